/** Rows of a corpus to its two files: parallel data, and beside it what each row is from, one JSON object a line. */
import { join, parse as parsePath } from 'node:path';
import { type CorpusRow, deferRow, nameSentence } from '../../../corpus/corpus-rows.ts';
import { describeFile } from '../../../parallel-data/data-file.ts';
import { FORMATS, type Format, renderParallelData } from '../../../parallel-data/render.ts';
import { ConfigError } from '../../../shared/errors.ts';
import type { Disk } from '../../ports.ts';
import { readDataText } from '../data/read-text.ts';

export interface CorpusFile {
  readonly out: string;
  /** The side file. */
  readonly rowsFile: string;
  readonly records: number;
  readonly bytes: number;
  readonly sha256: string;
}

interface WriteOptions {
  readonly from: string;
  readonly to: string;
  readonly format: Format;
  readonly deferred: boolean;
  readonly out: string;
}

export async function writeCorpus(rows: readonly CorpusRow[], options: WriteOptions, disk: Disk): Promise<CorpusFile> {
  const { from, to, format, deferred, out } = options;
  const written = deferred ? rows.map(deferRow) : rows;
  const records = written.map((row) => ({
    source: row.source,
    targets: [row.target],
    // CSV and TSV have no place for it: the service takes two columns.
    ...(format === 'tmx' ? { properties: describeOrigin(row) } : {}),
  }));
  const text = renderParallelData({ from, to: [to], records }, format, 'sentence');
  const rowsFile = nameRowsFile(out);
  await disk.writeText(out, text);
  await disk.writeText(rowsFile, written.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const { bytes, sha256 } = describeFile(text, records.length);
  return { out, rowsFile, records: records.length, bytes, sha256 };
}

function describeOrigin(row: CorpusRow): Record<string, string> {
  return {
    'source-url': row.sourceUrl,
    'target-url': row.targetUrl,
    evidence: row.evidence,
    licence: row.targetLicence,
    score: String(row.score),
  };
}

/** @throws {ConfigError} when the name of the file says nothing of its form. */
export function readFormat(format: Format | undefined, out: string): Format {
  const named = FORMATS.find((each) => out.toLowerCase().endsWith(`.${each}`));
  if (format === undefined && named === undefined)
    throw new ConfigError(`--out ${out}: should end with .csv, .tsv or .tmx; or give --format`);
  return format ?? named ?? 'csv';
}

/** `corpus.tmx` has `corpus.rows.jsonl` beside it. */
export function nameRowsFile(out: string): string {
  const { dir, name } = parsePath(out);
  return join(dir, `${name}.rows.jsonl`);
}

/**
 * Sentences of files, as rows are compared with them: one a line, or the cells of a table.
 *
 * @throws {ConfigError} when a file is missing.
 */
export async function readExcluded(files: readonly string[], disk: Disk): Promise<Set<string>> {
  const texts = await Promise.all(files.map(async (file) => readDataText(file, disk)));
  const sentences = texts.flatMap((text) => text.split(/[\r\n\t]+/)).map(nameSentence);
  const known = new Set(sentences.filter((sentence) => sentence !== ''));
  if (files.length > 0 && known.size === 0) throw new ConfigError(`--exclude ${files.join(' ')}: has no sentence`);
  return known;
}
