/**
 * One request to the REST API, from its repository to its answer: a name that is no more leads on, what the token may
 * not see is not there, what it may not do is refused, and what is archived stays as it is.
 */
import { authorize, canSee } from '../auth.ts';
import { isEmpty } from '../git/storage.ts';
import type { Call, RepositoryRoute } from '../router.ts';
import { findRepository, findRepositoryById, getApiUrl, getFullName, type Repository } from '../state.ts';
import { ApiError, json, notFound, type Reply } from '../wire.ts';
import { findPlainRoute } from './accounts.ts';
import { findRepositoryRoute } from './routes.ts';

/** A request before its repository is known. @param path After the API's base, still encoded. */
export async function answerRest(call: Omit<Call, 'params'>, path: string): Promise<Reply> {
  const plain = findPlainRoute(call.method, path);
  if (plain) return plain.route.handle({ ...call, params: plain.params });
  const place = findPlace(call, path);
  if (!place) throw notFound();
  const { repository, rest } = place;
  if (!canSee(call.actor, repository)) throw notFound();
  if (place.isMoved) return redirect(call, repository, rest);
  const match = findRepositoryRoute(call.method, rest);
  if (!match) throw notFound();
  const { route, params } = match;
  authorize(call.actor, repository, route.needs);
  await assertUsable(call.method, repository, route);
  return route.handle({ ...call, params, repository });
}

interface Place {
  readonly repository: Repository;
  /** The path after the name of the repository. */
  readonly rest: string;
  readonly isMoved: boolean;
}

function findPlace({ world }: Omit<Call, 'params'>, path: string): Place | undefined {
  const [, id, restOfId = ''] = /^\/repositories\/(\d+)(\/.*)?$/.exec(path) ?? [];
  const found = id === undefined ? undefined : findRepositoryById(world, Number(id));
  if (found) return { repository: found, rest: restOfId, isMoved: false };
  const [, owner = '', name = '', rest = ''] = /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  const [ownerName, repositoryName] = [decodeURIComponent(owner), decodeURIComponent(name)];
  const repository = findRepository(world, ownerName, repositoryName);
  if (!repository) return undefined;
  const isMoved = getFullName(repository).toLowerCase() !== `${ownerName}/${repositoryName}`.toLowerCase();
  return { repository, rest, isMoved };
}

function redirect({ world, method, query }: Omit<Call, 'params'>, { id }: Repository, rest: string): Reply {
  const search = query.size > 0 ? `?${query.toString()}` : '';
  const location = `${getApiUrl(world)}/repositories/${id}${rest}${search}`;
  const isRead = method === 'GET' || method === 'HEAD';
  const message = isRead ? 'Moved Permanently' : 'Temporary Redirect';
  const body = { message, url: location, documentation_url: 'https://docs.github.com/rest' };
  return { ...json(body, isRead ? 301 : 307), headers: { location } };
}

async function assertUsable(method: string, repository: Repository, route: RepositoryRoute): Promise<void> {
  // Only an archived repository's own settings can be changed.
  if (method !== 'GET' && repository.isArchived && route.route !== 'PATCH ')
    throw new ApiError(403, 'Repository was archived so is read-only.');
  if (route.needsCommit && (await isEmpty(repository.storage))) throw new ApiError(409, 'Git Repository is empty.');
}
