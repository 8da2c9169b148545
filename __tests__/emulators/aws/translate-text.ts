/** The operations without a job: `TranslateText` and `ListLanguages`. */
import { z } from 'zod';
import type { Context } from './context.ts';
import { checkPair } from './job-rules.ts';
import { DETECTED_LANGUAGE, LANGUAGES } from './languages.ts';
import { takePage } from './pages.ts';
import { countCharacters, readProse } from './prose.ts';
import { brokenRule, ServiceAnswerError } from './service-error.ts';
import { Language, MaxResults, Name, NextToken, oneOf, Settings, text } from './shapes.ts';
import { translateProse } from './translate-prose.ts';

const MAX_TEXT_BYTES = 10_000;

export const TranslateTextRequest = z.object({
  Text: text({ max: 10_000 }),
  SourceLanguageCode: Language,
  TargetLanguageCode: Language,
  TerminologyNames: z.array(Name).optional(),
  Settings: Settings.optional(),
});

/** `TranslateText`: text or HTML, every character of which is billed. It knows terminologies, and no parallel data. */
export async function translateText(request: z.infer<typeof TranslateTextRequest>, context: Context): Promise<object> {
  const { Text: source, SourceLanguageCode, TargetLanguageCode: to, TerminologyNames: names = [] } = request;
  const size = Buffer.byteLength(source);
  if (size > MAX_TEXT_BYTES)
    throw new ServiceAnswerError(
      'TextSizeLimitExceededException',
      `Input text size exceeds limit. Max length of request text allowed is ${MAX_TEXT_BYTES} bytes while in this request the text size is ${size} bytes`,
    );
  checkPair(SourceLanguageCode, to);
  if (names.length > 1) throw brokenRule('Only one terminology is allowed', context.switches);
  const from = SourceLanguageCode === 'auto' ? DETECTED_LANGUAGE : SourceLanguageCode;
  const terms = findTerms(names[0], [from, to], context);
  const answer = { SourceLanguageCode: from, TargetLanguageCode: to, AppliedSettings: request.Settings };
  if (from === to) return { ...answer, TranslatedText: source };
  const prose = readProse({ name: 'text', source, isHtml: /<\/?[a-z]/i.test(source) }, context);
  const [translated] = await translateProse([prose], { from, to, guides: { examples: new Map(), terms } }, context);
  context.bill.addText(countCharacters(source));
  const applied = (translated?.appliedTerms ?? []).map((term) => ({ SourceText: term, TargetText: terms.get(term) }));
  const AppliedTerminologies = applied.length === 0 ? undefined : [{ Name: names[0], Terms: applied }];
  return { ...answer, TranslatedText: translated?.text, AppliedTerminologies };
}

function findTerms(
  name: string | undefined,
  [from, to]: readonly [string, string],
  { state }: Context,
): ReadonlyMap<string, string> {
  if (name === undefined) return new Map();
  const terminology = state.terminologies.get(name);
  if (terminology === undefined)
    throw new ServiceAnswerError('ResourceNotFoundException', `The terminology ${name} does not exist`);
  return terminology.termsFor(from, to);
}

export const ListLanguagesRequest = z.object({
  DisplayLanguageCode: oneOf(['de', 'en', 'es', 'fr', 'it', 'ja', 'ko', 'pt', 'zh', 'zh-TW']).optional(),
  NextToken: NextToken.optional(),
  MaxResults: MaxResults.optional(),
});

/** `ListLanguages`. */
export function listLanguages(request: z.infer<typeof ListLanguagesRequest>): object {
  const DisplayLanguageCode = request.DisplayLanguageCode ?? 'en';
  const names = new Intl.DisplayNames([DisplayLanguageCode], { type: 'language' });
  const { items, nextToken } = takePage([...LANGUAGES], request);
  const Languages = items.map((LanguageCode) => ({ LanguageCode, LanguageName: names.of(LanguageCode) }));
  return { Languages, DisplayLanguageCode, NextToken: nextToken };
}
