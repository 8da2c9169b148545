/** Real git repositories in a temporary folder. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Contents by path; `undefined` removes a file. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A process of a process as large as a test's is dear, so a small shell starts those that belong together. */
const COMMIT = 'git add -A && git commit -q --allow-empty -m Change && git rev-parse HEAD';

const ENVIRONMENT = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  // No process that looks after each commit whether there is something to tidy up.
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'maintenance.auto',
  GIT_CONFIG_VALUE_0: 'false',
  GIT_AUTHOR_NAME: 'Writer',
  GIT_AUTHOR_EMAIL: 'writer@example.org',
  GIT_COMMITTER_NAME: 'Writer',
  GIT_COMMITTER_EMAIL: 'writer@example.org',
};

export class TestRepository {
  readonly folder: string;

  constructor(folder: string, files: Files = {}) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#write(files);
    this.#run(`git init -q -b main && ${COMMIT}`);
  }

  git(...args: string[]): string {
    return execFileSync('git', ['-C', this.folder, ...args], {
      env: ENVIRONMENT,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trimEnd();
  }

  /** Run git with bytes as its standard input. */
  gitWith(input: Uint8Array, ...args: string[]): string {
    const options = { env: ENVIRONMENT, input, encoding: 'utf8', stdio: 'pipe' } as const;
    return execFileSync('git', ['-C', this.folder, ...args], options).trimEnd();
  }

  /** Write files and commit everything. @returns The commit. */
  commit(files: Files): string {
    this.#write(files);
    return this.#run(COMMIT);
  }

  #run(script: string): string {
    const options = { cwd: this.folder, env: ENVIRONMENT, encoding: 'utf8', stdio: 'pipe' } as const;
    return execFileSync('sh', ['-c', script], options).trimEnd();
  }

  #write(files: Files): void {
    for (const [path, content] of Object.entries(files)) {
      const place = join(this.folder, path);
      mkdirSync(dirname(place), { recursive: true });
      if (content === undefined) rmSync(place);
      else writeFileSync(place, content);
    }
  }

  /** A file at a revision, byte for byte. */
  read(revision: string, path: string): string {
    return execFileSync('git', ['-C', this.folder, 'show', `${revision}:${path}`], { encoding: 'utf8', stdio: 'pipe' });
  }

  list(revision: string): string[] {
    return this.git('ls-tree', '-r', '--name-only', revision).split('\n');
  }

  /** What must never change under a run: HEAD, index and work tree. */
  fingerprint(): string {
    return [
      this.git('symbolic-ref', 'HEAD'),
      this.git('rev-parse', 'main'),
      this.git('status', '--porcelain', '--ignored'),
      this.git('ls-files', '-s'),
    ].join('\n');
  }
}

/** A folder that is gone when the test ends. */
export function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'amts-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
