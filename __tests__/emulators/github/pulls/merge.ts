/** Merging a pull request, in GitHub's three ways. */
import { renderTime } from '../clock.ts';
import { readCommit, writeCommit } from '../git/commits.ts';
import { mergeTrees, rebase } from '../git/merge.ts';
import { updateRefs } from '../git/refs.ts';
import { makeSignature } from '../rest/git-commits.ts';
import { getFullName, type PullIssue, type Repository, type User, type World } from '../state.ts';
import { ApiError } from '../wire.ts';
import { closeIssue, settlePulls } from './settle.ts';

export interface Merge {
  readonly method: 'merge' | 'squash' | 'rebase';
  readonly by: User;
  readonly title?: string | undefined;
  readonly message?: string | undefined;
}

/** Merge a pull request. @returns The commit. @throws {ApiError} 405 when it cannot be merged. */
export async function mergePull(world: World, repository: Repository, issue: PullIssue, merge: Merge): Promise<string> {
  const { pull, state } = issue;
  if (pull.isDraft) throw new ApiError(405, 'Pull Request is still a draft');
  if (state === 'closed') throw new ApiError(405, 'Pull Request is not mergeable');
  const sha = await makeCommit(world, repository, issue, merge);
  if (sha === undefined) throw new ApiError(405, 'Pull Request is not mergeable');
  const name = `refs/heads/${pull.baseRef}`;
  if (!(await updateRefs(repository.storage, [{ name, to: sha, from: pull.baseTip }])))
    throw new ApiError(405, 'Base branch was modified. Review and try the merge again.');
  const now = renderTime(world.clock.now());
  pull.merged = { at: now, by: merge.by, sha };
  pull.baseTip = sha;
  closeIssue(issue, now, merge.by);
  await settlePulls(world, repository, merge.by);
  return sha;
}

/** @returns `undefined` when the two conflict. */
async function makeCommit(world: World, repository: Repository, issue: PullIssue, merge: Merge) {
  const { storage } = repository;
  const { baseTip, headSha, headRef } = issue.pull;
  if (merge.method === 'rebase') return rebase(storage, baseTip, headSha);
  const tree = await mergeTrees(storage, baseTip, headSha);
  if (tree === undefined) return undefined;
  const author = makeSignature(merge.by, renderTime(world.clock.now()));
  const isSquash = merge.method === 'squash';
  const head = isSquash ? await readCommit(storage, headSha) : undefined;
  const merging = `Merge pull request #${issue.number} from ${getFullName(repository).split('/')[0]}/${headRef}`;
  const title = merge.title ?? (isSquash ? `${issue.title} (#${issue.number})` : merging);
  const message = `${title}\n\n${merge.message ?? (isSquash ? '' : issue.title)}`.trimEnd();
  const parents = isSquash ? [baseTip] : [baseTip, headSha];
  // A squashed commit has the author of the pull request's last commit.
  return writeCommit(storage, { tree, parents, author: head?.author ?? author, committer: author, message });
}
