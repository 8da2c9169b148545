/**
 * Tokens for GitHub: one for all repositories, one for each, or those of a GitHub App, which are made for one
 * repository with the least permissions. A token never enters a message; `mask` hears of each before its first use.
 */
import { createAppAuth } from '@octokit/auth-app';
import { ConfigError } from '../shared/errors.ts';
import type { Octokit, TokenSource } from './github-octokit.ts';

/** Who AMTS is to GitHub. */
export type GitHubAuth =
  | { readonly kind: 'token'; readonly token: string }
  | {
      readonly kind: 'tokens';
      /** By `owner/repo`; names are compared without regard to case, as GitHub does. */
      readonly byRepository: ReadonlyMap<string, string>;
      /** For every other repository. */
      readonly fallback?: string;
    }
  | {
      readonly kind: 'app';
      /** Id or client id of the app. */
      readonly appId: string;
      /** PEM. */
      readonly privateKey: string;
    };

/** What is done in a repository, in GitHub's names of permissions. */
export type Permissions = Readonly<
  Partial<Record<'metadata' | 'contents' | 'pull_requests' | 'issues', 'read' | 'write'>>
>;

/**
 * The token that was given for a repository.
 *
 * @throws {ConfigError} when there is none.
 */
export function findToken(auth: Exclude<GitHubAuth, { kind: 'app' }>, repository: string): string {
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
export function createAppTokens(
  { appId, privateKey }: Extract<GitHubAuth, { kind: 'app' }>,
  { repository, permissions, octokit }: AppScope,
): TokenSource {
  const authenticate = createAppAuth({ appId, privateKey, request: octokit.request });
  let installation: Promise<number> | undefined;
  async function findInstallation(): Promise<number> {
    const { token } = await authenticate({ type: 'app' });
    const headers = { authorization: `bearer ${token}` };
    return (await octokit.rest.apps.getRepoInstallation({ ...repository, headers })).data.id;
  }
  return async () => {
    installation ??= findInstallation();
    const repositoryNames = [repository.repo];
    const installationId = await installation;
    return (await authenticate({ type: 'installation', installationId, repositoryNames, permissions })).token;
  };
}
