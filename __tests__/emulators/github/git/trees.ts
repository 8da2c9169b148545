/** Trees: listing, and building one from another with changes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git, gitBytes, type Storage } from './storage.ts';

export interface TreeEntry {
  readonly path: string;
  /** Six digits, `100644`. */
  readonly mode: string;
  readonly type: string;
  readonly id: string;
  /** Bytes of a blob; `undefined` for anything else. */
  readonly size: number | undefined;
}

/** Entries of a tree or of a commit's tree in git's order; recursive ones with the folders in between, as on GitHub. */
export async function listTree(storage: Storage, tree: string, isRecursive: boolean): Promise<TreeEntry[]> {
  const flags = isRecursive ? ['-r', '-t'] : [];
  const { stdout } = await gitBytes(storage, ['ls-tree', '-z', '--long', ...flags, tree]);
  return stdout
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, mode, type, id, size, path] = /^(\d+) (\w+) ([\da-f]+) +(\S+)\t([^]+)$/.exec(line) ?? [];
      if (mode === undefined || type === undefined || id === undefined || path === undefined) return [];
      return [{ path, mode, type, id, size: type === 'blob' ? Number(size) : undefined }];
    });
}

/** Entries of one tree, without their sizes, read through the running process. */
export async function readTree(storage: Storage, tree: string): Promise<Omit<TreeEntry, 'size'>[]> {
  const object = await storage.objects.read(tree);
  if (object?.type !== 'tree') return [];
  const { content } = object;
  const entries: Omit<TreeEntry, 'size'>[] = [];
  for (let at = 0; at < content.length; ) {
    const end = content.indexOf(0, at);
    const [, mode = '', path = ''] = /^(\d+) ([^]*)$/.exec(content.toString('utf8', at, end)) ?? [];
    at = end + 1 + ID_BYTES;
    entries.push({
      path,
      mode: mode.padStart(6, '0'),
      type: TYPES[mode] ?? 'blob',
      id: content.toString('hex', end + 1, at),
    });
  }
  return entries;
}

const ID_BYTES = 20;
const TYPES: Readonly<Record<string, string>> = { '40000': 'tree', '160000': 'commit' };

export interface TreeChange {
  readonly path: string;
  readonly mode: string;
  /** A blob, a tree (mode `040000`) or a commit (mode `160000`); `undefined` removes what stands at the path. */
  readonly id: string | undefined;
}

/** Write a tree. @param base Tree to start from; without it, from nothing. */
export async function writeTree(storage: Storage, base: string | undefined, changes: readonly TreeChange[]) {
  const scratch = await mkdtemp(join(tmpdir(), 'github-index-'));
  try {
    const env = { GIT_INDEX_FILE: join(scratch, 'index') };
    if (base !== undefined) {
      await git(storage, ['read-tree', base], { env });
      await removePaths(storage, env, changes);
    }
    const files = (await Promise.all(changes.map((change) => listFiles(storage, change)))).flat();
    const input = files.map(({ path, mode, id }) => `${mode} ${id}\t${path}\0`).join('');
    await git(storage, ['update-index', '-z', '--replace', '--index-info'], { env, input });
    return await git(storage, ['write-tree'], { env });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The files that a change brings: itself, all in its folder, or none. */
async function listFiles(storage: Storage, { path, mode, id }: TreeChange): Promise<TreeChange[]> {
  if (id === undefined) return [];
  if (mode !== '040000') return [{ path, mode, id }];
  const entries = await listTree(storage, id, true);
  return entries
    .filter(({ type }) => type !== 'tree')
    .map((entry) => ({ path: `${path}/${entry.path}`, mode: entry.mode, id: entry.id }));
}

/** A folder that is removed or replaced goes with all that is in it. */
async function removePaths(
  storage: Storage,
  env: Readonly<Record<string, string>>,
  changes: readonly TreeChange[],
): Promise<void> {
  const paths = changes.filter(({ id, mode }) => id === undefined || mode === '040000').map(({ path }) => path);
  if (paths.length === 0) return;
  const { stdout } = await gitBytes(storage, ['ls-files', '--cached', '-z', '--', ...paths], { env });
  const listed = stdout.toString().split('\0').filter(Boolean);
  const input = listed.map((path) => `0 ${'0'.repeat(40)}\t${path}\0`).join('');
  await git(storage, ['update-index', '-z', '--index-info'], { env, input });
}
