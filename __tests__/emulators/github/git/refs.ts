/** References: listing, and moving them only when nobody else did. */
import { git, gitBytes, type Storage } from './storage.ts';

export interface Ref {
  /** Full name, `refs/heads/main`. */
  readonly name: string;
  readonly id: string;
  readonly type: string;
}

const NONE = '0'.repeat(40);

/** References whose full name starts with a prefix, by name. */
export async function listRefs(storage: Storage, prefix: string): Promise<Ref[]> {
  const format = '--format=%(refname) %(objectname) %(objecttype)';
  const text = await git(storage, ['for-each-ref', format, 'refs/heads', 'refs/tags', 'refs/notes']);
  return text
    .split('\n')
    .filter((line) => line.startsWith(prefix))
    .map((line) => {
      const [name = '', id = '', type = ''] = line.split(' ');
      return { name, id, type };
    });
}

/** The reference of exactly that full name, asked of the running process. */
export async function findRef(storage: Storage, name: string): Promise<Ref | undefined> {
  if (!name.startsWith('refs/') || NO_NAME.test(name)) return undefined;
  const object = await storage.objects.read(name);
  return object && { name, id: object.id, type: object.type };
}

/** What git would take for more than a name (gitrevisions). */
const NO_NAME = /\.\.|@\{|[\s~^:?*[\\]/;

/** Whether git takes a full name of a reference. */
export async function isRefName(storage: Storage, name: string): Promise<boolean> {
  return (await gitBytes(storage, ['check-ref-format', name], { answers: [1] })).exitCode === 0;
}

export interface RefUpdate {
  readonly name: string;
  /** `undefined` deletes the reference. */
  readonly to: string | undefined;
  /** What it must be now: `null` for "not there", `undefined` for anything. */
  readonly from?: string | null | undefined;
}

/** Move references, all or none. @returns Whether git did; it does not when one is not where `from` says. */
export async function updateRefs(storage: Storage, updates: readonly RefUpdate[]): Promise<boolean> {
  const lines = updates.map(({ name, to, from }) => {
    const expected = from === undefined ? [] : [from ?? NONE];
    return to === undefined ? ['delete', name, ...expected].join(' ') : ['update', name, to, ...expected].join(' ');
  });
  const input = `start\n${lines.join('\n')}\nprepare\ncommit\n`;
  return (await gitBytes(storage, ['update-ref', '--stdin'], { input, answers: [1, 128] })).exitCode === 0;
}
