/**
 * Where the work on one translation starts: on which branch, from which files. Repository and pull requests only tell
 * facts; `planBranch` decides, and `joinBranches` joins what both branches have changed.
 */
import type { ProposalBase, TargetBook } from '../../../book/books.ts';
import { type BranchPlan, planBranch } from '../../../pull-request/plan-branch.ts';
import type { PullRequestFacts } from '../../../pull-request/pull-requests.ts';
import { ConfigError } from '../../../shared/errors.ts';
import type { PageRules } from './page-rules.ts';

/** What the names of all branches of proposals start with. */
const PROPOSALS = 'amts/';

export interface StartRequest {
  /** As configured; `undefined` for the default branch. */
  readonly targetBranch: string | undefined;
  /** Name of the first proposal branch. */
  readonly proposalName: string;
  /** What the branches of this book start with, in all its languages. */
  readonly ownPrefix: string;
  /** Newest first; `[]` where they are not known. */
  readonly listPullRequests: () => Promise<readonly PullRequestFacts[]>;
  /** Files of the translation that are read next. */
  readonly along: readonly string[];
  readonly rules: PageRules;
}

export interface ProposalStart {
  readonly base: ProposalBase;
  readonly branch: BranchPlan;
}

/** Whether the branch of the proposal holds work that is not merged. */
export function isAhead({ proposalHead, isFresh }: Pick<ProposalBase, 'proposalHead' | 'isFresh'>): boolean {
  return proposalHead !== undefined && !isFresh;
}

/**
 * Read the heads of both branches, decide, and join them.
 *
 * @throws {ConfigError} when a branch is missing or cannot be worked on.
 */
export async function readProposalStart(book: TargetBook, request: StartRequest): Promise<ProposalStart> {
  const { proposalName: name, along, rules } = request;
  const targetBranch = request.targetBranch ?? (await book.findDefaultBranch());
  // Asked together: one question where each would be a request.
  const [targetHead, all, pullRequests] = await Promise.all([
    findTargetHead(book, { branch: targetBranch, along }, name),
    book.listHeads(name.slice(0, name.indexOf('/'))),
    request.listPullRequests(),
  ]);
  const heads = new Map([...all].filter(([head]) => head.startsWith(name)));
  const branch = planBranch({ name, heads, pullRequests, targetBranch });
  assertFree(branch.branch, { heads: all, location: book.location });
  const work = await findWork(book, branch, { targetBranch, targetHead });
  const start = await (work === undefined ? startAt(book, targetHead) : continueWork(book, work, rules));
  const base: ProposalBase = {
    targetBranch,
    targetHead,
    proposalBranch: branch.branch,
    proposalHead: branch.head,
    isFresh: branch.head !== undefined && work === undefined,
    ...start,
    warnings: [...branch.warnings, ...start.warnings, ...listRivals([...all.keys()], request)],
  };
  return { base, branch };
}

/**
 * Another branch of proposals is most often this book under another name, as when a clone was called otherwise: then
 * there are two pull requests with the same changes.
 */
function listRivals(heads: readonly string[], { proposalName: name, ownPrefix }: StartRequest): string[] {
  return heads
    .filter((head) => head.startsWith(PROPOSALS) && !head.startsWith(ownPrefix))
    .map(
      (head) =>
        `there is another branch of proposals, '${head}', beside '${name}': if it is of this book, under another name, close its pull request and remove it (source.name fixes the name)`,
    );
}

/** Git keeps branches as files: one called `amts` leaves no room for `amts/book`, nor `amts/book/x`. */
function assertFree(
  branch: string,
  { heads, location }: { readonly heads: ReadonlyMap<string, string>; readonly location: string },
): void {
  const rival = [...heads.keys()].find((head) => branch.startsWith(`${head}/`) || head.startsWith(`${branch}/`));
  if (rival === undefined) return;
  throw new ConfigError(
    `${location}: the branch '${rival}' stands in the way of '${branch}', the branch of the proposals; rename or remove it`,
  );
}

async function findTargetHead(
  book: TargetBook,
  { branch, along }: { readonly branch: string; readonly along: readonly string[] },
  proposalName: string,
): Promise<string> {
  const { location } = book;
  if (branch === proposalName)
    throw new ConfigError(`${location}: is on ${branch}, the branch of the proposals; check out another branch`);
  const head = await book.findHead(branch, along);
  if (head !== undefined) return head;
  const standard = await book.findDefaultBranch();
  if (standard === branch) throw new ConfigError(`${location}: has no commit on '${branch}' yet; commit a page first`);
  const renamed = `correct 'branch', or remove it for the default branch, '${standard}'`;
  throw new ConfigError(`${location}: has no branch '${branch}'; ${renamed}`);
}

/** Three commits that are to become one: heads of the two branches, and where they parted. */
interface Work {
  readonly base: string;
  readonly proposal: string;
  readonly target: string;
}

/** The work on the proposal branch that the target branch lacks; `undefined` when there is none. */
async function findWork(
  book: TargetBook,
  { branch, head, isFresh, merged }: BranchPlan,
  { targetBranch, targetHead }: { targetBranch: string; targetHead: string },
): Promise<Work | undefined> {
  if (head === undefined || isFresh) return undefined;
  const base = await book.findMergeBase(head, targetHead);
  if (base === head) return undefined;
  if (base === undefined)
    throw new ConfigError(
      `${book.location}: ${branch} and ${targetBranch} have no commit in common; fetch the whole history (actions/checkout: fetch-depth: 0), or remove the branch ${branch}`,
    );
  return { base: (await findMerged(book, { head, base, merged })) ?? base, proposal: head, target: targetHead };
}

/**
 * After a squash or a rebase git does not know that the target branch holds the proposal up to the commit that was
 * merged; the commits after it are the work.
 */
async function findMerged(
  book: TargetBook,
  { head, base, merged }: { head: string; base: string; merged: string | undefined },
): Promise<string | undefined> {
  if (merged === undefined || (await book.findMergeBase(merged, head)) !== merged) return undefined;
  // Once the branches have been joined since, where they were is the later place.
  return (await book.findMergeBase(base, merged)) === base ? merged : undefined;
}

type Start = Pick<ProposalBase, 'tree' | 'files' | 'edits' | 'isJoinDue' | 'parents' | 'warnings'>;

async function startAt(book: TargetBook, commit: string): Promise<Start> {
  const files = await book.listFiles(commit);
  return { tree: commit, files, edits: [], isJoinDue: false, parents: [commit], warnings: [] };
}

async function continueWork(book: TargetBook, work: Work, rules: PageRules): Promise<Start> {
  if (work.base === work.target) return startAt(book, work.proposal);
  const { joinBranches } = await import('../join/join-branches.ts');
  const joined = await joinBranches(book, work, rules);
  return { tree: work.target, ...joined, parents: [work.proposal, work.target] };
}
