/** What a correction does to protected spans: said while it is written; the check at the end has the last word. */

/** Spans of the source that a text lacks, each as often as it is lacking. */
export function findLostSpans(spans: readonly string[], text: string): string[] {
  const wanted = new Map<string, number>();
  for (const span of spans) wanted.set(span, (wanted.get(span) ?? 0) + 1);
  return [...wanted].flatMap(([span, count]) => {
    const missing = count - (text.split(span).length - 1);
    return missing > 0 ? Array.from({ length: missing }, () => span) : [];
  });
}
