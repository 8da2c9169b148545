/**
 * Small things that finders share. A finder answers where a construct ends that starts at an offset; it looks at the
 * raw text and knows nothing of the tokenizer that asks.
 *
 * Rule: a finder answers `undefined` rather than guess across a paragraph, so that one stray delimiter can never
 * swallow the rest of a page.
 */

/** Answers the end offset (exclusive) of a construct that starts at `offset`, or `undefined`. */
export type RangeFinder = (text: string, offset: number) => number | undefined;

/** Where a sticky pattern ends that matches at an offset. */
export function matchAt(pattern: RegExp, text: string, offset: number): number | undefined {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Whether an odd number of backslashes stands before an offset. */
export function isEscaped(text: string, offset: number): boolean {
  let slashes = 0;
  while (text[offset - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

/** Offset of the next delimiter that no backslash escapes, or -1. */
export function findUnescaped(text: string, delimiter: string, from: number): number {
  let at = text.indexOf(delimiter, from);
  while (at !== -1 && isEscaped(text, at)) at = text.indexOf(delimiter, at + 1);
  return at;
}

/**
 * Finds where a sign stands next, from an offset on; `Infinity` where it does not. The last answer is kept, which is right
 * for all that stands before it: openings without an end do not look through the rest of the page, each by itself.
 */
export function nextFinder(text: string, sign: string): (from: number) => number {
  let [asked, found] = [Infinity, -1];
  return (from) => {
    if (asked <= from && from <= found) return found;
    const at = text.indexOf(sign, from);
    [asked, found] = [from, at === -1 ? Infinity : at];
    return found;
  };
}

/** The paragraph that was asked for last: finders ask again and again at the signs of one. */
let lastParagraph = { text: '', start: 0, end: 0 };

/** End of the paragraph that holds `offset`: its blank line, or the end of the text. */
export function paragraphEnd(text: string, offset: number): number {
  const { start, end } = lastParagraph;
  if (text === lastParagraph.text && offset >= start && offset <= end) return end;
  const blank = /\n[ \t]*\r?\n/g;
  blank.lastIndex = offset;
  lastParagraph = { text, start: offset, end: blank.exec(text)?.index ?? text.length };
  return lastParagraph.end;
}

/** How far finders look back, UTF-16 units: a longer paragraph is no text that a person marked up. */
const LOOK_BACK = 4_000;

/** Start of the paragraph that holds `offset`, or of as much of it as finders look at. */
export function paragraphStart(text: string, offset: number): number {
  const from = Math.max(0, offset - LOOK_BACK);
  const before = text.slice(from, offset);
  const behind = (gap: string) => (before.includes(gap) ? before.lastIndexOf(gap) + gap.length : 0);
  return from + Math.max(behind('\n\n'), behind('\r\n\r\n'));
}
