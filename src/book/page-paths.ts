/** Paths of the base beside a translated page, and what two systems make of one path. */
import { posix } from 'node:path';
import { keepRecent } from '../shared/recent.ts';

/** Path of the base of a page, from a pattern with `{dir}`, `{name}` and `{ext}`. */
export function renderBasePath(pattern: string, page: string): string {
  return compilePattern(pattern)(page);
}

/** Of a long book it is asked some hundred thousand times. */
const compilePattern = keepRecent(8, (pattern: string) => {
  // What stands between the names, and at each odd place a name.
  const pieces = pattern.split(/\{(dir|name|ext)\}/);
  return (page: string) => {
    const { dir, name, ext } = posix.parse(page);
    const values: Readonly<Record<string, string>> = { dir: dir === '' ? '.' : dir, name, ext };
    let path = '';
    for (const [at, piece] of pieces.entries()) path += at % 2 === 0 ? piece : (values[piece] ?? '');
    return posix.normalize(path);
  };
});

/** The form of a path that two systems have in common, however they compose its letters. */
export function composePath(path: string): string {
  return path.normalize('NFC');
}
