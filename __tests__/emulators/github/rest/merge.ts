/** `/pulls/{number}/merge`. */
import { z } from 'zod';
import { requireUser } from '../auth.ts';
import { mergePull } from '../pulls/merge.ts';
import type { RepositoryCall, RepositoryRoute } from '../router.ts';
import { ApiError, json, notFound, parseBody, type Reply } from '../wire.ts';
import { requirePull } from './find-issue.ts';

export const MERGE_ROUTES: readonly RepositoryRoute[] = [
  { route: 'GET /pulls/{number}/merge', needs: ['pull_requests:read'], handle: isMerged },
  { route: 'PUT /pulls/{number}/merge', needs: ['contents:write'], handle: merge },
];

function isMerged(call: RepositoryCall): Reply {
  if (!requirePull(call).pull.merged) throw notFound();
  return { status: 204 };
}

const MERGE = z.object({
  commit_title: z.string().optional(),
  commit_message: z.string().optional(),
  sha: z.string().optional(),
  merge_method: z.enum(['merge', 'squash', 'rebase']).default('merge'),
});

async function merge(call: RepositoryCall): Promise<Reply> {
  const issue = requirePull(call);
  const wanted = parseBody(call.body, MERGE);
  if (wanted.sha !== undefined && wanted.sha !== issue.pull.headSha)
    throw new ApiError(409, 'Head branch was modified. Review and try the merge again.');
  const sha = await mergePull(call.world, call.repository, issue, {
    method: wanted.merge_method,
    by: requireUser(call.actor),
    title: wanted.commit_title,
    message: wanted.commit_message,
  });
  return json({ sha, merged: true, message: 'Pull Request successfully merged' });
}
