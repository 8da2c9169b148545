/** Users as the API shows them, and the ids that GraphQL has for everything. */
import { getApiUrl, type User, type World } from '../state.ts';

/** Id of anything in GraphQL, from its kind and its number or name. */
export function renderNodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}

/** The number or name in an id that {@link renderNodeId} made; `undefined` for an id of another kind. */
export function parseNodeId(kind: string, nodeId: string): string | undefined {
  if (!nodeId.startsWith(`${kind}_`)) return undefined;
  return Buffer.from(nodeId.slice(kind.length + 1), 'base64url').toString();
}

const LINKS = {
  events_url: '/events{/privacy}',
  followers_url: '/followers',
  following_url: '/following{/other_user}',
  gists_url: '/gists{/gist_id}',
  organizations_url: '/orgs',
  received_events_url: '/received_events',
  repos_url: '/repos',
  starred_url: '/starred{/owner}{/repo}',
  subscriptions_url: '/subscriptions',
  url: '',
} as const;

export function renderUser(world: World, { id, login, type }: User) {
  return {
    login,
    id,
    node_id: renderNodeId('U', id),
    avatar_url: `${world.origin}/avatars/u/${id}`,
    gravatar_id: '',
    html_url: `${world.origin}/${encodeURIComponent(login)}`,
    ...renderLinks(`${getApiUrl(world)}/users/${encodeURIComponent(login)}`, LINKS),
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** Addresses by key, each a fixed address and the rest of its own. */
export function renderLinks<Key extends string>(address: string, links: Readonly<Record<Key, string>>) {
  return Object.fromEntries(Object.entries(links).map(([key, rest]) => [key, `${address}${String(rest)}`]));
}
