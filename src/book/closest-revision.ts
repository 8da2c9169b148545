/**
 * The revision of a source page that a translation without a base was most likely made from.
 *
 * Cheap measure: the share of lines in common. Lines that survive translation (code, formulas, labels, directives,
 * images) differ between revisions, and so tell them apart.
 */
import type { SourceBook } from './books.ts';
import { decodePage } from './page-text.ts';

export interface ClosestRevision {
  readonly commit: string;
  readonly blob: string;
  /** Share of lines in common, 0 to 1. */
  readonly likeness: number;
}

/**
 * @param text Text of the translation.
 * @returns Of equally close revisions the newest; `undefined` when the history holds no readable version.
 */
export async function findClosestRevision(
  source: SourceBook,
  where: { readonly commit: string; readonly path: string },
  text: string,
): Promise<ClosestRevision | undefined> {
  const versions = await source.listVersions(where.commit, where.path);
  const contents = await source.readBlobs(versions.flatMap(({ blob }) => (blob === undefined ? [] : [blob])));
  const wanted = countLines(text);
  let closest: ClosestRevision | undefined;
  for (const { commit, blob } of versions) {
    const bytes = blob === undefined ? undefined : contents.get(blob);
    if (blob === undefined || bytes === undefined) continue;
    const likeness = compareLines(wanted, countLines(decodeLoosely(bytes)));
    if (closest === undefined || likeness > closest.likeness) closest = { commit, blob, likeness };
  }
  return closest;
}

/** A version that is not UTF-8 can be no base; as an empty text it is the least alike. */
function decodeLoosely(bytes: Uint8Array): string {
  try {
    return decodePage('', bytes);
  } catch {
    return '';
  }
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
