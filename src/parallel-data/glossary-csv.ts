/**
 * A glossary in CSV to terms with their translations: separated by commas, semicolons (as Excel writes it in much of
 * Europe) or tabs. Its first row names the languages, and each cell is exactly one term.
 */
import { parse } from 'csv-parse/sync';
import type { GlossaryTerm, Languages } from './glossary.ts';
import { findLanguageCode } from './glossary-languages.ts';

/** A line that Excel sets before the first row. */
const EXCEL_SEPARATOR = /^sep=.\r?\n/i;
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * @returns Terms in order, one translation a row; `undefined` when the first row does not name both languages.
 * @throws {Error} when a quotation mark is not closed; the message has the line.
 */
export function readCsvGlossary(file: string, languages: Languages): GlossaryTerm[] | undefined {
  const text = file.replace(EXCEL_SEPARATOR, '');
  const layout = findLayout(text, languages);
  if (layout === undefined) return undefined;
  const { delimiter, source, target } = layout;
  const rows = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, from_line: 2 });
  return rows.flatMap((row) => {
    const [term, translation] = [row[source]?.trim() ?? '', row[target]?.trim() ?? ''];
    return term === '' || translation === '' ? [] : [{ source: term, targets: [translation] }];
  });
}

interface Layout {
  readonly delimiter: string;
  readonly source: number;
  readonly target: number;
}

function findLayout(text: string, { from, to }: Languages): Layout | undefined {
  const [header = ''] = text.split(/\r?\n/, 1);
  for (const delimiter of DELIMITERS) {
    const codes = header.split(delimiter).map((field) => field.replaceAll('"', ''));
    const [source, target] = [findLanguageCode(codes, from), findLanguageCode(codes, to)];
    if (source !== -1 && target !== -1) return { delimiter, source, target };
  }
  return undefined;
}
