/**
 * The `git` program: arguments in, bytes out. No shell, no prompt, no hook or monitor that a repository brings along,
 * no bare repository that lies among the files of another one, no setting of the caller's environment that points to
 * another repository, and none of the caller's secrets.
 */
import { spawn } from 'node:child_process';
import { createGate } from '../../shared/concurrent.ts';
import { ServiceError } from '../../shared/errors.ts';
import { pickEnvironment } from '../child-environment.ts';

export interface GitOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that are answers, not failures; 0 is always one. */
  readonly answers?: readonly number[];
}

export interface GitResult {
  readonly exitCode: number;
  readonly stdout: Buffer;
}

/** Where git is to work: the folder of a work tree, or a bare repository that is meant. */
export type GitPlace = string | { readonly bare: string };

/** Variables by which a hook or a caller ties git to one repository. */
const TIES = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_COMMON_DIR',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_LITERAL_PATHSPECS',
]);

/**
 * Nothing of a repository is run. A bare repository among the files of another one brings its own configuration and
 * hooks with them (git-config, `safe.bareRepository`, since git 2.38); {@link GitPlace} names a bare one that is meant.
 */
const SAFE = ['safe.bareRepository=explicit', 'core.hooksPath=/dev/null', 'core.fsmonitor=false'];
const SETTINGS = [...SAFE, 'core.quotePath=false'].flatMap((setting) => ['-c', setting]);

/** Programs of git at once: each holds three pipes, and a run may open hundreds of clones. */
const MOST_AT_ONCE = 16;
const enter = createGate(MOST_AT_ONCE);

/**
 * Run git in a place.
 *
 * @throws {ServiceError} with git's own message, when it exits with another code than 0 and `answers`.
 */
export function runGit(place: GitPlace, args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
  return enter(() => spawnGit(place, args, options));
}

async function spawnGit(place: GitPlace, args: readonly string[], options: GitOptions): Promise<GitResult> {
  const folder = folderOf(place);
  const where = ['-C', folder, ...(typeof place === 'string' ? [] : [`--git-dir=${folder}`])];
  const child = spawn('git', [...where, ...SETTINGS, '--literal-pathspecs', ...args], {
    env: { ...readEnvironment(), ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  // A git that stops early closes its input; its exit code says why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', (cause) =>
      reject(new ServiceError('git cannot be run; install it', { cause, retryable: false })),
    );
    child.on('close', (code, signal) => resolve(code ?? (signal === null ? 1 : 128)));
  });
  if (exitCode !== 0 && !options.answers?.includes(exitCode)) {
    const reason = Buffer.concat(stderr).toString().trim() || `exit code ${exitCode}`;
    throw new ServiceError(`git ${args[0]} in ${folder}: ${reason}`, { retryable: false });
  }
  return { exitCode, stdout: Buffer.concat(stdout) };
}

/** The folder, for messages. */
export function folderOf(place: GitPlace): string {
  return typeof place === 'string' ? place : place.bare;
}

/** {@link runGit} for commands that answer with text; white space at its end is dropped. */
export async function readGit(place: GitPlace, args: readonly string[], options: GitOptions = {}): Promise<string> {
  const { stdout } = await runGit(place, args, options);
  return stdout.toString().trimEnd();
}

/** {@link readGit} for commands that answer with lines, which end as the system's do. */
export async function readGitLines(
  place: GitPlace,
  args: readonly string[],
  options: GitOptions = {},
): Promise<string[]> {
  return (await readGit(place, args, options)).split(/\r?\n/);
}

/** What is meant for git alone is let through, such as the place of its configuration or the agent that holds a key. */
function readEnvironment(): Record<string, string> {
  const picked = pickEnvironment(process.env, (name) => /^(?:GIT|SSH)_/.test(name) && !TIES.has(name));
  return { ...picked, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
}
