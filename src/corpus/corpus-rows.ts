/**
 * Rows of a corpus: a pair of sentences with everything that tells where it is from. Rows of several machines are
 * joined by the same rules that choose the rows of one, so that the order in which they come makes no difference.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { groupBy } from '../shared/group.ts';

import { findNearDuplicates, foldText } from './near-duplicates.ts';

export const CorpusRow = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  source: z.string(),
  target: z.string(),
  score: z.number(),
  sourceUrl: z.string(),
  targetUrl: z.string(),
  evidence: z.string(),
  grade: z.number(),
  sourceLanguage: z.string(),
  targetLanguage: z.string(),
  sourceLicence: z.string(),
  targetLicence: z.string(),
  licenceFoundIn: z.string(),
  fetched: z.string(),
  /** Of the row in its page, from 0. */
  position: z.number(),
  site: z.string(),
  /** Of the page, from 1. */
  rank: z.number(),
  relevance: z.number(),
  reason: z.string(),
});
export type CorpusRow = z.output<typeof CorpusRow>;

/** Why a pair of sentences that parallel data would take is no row of the corpus. */
export const ROW_REASONS = {
  excluded: 'is in the texts that were excluded',
  'corpus-repetition': 'the same sentences were there before',
  'corpus-contradiction': 'the same source sentence was there before, translated otherwise',
  'near-duplicate': 'nearly the same pair was there before',
  'page-cap': 'the page has given enough',
  'site-cap': 'the site has given enough',
} as const satisfies Readonly<Record<string, string>>;
export type RowReason = keyof typeof ROW_REASONS;

export interface RowLimits {
  readonly maxRowsAPage: number;
  readonly maxRowsASite: number;
}

export interface ChosenRows {
  readonly rows: readonly CorpusRow[];
  readonly rejected: Readonly<Record<RowReason, number>>;
}

/** Shorter pairs are headings and the like, which resemble each other by chance. */
const LEAST_NEAR = 40;

/** Choose rows; page by page, the most relevant page first. */
export function chooseRows(rows: readonly CorpusRow[], excluded: ReadonlySet<string>, limits: RowLimits): ChosenRows {
  const rejected: Record<RowReason, number> = {
    excluded: 0,
    'corpus-repetition': 0,
    'corpus-contradiction': 0,
    'near-duplicate': 0,
    'page-cap': 0,
    'site-cap': 0,
  };
  const keep = (from: readonly CorpusRow[], faults: ReadonlySet<CorpusRow>, reason: RowReason) => {
    rejected[reason] += faults.size;
    return from.filter((row) => !faults.has(row));
  };
  const ordered = orderRows(rows);
  const allowed = keep(ordered, findExcluded(ordered, excluded), 'excluded');
  const once = keep(
    allowed,
    findSecond(allowed, (row) => row.id),
    'corpus-repetition',
  );
  const agreed = keep(once, findContradictions(once), 'corpus-contradiction');
  const distinct = keep(agreed, findNear(agreed), 'near-duplicate');
  const byPage = keep(
    distinct,
    findSurplus(distinct, ({ sourceUrl }) => sourceUrl, limits.maxRowsAPage),
    'page-cap',
  );
  const bySite = keep(
    byPage,
    findSurplus(byPage, ({ site }) => site, limits.maxRowsASite),
    'site-cap',
  );
  return { rows: renumber(bySite), rejected };
}

function orderRows(rows: readonly CorpusRow[]): CorpusRow[] {
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : Number(a > b));
  return rows.toSorted(
    (a, b) =>
      b.relevance - a.relevance ||
      compare(a.sourceUrl, b.sourceUrl) ||
      compare(a.targetUrl, b.targetUrl) ||
      a.position - b.position ||
      compare(a.id, b.id),
  );
}

/** What a sentence is compared by with the texts that are excluded. */
export function nameSentence(text: string): string {
  return foldText(text);
}

/** A page that has so much of an excluded text has all of it, with other words here and there. */
const MOST_EXCLUDED = 1 / 3;

function findExcluded(rows: readonly CorpusRow[], excluded: ReadonlySet<string>): Set<CorpusRow> {
  if (excluded.size === 0) return new Set();
  const isKnown = ({ source, target }: CorpusRow) =>
    excluded.has(nameSentence(source)) || excluded.has(nameSentence(target));
  return new Set(
    [...groupBy(rows, ({ sourceUrl }) => sourceUrl).values()].flatMap((page) => {
      const known = page.filter(isKnown);
      return known.length > MOST_EXCLUDED * page.length ? page : known;
    }),
  );
}

function findSecond(rows: readonly CorpusRow[], keyOf: (row: CorpusRow) => string): Set<CorpusRow> {
  return new Set([...groupBy(rows, keyOf).values()].flatMap((same) => same.slice(1)));
}

/** The service keeps one translation of a text: the surest, else the first. */
function findContradictions(rows: readonly CorpusRow[]): Set<CorpusRow> {
  return new Set(
    [...groupBy(rows, ({ source }) => source).values()].flatMap((same) =>
      same.toSorted((a, b) => b.score - a.score).slice(1),
    ),
  );
}

/** Of pairs that are nearly the same the longest stays. */
function findNear(rows: readonly CorpusRow[]): Set<CorpusRow> {
  const long = rows
    .filter(({ source, target }) => source.length + target.length >= LEAST_NEAR)
    .toSorted((a, b) => b.source.length + b.target.length - a.source.length - a.target.length);
  const near = findNearDuplicates(long.map(({ source, target }) => `${source}\n${target}`));
  return new Set([...near].flatMap((at) => long[at] ?? []));
}

/** What a page or site has over its share: the least sure rows. */
function findSurplus(rows: readonly CorpusRow[], keyOf: (row: CorpusRow) => string, most: number): Set<CorpusRow> {
  return new Set(
    [...groupBy(rows, keyOf).values()].flatMap((own) => own.toSorted((a, b) => b.score - a.score).slice(most)),
  );
}

/** Ranks count the pages that are left. */
function renumber(rows: readonly CorpusRow[]): CorpusRow[] {
  const ranks = new Map<string, number>();
  for (const { sourceUrl } of rows) if (!ranks.has(sourceUrl)) ranks.set(sourceUrl, ranks.size + 1);
  return rows.map((row) => ({ ...row, rank: ranks.get(row.sourceUrl) ?? 0 }));
}

/** The same sentences have the same id, wherever they are from. */
export function identifyRow(source: string, target: string): string {
  return hash(`${nameSentence(source)}\n${nameSentence(target)}`).slice(0, 16);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Rows with hashes in the place of their texts: who has the pages can make the texts again. */
export function deferRow(row: CorpusRow): CorpusRow {
  return { ...row, source: `sha256:${hash(row.source)}`, target: `sha256:${hash(row.target)}` };
}

export function isDeferred({ source }: CorpusRow): boolean {
  return /^sha256:[0-9a-f]{64}$/.test(source);
}
