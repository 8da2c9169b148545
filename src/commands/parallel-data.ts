/** `amts parallel-data`: the pages of a book and of its translations to a file of parallel data. */
import type { Dialect } from '../config/choices.ts';
import { assertLanguage } from '../config/languages.ts';
import { makeDataFile } from '../parallel-data/data-file.ts';
import type { PlacedRow } from '../parallel-data/filter.ts';
import type { JobRunner } from '../parallel-data/jobs.ts';
import type { PageVerdict } from '../parallel-data/page-verdict.ts';
import type { Format, Unit } from '../parallel-data/render.ts';
import { ConfigError } from '../shared/errors.ts';
import type { Log } from './ports.ts';
import type { TextCache } from './steps/data/align-book.ts';
import { type BookReport, gatherUnits, type PageOutcome } from './steps/data/book-data.ts';
import { findPairs, type LanguageOrigin, type PageDisk, type ReadPair, readPairs } from './steps/data/find-pairs.ts';

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

/** What became of one language. */
export interface LanguageReport extends Omit<BookReport, 'pages'> {
  readonly language: string;
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
  const { from, unit, format, out } = options;
  if (out !== undefined) await ports.disk.checkWritable(out);
  const languages = await Promise.all(options.origins.map(async (origin) => readLanguage(origin, options, ports)));
  const { text, ...facts } = makeDataFile(from, languages, options);
  if (out !== undefined) await ports.disk.writeText(out, text);
  const reports = languages.map(({ report }) => report);
  const report: ParallelDataReport = {
    version: 1,
    from,
    to: languages.map(({ language }) => language),
    unit,
    format,
    ...(out === undefined ? {} : { out }),
    ...facts,
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
): Promise<{ language: string; report: LanguageReport; units: readonly PlacedRow[] }> {
  const pairs = await readPairs(await findPairs(origin, ports), ports.disk);
  const pages = pairs.flatMap((pair) => ('texts' in pair ? [{ name: pair.target, ...pair.texts }] : []));
  const { units, report } = await gatherUnits(pages, { ...options, to: origin.to }, ports);
  const reports = placePages(pairs, report.pages);
  for (const { message } of reports) if (message !== undefined) ports.log.warn(message);
  return { language: origin.to, units, report: { language: origin.to, ...report, pages: reports } };
}

/** One report for each pair, in order; one that was not read has failed. */
function placePages(pairs: readonly ReadPair[], outcomes: readonly PageOutcome[]): PageReport[] {
  let next = 0;
  return pairs.map(({ source, target, ...read }) => {
    if ('error' in read) return { source, target, outcome: 'failed', units: 0, message: read.error };
    const page = outcomes[next++];
    if (page === undefined) throw new Error('every page that was read has an outcome');
    const { name: _, ...outcome } = page;
    return { source, target, ...outcome };
  });
}
