/** GitHub Apps: who an app is, by a token that it signs itself, and tokens for its installations. */
import { createVerify, generateKeyPairSync } from 'node:crypto';
import { z } from 'zod';
import { type Access, type Actor, makeTokenValue, type Permission, type Token } from './auth.ts';
import type { Repository, User, World } from './state.ts';
import { ApiError } from './wire.ts';

export interface Installation {
  readonly id: number;
  /** Account whose repositories it may reach. */
  readonly account: User;
  readonly repositories: ReadonlySet<number> | 'all';
  readonly permissions: Readonly<Partial<Record<Permission, Access>>>;
}

export interface App {
  readonly id: number;
  readonly slug: string;
  /** Login `slug[bot]`. */
  readonly bot: User;
  /** PEM. */
  readonly publicKey: string;
  readonly installations: Installation[];
  readonly createdAt: string;
}

/** A new pair of keys, as PEM. */
export function makeKeys(): { readonly publicKey: string; readonly privateKey: string } {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
}

const CLAIMS = z.object({ iss: z.union([z.string(), z.number()]), iat: z.number().int(), exp: z.number().int() });

/** Longest life of a signed token, and how far the clocks may differ (documented, read 2025). */
const MAX_LIFE_SECONDS = 600;
const CLOCK_DRIFT_SECONDS = 60;

/** The app that signed a token. @throws {ApiError} 401, with what is wrong with it. */
export function identifyApp(token: string, apps: ReadonlyMap<number, App>, now: Date): Actor {
  const [head = '', payload = '', signature = ''] = token.split('.');
  const claims = CLAIMS.safeParse(parsePart(payload));
  if (!claims.success) throw undecodable();
  const { iss, iat, exp } = claims.data;
  const app = apps.get(Number(iss));
  if (!app) throw new ApiError(401, 'Integration not found');
  const verify = createVerify('RSA-SHA256').update(`${head}.${payload}`);
  if (!verify.verify(app.publicKey, signature, 'base64url')) throw undecodable();
  const seconds = now.getTime() / 1000;
  if (iat > seconds + CLOCK_DRIFT_SECONDS)
    throw new ApiError(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  if (exp <= seconds)
    throw new ApiError(401, "'Expiration time' claim ('exp') must be a numeric value representing a future time");
  if (exp > seconds + MAX_LIFE_SECONDS + CLOCK_DRIFT_SECONDS)
    throw new ApiError(401, "'Expiration time' claim ('exp') is too far in the future");
  return { user: app.bot, token: undefined, app: app.id };
}

function undecodable(): ApiError {
  return new ApiError(401, 'A JSON web token could not be decoded');
}

function parsePart(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    throw undecodable();
  }
}

export interface TokenRequest {
  readonly repositories: readonly Repository[];
  readonly permissions: Readonly<Record<string, string>> | undefined;
}

const LIFE_MS = 3_600_000;

/**
 * A token of an installation, for no more than the installation has.
 *
 * @param wanted No repositories and no permissions: all of the installation's.
 * @throws {ApiError} 422 when it asks for more.
 */
export function makeInstallationToken(
  world: World,
  { bot }: App,
  installation: Installation,
  wanted: TokenRequest,
): Token {
  const { repositories } = wanted;
  if (repositories.some((repository) => !reaches(installation, repository)))
    throw new ApiError(
      422,
      'There is at least one repository that does not exist or is not accessible to the parent installation.',
    );
  return {
    value: makeTokenValue('app'),
    user: bot,
    kind: 'app',
    repositories: repositories.length > 0 ? new Set(repositories.map(({ id }) => id)) : installation.repositories,
    permissions: wanted.permissions ? narrow(installation, wanted.permissions) : installation.permissions,
    expiresAt: new Date(world.clock.now().getTime() + LIFE_MS).toISOString(),
  };
}

/** Whether an installation has access to a repository. */
export function reaches({ account, repositories }: Installation, repository: Repository): boolean {
  return repository.owner.id === account.id && (repositories === 'all' || repositories.has(repository.id));
}

function narrow(installation: Installation, wanted: Readonly<Record<string, string>>): Token['permissions'] {
  const granted = new Map<string, Access>(Object.entries(installation.permissions));
  for (const [name, access] of Object.entries(wanted)) {
    const has = name === 'metadata' ? 'read' : granted.get(name);
    if (has === undefined || (access === 'write' && has === 'read'))
      throw new ApiError(422, 'The permissions requested are not granted to this installation.');
  }
  const kept = Object.entries(wanted).map(([name, access]) => [name, access === 'write' ? access : 'read'] as const);
  return Object.fromEntries(kept);
}
