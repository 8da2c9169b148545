/** Tokens or an app from the inputs of the action, or from the environment of the command line. */
import { ConfigError } from '../shared/errors.ts';
import type { GitHubAuth } from '../shared/github-auth.ts';

export interface GitHubAccess {
  /** `undefined` when there is none: only clones can be worked on then. */
  readonly auth: GitHubAuth | undefined;
  /** Root of the REST interface; default: GitHub's own. */
  readonly apiUrl: string | undefined;
}

export interface AccessInputs {
  readonly token?: string | undefined;
  /** `owner/repo=token` each. */
  readonly tokens?: readonly string[];
  readonly appId?: string | undefined;
  readonly appPrivateKey?: string | undefined;
  readonly apiUrl?: string | undefined;
}

/** @throws {ConfigError} without the text of a secret. */
export function readAccess({ token, tokens = [], appId, appPrivateKey, apiUrl }: AccessInputs): GitHubAccess {
  if ((appId === undefined) !== (appPrivateKey === undefined))
    throw new ConfigError('app-id and app-private-key belong together: give both or neither');
  if (appId !== undefined && appPrivateKey !== undefined) {
    if (tokens.length > 0) throw new ConfigError('github-tokens and app-id: give tokens or an app, not both');
    return { auth: { kind: 'app', appId, privateKey: appPrivateKey }, apiUrl };
  }
  if (tokens.length === 0) return { auth: token === undefined ? undefined : { kind: 'token', token }, apiUrl };
  const byRepository = new Map(tokens.map(parseToken));
  return { auth: { kind: 'tokens', byRepository, ...(token === undefined ? {} : { fallback: token }) }, apiUrl };
}

function parseToken(line: string, at: number): [string, string] {
  const [, repository, token] = /^([\w.-]+\/[\w.-]+)\s*=\s*(\S+)$/.exec(line) ?? [];
  if (repository === undefined || token === undefined)
    throw new ConfigError(`github-tokens: line ${at + 1} should read owner/repo=token`);
  return [repository, token];
}

/** What must not be shown in a log. */
export function listSecrets({ auth }: GitHubAccess): string[] {
  switch (auth?.kind) {
    case undefined:
      return [];
    case 'token':
      return [auth.token];
    case 'app':
      return [auth.privateKey];
    case 'tokens':
      return [...auth.byRepository.values(), ...(auth.fallback === undefined ? [] : [auth.fallback])];
    default:
      return auth satisfies never;
  }
}
