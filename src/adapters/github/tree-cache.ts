/**
 * Lists of trees, kept in a folder from one run to the next: the id of a tree is its content, so what was listed once
 * is never asked for again. Lists that nobody has asked for lately are removed.
 */
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { openTextCache } from '../alignment-cache.ts';

/** An entry of a list as GitHub gives it; `path` from the tree. */
export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly sha: string;
  /** Bytes, of a file. */
  readonly size?: number | undefined;
}

/** A list with all below; `isDivided`: GitHub does not give it at once, so it is only what stands in the folder itself. */
export interface TreeList {
  readonly isDivided: boolean;
  readonly entries: readonly TreeEntry[];
}

export interface TreeCache {
  read(tree: string): Promise<TreeList | undefined>;
  write(tree: string, list: TreeList): Promise<void>;
}

/** Lists that are kept: those of both branches of some forty languages, or of a large tree in parts. */
const MAX_LISTS = 100;
const FOLDER = 'trees';

const Entry = z.tuple([z.string(), z.string(), z.string(), z.number().nullable()]);
const List = z.object({ isDivided: z.boolean(), entries: z.array(Entry) });

/**
 * @param folder The folder of all that is kept from one run to the next.
 * @param warn Told once where nothing can be kept, which costs the next run its requests and this one nothing.
 */
export function openTreeCache(folder: string, warn: (message: string) => void): TreeCache {
  const place = join(folder, FOLDER);
  const texts = openTextCache(place);
  let isClosed = false;
  return {
    async read(tree) {
      const text = await texts.read(tree);
      const list = text === undefined ? undefined : List.safeParse(JSON.parse(text)).data;
      if (list === undefined) return undefined;
      await touch(join(place, tree));
      const entries = list.entries.map(([path, mode, sha, size]) => ({ path, mode, sha, size: size ?? undefined }));
      return { ...list, entries };
    },
    async write(tree, { isDivided, entries }) {
      if (isClosed) return;
      const rows = entries.map(({ path, mode, sha, size }) => [path, mode, sha, size ?? null]);
      try {
        await texts.write(tree, JSON.stringify({ isDivided, entries: rows }));
        await removeOld(place);
      } catch (error) {
        if (!isClosed) warn(`lists of files are not kept: ${error instanceof Error ? error.message : String(error)}`);
        isClosed = true;
      }
    },
  };
}

/** That a list was asked for is told by the time of its file; where that cannot be set, it only goes sooner. */
async function touch(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
}

async function removeOld(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= MAX_LISTS) return;
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, time: (await stat(path).catch(() => undefined))?.mtimeMs ?? 0 };
    }),
  );
  const old = files.toSorted((a, b) => b.time - a.time).slice(MAX_LISTS);
  await Promise.all(old.map(({ path }) => rm(path, { force: true })));
}
