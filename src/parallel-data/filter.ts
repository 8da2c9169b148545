/**
 * Rows of a book to translation units. Every row is kept or rejected for exactly one reason, so that units and
 * rejections add up to the rows; the first reason that fits, in the order of {@link REASONS}, counts.
 */
import { groupBy } from '../shared/group.ts';
import { findHardFault } from './hard-rules.ts';
import { judgeLanguage } from './language.ts';
import { differInNumbers } from './numbers.ts';
import { fitRatio, measureRatio, type RatioModel } from './ratio.ts';
import type { Row } from './row.ts';

/** Why a row is no translation unit, and what that means. */
export const REASONS = {
  unpaired: 'one page has the sentence, the other has not',
  'page-unrelated': 'the two pages are no translations of each other, as a whole, or in a third language',
  'low-score': 'the alignment is not sure enough',
  empty: 'nothing is left of one side without code, formulas and pictures, or no letter',
  'mostly-dropped': 'more formulas, roles and the like were dropped than words are left',
  field: 'what the service refuses: + - = @ at the start, control characters',
  length: 'a side has more than 1,000 bytes',
  untranslated: 'the target is the source, or in its language',
  'other-language': 'the target is in a third language',
  'length-ratio': 'the lengths do not fit each other, by the measure of the book',
  'bad-encoding': 'letters that come of a wrong character encoding',
  literals: 'what templates, mail and mark-up leave in a text: {{ %s +++ ="',
  symbols: 'hardly a letter, or mostly digits',
  breadcrumbs: 'separators of a menu',
  'repeated-words': 'the same words twice in a row',
  noise: 'letters with a space after each',
  numbers: 'the numbers differ',
  anchors: 'the formulas, roles, code spans and addresses differ',
  repetition: 'the same pair was there before',
  contradiction: 'the same source is translated otherwise more often, or more surely',
} as const satisfies Readonly<Record<string, string>>;

export type Reason = keyof typeof REASONS;

/** A translation unit with the page it is from. */
export interface PlacedRow extends Row {
  /** Number of the page in the book. */
  readonly page: number;
}

export interface FilterOptions {
  readonly from: string;
  readonly to: string;
  /** Rows with a lower score are rejected, 0 to 1. */
  readonly minScore: number;
  /** Pages, by number, that are no translations. */
  readonly unrelated: ReadonlySet<number>;
}

export interface Filtered {
  /** In the order of pages and positions. */
  readonly units: readonly PlacedRow[];
  readonly rejected: Readonly<Record<Reason, number>>;
  /** Every row that is no unit, with its reason, in the same order. */
  readonly rejections: readonly Rejection[];
}

/** A row that is no translation unit. */
export interface Rejection {
  readonly row: PlacedRow;
  readonly reason: Reason;
}

/** Longest side of a unit, in UTF-8 bytes (Amazon Translate, parallel data input files, read 2026-11-22). */
export const MAX_BYTES = 1000;

/** Filter the rows of a book; each source text comes out at most once. */
export function filterRows(rows: readonly PlacedRow[], options: FilterOptions): Filtered {
  const ratio = fitRatio(rows.filter((row) => row.source !== '' && row.target !== '' && row.score >= options.minScore));
  const reasons = new Map<PlacedRow, Reason>();
  for (const row of rows) {
    const reason = findFault(row, options, ratio);
    if (reason !== undefined) reasons.set(row, reason);
  }
  const fit = rows.filter((row) => !reasons.has(row));
  for (const same of groupBy(fit, ({ source }) => source).values()) settle(same, reasons);
  const rejections = rows.flatMap((row) => {
    const reason = reasons.get(row);
    return reason === undefined ? [] : [{ row, reason }];
  });
  return { units: fit.filter((row) => !reasons.has(row)), rejected: countReasons(rejections), rejections };
}

function countReasons(rejections: readonly Rejection[]): Record<Reason, number> {
  const rejected = countNone();
  for (const { reason } of rejections) rejected[reason] += 1;
  return rejected;
}

/** No rejection, for every reason. */
function countNone(): Record<Reason, number> {
  return {
    unpaired: 0,
    'page-unrelated': 0,
    'low-score': 0,
    empty: 0,
    'mostly-dropped': 0,
    field: 0,
    length: 0,
    untranslated: 0,
    'other-language': 0,
    'length-ratio': 0,
    'bad-encoding': 0,
    literals: 0,
    symbols: 0,
    breadcrumbs: 0,
    'repeated-words': 0,
    noise: 0,
    numbers: 0,
    anchors: 0,
    repetition: 0,
    contradiction: 0,
  };
}

function findFault(row: PlacedRow, options: FilterOptions, ratio: RatioModel): Reason | undefined {
  const { source, target } = row;
  if (row.isAlone) return 'unpaired';
  if (options.unrelated.has(row.page)) return 'page-unrelated';
  if (row.score < options.minScore) return 'low-score';
  const refusal = findRefusal(row);
  if (refusal === 'empty') return refusal;
  if (isMostlyDropped(row)) return 'mostly-dropped';
  if (refusal !== undefined) return refusal;
  const language = judgeLanguage(row, options);
  if (language !== undefined) return language;
  if (Math.abs(measureRatio(row, ratio)) > MAX_DEVIATION) return 'length-ratio';
  const hard = findHardFault(row, options);
  if (hard !== undefined) return hard;
  const { from, to } = options;
  if (differInNumbers({ text: source, language: from }, { text: target, language: to })) return 'numbers';
  return row.lostAnchors > MAX_LOST_ANCHORS ? 'anchors' : undefined;
}

/** Why the service takes a pair into no file, whatever it says. */
export function findRefusal({
  source,
  target,
}: Pick<Row, 'source' | 'target'>): 'empty' | 'field' | 'length' | undefined {
  if (!hasLetter(source) || !hasLetter(target)) return 'empty';
  if (isRefused(source) || isRefused(target)) return 'field';
  return Buffer.byteLength(source) > MAX_BYTES || Buffer.byteLength(target) > MAX_BYTES ? 'length' : undefined;
}

/** Standard deviations of the length ratio that are still believed; the tails are heavier than normal ones. */
const MAX_DEVIATION = 4;
/**
 * Translators drop a reference or set a number as a formula (3 to 6 % of formulas and references in the Chinese and
 * Turkish books); only where most differ, the texts are not the same.
 */
const MAX_LOST_ANCHORS = 0.6;

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** A sentence of formulas with a few words between them says nothing without the formulas. */
function isMostlyDropped({ source, target, dropped }: Row): boolean {
  return Math.min(countWords(source), countWords(target)) < 2 * dropped;
}

/** Words; of scripts without spaces two characters are taken for one. */
function countWords(text: string): number {
  const wide = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
  const others = text.match(/[^\P{L}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]+/gu)?.length ?? 0;
  return others + wide / 2;
}

/**
 * Fields that the service refuses in CSV and TSV. TMX has no such rule, but the three files say the same.
 */
function isRefused(text: string): boolean {
  return /^[+\-=@]|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFD\uFFFE\uFFFF]/u.test(text);
}

/** Of rows with one source text all but one are rejected: the most frequent stays, then the surest, then the first. */
function settle(rows: readonly PlacedRow[], reasons: Map<PlacedRow, Reason>): void {
  const [first = [], ...others] = [...groupBy(rows, ({ target }) => target).values()].toSorted(
    (a, b) => b.length - a.length || bestScore(b) - bestScore(a),
  );
  for (const row of first.slice(1)) reasons.set(row, 'repetition');
  for (const row of others.flat()) reasons.set(row, 'contradiction');
}

function bestScore(rows: readonly Row[]): number {
  return Math.max(...rows.map(({ score }) => score));
}
