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
  const taken: DraftSpan[] = [];
  for (const { kind, pattern } of patterns)
    for (const match of raw.matchAll(pattern)) {
      const start = from + match.index;
      const end = start + match[0].length;
      if (taken.every((span) => end <= span.start || start >= span.end))
        taken.push({ kind, start, end, place: 'atom' });
    }
  return taken;
}
