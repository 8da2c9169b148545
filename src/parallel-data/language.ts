/**
 * Whether the target of a pair is in the target language: by script where the two languages differ in it, else by
 * identity and function words.
 */
import { differInScript, primaryLanguage, STOP_WORD_LANGUAGES, scriptOf, stopWordsOf } from '../shared/scripts.ts';

interface Languages {
  readonly from: string;
  readonly to: string;
}

/** A sentence of fewer words may be names only. */
const TELLING_WORDS = 5;
/** Share of function words by which a language is known. */
const KNOWN_BY = 0.25;
/** Share of letters that a text in a script of its own has at least; the rest are names. */
const LEAST_OWN_SCRIPT = 0.1;

/** What is wrong with the language of a pair's target, if anything. Words do not tell regions of a language apart. */
export function judgeLanguage(
  { source, target }: { readonly source: string; readonly target: string },
  languages: Languages,
): 'untranslated' | 'other-language' | undefined {
  const [from, to] = [primaryLanguage(languages.from), primaryLanguage(languages.to)];
  if (keyOf(source) === keyOf(target)) return 'untranslated';
  if (differInScript(from, to)) return judgeScript(target, { from, to });
  const words = splitWords(target);
  if (words.length < TELLING_WORDS) return undefined;
  const best = findLanguage(words, to);
  if (best === undefined) return undefined;
  return best === from ? 'untranslated' : 'other-language';
}

function keyOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function judgeScript(target: string, { from, to }: Languages): 'untranslated' | 'other-language' | undefined {
  const letters = target.match(/\p{L}/gu)?.length ?? 0;
  const own = target.match(scriptOf(to))?.length ?? 0;
  if (own >= LEAST_OWN_SCRIPT * letters) return undefined;
  const foreign = target.match(scriptOf(from))?.length ?? 0;
  if (foreign < (letters - own) / 2) return 'other-language';
  const shares = listShares(splitWords(target));
  const best = shares[0];
  return best !== undefined && best.share > 0 && best.language !== from ? 'other-language' : 'untranslated';
}

function splitWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];
}

/**
 * Share of the words that are function words of each language, the largest first. A word counts once: sister languages
 * share many, and one that is said twice would speak for both.
 */
function listShares(words: readonly string[]): { language: string; share: number }[] {
  const known = [...new Set(words)];
  const shares = STOP_WORD_LANGUAGES.map((language) => {
    const list = stopWordsOf(language);
    return { language, share: known.filter((word) => list?.has(word)).length / Math.max(1, known.length) };
  });
  return shares.toSorted((a, b) => b.share - a.share);
}

/** The language, other than `expected`, that the words are clearly in. */
function findLanguage(words: readonly string[], expected: string): string | undefined {
  const shares = listShares(words);
  const own = shares.find(({ language }) => language === expected)?.share ?? 0;
  const [best] = shares;
  if (best === undefined || best.share < KNOWN_BY || best.share <= 2 * own) return undefined;
  return best.language;
}
