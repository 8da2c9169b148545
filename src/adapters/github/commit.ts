/**
 * One commit on the proposal branch of a repository on GitHub: a tree, checked against what it should hold, a commit,
 * and a branch that is moved only from where it was read.
 */
import type { CommitRequest, FileEdit, FileEntry, ProposalBase } from '../../book/books.ts';
import { ServiceError } from '../../shared/errors.ts';
import { moveBranch, readHeads } from './branch.ts';
import type { ListFiles } from './files.ts';
import type { GitHubRepository } from './repository.ts';
import { createTree, storeBlob } from './tree.ts';

/** The repository that is committed to. */
export interface CommitPlace {
  readonly repository: GitHubRepository;
  readonly listFiles: ListFiles;
}

/**
 * @returns Id of the commit.
 * @throws {ServiceError} retryable, when a branch has moved.
 */
export async function commitEdits({ repository, listFiles }: CommitPlace, request: CommitRequest): Promise<string> {
  const { base, message, author, attached = [] } = request;
  const { rootTree, ...heads } = await readHeads(repository, base);
  assertUnmoved(repository, base, heads);
  const before = await listFiles(base.tree);
  const edits = request.edits.filter((edit) => changes(edit, before.get(edit.path)));
  const tree = await createTree(repository, { base: rootTree, before, edits });
  if (edits.length > 0) assertHolds(repository, await listFiles(tree), edits);
  await Promise.all(attached.map((blob) => storeBlob(repository, blob)));
  const [, name = '', email = ''] = /^(.*) <(.*)>$/.exec(author) ?? [];
  const { data } = await repository.ask({ doing: 'write a commit', needs: 'contents: write' }, (octokit, place) =>
    octokit.rest.git.createCommit({ ...place, message, tree, parents: [...base.parents], author: { name, email } }),
  );
  await moveBranch(repository, base, data.sha);
  return data.sha;
}

function assertUnmoved(
  { fullName }: GitHubRepository,
  { targetBranch, targetHead, proposalBranch, proposalHead }: ProposalBase,
  heads: { readonly target: string | undefined; readonly proposal: string | undefined },
): void {
  const moved =
    heads.target !== targetHead ? targetBranch : heads.proposal !== proposalHead ? proposalBranch : undefined;
  if (moved !== undefined)
    throw new ServiceError(`${fullName}: ${moved} has moved since it was read; run again`, { retryable: true });
}

/** GitHub refuses to remove what is not there. */
function changes({ blob, mode }: FileEdit, file: FileEntry | undefined): boolean {
  return blob !== file?.blob || (mode !== undefined && mode !== file?.mode);
}

/** What was written must be what was meant, before any branch shows it. */
function assertHolds(
  { fullName }: GitHubRepository,
  after: ReadonlyMap<string, FileEntry>,
  edits: readonly FileEdit[],
): void {
  const wrong = edits.find(({ path, blob }) => after.get(path)?.blob !== blob);
  if (wrong !== undefined)
    throw new ServiceError(
      `${fullName}: GitHub stored '${wrong.path}' otherwise than it was sent, and nothing was committed; run again`,
      { retryable: true },
    );
}
