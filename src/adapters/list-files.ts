/** Files of a folder of this machine. */
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ConfigError } from '../shared/errors.ts';

/**
 * @returns Paths from the folder, with `/`, in the order of their characters; links to folders are not followed, and
 *   folders that start with a point (`.git`) are left out.
 * @throws {ConfigError} when the folder cannot be read.
 */
export async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new ConfigError(`${folder}: is no folder that can be read`, { cause });
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(?:^|\/)(?:\.|node_modules\/)/.test(path))
    .toSorted((a, b) => (a < b ? -1 : 1));
}
