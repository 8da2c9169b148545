/** Trees: listing, and building one from another with changes. */
import { gitBytes, type Storage, writeObject } from './storage.ts';

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
export async function readTree(
  storage: Storage,
  tree: string,
  names: 'utf8' | 'latin1' = 'utf8',
): Promise<Omit<TreeEntry, 'size'>[]> {
  const object = await storage.objects.read(tree);
  if (object?.type !== 'tree') return [];
  const { content } = object;
  const entries: Omit<TreeEntry, 'size'>[] = [];
  for (let at = 0; at < content.length; ) {
    const end = content.indexOf(0, at);
    const [, mode = '', path = ''] = /^(\d+) ([^]*)$/.exec(content.toString(names, at, end)) ?? [];
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

/**
 * Write a tree.
 *
 * @param base Tree to start from; without it, from nothing.
 * @throws {Error} for a path that git would not take.
 */
export async function writeTree(
  storage: Storage,
  base: string | undefined,
  changes: readonly TreeChange[],
): Promise<string> {
  const wrong = changes.find(({ path }) => path.split('/').some((name) => /^(?:|\.|\.\.|\.git)$/i.test(name)));
  if (wrong !== undefined) throw new Error(`git does not take the path ${wrong.path}`);
  const raw = changes.map((change) => ({ ...change, path: Buffer.from(change.path).toString(NAMES) }));
  return (await writeFolder(storage, base, raw)) ?? writeObject(storage, 'tree', '');
}

/** One folder with the changes in it; their paths start here. @returns `undefined` for a folder that nothing is in. */
async function writeFolder(
  storage: Storage,
  base: string | undefined,
  changes: readonly TreeChange[],
): Promise<string | undefined> {
  const standing = base === undefined ? [] : await readTree(storage, base, NAMES);
  const entries = new Map(standing.map(({ path, mode, id }) => [path, { mode, id }]));
  const inside = new Map<string, TreeChange[]>();
  for (const { path, mode, id } of changes) {
    const cut = path.indexOf('/');
    const name = cut === -1 ? path : path.slice(0, cut);
    if (cut !== -1) inside.set(name, [...(inside.get(name) ?? []), { path: path.slice(cut + 1), mode, id }]);
    else if (id === undefined) entries.delete(name);
    else entries.set(name, { mode, id });
  }
  const folders = [...inside].map(async ([name, within]) => {
    const entry = entries.get(name);
    return { name, id: await writeFolder(storage, entry?.mode === FOLDER ? entry.id : undefined, within) };
  });
  for (const { name, id } of await Promise.all(folders)) {
    if (id === undefined) entries.delete(name);
    else entries.set(name, { mode: FOLDER, id });
  }
  if (entries.size === 0) return undefined;
  const sorted = [...entries].toSorted(([a, { mode }], [b, other]) => compareNames(a, mode, b, other.mode));
  const lines = sorted.map(([name, { mode, id }]) =>
    Buffer.concat([Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`, NAMES), Buffer.from(id, 'hex')]),
  );
  return writeObject(storage, 'tree', Buffer.concat(lines));
}

/** Names are bytes. */
const NAMES = 'latin1';
const FOLDER = '040000';

/** A folder stands where its name with a slash behind it would. */
function compareNames(name: string, mode: string, other: string, otherMode: string): number {
  const [a, b] = [mode === FOLDER ? `${name}/` : name, otherMode === FOLDER ? `${other}/` : other];
  return a < b ? -1 : 1;
}
