/**
 * A bare repository on disk: how it is made, and how objects are written and read. Objects are stored as git stores them,
 * and real git says what they are to one another: ancestry, differences and merges are its own.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { type GitResult, runGit } from '../../../../src/adapters/git/process.ts';
import { type GitObject, ObjectReader } from './object-reader.ts';

export interface Storage {
  readonly folder: string;
  readonly objects: ObjectReader;
  /** What git said that will not change, by its arguments: a process costs more than most of what it is asked. */
  readonly lasting: Map<string, Promise<GitResult>>;
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

const CONFIG = '[core]\n\trepositoryformatversion = 0\n\tbare = true\n[http]\n\treceivepack = true\n';

/** Make an empty bare repository (gitrepository-layout), to which `git http-backend` may push. */
export async function createStorage(folder: string, defaultBranch: string): Promise<Storage> {
  await Promise.all(['objects', 'refs'].map((part) => mkdir(join(folder, part), { recursive: true })));
  await writeFile(join(folder, 'HEAD'), `ref: refs/heads/${defaultBranch}\n`);
  await writeFile(join(folder, 'config'), CONFIG);
  return { folder, objects: new ObjectReader(folder), lasting: new Map() };
}

/** Run git and read its text, without white space at the end. */
export async function git(storage: Storage, args: readonly string[], options: RunOptions = {}): Promise<string> {
  return (await gitBytes(storage, args, options)).stdout.toString().trimEnd();
}

/** Run git and read its bytes and exit code; codes other than 0 and `answers` throw. */
export function gitBytes(storage: Storage, args: readonly string[], options: RunOptions = {}): Promise<GitResult> {
  const run = () => runGit({ bare: storage.folder }, args, { ...options, env: { ...NEUTRAL, ...options.env } });
  if (!isLasting(args)) return run();
  const key = args.join(' ');
  const answer = storage.lasting.get(key) ?? run();
  storage.lasting.set(key, answer);
  // What is not there may come.
  answer.catch(() => storage.lasting.delete(key));
  return answer;
}

/** Commands that only say what objects are, and how a command names objects that stay what they are. */
const SAYING = new Set(['diff', 'log', 'ls-tree', 'merge-base', 'merge-tree', 'rev-list']);
const BY_ID = /^\^?[\da-f]{40}(?:\.\.[\da-f]{40}|\^\{tree\})?$/;

function isLasting([command = '', ...rest]: readonly string[]): boolean {
  const names = rest.filter((argument) => !argument.startsWith('-'));
  return SAYING.has(command) && names.length > 0 && names.every((name) => BY_ID.test(name));
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

const compress = promisify(deflate);

/** Store an object as git does (gitformat-loose), without a process. @returns Its id. */
export async function writeObject({ folder }: Storage, type: string, content: string | Uint8Array): Promise<string> {
  const bytes = Buffer.from(content);
  const object = Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes]);
  const id = createHash('sha1').update(object).digest('hex');
  const path = join(folder, 'objects', id.slice(0, 2), id.slice(2));
  const draft = join(folder, 'objects', `tmp_obj_${randomUUID()}`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(draft, await compress(object));
  await rename(draft, path);
  return id;
}

/** @returns Id of the blob. */
export function writeBlob(storage: Storage, content: string | Uint8Array): Promise<string> {
  return writeObject(storage, 'blob', content);
}

/** @returns Ids of the blobs, in order. */
export function writeBlobs(storage: Storage, contents: readonly (string | Uint8Array)[]): Promise<string[]> {
  return Promise.all(contents.map((content) => writeBlob(storage, content)));
}
