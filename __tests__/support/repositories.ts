/** Real git repositories in a temporary folder. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Contents by path; `undefined` removes a file. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

const ENVIRONMENT = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
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
    this.git('init', '-q', '-b', 'main');
    this.commit(files);
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
    for (const [path, content] of Object.entries(files)) {
      const place = join(this.folder, path);
      mkdirSync(dirname(place), { recursive: true });
      if (content === undefined) rmSync(place);
      else writeFileSync(place, content);
    }
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', 'Change');
    return this.git('rev-parse', 'HEAD');
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
