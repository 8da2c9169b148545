/** What can be changed through GraphQL: references, all or none; a commit on a branch; whether a pull request is a draft. */
import { type Actor, isAllowed, type Need, requireUser } from '../auth.ts';
import { renderTime } from '../clock.ts';
import { isAncestor, readCommit, writeCommit } from '../git/commits.ts';
import { findRef, updateRefs as moveRefs, type RefUpdate } from '../git/refs.ts';
import { writeBlob } from '../git/storage.ts';
import { writeTree } from '../git/trees.ts';
import { settlePulls } from '../pulls/settle.ts';
import { parseNodeId } from '../render/user.ts';
import { makeSignature } from '../rest/git-commits.ts';
import { findRepository, findRepositoryById, listPulls, type Repository, type World } from '../state.ts';
import { graphqlError } from './errors.ts';
import { renderCommit, renderRef, type Source } from './objects.ts';
import { renderPull } from './repository.ts';

interface RefUpdateInput {
  readonly name: string;
  readonly afterOid: string;
  readonly beforeOid?: string | null;
  readonly force?: boolean | null;
}

interface UpdateRefsInput {
  readonly repositoryId: string;
  readonly refUpdates: readonly RefUpdateInput[];
}

interface CommitInput {
  readonly branch: { readonly repositoryNameWithOwner?: string; readonly branchName?: string; readonly id?: string };
  readonly message: { readonly headline: string; readonly body?: string | null };
  readonly expectedHeadOid: string;
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[] | null;
    readonly deletions?: readonly { readonly path: string }[] | null;
  } | null;
}

interface PullInput {
  readonly pullRequestId: string;
}

/** The mutations, as methods of the root. */
export function renderMutations(world: World, actor: Actor) {
  return {
    updateRefs: ({ input }: { readonly input: UpdateRefsInput }) => updateRefs(world, actor, input),
    createCommitOnBranch: ({ input }: { readonly input: CommitInput }) => createCommit(world, actor, input),
    convertPullRequestToDraft: ({ input }: { readonly input: PullInput }) => setDraft({ world, actor, input }, true),
    markPullRequestReadyForReview: ({ input }: { readonly input: PullInput }) =>
      setDraft({ world, actor, input }, false),
  };
}

const NONE = /^0+$/;

async function updateRefs(world: World, actor: Actor, { repositoryId, refUpdates }: UpdateRefsInput) {
  const repository = findRepositoryById(world, Number(parseNodeId('R', repositoryId) ?? Number.NaN));
  const usable = requireWritable(repository, repositoryId, actor, 'contents:write');
  const updates = await Promise.all(refUpdates.map((input) => readUpdate(usable, input)));
  if (!(await moveRefs(usable.storage, updates)))
    throw graphqlError('UNPROCESSABLE', 'Reference cannot be updated, it is not where it was expected to be');
  await settlePulls(world, usable, actor.user);
  return { clientMutationId: null };
}

async function readUpdate(
  { storage }: Repository,
  { name, afterOid, beforeOid, force }: RefUpdateInput,
): Promise<RefUpdate> {
  const current = await findRef(storage, name);
  const isDeletion = NONE.test(afterOid);
  if (!isDeletion && !(await readCommit(storage, afterOid)))
    throw graphqlError('UNPROCESSABLE', `${name}: ${afterOid} is no commit of the repository`);
  const isForward = isDeletion || !current || (await isAncestor(storage, current.id, afterOid));
  if (!force && !isForward) throw graphqlError('UNPROCESSABLE', `${name}: update is not a fast forward`);
  const from = beforeOid ? (NONE.test(beforeOid) ? null : beforeOid) : undefined;
  return { name, to: isDeletion ? undefined : afterOid, from };
}

function requireWritable(repository: Repository | undefined, name: string, actor: Actor, need: Need): Repository {
  if (!repository || !isAllowed(actor, repository, 'metadata:read'))
    throw graphqlError('NOT_FOUND', `Could not resolve to a node with the global id of '${name}'.`);
  if (!isAllowed(actor, repository, need))
    throw graphqlError('FORBIDDEN', 'Resource not accessible by personal access token');
  if (repository.isArchived) throw graphqlError('FORBIDDEN', 'Repository was archived so is read-only.');
  return repository;
}

async function createCommit(
  world: World,
  actor: Actor,
  { branch, message, expectedHeadOid, fileChanges }: CommitInput,
) {
  const [owner = '', name = ''] = (branch.repositoryNameWithOwner ?? '').split('/');
  const repository = requireWritable(findRepository(world, owner, name), `${owner}/${name}`, actor, 'contents:write');
  const ref = `refs/heads/${branch.branchName}`;
  const changes = await readChanges(repository, fileChanges);
  const tree = await writeTree(repository.storage, `${expectedHeadOid}^{tree}`, changes);
  const author = makeSignature(requireUser(actor), renderTime(world.clock.now()));
  const text = message.body ? `${message.headline}\n\n${message.body}` : message.headline;
  const commit = { tree, parents: [expectedHeadOid], author, committer: author, message: text };
  const id = await writeCommit(repository.storage, commit);
  if (!(await moveRefs(repository.storage, [{ name: ref, to: id, from: expectedHeadOid }])))
    throw graphqlError(
      'STALE_DATA',
      `Expected branch to point to "${expectedHeadOid}" but it did not. Pull and try again.`,
    );
  await settlePulls(world, repository, actor.user);
  const source = { world, repository };
  return { commit: renderCommit(source, { ...commit, id }), ref: renderRef(source, { name: ref, id, type: 'commit' }) };
}

async function readChanges({ storage }: Repository, changes: CommitInput['fileChanges']) {
  const additions = (changes?.additions ?? []).map(async ({ path, contents }) => ({
    path,
    mode: '100644',
    id: await writeBlob(storage, Buffer.from(contents, 'base64')),
  }));
  const deletions = (changes?.deletions ?? []).map(({ path }) => ({ path, mode: '100644', id: undefined }));
  return [...(await Promise.all(additions)), ...deletions];
}

interface PullRequest {
  readonly world: World;
  readonly actor: Actor;
  readonly input: PullInput;
}

function setDraft({ world, actor, input }: PullRequest, isDraft: boolean) {
  const id = Number(parseNodeId('PR', input.pullRequestId) ?? Number.NaN);
  const repository = [...world.repositories.values()].find((candidate) =>
    listPulls(candidate).some(({ pull }) => pull.id === id),
  );
  const usable = requireWritable(repository, input.pullRequestId, actor, 'pull_requests:write');
  const issue = listPulls(usable).find(({ pull }) => pull.id === id);
  if (!issue)
    throw graphqlError('NOT_FOUND', `Could not resolve to a node with the global id of '${input.pullRequestId}'.`);
  issue.pull.isDraft = isDraft;
  return { pullRequest: renderPull({ world, repository: usable } satisfies Source, issue) };
}
