/**
 * The `git` program: arguments in, bytes out. No shell, no prompt, no setting of the caller's environment that points
 * to another repository.
 */
import { spawn } from 'node:child_process';
import { ServiceError } from '../../shared/errors.ts';

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

/** Variables by which a hook or a caller ties git to one repository. */
const TIES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_COMMON_DIR', 'GIT_PREFIX'];

/**
 * Run git in a folder.
 *
 * @throws {ServiceError} with git's own message, when it exits with another code than 0 and `answers`.
 */
export async function runGit(folder: string, args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
  const child = spawn('git', ['-C', folder, '-c', 'core.quotePath=false', '--literal-pathspecs', ...args], {
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

/** {@link runGit} for commands that answer with text; white space at its end is dropped. */
export async function readGit(folder: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  const { stdout } = await runGit(folder, args, options);
  return stdout.toString().trimEnd();
}

function readEnvironment(): Record<string, string | undefined> {
  const env: Record<string, string | undefined> = { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
  for (const name of TIES) delete env[name];
  return env;
}
