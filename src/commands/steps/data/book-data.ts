/**
 * The pages of a book in one language to the units of parallel data: aligned, filtered, every sentence counted. Pages are
 * texts in memory: who has them from a folder, a clone or a service uses the same steps.
 */
import type { Dialect } from '../../../config/choices.ts';
import { filterRows, type PlacedRow, type Reason, type Rejection } from '../../../parallel-data/filter.ts';
import { judgePage, type PageVerdict } from '../../../parallel-data/page-verdict.ts';
import { joinParagraphs } from '../../../parallel-data/paragraphs.ts';
import type { Unit } from '../../../parallel-data/render.ts';
import type { PageRows, Row } from '../../../parallel-data/row.ts';
import { type AlignPorts, alignBook } from './align-book.ts';

/** A page and its translation; `name` is what messages call it. */
export interface BookPage {
  readonly name: string;
  readonly source: string;
  readonly target: string;
}

export interface BookDataOptions {
  readonly from: string;
  readonly to: string;
  readonly dialect: Dialect;
  readonly unit: Unit;
  /** Least score of a unit, 0 to 1; default {@link DEFAULT_MIN_SCORE}. */
  readonly minScore?: number;
  /** Comments and docstrings of code cells too; default not. */
  readonly comments?: boolean;
  /** Numbers of pages that are unrelated by another measure than `judgePage`; default none. */
  readonly findUnrelated?: (pages: readonly PageRows[]) => ReadonlySet<number>;
}

/** A bead that is more likely wrong than right is no unit. */
export const DEFAULT_MIN_SCORE = 0.5;

/** Pages of which nothing is used; in one that is mostly untranslated the rest may be good. */
const UNFIT: ReadonlySet<PageVerdict> = new Set(['unrelated', 'other-language']);

/** What became of one page. */
export interface PageOutcome {
  readonly name: string;
  readonly outcome: PageVerdict;
  /** Units that the page gave; a sentence that several pages have counts for the first. */
  readonly units: number;
  /** Why the page gives little or nothing. */
  readonly message?: string;
}

/** What became of a book; `rows` are `units` and the rejected ones. */
export interface BookReport {
  readonly sourceSentences: number;
  readonly targetSentences: number;
  readonly rows: number;
  readonly units: number;
  readonly rejected: Readonly<Record<Reason, number>>;
  /** Pages whose alignment came from the cache. */
  readonly cached: number;
  /** In the order of the pages given. */
  readonly pages: readonly PageOutcome[];
}

/** The rows of a book, before and after the filters. */
export interface BookUnits {
  readonly units: readonly PlacedRow[];
  /** Every row as it was aligned: what `decideTerminology` counts the use of terms in. */
  readonly aligned: readonly Row[];
  /** Every row that is no unit, with its reason. */
  readonly rejections: readonly Rejection[];
  readonly report: BookReport;
}

/**
 * Align the pages of one language and choose what is fit to learn from.
 *
 * @param pages In the order that units are to have; of a repeated sentence the first counts.
 */
export async function gatherUnits(
  pages: readonly BookPage[],
  options: BookDataOptions,
  ports: AlignPorts,
): Promise<BookUnits> {
  const chosen = { minScore: DEFAULT_MIN_SCORE, comments: false, findUnrelated: () => new Set<number>(), ...options };
  const book = await alignBook(pages, chosen, ports);
  const apart = chosen.findUnrelated(book.pages);
  const verdicts = book.pages.map((page, at) => (apart.has(at) ? 'unrelated' : judgePage(page, chosen)));
  const rows = book.pages.flatMap((page, number) => prepareRows(page, number, chosen));
  const unrelated = new Set([...verdicts.keys()].filter((at) => UNFIT.has(verdicts[at] ?? 'empty')));
  const { units, rejected, rejections } = filterRows(rows, { ...chosen, unrelated });
  const counts = countByPage(units, pages.length);
  const report = {
    sourceSentences: sum(book.pages.map(({ sourceSentences }) => sourceSentences)),
    targetSentences: sum(book.pages.map(({ targetSentences }) => targetSentences)),
    rows: rows.length,
    units: units.length,
    rejected,
    cached: book.cached,
    pages: pages.map(({ name }, at) =>
      describePage(name, verdicts[at] ?? 'empty', { ...chosen, units: counts[at] ?? 0 }),
    ),
  };
  return { units, aligned: book.pages.flatMap((page) => page.rows), rejections, report };
}

function countByPage(units: readonly PlacedRow[], pages: number): Int32Array {
  const counts = new Int32Array(pages);
  for (const { page } of units) counts[page] = (counts[page] ?? 0) + 1;
  return counts;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function prepareRows(page: PageRows, number: number, options: Required<BookDataOptions>): PlacedRow[] {
  const rows = page.rows.filter(({ kind }) => options.comments || kind !== 'comment');
  const wanted = options.unit === 'paragraph' ? joinParagraphs(rows, options) : rows;
  return wanted.map((row) => ({ ...row, page: number }));
}

const MEANINGS: Readonly<Record<Exclude<PageVerdict, 'parallel'>, string>> = {
  unrelated: 'is no translation of its source: none of it is used',
  untranslated: 'is mostly in the language of its source',
  'other-language': 'is mostly in a third language: none of it is used',
  empty: 'gives nothing: one of the two pages has no sentence',
};

function describePage(
  name: string,
  outcome: PageVerdict,
  { from, to, units }: { from: string; to: string; units: number },
): PageOutcome {
  if (outcome === 'parallel') return { name, outcome, units };
  return { name, outcome, units, message: `${name}: ${MEANINGS[outcome]} (${from} to ${to})` };
}
