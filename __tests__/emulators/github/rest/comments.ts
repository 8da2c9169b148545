/** `/issues/{number}/comments` and `/issues/comments/{id}`: what is said below issues and pull requests. */
import { z } from 'zod';
import { requireUser } from '../auth.ts';
import { renderComment } from '../render/issue.ts';
import { getParam, type RepositoryCall, type RepositoryRoute } from '../router.ts';
import type { Comment, Issue } from '../state.ts';
import { assertTextFits, json, notFound, paginate, parseBody, type Reply } from '../wire.ts';
import { requireIssue } from './find-issue.ts';

const READ = ['issues:read', 'pull_requests:read'] as const;
const WRITE = ['issues:write', 'pull_requests:write'] as const;

export const COMMENT_ROUTES: readonly RepositoryRoute[] = [
  { route: 'GET /issues/{number}/comments', needs: READ, handle: listComments },
  { route: 'POST /issues/{number}/comments', needs: WRITE, handle: createComment },
  { route: 'GET /issues/comments/{id}', needs: READ, handle: getComment },
  { route: 'PATCH /issues/comments/{id}', needs: WRITE, handle: updateComment },
  { route: 'DELETE /issues/comments/{id}', needs: WRITE, handle: deleteComment },
];

const COMMENT = z.object({ body: z.string().min(1) });

function listComments(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const issue = requireIssue(call);
  const { items, headers } = paginate(issue.comments, call);
  return { ...json(items.map((comment) => renderComment(world, { repository, issue, comment }))), headers };
}

function createComment(call: RepositoryCall): Reply {
  const { world, repository, now } = call;
  const issue = requireIssue(call);
  const { body } = parseBody(call.body, COMMENT);
  assertTextFits('IssueComment', { body });
  const comment = { id: world.nextId(), user: requireUser(call.actor), body, createdAt: now, updatedAt: now };
  issue.comments.push(comment);
  issue.updatedAt = now;
  return json(renderComment(world, { repository, issue, comment }), 201);
}

function requireComment(call: RepositoryCall): { readonly issue: Issue; readonly comment: Comment } {
  const id = Number(getParam(call, 'id'));
  for (const issue of call.repository.issues) {
    const comment = issue.comments.find((candidate) => candidate.id === id);
    if (comment) return { issue, comment };
  }
  throw notFound();
}

function getComment(call: RepositoryCall): Reply {
  const { world, repository } = call;
  return json(renderComment(world, { repository, ...requireComment(call) }));
}

function updateComment(call: RepositoryCall): Reply {
  const { comment } = requireComment(call);
  const { body } = parseBody(call.body, COMMENT);
  assertTextFits('IssueComment', { body });
  comment.body = body;
  comment.updatedAt = call.now;
  return getComment(call);
}

function deleteComment(call: RepositoryCall): Reply {
  const { issue, comment } = requireComment(call);
  issue.comments.splice(issue.comments.indexOf(comment), 1);
  return { status: 204 };
}
