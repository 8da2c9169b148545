/** `/pulls/{number}/reviews`: reviews with comments on lines, which must be lines that the pull request shows. */
import { z } from 'zod';
import { requireUser } from '../auth.ts';
import { findMergeBase, isAncestor, readCommit } from '../git/commits.ts';
import { findHunk, listDifferences } from '../git/differences.ts';
import { renderLineComment, renderReview } from '../render/review.ts';
import type { RepositoryCall, RepositoryRoute } from '../router.ts';
import type { LineComment, PullIssue, Repository, Review } from '../state.ts';
import { ApiError, assertTextFits, json, paginate, parseBody, type Reply } from '../wire.ts';
import { requirePull } from './find-issue.ts';

export const REVIEW_ROUTES: readonly RepositoryRoute[] = [
  { route: 'GET /pulls/{number}/reviews', needs: ['pull_requests:read'], handle: listReviews },
  { route: 'POST /pulls/{number}/reviews', needs: ['pull_requests:write'], handle: createReview },
  { route: 'GET /pulls/{number}/comments', needs: ['pull_requests:read'], handle: listLineComments },
];

function listReviews(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const issue = requirePull(call);
  const { items, headers } = paginate(issue.pull.reviews, call);
  return { ...json(items.map((review) => renderReview(world, { repository, issue, review }))), headers };
}

function listLineComments(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const issue = requirePull(call);
  // What stands in a review that was not sent yet is nobody's but its author's.
  const sent = issue.pull.reviews.filter(({ state }) => state !== 'PENDING');
  const { items, headers } = paginate(
    sent.flatMap(({ comments }) => comments),
    call,
  );
  return { ...json(items.map((comment) => renderLineComment(world, { repository, issue, comment }))), headers };
}

const STATES = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

const NEW_COMMENT = z.object({
  path: z.string(),
  body: z.string().min(1),
  line: z.number().int(),
  side: z.literal('RIGHT').default('RIGHT'),
  start_line: z.number().int().nullish(),
  start_side: z.literal('RIGHT').nullish(),
});

const NEW_REVIEW = z.object({
  commit_id: z.string().optional(),
  body: z.string().default(''),
  event: z.enum(['APPROVE', 'REQUEST_CHANGES', 'COMMENT']).optional(),
  comments: z.array(NEW_COMMENT).default([]),
});

type NewComment = z.infer<typeof NEW_COMMENT>;

async function createReview(call: RepositoryCall): Promise<Reply> {
  const { world, repository, now } = call;
  const issue = requirePull(call);
  const { commit_id: commit = issue.pull.headSha, body, event, comments } = parseBody(call.body, NEW_REVIEW);
  const user = requireUser(call.actor);
  if (event === 'APPROVE' && user.id === issue.user.id) throw unprocessable('Can not approve your own pull request');
  for (const text of [body, ...comments.map((comment) => comment.body)])
    assertTextFits('PullRequestReview', { body: text });
  const patches = await readPatches(repository, issue, commit);
  const state = event ? STATES[event] : 'PENDING';
  const review: Review = { id: world.nextId(), user, body, state, commit, submittedAt: now, comments: [] };
  review.comments.push(...comments.map((comment) => placeComment(call, review, { comment, patches })));
  issue.pull.reviews.push(review);
  issue.updatedAt = now;
  return json(renderReview(world, { repository, issue, review }));
}

function unprocessable(reason: string): ApiError {
  return new ApiError(422, 'Unprocessable Entity', { errors: [reason] });
}

/** Patches by path, of the pull request as it is at a commit of it. */
async function readPatches({ storage }: Repository, { pull }: PullIssue, commit: string): Promise<Map<string, string>> {
  const isPart = (await readCommit(storage, commit)) && (await isAncestor(storage, commit, pull.headSha));
  const start = isPart && (await findMergeBase(storage, pull.baseSha, commit));
  if (!start) throw unprocessable('Commit is not part of the pull request');
  const files = await listDifferences(storage, start, commit);
  return new Map(files.map(({ path, patch = '' }) => [path, patch]));
}

interface Placement {
  readonly comment: NewComment;
  readonly patches: ReadonlyMap<string, string>;
}

function placeComment({ world, now }: RepositoryCall, review: Review, { comment, patches }: Placement): LineComment {
  const { path, body, line, start_line: startLine } = comment;
  const patch = patches.get(path);
  if (patch === undefined) throw unprocessable('Path could not be resolved');
  const hunk = findHunk(patch, line);
  if (hunk === undefined) throw unprocessable('Line could not be resolved');
  if (startLine && !(findHunk(patch, startLine) === hunk && startLine < line))
    throw unprocessable('Start line could not be resolved');
  return {
    id: world.nextId(),
    reviewId: review.id,
    user: review.user,
    commit: review.commit,
    path,
    body,
    line,
    startLine: startLine ?? undefined,
    createdAt: now,
    updatedAt: now,
    replyTo: undefined,
    hunk,
  };
}
