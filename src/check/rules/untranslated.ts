/**
 * Sentences that were left in the source language.
 *
 * Between scripts the letters tell; between languages of one script a sentence is suspect when the source has the
 * same one, or when its function words are those of the source language.
 */

import { say } from '../../messages/message.ts';
import { differInScript, scriptOf, stopWordsOf } from '../../shared/scripts.ts';
import type { CheckContext, SentenceView } from '../context.ts';
import { type Finding, makeFinding } from '../finding.ts';
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
/** Words that a copy of a source sentence needs; a short one without a function word may be a command to type. */
const COPIED_WORDS = 3;

function check(context: CheckContext): Finding[] {
  const isForeign = makeJudge(context);
  return context.sentences.flatMap(({ target }) =>
    target.filter(isForeign).map((sentence) => {
      const said = say('untranslated', { text: shorten(sentence.prose) });
      return makeFinding('untranslated', context.lineAt(sentence.placed.start), said);
    }),
  );
}

function makeJudge(context: CheckContext): (sentence: SentenceView) => boolean {
  const { language } = context.source;
  const copies = new Set(context.sentences.flatMap(({ source }) => source.map(keyOfView)));
  const isOtherScript = differInScript(language, context.target.language);
  const own = stopWordsOf(context.target.language) ?? new Set();
  const foreign = stopWordsOf(language) ?? new Set();
  return (sentence) => {
    if (isQuoted(sentence.prose)) return false;
    const prose = dropAddresses(sentence.prose);
    const words = prose.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [];
    if (!isOtherScript && words.length >= TELLING_WORDS && hasProfile(words, foreign, own)) return true;
    const isCopy = copies.has(keyOfView(sentence));
    if (!isCopy && !isOtherScript) return false;
    const plain = prose.match(/(?<![\p{L}\p{M}\p{N}-])\p{Ll}[\p{Ll}\p{M}'’]+(?![\p{L}\p{N}])/gu) ?? [];
    const isSpeech = plain.length >= TELLING_WORDS || foreign.size === 0 || words.some((word) => foreign.has(word));
    if (plain.length >= COPIED_WORDS && isSpeech && isCopy) return true;
    return isOtherScript && isInScript(prose, plain, { context, isTitle: sentence.placed.block.kind === 'heading' });
  };
}

const keys = new WeakMap<SentenceView, string>();

/** Of a sentence of the source, all its translations ask. */
function keyOfView(sentence: SentenceView): string {
  const key = keys.get(sentence) ?? keyOf(sentence.prose);
  keys.set(sentence, key);
  return key;
}

/** Leave out what is typed rather than said. */
function dropAddresses(prose: string): string {
  if (!/[/\\_.]/.test(prose)) return prose;
  return prose.replaceAll(/\S+/g, (word) => (isAddress(word) ? ' ' : word));
}

/** Paths, names with a stop inside. Asked word by word: a word may be long. */
function isAddress(word: string): boolean {
  return /[/\\_]|.\.\p{L}/su.test(word);
}

function keyOf(prose: string): string {
  return prose
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words of somebody else, such as the message of a program or a title, are often quoted as they are. */
function isQuoted(prose: string): boolean {
  return /^["“”„«「『《‘'][^]*["“”»」』》’'][\p{P}\s]*$/u.test(prose.trim());
}

/**
 * Whether nearly nothing of a long sentence is written in the target's script. Names have capitals: only a title that
 * has nothing else may be one that was left.
 */
function isInScript(
  prose: string,
  plain: readonly string[],
  { context: { source, target }, isTitle }: { context: CheckContext; isTitle: boolean },
): boolean {
  const foreign = prose.match(scriptOf(source.language))?.length ?? 0;
  const own = prose.match(scriptOf(target.language))?.length ?? 0;
  const isLeftTitle = isTitle && plain.length === 0 && (prose.match(TITLE_WORD)?.length ?? 0) >= TITLE_WORDS;
  const isLong = plain.length >= TELLING_WORDS - 1 || (!CASED.test(prose) && foreign >= 2 * TELLING_WORDS);
  return (isLong || isLeftTitle) && own < 0.1 * (own + foreign);
}

/** Letters that are small or capital; a script without them does not mark its names. */
const CASED = /[\p{Lu}\p{Ll}]/u;
/** Names of products and projects are shorter, or have capitals inside. */
const TITLE_WORDS = 3;
const TITLE_WORD = /(?<![\p{L}\p{N}-])\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu;

/** At least a quarter of the words are function words of the source language, and far more than of the target's. */
function hasProfile(words: readonly string[], foreign: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  const share = (list: ReadonlySet<string>) => words.filter((word) => list.has(word)).length / words.length;
  return share(foreign) >= 0.25 && share(foreign) > 2 * share(own);
}
