/** White space as readers of Markdown see it. */

/** Collapse white space to one space and trim. */
export function normaliseSpace(text: string): string {
  // Single spaces, most of all white space, are what they should be.
  return text.replaceAll(/\s{2,}|[^\S ]/g, ' ').trim();
}
