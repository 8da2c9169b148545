/**
 * The merges in a branch's own line of commits: what came in at once, and when. A squash and a merge are one commit of
 * it; of a rebase, the commits that follow in the same moment, and were written before it, belong to it.
 */

/** A commit of a branch's own line: each is the first parent of the next. */
export interface LineCommit {
  readonly id: string;
  /** Its first parent; a first commit has none. */
  readonly parent: string | undefined;
  /** ISO 8601: when it came to stand here, and when it was written. */
  readonly time: string;
  readonly written: string;
}

/** Commit of the branch before, and the last one that came in at once. */
export interface LineMerge {
  readonly before: string;
  readonly after: string;
  readonly mergedAt: string;
}

/** Commits of a rebase have the time of the merge. */
const AT_ONCE_MS = 15_000;

/** @param line Oldest first. @param changed Commits that changed what is asked about; the first of all merges nothing. */
export function findMerges(line: readonly LineCommit[], changed: ReadonlySet<string>): LineMerge[] {
  return line.flatMap((first, at) => {
    if (first.parent === undefined || !changed.has(first.id)) return [];
    const last = findLast(first, line.slice(at + 1), changed);
    return [{ before: first.parent, after: last.id, mergedAt: last.time }];
  });
}

/** The last commit that came in with another one. */
function findLast(first: LineCommit, after: readonly LineCommit[], changed: ReadonlySet<string>): LineCommit {
  const end = after.findIndex(
    ({ id, time, written }) =>
      changed.has(id) ||
      Date.parse(written) > Date.parse(first.time) ||
      Date.parse(time) - Date.parse(first.time) > AT_ONCE_MS,
  );
  return (end === -1 ? after : after.slice(0, end)).at(-1) ?? first;
}
