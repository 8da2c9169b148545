/** The name that was probably meant, for error messages. */
import { distance } from 'fastest-levenshtein';

/** From so many letters on, the beginning of a name is enough. */
const MIN_PREFIX = 3;

/**
 * The candidate nearest to `name`, letter case aside.
 *
 * @returns `undefined` when nothing is near: `name` begins none of them, and more than a third of its letters (at
 * least one) would have to change.
 */
export function findNearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let nearest: string | undefined;
  let fewest = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const begins = wanted.length >= MIN_PREFIX && candidate.toLowerCase().startsWith(wanted);
    const edits = begins ? 0.5 : distance(wanted, candidate.toLowerCase());
    if (edits >= fewest) continue;
    fewest = edits;
    nearest = candidate;
  }
  return nearest;
}
