/** The merges of a clone that changed a file: what came into a branch at once, and when. */
import type { MergeOfFile } from '../../book/books.ts';
import { findMerges, type LineCommit } from '../merge-line.ts';
import { type GitPlace, readGit } from './process.ts';
import { openClone } from './reader.ts';

/** Merges into a revision that changed a path, oldest first; the first commit of all is none. */
export async function listMerges(folder: string, revision: string, path: string): Promise<MergeOfFile[]> {
  const clone = await openClone(folder);
  const [line, changes] = await Promise.all([readLine(clone, revision, []), readLine(clone, revision, [path])]);
  const merges = findMerges(line.toReversed(), new Set(changes.map(({ id }) => id)));
  return Promise.all(
    merges.map(async (merge) => {
      const proposedAt = await findProposalTime(clone, { from: merge.before, to: merge.after, path });
      return { ...merge, ...(proposedAt === undefined ? {} : { proposedAt }) };
    }),
  );
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
  const args = ['log', '--no-merges', '--format=%aI%x00%b', '--end-of-options', `${from}..${to}`, '--', path];
  const [newest] = (await readGit(clone, args)).split('\n');
  const [time] = newest?.split('\0') ?? [];
  return time === undefined || time === '' ? undefined : time;
}
