/** Files of parallel data (TMX, CSV, TSV) to pairs, and pairs of files beside those of a book. */
import { parse } from 'csv-parse/sync';
import { ConfigError } from '../shared/errors.ts';
import { findRefusal } from './filter.ts';
import { findLanguageCode } from './glossary-languages.ts';
import { readTmxGlossary } from './glossary-tmx.ts';

export interface TextPair {
  readonly source: string;
  readonly target: string;
}

interface Languages {
  readonly from: string;
  readonly to: string;
}

/**
 * Read the pairs of two languages; of a file with other languages alone `[]`.
 *
 * @throws {ConfigError} when the file is damaged, or its name says nothing of its form.
 */
export function readParallelData(
  file: { readonly name: string; readonly text: string },
  languages: Languages,
): TextPair[] {
  const extension = /\.(tmx|csv|tsv)$/i.exec(file.name)?.[1]?.toLowerCase();
  if (extension === undefined) throw new ConfigError(`${file.name}: should end with .tmx, .csv or .tsv`);
  try {
    return extension === 'tmx' ? readTmx(file.text, languages) : readTable(file.text, extension, languages);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError(`${file.name}: cannot be read as ${extension.toUpperCase()}: ${reason}`, { cause });
  }
}

function readTmx(text: string, languages: Languages): TextPair[] {
  return readTmxGlossary(text, languages).flatMap(({ source, targets }) =>
    targets.map((target) => ({ source, target })),
  );
}

/** The first row names the languages. */
function readTable(text: string, extension: string, { from, to }: Languages): TextPair[] {
  const rows: string[][] = parse(text, {
    delimiter: extension === 'csv' ? ',' : '\t',
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const [header = [], ...others] = rows;
  const [source, target] = [findLanguageCode(header, from), findLanguageCode(header, to)];
  if (source === -1) throw new Error(`the first row names no column ${from}`);
  if (target === -1) return [];
  return others.map((row) => ({ source: row[source] ?? '', target: row[target] ?? '' }));
}

/** What came of pairs beside those that are there already. */
export interface AddedPairs {
  readonly added: readonly TextPair[];
  /** Pairs whose source text is there already. */
  readonly own: number;
  /** Pairs that the service takes into no file. */
  readonly unfit: number;
}

/** Choose what is new; each source text comes out at most once. */
export function addPairs(known: readonly TextPair[], pairs: readonly TextPair[]): AddedPairs {
  const fit = pairs.filter((pair) => findRefusal(pair) === undefined);
  const sources = new Set(known.map(({ source }) => source));
  const added = fit.filter(({ source }) => {
    const isNew = !sources.has(source);
    sources.add(source);
    return isNew;
  });
  return { added, own: fit.length - added.length, unfit: pairs.length - fit.length };
}
