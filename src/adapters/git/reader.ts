/**
 * Reading from a local clone: trees, contents, revisions. Only objects are read, never the work tree.
 */
import { realpath } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { FileEntry } from '../../book/books.ts';
import { ConfigError, ServiceError } from '../../shared/errors.ts';
import { readGit, runGit } from './process.ts';

/**
 * Check that a folder is the root of a clone, or a bare repository.
 *
 * A folder inside a clone is refused: paths of pages count from the root, and a test folder that lies in some other
 * repository would have that repository changed.
 *
 * @returns The folder as an absolute path.
 * @throws {ConfigError}
 */
export async function openClone(folder: string): Promise<string> {
  const path = await realpath(folder).catch((cause: unknown) => {
    throw new ConfigError(`${folder}: no such folder`, { cause });
  });
  const answer = await readGit(path, ['rev-parse', '--is-bare-repository', '--show-cdup']).catch((cause: unknown) => {
    const reason = cause instanceof ServiceError ? ` (${cause.message})` : '';
    throw new ConfigError(`${folder}: is no git repository; clone one there${reason}`, { cause });
  });
  const up = answer.split('\n')[1] ?? '';
  if (up !== '') {
    const root = resolve(path, up);
    throw new ConfigError(
      `${folder}: is the folder '${relative(root, path)}' of the repository ${root}; give its root`,
    );
  }
  return path;
}

/** `https://host/owner/repo`, `git@host:owner/repo` or `ssh://git@host/owner/repo`, with or without `.git`. */
const REMOTE =
  /^(?:(https?):\/\/(?:[^@/]*@)?([^/]+)\/|ssh:\/\/[^@/]*@([^/:]+)(?::\d+)?\/|[^@/:]+@([^/:]+):)([^/]+\/[^/]+?)(?:\.git)?\/?$/;

/** Address of the origin for people, without what logs in; `undefined` where the origin is no such service. */
export async function findWebUrl(folder: string): Promise<string | undefined> {
  const { stdout } = await runGit(folder, ['config', '--get', 'remote.origin.url'], { answers: [1] });
  const [, scheme = 'https', web, ssh, short, name] = REMOTE.exec(stdout.toString().trim()) ?? [];
  const host = web ?? ssh ?? short;
  return host === undefined || name === undefined ? undefined : `${scheme}://${host}/${name}`;
}

/** Commit id of a revision, or `undefined`. A revision that looks like an option is none. */
export async function findCommit(folder: string, revision: string): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const { exitCode, stdout } = await runGit(folder, args, { answers: [1, 128] });
  return exitCode === 0 ? stdout.toString().trim() : undefined;
}

/** Whether older commits are missing. */
export async function isShallow(folder: string): Promise<boolean> {
  return (await readGit(folder, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
}

const KINDS: Readonly<Record<string, FileEntry['kind']>> = { '120000': 'link', '160000': 'submodule' };

/** Mode of a plain file, which is not told. */
const PLAIN = '100644';

/** Files of a tree or commit, by path. */
export async function listFiles(folder: string, tree: string): Promise<Map<string, FileEntry>> {
  const { stdout } = await runGit(folder, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  const files = new Map<string, FileEntry>();
  for (const line of stdout.toString().split('\0')) {
    const [, mode, blob, path] = /^(\d+) \w+ ([\da-f]+)\t([^]+)$/.exec(line) ?? [];
    if (mode !== undefined && blob !== undefined && path !== undefined)
      files.set(path, { path, blob, kind: KINDS[mode] ?? 'file', ...(mode === PLAIN ? {} : { mode }) });
  }
  return files;
}

/** Contents by blob id, read by one process. */
export async function readBlobs(folder: string, blobs: readonly string[]): Promise<Map<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  if (blobs.length === 0) return contents;
  const { stdout } = await runGit(folder, ['cat-file', '--batch'], { input: `${[...new Set(blobs)].join('\n')}\n` });
  for (let at = 0; at < stdout.length; ) {
    const lineEnd = stdout.indexOf(0x0a, at);
    const [id = '', type, size] = stdout.subarray(at, lineEnd).toString().split(' ');
    const start = lineEnd + 1;
    const end = type === 'missing' ? start : start + Number(size) + 1;
    if (type === 'blob') contents.set(id, stdout.subarray(start, end - 1));
    at = end;
  }
  return contents;
}
