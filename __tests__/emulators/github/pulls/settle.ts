/**
 * What a pull request becomes when branches move: its head follows its branch; it is closed when a branch is gone or
 * nothing is left to merge, and merged when its commits have come into the base branch another way.
 */
import { renderTime } from '../clock.ts';
import { isAncestor } from '../git/commits.ts';
import { findRef } from '../git/refs.ts';
import { type Issue, listPulls, type PullIssue, type Repository, type User, type World } from '../state.ts';

/** Bring the open pull requests of a repository in line with its branches. @param by Who moved them, if known. */
export async function settlePulls(world: World, repository: Repository, by: User | undefined): Promise<void> {
  const now = renderTime(world.clock.now());
  repository.pushedAt = now;
  const open = listPulls(repository).filter(({ state }) => state === 'open');
  const moves = open.map(async (issue) => {
    const head = await findRef(repository.storage, `refs/heads/${issue.pull.headRef}`);
    const base = await findRef(repository.storage, `refs/heads/${issue.pull.baseRef}`);
    if (head === undefined || base === undefined) closeIssue(issue, now, by);
    else await followBranches({ repository, issue, head: head.id, base: base.id, now, by: by ?? repository.owner });
  });
  await Promise.all(moves);
}

interface Move {
  readonly repository: Repository;
  readonly issue: PullIssue;
  readonly head: string;
  readonly base: string;
  readonly now: string;
  readonly by: User;
}

async function followBranches({ repository, issue, head, base, now, by }: Move): Promise<void> {
  const { pull } = issue;
  if (head === pull.headSha && base === pull.baseTip) return;
  const isIn = await isAncestor(repository.storage, head, base);
  if (isIn && head === pull.headSha) pull.merged = { at: now, by, sha: base };
  if (head !== pull.headSha) pull.baseSha = base;
  pull.headSha = head;
  pull.baseTip = base;
  issue.updatedAt = now;
  if (isIn) closeIssue(issue, now, by);
}

/** Close a pull request or an issue. */
export function closeIssue(issue: Issue, now: string, by: User | undefined): void {
  issue.state = 'closed';
  issue.closedAt = now;
  issue.closedBy = by;
  issue.updatedAt = now;
}
