/**
 * Who asks, and what they may do: personal tokens, the token of a workflow, tokens of an installed app. Every token
 * has its repositories and its permissions, as fine-grained tokens have.
 */
import { randomBytes } from 'node:crypto';
import type { Repository, User } from './state.ts';
import { ApiError, notFound } from './wire.ts';

const PERMISSIONS = ['administration', 'contents', 'issues', 'metadata', 'pull_requests'] as const;

export type Permission = (typeof PERMISSIONS)[number];
export type Access = 'read' | 'write';
export type Need = `${Permission}:${Access}`;

export interface Token {
  readonly value: string;
  readonly user: User;
  readonly kind: 'personal' | 'workflow' | 'app';
  /** Ids of the repositories, or all that the server has. */
  readonly repositories: ReadonlySet<number> | 'all';
  readonly permissions: Readonly<Partial<Record<Permission, Access>>>;
  /** ISO 8601; `undefined` for never. */
  readonly expiresAt: string | undefined;
}

/** Who asks; without a token only what is public can be read. */
export interface Actor {
  readonly user: User | undefined;
  readonly token: Token | undefined;
  /** Id of the app, when the request is signed by an app itself. */
  readonly app: number | undefined;
}

export const ANONYMOUS: Actor = { user: undefined, token: undefined, app: undefined };

const PREFIXES = { personal: 'github_pat_', workflow: 'ghs_', app: 'ghs_' } as const;

export function makeTokenValue(kind: Token['kind']): string {
  return PREFIXES[kind] + randomBytes(18).toString('hex');
}

/** The secret in an `Authorization` header: `Bearer x`, `token x`, or the password of `Basic`. */
export function readSecret(header: string | undefined): string | undefined {
  const [, scheme = '', value = ''] = /^(\w+) +(\S+)$/.exec(header ?? '') ?? [];
  if (/^(?:bearer|token)$/i.test(scheme)) return value;
  if (!/^basic$/i.test(scheme)) return undefined;
  return Buffer.from(value, 'base64')
    .toString()
    .replace(/^[^:]*:/, '');
}

/** Who a token belongs to. @throws {ApiError} 401 for a token that is unknown or has expired. */
export function identify(secret: string | undefined, tokens: ReadonlyMap<string, Token>, now: Date): Actor {
  if (secret === undefined) return ANONYMOUS;
  const token = tokens.get(secret);
  if (!token || (token.expiresAt !== undefined && Date.parse(token.expiresAt) <= now.getTime())) throw badCredentials();
  return { user: token.user, token, app: undefined };
}

export function badCredentials(): ApiError {
  return new ApiError(401, 'Bad credentials');
}

/** Whether a repository exists at all for an actor. */
export function canSee({ token }: Actor, repository: Repository): boolean {
  return !repository.isPrivate || (token !== undefined && covers(token, repository));
}

function covers(token: Token, repository: Repository): boolean {
  return token.repositories === 'all' || token.repositories.has(repository.id);
}

/** Whether an actor has one permission on a repository. What is public may be read by anyone. */
export function isAllowed({ token }: Actor, repository: Repository, need: Need): boolean {
  const access = need.endsWith(':write') ? 'write' : 'read';
  if (!repository.isPrivate && access === 'read' && need !== 'administration:read') return true;
  if (!token || !covers(token, repository)) return false;
  const permission = PERMISSIONS.find((name) => need === `${name}:${access}`) ?? 'administration';
  // Whoever sees a repository may read its metadata.
  const granted = permission === 'metadata' ? 'read' : token.permissions[permission];
  return granted === 'write' || (granted === 'read' && access === 'read');
}

/**
 * Check that an actor has one of some permissions.
 *
 * @throws {ApiError} 404 when the actor cannot see the repository, 401 when there is no token, 403 when the token lacks
 *   the permission; its header says which ones would do.
 */
export function authorize(actor: Actor, repository: Repository, needs: readonly Need[]): void {
  if (!canSee(actor, repository)) throw notFound();
  if (needs.some((need) => isAllowed(actor, repository, need))) return;
  if (!actor.token) throw new ApiError(401, 'Requires authentication');
  throw forbidden(actor.token, needs);
}

function forbidden({ kind }: Token, needs: readonly Need[]): ApiError {
  const holder = kind === 'personal' ? 'personal access token' : 'integration';
  const accepted = needs.map((need) => need.replace(':', '=')).join('; ');
  return new ApiError(403, `Resource not accessible by ${holder}`, {
    headers: { 'x-accepted-github-permissions': accepted },
  });
}

/** The user behind a request that only a user may make. */
export function requireUser({ user }: Actor): User {
  if (!user) throw new ApiError(401, 'Requires authentication');
  return user;
}
