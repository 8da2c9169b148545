/**
 * Which commits changed a path, as `git rev-list` tells it. Where a history has no merges, one pass over it answers for
 * every path, since a query may ask for hundreds.
 */
import { listCommits } from './commits.ts';
import { git, gitBytes, type Storage } from './storage.ts';

/** Commits in order, newest first, and the paths that each changed. */
type History = readonly { readonly id: string; readonly paths: readonly string[] }[];

const known = new WeakMap<Storage, Map<string, Promise<History | undefined>>>();

/** Ids of the commits that changed a file or folder, newest first, as far as `start` can see. */
export async function listPathCommits(storage: Storage, start: string, path: string): Promise<string[]> {
  const history = await readHistory(storage, start);
  if (!history) return listCommits(storage, [start, '--', path]);
  const clean = path.replace(/\/+$/, '');
  const isIn = (changed: string) => changed === clean || changed.startsWith(`${clean}/`);
  return history.filter(({ paths }) => paths.some(isIn)).map(({ id }) => id);
}

/** A commit never changes, and so its history is read once. */
function readHistory(storage: Storage, start: string): Promise<History | undefined> {
  const histories = known.get(storage) ?? new Map<string, Promise<History | undefined>>();
  known.set(storage, histories);
  const history = histories.get(start) ?? passThrough(storage, start);
  histories.set(start, history);
  return history;
}

/** @returns `undefined` for a history with merges, in which git leaves out sides that changed nothing. */
async function passThrough(storage: Storage, start: string): Promise<History | undefined> {
  if ((await git(storage, ['rev-list', '--min-parents=2', '--count', start])) !== '0') return undefined;
  const args = ['log', '--format=%x01%H', '--name-only', '--no-renames', '--root', '-z', start];
  const { stdout } = await gitBytes(storage, args);
  return stdout
    .toString()
    .split('\x01')
    .slice(1)
    .map((text) => {
      const [id = '', ...paths] = text.split(/\0\n?|\n/).filter(Boolean);
      return { id, paths };
    });
}
