/**
 * The numbers of a text: digits of every script (Unicode, Nd), with the separators of the language, read as values,
 * so that `1,500`, `1.500` and `۱٬۵۰۰` are the same number. A digit inside a word, as in `resnet50`, is no number.
 */
import { formOf } from './number-forms.ts';

/** One number where it stands. Digits of `parts` and `values` are ASCII. */
export interface TextNumber {
  readonly text: string;
  /** Offset into the text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Runs of digits, without what separates them. */
  readonly parts: readonly string[];
  /** What stands between the parts. */
  readonly separators: readonly string[];
  /**
   * What it may mean: `1.500` is 1500 in Spanish, and 1.5 where an English number was left as it is. What the
   * language says comes first. Without zeros in front and behind a fraction; a sequence of numbers such as
   * `127.0.0.1` or a date has its parts joined by full stops.
   */
  readonly values: readonly [string, ...string[]];
  /** A number by itself has one meaning; a date, a version, an address is a sequence of them. */
  readonly isSequence: boolean;
  /** Joined to a word, as in `GPT-4`. */
  readonly isJoined: boolean;
}

/** Letters that write names together with digits; of other scripts, words stand next to numbers: `36个`, `و15`. */
const CASED = String.raw`\p{Lu}\p{Ll}\p{Lt}`;
const SPACES = String.raw` \u00A0\u2009\u202F`;
const GROUPED = String.raw`(?<!\p{Nd})\p{Nd}{1,3}(?:[${SPACES}]\p{Nd}{3}(?!\p{Nd}))+(?:[.,٫]\p{Nd}+)?`;
const ISO_DATE = String.raw`(?<!\p{Nd})\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}(?!\p{Nd})`;
/** It begins with a digit, so that only where one stands what is before it is looked at. */
const NUMBER = new RegExp(
  String.raw`(?=\p{Nd})(?<![${CASED}\p{Nd}_]\p{M}{0,2})(?:${ISO_DATE}|${GROUPED}|\p{Nd}+(?:[.,٫٬،．，]\p{Nd}+|['’]\p{Nd}{3}(?!\p{Nd}))*)`,
  'gu',
);
const JOINED = new RegExp(`[${CASED}]\\p{M}{0,2}[-./]$`, 'u');
const DECIMAL_MARKS = '.,٫．，';

/**
 * Read the numbers of a text.
 *
 * @param language Of the text; its separators decide what comes first in `values`.
 */
export function readNumbers(text: string, language: string): TextNumber[] {
  return Array.from(text.matchAll(NUMBER), (match) => {
    const [number] = match;
    const parts = number.split(/\P{Nd}/u).map(foldDigits);
    const separators = number.match(/\P{Nd}/gu) ?? [];
    const values = readValues(parts, separators, language);
    return {
      text: number,
      start: match.index,
      end: match.index + number.length,
      parts,
      separators,
      values: values ?? [parts.map(trimInteger).join('.')],
      isSequence: values === undefined,
      isJoined: JOINED.test(text.slice(Math.max(0, match.index - 4), match.index)),
    };
  });
}

type Values = readonly [string, ...string[]];

/** `undefined` when the parts make up no single number. */
function readValues(parts: readonly string[], separators: readonly string[], language: string): Values | undefined {
  const [whole = '', ...rest] = parts;
  if (rest.length === 0) return [trimInteger(whole)];
  const last = separators.at(-1) ?? '';
  const isDecimal = DECIMAL_MARKS.includes(last) && isGrouped(parts.slice(0, -1), separators.slice(0, -1), last);
  const fraction = isDecimal ? joinValue(parts.slice(0, -1).join(''), parts.at(-1) ?? '') : undefined;
  const grouped = isGrouped(parts, separators) && whole !== '0' ? trimInteger(parts.join('')) : undefined;
  if (fraction === undefined || grouped === undefined) {
    const only = fraction ?? grouped;
    return only === undefined ? undefined : [only];
  }
  return formOf(language).decimal === narrow(last) ? [fraction, grouped] : [grouped, fraction];
}

/** Groups of three, or as in India of two before the last three, all behind the same separator, which is not `but`. */
function isGrouped(parts: readonly string[], separators: readonly string[], but?: string): boolean {
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return true;
  const isSame = new Set(separators.map((sign) => (/\s/u.test(sign) ? ' ' : sign))).size === 1 && separators[0] !== but;
  const inner = rest.slice(0, -1);
  const isEven = inner.every(({ length }) => length === 3) || inner.every(({ length }) => length === 2);
  return isSame && isEven && first.length <= 3 && rest.at(-1)?.length === 3;
}

function joinValue(whole: string, fraction: string): string {
  const decimals = fraction.replace(/(?<!0)0+$/, '');
  return trimInteger(whole) + (decimals === '' ? '' : `.${decimals}`);
}

function trimInteger(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

function narrow(separator: string): string {
  return separator.normalize('NFKC');
}

/** Digits of every script as ASCII; other characters stay. */
export function foldDigits(text: string): string {
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => String(valueOf(digit)));
}

/** The digits of a script stand ten by ten, in order (unicode.org/versions/Unicode17.0.0, 4.6). */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}

/** ASCII digits in the digits of a number. */
export function writeDigits(digits: string, like: string): string {
  const sample = /\p{Nd}/u.exec(like)?.[0] ?? '0';
  const zero = (sample.codePointAt(0) ?? 0x30) - valueOf(sample);
  return digits.replaceAll(/[0-9]/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}
