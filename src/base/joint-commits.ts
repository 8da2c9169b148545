/**
 * A source and its translation in one repository: a commit that changes both carries the change over by hand. Whether
 * the translation is at the new source then depends on where it stood before.
 */
import type { FileVersion } from '../book/books.ts';

/** Where a translation stood when it was last delivered. */
export interface Delivered {
  readonly sourceBlob: string;
  readonly targetBlob: string;
}

/**
 * The source that a translation has come to by commits that changed both: each takes it from the source before the
 * commit to the one after. One that was behind stays so, since a link mended in all languages at once says nothing of
 * what else had changed.
 *
 * @param source Versions of the source page, newest first.
 * @param target Versions of the translation, newest first.
 * @param known  Where it stood; `undefined` where nothing says so, and it must have been added together with its source.
 * @returns The blob of the source; `undefined` when no such commit is there.
 */
export function followJointCommits(
  source: readonly FileVersion[],
  target: readonly FileVersion[],
  known: Delivered | undefined,
): FileVersion | undefined {
  const delivered = known === undefined ? -1 : target.findIndex(({ blob }) => blob === known.targetBlob);
  const since = delivered === -1 ? target : target.slice(0, delivered);
  const commits = new Set(since.map(({ commit }) => commit));
  const added = known === undefined ? target.at(-1)?.commit : undefined;
  let [blob, found] = [known?.sourceBlob, undefined as FileVersion | undefined];
  for (const [at, version] of [...source.entries()].toReversed()) {
    const isStart = version.commit === added;
    const isNext = blob !== undefined && commits.has(version.commit) && source[at + 1]?.blob === blob;
    if (version.blob === undefined || !(isStart || isNext)) continue;
    blob = version.blob;
    found = version;
  }
  return found;
}
