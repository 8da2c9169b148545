/** `/repos/{owner}/{repo}` itself, and who works on it. */
import { z } from 'zod';
import { moveRepository, setDefaultBranch } from '../maintain.ts';
import { renderRepository } from '../render/repository.ts';
import { renderUser } from '../render/user.ts';
import { getParam, type RepositoryCall, type RepositoryRoute } from '../router.ts';
import { ApiError, json, parseBody, type Reply } from '../wire.ts';

export const REPOSITORY_ROUTES: readonly RepositoryRoute[] = [
  { route: 'GET ', needs: ['metadata:read'], handle: getRepository },
  { route: 'PATCH ', needs: ['administration:write'], handle: updateRepository },
  { route: 'GET /actions/permissions/workflow', needs: ['administration:read'], handle: getWorkflowPermissions },
  { route: 'GET /collaborators/{username}/permission', needs: ['metadata:read'], handle: getPermission },
];

function getRepository({ world, repository, actor }: RepositoryCall): Reply {
  return json(renderRepository(world, repository, actor));
}

function getWorkflowPermissions({ repository }: RepositoryCall): Reply {
  const { canActionsOpenPulls } = repository;
  return json({ default_workflow_permissions: 'read', can_approve_pull_request_reviews: canActionsOpenPulls });
}

const REPOSITORY_UPDATE = z.object({
  name: z.string().optional(),
  default_branch: z.string().optional(),
  archived: z.boolean().optional(),
});

async function updateRepository({ world, repository, actor, body }: RepositoryCall): Promise<Reply> {
  const { name, default_branch: branch, archived } = parseBody(body, REPOSITORY_UPDATE);
  if (branch !== undefined) await setDefaultBranch(repository, branch);
  repository.isArchived = archived ?? repository.isArchived;
  if (name !== undefined) moveRepository(world, repository, name);
  return json(renderRepository(world, repository, actor));
}

const PERMISSION_OF_ROLE = { read: 'read', triage: 'read', write: 'write', maintain: 'write', admin: 'admin' } as const;

function getPermission(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const login = getParam(call, 'username').toLowerCase();
  const user = world.users.get(login);
  if (!user) throw new ApiError(404, `${getParam(call, 'username')} is not a user`);
  const role = user.id === repository.owner.id ? 'admin' : repository.collaborators.get(login)?.role;
  // Everybody may read what is public.
  const other = repository.isPrivate ? 'none' : 'read';
  const permission = role ? PERMISSION_OF_ROLE[role] : other;
  const name = role ?? other;
  return json({ permission, role_name: name, user: { ...renderUser(world, user), role_name: name } });
}
