/**
 * A table of rows in bars, cut into its lines and cells.
 */

/** A line of a table. */
export interface TableRow {
  /** What stands before the first cell: quotation marks and indentation, and the bar, where there is one. */
  readonly head: string;
  /** Text between bars, with the white space around it. */
  readonly cells: readonly string[];
  /** The bar behind the last cell, where there is one, and the line end. */
  readonly tail: string;
}

/** Number of the line that makes the one above it a head. */
export const RULER = 1;

const BAR = /\\[\\|]|\|/g;
const RULE = /^\s*:?-+:?\s*$/;

/**
 * Cut a table.
 *
 * @param text The whole block.
 * @returns `undefined` where it is no table of rows in bars.
 */
export function cutTable(text: string): TableRow[] | undefined {
  const rows = (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map(cutRow);
  return rows[RULER]?.cells.every(isRule) === true ? rows : undefined;
}

/** Whether the text of a cell is that of the ruler. */
export function isRule(cell: string): boolean {
  return RULE.test(cell);
}

function cutRow(line: string): TableRow {
  const content = line.trimEnd();
  const head = /^[ \t>]*\|?/.exec(content)?.[0] ?? '';
  const body = content.slice(head.length);
  const bars = [...body.matchAll(BAR)].filter(([sign]) => sign === '|').map(({ index }) => index);
  const isClosed = body !== '' && bars.at(-1) === body.length - 1;
  const ends = isClosed ? bars : [...bars, body.length];
  const cells = ends.map((end, at) => body.slice(at === 0 ? 0 : (bars[at - 1] ?? 0) + 1, end));
  return { head, cells, tail: (isClosed ? '|' : '') + line.slice(content.length) };
}
