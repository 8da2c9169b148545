/**
 * Rows of values with commas or other signs between them, as the body of a directive: each row is a block, each cell a
 * text (docutils.sourceforge.io/docs/ref/rst/directives.html#csv-table, read 2026-11-28).
 */
import { type Prefix, prefixLength } from '../nested-text.ts';
import type { Frame } from '../page.ts';
import { findInText } from '../text-patterns.ts';
import { copiedBlock, type DraftBlock, type RangeSegment, type TextPattern } from './feature.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

export interface CsvPlace extends Range {
  /** Stands between cells, one sign. */
  readonly delimiter: string;
  /** What each line has before it. */
  readonly prefix: Prefix;
  readonly level: number;
}

/** Rows of a range, each an item with its cells. */
export function readCsvRows(text: string, { start, end, delimiter, prefix, level }: CsvPlace): DraftBlock[] {
  const rows: DraftBlock[] = [];
  for (let at = start; at < end; ) {
    const from = Math.min(end, at + prefixLength(text, at, prefix));
    const row = readCsvRow(text, { start: from, end }, delimiter);
    if (text.slice(from, row.end).trim() !== '')
      rows.push({ ...copiedBlock({ start: from, end: row.end }, 'item', level), segments: row.cells });
    const lineEnd = text.indexOf('\n', row.end);
    at = lineEnd === -1 || lineEnd >= end ? end : lineEnd + 1;
  }
  return rows;
}

/** Cells of a row, and where it ends. */
export function readCsvRow(
  text: string,
  { start, end }: Range,
  delimiter: string,
): { readonly end: number; readonly cells: readonly RangeSegment[] } {
  const sign = delimiter.replaceAll(/[\\\]^-]/g, String.raw`\$&`);
  const pattern = new RegExp(
    String.raw`[^\S\r\n${sign}]*(?:"(?<quoted>(?:[^"]|"")*)"(?=[^\S\r\n${sign}]*(?:[${sign}\r\n]|$(?![^])))|(?<bare>[^${sign}\r\n]*))[^\S\r\n${sign}]*(?<behind>[${sign}]|(?=\r?(?:\n|$(?![^]))))`,
    'dy',
  );
  const cells: RangeSegment[] = [];
  const body = text.slice(0, end);
  for (let at = start; at <= end; ) {
    pattern.lastIndex = at;
    const match = pattern.exec(body);
    if (match === null) return { end: at, cells };
    const quoted = match.indices?.groups?.['quoted'];
    const [from, to] = quoted ?? match.indices?.groups?.['bare'] ?? [at, at];
    cells.push(...toCell(text, trim(text, from, to), { delimiter, isQuoted: quoted !== undefined }));
    at = pattern.lastIndex;
    if (match.groups?.['behind'] === '' || at === end) return { end: trim(text, start, at).end, cells };
  }
  return { end, cells };
}

function trim(text: string, start: number, end: number): Range {
  const raw = text.slice(start, end);
  return { start: start + raw.length - raw.trimStart().length, end: start + raw.trimEnd().length };
}

interface Cell {
  readonly delimiter: string;
  readonly isQuoted: boolean;
}

/** A cell of several lines is copied: what stands before them may be of no cell. */
function toCell(text: string, { start, end }: Range, cell: Cell): RangeSegment[] {
  const raw = text.slice(start, end);
  if (!/\p{L}/u.test(raw) || raw.includes('\n')) return [];
  const spans = cell.isQuoted ? findInText(text, { start, end }, [DOUBLED]) : [];
  return [{ kind: 'cell', start, end, spans, frame: frameOf(cell), isMarkdown: true }];
}

const DOUBLED: TextPattern = { kind: 'escape', pattern: /""/g };

function frameOf({ delimiter, isQuoted }: Cell): Frame {
  const before = `\`\`\`{csv-table}\n:delim: ${delimiter === '\t' ? 'tab' : delimiter}\n\n`;
  const double = (text: string) => text.replaceAll(/""|"/g, '""').replaceAll(/(?<!\s)\s*\n\s*/g, ' ');
  if (isQuoted) return { before: `${before}"`, behind: '"\n```', settle: double };
  const needsQuotes = (text: string) => text.includes(delimiter) || /^\s|^"|\s$|\n/.test(text);
  return { before, behind: '\n```', settle: (text) => (needsQuotes(text) ? `"${double(text)}"` : text) };
}
