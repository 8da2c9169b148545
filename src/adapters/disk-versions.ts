/**
 * A text that several processes write, each only over the version that it has read: a file for each version, which is
 * made where there is none of its number, and never changed. The one with the highest number is the text.
 *
 * A file system has no way to replace a file only if it is as it was; that a name can be taken once, every one has.
 */
import { constants, copyFile, link, readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { StoredText } from '../engine/text-store.ts';
import { codeOf, writeDraft } from './disk.ts';

/** How long a version stays that another one has replaced, so that its number is not taken anew by who read it late. */
const STAY_MS = 60 * 60_000;

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
  const above = numbers.filter((number) => number >= next);
  if (!(await isChain(path, above))) {
    await rm(fileOf(path, next), { force: true });
    return undefined;
  }
  await clearOld(path, numbers);
  return String(next);
}

/**
 * Whether versions were written one over the other. Else the number of the first had been used long ago and was cleared
 * away: one above it is gone too, or is older.
 */
async function isChain(path: string, numbers: readonly number[]): Promise<boolean> {
  const times = await Promise.all(numbers.map((number) => timeOf(fileOf(path, number))));
  return numbers.every((number, at) => {
    const [own, above] = [times[at], times[at + 1]];
    if (at === numbers.length - 1) return own !== undefined;
    return numbers[at + 1] === number + 1 && own !== undefined && above !== undefined && above >= own;
  });
}

/** Clear away versions that were replaced long ago, the oldest first. */
async function clearOld(path: string, numbers: readonly number[]): Promise<void> {
  const limit = Date.now() - STAY_MS;
  for (const [at, number] of numbers.entries()) {
    // oxlint-disable no-await-in-loop -- none goes before those below it
    const above = numbers[at + 1];
    if (above === undefined || ((await timeOf(fileOf(path, above))) ?? 0) >= limit) return;
    await rm(fileOf(path, number), { force: true });
    // oxlint-enable no-await-in-loop
  }
}

/** When a file was written, milliseconds since 1970; `undefined` when there is none. */
async function timeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    (entry) => entry.mtimeMs,
    () => undefined,
  );
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
