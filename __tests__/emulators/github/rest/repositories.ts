/** `/repos/{owner}/{repo}` itself, its branches and who works on it. */
import { z } from 'zod';
import { readCommit } from '../git/commits.ts';
import { findRef, listRefs, updateRefs } from '../git/refs.ts';
import { git } from '../git/storage.ts';
import { settlePulls } from '../pulls/settle.ts';
import { encodePath, renderCommit } from '../render/git-data.ts';
import { getRepositoryUrl, getWebUrl, renderRepository } from '../render/repository.ts';
import { renderUser } from '../render/user.ts';
import { getParam, type RepositoryCall, type RepositoryRoute } from '../router.ts';
import { getFullName, listPulls, type Repository, type World } from '../state.ts';
import { ApiError, json, notFound, paginate, parseBody, type Reply } from '../wire.ts';

export const REPOSITORY_ROUTES: readonly RepositoryRoute[] = [
  { route: 'GET ', needs: ['metadata:read'], handle: getRepository },
  { route: 'PATCH ', needs: ['administration:write'], handle: updateRepository },
  { route: 'GET /branches', needs: ['contents:read'], handle: listBranches },
  { route: 'POST /branches/{branch*}/rename', needs: ['contents:write'], needsCommit: true, handle: renameBranch },
  { route: 'GET /branches/{branch*}', needs: ['contents:read'], handle: getBranch },
  { route: 'GET /collaborators/{username}/permission', needs: ['metadata:read'], handle: getPermission },
];

function getRepository({ world, repository, actor }: RepositoryCall): Reply {
  return json(renderRepository(world, repository, actor));
}

const REPOSITORY_UPDATE = z.object({
  name: z.string().optional(),
  default_branch: z.string().optional(),
  archived: z.boolean().optional(),
});

async function updateRepository({ world, repository, actor, body }: RepositoryCall): Promise<Reply> {
  const { name, default_branch: branch, archived } = parseBody(body, REPOSITORY_UPDATE);
  if (branch !== undefined) {
    const isThere = await findRef(repository.storage, `refs/heads/${branch}`);
    if (!isThere) throw new ApiError(422, `The branch ${branch} was not found. Please push that ref first.`);
    await setDefaultBranch(repository, branch);
  }
  repository.isArchived = archived ?? repository.isArchived;
  if (name !== undefined) moveRepository(world, repository, name);
  return json(renderRepository(world, repository, actor));
}

async function setDefaultBranch(repository: Repository, branch: string): Promise<void> {
  await git(repository.storage, ['symbolic-ref', 'HEAD', `refs/heads/${branch}`]);
  repository.defaultBranch = branch;
}

/** Give a repository another name; the old one leads to it from then on. */
function moveRepository(world: World, repository: Repository, name: string): void {
  repository.name = name;
  world.repositories.set(getFullName(repository).toLowerCase(), repository);
}

async function listBranches(call: RepositoryCall): Promise<Reply> {
  const refs = await listRefs(call.repository.storage, 'refs/heads/');
  const { items, headers } = paginate(refs, call);
  const url = getRepositoryUrl(call.world, call.repository);
  const branches = items.map(({ name, id }) => ({
    name: name.slice('refs/heads/'.length),
    commit: { sha: id, url: `${url}/commits/${id}` },
    protected: false,
  }));
  return { ...json(branches), headers };
}

async function getBranch(call: RepositoryCall): Promise<Reply> {
  const { world, repository } = call;
  const name = getParam(call, 'branch');
  const renamed = repository.renamedBranches.get(name);
  if (renamed !== undefined) return redirectBranch(call, renamed);
  const ref = await findRef(repository.storage, `refs/heads/${name}`);
  if (!ref) throw new ApiError(404, 'Branch not found');
  return json(await renderBranch(world, repository, { name, id: ref.id }));
}

function redirectBranch({ world, repository }: RepositoryCall, name: string): Reply {
  const location = `${getRepositoryUrl(world, repository)}/branches/${encodePath(name)}`;
  const message = 'Moved Permanently';
  return {
    ...json({ message, url: location, documentation_url: 'https://docs.github.com/rest' }, 301),
    headers: { location },
  };
}

async function renderBranch(
  world: World,
  repository: Repository,
  branch: { readonly name: string; readonly id: string },
) {
  const commit = await readCommit(repository.storage, branch.id);
  if (!commit) throw new Error(`${getFullName(repository)}: the branch ${branch.name} has no commit`);
  const url = `${getRepositoryUrl(world, repository)}/branches/${encodePath(branch.name)}`;
  return {
    name: branch.name,
    commit: renderCommit(world, repository, commit),
    _links: { self: url, html: `${getWebUrl(world, repository)}/tree/${encodePath(branch.name)}` },
    protected: false,
    protection: { enabled: false },
    protection_url: `${url}/protection`,
  };
}

async function renameBranch(call: RepositoryCall): Promise<Reply> {
  const { world, repository } = call;
  const old = getParam(call, 'branch');
  const { new_name: name } = parseBody(call.body, z.object({ new_name: z.string() }));
  const ref = await findRef(repository.storage, `refs/heads/${old}`);
  if (!ref) throw notFound();
  await updateRefs(repository.storage, [{ name: `refs/heads/${name}`, to: ref.id, from: null }]);
  if (repository.defaultBranch === old) await setDefaultBranch(repository, name);
  await updateRefs(repository.storage, [{ name: ref.name, to: undefined, from: ref.id }]);
  repository.renamedBranches.set(old, name);
  // Pull requests for the branch follow its name; those from it are closed.
  for (const { state, pull } of listPulls(repository))
    if (state === 'open' && pull.baseRef === old) pull.baseRef = name;
  await settlePulls(world, repository, call.actor.user);
  return json(await renderBranch(world, repository, { name, id: ref.id }), 201);
}

const PERMISSION_OF_ROLE = { read: 'read', triage: 'read', write: 'write', maintain: 'write', admin: 'admin' } as const;

function getPermission(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const login = getParam(call, 'username').toLowerCase();
  const user = world.users.get(login);
  if (!user) throw new ApiError(404, `${getParam(call, 'username')} is not a user`);
  const role = user.id === repository.owner.id ? 'admin' : repository.collaborators.get(login)?.role;
  // Everybody may read what is public.
  const permission = role ? PERMISSION_OF_ROLE[role] : repository.isPrivate ? 'none' : 'read';
  const name = role ?? permission;
  return json({ permission, role_name: name, user: { ...renderUser(world, user), role_name: name } });
}
