/**
 * A local clone as the translation of a book. Commits are made of objects and a reference alone: work tree, index and
 * HEAD of the clone stay as they are.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommitRequest, FileEdit, ProposalBase, TargetBook } from '../../book/books.ts';
import { ConfigError, ServiceError } from '../../shared/errors.ts';
import { readGit, runGit } from './process.ts';
import { findCommit, findWebUrl, isShallow, listFiles, openClone, readBlobs } from './reader.ts';

/** @throws {ConfigError} when the folder is no clone. */
export async function openGitTarget(folder: string): Promise<TargetBook> {
  const path = await openClone(folder);
  return {
    location: folder,
    url: await findWebUrl(path),
    listFiles: (tree) => listFiles(path, tree),
    readBlobs: (blobs) => readBlobs(path, blobs),
    findDefaultBranch: () => findCurrentBranch(path),
    listHeads: (prefix) => listHeads(path, prefix),
    findLastChange: (revision, page) => findLastChange(path, revision, page),
    findMergeBase: (one, other) => findMergeBase(path, one, other),
    writeBlobs: (contents) => writeBlobs(path, contents),
    commit: (request) => commit(path, request),
  };
}

/** The oldest commit of a shallow clone seems to have changed every file. */
async function findLastChange(folder: string, revision: string, path: string): Promise<number | undefined> {
  if (await isShallow(folder)) return undefined;
  const seconds = await readGit(folder, ['log', '-1', '--format=%ct', '--no-show-signature', revision, '--', path]);
  return seconds === '' ? undefined : Number(seconds) * 1000;
}

async function findCurrentBranch(folder: string): Promise<string> {
  const { stdout } = await runGit(folder, ['symbolic-ref', '--quiet', '--short', 'HEAD'], { answers: [1] });
  return stdout.toString().trim() || DETACHED;
}

/** What stands for the branch where a clone is on none. */
const DETACHED = 'HEAD';

/** Branches below are moved by commits of proposals. */
const PROPOSALS = 'amts/';

async function listHeads(folder: string, prefix: string): Promise<Map<string, string>> {
  const places = ['refs/heads/', 'refs/remotes/origin/'];
  const format = '--format=%(refname)%00%(worktreepath)';
  const lines = (await readGit(folder, ['for-each-ref', format, ...places])).split('\n');
  const names = new Set<string>(prefix === DETACHED ? [DETACHED] : []);
  for (const line of lines) {
    const [reference = '', workTree = ''] = line.split('\0');
    const name = places.reduce((rest, place) => (rest.startsWith(place) ? rest.slice(place.length) : rest), reference);
    if (name === '' || !name.startsWith(prefix)) continue;
    if (name.startsWith(PROPOSALS)) assertNotCheckedOut(name, workTree);
    names.add(name);
  }
  const heads = await Promise.all([...names].map(async (name) => [name, await findHead(folder, name)] as const));
  return new Map(heads.flatMap(([name, head]) => (head === undefined ? [] : [[name, head] as const])));
}

/** Moving a branch under a work tree that has it checked out would make that tree look changed. */
function assertNotCheckedOut(branch: string, workTree: string): void {
  if (workTree === '') return;
  throw new ConfigError(
    `${workTree}: has ${branch}, the branch of the proposals, checked out; check out another branch`,
  );
}

/** Head of a branch; of a local one and the same one of the origin, the one that is ahead, or else the local one. */
async function findHead(folder: string, branch: string): Promise<string | undefined> {
  if (branch === DETACHED) return findCommit(folder, DETACHED);
  const local = await findCommit(folder, `refs/heads/${branch}`);
  const remote = await findCommit(folder, `refs/remotes/origin/${branch}`);
  if (local === undefined || remote === undefined) return local ?? remote;
  return (await isAncestor(folder, local, remote)) ? remote : local;
}

async function isAncestor(folder: string, older: string, newer: string): Promise<boolean> {
  return (await runGit(folder, ['merge-base', '--is-ancestor', older, newer], { answers: [1] })).exitCode === 0;
}

async function findMergeBase(folder: string, one: string, other: string): Promise<string | undefined> {
  const { stdout } = await runGit(folder, ['merge-base', one, other], { answers: [1] });
  return stdout.toString().trim() || undefined;
}

async function commit(folder: string, { base, edits, message, author }: CommitRequest): Promise<string> {
  await assertUnmoved(folder, base.targetBranch, base.targetHead);
  await assertUnmoved(folder, base.proposalBranch, base.proposalHead);
  const tree = await writeTree(folder, base.tree, edits);
  const parents = base.parents.flatMap((parent) => ['-p', parent]);
  const id = await readGit(folder, ['commit-tree', tree, ...parents], {
    input: message,
    env: identify(author),
  });
  await moveBranch(folder, base, id);
  return id;
}

async function assertUnmoved(folder: string, branch: string, head: string | undefined): Promise<void> {
  if ((await findHead(folder, branch)) !== head) throw moved(folder, branch);
}

function moved(folder: string, branch: string, cause?: unknown): ServiceError {
  return new ServiceError(`${folder}: ${branch} has moved since it was read; run again`, { retryable: true, cause });
}

/** Store contents as they are, without the filters of the clone, by one process. */
async function writeBlobs(folder: string, contents: readonly Uint8Array[]): Promise<string[]> {
  if (contents.length === 0) return [];
  return withScratch(async (scratch) => {
    const paths = contents.map((_, at) => join(scratch, String(at)));
    await Promise.all(paths.map((path, at) => writeFile(path, contents[at] ?? '')));
    const args = ['hash-object', '-w', '--no-filters', '--stdin-paths'];
    return (await readGit(folder, args, { input: paths.map((path) => `${path}\n`).join('') })).split('\n');
  });
}

async function withScratch<T>(work: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = await mkdtemp(join(tmpdir(), 'amts-git-'));
  try {
    return await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Build the tree in an index of its own. Removals come first, since a folder may take the place of a file. */
async function writeTree(folder: string, tree: string, edits: readonly FileEdit[]): Promise<string> {
  return withScratch(async (scratch) => {
    const env = { GIT_INDEX_FILE: join(scratch, 'index') };
    const files = await listFiles(folder, tree);
    await runGit(folder, ['read-tree', tree], { env });
    const nothing = '0'.repeat(tree.length);
    const removals = edits.flatMap(({ path, blob }) => (blob === undefined ? [`0 ${nothing}\t${path}\0`] : []));
    const additions = edits.flatMap(({ path, blob, mode = files.get(path)?.mode ?? '100644' }) =>
      blob === undefined ? [] : [`${mode} ${blob}\t${path}\0`],
    );
    await runGit(folder, ['update-index', '-z', '--index-info'], { env, input: [...removals, ...additions].join('') });
    return readGit(folder, ['write-tree'], { env });
  });
}

function identify(author: string): Record<string, string> {
  const [, name = '', email = ''] = /^(.*) <(.*)>$/.exec(author) ?? [];
  return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
}

/**
 * Move the local branch, which may be missing or behind its copy of the origin, to the new commit. Git moves it only
 * from where it was seen here, so a commit that comes in between is never lost.
 */
async function moveBranch(folder: string, { proposalBranch, proposalHead }: ProposalBase, id: string): Promise<void> {
  const reference = `refs/heads/${proposalBranch}`;
  const local = await findCommit(folder, reference);
  const isKnown =
    local === undefined || (proposalHead !== undefined && (await isAncestor(folder, local, proposalHead)));
  if (!isKnown) throw moved(folder, proposalBranch);
  const args = ['update-ref', '-m', 'amts: proposal', '--create-reflog', reference, id];
  try {
    await runGit(folder, [...args, local ?? '0'.repeat(id.length)]);
  } catch (error) {
    throw (await findCommit(folder, reference)) === local ? error : moved(folder, proposalBranch, error);
  }
}
