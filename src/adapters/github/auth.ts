/**
 * Tokens for GitHub: one for all repositories, one for each, or those of a GitHub App, which are made for one
 * repository with the least permissions. A token never enters a message; `mask` hears of each before its first use.
 */
import { createPrivateKey } from 'node:crypto';
import { createAppAuth } from '@octokit/auth-app';
import { ConfigError } from '../../shared/errors.ts';
import type { GitHubApp, GitHubAuth } from '../../shared/github-auth.ts';
import type { Octokit, TokenSource } from './octokit.ts';
import { readRefusal } from './refusals.ts';

/** What is done in a repository, in GitHub's names of permissions. */
export type Permissions = Readonly<
  Partial<Record<'metadata' | 'contents' | 'pull_requests' | 'issues', 'read' | 'write'>>
>;

/**
 * The token that was given for a repository.
 *
 * @throws {ConfigError} when there is none.
 */
export function findToken(auth: Exclude<GitHubAuth, GitHubApp>, repository: string): string {
  const token = auth.kind === 'token' ? auth.token : (findOwn(auth.byRepository, repository) ?? auth.fallback);
  if (token === undefined || token === '')
    throw new ConfigError(`${repository}: no token is given for it; give one for it, or one for all repositories`);
  return token;
}

function findOwn(tokens: ReadonlyMap<string, string>, repository: string): string | undefined {
  const wanted = repository.toLowerCase();
  return [...tokens].find(([name]) => name.toLowerCase() === wanted)?.[1];
}

/** Where the token of an app is to be good for. */
export interface AppScope {
  readonly repository: { readonly owner: string; readonly repo: string };
  readonly permissions: Permissions;
  /** A client without a token. */
  readonly octokit: Octokit;
}

/** Tokens of an app's installation, limited to one repository and to `permissions`, made anew before they end. */
export function createAppTokens({ appId, privateKey }: GitHubApp, scope: AppScope): TokenSource {
  const { repository, permissions, octokit } = scope;
  const authenticate = createAppAuth({ appId, privateKey: readKey(privateKey), request: octokit.request });
  let installation: number | undefined;
  async function findInstallation(): Promise<number> {
    const { token } = await authenticate({ type: 'app' });
    const headers = { authorization: `bearer ${token}` };
    return (await octokit.rest.apps.getRepoInstallation({ ...repository, headers })).data.id;
  }
  async function makeToken(): Promise<string> {
    installation ??= await findInstallation();
    const scoped = { installationId: installation, repositoryNames: [repository.repo], permissions };
    return (await authenticate({ type: 'installation', ...scoped })).token;
  }
  return async () => {
    try {
      return await makeToken();
    } catch (error) {
      throw explainApp(error, scope);
    }
  };
}

/** A key whose lines were joined by `\n`, as secrets often are, is put right. */
function readKey(privateKey: string): string {
  const key = privateKey.replaceAll(String.raw`\n`, '\n');
  try {
    createPrivateKey(key);
  } catch (cause) {
    throw new ConfigError('the private key of the GitHub App cannot be read; give the whole PEM file', { cause });
  }
  return key;
}

function explainApp(error: unknown, { repository: { owner, repo }, permissions }: AppScope): unknown {
  const refusal = readRefusal(error);
  const name = `${owner}/${repo}`;
  const needs = Object.entries(permissions).map(([permission, level]) => `${permission}: ${level}`);
  if (refusal?.status === 401)
    return new ConfigError(
      `${name}: GitHub does not know the GitHub App; give the id and a private key of the same app (${refusal.message})`,
      { cause: error },
    );
  if (refusal?.status === 404)
    return new ConfigError(`${name}: the GitHub App is not installed there; install it on the repository`, {
      cause: error,
    });
  if (refusal?.status === 422)
    return new ConfigError(
      `${name}: the installation of the GitHub App may not do what it has to; give it ${needs.join(', ')} (${refusal.message})`,
      { cause: error },
    );
  return error;
}
