/**
 * What is the same text, wherever it stands: segments are matched by their HTML alone, so that what a job was paid for
 * is found again when pages were added, renamed or put together otherwise.
 */

/** A document, or a file of a job. */
interface Part {
  readonly segments: readonly { readonly html: string }[];
}

/** HTML of every segment of the documents or files. */
export function contentOf(parts: readonly Part[]): Set<string> {
  return new Set(parts.flatMap(({ segments }) => segments.map(({ html }) => html)));
}

/** Whether any segment is of this content. */
export function hasContent(parts: readonly Part[], content: ReadonlySet<string>): boolean {
  return parts.some(({ segments }) => segments.some(({ html }) => content.has(html)));
}

/** Documents or files with only the segments that are not in this content; those without any are left out. */
export function withoutContent<Whole extends Part>(parts: readonly Whole[], content: ReadonlySet<string>): Whole[] {
  return parts
    .map((part) => ({ ...part, segments: part.segments.filter(({ html }) => !content.has(html)) }))
    .filter(({ segments }) => segments.length > 0);
}
