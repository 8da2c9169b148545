/** `amts corpus merge`: the parts of several machines to one corpus, by the rules that choose the rows of one. */
import { CorpusRow, chooseRows, isDeferred } from '../corpus/corpus-rows.ts';
import type { Format } from '../parallel-data/render.ts';
import { ConfigError } from '../shared/errors.ts';
import type { Disk } from './ports.ts';
import { type CorpusFile, readExcluded, writeCorpus } from './steps/corpus/write-corpus.ts';
import { readDataText } from './steps/data/read-text.ts';

export interface MergeCorpusOptions {
  /** Side files, `NAME.rows.jsonl`. */
  readonly files: readonly string[];
  readonly exclude: readonly string[];
  readonly maxRowsAPage: number;
  readonly maxRowsASite: number;
  readonly format: Format;
  readonly deferred: boolean;
  readonly out: string;
}

export interface MergeCorpusReport extends CorpusFile {
  readonly version: 1;
  readonly command: 'corpus merge';
  readonly files: number;
  readonly rows: { readonly read: number; readonly kept: number; readonly rejected: Readonly<Record<string, number>> };
}

/**
 * Join parts; their order makes no difference.
 *
 * @throws {ConfigError} when a file is missing, damaged, holds hashes, or is of other languages than the rest.
 */
export async function mergeCorpus(options: MergeCorpusOptions, disk: Disk): Promise<MergeCorpusReport> {
  const parts = await Promise.all(options.files.map(async (file) => readRows(file, disk)));
  const rows = parts.flatMap((part) => part.rows);
  const { from, to } = readLanguages(parts);
  const { rows: kept, rejected } = chooseRows(rows, await readExcluded(options.exclude, disk), options);
  const file = await writeCorpus(kept, { ...options, from, to }, disk);
  const counts = Object.fromEntries(Object.entries(rejected).filter(([, count]) => count > 0));
  const totals = { read: rows.length, kept: kept.length, rejected: counts };
  return { version: 1, command: 'corpus merge', files: options.files.length, rows: totals, ...file };
}

interface Part {
  readonly file: string;
  readonly rows: readonly CorpusRow[];
}

async function readRows(file: string, disk: Disk): Promise<Part> {
  const lines = (await readDataText(file, disk)).split('\n');
  const rows = lines.flatMap((line, at) => (line === '' ? [] : [readRow(line, `${file}:${at + 1}`)]));
  if (rows.some(isDeferred))
    throw new ConfigError(
      `${file}: holds hashes in the place of texts; join the parts first, and give --deferred then`,
    );
  return { file, rows };
}

function readRow(line: string, place: string): CorpusRow {
  const row = CorpusRow.safeParse(parseJson(line));
  if (row.success) return row.data;
  throw new ConfigError(`${place}: is no row of a corpus; give the .rows.jsonl files of amts corpus`);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function readLanguages(parts: readonly Part[]): { from: string; to: string } {
  const found = new Map(
    parts.flatMap(({ file, rows }) => rows.slice(0, 1).map(({ from, to }) => [`${from} to ${to}`, { from, to, file }])),
  );
  const [first, second] = [...found.values()];
  if (first === undefined) throw new ConfigError('the parts have no rows: there is nothing to join');
  if (second !== undefined)
    throw new ConfigError(
      `${second.file}: is ${second.from} to ${second.to}, but ${first.file} is ${first.from} to ${first.to}`,
    );
  return first;
}
