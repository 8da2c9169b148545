/** `/branches`. */
import { z } from 'zod';
import { readCommit } from '../git/commits.ts';
import { findRef, listRefs } from '../git/refs.ts';
import { renameBranch } from '../maintain.ts';
import { encodePath, renderCommit } from '../render/git-data.ts';
import { getRepositoryUrl, getWebUrl } from '../render/repository.ts';
import { getParam, type RepositoryCall, type RepositoryRoute } from '../router.ts';
import { getFullName } from '../state.ts';
import { ApiError, json, paginate, parseBody, type Reply } from '../wire.ts';

export const BRANCH_ROUTES: readonly RepositoryRoute[] = [
  { route: 'GET /branches', needs: ['contents:read'], handle: listBranches },
  { route: 'POST /branches/{branch*}/rename', needs: ['contents:write'], needsCommit: true, handle: rename },
  { route: 'GET /branches/{branch*}', needs: ['contents:read'], handle: getBranch },
];

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
  const name = getParam(call, 'branch');
  const renamed = call.repository.renamedBranches.get(name);
  if (renamed !== undefined) return redirectTo(call, renamed);
  const ref = await findRef(call.repository.storage, `refs/heads/${name}`);
  if (!ref) throw new ApiError(404, 'Branch not found');
  return json(await renderBranch(call, name, ref.id));
}

function redirectTo({ world, repository }: RepositoryCall, name: string): Reply {
  const location = `${getRepositoryUrl(world, repository)}/branches/${encodePath(name)}`;
  const body = { message: 'Moved Permanently', url: location, documentation_url: 'https://docs.github.com/rest' };
  return { ...json(body, 301), headers: { location } };
}

async function renderBranch({ world, repository }: RepositoryCall, name: string, id: string) {
  const commit = await readCommit(repository.storage, id);
  if (!commit) throw new Error(`${getFullName(repository)}: the branch ${name} has no commit`);
  const url = `${getRepositoryUrl(world, repository)}/branches/${encodePath(name)}`;
  return {
    name,
    commit: renderCommit(world, repository, commit),
    _links: { self: url, html: `${getWebUrl(world, repository)}/tree/${encodePath(name)}` },
    protected: false,
    protection: { enabled: false },
    protection_url: `${url}/protection`,
  };
}

async function rename(call: RepositoryCall): Promise<Reply> {
  const { new_name: to } = parseBody(call.body, z.object({ new_name: z.string().min(1) }));
  const from = getParam(call, 'branch');
  const id = await renameBranch(call.world, call.repository, { from, to, by: call.actor.user });
  return json(await renderBranch(call, to, id), 201);
}
