/**
 * Whether two texts name different numbers. Only numbers of two digits and more count, smaller ones are often words;
 * separators do not count, since `1,234.5` and `1.234,5` are the same number.
 */

/** What multiplies or replaces digits: `10 million`, `1000万`. */
const SCALE =
  /\d\s*(?:[万萬億亿兆만억천百千十]|hundred|thousand|million|billion|trillion|bin\b|milyon|milyar|nghìn|triệu|tỷ|mil\b|millones|millions?|Millionen|Milliarden|k\b)/iu;
const NUMERALS = /[一二三四五六七八九十百千万亿零两兩]{2,}/u;

/** See the file comment. */
export function differInNumbers(source: string, target: string): boolean {
  if (SCALE.test(source) || SCALE.test(target) || NUMERALS.test(target) || NUMERALS.test(source)) return false;
  return isMissing(source, target) || isMissing(target, source);
}

function isMissing(own: string, other: string): boolean {
  const known = readDigits(other);
  return listNumbers(own).some((digits) => digits.length >= 2 && !known.has(digits) && !known.has(digits.slice(-2)));
}

/** Numbers that stand by themselves; `resnet18` and `1990s` do not. */
function listNumbers(text: string): string[] {
  const numbers = text
    .normalize('NFKC')
    .matchAll(
      /(?<![\p{sc=Latin}\d_.,-])\d+(?:[.,'\u00A0\u2009 ]\d{3}(?!\d))*(?:[.,]\d+)?(?!\p{sc=Latin}|\d|\s?世[纪紀]|\s?세기)/gu,
    );
  return Array.from(numbers, ([number]) => number.replaceAll(/\D/g, ''));
}

/** Every way to read the digits of a text. */
function readDigits(text: string): ReadonlySet<string> {
  const normal = text.normalize('NFKC');
  const joined = normal.replaceAll(/(?<=\d)[.,'\u00A0\u2009 ](?=\d)/g, '');
  const digits = [...(normal.match(/\d+/g) ?? []), ...(joined.match(/\d+/g) ?? [])];
  // A decade of the 1990s is the 90s elsewhere.
  return new Set([...digits, ...digits.filter((year) => /^\d{3}0$/.test(year)).map((year) => year.slice(-2))]);
}
