/** Making repositories: empty, from contents, from a folder of files, or from a clone with its whole history. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { readGit } from '../../../src/adapters/git/process.ts';
import { renderTime } from './clock.ts';
import { type Signature, writeCommit } from './git/commits.ts';
import { findRef, updateRefs } from './git/refs.ts';
import { createStorage, git, type Storage, writeBlobs } from './git/storage.ts';
import { writeTree } from './git/trees.ts';
import { makeSignature } from './rest/git-commits.ts';
import { getFullName, type Repository, takeUser, type World } from './state.ts';

/** Contents by path. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

export interface NewRepository {
  readonly owner: string;
  readonly ownerType?: 'Organization' | 'User';
  readonly name: string;
  /** Contents of the first commit; without them and without a folder, the repository is empty. */
  readonly files?: Files;
  /** A clone, which is taken over with its branches, or a folder, whose files become the first commit. */
  readonly fromFolder?: string;
  /** Default: `main`, or the branch that the clone is on. */
  readonly defaultBranch?: string;
  readonly isPrivate?: boolean;
  readonly isArchived?: boolean;
}

export async function createRepository(world: World, wanted: NewRepository): Promise<Repository> {
  const { owner, name, isPrivate = false, isArchived = false } = wanted;
  const id = world.nextId();
  const defaultBranch = wanted.defaultBranch ?? (await findBranchOfClone(wanted.fromFolder)) ?? 'main';
  const storage = await createStorage(join(world.folder, `${id}.git`), defaultBranch);
  const now = renderTime(world.clock.now());
  const repository: Repository = {
    id,
    owner: takeUser(world, owner, wanted.ownerType ?? 'Organization'),
    name,
    defaultBranch,
    storage,
    isPrivate,
    isArchived,
    createdAt: now,
    pushedAt: now,
    canActionsOpenPulls: false,
    issues: [],
    collaborators: new Map(),
    teams: new Set(),
    labels: new Map(),
    renamedBranches: new Map(),
  };
  const key = getFullName(repository).toLowerCase();
  if (world.repositories.has(key)) throw new Error(`The local GitHub has ${owner}/${name} already`);
  world.repositories.set(key, repository);
  await fill(repository, wanted, now);
  return repository;
}

async function findBranchOfClone(folder: string | undefined): Promise<string | undefined> {
  if (folder === undefined || !isClone(folder)) return undefined;
  return readGit(existsSync(join(folder, '.git')) ? folder : { bare: folder }, ['symbolic-ref', '--short', 'HEAD']);
}

function isClone(folder: string): boolean {
  return existsSync(join(folder, '.git')) || existsSync(join(folder, 'HEAD'));
}

async function fill({ storage, owner, defaultBranch }: Repository, wanted: NewRepository, now: string): Promise<void> {
  const { fromFolder } = wanted;
  if (fromFolder !== undefined && isClone(fromFolder)) {
    await git(storage, [
      'fetch',
      '--quiet',
      resolve(fromFolder),
      'refs/heads/*:refs/heads/*',
      'refs/tags/*:refs/tags/*',
    ]);
    return;
  }
  const files = { ...(fromFolder === undefined ? {} : readFolder(fromFolder)), ...wanted.files };
  if (Object.keys(files).length === 0) return;
  await commitFiles(storage, {
    branch: defaultBranch,
    files,
    message: 'First commit',
    author: makeSignature(owner, now),
  });
}

function readFolder(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)] as const),
  );
}

export interface FileCommit {
  readonly branch: string;
  /** `undefined` removes a file. */
  readonly files: Files;
  readonly message: string;
  readonly author: Signature;
}

/** Commit contents on a branch, which is made when it is not there. @returns The commit. */
export async function commitFiles(storage: Storage, { branch, files, message, author }: FileCommit): Promise<string> {
  const name = `refs/heads/${branch}`;
  const head = (await findRef(storage, name))?.id;
  const contents = Object.values(files).filter((content) => content !== undefined);
  const ids = (await writeBlobs(storage, contents)).values();
  const changes = Object.entries(files).map(([path, content]) => {
    const id = content === undefined ? undefined : ids.next().value;
    return { path, mode: '100644', id };
  });
  const tree = await writeTree(storage, head === undefined ? undefined : `${head}^{tree}`, changes);
  const parents = head === undefined ? [] : [head];
  const commit = await writeCommit(storage, { tree, parents, author, committer: author, message });
  await updateRefs(storage, [{ name, to: commit, from: head ?? null }]);
  return commit;
}
