/** Line ends of a text: which ones it has, and a text with those of another. */

export type LineEnd = '\n' | '\r\n';

/** The line end that most lines of a text have; `undefined` for a text of one line. */
export function lineEndOf(text: string): LineEnd | undefined {
  const all = text.split('\n').length - 1;
  const windows = text.split('\r\n').length - 1;
  return all === 0 ? undefined : windows * 2 > all ? '\r\n' : '\n';
}

/** The text with every line end as given; without one, as it is. */
export function setLineEnds(text: string, lineEnd: LineEnd | undefined): string {
  return lineEnd === undefined ? text : text.replaceAll(/\r?\n/g, lineEnd);
}
