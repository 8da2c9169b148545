/** Paths of the base beside a translated page, and what two systems make of one path. */
import { posix } from 'node:path';

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
