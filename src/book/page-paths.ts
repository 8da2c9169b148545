/**
 * Paths: of a source page in the translation and back, and of the base beside a translated page. A path has `/` and
 * starts at the root of its repository.
 */
import { posix } from 'node:path';

/** Folders (with `/` at the end, `''` for the root) and files with another path in the translation, `source: target`. */
export type PathMap = Readonly<Record<string, string>>;

/** Path of the translation of a source page; the longest prefix that matches is replaced. */
export function mapPath(path: string, map: PathMap): string {
  return replacePrefix(path, Object.entries(map));
}

/** Path of the source page that a translated page belongs to. */
export function unmapPath(path: string, map: PathMap): string {
  return replacePrefix(
    path,
    Object.entries(map).map(([source, target]) => [target, source]),
  );
}

function replacePrefix(path: string, entries: readonly (readonly [string, string])[]): string {
  const found = entries
    .filter(([from]) => path === from || ((from === '' || from.endsWith('/')) && path.startsWith(from)))
    .toSorted(([a], [b]) => b.length - a.length)[0];
  return found === undefined ? path : found[1] + path.slice(found[0].length);
}

/** Path of the base of a page, from a pattern with `{dir}`, `{name}` and `{ext}`. */
export function renderBasePath(pattern: string, page: string): string {
  const { dir, name, ext } = posix.parse(page);
  const values: Readonly<Record<string, string>> = { dir: dir === '' ? '.' : dir, name, ext };
  return posix.normalize(pattern.replaceAll(/\{(dir|name|ext)\}/g, (_, key: string) => values[key] ?? ''));
}

/** The form of a path that two systems have in common, however they compose its letters. */
export function composePath(path: string): string {
  return path.normalize('NFC');
}
