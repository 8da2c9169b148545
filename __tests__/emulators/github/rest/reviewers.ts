/** Who is asked to look at a pull request, and who is to work on an issue. */
import { z } from 'zod';
import { renderIssue } from '../render/issue.ts';
import { renderPull } from '../render/pull.ts';
import type { RepositoryCall, RepositoryRoute } from '../router.ts';
import type { PullIssue, Repository, User } from '../state.ts';
import { ApiError, json, parseBody, type Reply } from '../wire.ts';
import { requireIssue, requirePull } from './find-issue.ts';
import { findAssignable } from './issues.ts';

export const REVIEWER_ROUTES: readonly RepositoryRoute[] = [
  { route: 'GET /pulls/{number}/requested_reviewers', needs: ['pull_requests:read'], handle: getReviewers },
  { route: 'POST /pulls/{number}/requested_reviewers', needs: ['pull_requests:write'], handle: requestReviewers },
  { route: 'POST /issues/{number}/assignees', needs: ['issues:write', 'pull_requests:write'], handle: addAssignees },
];

const REVIEWERS = z.object({
  reviewers: z.array(z.string()).default([]),
  team_reviewers: z.array(z.string()).default([]),
});

function requestReviewers(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const issue = requirePull(call);
  const wanted = parseBody(call.body, REVIEWERS);
  const users = wanted.reviewers.map((login) => requireReviewer(repository, issue, login));
  for (const slug of wanted.team_reviewers) if (!repository.teams.has(slug)) throw noCollaborator(repository);
  const { pull } = issue;
  pull.reviewers = [...new Set([...pull.reviewers, ...users])];
  pull.teams = [...new Set([...pull.teams, ...wanted.team_reviewers])];
  issue.updatedAt = call.now;
  return json(renderPull(world, repository, issue), 201);
}

function requireReviewer(repository: Repository, { user: author }: PullIssue, login: string): User {
  if (login.toLowerCase() === author.login.toLowerCase())
    throw new ApiError(422, 'Review cannot be requested from pull request author.');
  const collaborator = repository.collaborators.get(login.toLowerCase());
  if (!collaborator) throw noCollaborator(repository);
  return collaborator.user;
}

function noCollaborator({ owner, name }: Repository): ApiError {
  const message =
    'Reviews may only be requested from collaborators. ' +
    `One or more of the users or teams you specified is not a collaborator of the ${owner.login}/${name} repository.`;
  return new ApiError(422, message);
}

function getReviewers(call: RepositoryCall): Reply {
  const { requested_reviewers: users, requested_teams: teams } = renderPull(
    call.world,
    call.repository,
    requirePull(call),
  );
  return json({ users, teams });
}

function addAssignees(call: RepositoryCall): Reply {
  const issue = requireIssue(call);
  const { assignees } = parseBody(call.body, z.object({ assignees: z.array(z.string()).default([]) }));
  issue.assignees = [...new Set([...issue.assignees, ...findAssignable(call.repository, assignees)])];
  issue.updatedAt = call.now;
  return json(renderIssue(call.world, call.repository, issue), 201);
}
