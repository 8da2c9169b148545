/**
 * A page inside a page: the lines of a range without what stands before all of them, such as the indentation of a body
 * or the marks of a quotation, and the way back to the offsets of the whole.
 */

/** A text taken out of another one. */
export interface NestedText {
  readonly text: string;
  /** Offset in the whole of the first or, for an `end`, behind the last character of a range of `text`. */
  offsetOf(at: number, side: 'start' | 'end'): number;
}

/**
 * Take lines out of a text.
 *
 * @param prefix What each line may have before its own text; a line that has less of it loses what it has.
 */
export function takeOut(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  prefix: LinePrefix,
): NestedText {
  const lengthAt = typeof prefix === 'function' ? prefix : (at: number) => prefixLength(text, at, prefix);
  // A blank line first: front matter stands at the start of a page, and of nothing inside it.
  let taken = '\n';
  const lines: { readonly from: number; readonly whole: number }[] = [{ from: 0, whole: start - 1 }];
  for (let at = start; at < end; ) {
    const lineEnd = text.indexOf('\n', at);
    const next = lineEnd === -1 || lineEnd >= end ? end : lineEnd + 1;
    const whole = Math.min(next, at + lengthAt(at));
    lines.push({ from: taken.length, whole });
    taken += text.slice(whole, next);
    at = next;
  }
  return { text: taken, offsetOf };

  function offsetOf(at: number, side: 'start' | 'end'): number {
    const inside = side === 'end' ? Math.max(0, at - 1) : at;
    let low = 0;
    for (let high = lines.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if ((lines[middle]?.from ?? 0) <= inside) low = middle;
      else high = middle;
    }
    const line = lines[low] ?? { from: 0, whole: start };
    return Math.max(start, line.whole + inside - line.from + (side === 'end' && at > 0 ? 1 : 0));
  }
}

/** What stands before each line of a range: so many columns of white space, or of `>` too where `isQuoted`. */
export interface Prefix {
  readonly columns: number;
  readonly isQuoted?: boolean;
}

/** The same, or how many characters stand before a line, by where it starts. */
export type LinePrefix = Prefix | ((lineStart: number) => number);

/** Stands before the lines of what starts at an offset: as many columns as stand before it in its own line. */
export function prefixAt(text: string, offset: number): Prefix {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return { columns: columnsOf(before), isQuoted: before.includes('>') };
}

/** Characters of a prefix that a line really has. */
export function prefixLength(text: string, lineStart: number, { columns, isQuoted = false }: Prefix): number {
  let at = lineStart;
  for (let column = 0; column < columns; at += 1) {
    const sign = text[at];
    if (sign === '\t') column += 4 - (column % 4);
    else if (sign === ' ' || (sign === '>' && isQuoted)) column += 1;
    else break;
  }
  return at - lineStart;
}

function columnsOf(raw: string): number {
  let columns = 0;
  for (const sign of raw) columns += sign === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}

/**
 * Where the body ends that stands below the line of an offset, indented deeper than what stands before the offset.
 *
 * @param lineEnd Where that line ends.
 * @returns End of the last line that belongs to it; `lineEnd` where there is none.
 */
export function indentedEnd(
  text: string,
  offset: number,
  { lineEnd, deeper }: { lineEnd: number; deeper: number },
): number {
  const outer = prefixAt(text, offset);
  const inner = { ...outer, columns: outer.columns + deeper };
  let end = lineEnd;
  for (let at = lineEnd + 1; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const stop = next === -1 ? text.length : next;
    const line = text.slice(at, stop);
    const isBlank = (outer.isQuoted ? line.replaceAll('>', '') : line).trim() === '';
    const from = prefixLength(text, at, inner);
    if (!isBlank && columnsOf(text.slice(at, at + from)) < inner.columns) break;
    if (!isBlank) end = text[stop - 1] === '\r' ? stop - 1 : stop;
    at = stop + 1;
  }
  return end;
}
