/**
 * The files of a tree: one request, or one for each folder when GitHub says that the list was too long for one; none
 * where the list was kept by an earlier run.
 */

import type { FileEntry } from '../../book/books.ts';
import { ServiceError } from '../../shared/errors.ts';
import { isObjectId } from './blob-store.ts';
import type { GitHubRepository } from './repository.ts';
import type { TreeEntry, TreeList } from './tree-cache.ts';

/** Lists the files of a tree or commit by path; what was listed by id is kept. */
export type ListFiles = (tree: string) => Promise<ReadonlyMap<string, FileEntry>>;

const KINDS: Readonly<Record<string, FileEntry['kind']>> = { '120000': 'link', '160000': 'submodule' };
const FOLDER = '040000';
/** A plain file, whose mode is not told. */
const PLAIN = '100644';

/** The sizes that a list tells are kept with the contents, for whoever reads them. */
export function createFileLists(repository: GitHubRepository): ListFiles {
  const known = new Map<string, Promise<ReadonlyMap<string, FileEntry>>>();
  return (tree) => {
    const files = known.get(tree) ?? readFiles(repository, tree);
    if (isObjectId(tree)) known.set(tree, files);
    files.catch(() => known.delete(tree));
    return files;
  };
}

async function readFiles(repository: GitHubRepository, tree: string): Promise<Map<string, FileEntry>> {
  const files = new Map<string, FileEntry>();
  for (const { path, mode, sha, size } of await readEntries(repository, repository.trees.get(tree) ?? tree)) {
    if (mode === FOLDER) continue;
    const name = findFreeName(path, files);
    files.set(name, { path: name, blob: sha, kind: KINDS[mode] ?? 'file', ...(mode === PLAIN ? {} : { mode }) });
    if (size !== undefined) repository.github.blobs.sizes.set(sha, size);
  }
  return files;
}

/** GitHub tells names that are no UTF-8 with U+FFFD in them, so that two may look alike; they are two files all the same. */
function findFreeName(path: string, files: ReadonlyMap<string, FileEntry>): string {
  return files.has(path) ? findFreeName(`${path}\uFFFD`, files) : path;
}

/** All files below a tree. What GitHub does not list at once is put together of its folders, each kept by its id. */
async function readEntries(repository: GitHubRepository, tree: string): Promise<readonly TreeEntry[]> {
  const { isDivided, entries } = (await readKept(repository, tree)) ?? (await readList(repository, tree));
  if (!isDivided) return entries;
  const below = await Promise.all(
    entries
      .filter(({ mode }) => mode === FOLDER)
      .map(async ({ path, sha }) =>
        (await readEntries(repository, sha)).map((entry) => ({ ...entry, path: `${path}/${entry.path}` })),
      ),
  );
  return [...entries, ...below.flat()];
}

async function readKept({ github }: GitHubRepository, tree: string): Promise<TreeList | undefined> {
  return isObjectId(tree) ? github.treeCache?.read(tree) : undefined;
}

async function readList(repository: GitHubRepository, tree: string): Promise<TreeList> {
  const whole = await readTree(repository, tree, true);
  const list = whole.truncated ? await readFolder(repository, tree) : { isDivided: false, entries: whole.entries };
  // The id of a commit stands for one list as well.
  if (isObjectId(tree)) await repository.github.treeCache?.write(tree, list);
  return list;
}

async function readFolder(repository: GitHubRepository, tree: string): Promise<TreeList> {
  const top = await readTree(repository, tree, false);
  if (top.truncated)
    throw new ServiceError(`${repository.fullName}: a folder has more files than GitHub lists; divide it`, {
      retryable: false,
    });
  return { isDivided: true, entries: top.entries };
}

interface ReadTree {
  readonly entries: TreeEntry[];
  readonly truncated: boolean;
}

async function readTree({ ask }: GitHubRepository, tree: string, isRecursive: boolean): Promise<ReadTree> {
  const { data } = await ask({ doing: 'list the files', needs: 'contents: read' }, (octokit, place) =>
    octokit.rest.git.getTree({ ...place, tree_sha: tree, ...(isRecursive ? { recursive: '1' } : {}) }),
  );
  return { entries: data.tree, truncated: data.truncated };
}
