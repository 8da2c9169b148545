/** `amts terminology`: glossaries, and what a book makes of them, to Amazon custom terminology. */
import type { Dialect } from '../config/choices.ts';
import type { Limits } from '../config/limits-schema.ts';
import type { Row } from '../parallel-data/row.ts';
import { type DecidedTerm, describeRefused, type RefusedTerm } from '../parallel-data/terminology.ts';
import { decideTerminology } from '../parallel-data/terminology-file.ts';
import { ConfigError } from '../shared/errors.ts';
import { assertLanguages } from '../shared/languages.ts';
import { decodeGlossary } from '../shared/page-text.ts';
import type { ParallelDataPorts } from './parallel-data.ts';
import { alignBook } from './steps/data/align-book.ts';
import { findPairs, type LanguageOrigin, readPairs } from './steps/data/find-pairs.ts';
import { readLimits } from './steps/data/read-limits.ts';
import { readBytes } from './steps/data/read-text.ts';

export interface TerminologyOptions {
  readonly from: string;
  readonly to: string;
  readonly glossaries: readonly string[];
  /** The book that shows how terms are used; none or one. */
  readonly origins: readonly LanguageOrigin[];
  readonly dialect: Dialect;
  /** Configuration with the limits; default: that of the current folder, if there is one. */
  readonly config?: string | undefined;
  readonly out?: string | undefined;
}

/** The document of `--json`. */
export interface TerminologyReport {
  readonly version: 1;
  readonly from: string;
  readonly to: string;
  /** Sentence pairs that uses were counted in. */
  readonly sentences: number;
  readonly terms: readonly DecidedTerm[];
  readonly refused: readonly RefusedTerm[];
  readonly bytes: number;
}

/**
 * @returns The file, written to `out` if that is given, and each term with its counts.
 * @throws {ConfigError} when a file is missing, or the terminology has no term or is too large.
 */
export async function makeTerminology(
  options: TerminologyOptions,
  ports: ParallelDataPorts,
): Promise<{ text: string; report: TerminologyReport }> {
  const { from, to, out } = options;
  assertLanguages(from, to);
  if (out !== undefined) await ports.disk.checkWritable(out);
  const limits = await readLimits(options.config, ports.disk);
  const glossaries = await Promise.all(
    options.glossaries.map(async (name) => ({
      name,
      text: decodeGlossary(name, await readBytes(name, ports.disk), limits.glossaryBytes),
    })),
  );
  const rows = await readRows(options, limits, ports);
  const { file, terms, refused, sentences } = decideTerminology(glossaries, rows, { from, to });
  const leftOut = describeRefused(refused);
  if (leftOut !== undefined) ports.log.warn(`${leftOut}, see --json`);
  if (out !== undefined) await ports.disk.writeText(out, file.text);
  return { text: file.text, report: { version: 1, from, to, sentences, terms, refused, bytes: file.bytes } };
}

async function readRows(
  { from, to, origins, dialect }: TerminologyOptions,
  limits: Limits,
  ports: ParallelDataPorts,
): Promise<readonly Row[]> {
  const [origin] = origins;
  if (origin === undefined) return [];
  if (origins.length > 1 || origin.to !== to) throw new ConfigError('--target, --pairs: one, in the language of --to');
  const read = await readPairs(await findPairs(origin, ports), ports.disk, limits);
  for (const pair of read) if ('error' in pair) ports.log.warn(pair.error);
  const texts = read.flatMap((pair) => ('texts' in pair ? [pair.texts] : []));
  const { pages } = await alignBook(texts, { from, to, dialect }, ports);
  return pages.flatMap(({ rows }) => rows);
}
