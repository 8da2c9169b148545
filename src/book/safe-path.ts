/** Guard: a page may only be written inside its repository, and through no symbolic link. */
import { posix } from 'node:path';
import { ContentError } from '../shared/errors.ts';
import type { FileEntry } from './books.ts';

/**
 * @param path  Where a page or its base would be written.
 * @param files Files of the translation.
 * @throws {ContentError} when the path leaves the repository, enters `.git`, or passes a link or submodule.
 */
export function assertInside(path: string, files: ReadonlyMap<string, FileEntry>): void {
  const clean = posix.normalize(path);
  if (posix.isAbsolute(path) || clean === '..' || clean.startsWith('../') || /^[a-zA-Z]:|\\|\0/.test(path))
    throw new ContentError(path, "the target path is outside its repository; correct 'paths' or 'base'");
  const parts = clean.split('/');
  if (clean !== path || parts.some((part) => part.toLowerCase() === '.git' || part === '.'))
    throw new ContentError(path, "is no path that git can hold; correct 'paths' or 'base'");
  for (let length = 1; length <= parts.length; length += 1) {
    const folder = parts.slice(0, length).join('/');
    const entry = files.get(folder);
    if (entry !== undefined) assertPassable(path, entry, length === parts.length);
  }
}

function assertPassable(path: string, entry: FileEntry, isLast: boolean): void {
  if (entry.kind === 'file' && isLast) return;
  if (entry.kind === 'file')
    throw new ContentError(path, `'${entry.path}' is a file, not a folder; rename one of them`);
  const what = entry.kind === 'link' ? 'a symbolic link' : 'a submodule';
  throw new ContentError(
    path,
    `the target path leads out of its repository through ${what}, '${entry.path}'; replace it by a real ${isLast ? 'file' : 'folder'}, or correct 'paths'`,
  );
}
