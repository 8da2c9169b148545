/**
 * A bare repository on disk: how it is made, and how objects are written and read. Everything is done by real git, so
 * that ids, ancestry and differences are git's own.
 */
import { readGit, runGit } from '../../../../src/adapters/git/process.ts';
import { type GitObject, ObjectReader } from './object-reader.ts';

export interface Storage {
  readonly folder: string;
  readonly objects: ObjectReader;
}

interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly answers?: readonly number[];
}

/** Settings of the machine must not change what the server answers. */
const NEUTRAL = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'GitHub',
  GIT_AUTHOR_EMAIL: 'noreply@github.com',
  GIT_COMMITTER_NAME: 'GitHub',
  GIT_COMMITTER_EMAIL: 'noreply@github.com',
};

/** Make an empty bare repository, to which `git http-backend` may push. */
export async function createStorage(folder: string, defaultBranch: string): Promise<Storage> {
  await readGit('.', ['init', '--quiet', '--bare', `--initial-branch=${defaultBranch}`, folder], { env: NEUTRAL });
  const storage = { folder, objects: new ObjectReader(folder) };
  await git(storage, ['config', 'http.receivepack', 'true']);
  return storage;
}

/** Run git and read its text, without white space at the end. */
export function git(storage: Storage, args: readonly string[], options: RunOptions = {}): Promise<string> {
  return readGit({ bare: storage.folder }, args, { ...options, env: { ...NEUTRAL, ...options.env } });
}

/** Run git and read its bytes and exit code; codes other than 0 and `answers` throw. */
export function gitBytes(storage: Storage, args: readonly string[], options: RunOptions = {}) {
  return runGit({ bare: storage.folder }, args, { ...options, env: { ...NEUTRAL, ...options.env } });
}

/** The object with a full id and a type; `undefined` when there is none. */
export async function readObject(storage: Storage, id: string, type: string): Promise<GitObject | undefined> {
  if (!/^[\da-f]{40}$/.test(id)) return undefined;
  const object = await storage.objects.read(id);
  return object?.type === type ? object : undefined;
}

/** Whether the repository has no branch yet. */
export async function isEmpty(storage: Storage): Promise<boolean> {
  // Asking the running process first spares a new one.
  if (await storage.objects.read('HEAD')) return false;
  return (await git(storage, ['for-each-ref', '--count=1', 'refs/heads'])) === '';
}

/** @returns Id of the blob. */
export function writeBlob(storage: Storage, content: string | Uint8Array): Promise<string> {
  return git(storage, ['hash-object', '-w', '--no-filters', '--stdin'], { input: content });
}

/** Store many contents by one process. @returns Their ids, in order. */
export async function writeBlobs(storage: Storage, contents: readonly (string | Uint8Array)[]): Promise<string[]> {
  if (contents.length === 0) return [];
  const commands = contents.map((content, at) => {
    const bytes = Buffer.from(content);
    return Buffer.concat([Buffer.from(`blob\nmark :${at + 1}\ndata ${bytes.length}\n`), bytes, Buffer.from('\n')]);
  });
  const questions = contents.map((_, at) => `get-mark :${at + 1}\n`).join('');
  const input = Buffer.concat([...commands, Buffer.from(questions)]);
  return (await git(storage, ['fast-import', '--quiet', '--cat-blob-fd=1'], { input })).split('\n');
}
