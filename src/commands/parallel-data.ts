/** `amts parallel-data`: the pages of a book and of its translations to a file of parallel data. */
import { createHash } from 'node:crypto';
import type { Dialect } from '../config/choices.ts';
import { assertLanguage } from '../config/languages.ts';
import { filterRows, type PlacedRow, type Reason } from '../parallel-data/filter.ts';
import type { JobRunner } from '../parallel-data/jobs.ts';
import { judgePage, type PageVerdict } from '../parallel-data/page-verdict.ts';
import { joinParagraphs } from '../parallel-data/paragraphs.ts';
import { joinLanguages } from '../parallel-data/records.ts';
import { type Format, renderParallelData, type Unit } from '../parallel-data/render.ts';
import type { PageRows } from '../parallel-data/row.ts';
import { ConfigError } from '../shared/errors.ts';
import { alignBook, type TextCache } from './align-book.ts';
import { findPairs, type LanguageOrigin, type PageDisk, type ReadPair, readPairs } from './find-pairs.ts';
import type { Log } from './ports.ts';

export interface ParallelDataOptions {
  readonly from: string;
  readonly origins: readonly LanguageOrigin[];
  readonly dialect: Dialect;
  readonly unit: Unit;
  readonly format: Format;
  /** Least score of a unit, 0 to 1. */
  readonly minScore: number;
  /** Comments and docstrings of code cells too. */
  readonly comments: boolean;
  readonly out?: string | undefined;
}

export interface ParallelDataPorts {
  readonly disk: PageDisk;
  readonly log: Log;
  readonly jobs: JobRunner;
  readonly cache?: TextCache | undefined;
}

/** What became of one page. */
export interface PageReport {
  readonly source: string;
  readonly target: string;
  readonly outcome: PageVerdict | 'failed';
  /** Units that the page gave; a sentence that several pages have counts for the first. */
  readonly units: number;
  readonly message?: string;
}

/** What became of one language; `rows` are `units` and the rejected ones. */
export interface LanguageReport {
  readonly language: string;
  readonly sourceSentences: number;
  readonly targetSentences: number;
  readonly rows: number;
  readonly units: number;
  readonly rejected: Readonly<Record<Reason, number>>;
  readonly cached: number;
  readonly pages: readonly PageReport[];
}

/** The document of `--json`. */
export interface ParallelDataReport {
  readonly version: 1;
  readonly from: string;
  readonly to: readonly string[];
  readonly unit: Unit;
  readonly format: Format;
  readonly out?: string;
  /** Source texts in the file. */
  readonly records: number;
  readonly bytes: number;
  /** Of the file: the service needs an update only when it is another. */
  readonly sha256: string;
  readonly languages: readonly LanguageReport[];
  readonly failed: number;
}

/**
 * Make parallel data.
 *
 * @returns The file, written to `out` if that is given, and what became of every page and sentence.
 * @throws {ConfigError} when options do not go together or a folder is missing.
 */
export async function makeParallelData(
  options: ParallelDataOptions,
  ports: ParallelDataPorts,
): Promise<{ text: string; report: ParallelDataReport }> {
  assertLanguages(options);
  const languages = await Promise.all(options.origins.map(async (origin) => readLanguage(origin, options, ports)));
  const data = joinLanguages(
    options.from,
    languages.map(({ report, units }) => ({ language: report.language, units })),
  );
  const text = renderParallelData(data, options.format, options.unit);
  if (options.out !== undefined) await ports.disk.writeText(options.out, text);
  const reports = languages.map(({ report }) => report);
  const report: ParallelDataReport = {
    version: 1,
    from: options.from,
    to: data.to,
    unit: options.unit,
    format: options.format,
    ...(options.out === undefined ? {} : { out: options.out }),
    records: data.records.length,
    bytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
    languages: reports,
    failed: reports.flatMap(({ pages }) => pages).filter(({ outcome }) => outcome === 'failed').length,
  };
  return { text, report };
}

function assertLanguages({ from, origins }: ParallelDataOptions): void {
  assertLanguage(from, '--from');
  const seen = new Set([from]);
  for (const { to } of origins) {
    assertLanguage(to, '--to');
    if (seen.has(to)) throw new ConfigError(`--to ${to}: is there twice, or is the language of the source`);
    seen.add(to);
  }
}

async function readLanguage(
  origin: LanguageOrigin,
  options: ParallelDataOptions,
  ports: ParallelDataPorts,
): Promise<{ report: LanguageReport; units: readonly PlacedRow[] }> {
  const { to } = origin;
  const languages = { from: options.from, to, minScore: options.minScore };
  const pairs = await readPairs(await findPairs(origin, ports.disk), ports.disk);
  const texts = pairs.flatMap((pair) => ('texts' in pair ? [pair.texts] : []));
  const book = await alignBook(texts, { from: options.from, to, dialect: options.dialect }, ports);
  const pages = placePages(pairs, book.pages).map(({ pair, page }) => ({
    pair,
    page,
    verdict: page === undefined ? undefined : judgePage(page, languages),
  }));
  const rows = pages.flatMap(({ page }, number) => prepareRows(page, number, { ...languages, ...options, to }));
  const unrelated = new Set([...pages.keys()].filter((at) => pages[at]?.verdict === 'unrelated'));
  const { units, rejected } = filterRows(rows, { ...languages, unrelated });
  const reports = pages.map(({ pair, verdict }, number) => {
    const count = units.filter(({ page }) => page === number).length;
    return describePage(pair, verdict, { units: count, languages });
  });
  for (const { message } of reports) if (message !== undefined) ports.log.warn(message);
  const report = {
    language: to,
    sourceSentences: book.pages.reduce((sum, { sourceSentences }) => sum + sourceSentences, 0),
    targetSentences: book.pages.reduce((sum, { targetSentences }) => sum + targetSentences, 0),
    rows: rows.length,
    units: units.length,
    rejected,
    cached: book.cached,
    pages: reports,
  };
  return { report, units };
}

/** Pairs with their rows; one that was not read has none. */
function placePages(
  pairs: readonly ReadPair[],
  pages: readonly PageRows[],
): { pair: ReadPair; page: PageRows | undefined }[] {
  let next = 0;
  return pairs.map((pair) => ({ pair, page: 'texts' in pair ? pages[next++] : undefined }));
}

function prepareRows(
  page: PageRows | undefined,
  number: number,
  options: { from: string; to: string; minScore: number; unit: Unit; comments: boolean },
): PlacedRow[] {
  const rows = (page?.rows ?? []).filter(({ kind }) => options.comments || kind !== 'comment');
  const wanted = options.unit === 'paragraph' ? joinParagraphs(rows, options) : rows;
  return wanted.map((row) => ({ ...row, page: number }));
}

const MEANINGS: Readonly<Record<Exclude<PageVerdict, 'parallel'>, string>> = {
  unrelated: 'is no translation of its source: none of it is used',
  untranslated: 'is mostly in the language of its source',
  'other-language': 'is mostly in a third language',
  empty: 'gives nothing: one of the two pages has no sentence',
};

function describePage(
  { source, target, ...read }: ReadPair,
  verdict: PageVerdict | undefined,
  { units, languages }: { units: number; languages: { from: string; to: string } },
): PageReport {
  if ('error' in read) return { source, target, outcome: 'failed', units, message: read.error };
  if (verdict === undefined || verdict === 'parallel') return { source, target, outcome: 'parallel', units };
  const message = `${target}: ${MEANINGS[verdict]} (${source}, ${languages.from} to ${languages.to})`;
  return { source, target, outcome: verdict, units, message };
}
