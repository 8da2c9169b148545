/** `/git/refs`: branches and tags as references. */
import { z } from 'zod';
import { isAncestor, readCommit } from '../git/commits.ts';
import { findRef, isRefName, listRefs, updateRefs } from '../git/refs.ts';
import { settlePulls } from '../pulls/settle.ts';
import { renderRef } from '../render/git-data.ts';
import { getParam, type RepositoryCall, type RepositoryRoute } from '../router.ts';
import { ApiError, json, notFound, paginate, parseBody, type Reply } from '../wire.ts';

export const REF_ROUTES: readonly RepositoryRoute[] = [
  { route: 'GET /git/ref/{ref*}', needs: ['contents:read'], needsCommit: true, handle: getRef },
  { route: 'GET /git/matching-refs/{ref*}', needs: ['contents:read'], needsCommit: true, handle: listMatchingRefs },
  { route: 'POST /git/refs', needs: ['contents:write'], needsCommit: true, handle: createRef },
  { route: 'PATCH /git/refs/{ref*}', needs: ['contents:write'], needsCommit: true, handle: updateRef },
  { route: 'DELETE /git/refs/{ref*}', needs: ['contents:write'], needsCommit: true, handle: deleteRef },
];

async function getRef({ world, repository, params }: RepositoryCall): Promise<Reply> {
  const ref = await findRef(repository.storage, `refs/${getParam({ params }, 'ref')}`);
  if (!ref) throw notFound();
  return json(renderRef(world, repository, ref));
}

async function listMatchingRefs(call: RepositoryCall): Promise<Reply> {
  const refs = await listRefs(call.repository.storage, `refs/${getParam(call, 'ref')}`);
  const { items, headers } = paginate(refs, call);
  return { ...json(items.map((ref) => renderRef(call.world, call.repository, ref))), headers };
}

const NEW_REF = z.object({ ref: z.string(), sha: z.string() });

async function createRef(call: RepositoryCall): Promise<Reply> {
  const { world, repository } = call;
  const { ref: name, sha } = parseBody(call.body, NEW_REF);
  if (!/^refs\/.+\/./.test(name) || !(await isRefName(repository.storage, name)))
    throw new ApiError(422, `${name} is not a valid ref name.`);
  if (!(await readCommit(repository.storage, sha))) throw new ApiError(422, 'Object does not exist');
  if (await findRef(repository.storage, name)) throw new ApiError(422, 'Reference already exists');
  // A branch `a` leaves no room for a branch `a/b`.
  if (!(await updateRefs(repository.storage, [{ name, to: sha, from: null }])))
    throw new ApiError(422, 'Reference update failed');
  await settlePulls(world, repository, call.actor.user);
  return json(renderRef(world, repository, { name, id: sha, type: 'commit' }), 201);
}

const REF_UPDATE = z.object({ sha: z.string(), force: z.boolean().default(false) });

async function updateRef(call: RepositoryCall): Promise<Reply> {
  const { world, repository } = call;
  const name = `refs/${getParam(call, 'ref')}`;
  const { sha, force } = parseBody(call.body, REF_UPDATE);
  const ref = await findRef(repository.storage, name);
  if (!ref) throw new ApiError(422, 'Reference does not exist');
  if (!(await readCommit(repository.storage, sha))) throw new ApiError(422, 'Object does not exist');
  if (!force && !(await isAncestor(repository.storage, ref.id, sha)))
    throw new ApiError(422, 'Update is not a fast forward');
  if (!(await updateRefs(repository.storage, [{ name, to: sha, from: ref.id }])))
    throw new ApiError(422, 'Reference cannot be updated');
  await settlePulls(world, repository, call.actor.user);
  return json(renderRef(world, repository, { ...ref, id: sha }));
}

async function deleteRef({ world, repository, params, actor }: RepositoryCall): Promise<Reply> {
  const name = `refs/${getParam({ params }, 'ref')}`;
  const ref = await findRef(repository.storage, name);
  if (!ref) throw new ApiError(422, 'Reference does not exist');
  if (name === `refs/heads/${repository.defaultBranch}`)
    throw new ApiError(422, `Cannot delete the default branch '${repository.defaultBranch}'`);
  await updateRefs(repository.storage, [{ name, to: undefined, from: ref.id }]);
  await settlePulls(world, repository, actor.user);
  return { status: 204 };
}
