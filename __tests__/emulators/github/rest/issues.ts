/** `/issues`: issues, and what pull requests share with them: comments. */
import { z } from 'zod';
import { isAllowed, requireUser } from '../auth.ts';
import { renderIssue } from '../render/issue.ts';
import type { RepositoryCall, RepositoryRoute } from '../router.ts';
import type { Issue, Repository } from '../state.ts';
import { assertTextFits, json, paginate, parseBody, type Reply } from '../wire.ts';
import { requireIssue } from './find-issue.ts';
import { takeLabels } from './labels.ts';

export const ISSUE_ROUTES: readonly RepositoryRoute[] = [
  { route: 'GET /issues', needs: ['issues:read'], handle: listIssues },
  { route: 'POST /issues', needs: ['issues:write'], handle: createIssue },
  { route: 'GET /issues/{number}', needs: ['issues:read', 'pull_requests:read'], handle: getIssue },
  { route: 'PATCH /issues/{number}', needs: ['issues:write', 'pull_requests:write'], handle: updateIssue },
];

/** A new issue or pull request with the next number; it is not in the repository yet. */
export function makeIssue(call: RepositoryCall, { title, body }: Pick<Issue, 'title' | 'body'>): Issue {
  return {
    id: call.world.nextId(),
    number: call.repository.issues.length + 1,
    pull: undefined,
    user: requireUser(call.actor),
    createdAt: call.now,
    updatedAt: call.now,
    title,
    body,
    state: 'open',
    stateReason: null,
    closedAt: undefined,
    closedBy: undefined,
    comments: [],
    labels: [],
    assignees: [],
  };
}

function listIssues(call: RepositoryCall): Reply {
  const { world, repository, query } = call;
  const state = query.get('state') ?? 'open';
  const labels = (query.get('labels') ?? '').split(',').filter(Boolean);
  const creator = query.get('creator');
  const found = repository.issues.filter(
    (issue) =>
      (state === 'all' || issue.state === state) &&
      (creator === null || issue.user.login === creator) &&
      labels.every((name) => issue.labels.some((label) => label.name.toLowerCase() === name.toLowerCase())),
  );
  const isAscending = query.get('direction') === 'asc';
  const { items, headers } = paginate(isAscending ? found : found.toReversed(), call);
  return { ...json(items.map((issue) => renderIssue(world, repository, issue))), headers };
}

const NEW_ISSUE = z.object({
  title: z.union([z.string(), z.number()]).transform(String),
  body: z.string().nullish(),
  labels: z.array(z.string()).default([]),
  assignees: z.array(z.string()).default([]),
});

function createIssue(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const { title, body, labels, assignees } = parseBody(call.body, NEW_ISSUE);
  assertTextFits('Issue', { title, body });
  const issue = makeIssue(call, { title, body: body ?? null });
  // Without push access labels and assignees are dropped, and nothing is said.
  if (isAllowed(call.actor, repository, 'issues:write')) {
    issue.labels = takeLabels(world, repository, labels);
    issue.assignees = findAssignable(repository, assignees);
  }
  repository.issues.push(issue);
  return { ...json(renderIssue(world, repository, issue), 201), headers: { location: `${call.url}/${issue.number}` } };
}

/** Users of those logins who may be assigned; others are dropped without a word. */
export function findAssignable({ owner, collaborators }: Repository, logins: readonly string[]) {
  const users = logins.map((login) => {
    const key = login.toLowerCase();
    return key === owner.login.toLowerCase() && owner.type === 'User' ? owner : collaborators.get(key)?.user;
  });
  return users.filter((user) => user !== undefined);
}

function getIssue(call: RepositoryCall): Reply {
  return json(renderIssue(call.world, call.repository, requireIssue(call)));
}

const ISSUE_UPDATE = z.object({
  title: z.string().min(1).optional(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']).optional(),
  state_reason: z.enum(['completed', 'not_planned', 'reopened']).nullish(),
  labels: z.array(z.string()).optional(),
  assignees: z.array(z.string()).optional(),
});

function updateIssue(call: RepositoryCall): Reply {
  const { world, repository, now } = call;
  const issue = requireIssue(call);
  const update = parseBody(call.body, ISSUE_UPDATE);
  assertTextFits('Issue', update);
  issue.title = update.title ?? issue.title;
  if (update.body !== undefined) issue.body = update.body;
  if (update.labels) issue.labels = takeLabels(world, repository, update.labels);
  if (update.assignees) issue.assignees = findAssignable(repository, update.assignees);
  if (update.state !== undefined && update.state !== issue.state) switchState(call, issue, update.state_reason);
  issue.updatedAt = now;
  return json(renderIssue(world, repository, issue));
}

function switchState({ actor, now }: RepositoryCall, issue: Issue, reason: Issue['stateReason'] | undefined): void {
  const isClosing = issue.state === 'open';
  issue.state = isClosing ? 'closed' : 'open';
  issue.stateReason = reason ?? (isClosing ? 'completed' : 'reopened');
  issue.closedAt = isClosing ? now : undefined;
  issue.closedBy = isClosing ? actor.user : undefined;
}
