/**
 * The revisions of a source page since a recorded base: what else a translation can have been made from.
 */
import type { Revision, SourceBook } from '../book/books.ts';
import { findClosestRevision } from './closest-revision.ts';

/** The revisions from a base on. */
export interface LaterRevisions {
  /** The base; for one that was edited by hand, the revision that is closest to it. */
  readonly recorded: Revision;
  /** From old to new; without the base, and without texts that come again. */
  readonly later: readonly Revision[];
}

/** A base that was edited by hand has at least this share of lines in common with a revision (0.96 in d2l-zh). */
const NEARLY_EQUAL = 0.9;

/**
 * Follow a page back to its base.
 *
 * @param versions Of the page, newest first.
 * @param base     The recorded base.
 * @returns `undefined` when the history holds no version that is nearly the base.
 */
export async function listLaterRevisions(
  source: SourceBook,
  versions: readonly Revision[],
  base: { readonly blob: string; readonly text: string },
): Promise<LaterRevisions | undefined> {
  const recorded =
    versions.findLast(({ blob }) => blob === base.blob) ?? (await findEdited(source, versions, base.text));
  if (recorded === undefined) return undefined;
  const at = versions.findLastIndex(({ blob }) => blob === recorded.blob);
  const seen = new Set([recorded.blob]);
  const later = versions
    .slice(0, at)
    .toReversed()
    .filter(({ blob }) => !seen.has(blob) && seen.add(blob));
  return { recorded, later };
}

async function findEdited(
  source: SourceBook,
  versions: readonly Revision[],
  text: string,
): Promise<Revision | undefined> {
  const closest = await findClosestRevision(source, versions, text);
  return closest === undefined || closest.likeness < NEARLY_EQUAL ? undefined : closest;
}
