/** Repositories and pull requests in GraphQL. */
import { type Actor, isAllowed } from '../auth.ts';
import { readCommit } from '../git/commits.ts';
import { listRefs } from '../git/refs.ts';
import { isEmpty } from '../git/storage.ts';
import { getIssueWebUrl } from '../render/issue.ts';
import { getWebUrl } from '../render/repository.ts';
import { renderNodeId } from '../render/user.ts';
import { getFullName, listPulls, type PullIssue, type User } from '../state.ts';
import { connect, type PageArguments } from './connection.ts';
import { graphqlError } from './errors.ts';
import { findRenderedRef, readGitObject, renderCommit, renderRef, type Source } from './objects.ts';

interface RefsArguments extends PageArguments {
  readonly refPrefix: string;
  readonly query?: string | null;
}

interface PullArguments extends PageArguments {
  readonly states?: readonly string[] | null;
  readonly headRefName?: string | null;
  readonly baseRefName?: string | null;
  readonly orderBy?: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null;
}

/** @param actor Whose permissions decide what can be read. */
export function renderRepository(source: Source, actor: Actor) {
  const { world, repository } = source;
  function requireContents(): void {
    if (!isAllowed(actor, repository, 'contents:read'))
      throw graphqlError('FORBIDDEN', 'Resource not accessible by personal access token');
  }
  return {
    __typename: 'Repository',
    id: renderNodeId('R', repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: getFullName(repository),
    url: getWebUrl(world, repository),
    isArchived: repository.isArchived,
    isPrivate: repository.isPrivate,
    isEmpty() {
      requireContents();
      return isEmpty(repository.storage);
    },
    viewerPermission: isAllowed(actor, repository, 'contents:write') ? 'WRITE' : 'READ',
    owner: { __typename: repository.owner.type, login: repository.owner.login },
    object({ expression, oid }: { readonly expression?: string | null; readonly oid?: string | null }) {
      requireContents();
      return readGitObject(source, expression ?? oid ?? '');
    },
    ref({ qualifiedName }: { readonly qualifiedName: string }) {
      requireContents();
      return findRenderedRef(source, qualifiedName);
    },
    async refs({ refPrefix, query, ...page }: RefsArguments) {
      requireContents();
      const refs = await listRefs(repository.storage, refPrefix);
      const found = refs.filter(({ name }) => !query || name.includes(query));
      return connect(found, page, (ref) => renderRef(source, ref));
    },
    defaultBranchRef() {
      requireContents();
      return findRenderedRef(source, `refs/heads/${repository.defaultBranch}`);
    },
    pullRequest: ({ number }: { readonly number: number }) => findPull(source, number),
    pullRequests: (filter: PullArguments) =>
      connect(selectPulls(source, filter), filter, (issue) => renderPull(source, issue)),
  };
}

function findPull(source: Source, number: number) {
  const issue = listPulls(source.repository).find((candidate) => candidate.number === number);
  if (!issue) throw graphqlError('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
  return renderPull(source, issue);
}

function selectPulls({ repository }: Source, filter: PullArguments): PullIssue[] {
  const { states, headRefName, baseRefName, orderBy } = filter;
  const found = listPulls(repository).filter(
    (issue) =>
      (!states || states.includes(getState(issue))) &&
      (!headRefName || issue.pull.headRef === headRefName) &&
      (!baseRefName || issue.pull.baseRef === baseRefName),
  );
  const sorted = orderBy?.field === 'UPDATED_AT' ? found.toSorted(compareUpdates) : found;
  return orderBy?.direction === 'DESC' ? sorted.toReversed() : sorted;
}

function compareUpdates(a: PullIssue, b: PullIssue): number {
  return a.updatedAt === b.updatedAt ? a.number - b.number : a.updatedAt < b.updatedAt ? -1 : 1;
}

function getState({ state, pull }: PullIssue): 'OPEN' | 'MERGED' | 'CLOSED' {
  if (state === 'open') return 'OPEN';
  return pull.merged ? 'MERGED' : 'CLOSED';
}

/** A pull request of the repository. */
export function renderPull(source: Source, issue: PullIssue) {
  const { pull, number, title, body, createdAt, updatedAt } = issue;
  const { storage } = source.repository;
  const merged = pull.merged;
  return {
    __typename: 'PullRequest',
    id: renderNodeId('PR', pull.id),
    databaseId: pull.id,
    number,
    title,
    body: body ?? '',
    createdAt,
    updatedAt,
    closedAt: issue.closedAt ?? null,
    url: getIssueWebUrl(source.world, source.repository, issue),
    state: getState(issue),
    closed: issue.state === 'closed',
    merged: merged !== undefined,
    mergedAt: merged?.at ?? null,
    mergeCommit: async () => {
      const commit = merged && (await readCommit(storage, merged.sha));
      return commit ? renderCommit(source, commit) : null;
    },
    isDraft: pull.isDraft,
    headRefName: pull.headRef,
    headRefOid: pull.headSha,
    baseRefName: pull.baseRef,
    baseRefOid: pull.baseSha,
    headRef: () => findRenderedRef(source, `refs/heads/${pull.headRef}`),
    headRepository: pull.headFork === null ? null : nameRepository(pull.headFork ?? source.repository),
    isCrossRepository: pull.headFork !== undefined,
    author: renderAuthor(issue.user),
    labels: (page: PageArguments) => connect(issue.labels, page, ({ name, color }) => ({ name, color })),
    comments: (page: PageArguments) =>
      connect(issue.comments, page, (comment) => ({ body: comment.body, author: renderAuthor(comment.user) })),
  };
}

function nameRepository(repository: Source['repository']) {
  return { __typename: 'Repository', nameWithOwner: getFullName(repository) };
}

function renderAuthor({ login, type }: User) {
  return { __typename: type, login };
}
