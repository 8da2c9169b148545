/**
 * Sentences that were left in the source language.
 *
 * Between scripts the letters tell; between languages of one script a sentence is suspect when the source has the
 * same one, or when its function words are those of the source language.
 */

import { differInScript, scriptOf, stopWordsOf } from '../../shared/scripts.ts';
import type { CheckContext, SentenceView } from '../context.ts';
import type { Finding } from '../finding.ts';
import { type RuleFamily, shorten } from '../rule.ts';

/** Rules on the language of sentences. */
export const untranslated: RuleFamily = {
  rules: [
    { name: 'untranslated', severity: 'warning', description: 'A sentence is left in the language of the source.' },
  ],
  check,
};

/** Words a sentence needs before its letters or function words say anything; names and titles are shorter. */
const TELLING_WORDS = 6;
/** Words that a copy of a source sentence needs. */
const COPIED_WORDS = 3;

function check(context: CheckContext): Finding[] {
  const isForeign = makeJudge(context);
  return context.sentences.flatMap(({ target }) =>
    target.filter(isForeign).map((sentence) => ({
      rule: 'untranslated',
      line: context.lineAt(sentence.placed.start),
      message: `"${shorten(sentence.prose)}" is not translated: translate it.`,
    })),
  );
}

function makeJudge(context: CheckContext): (sentence: SentenceView) => boolean {
  const { language } = context.source;
  const copies = new Set(context.sentences.flatMap(({ source }) => source.map(({ prose }) => keyOf(prose))));
  const isOtherScript = differInScript(language, context.target.language);
  const own = stopWordsOf(context.target.language) ?? new Set();
  const foreign = stopWordsOf(language) ?? new Set();
  return (sentence) => {
    const prose = sentence.prose.replaceAll(/\S*[/\\_]\S*|\S+\.\p{L}\S*/gu, ' ');
    const words = prose.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [];
    const plain = prose.match(/(?<![\p{L}\p{M}\p{N}-])\p{Ll}[\p{Ll}\p{M}'’]+(?![\p{L}\p{N}])/gu) ?? [];
    if (plain.length >= COPIED_WORDS && copies.has(keyOf(sentence.prose))) return true;
    if (isOtherScript) return isInScript(prose, plain, context);
    return words.length >= TELLING_WORDS && hasProfile(words, foreign, own);
  };
}

function keyOf(prose: string): string {
  return prose
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether nearly nothing of a long sentence is written in the target's script; names have capitals. */
function isInScript(prose: string, plain: readonly string[], { source, target }: CheckContext): boolean {
  const foreign = prose.match(scriptOf(source.language))?.length ?? 0;
  const own = prose.match(scriptOf(target.language))?.length ?? 0;
  const isTelling = plain.length >= TELLING_WORDS - 1 || (plain.length === 0 && foreign >= 2 * TELLING_WORDS);
  return isTelling && own < 0.1 * (own + foreign);
}

/** At least a quarter of the words are function words of the source language, and far more than of the target's. */
function hasProfile(words: readonly string[], foreign: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  const share = (list: ReadonlySet<string>) => words.filter((word) => list.has(word)).length / words.length;
  return share(foreign) >= 0.25 && share(foreign) > 2 * share(own);
}
