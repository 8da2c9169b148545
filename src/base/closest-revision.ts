/**
 * The revision of a source page that is closest to a text: to a translation without a base, which was most likely
 * made from it, or to a base that was edited by hand.
 *
 * Cheap measure: the share of lines in common. Lines that survive translation (code, formulas, labels, directives,
 * images) differ between revisions, and so tell them apart.
 */
import type { Revision, SourceBook } from '../book/books.ts';
import { tryDecodeText } from '../shared/page-text.ts';

export interface ClosestRevision extends Revision {
  /** Share of lines in common, 0 to 1. */
  readonly likeness: number;
}

/**
 * @param versions Newest first.
 * @returns Of equally close revisions the newest; `undefined` when none can be read.
 */
export async function findClosestRevision(
  source: SourceBook,
  versions: readonly Revision[],
  text: string,
): Promise<ClosestRevision | undefined> {
  const contents = await source.readBlobs(versions.map(({ blob }) => blob));
  let closest: ClosestRevision | undefined;
  for (const { commit, blob, date } of versions) {
    const bytes = contents.get(blob);
    const version = bytes && tryDecodeText(bytes);
    if (version === undefined) continue;
    const likeness = measureLikeness(text, version);
    if (closest === undefined || likeness > closest.likeness) closest = { commit, blob, date, likeness };
  }
  return closest;
}

/** The share of lines that two texts have in common, 0 to 1; blank lines and white space around a line do not count. */
export function measureLikeness(a: string, b: string): number {
  return compareLines(countLines(a), countLines(b));
}

function countLines(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line !== '') counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}

/** Dice's coefficient of two multisets of lines. */
function compareLines(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  let total = 0;
  for (const [line, count] of a) {
    common += Math.min(count, b.get(line) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * common) / total;
}
