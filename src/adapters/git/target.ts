/**
 * A local clone as the translation of a book. Commits are made of objects and a reference alone: work tree, index and
 * HEAD of the clone stay as they are.
 */
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommitMessage, CommitRequest, FileEdit, FileEntry, ProposalBase, TargetBook } from '../../book/books.ts';
import { ConfigError, ServiceError } from '../../shared/errors.ts';
import { encodeName, showName } from '../../shared/path-bytes.ts';
import { keepRecent } from '../../shared/recent.ts';
import { folderOf, type GitPlace, readGit, readGitLines, runGit } from './process.ts';
import {
  findCommit,
  findWebUrl,
  isShallow,
  KEPT_LISTS,
  listAncestorIds,
  listFiles,
  openClone,
  readBlobs,
  readOrigin,
} from './reader.ts';

/** @throws {ConfigError} when the folder is no clone. */
export async function openGitTarget(folder: string): Promise<TargetBook> {
  const place = await openClone(folder);
  const readRefs = shareCalls(() => listRefs(place));
  const readFiles = keepRecent(KEPT_LISTS, (tree: string) => listFiles(place, tree));
  return {
    location: folder,
    url: findWebUrl(await readOrigin(place)),
    root: await realpath(folderOf(place)),
    listFiles: readFiles,
    readBlobs: (blobs) => readBlobs(place, blobs),
    listAncestorIds: (id) => listAncestorIds(place, id),
    findDefaultBranch: shareCalls(() => findCurrentBranch(place)),
    findHead: (branch) => findHead(place, branch, readRefs),
    listHeads: (prefix) => listHeads(place, prefix, readRefs),
    findLastChange: (revision, page) => findLastChange(place, revision, page),
    findMergeBase: (one, other) => findMergeBase(place, one, other),
    listAncestors: (id) => listAncestors(place, id),
    writeBlobs: (contents) => writeBlobs(place, contents),
    commit: (request) => commit(place, request, { readRefs, readFiles }),
  };
}

/** The oldest commit of a shallow clone seems to have changed every file. */
async function findLastChange(place: GitPlace, revision: string, path: string): Promise<number | undefined> {
  if (await isShallow(place)) return undefined;
  const [seconds] = await readGitLines(place, [
    'log',
    '-1',
    '--format=%ct',
    '--no-show-signature',
    revision,
    '--',
    path,
  ]);
  return seconds === undefined || seconds === '' ? undefined : Number(seconds) * 1000;
}

async function findCurrentBranch(place: GitPlace): Promise<string> {
  const { stdout } = await runGit(place, ['symbolic-ref', '--quiet', '--short', 'HEAD'], { answers: [1] });
  return stdout.toString().trim() || DETACHED;
}

/** What stands for the branch where a clone is on none. */
const DETACHED = 'HEAD';

/** Branches below are moved by commits of proposals. */
const PROPOSALS = 'amts/';

/** A branch of the clone, or of its origin as it was fetched; the local one comes first. */
interface Ref {
  readonly name: string;
  readonly id: string;
  /** Folder that has it checked out; `''` for none. */
  readonly workTree: string;
}

type ReadRefs = () => Promise<readonly Ref[]>;

/** What is read again while a commit is made; lists of files are kept. */
interface Readers {
  readonly readRefs: ReadRefs;
  readonly readFiles: TargetBook['listFiles'];
}

async function listRefs(place: GitPlace): Promise<Ref[]> {
  const places = ['refs/heads/', 'refs/remotes/origin/'];
  const format = '--format=%(refname)%00%(objectname)%00%(worktreepath)';
  const lines = await readGitLines(place, ['for-each-ref', format, ...places]);
  return lines.flatMap((line) => {
    const [reference = '', id = '', workTree = ''] = line.split('\0');
    const name = places.reduce((rest, start) => (rest.startsWith(start) ? rest.slice(start.length) : rest), reference);
    return name === '' ? [] : [{ name, id, workTree }];
  });
}

/** Calls that come while one runs get its answer. */
function shareCalls<T>(call: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= call().finally(() => {
      running = undefined;
    });
    return running;
  };
}

async function findHead(place: GitPlace, branch: string, readRefs: ReadRefs): Promise<string | undefined> {
  if (branch === DETACHED) return findCommit(place, DETACHED);
  return findAhead(place, takeRefs(await readRefs(), (name) => name === branch).get(branch) ?? []);
}

async function listHeads(place: GitPlace, prefix: string, readRefs: ReadRefs): Promise<Map<string, string>> {
  const idsOf = takeRefs(await readRefs(), (name) => name.startsWith(prefix));
  const heads = [...idsOf].map(async ([name, ids]) => [name, await findAhead(place, ids)] as const);
  return new Map((await Promise.all(heads)).flatMap(([name, head]) => (head === undefined ? [] : [[name, head]])));
}

/** Object ids by name, that of the clone first. */
function takeRefs(refs: readonly Ref[], isWanted: (name: string) => boolean): Map<string, string[]> {
  const idsOf = new Map<string, string[]>();
  for (const { name, id, workTree } of refs) {
    if (!isWanted(name)) continue;
    if (name.startsWith(PROPOSALS)) assertNotCheckedOut(name, workTree);
    idsOf.set(name, [...(idsOf.get(name) ?? []), id]);
  }
  return idsOf;
}

/** Moving a branch under a work tree that has it checked out would make that tree look changed. */
function assertNotCheckedOut(branch: string, workTree: string): void {
  if (workTree === '') return;
  throw new ConfigError(
    `${workTree}: has ${branch}, the branch of the proposals, checked out; check out another branch`,
  );
}

/** Of a local branch and the same one of the origin, the head that is ahead, or else the local one. */
async function findAhead(place: GitPlace, [local, remote]: readonly string[]): Promise<string | undefined> {
  if (local === undefined || remote === undefined || local === remote) return local;
  return (await isAncestor(place, local, remote)) ? remote : local;
}

async function isAncestor(place: GitPlace, older: string, newer: string): Promise<boolean> {
  return (await runGit(place, ['merge-base', '--is-ancestor', older, newer], { answers: [1] })).exitCode === 0;
}

async function findMergeBase(place: GitPlace, one: string, other: string): Promise<string | undefined> {
  const { stdout } = await runGit(place, ['merge-base', one, other], { answers: [1] });
  return stdout.toString().trim() || undefined;
}

async function commit(
  place: GitPlace,
  { base, edits, message, author }: CommitRequest,
  { readRefs, readFiles }: Readers,
): Promise<string> {
  const [target, proposal] = await Promise.all([
    findHead(place, base.targetBranch, readRefs),
    findHead(place, base.proposalBranch, readRefs),
  ]);
  if (target !== base.targetHead) throw moved(place, base.targetBranch);
  if (proposal !== base.proposalHead) throw moved(place, base.proposalBranch);
  const tree = await writeTree(place, { tree: base.tree, files: await readFiles(base.tree) }, edits);
  assertHolds(place, await readFiles(tree), edits);
  const parents = base.parents.flatMap((parent) => ['-p', parent]);
  const id = await readGit(place, ['commit-tree', tree, ...parents], {
    input: message,
    env: identify(author),
  });
  await assertWhole(place, id, base.parents);
  await moveBranch(place, base, id);
  return id;
}

/** Something that tidies up at the same time may have removed what no branch names yet (`git gc --prune=now`). */
async function assertWhole(place: GitPlace, id: string, parents: readonly string[]): Promise<void> {
  const args = ['rev-list', '--objects', '--no-object-names', '--quiet', id, ...parents.map((parent) => `^${parent}`)];
  try {
    await runGit(place, args);
  } catch (cause) {
    throw new ServiceError(`${folderOf(place)}: what was written is gone again, before it was committed; run again`, {
      retryable: true,
      cause,
    });
  }
}

function moved(place: GitPlace, branch: string, cause?: unknown): ServiceError {
  return new ServiceError(`${folderOf(place)}: ${branch} has moved since it was read; run again`, {
    retryable: true,
    cause,
  });
}

async function listAncestors(place: GitPlace, id: string): Promise<CommitMessage[]> {
  const args = ['log', '--first-parent', '-100', '-z', '--format=%H%n%B', '--no-show-signature', id];
  const entries = (await runGit(place, args)).stdout.toString().split('\0');
  return entries.flatMap((entry) => {
    const [, sha, message = ''] = /^([\da-f]{40,64})\n([^]*)$/.exec(entry) ?? [];
    return sha === undefined ? [] : [{ id: sha, message }];
  });
}

/** Store contents as they are, without the filters of the clone, by one process. */
async function writeBlobs(place: GitPlace, contents: readonly Uint8Array[]): Promise<string[]> {
  if (contents.length === 0) return [];
  return withScratch(async (scratch) => {
    const paths = contents.map((_, at) => join(scratch, String(at)));
    await Promise.all(paths.map((path, at) => writeFile(path, contents[at] ?? '')));
    const args = ['hash-object', '-w', '--no-filters', '--stdin-paths'];
    return readGitLines(place, args, { input: paths.map((path) => `${path}\n`).join('') });
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

interface Tree {
  readonly tree: string;
  readonly files: ReadonlyMap<string, FileEntry>;
}

/** Build the tree in an index of its own. Removals come first, since a folder may take the place of a file. */
async function writeTree(place: GitPlace, { tree, files }: Tree, edits: readonly FileEdit[]): Promise<string> {
  return withScratch(async (scratch) => {
    const env = { GIT_INDEX_FILE: join(scratch, 'index') };
    await runGit(place, ['read-tree', tree], { env });
    const nothing = '0'.repeat(tree.length);
    const removals = edits.flatMap(({ path, blob }) => (blob === undefined ? [`0 ${nothing}\t${path}\0`] : []));
    const additions = edits.flatMap(({ path, blob, mode = files.get(path)?.mode ?? '100644' }) =>
      blob === undefined ? [] : [`${mode} ${blob}\t${path}\0`],
    );
    const input = encodeName([...removals, ...additions].join(''));
    await runGit(place, ['update-index', '-z', '--index-info'], { env, input });
    return readGit(place, ['write-tree'], { env });
  });
}

/** Git leaves out paths that it does not take, and says nothing: what was written must be what was asked for. */
function assertHolds(place: GitPlace, after: ReadonlyMap<string, FileEntry>, edits: readonly FileEdit[]): void {
  const wrong = edits.find(({ path, blob }) => after.get(path)?.blob !== blob);
  if (wrong !== undefined)
    throw new ServiceError(
      `${folderOf(place)}: git does not take the path '${showName(wrong.path)}', and nothing was committed; correct 'paths' or 'base'`,
      { retryable: false },
    );
}

function identify(author: string): Record<string, string> {
  const [, name = '', email = ''] = /^(.*) <(.*)>$/.exec(author) ?? [];
  return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
}

/**
 * Move the local branch, which may be missing or behind its copy of the origin, to the new commit. Git moves it only
 * from where it was seen here, so a commit that comes in between is never lost.
 */
async function moveBranch(place: GitPlace, { proposalBranch, proposalHead }: ProposalBase, id: string): Promise<void> {
  const reference = `refs/heads/${proposalBranch}`;
  const local = await findCommit(place, reference);
  const isKnown = local === undefined || (proposalHead !== undefined && (await isAncestor(place, local, proposalHead)));
  if (!isKnown) throw moved(place, proposalBranch);
  const args = ['update-ref', '-m', 'amts: proposal', '--create-reflog', reference, id];
  try {
    await runGit(place, [...args, local ?? '0'.repeat(id.length)]);
  } catch (error) {
    throw (await findCommit(place, reference)) === local ? error : moved(place, proposalBranch, error);
  }
}
