/**
 * The merges of a clone that changed a file: what came into a branch at once, and when. A squash and a merge are one
 * commit of the branch's own line; of a rebase, the commits that follow in the same moment, and were written before it,
 * belong to it.
 */
import type { MergeOfFile } from '../../book/books.ts';
import { type GitPlace, readGit } from './process.ts';
import { openClone } from './reader.ts';

/** Commits of a rebase have the time of the merge. */
const AT_ONCE_MS = 15_000;

interface LineCommit {
  readonly id: string;
  readonly parent: string | undefined;
  /** ISO 8601: when it came to stand here, and when it was written. */
  readonly time: string;
  readonly written: string;
}

/** Merges into a revision that changed a path, oldest first; the first commit of all is none. */
export async function listMerges(folder: string, revision: string, path: string): Promise<MergeOfFile[]> {
  const clone = await openClone(folder);
  const [line, changes] = await Promise.all([readLine(clone, revision, []), readLine(clone, revision, [path])]);
  const changed = new Set(changes.map(({ id }) => id));
  const oldestFirst = line.toReversed();
  const merges = oldestFirst.map(async (first, at): Promise<MergeOfFile[]> => {
    if (first.parent === undefined || !changed.has(first.id)) return [];
    const last = findLast(first, oldestFirst.slice(at + 1), changed);
    const proposedAt = await findProposalTime(clone, { from: first.parent, to: last.id, path });
    const times = { mergedAt: last.time, ...(proposedAt === undefined ? {} : { proposedAt }) };
    return [{ before: first.parent, after: last.id, ...times }];
  });
  return (await Promise.all(merges)).flat();
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

/** The branch's own line, newest first; with a path, the commits of it that changed the path. */
async function readLine(clone: GitPlace, revision: string, path: readonly string[]): Promise<LineCommit[]> {
  const format = '--format=%H %cI %aI %P';
  const text = await readGit(clone, ['log', '--first-parent', format, '--end-of-options', revision, '--', ...path]);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', time = '', written = '', parent] = line.split(' ');
      return { id, time, written, parent: parent === '' ? undefined : parent };
    });
}

/** When the file was last written on the branch that was merged; a squash does not tell. */
async function findProposalTime(
  clone: GitPlace,
  { from, to, path }: { from: string; to: string; path: string },
): Promise<string | undefined> {
  const args = ['log', '--format=%aI%x00%b', '--end-of-options', `${from}..${to}`, '--', path];
  const [newest] = (await readGit(clone, args)).split('\n');
  const [time] = newest?.split('\0') ?? [];
  return time === undefined || time === '' ? undefined : time;
}
