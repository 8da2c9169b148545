/** Routes that belong to no repository: who asks, how often they still may, and the tokens of apps. */
import { z } from 'zod';
import { type App, type Installation, makeInstallationToken, reaches } from '../apps.ts';
import { requireUser } from '../auth.ts';
import { renderRepository } from '../render/repository.ts';
import { renderNodeId, renderUser } from '../render/user.ts';
import { type Call, compileRoutes, getParam, type PlainRoute } from '../router.ts';
import { findRepository, getApiUrl, type Repository, type User, type World } from '../state.ts';
import { ApiError, json, notFound, parseBody, type Reply } from '../wire.ts';

const ROUTES: readonly PlainRoute[] = [
  { route: 'GET /user', handle: (call) => json(renderProfile(call, requireUser(call.actor))) },
  { route: 'GET /users/{username}', handle: getUser },
  { route: 'GET /app', handle: getApp },
  { route: 'GET /repos/{owner}/{repo}/installation', handle: getInstallation },
  { route: 'POST /app/installations/{id}/access_tokens', handle: createToken },
];

export const findPlainRoute = compileRoutes(ROUTES);

/** The server knows next to nothing of its users. */
function renderProfile({ world, now }: Call, user: User) {
  const unknown = ['bio', 'blog', 'company', 'email', 'hireable', 'location', 'name', 'twitter_username'];
  const counts = ['followers', 'following', 'public_gists', 'public_repos', 'collaborators', 'disk_usage'];
  const privateCounts = ['owned_private_repos', 'private_gists', 'total_private_repos'];
  return {
    ...renderUser(world, user),
    ...Object.fromEntries(unknown.map((name) => [name, null])),
    ...Object.fromEntries([...counts, ...privateCounts].map((name) => [name, 0])),
    created_at: now,
    updated_at: now,
    two_factor_authentication: true,
  };
}

function getUser(call: Call): Reply {
  const user = call.world.users.get(getParam(call, 'username').toLowerCase());
  if (!user) throw notFound();
  return json(renderProfile(call, user));
}

function requireApp({ world, actor }: Call): App {
  const app = actor.app === undefined ? undefined : world.apps.get(actor.app);
  if (!app) throw new ApiError(401, 'A JSON web token could not be decoded');
  return app;
}

function getApp(call: Call): Reply {
  const { id, slug, bot, createdAt } = requireApp(call);
  return json({
    id,
    slug,
    node_id: renderNodeId('A', id),
    owner: renderUser(call.world, bot),
    name: slug,
    description: null,
    external_url: call.world.origin,
    html_url: `${call.world.origin}/apps/${slug}`,
    created_at: createdAt,
    updated_at: createdAt,
    permissions: {},
    events: [],
  });
}

function getInstallation(call: Call): Reply {
  const app = requireApp(call);
  const repository = findRepository(call.world, getParam(call, 'owner'), getParam(call, 'repo'));
  const installation = repository && app.installations.find((candidate) => reaches(candidate, repository));
  if (!installation) throw notFound();
  return json(renderInstallation(call.world, app, installation));
}

function renderInstallation(world: World, app: App, { id, account, repositories, permissions }: Installation) {
  return {
    id,
    account: renderUser(world, account),
    app_id: app.id,
    app_slug: app.slug,
    target_id: account.id,
    target_type: account.type,
    repository_selection: repositories === 'all' ? 'all' : 'selected',
    permissions,
    events: [],
    access_tokens_url: `${getApiUrl(world)}/app/installations/${id}/access_tokens`,
    repositories_url: `${getApiUrl(world)}/installation/repositories`,
    html_url: `${world.origin}/settings/installations/${id}`,
    single_file_name: null,
    created_at: app.createdAt,
    updated_at: app.createdAt,
    suspended_by: null,
    suspended_at: null,
  };
}

const TOKEN_REQUEST = z.object({
  repositories: z.array(z.string()).default([]),
  repository_ids: z.array(z.number()).default([]),
  permissions: z.record(z.string(), z.string()).optional(),
});

function createToken(call: Call): Reply {
  const { world } = call;
  const app = requireApp(call);
  const installation = app.installations.find(({ id }) => String(id) === getParam(call, 'id'));
  if (!installation) throw notFound();
  const wanted = parseBody(call.body, TOKEN_REQUEST);
  const repositories = [
    ...wanted.repositories.map((name) => findRepository(world, installation.account.login, name)),
    ...wanted.repository_ids.map((id) => [...world.repositories.values()].find((candidate) => candidate.id === id)),
  ].map(requireKnown);
  const token = makeInstallationToken(world, app, installation, { repositories, permissions: wanted.permissions });
  world.tokens.set(token.value, token);
  const isNarrow = token.repositories !== 'all';
  return json(
    {
      token: token.value,
      expires_at: token.expiresAt,
      permissions: { ...token.permissions, metadata: 'read' },
      repository_selection: isNarrow ? 'selected' : 'all',
      ...(isNarrow && { repositories: repositories.map((repository) => renderRepository(world, repository)) }),
    },
    201,
  );
}

function requireKnown(repository: Repository | undefined): Repository {
  if (repository) return repository;
  throw new ApiError(
    422,
    'There is at least one repository that does not exist or is not accessible to the parent installation.',
  );
}
