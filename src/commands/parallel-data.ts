/** `amts parallel-data`: the pages of a book and of its translations to a file of parallel data. */
import { join, parse as parsePath } from 'node:path';
import type { Dialect } from '../config/choices.ts';
import { makeDataFile } from '../parallel-data/data-file.ts';
import type { Rejection } from '../parallel-data/filter.ts';
import type { JobRunner } from '../parallel-data/jobs.ts';
import type { PageVerdict } from '../parallel-data/page-verdict.ts';
import { type Format, renderTable, type Unit } from '../parallel-data/render.ts';
import { nameSourcePages, type SplitLanguage, splitPages, type TestPages } from '../parallel-data/split-pages.ts';
import { ConfigError } from '../shared/errors.ts';
import { assertLanguage } from '../shared/languages.ts';
import type { Log } from './ports.ts';
import type { TextCache } from './steps/data/align-book.ts';
import { type BookReport, gatherUnits, type PageOutcome } from './steps/data/book-data.ts';
import { findPairs, type LanguageOrigin, type PageDisk, type ReadPair, readPairs } from './steps/data/find-pairs.ts';
import { readLimits } from './steps/data/read-limits.ts';

export interface ParallelDataOptions {
  readonly from: string;
  readonly origins: readonly LanguageOrigin[];
  readonly dialect: Dialect;
  /** Configuration with the limits; default: that of the current folder, if there is one. */
  readonly config?: string | undefined;
  readonly unit: Unit;
  readonly format: Format;
  /** Least score of a unit, 0 to 1. */
  readonly minScore: number;
  /** Comments and docstrings of code cells too. */
  readonly comments: boolean;
  readonly out?: string | undefined;
  /** File for the pairs that were rejected, with their reasons. */
  readonly rejected?: string | undefined;
  /** The score of each pair, too. */
  readonly scores: boolean;
  readonly bom: boolean;
  /** Share of the pages that go to a file of their own, for tests; 0 to 1. */
  readonly testShare?: number | undefined;
  /** Where the file is to be copied to, for the commands that give it to the service: `s3://bucket/prefix/`. */
  readonly s3?: string | undefined;
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
  /** The pages that were kept apart. */
  readonly test?: { readonly out: string; readonly pages: readonly string[]; readonly records: number };
  /** Commands that give the file to Amazon Translate. */
  readonly commands?: readonly string[];
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
  assertForm(options);
  const { from, unit, format, out } = options;
  if (out !== undefined) await ports.disk.checkWritable(out);
  const languages = await Promise.all(options.origins.map(async (origin) => readLanguage(origin, options, ports)));
  const { train, test } = splitPages(languages, options.testShare ?? 0);
  const { text, ...facts } = makeDataFile(from, train, options);
  if (out !== undefined) await ports.disk.writeText(out, text);
  const apart = test === undefined ? undefined : await writeTest(test, options, ports);
  if (options.rejected !== undefined) await ports.disk.writeText(options.rejected, renderRejected(languages));
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
    ...(apart === undefined ? {} : { test: apart }),
    ...(out === undefined || options.s3 === undefined ? {} : { commands: listCommands(out, options.s3, facts) }),
  };
  return { text, report };
}

/** The pages that are kept apart, as a file beside the other. */
async function writeTest(
  { languages, pages }: TestPages<ReadLanguage>,
  { out = '', from, ...form }: ParallelDataOptions,
  { disk }: ParallelDataPorts,
): Promise<{ out: string; pages: readonly string[]; records: number }> {
  const { dir, name, ext } = parsePath(out);
  const file = makeDataFile(from, languages, form);
  const path = join(dir, `${name}.test${ext}`);
  await disk.writeText(path, file.text);
  return { out: path, pages, records: file.records };
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

/** The service takes a plain file of two languages or more, and nothing else. */
function assertForm({ out, format, scores, bom, testShare, s3 }: ParallelDataOptions): void {
  if (bom && format === 'tmx') throw new ConfigError('--bom: is for CSV and TSV; TMX says its encoding itself');
  if (testShare !== undefined && out === undefined)
    throw new ConfigError('--test-share: needs --out, since two files are made');
  if (s3 !== undefined && (scores || bom))
    throw new ConfigError('--s3: Amazon Translate takes no file with --scores or --bom; make two files');
  if (s3 !== undefined && (out === undefined || !/^s3:\/\/[a-z0-9][a-z0-9.-]{2,62}(?:\/.*)?$/.test(s3)))
    throw new ConfigError(`--s3 ${s3}: should be s3://BUCKET/PREFIX/, together with --out`);
}

interface ReadLanguage extends SplitLanguage {
  readonly report: LanguageReport;
  readonly rejections: readonly Rejection[];
}

async function readLanguage(
  origin: LanguageOrigin,
  options: ParallelDataOptions,
  ports: ParallelDataPorts,
): Promise<ReadLanguage> {
  const limits = await readLimits(options.config, ports.disk);
  const pairs = await readPairs(await findPairs(origin, ports), ports.disk, limits);
  const pages = pairs.flatMap((pair) => ('texts' in pair ? [{ name: pair.target, ...pair.texts }] : []));
  const { units, rejections, report } = await gatherUnits(pages, { ...options, to: origin.to }, ports);
  const reports = placePages(pairs, report.pages);
  for (const { message } of reports) if (message !== undefined) ports.log.warn(message);
  const names = nameSourcePages(pairs.filter((pair) => 'texts' in pair).map(({ source }) => source));
  return { language: origin.to, units, rejections, names, report: { language: origin.to, ...report, pages: reports } };
}

/** Rejected pairs as a table: why, where, how sure, what. */
function renderRejected(languages: readonly ReadLanguage[]): string {
  const rows = languages.flatMap(({ language, rejections, names }) =>
    rejections.map(({ row, reason }) => [
      reason,
      language,
      names[row.page] ?? '',
      String(row.score),
      quoteFormula(row.source),
      quoteFormula(row.target),
    ]),
  );
  return renderTable([['reason', 'language', 'page', 'score', 'source', 'target'], ...rows], '\t');
}

/** A spreadsheet takes such a cell for a formula, and runs it; an apostrophe makes it a text. People read this table. */
function quoteFormula(text: string): string {
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}

/** The two commands that give a file to the service; the same file has the same token, so that a repeated one is no other. */
function listCommands(out: string, s3: string, { sha256 }: { readonly sha256: string }): string[] {
  const { name, base, ext } = parsePath(out);
  const uri = `${s3.replace(/\/*$/, '/')}${base}`;
  const config = `S3Uri=${uri},Format=${ext.slice(1).toUpperCase()}`;
  return [
    `aws s3 cp ${quoteWord(out)} ${quoteWord(uri)}`,
    `aws translate create-parallel-data --name ${quoteWord(name)} --parallel-data-config ${quoteWord(config)} --client-token ${sha256}`,
  ];
}

/** As one word of a shell. */
function quoteWord(text: string): string {
  return /^[\w./:=,@+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
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
