/**
 * The proposal branch on GitHub: read once more right before it is written, and moved only from where it was read, so
 * that a commit that came in between is never lost.
 */
import { z } from 'zod';
import type { ProposalBase } from '../../book/books.ts';
import { ServiceError } from '../../shared/errors.ts';
import type { GitHubRepository } from './repository.ts';

/** Commits that the branches show; `undefined` for a branch that is not there. */
export interface Heads {
  readonly target: string | undefined;
  readonly proposal: string | undefined;
  /** Id of the tree that `base.tree` names. */
  readonly rootTree: string;
}

const Ref = z.object({ target: z.object({ oid: z.string() }).nullable() }).nullable();
const READ = { doing: 'read the branches', needs: 'contents: read' } as const;
const MOVE = { doing: 'move the branch of the proposals', needs: 'contents: write' } as const;

/** The heads of both branches as they are now. */
export async function readHeads({ query, fullName }: GitHubRepository, base: ProposalBase): Promise<Heads> {
  const { target, proposal, tree } = await query(READ, {
    declare: ['$target: String!', '$proposal: String!', '$tree: String!'],
    select: `target: ref(qualifiedName: $target) { target { oid } }
      proposal: ref(qualifiedName: $proposal) { target { oid } }
      tree: object(expression: $tree) { oid }`,
    variables: {
      target: `refs/heads/${base.targetBranch}`,
      proposal: `refs/heads/${base.proposalBranch}`,
      tree: `${base.tree}:`,
    },
    answer: z.object({ target: Ref, proposal: Ref, tree: z.object({ oid: z.string() }).nullable() }),
  });
  if (tree === null)
    throw new ServiceError(`${fullName}: the tree ${base.tree} is gone; run again`, { retryable: true });
  return { target: target?.target?.oid, proposal: proposal?.target?.oid, rootTree: tree.oid };
}

/**
 * Let the proposal branch show a commit.
 *
 * @throws {ServiceError} retryable, when the branch is no longer where `base` says.
 */
export async function moveBranch(repository: GitHubRepository, base: ProposalBase, commit: string): Promise<void> {
  try {
    await (base.proposalHead === undefined
      ? createBranch(repository, base, commit)
      : base.isFresh
        ? restartBranch(repository, base, base.proposalHead, commit)
        : advanceBranch(repository, base, commit));
  } catch (error) {
    // The answer may have been lost, and the branch be where it should be. When even that cannot be read, the first
    // error is the one to tell.
    const heads = await readHeads(repository, base).catch(() => undefined);
    if (heads?.proposal === commit) return;
    if (heads === undefined || heads.proposal === base.proposalHead) throw error;
    throw new ServiceError(`${repository.fullName}: ${base.proposalBranch} has moved since it was read; run again`, {
      cause: error,
      retryable: true,
    });
  }
}

async function createBranch({ ask }: GitHubRepository, { proposalBranch }: ProposalBase, sha: string): Promise<void> {
  await ask(MOVE, (octokit, place) =>
    octokit.rest.git.createRef({ ...place, ref: `refs/heads/${proposalBranch}`, sha }),
  );
}

async function advanceBranch({ ask }: GitHubRepository, { proposalBranch }: ProposalBase, sha: string): Promise<void> {
  await ask(MOVE, (octokit, place) =>
    octokit.rest.git.updateRef({ ...place, ref: `heads/${proposalBranch}`, sha, force: false }),
  );
}

/** Not forward, but with nothing lost: all that the branch held is merged, and it moves only from that very commit. */
async function restartBranch(
  { mutate, nodeId }: GitHubRepository,
  { proposalBranch }: ProposalBase,
  ...[beforeOid, afterOid]: readonly [string, string]
): Promise<void> {
  const update = { name: `refs/heads/${proposalBranch}`, beforeOid, afterOid, force: true };
  await mutate(MOVE, 'updateRefs', { repositoryId: nodeId, refUpdates: [update] });
}
