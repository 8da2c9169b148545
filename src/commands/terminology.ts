/** `amts terminology`: glossaries, and what a book makes of them, to Amazon custom terminology. */
import type { Dialect } from '../config/choices.ts';
import { assertLanguage } from '../config/languages.ts';
import { type GlossaryTerm, type Languages, readGlossary } from '../parallel-data/glossary.ts';
import { readTmxGlossary } from '../parallel-data/glossary-tmx.ts';
import {
  type DecidedTerm,
  decideTerms,
  MAX_FILE_BYTES,
  type RefusedTerm,
  renderTerminology,
} from '../parallel-data/terminology.ts';
import { ConfigError, ContentError } from '../shared/errors.ts';
import { alignBook } from './align-book.ts';
import { findPairs, type LanguageOrigin, readPairs } from './find-pairs.ts';
import type { ParallelDataPorts } from './parallel-data.ts';
import { readText } from './read-text.ts';

export interface TerminologyOptions {
  readonly from: string;
  readonly to: string;
  readonly glossaries: readonly string[];
  /** The book that shows how terms are used; none or one. */
  readonly origins: readonly LanguageOrigin[];
  readonly dialect: Dialect;
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

/** Score from which a sentence pair shows the use of a term. */
const SURE = 0.7;

/**
 * @returns The file, written to `out` if that is given, and each term with its counts.
 * @throws {ConfigError} when a file is missing, or the terminology has no term or is too large.
 */
export async function makeTerminology(
  options: TerminologyOptions,
  ports: ParallelDataPorts,
): Promise<{ text: string; report: TerminologyReport }> {
  const { from, to } = options;
  assertLanguage(from, '--from');
  assertLanguage(to, '--to');
  const files = options.glossaries.map(async (file) => readFile(file, { from, to }, ports));
  const glossary = (await Promise.all(files)).flat();
  const sentences = await readSentences(options, ports);
  const { terms, refused } = decideTerms(glossary, sentences, { from, to });
  if (terms.length === 0)
    throw new ConfigError(
      `${options.glossaries.join(', ')}: no term from ${from} to ${to}; see amts terminology --help`,
    );
  const text = renderTerminology(terms, { from, to });
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_FILE_BYTES)
    throw new ConfigError(
      `the terminology has ${bytes} bytes, the service takes ${MAX_FILE_BYTES}: give fewer glossaries`,
    );
  if (refused.length > 0) ports.log.warn(`${refused.length} terms are left out, see --json`);
  if (options.out !== undefined) await ports.disk.writeText(options.out, text);
  return { text, report: { version: 1, from, to, sentences: sentences.length, terms, refused, bytes } };
}

async function readFile(file: string, languages: Languages, { disk }: ParallelDataPorts): Promise<GlossaryTerm[]> {
  const text = await readText(file, disk);
  if (!/\.tmx$/i.test(file)) return readGlossary(text, languages);
  try {
    return readTmxGlossary(text, languages);
  } catch (cause) {
    throw new ContentError(file, `is no TMX (${cause instanceof Error ? cause.message : String(cause)})`, { cause });
  }
}

async function readSentences(
  { from, to, origins, dialect }: TerminologyOptions,
  ports: ParallelDataPorts,
): Promise<{ source: string; target: string }[]> {
  const [origin] = origins;
  if (origin === undefined) return [];
  if (origins.length > 1 || origin.to !== to) throw new ConfigError('--target, --pairs: one, in the language of --to');
  const read = await readPairs(await findPairs(origin, ports.disk), ports.disk);
  for (const pair of read) if ('error' in pair) ports.log.warn(pair.error);
  const texts = read.flatMap((pair) => ('texts' in pair ? [pair.texts] : []));
  const { pages } = await alignBook(texts, { from, to, dialect }, ports);
  return pages.flatMap(({ rows }) => rows.filter(({ isAlone, score }) => !isAlone && score >= SURE));
}
