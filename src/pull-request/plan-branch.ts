/**
 * On which branch a run goes on, and from where: decided on the heads of the branches and what is known of the pull
 * requests from them. A branch with commits of a translator is continued or left alone, never overwritten.
 */
import type { PullRequestFacts } from './pull-requests.ts';

export interface BranchSituation {
  /** Name of the first branch; the next ones are `name-2`, `name-3`, … */
  readonly name: string;
  /** Heads of the branches there are, by name; others than those above are not looked at. */
  readonly heads: ReadonlyMap<string, string>;
  /** Newest first; `[]` where pull requests are not known, as for a local clone. */
  readonly pullRequests: readonly PullRequestFacts[];
  readonly targetBranch: string;
}

export interface BranchPlan {
  readonly branch: string;
  /** `undefined`: there is no such branch, it starts at the target branch. */
  readonly head: string | undefined;
  /** Whether all that the branch held has been merged, so that it starts anew at the target branch. */
  readonly isFresh: boolean;
  /** Head of the proposal that was merged last from this branch, when commits came after it. */
  readonly merged: string | undefined;
  /** The open pull request from the branch, if it is known. */
  readonly open: PullRequestFacts | undefined;
  /** Pull requests that were closed unmerged, newest first: what they proposed is not proposed again. */
  readonly declined: readonly PullRequestFacts[];
  readonly warnings: readonly string[];
}

/** Plan the branch of the next proposal. */
export function planBranch(situation: BranchSituation): BranchPlan {
  const { name, targetBranch } = situation;
  const pullRequests = situation.pullRequests.filter(({ head }) => numberOf(head, name) !== undefined);
  const open = pullRequests.filter(({ state, head }) => state === 'open' && situation.heads.has(head));
  const current = open[0];
  const known = { ...situation, pullRequests };
  const { branch, ...start } = current === undefined ? chooseBranch(known) : continueBranch(current.head, known);
  return {
    branch,
    ...start,
    open: current,
    declined: pullRequests.filter(({ state }) => state === 'closed'),
    warnings: [...warnOfMove(current, targetBranch), ...warnOfOthers(open)],
  };
}

type Start = Pick<BranchPlan, 'branch' | 'head' | 'isFresh' | 'merged'>;

/**
 * Without an open pull request: a branch with work that no pull request has taken in, of several the last, since a
 * number is only used when the branches before are left alone; else one that can start anew; else a free name.
 */
function chooseBranch(situation: BranchSituation): Start {
  const { name, heads } = situation;
  const names = [...heads.keys()].filter((branch) => numberOf(branch, name) !== undefined);
  const starts = names
    .toSorted((a, b) => (numberOf(b, name) ?? 0) - (numberOf(a, name) ?? 0))
    .filter((branch) => findLatest(branch, situation)?.state !== 'closed')
    .map((branch) => continueBranch(branch, situation));
  return starts.find(({ isFresh }) => !isFresh) ?? starts.at(-1) ?? startAt(findFreeName(name, heads));
}

/** After a merge that is all of the branch, it starts anew, also where a squash or a rebase left other commits. */
function continueBranch(branch: string, situation: BranchSituation): Start {
  const head = situation.heads.get(branch);
  const latest = findLatest(branch, situation);
  // Into another branch says nothing of what the target branch holds.
  const merged = latest?.state === 'merged' && latest.base === situation.targetBranch ? latest.headCommit : undefined;
  return { branch, head, isFresh: head !== undefined && head === merged, merged };
}

function startAt(branch: string): Start {
  return { branch, head: undefined, isFresh: false, merged: undefined };
}

function findLatest(branch: string, { pullRequests }: BranchSituation): PullRequestFacts | undefined {
  return pullRequests.find(({ head }) => head === branch);
}

/** Name of the branch of this number, from 1: a number is used only while pull requests from those before it are closed. */
export function nameBranch(name: string, number: number): string {
  return number === 1 ? name : `${name}-${number}`;
}

function findFreeName(name: string, heads: ReadonlyMap<string, string>): string {
  for (let number = 1; ; number += 1) {
    const branch = nameBranch(name, number);
    if (!heads.has(branch)) return branch;
  }
}

/** 1 for the first name; `undefined` for another branch, also one of a book whose name only starts alike. */
function numberOf(branch: string, name: string): number | undefined {
  if (branch === name) return 1;
  const [, digits] = branch.startsWith(name) ? (/^-([2-9]|[1-9]\d+)$/.exec(branch.slice(name.length)) ?? []) : [];
  return digits === undefined ? undefined : Number(digits);
}

function warnOfMove(open: PullRequestFacts | undefined, targetBranch: string): string[] {
  if (open === undefined || open.base === targetBranch) return [];
  return [`#${open.number} was opened for ${open.base}; it is now for ${targetBranch}`];
}

function warnOfOthers([current, ...others]: readonly PullRequestFacts[]): string[] {
  return others.map(
    ({ number }) => `#${number} is open beside #${current?.number}, which is continued; merge or close one of them`,
  );
}
