/**
 * Rules that need no language and no model: what is wrong with a pair on its face. After bicleaner-hardrules (b1b90da,
 * 2025-11-04), with its thresholds; left out are those that technical prose breaks with good reason (glued words such
 * as DataLoader, brackets around formulas, titles in capitals).
 */
import { primaryLanguage } from '../shared/scripts.ts';

export interface RuledPair {
  readonly source: string;
  readonly target: string;
}

export type HardFault = 'literals' | 'symbols' | 'breadcrumbs' | 'repeated-words' | 'bad-encoding' | 'noise';

/** What templates and mail leave in a text. */
const LITERALS = /\{\{|%s|\}\}|\+\+\+|\*\*\*|="|^Re:/;
const LEAST_LETTERS = 0.1;
const MOST_DIGITS = 0.5;
/** Of Chinese, Japanese and Korean, whose words have few letters. */
const MOST_DIGITS_WIDE = 0.7;
/** Menus: three of the first, or two of the second. */
const CRUMBS: readonly (readonly [RegExp, number])[] = [
  [/ [-/:] |[<>*]/g, 3],
  [/[»|→•]/g, 2],
];
/** The same words twice in a row, more than seven letters; of scripts without spaces more than four. */
const REPEATED = /(?<![\p{L}\p{N}])([\p{L}\p{M}][\p{L}\p{M} ]{7,}?)(?:[\s,;.]+\1){1,}(?![\p{L}\p{N}])/iu;
const REPEATED_WIDE = /([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{5,})\1/u;
/** UTF-8 that was read as Latin-1; some languages have these letters. */
const MOJIBAKE: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/Ã[\u0080-\u00BF\s]/, new Set(['pt'])],
  [/Â[\u0080-\u00BF\s]/, new Set(['cy', 'fr', 'fa', 'it', 'pt', 'tr', 'vi', 'ro'])],
  [/â€|ï»¿|ðŸ/, new Set()],
];
const SPACED_LETTERS = /(?:(?:^|\s)\p{L}(?=\s|$)){5,}/u;

/** The first rule that a pair breaks. */
export function findHardFault(
  { source, target }: RuledPair,
  { from, to }: { readonly from: string; readonly to: string },
): HardFault | undefined {
  const sides = [
    { text: source, language: primaryLanguage(from) },
    { text: target, language: primaryLanguage(to) },
  ];
  const isAny = (test: (side: { text: string; language: string }) => boolean) => sides.some(test);
  if (isAny(({ text, language }) => MOJIBAKE.some(([pattern, has]) => !has.has(language) && pattern.test(text))))
    return 'bad-encoding';
  if (isAny(({ text }) => LITERALS.test(text))) return 'literals';
  if (isAny(isSymbols)) return 'symbols';
  if (isAny(({ text }) => CRUMBS.some(([mark, least]) => (text.match(mark)?.length ?? 0) >= least)))
    return 'breadcrumbs';
  if (isAny(({ text }) => REPEATED.test(text) || REPEATED_WIDE.test(text))) return 'repeated-words';
  return isAny(({ text }) => SPACED_LETTERS.test(text)) ? 'noise' : undefined;
}

function isSymbols({ text, language }: { text: string; language: string }): boolean {
  const most = ['zh', 'ja', 'ko'].includes(language) ? MOST_DIGITS_WIDE : MOST_DIGITS;
  const marks = text.replaceAll(/\s/g, '');
  const letters = marks.match(/\p{L}/gu)?.length ?? 0;
  const digits = marks.match(/\p{N}/gu)?.length ?? 0;
  return letters <= LEAST_LETTERS * marks.length || digits >= most * marks.length;
}
