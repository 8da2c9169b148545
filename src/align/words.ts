/**
 * Text to normalised word tokens. Languages differ in how words are found (ICU dictionaries for Chinese, Japanese,
 * Thai …) and in how much inflection the ends of words carry; a prefix is a stemmer that needs no data.
 */

import { foldDigits } from '../shared/numbers.ts';
import { primaryLanguage } from '../shared/scripts.ts';

/** Letters kept of a word. Prefix stems of these lengths were the best on de-fr, en-zh and en-tr development text. */
const STEM_LENGTHS: Readonly<Record<string, number>> = { en: 6, de: 5, fr: 5, tr: 5, es: 5, pt: 5, it: 5, ko: 3 };
const DEFAULT_STEM_LENGTH = 6;
/** Scripts whose words are short and not inflected by endings keep whole words. */
const WHOLE_WORD_LANGUAGES = new Set(['zh', 'ja', 'vi', 'th', 'lo', 'km', 'my']);
/** Marks that a translator carries over; full stops and commas say nothing about which sentences belong together. */
const TELLING_MARK = /[?!:;()"«»“”„「」『』%…]/;

const segmenters = new Map<string, Intl.Segmenter>();

/** The word splitter of a language; made once, since making one costs more than splitting a page. */
function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

/**
 * Normalised words of a text, in order: NFKC, lower case, cut to a prefix stem; numbers in ASCII digits, without
 * separators; marks that translators carry over.
 */
export function splitWords(text: string, language: string): string[] {
  const words: string[] = [];
  const primary = primaryLanguage(language);
  const normal = text.normalize('NFKC').toLowerCase().replace(/i̇|ı/g, 'i');
  const stemLength = STEM_LENGTHS[primary] ?? DEFAULT_STEM_LENGTH;
  for (const { segment, isWordLike } of segmenterOf(primary).segment(normal)) {
    if (isWordLike === true) words.push(...stem(segment, primary, stemLength));
    else if (TELLING_MARK.test(segment)) words.push(foldMark(segment));
  }
  return words;
}

function stem(word: string, language: string, length: number): string[] {
  if (/^\p{Nd}/u.test(word)) return [foldDigits(word).replace(/(\d)[.,'٬](?=\d{3}(?!\d))/g, '$1')];
  if (WHOLE_WORD_LANGUAGES.has(language) && !/^[a-z]/.test(word)) return [word];
  return [word.slice(0, length)];
}

function foldMark(mark: string): string {
  return /["«»“”„「」『』]/.test(mark) ? '"' : mark;
}
