/**
 * Punctuation that does not fit the language: a missing space behind a sentence, half-width marks between
 * ideographs.
 */
import type { Segment } from '../../markdown/page.ts';
import { say } from '../../messages/message.ts';
import { primaryLanguage, usesFullWidth, usesSpaces } from '../../shared/scripts.ts';
import type { CheckContext } from '../context.ts';
import { type Finding, makeFinding } from '../finding.ts';
import { ATOM, EDGE, maskSegment } from '../mask.ts';
import { type RuleFamily, shorten } from '../rule.ts';

/** Rules on punctuation. */
export const punctuation: RuleFamily = {
  rules: [
    {
      name: 'missing-space',
      severity: 'warning',
      description: 'No space stands between the end of a sentence and the next one.',
    },
    {
      name: 'half-width-punctuation',
      severity: 'warning',
      description: 'A half-width mark stands between ideographs, where the language writes a full-width one.',
    },
  ],
  check,
};

/** Words of two small letters and more, so that abbreviations such as `e.g.` and initials are left alone. */
const GLUED_LATIN = new RegExp(`(?<=[\\p{Ll}\\p{M}]{2}|\\)|${ATOM})${EDGE}?[.?!]${EDGE}?(?=\\p{Lu}\\p{Ll})`, 'gu');
const GLUED_KOREAN = new RegExp(`(?<=[\\p{sc=Hangul})]|${ATOM})[.?!](?=[\\p{L}${ATOM}${EDGE}])`, 'gu');
const IDEOGRAPH = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]';
const HALF_WIDTH = new RegExp(`(?<=${IDEOGRAPH})[,.;:?!](?=${IDEOGRAPH})`, 'gu');

interface Fault {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly said: 'missing-space' | 'half-width';
}

function check(context: CheckContext): Finding[] {
  const { language } = context.target;
  const glued = primaryLanguage(language) === 'ko' ? GLUED_KOREAN : GLUED_LATIN;
  const faults: Fault[] = [];
  if (usesSpaces(language)) faults.push({ rule: 'missing-space', pattern: glued, said: 'missing-space' });
  if (usesFullWidth(language)) faults.push({ rule: 'half-width-punctuation', pattern: HALF_WIDTH, said: 'half-width' });
  return context.target.blocks.flatMap(({ segments }) =>
    segments.flatMap((segment) => faults.flatMap((fault) => findFault(context, segment, fault))),
  );
}

/** What stands in the source just so, such as a name with a full stop inside, is no fault. */
function findFault(context: CheckContext, segment: Segment, { rule, pattern, said }: Fault): Finding[] {
  const { text } = context.target;
  return [...maskSegment(text, segment).matchAll(pattern)]
    .map(({ index }) => segment.start + index)
    .filter((at) => !context.source.text.includes(text.slice(at - 3, at + 3)))
    .map((at) => {
      const near = text.slice(Math.max(segment.start, at - 10), at + 10);
      return makeFinding(rule, context.lineAt(at), say(said, { near: shorten(near) }));
    });
}
