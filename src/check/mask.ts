/**
 * Text without what is not text: a segment in which every protected span is blanked, offsets unchanged.
 */
import { spanTraits } from '../markdown/dialects/registry.ts';
import type { Segment, Span } from '../markdown/page.ts';

/** Stands for each character of an opaque span, such as a formula. */
export const ATOM = '\uFFFC';
/** Stands for each character of a mark around text, such as the stars of an emphasis. */
export const EDGE = '\u2060';

/** The text of a segment; spans become {@link ATOM} and {@link EDGE} signs, one for each character. */
export function maskSegment(text: string, { start, end, spans }: Segment): string {
  let mask = '';
  for (const span of spans) {
    mask += text.slice(start + mask.length, span.start);
    mask += signOf(span).repeat(Math.max(0, span.end - start - mask.length));
  }
  return mask + text.slice(start + mask.length, end);
}

function signOf({ kind, place }: Span): string {
  if (spanTraits(kind).inSentence === 'space') return ' ';
  return place === 'atom' ? ATOM : EDGE;
}
