/**
 * Text objects in a folder of this machine, under keys with `/`; each is put in place whole. What is written with
 * `replace` stands in files of its own, one a version.
 */
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { TextStore } from '../engine/text-store.ts';
import { ConfigError } from '../shared/errors.ts';
import { makeFolder, replaceFile } from './disk.ts';
import { readNewest, removeVersions, replaceVersion, withoutVersion } from './disk-versions.ts';

/** @param folder Made when it is first written to. */
export function createDiskStore(folder: string): TextStore {
  async function write<T>(key: string, work: (path: string) => Promise<T>): Promise<T> {
    const path = join(folder, key);
    try {
      await makeFolder(dirname(path));
      return await work(path);
    } catch (cause) {
      throw new ConfigError(`${folder}: cannot be written; choose another folder with --cache`, { cause });
    }
  }
  return {
    put: (key, text) => write(key, (path) => replaceFile(path, text)),
    async get(key) {
      const path = join(folder, key);
      return (await readFile(path, 'utf8').catch(() => undefined)) ?? (await readNewest(path))?.text;
    },
    async list(prefix) {
      const start = prefix.slice(0, prefix.lastIndexOf('/') + 1);
      const entries = await readdir(join(folder, start), { recursive: true, withFileTypes: true }).catch(() => []);
      const keys = entries
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.new'))
        .map((entry) => relative(folder, join(entry.parentPath, withoutVersion(entry.name))).replaceAll(sep, '/'))
        .filter((key) => key.startsWith(prefix));
      return [...new Set(keys)].toSorted();
    },
    async remove(keys) {
      await Promise.all(keys.map((key) => rm(join(folder, key), { force: true })));
      await Promise.all(keys.map((key) => removeVersions(join(folder, key))));
    },
    read: (key) => readNewest(join(folder, key)),
    replace: (key, text, version) => write(key, (path) => replaceVersion(path, text, version)),
  };
}
