/** A local GitHub for one test, and our way to it: real Octokit, no pacing, nothing said to a terminal. */
import { execFileSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { createGitHub, type GitHub } from '../../src/adapters/github/client.ts';
import type { Pace } from '../../src/adapters/github/octokit.ts';
import type { GitHubAuth } from '../../src/shared/github-auth.ts';
import { type GitHubOptions, type LocalGitHub, type NewToken, startGitHub } from '../emulators/github/index.ts';
import { makeFolder } from './repositories.ts';

export interface GitHubWorld {
  readonly server: LocalGitHub;
  readonly github: GitHub;
  readonly warnings: string[];
  readonly secrets: string[];
  /** Another run, with a token of its own. */
  readonly connect: (auth?: GitHubAuth, pace?: Partial<Pace>) => GitHub;
}

/** Waits of milliseconds where GitHub asks for seconds. */
const QUICK: Pace = { isLimited: false, secondMs: 5, timeoutMs: 20_000 };

export async function startWorld(options: GitHubOptions = {}, token: NewToken = {}): Promise<GitHubWorld> {
  const server = await startGitHub(options);
  onTestFinished(() => server.stop());
  const warnings: string[] = [];
  const secrets: string[] = [];
  const connect = (auth?: GitHubAuth, pace: Partial<Pace> = {}) =>
    createGitHub({
      auth: auth ?? { kind: 'token', token: server.createToken(token) },
      apiUrl: server.apiUrl,
      warn: (message) => warnings.push(message),
      mask: (secret) => secrets.push(secret),
      pace: { ...QUICK, ...pace },
    });
  return { server, github: connect(), warnings, secrets, connect };
}

/** A clone with a commit of each of these sets of files, quicker than one git process a commit. */
export function importCommits(commits: readonly Readonly<Record<string, string>>[]): { fromFolder: string } {
  const folder = makeFolder();
  const run = (args: readonly string[], input = '') => execFileSync('git', ['-C', folder, ...args], { input });
  run(['init', '-q', '-b', 'main']);
  const stream = commits.map((files, at) => {
    const texts = Object.entries(files).map(([path, text]) => `M 644 inline ${path}\ndata ${text.length}\n${text}\n`);
    return `commit refs/heads/main\ncommitter A <a@example.org> ${at + 1} +0000\ndata 1\n.\ndeleteall\n${texts.join('')}\n`;
  });
  run(['fast-import', '--quiet'], stream.join(''));
  return { fromFolder: folder };
}
