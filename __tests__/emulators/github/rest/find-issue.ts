/** The issue or pull request that the `{number}` of a route names. */
import { getParam, type RepositoryCall } from '../router.ts';
import { type Issue, isPull, type PullIssue } from '../state.ts';
import { notFound } from '../wire.ts';

/** @throws {ApiError} 404 */
export function requireIssue({ repository, params }: Pick<RepositoryCall, 'repository' | 'params'>): Issue {
  const number = getParam({ params }, 'number');
  const issue = repository.issues.find((candidate) => String(candidate.number) === number);
  if (!issue) throw notFound();
  return issue;
}

/** @throws {ApiError} 404, also for an issue that is no pull request. */
export function requirePull(call: Pick<RepositoryCall, 'repository' | 'params'>): PullIssue {
  const issue = requireIssue(call);
  if (!isPull(issue)) throw notFound();
  return issue;
}
