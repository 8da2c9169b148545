/**
 * Protected pieces of plain text, found by patterns.
 */
import type { DraftSpan, TextPattern } from './features/feature.ts';

/** Pieces of a range that must survive, pattern by pattern; what one pattern has found no other one takes. */
export function findInText(
  text: string,
  { start: from, end: to }: { readonly start: number; readonly end: number },
  patterns: readonly TextPattern[],
): DraftSpan[] {
  const raw = text.slice(from, to);
  const found: DraftSpan[] = [];
  // Most texts hold nothing: what is taken is only kept where something is.
  let taken: Uint8Array | undefined;
  for (const { kind, pattern } of patterns)
    for (const match of raw.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      taken ??= new Uint8Array(raw.length);
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ kind, start: from + start, end: from + end, place: 'atom' });
    }
  return found;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Two lists of ranges as one, in order, without those of the second that touch one of the first; each is in order. */
export function joinRanges<T extends Range>(first: readonly T[], second: readonly T[]): T[] {
  let next = 0;
  const free = second.filter(({ start, end }) => {
    while ((first[next]?.end ?? Infinity) <= start) next += 1;
    return (first[next]?.start ?? Infinity) >= end;
  });
  return [...first, ...free].toSorted((a, b) => a.start - b.start);
}
