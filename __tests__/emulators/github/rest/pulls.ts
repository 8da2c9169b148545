/** `/pulls`: opening, reading and changing pull requests. */
import { z } from 'zod';
import { findMergeBase, isAncestor, readCommit } from '../git/commits.ts';
import { findRef } from '../git/refs.ts';
import { listPullCommits, listPullFiles, readFigures } from '../pulls/figures.ts';
import { closeIssue, settlePulls } from '../pulls/settle.ts';
import { renderCommit, renderDifference } from '../render/git-data.ts';
import { renderFullPull, renderPull } from '../render/pull.ts';
import type { RepositoryCall, RepositoryRoute } from '../router.ts';
import { listPulls, type PullIssue, type Repository } from '../state.ts';
import { ApiError, assertTextFits, invalid, json, paginate, parseBody, type Reply } from '../wire.ts';
import { requirePull } from './find-issue.ts';
import { makeIssue } from './issues.ts';

export const PULL_ROUTES: readonly RepositoryRoute[] = [
  { route: 'GET /pulls', needs: ['pull_requests:read'], handle: listPullRequests },
  { route: 'POST /pulls', needs: ['pull_requests:write'], handle: createPull },
  { route: 'GET /pulls/{number}', needs: ['pull_requests:read'], handle: getPull },
  { route: 'PATCH /pulls/{number}', needs: ['pull_requests:write'], handle: updatePull },
  { route: 'GET /pulls/{number}/files', needs: ['pull_requests:read'], handle: listFiles },
  { route: 'GET /pulls/{number}/commits', needs: ['pull_requests:read'], handle: listCommits },
];

function listPullRequests(call: RepositoryCall): Reply {
  const { world, repository, query } = call;
  const state = query.get('state') ?? 'open';
  const head = query.get('head');
  const base = query.get('base');
  const found = listPulls(repository).filter(
    (issue) =>
      (state === 'all' || issue.state === state) &&
      // GitHub takes no notice of a head that lacks its `owner:`.
      (!head?.includes(':') || head === `${repository.owner.login}:${issue.pull.headRef}`) &&
      (!base || base === issue.pull.baseRef),
  );
  const { items, headers } = paginate(sortPulls(found, query), call);
  return { ...json(items.map((issue) => renderPull(world, repository, issue))), headers };
}

function sortPulls(issues: readonly PullIssue[], query: URLSearchParams): PullIssue[] {
  const sort = query.get('sort') ?? 'created';
  const direction = query.get('direction') ?? (query.has('sort') && sort !== 'created' ? 'asc' : 'desc');
  const ascending = issues.toSorted((a, b) => {
    if (sort === 'updated' && a.updatedAt !== b.updatedAt) return a.updatedAt < b.updatedAt ? -1 : 1;
    return a.number - b.number;
  });
  return direction === 'asc' ? ascending : ascending.toReversed();
}

const NEW_PULL = z.object({
  title: z.string().optional(),
  head: z.string(),
  base: z.string(),
  body: z.string().nullish(),
  draft: z.boolean().default(false),
});

async function createPull(call: RepositoryCall): Promise<Reply> {
  const { world, repository } = call;
  const { title, head, base, body, draft } = parseBody(call.body, NEW_PULL);
  assertMayOpen(call);
  if (!title) throw invalid({ resource: 'PullRequest', code: 'missing_field', field: 'title' });
  assertTextFits('PullRequest', { title, body });
  const headRef = head.startsWith(`${repository.owner.login}:`) ? head.slice(head.indexOf(':') + 1) : head;
  const { headSha, baseSha } = await readSides(repository, headRef, base);
  assertNone(repository, headRef, base);
  const pull = {
    id: world.nextId(),
    headRef,
    headSha,
    baseRef: base,
    baseSha,
    baseTip: baseSha,
    isDraft: draft,
    merged: undefined,
    reviews: [],
    reviewers: [],
    teams: [],
    mergeableAskedFor: undefined,
  };
  const text = { title, body: body ?? null };
  const issue = { ...makeIssue(call, text), pull };
  repository.issues.push(issue);
  const reply = json(renderFullPull(world, repository, issue, await readFigures(repository, issue)), 201);
  return { ...reply, headers: { location: `${call.url}/${issue.number}` } };
}

/** The token of a workflow opens none unless the repository allows it. */
function assertMayOpen({ actor, repository }: RepositoryCall): void {
  if (actor.token?.kind === 'workflow' && !repository.canActionsOpenPulls)
    throw new ApiError(403, 'GitHub Actions is not permitted to create or approve pull requests.');
}

async function readSides(repository: Repository, headRef: string, baseRef: string) {
  const { owner, storage } = repository;
  const head = await findRef(storage, `refs/heads/${headRef}`);
  const base = await findRef(storage, `refs/heads/${baseRef}`);
  if (!head) throw invalid({ resource: 'PullRequest', field: 'head', code: 'invalid' });
  if (!base) throw invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' });
  const message = await findObstacle(repository, { headRef, head: head.id, baseRef, base: base.id });
  if (message !== undefined)
    throw invalid({
      resource: 'PullRequest',
      code: 'custom',
      message: message.replace('%', `${owner.login}:${headRef}`),
    });
  return { headSha: head.id, baseSha: base.id };
}

interface Sides {
  readonly headRef: string;
  readonly head: string;
  readonly baseRef: string;
  readonly base: string;
}

/** Done when nothing is awaited any more: of two that come at once, one is refused. */
function assertNone(repository: Repository, headRef: string, baseRef: string): void {
  const isOpen = listPulls(repository).some(
    ({ state, pull }) => state === 'open' && pull.headRef === headRef && pull.baseRef === baseRef,
  );
  const message = `A pull request already exists for ${repository.owner.login}:${headRef}.`;
  if (isOpen) throw invalid({ resource: 'PullRequest', code: 'custom', message });
}

/** Why there can be no pull request; `%` stands for the head. */
async function findObstacle(
  repository: Repository,
  { headRef, head, baseRef, base }: Sides,
): Promise<string | undefined> {
  if (await isAncestor(repository.storage, head, base)) return `No commits between ${baseRef} and ${headRef}`;
  const hasHistory = await findMergeBase(repository.storage, head, base);
  return hasHistory === undefined ? `The ${baseRef} branch has no history in common with %` : undefined;
}

async function getPull(call: RepositoryCall): Promise<Reply> {
  const { world, repository } = call;
  const issue = requirePull(call);
  return json(renderFullPull(world, repository, issue, await readFigures(repository, issue)));
}

const PULL_UPDATE = z.object({
  title: z.string().min(1).optional(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']).optional(),
  base: z.string().optional(),
});

async function updatePull(call: RepositoryCall): Promise<Reply> {
  const { repository, now } = call;
  const issue = requirePull(call);
  const update = parseBody(call.body, PULL_UPDATE);
  assertTextFits('PullRequest', update);
  if (update.base !== undefined && update.base !== issue.pull.baseRef) await retarget(repository, issue, update.base);
  issue.title = update.title ?? issue.title;
  if (update.body !== undefined) issue.body = update.body;
  issue.updatedAt = now;
  if (update.state === 'closed' && issue.state === 'open') closeIssue(issue, now, call.actor.user);
  if (update.state === 'open' && issue.state === 'closed') await reopen(call, issue);
  return getPull(call);
}

async function retarget({ storage }: Repository, { pull }: PullIssue, branch: string): Promise<void> {
  const base = await findRef(storage, `refs/heads/${branch}`);
  if (!base) throw invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' });
  Object.assign(pull, { baseRef: branch, baseSha: base.id, baseTip: base.id });
}

async function reopen({ world, repository, actor }: RepositoryCall, issue: PullIssue): Promise<void> {
  const { headRef, baseRef, merged } = issue.pull;
  if (merged) throw invalid({ resource: 'PullRequest', field: 'state', code: 'invalid' });
  await readSides(repository, headRef, baseRef);
  assertNone(repository, headRef, baseRef);
  Object.assign(issue, { state: 'open', closedAt: undefined, closedBy: undefined });
  await settlePulls(world, repository, actor.user);
}

async function listFiles(call: RepositoryCall): Promise<Reply> {
  const { world, repository } = call;
  const issue = requirePull(call);
  const { items, headers } = paginate(await listPullFiles(repository, issue), call);
  return { ...json(items.map((file) => renderDifference(world, repository, issue.pull.headSha, file))), headers };
}

async function listCommits(call: RepositoryCall): Promise<Reply> {
  const { world, repository } = call;
  const ids = await listPullCommits(repository, requirePull(call));
  const { items, headers } = paginate(ids, call);
  const commits = await Promise.all(items.map((id) => readCommit(repository.storage, id)));
  const known = commits.filter((commit) => commit !== undefined);
  return { ...json(known.map((commit) => renderCommit(world, repository, commit))), headers };
}
