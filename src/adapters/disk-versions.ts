/**
 * A text that several processes write, each only over the version that it has read: a file for each version, which is
 * made where there is none of its number, and never changed. The one with the highest number is the text.
 *
 * A file system has no way to replace a file only if it is as it was; that a name can be taken once, every one has.
 */
import { constants, copyFile, link, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { StoredText } from '../engine/text-store.ts';
import { codeOf, writeDraft } from './disk.ts';

/** Versions below the newest that stay, so that who lists a folder while one is added does not miss them all. */
const KEPT = 1;

/** @returns `undefined` when there is no version. */
export async function readNewest(path: string): Promise<StoredText | undefined> {
  for (;;) {
    // oxlint-disable no-await-in-loop -- a further round only follows a version that went away while it was read
    const newest = (await listVersions(path)).at(-1);
    if (newest === undefined) return undefined;
    const text = await readFile(fileOf(path, newest), 'utf8').catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (text !== undefined) return { text, version: String(newest) };
    // oxlint-enable no-await-in-loop
  }
}

/** @returns The new version; `undefined` when another one stands there. */
export async function replaceVersion(
  path: string,
  text: string,
  version: string | undefined,
): Promise<string | undefined> {
  const next = Number(version ?? 0) + 1;
  if (!(await create(fileOf(path, next), text))) return undefined;
  const numbers = await listVersions(path);
  // A number that had been used and was cleared away: what came after it stands.
  const isOutrun = numbers.some((number) => number > next);
  const old = numbers.filter((number) => (isOutrun ? number === next : number < next - KEPT));
  await Promise.all(old.map((number) => rm(fileOf(path, number), { force: true })));
  return isOutrun ? undefined : String(next);
}

export async function removeVersions(path: string): Promise<void> {
  const numbers = await listVersions(path);
  await Promise.all(numbers.map((number) => rm(fileOf(path, number), { force: true })));
}

function fileOf(path: string, number: number): string {
  return `${path}.version-${number}`;
}

/** Name of the text that a file is a version of. */
export function withoutVersion(name: string): string {
  return name.replace(/\.version-\d+$/, '');
}

/** Numbers of the versions that are there, the newest last. */
async function listVersions(path: string): Promise<number[]> {
  const start = `${basename(path)}.version-`;
  const names = await readdir(dirname(path)).catch((): string[] => []);
  return names
    .filter((name) => name.startsWith(start) && /^\d+$/.test(name.slice(start.length)))
    .map((name) => Number(name.slice(start.length)))
    .toSorted((a, b) => a - b);
}

/** How file systems without hard links refuse one. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']);

/** @returns Whether it was made, whole; else a file stands there. */
async function create(path: string, text: string): Promise<boolean> {
  const draft = await writeDraft(path, text);
  try {
    await link(draft, path).catch((error: unknown) => {
      if (!NO_LINKS.has(codeOf(error))) throw error;
      return copyFile(draft, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
