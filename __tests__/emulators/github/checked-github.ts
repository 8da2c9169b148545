/** The local GitHub in a test: started, held against GitHub's own description when the test ends, and stopped. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Octokit } from '@octokit/rest';
import { expect, onTestFinished } from 'vitest';
import { type Contract, loadContract } from './contract.ts';
import {
  type GitHubOptions,
  type LocalGitHub,
  type NewRepository,
  type RepositoryHandle,
  startGitHub,
} from './index.ts';

let contract: Contract | undefined;

/** Start a GitHub. The test fails when an answer is not as GitHub describes it. */
export async function startCheckedGitHub(options: GitHubOptions = {}): Promise<LocalGitHub> {
  const github = await startGitHub(options);
  onTestFinished(async () => {
    await github.stop();
    contract ??= loadContract();
    const { check } = contract;
    expect(github.exchanges.flatMap((exchange) => check(exchange))).toEqual([]);
  });
  return github;
}

/** A client that keeps the errors that a test provokes to itself. */
export const QUIET = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** A client of the local GitHub that does not retry. */
export function openClient({ apiUrl }: Pick<LocalGitHub, 'apiUrl'>, token?: string): Octokit {
  return new Octokit({ baseUrl: apiUrl, log: QUIET, ...(token !== undefined && { auth: token }) });
}

export interface Book {
  readonly github: LocalGitHub;
  readonly book: RepositoryHandle;
  readonly client: Octokit;
  /** Owner and name, as the client takes them. */
  readonly at: { readonly owner: string; readonly repo: string };
}

/** A GitHub with one repository, `acme/book`, and a client with all permissions. */
export async function startBook(wanted: Partial<NewRepository> = {}, options: GitHubOptions = {}): Promise<Book> {
  const github = await startCheckedGitHub(options);
  const files = { 'index.md': '# Book\n\nFirst.\n\nSecond.\n', 'part/page.md': '# Page\n' };
  const book = await github.createRepository({ owner: 'acme', name: 'book', files, ...wanted });
  const client = openClient(github, github.createToken());
  return { github, book, client, at: { owner: 'acme', repo: 'book' } };
}

/** Run real git. It must not block: the server answers in the same process. */
export async function runGit(...args: string[]): Promise<string> {
  const identity = ['-c', 'user.name=Translator', '-c', 'user.email=translator@example.org'];
  const env = { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_NOSYSTEM: '1' };
  return (await promisify(execFile)('git', [...identity, ...args], { env })).stdout.trimEnd();
}

/** A folder that is gone when the test ends. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'github-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
