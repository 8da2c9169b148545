/**
 * Parallel data as a file that Amazon Translate takes: CSV, TSV or TMX 1.4b, UTF-8 without byte order mark.
 *
 * CSV and TSV: the first row names the languages, the source first; a field is one line, and in quotation marks when
 * it holds the separator or a quotation mark, which is doubled (docs.aws.amazon.com/translate/latest/dg/
 * customizing-translations-parallel-data-input-files.html, read 2026-11-22).
 */
import { VERSION } from '../shared/version.ts';
import { escapeXml } from '../shared/xml-text.ts';
import type { ParallelData } from './records.ts';

/** Forms of a file. */
export const FORMATS = ['csv', 'tsv', 'tmx'] as const;
export type Format = (typeof FORMATS)[number];

/** What the records of a file are. */
export type Unit = 'sentence' | 'paragraph';

/** The file as text; the same data gives the same bytes. */
export function renderParallelData(data: ParallelData, format: Format, unit: Unit): string {
  if (format === 'tmx') return renderTmx(data, unit);
  const separator = format === 'csv' ? ',' : '\t';
  const names = Object.keys(data.records[0]?.properties ?? {});
  const rows = data.records.map(({ source, targets, properties }) => [
    source,
    ...targets,
    ...names.map((name) => properties?.[name] ?? ''),
  ]);
  return renderTable([[data.from, ...data.to, ...names], ...rows], separator);
}

/** Rows as lines of fields. */
export function renderTable(rows: readonly (readonly string[])[], separator: string): string {
  return rows.map((row) => `${row.map((field) => quoteField(field, separator)).join(separator)}\n`).join('');
}

function quoteField(field: string, separator: string): string {
  const isPlain = !field.includes(separator) && !/["\r\n]/.test(field);
  return isPlain ? field : `"${field.replaceAll('"', '""')}"`;
}

/**
 * TMX 1.4b (www.ttt.org/oscarstandards/tmx/tmx14b.html). No DOCTYPE: a reader that follows it would have to fetch the
 * DTD. No dates: the service takes the newest, and the same data must give the same bytes.
 */
function renderTmx({ from, to, records }: ParallelData, unit: Unit): string {
  const header = [
    'creationtool="amts"',
    `creationtoolversion="${escapeXml(VERSION)}"`,
    `segtype="${unit}"`,
    'o-tmf="amts"',
    'adminlang="en"',
    `srclang="${escapeXml(from)}"`,
    'datatype="plaintext"',
  ].join(' ');
  const units = records.map(({ source, targets, properties = {} }) => {
    const variants = [
      { language: from, text: source },
      ...to.map((language, at) => ({ language, text: targets[at] ?? '' })),
    ];
    const facts = Object.entries(properties).map(
      ([name, value]) => `      <prop type="${escapeXml(name)}">${escapeXml(value)}</prop>\n`,
    );
    return `    <tu>\n${facts.join('')}${variants
      .filter(({ text }) => text !== '')
      .map(renderVariant)
      .join('')}    </tu>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n  <header ${header}/>\n  <body>\n${units.join('')}  </body>\n</tmx>\n`;
}

function renderVariant({ language, text }: { language: string; text: string }): string {
  return `      <tuv xml:lang="${escapeXml(language)}"><seg>${escapeXml(text, NOTHING)}</seg></tuv>\n`;
}

/** An engine is not taught a sign that stands for none. */
const NOTHING = '';
