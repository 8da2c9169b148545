/**
 * Whether two texts name different numbers. Where one of them writes numbers as words, nothing is said.
 */
import { isScaled, isTelling, KnownNumbers } from '../shared/known-numbers.ts';
import { readNumbers } from '../shared/numbers.ts';

const NUMERALS = /[一二三四五六七八九十百千万亿零两兩]{2,}/u;

interface Text {
  readonly text: string;
  readonly language: string;
}

/** See the file comment. */
export function differInNumbers(source: Text, target: Text): boolean {
  if (isInWords(source) || isInWords(target)) return false;
  return isMissing(source, target) || isMissing(target, source);
}

function isInWords({ text, language }: Text): boolean {
  return NUMERALS.test(text) || readNumbers(text, language).some((number) => isScaled(text, number));
}

function isMissing(own: Text, other: Text): boolean {
  const numbers = readNumbers(own.text, own.language).filter((number) => isTelling(own.text, number));
  if (numbers.length === 0) return false;
  const known = new KnownNumbers(other.text, other.language);
  return numbers.some((number) => !known.has(number));
}
