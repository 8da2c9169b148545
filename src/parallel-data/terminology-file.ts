/**
 * Glossaries as texts, and the aligned sentences of a book, to the terminology file that the service takes.
 */
import { ConfigError, ContentError } from '../shared/errors.ts';
import { nameSome } from '../shared/name-some.ts';
import { type DataFile, describeFile } from './data-file.ts';
import { type GlossaryTerm, type Languages, readMarkdownGlossary } from './glossary.ts';
import { readCsvGlossary } from './glossary-csv.ts';
import { readTmxGlossary } from './glossary-tmx.ts';
import type { Row } from './row.ts';
import { type DecidedTerm, decideTerms, MAX_FILE_BYTES, type RefusedTerm, renderTerminology } from './terminology.ts';

/** A glossary; `name` is what messages call it, and tells TMX (`.tmx`) and tables (`.csv`, `.tsv`) from Markdown. */
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
 * @throws {ContentError} when a glossary is no TMX or CSV as its name says, or its first row names other languages.
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

/** A CSV without a name of its kind is known by its first row. */
function readTerms({ name, text }: GlossaryText, languages: Languages): GlossaryTerm[] {
  const body = text.replace(/^\uFEFF/, '');
  if (/\.tmx$/i.test(name)) return readAs('TMX', name, () => readTmxGlossary(body, languages));
  const terms = readAs('CSV', name, () => readCsvGlossary(body, languages));
  if (terms !== undefined) return terms;
  if (!/\.[ct]sv$/i.test(name)) return readMarkdownGlossary(body, languages);
  const { from, to } = languages;
  throw new ContentError(
    name,
    `names other languages than ${from} and ${to} in its first row; make it '${from},${to}'`,
  );
}

function readAs<T>(form: string, name: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new ContentError(name, `is no ${form} (${cause instanceof Error ? cause.message : String(cause)})`, {
      cause,
    });
  }
}

function assertFile({ records, bytes }: DataFile, glossaries: readonly GlossaryText[], { from, to }: Languages): void {
  const names = nameSome(glossaries.map(({ name }) => name));
  if (records === 0)
    throw new ConfigError(
      `${names}: no term from ${from} to ${to}; a term is a table row or a line 'term; translation'`,
    );
  if (bytes > MAX_FILE_BYTES)
    throw new ConfigError(`${names}: make ${bytes} bytes, the service takes ${MAX_FILE_BYTES}; give fewer glossaries`);
}
