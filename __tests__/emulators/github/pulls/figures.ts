/** What has to be worked out about a pull request: its commits, its files, and whether it merges. */
import { findMergeBase, isAncestor, listCommits } from '../git/commits.ts';
import { type FileDifference, listDifferences } from '../git/differences.ts';
import { mergeTrees } from '../git/merge.ts';
import type { PullFigures } from '../render/pull.ts';
import type { PullIssue, Repository } from '../state.ts';

/** Files that a pull request changes, from where it left its base branch. */
export async function listPullFiles({ storage }: Repository, { pull }: PullIssue): Promise<FileDifference[]> {
  const start = await findMergeBase(storage, pull.baseSha, pull.headSha);
  return start === undefined ? [] : listDifferences(storage, start, pull.headSha);
}

/** Commits of a pull request, oldest first. */
export function listPullCommits({ storage }: Repository, { pull }: PullIssue): Promise<string[]> {
  return listCommits(storage, ['--reverse', `${pull.baseSha}..${pull.headSha}`]);
}

export async function readFigures(repository: Repository, issue: PullIssue): Promise<PullFigures> {
  const files = await listPullFiles(repository, issue);
  return {
    isMergeable: await readMergeable(repository, issue),
    commits: (await listPullCommits(repository, issue)).length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changedFiles: files.length,
  };
}

/** GitHub works it out in the background: who asks first gets `null`. */
async function readMergeable({ storage }: Repository, { state, pull }: PullIssue): Promise<boolean | null> {
  if (state === 'closed') return null;
  const question = `${pull.baseTip} ${pull.headSha}`;
  if (pull.mergeableAskedFor !== question) {
    pull.mergeableAskedFor = question;
    return null;
  }
  if (await isAncestor(storage, pull.baseTip, pull.headSha)) return true;
  return (await mergeTrees(storage, pull.baseTip, pull.headSha)) !== undefined;
}
