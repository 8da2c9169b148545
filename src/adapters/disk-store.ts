/** Text objects in a folder of this machine, under keys with `/`; each is put in place whole. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { TextStore } from '../engine/text-store.ts';
import { ConfigError } from '../shared/errors.ts';
import { makeFolder, replaceFile } from './disk.ts';

/** @param folder Made when it is first written to. */
export function createDiskStore(folder: string): TextStore {
  return {
    async put(key, text) {
      const path = join(folder, key);
      try {
        await makeFolder(dirname(path));
        await replaceFile(path, text);
      } catch (cause) {
        throw new ConfigError(`${folder}: cannot be written; choose another folder with --cache`, { cause });
      }
    },
    get: (key) => readFile(join(folder, key), 'utf8').catch(() => undefined),
    async list(prefix) {
      const start = prefix.slice(0, prefix.lastIndexOf('/') + 1);
      const entries = await readdir(join(folder, start), { recursive: true, withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.new'))
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
        .filter((key) => key.startsWith(prefix))
        .toSorted();
    },
    async remove(keys) {
      await Promise.all(keys.map((key) => rm(join(folder, key), { force: true })));
    },
  };
}
