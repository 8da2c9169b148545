/**
 * Which metric and tokenizer fit a language and its script. A word tokenizer on a script that sets no spaces counts
 * whole sentences as words, and its figures mean nothing.
 */
import { primaryLanguage, usesSpaces } from '../../shared/scripts.ts';
import { createBleu } from './bleu.ts';
import { createChrf } from './chrf.ts';
import type { Metric } from './metric.ts';
import { createTer } from './ter.ts';
import { type Tokenizer, tokenize } from './tokenize.ts';

/** Names of the metrics, as options and JSON have them; `chrf` is chrF2, `chrf++` is chrF2++. */
export const METRICS = ['bleu', 'chrf', 'chrf++', 'ter'] as const;
export type MetricName = (typeof METRICS)[number];

/** The tokenizer of a language where none is asked for. */
export function chooseTokenizer(language: string): Tokenizer {
  const primary = primaryLanguage(language);
  if (primary === 'zh') return 'zh';
  return usesSpaces(language) && primary !== 'ko' ? '13a' : 'char';
}

/** A metric for a language; TER cuts scripts without spaces into characters. */
export function createMetric(name: MetricName, language: string, tokenizer = chooseTokenizer(language)): Metric {
  if (name === 'bleu') return createBleu({ tokenizer });
  if (name === 'ter') return createTer(usesSpaces(language) ? {} : { isNormalized: true, hasAsian: true });
  return createChrf({ wordOrder: name === 'chrf++' ? 2 : 0 });
}

const HAN = /\p{sc=Han}/gu;
/** Scripts that the tokenizer `zh` does not cut: kana, Thai, Lao, Khmer, Burmese; and Hangul, whose spaces are no word ends. */
const CHARACTERS_ONLY =
  /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
/** A text of another script may quote this share of letters. */
const QUOTED = 0.1;
/** Letters of a token of such a script, on average, up to which a text has been cut into words already. */
const WORD_LETTERS = 4;

/**
 * The tokenizer to use instead of one that does not fit the script of a text.
 *
 * @returns `undefined` when the tokenizer fits.
 */
export function findBetterTokenizer(tokenizer: Tokenizer, text: string): Tokenizer | undefined {
  const needed = findNeeded(text);
  if (needed === undefined || tokenizer === needed || tokenizer === 'char') return undefined;
  return tokenizer === 'none' && isCut(text) ? undefined : needed;
}

function findNeeded(text: string): 'zh' | 'char' | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const [han, others] = [HAN, CHARACTERS_ONLY].map((script) => text.match(script)?.length ?? 0);
  if (letters === 0 || ((han ?? 0) + (others ?? 0)) / letters <= QUOTED) return undefined;
  return (others ?? 0) / letters > QUOTED ? 'char' : 'zh';
}

/** Whether white space stands between the words of scripts that have none. */
function isCut(text: string): boolean {
  const lengths = tokenize(text, 'none').map((token) => {
    return (token.match(HAN)?.length ?? 0) + (token.match(CHARACTERS_ONLY)?.length ?? 0);
  });
  const tokens = lengths.filter((length) => length > 0);
  return tokens.reduce((sum, length) => sum + length, 0) <= WORD_LETTERS * tokens.length;
}
