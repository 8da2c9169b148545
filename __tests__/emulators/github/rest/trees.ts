/** `/git/trees`: listing, and one tree from another with changes. */
import { z } from 'zod';
import { resolveCommit } from '../git/commits.ts';
import { readObject, type Storage, writeBlobs } from '../git/storage.ts';
import { listTree, type TreeChange, type TreeEntry, writeTree } from '../git/trees.ts';
import { getRepositoryUrl } from '../render/repository.ts';
import { getParam, type RepositoryCall, type RepositoryRoute } from '../router.ts';
import { ApiError, json, notFound, parseBody, type Reply } from '../wire.ts';

export const TREE_ROUTES: readonly RepositoryRoute[] = [
  { route: 'GET /git/trees/{tree*}', needs: ['contents:read'], needsCommit: true, handle: getTree },
  { route: 'POST /git/trees', needs: ['contents:write'], needsCommit: true, handle: createTree },
];

/** Entries after which GitHub cuts a recursive listing (documented, read 2025). */
const MAX_ENTRIES = 100_000;

async function getTree(call: RepositoryCall): Promise<Reply> {
  const name = getParam(call, 'tree');
  const tree = await findTree(call.repository.storage, name);
  if (tree === undefined) throw notFound();
  // Any value of `recursive` means yes, also `0` and `false`.
  const entries = await listTree(call.repository.storage, tree, call.query.has('recursive'));
  const limit = call.world.limits.treeEntries ?? MAX_ENTRIES;
  return json(renderTree(call, tree, { entries: entries.slice(0, limit), isTruncated: entries.length > limit }));
}

async function findTree(storage: Storage, name: string): Promise<string | undefined> {
  const tree = await readObject(storage, name, 'tree');
  return tree?.id ?? (await resolveCommit(storage, name))?.tree;
}

function renderTree(
  { world, repository }: RepositoryCall,
  tree: string,
  { entries, isTruncated }: { readonly entries: readonly TreeEntry[]; readonly isTruncated: boolean },
) {
  const url = `${getRepositoryUrl(world, repository)}/git`;
  return {
    sha: tree,
    url: `${url}/trees/${tree}`,
    tree: entries.map(({ path, mode, type, id, size }) => ({
      path,
      mode,
      type,
      sha: id,
      ...(size !== undefined && { size }),
      ...(type !== 'commit' && { url: `${url}/${type}s/${id}` }),
    })),
    truncated: isTruncated,
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '100644': 'blob',
  '100755': 'blob',
  '120000': 'blob',
  '040000': 'tree',
  '160000': 'commit',
};

const NEW_TREE = z.object({
  base_tree: z.string().optional(),
  tree: z.array(
    z.object({
      path: z.string(),
      mode: z.string(),
      type: z.string().optional(),
      sha: z.string().nullish(),
      content: z.string().optional(),
    }),
  ),
});

type NewEntry = z.infer<typeof NEW_TREE>['tree'][number];

async function createTree(call: RepositoryCall): Promise<Reply> {
  const { storage } = call.repository;
  const { base_tree: base, tree: entries } = parseBody(call.body, NEW_TREE);
  if (entries.length === 0) throw new ApiError(422, 'Invalid tree info');
  const baseTree = base === undefined ? undefined : await findTree(storage, base);
  if (base !== undefined && baseTree === undefined) throw new ApiError(422, 'base_tree is not a valid tree oid');
  const contents = entries.flatMap(({ content }) => content ?? []);
  const ids = await writeBlobs(storage, contents);
  const blobs = new Map(contents.map((content, at) => [content, ids[at]]));
  const changes = await Promise.all(entries.map((entry) => readEntry(storage, entry, { base: baseTree, blobs })));
  const tree = await writeTree(storage, baseTree, changes);
  const listed = await listTree(storage, tree, false);
  return json(renderTree(call, tree, { entries: listed, isTruncated: false }), 201);
}

interface Context {
  readonly base: string | undefined;
  /** Ids of the contents that stand in the request. */
  readonly blobs: ReadonlyMap<string, string | undefined>;
}

async function readEntry(storage: Storage, entry: NewEntry, { base, blobs }: Context): Promise<TreeChange> {
  const { path, mode, sha, content } = entry;
  assertPath(path);
  const type = TYPES[mode];
  if (type === undefined) throw new ApiError(422, 'tree.mode is invalid');
  if (content !== undefined && sha) throw new ApiError(422, 'Must supply either tree.sha or tree.content, not both');
  if (content !== undefined) return { path, mode, id: blobs.get(content) };
  if (sha === undefined) throw new ApiError(422, 'Must supply either tree.sha or tree.content');
  if (sha === null) return removeEntry(storage, entry, base);
  // The commit of a submodule is in another repository.
  if (type !== 'commit' && !(await readObject(storage, sha, type)))
    throw new ApiError(422, `tree.sha ${sha} is not a valid ${type}`);
  return { path, mode, id: sha };
}

async function removeEntry(storage: Storage, { path, mode }: NewEntry, base: string | undefined): Promise<TreeChange> {
  const standing = base === undefined ? undefined : await storage.objects.read(`${base}:${path}`);
  if (!standing) throw new ApiError(422, 'GitRPC::BadObjectState');
  return { path, mode, id: undefined };
}

function assertPath(path: string): void {
  if (path.startsWith('/')) throw new ApiError(422, 'tree.path cannot start with a slash');
  const isMalformed = path.split('/').some((part) => /^(?:|\.|\.\.|\.git)$/i.test(part)) || path.includes('\0');
  if (isMalformed) throw new ApiError(422, 'tree.path contains a malformed path component');
}
