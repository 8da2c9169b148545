/** A stable draw of pages: the same book gives the same pages, and a page that is added moves few others. */
import { createHash } from 'node:crypto';

/** Draw so many names, in their own order. */
export function drawNames(names: readonly string[], count: number): string[] {
  const rank = (name: string) => createHash('sha256').update(name).digest('hex');
  const drawn = new Set(names.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, count));
  return names.filter((name) => drawn.has(name));
}
