/**
 * A GitHub on this machine, on bare git repositories: REST, GraphQL and git over HTTP on 127.0.0.1. Tests and the demo
 * start it, give it repositories and tokens, and act as the people who work on them.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKeys } from './apps.ts';
import { type Access, makeTokenValue, type Permission, type Token } from './auth.ts';
import { type Clock, createClock, renderTime } from './clock.ts';
import type { Fault } from './faults.ts';
import { createRepository, type NewRepository } from './repositories.ts';
import { openHandle, type RepositoryHandle } from './repository-handle.ts';
import { createApiServer, createServerState, type Exchange, type ServerState } from './server.ts';
import { findRepository, getApiUrl, type Limits, takeUser, type World } from './state.ts';

export type { Fault } from './faults.ts';
export type { NewRepository } from './repositories.ts';
export type { RepositoryHandle } from './repository-handle.ts';
export type { Exchange } from './server.ts';

export interface GitHubOptions {
  /** Time to stand still at; default: the clock of the machine. */
  readonly startAt?: Date;
  readonly limits?: Limits;
}

export interface NewToken {
  /** Login of the user; default `octo-bot`. The token of a workflow is `github-actions[bot]`'s. */
  readonly login?: string;
  readonly kind?: 'personal' | 'workflow';
  /** Names `owner/name`; default: all. */
  readonly repositories?: readonly string[];
  /** Default: what AMTS needs, `contents`, `pull_requests` and `issues` for writing. */
  readonly permissions?: Readonly<Partial<Record<Permission, Access>>>;
}

export interface NewApp {
  readonly slug: string;
  /** Accounts and, unless it is all of theirs, the names `owner/name` of the repositories. */
  readonly installations: readonly {
    readonly account: string;
    readonly repositories?: readonly string[];
    readonly permissions?: NewToken['permissions'];
  }[];
}

export interface LocalGitHub {
  /** Base of REST, `http://127.0.0.1:PORT/api/v3`. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** Base of the addresses for people and for git: `${gitUrl}/owner/name.git`. */
  readonly gitUrl: string;
  readonly clock: Clock;
  /** Everything that was asked so far, in order of the answers; a test may empty it. */
  readonly exchanges: Exchange[];
  createRepository(wanted: NewRepository): Promise<RepositoryHandle>;
  /** @returns The secret. */
  createToken(wanted?: NewToken): string;
  revokeToken(secret: string): void;
  /** Register an app and install it on accounts. */
  createApp(wanted: NewApp): { readonly id: number; readonly privateKey: string };
  /** Plan a fault. @returns How many requests it has hit so far. */
  addFault(fault: Fault): () => number;
  stop(): Promise<void>;
}

/** Start a GitHub without repositories, users and tokens. */
export async function startGitHub(options: GitHubOptions = {}): Promise<LocalGitHub> {
  const folder = await mkdtemp(join(tmpdir(), 'local-github-'));
  const server = createApiServer(() => state);
  server.listen({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The local GitHub has no port');
  const world = createWorld(`http://127.0.0.1:${address.port}`, folder, options);
  const state = createServerState(world);
  return {
    ...openControls(state),
    apiUrl: getApiUrl(world),
    graphqlUrl: `${world.origin}/api/graphql`,
    gitUrl: world.origin,
    clock: world.clock,
    exchanges: state.exchanges,
    async stop() {
      server.close();
      server.closeAllConnections();
      for (const { storage } of world.repositories.values()) storage.objects.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function createWorld(origin: string, folder: string, { startAt, limits = {} }: GitHubOptions): World {
  let lastId = 1000;
  const world = {
    origin,
    folder,
    limits,
    clock: createClock(startAt),
    users: new Map(),
    repositories: new Map(),
    tokens: new Map(),
    apps: new Map(),
  };
  return { ...world, nextId: () => ++lastId };
}

type Controls = Pick<LocalGitHub, 'createRepository' | 'createToken' | 'revokeToken' | 'createApp' | 'addFault'>;

function openControls({ world, faults }: ServerState): Controls {
  return {
    createRepository: async (wanted) => openHandle(world, await createRepository(world, wanted)),
    createToken(wanted = {}) {
      const token = makeToken(world, wanted);
      world.tokens.set(token.value, token);
      return token.value;
    },
    revokeToken: (secret) => {
      world.tokens.delete(secret);
    },
    createApp: (wanted) => makeApp(world, wanted),
    addFault: (fault) => faults.add(fault),
  };
}

const NEEDED = { contents: 'write', pull_requests: 'write', issues: 'write' } as const;

function makeToken(world: World, { login, kind = 'personal', repositories, permissions = NEEDED }: NewToken): Token {
  const user =
    kind === 'workflow' ? takeUser(world, 'github-actions[bot]', 'Bot') : takeUser(world, login ?? 'octo-bot');
  const value = makeTokenValue(kind);
  return { value, user, kind, repositories: findIds(world, repositories), permissions, expiresAt: undefined };
}

function findIds(world: World, fullNames: readonly string[] | undefined): Token['repositories'] {
  if (!fullNames) return 'all';
  const ids = fullNames.map((fullName) => {
    const [owner = '', name = ''] = fullName.split('/');
    const repository = findRepository(world, owner, name);
    if (!repository) throw new Error(`The local GitHub has no ${fullName}`);
    return repository.id;
  });
  return new Set(ids);
}

function makeApp(world: World, { slug, installations }: NewApp): { readonly id: number; readonly privateKey: string } {
  const { publicKey, privateKey } = makeKeys();
  const id = world.nextId();
  world.apps.set(id, {
    id,
    slug,
    publicKey,
    bot: takeUser(world, `${slug}[bot]`, 'Bot'),
    createdAt: renderTime(world.clock.now()),
    installations: installations.map(({ account, repositories, permissions = NEEDED }) => ({
      id: world.nextId(),
      account: takeUser(world, account, 'Organization'),
      repositories: findIds(world, repositories),
      permissions,
    })),
  });
  return { id, privateKey };
}
