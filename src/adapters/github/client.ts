/**
 * GitHub for one run: a client for each token, all requests counted, all contents kept that were read.
 */
import type { GitHubAuth } from '../../shared/github-auth.ts';
import { createAppTokens, findToken, type Permissions } from './auth.ts';
import { type BlobStore, createBlobStore } from './blob-store.ts';
import { createOctokit, type Octokit, type OctokitOptions, type TokenSource } from './octokit.ts';
import { openTreeCache, type TreeCache } from './tree-cache.ts';

/** Who AMTS is, and where GitHub is. */
export interface GitHubOptions extends OctokitOptions {
  readonly auth: GitHubAuth;
  /** Folder that keeps lists of trees from one run to the next; default: none are kept. */
  readonly cache?: string | undefined;
}

/** The way to all repositories of a run. */
export interface GitHub {
  /** Contents that were read before, from whatever repository. */
  readonly blobs: BlobStore;
  /** Lists of trees from earlier runs; absent where none are kept. */
  readonly treeCache?: TreeCache | undefined;
  readonly warn: (message: string) => void;
  /**
   * The client whose token is for a repository (`owner/repo`).
   *
   * @throws {ConfigError} when there is no token for it.
   */
  connect(repository: string, permissions: Permissions): Octokit;
  /** Requests sent so far, retries among them. */
  countRequests(): number;
}

/** Nothing is sent before the first call. */
export function createGitHub(options: GitHubOptions): GitHub {
  const clients = new Map<string, Octokit>();
  let requests = 0;
  const open = (tokens?: TokenSource) =>
    createOctokit(
      options,
      () => {
        requests += 1;
      },
      tokens,
    );
  function connect(repository: string, permissions: Permissions): Octokit {
    const { auth } = options;
    const isApp = auth.kind === 'app';
    const key = isApp ? describeScope(repository, permissions) : findToken(auth, repository);
    const known = clients.get(key);
    if (known !== undefined) return known;
    const [owner = '', repo = ''] = repository.split('/');
    const client = open(
      isApp
        ? createAppTokens(auth, { repository: { owner, repo }, permissions, octokit: open() })
        : () => Promise.resolve(key),
    );
    clients.set(key, client);
    return client;
  }
  return {
    blobs: createBlobStore(),
    treeCache: options.cache === undefined ? undefined : openTreeCache(options.cache, options.warn),
    warn: options.warn,
    connect,
    countRequests: () => requests,
  };
}

function describeScope(repository: string, permissions: Permissions): string {
  return [repository.toLowerCase(), ...Object.entries(permissions).flat()].join(' ');
}
