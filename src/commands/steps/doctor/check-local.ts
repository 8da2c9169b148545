/** Whether the program, the server or the model is there that translates, and knows the languages of the book. */
import type { EngineSettings } from '../../../config/engine-schema.ts';
import { splitCommand } from '../../../engine/command-line.ts';
import { codeOfLibreTranslate } from '../../../engine/libretranslate.ts';
import { bad, type CheckLine, ok } from '../../../report/diagnosis.ts';
import { nameSome } from '../../../shared/name-some.ts';
import { similarity } from '../../../shared/similarity.ts';
import type { Answer, LanguageList, ModelList, Probes } from './probes.ts';
import { tellAnswer } from './tell-answer.ts';

/** The languages of a book and its translations. */
export interface BookLanguages {
  readonly source: string;
  readonly targets: readonly string[];
}

export async function checkProgram(
  { command = '' }: EngineSettings,
  findProgram: Probes['findProgram'],
): Promise<CheckLine> {
  const [program] = splitCommand(command);
  const path = await findProgram(program);
  return path === undefined
    ? bad(
        'engine',
        `command: there is no program ${program} in PATH`,
        'install it in the step before, or correct engine.command',
      )
    : ok('engine', `command: ${path}`);
}

export function checkLibreTranslate(answer: Answer<LanguageList>, languages: BookLanguages): CheckLine[] {
  if (!('value' in answer))
    return [
      tellAnswer(
        answer,
        'libretranslate',
        () => ok('engine', 'libretranslate'),
        'start the server, or correct engine.libretranslate.url or LIBRETRANSLATE_URL',
      ),
    ];
  const { address, targets } = answer.value;
  const source = codeOfLibreTranslate(languages.source);
  const known = targets.get(source);
  if (known === undefined) return [refuse(address, languages.source, source, [...targets.keys()])];
  const missing = languages.targets.filter((target) => !known.includes(codeOfLibreTranslate(target)));
  return missing.length === 0
    ? [ok('engine', `libretranslate: ${address} answers, and has all languages`)]
    : missing.map((target) => refuse(address, target, codeOfLibreTranslate(target), known));
}

// oxlint-disable-next-line max-params -- a line of a diagnosis in the order in which it reads
function refuse(address: string, language: string, code: string, known: readonly string[]): CheckLine {
  const as = language === code ? '' : ` (there ${code})`;
  return bad(
    'engine',
    `libretranslate: ${address} does not have ${language}${as}`,
    `load it there (--load-only, LT_LOAD_ONLY); it has ${nameSome(known)}`,
  );
}

const MAX_MODELS = 5;

export function checkModel(answer: Answer<ModelList>): CheckLine {
  return tellAnswer(
    answer,
    'chat',
    ({ address, model, models }) => {
      if (models.includes(model)) return ok('engine', `chat: ${address} answers, and has the model ${model}`);
      const near = models.toSorted((a, b) => similarity(b, model) - similarity(a, model)).slice(0, MAX_MODELS);
      return bad(
        'engine',
        `chat: ${address} has no model '${model}'`,
        near.length === 0 ? 'load one there' : `set engine.chat.model to one that it has, such as ${near.join(', ')}`,
      );
    },
    'correct engine.chat, or its key in the environment; docs/chat.md has what each endpoint needs',
  );
}
