/** What the owner of a repository does to it: another name, another default branch, a branch by another name. */
import { findRef, updateRefs } from './git/refs.ts';
import { git } from './git/storage.ts';
import { settlePulls } from './pulls/settle.ts';
import { getFullName, listPulls, type Repository, type User, type World } from './state.ts';
import { ApiError, notFound } from './wire.ts';

/** Give a repository another name; the old one leads to it from then on. */
export function moveRepository(world: World, repository: Repository, name: string): void {
  repository.name = name;
  world.repositories.set(getFullName(repository).toLowerCase(), repository);
}

/** @throws {ApiError} 422 when there is no such branch. */
export async function setDefaultBranch(repository: Repository, branch: string): Promise<void> {
  if (!(await findRef(repository.storage, `refs/heads/${branch}`)))
    throw new ApiError(422, `The branch ${branch} was not found. Please push that ref first or create it.`);
  await git(repository.storage, ['symbolic-ref', 'HEAD', `refs/heads/${branch}`]);
  repository.defaultBranch = branch;
}

export interface Renaming {
  readonly from: string;
  readonly to: string;
  readonly by: User | undefined;
}

/**
 * Give a branch another name. Open pull requests for it follow; those from it are closed.
 *
 * @returns Its commit.
 * @throws {ApiError} 404, or 422 when the name is taken.
 */
export async function renameBranch(world: World, repository: Repository, { from, to, by }: Renaming): Promise<string> {
  const ref = await findRef(repository.storage, `refs/heads/${from}`);
  if (!ref) throw notFound();
  if (!(await updateRefs(repository.storage, [{ name: `refs/heads/${to}`, to: ref.id, from: null }])))
    throw new ApiError(422, `${to} is taken or no valid name of a branch`);
  if (repository.defaultBranch === from) await setDefaultBranch(repository, to);
  await updateRefs(repository.storage, [{ name: ref.name, to: undefined, from: ref.id }]);
  repository.renamedBranches.set(from, to);
  for (const { state, pull } of listPulls(repository)) if (state === 'open' && pull.baseRef === from) pull.baseRef = to;
  await settlePulls(world, repository, by);
  return ref.id;
}
