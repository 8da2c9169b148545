/** Objects of git in GraphQL: blobs, trees, commits and references. Fields are worked out when they are asked for. */
import { isUtf8 } from 'node:buffer';
import { type Commit, listCommits, readCommit, type Signature } from '../git/commits.ts';
import type { GitObject } from '../git/object-reader.ts';
import { listPathCommits } from '../git/path-history.ts';
import { findRef, type Ref } from '../git/refs.ts';
import { readTree, type TreeEntry } from '../git/trees.ts';
import { findByEmail } from '../render/git-data.ts';
import { getWebUrl } from '../render/repository.ts';
import { renderNodeId } from '../render/user.ts';
import type { Repository, World } from '../state.ts';
import { connect, type PageArguments } from './connection.ts';

/** Where objects are read. */
export interface Source {
  readonly world: World;
  readonly repository: Repository;
}

/** Bytes after which the text of a blob is cut: not documented, but measured (sveltia/sveltia-cms#950). */
const MAX_BLOB_BYTES = 512_000;
const SHORT = 7;

/** The object that a name of git's stands for, or `null`. */
export async function readGitObject(source: Source, name: string) {
  // A name that looks like an option, and a range, are none.
  if (name.startsWith('-') || /^[^:]*\.\./.test(name)) return null;
  const object = await source.repository.storage.objects.read(name);
  return object ? renderGitObject(source, object) : null;
}

async function renderGitObject(source: Source, object: GitObject) {
  if (object.type === 'blob') return renderBlob(source, object);
  if (object.type === 'tree') return renderTree(source, object.id, '');
  if (object.type === 'tag')
    return { ...renderCommon(source, 'Tag', object.id), target: () => readGitObject(source, `${object.id}^{}`) };
  const commit = await readCommit(source.repository.storage, object.id);
  return commit ? renderCommit(source, commit) : null;
}

function renderCommon({ world, repository }: Source, kind: string, oid: string) {
  const path = `/${repository.owner.login}/${repository.name}/commit/${oid}`;
  return {
    __typename: kind,
    id: renderNodeId(kind, `${repository.id}:${oid}`),
    oid,
    abbreviatedOid: oid.slice(0, SHORT),
    commitResourcePath: path,
    commitUrl: world.origin + path,
  };
}

function renderBlob(source: Source, { id, content }: GitObject) {
  const limit = source.world.limits.blobBytes ?? MAX_BLOB_BYTES;
  const isBinary = content.includes(0) || !isUtf8(content);
  return {
    ...renderCommon(source, 'Blob', id),
    byteSize: content.length,
    isBinary,
    isTruncated: content.length > limit,
    text: isBinary ? null : content.subarray(0, limit).toString(),
  };
}

/** @param folder Path of the tree from the root, with a slash at the end; empty for the root. */
function renderTree(source: Source, oid: string, folder: string) {
  return {
    ...renderCommon(source, 'Tree', oid),
    entries: async () =>
      (await readTree(source.repository.storage, oid)).map((entry) => renderEntry(source, folder, entry)),
  };
}

function renderEntry(source: Source, folder: string, { path, mode, type, id }: Omit<TreeEntry, 'size'>) {
  return {
    name: path,
    path: folder + path,
    mode: Number.parseInt(mode, 8),
    type,
    oid: id,
    size: async () => (type === 'blob' ? (await source.repository.storage.objects.read(id))?.content.length : 0),
    object: () => (type === 'tree' ? renderTree(source, id, `${folder}${path}/`) : readGitObject(source, id)),
  };
}

interface HistoryArguments extends PageArguments {
  readonly path?: string | null;
  readonly since?: string | null;
  readonly until?: string | null;
}

export function renderCommit(source: Source, commit: Commit) {
  const { storage } = source.repository;
  const [headline = '', ...rest] = commit.message.split('\n');
  const url = `${getWebUrl(source.world, source.repository)}/commit/${commit.id}`;
  return {
    ...renderCommon(source, 'Commit', commit.id),
    url,
    message: commit.message,
    messageHeadline: headline,
    messageBody: rest.join('\n').trim(),
    committedDate: commit.committer.date,
    authoredDate: commit.author.date,
    author: renderActor(source, commit.author),
    committer: renderActor(source, commit.committer),
    tree: renderTree(source, commit.tree, ''),
    parents: (page: PageArguments) => connect(commit.parents, page, (id) => readRendered(source, id)),
    file: ({ path }: { readonly path: string }) => findEntry(source, commit, path),
    async history({ path, since, until, ...page }: HistoryArguments) {
      const times = [...(since ? [`--since=${since}`] : []), ...(until ? [`--until=${until}`] : [])];
      const isPlain = times.length === 0 && path;
      const ids = isPlain
        ? await listPathCommits(storage, commit.id, path)
        : await listCommits(storage, [...times, commit.id, ...(path ? ['--', path] : [])]);
      return connect(ids, page, (id) => readRendered(source, id));
    },
  };
}

async function readRendered(source: Source, id: string) {
  const commit = await readCommit(source.repository.storage, id);
  return commit ? renderCommit(source, commit) : null;
}

async function findEntry(source: Source, commit: Commit, path: string) {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const entries = await readTree(source.repository.storage, `${commit.id}:${folder}`);
  const entry = entries.find((candidate) => folder + candidate.path === path);
  return entry ? renderEntry(source, folder, entry) : null;
}

function renderActor({ world }: Source, { name, email, date }: Signature) {
  const user = findByEmail(world, email);
  return { name, email, date, user: user ? { __typename: 'User', login: user.login } : null };
}

/** @param ref A branch or tag. */
export function renderRef(source: Source, { name, id }: Ref) {
  const [, prefix = '', rest = ''] = /^(refs\/\w+\/)(.+)$/.exec(name) ?? [];
  return {
    __typename: 'Ref',
    id: renderNodeId('REF', `${source.repository.id}:${name}`),
    name: rest,
    prefix,
    target: () => readGitObject(source, id),
  };
}

/** The branch or tag of a full or short name, or `null`. */
export async function findRenderedRef(source: Source, name: string) {
  const names = [name, `refs/heads/${name}`, `refs/tags/${name}`];
  const found = await Promise.all(names.map((full) => findRef(source.repository.storage, full)));
  const ref = found.find((candidate) => candidate !== undefined);
  return ref ? renderRef(source, ref) : null;
}
