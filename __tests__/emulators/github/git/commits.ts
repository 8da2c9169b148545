/** Commits as git stores them: text to value and back, and what one commit says about another. */
import { git, gitBytes, readObject, type Storage, writeObject } from './storage.ts';

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** ISO 8601 in UTC, whole seconds. */
  readonly date: string;
}

export interface Commit {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

/** The commit with a full id; `undefined` when there is none. */
export async function readCommit(storage: Storage, id: string): Promise<Commit | undefined> {
  const object = await readObject(storage, id, 'commit');
  return object && parseCommit(object.id, object.content.toString());
}

/** The commit that a branch, tag or id stands for; a name that looks like an option or a range is none. */
export async function resolveCommit(storage: Storage, revision: string): Promise<Commit | undefined> {
  if (revision === '' || /^-|\.\.|[\s~^:?*[\\]/.test(revision)) return undefined;
  const names = revision.startsWith('refs/')
    ? [revision]
    : [`refs/heads/${revision}`, `refs/tags/${revision}`, revision];
  const objects = await Promise.all(names.map((name) => storage.objects.read(`${name}^{commit}`)));
  const object = objects.find((candidate) => candidate !== undefined);
  return object && parseCommit(object.id, object.content.toString());
}

function parseCommit(id: string, text: string): Commit {
  const headEnd = text.indexOf('\n\n');
  const head = text.slice(0, headEnd).split('\n');
  function find(key: string): string[] {
    return head.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
  }
  return {
    id,
    tree: find('tree')[0] ?? '',
    parents: find('parent'),
    author: parseSignature(find('author')[0] ?? ''),
    committer: parseSignature(find('committer')[0] ?? ''),
    // GitHub shows a message without the newline that `git commit` ends it with.
    message: text.slice(headEnd + 2).replace(/\n$/, ''),
  };
}

function parseSignature(line: string): Signature {
  const [, name = '', email = '', seconds = '0'] = /^(.*?) ?<(.*)> (\d+) [+-]\d{4}$/.exec(line) ?? [];
  return { name, email, date: `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}Z` };
}

/**
 * Store a commit byte for byte, as GitHub does: the message gets no newline at its end (what clients sign has none, see
 * GitbookIO/github-api-signature `src/utils/commitToString.ts`), times are in UTC.
 */
export function writeCommit(storage: Storage, commit: Omit<Commit, 'id'>): Promise<string> {
  const text = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${renderSignature(commit.author)}`,
    `committer ${renderSignature(commit.committer)}`,
    '',
    commit.message,
  ].join('\n');
  return writeObject(storage, 'commit', text);
}

function renderSignature({ name, email, date }: Signature): string {
  if (/[<>\n\0]/.test(name + email)) throw new Error(`git does not take the person ${name} <${email}>`);
  return `${name} <${email}> ${Math.floor(Date.parse(date) / 1000)} +0000`;
}

/** Whether a commit can be reached from another one; a commit reaches itself. */
export async function isAncestor(storage: Storage, older: string, newer: string): Promise<boolean> {
  const args = ['merge-base', '--is-ancestor', older, newer];
  return (await gitBytes(storage, args, { answers: [1] })).exitCode === 0;
}

/** The best common ancestor; `undefined` when the two have no history in common. */
export async function findMergeBase(storage: Storage, a: string, b: string): Promise<string | undefined> {
  const { stdout } = await gitBytes(storage, ['merge-base', a, b], { answers: [1] });
  return stdout.toString().trim() || undefined;
}

/** Ids of commits, newest first: `args` are those of `git rev-list`. */
export async function listCommits(storage: Storage, args: readonly string[]): Promise<string[]> {
  const text = await git(storage, ['rev-list', ...args]);
  return text === '' ? [] : text.split('\n');
}
