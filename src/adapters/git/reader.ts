/**
 * Reading from a local clone: trees, contents, revisions. Only objects are read, never the work tree.
 */
import { realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { FileEntry } from '../../book/books.ts';
import { ConfigError, ServiceError } from '../../shared/errors.ts';
import { decodeName } from '../../shared/path-bytes.ts';
import { type GitPlace, readGitLines, runGit } from './process.ts';

/**
 * Check that a folder is the root of a clone, or a bare repository.
 *
 * A folder inside a clone is refused: paths of pages count from the root, and a test folder that lies in some other
 * repository would have that repository changed. So is a bare repository in the work tree of another one: it came with
 * its files, and so do its configuration and its hooks.
 *
 * @throws {ConfigError}
 */
export async function openClone(folder: string): Promise<GitPlace> {
  const path = await realpath(folder).catch((cause: unknown) => {
    throw new ConfigError(`${folder}: no such folder`, { cause });
  });
  if (await isBare(path)) return openBare(folder, path);
  const answer = await askWhere(folder, path, []);
  const up = answer[1] ?? '';
  if (up !== '') {
    const root = resolve(path, up);
    throw new ConfigError(
      `${folder}: is the folder '${relative(root, path)}' of the repository ${root}; give its root`,
    );
  }
  return path;
}

/** Whether a folder holds what git takes for a repository (gitrepository-layout) instead of a work tree. */
async function isBare(path: string): Promise<boolean> {
  const exist = await Promise.all(
    ['.git', 'HEAD', 'objects', 'refs'].map((name) =>
      stat(join(path, name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return exist.join() === 'false,true,true,true';
}

async function openBare(folder: string, path: string): Promise<GitPlace> {
  const around = await runGit(dirname(path), ['rev-parse', '--show-toplevel'], { answers: [128] });
  if (around.exitCode === 0)
    throw new ConfigError(
      `${folder}: is a bare repository among the files of ${around.stdout.toString().trim()}, and came with them; make a clone at another place`,
    );
  // Found by git itself, so that it asks whose repository it is.
  await askWhere(folder, path, ['-c', 'safe.bareRepository=all']);
  return { bare: path };
}

async function askWhere(folder: string, path: string, options: readonly string[]): Promise<string[]> {
  const args = [...options, 'rev-parse', '--is-bare-repository', '--show-cdup'];
  return readGitLines(path, args).catch((cause: unknown) => {
    const reason = cause instanceof ServiceError ? ` (${cause.message})` : '';
    throw new ConfigError(`${folder}: is no git repository; clone one there${reason}`, { cause });
  });
}

/** `https://host/owner/repo`, `git@host:owner/repo` or `ssh://git@host/owner/repo`, with or without `.git`. */
const REMOTE =
  /^(?:(https?):\/\/(?:[^@/]*@)?([^/]+)\/|ssh:\/\/[^@/]*@([^/:]+)(?::\d+)?\/|[^@/:]+@([^/:]+):)([^/]+\/[^/]+?)(?:\.git)?\/?$/;

/** Address of the origin as git has it; `''` where there is none. */
export async function readOrigin(place: GitPlace): Promise<string> {
  const { stdout } = await runGit(place, ['config', '--get', 'remote.origin.url'], { answers: [1] });
  return stdout.toString().trim();
}

/** Address of an origin for people, without what logs in; `undefined` where the origin is no such service. */
export function findWebUrl(origin: string): string | undefined {
  const [, scheme = 'https', web, ssh, short, name] = REMOTE.exec(origin) ?? [];
  const host = web ?? ssh ?? short;
  return host === undefined || name === undefined ? undefined : `${scheme}://${host}/${name}`;
}

/** Commit id of a revision, or `undefined`. A revision that looks like an option is none. */
export async function findCommit(place: GitPlace, revision: string): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const { exitCode, stdout } = await runGit(place, args, { answers: [1, 128] });
  return exitCode === 0 ? stdout.toString().trim() : undefined;
}

/** Whether older commits are missing. */
export async function isShallow(place: GitPlace): Promise<boolean> {
  return (await readGitLines(place, ['rev-parse', '--is-shallow-repository']))[0] === 'true';
}

const KINDS: Readonly<Record<string, FileEntry['kind']>> = { '120000': 'link', '160000': 'submodule' };

/** Mode of a plain file, which is not told. */
const PLAIN = '100644';

/** Lists of files that a book keeps: those of both branches, of the base between them, and of a tree just written. */
export const KEPT_LISTS = 4;

/** Files of a tree or commit, by path. */
export async function listFiles(place: GitPlace, tree: string): Promise<Map<string, FileEntry>> {
  const { stdout } = await runGit(place, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  const text = decodeName(stdout);
  const files = new Map<string, FileEntry>();
  for (let at = 0, end = 0; (end = text.indexOf('\0', at)) !== -1; at = end + 1) {
    const tab = text.indexOf('\t', at);
    const [mode = '', , blob = ''] = text.slice(at, tab).split(' ');
    const path = text.slice(tab + 1, end);
    files.set(path, { path, blob, kind: KINDS[mode] ?? 'file', ...(mode === PLAIN ? {} : { mode }) });
  }
  return files;
}

/** Contents by blob id, read by one process. */
export async function readBlobs(place: GitPlace, blobs: readonly string[]): Promise<Map<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  if (blobs.length === 0) return contents;
  const { stdout } = await runGit(place, ['cat-file', '--batch'], { input: `${[...new Set(blobs)].join('\n')}\n` });
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

/** A commit and all before it, newest first. */
export function listAncestorIds(place: GitPlace, commit: string): Promise<string[]> {
  return readGitLines(place, ['rev-list', '--topo-order', commit]);
}
