/**
 * Glossaries as texts, and the aligned sentences of a book, to the terminology file that the service takes.
 */
import { ConfigError, ContentError } from '../shared/errors.ts';
import { type DataFile, describeFile } from './data-file.ts';
import { type GlossaryTerm, type Languages, readGlossary } from './glossary.ts';
import { readTmxGlossary } from './glossary-tmx.ts';
import type { Row } from './row.ts';
import { type DecidedTerm, decideTerms, MAX_FILE_BYTES, type RefusedTerm, renderTerminology } from './terminology.ts';

/** A glossary; `name` is what messages call it, and tells TMX (`.tmx`) from the other forms. */
export interface GlossaryText {
  readonly name: string;
  readonly text: string;
}

/** The file, and how each term was decided. */
export interface Terminology {
  readonly file: DataFile;
  readonly terms: readonly DecidedTerm[];
  readonly refused: readonly RefusedTerm[];
  /** Sentence pairs that uses were counted in. */
  readonly sentences: number;
}

/** Score from which a sentence pair shows the use of a term. */
const SURE = 0.7;

/**
 * Decide the terms of glossaries by what a book makes of them.
 *
 * @param rows Of the aligned book, unfiltered; `[]` decides by the order of the glossaries alone.
 * @throws {ConfigError} when no term is left, or the file is too large for the service.
 * @throws {ContentError} when a `.tmx` is no TMX.
 */
export function decideTerminology(
  glossaries: readonly GlossaryText[],
  rows: readonly Row[],
  languages: Languages,
): Terminology {
  const glossary = glossaries.flatMap((file) => readTerms(file, languages));
  const sentences = rows.filter(({ isAlone, score }) => !isAlone && score >= SURE);
  const { terms, refused } = decideTerms(glossary, sentences, languages);
  const file = describeFile(renderTerminology(terms, languages), terms.length);
  assertFile(file, glossaries, languages);
  return { file, terms, refused, sentences: sentences.length };
}

function readTerms({ name, text }: GlossaryText, languages: Languages): GlossaryTerm[] {
  if (!/\.tmx$/i.test(name)) return readGlossary(text, languages);
  try {
    return readTmxGlossary(text, languages);
  } catch (cause) {
    throw new ContentError(name, `is no TMX (${cause instanceof Error ? cause.message : String(cause)})`, { cause });
  }
}

function assertFile({ records, bytes }: DataFile, glossaries: readonly GlossaryText[], { from, to }: Languages): void {
  const names = glossaries.map(({ name }) => name).join(', ');
  if (records === 0)
    throw new ConfigError(
      `${names}: no term from ${from} to ${to}; a term is a table row or a line 'term; translation'`,
    );
  if (bytes > MAX_FILE_BYTES)
    throw new ConfigError(`${names}: make ${bytes} bytes, the service takes ${MAX_FILE_BYTES}; give fewer glossaries`);
}
