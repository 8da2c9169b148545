/**
 * Which keys of front matter hold prose: a list as a question that values are asked with.
 */
import type { KeySet } from './keyed-values.ts';

/**
 * A key, inside of others with a dot: `hero.tagline`; `*` is any one. With `beside` it holds prose only where an entry of
 * that name stands beside it.
 */
export type ProseKey = string | { readonly key: string; readonly beside: string };

/** The set of some keys. */
export function keySet(keys: readonly ProseKey[]): KeySet {
  const plain = new Set(keys.filter((key) => typeof key === 'string' && !key.includes('*')));
  const others = keys
    .map((key) => (typeof key === 'string' ? { key, beside: undefined } : key))
    .filter(({ key, beside }) => beside !== undefined || key.includes('*'))
    .map(({ key, beside }) => ({ names: key.split('.'), beside }));
  return {
    has: (path, siblings) =>
      plain.has(path) ||
      others.some(
        ({ names, beside }) => (beside === undefined || siblings?.has(beside) === true) && isOf(names, path.split('.')),
      ),
  };
}

function isOf(names: readonly string[], path: readonly string[]): boolean {
  return names.length === path.length && names.every((name, at) => name === '*' || name === path[at]);
}
