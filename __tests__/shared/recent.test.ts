import { describe, expect, test } from 'vitest';
import { keepRecent } from '../../src/shared/recent.ts';

describe('results that were asked for last', () => {
  test('are kept, and made again only when others took their place', () => {
    const made: string[] = [];
    const join = keepRecent(2, (a: string, b: string) => {
      made.push(`${a} ${b}`);
      return { text: `${a} ${b}` };
    });
    const first = join('a', 'b');
    expect(join('a', 'b')).toBe(first);
    join('c', '');
    // Asked for again, so that it is not the oldest.
    join('a', 'b');
    join('d', '');
    join('a', 'b');
    join('c', '');
    expect(made).toEqual(['a b', 'c ', 'd ', 'c ']);
  });

  test('are told apart by each of their arguments', () => {
    const join = keepRecent(9, (a: string, b: string) => [a, b]);
    expect(join('a', 'bc')).not.toEqual(join('ab', 'c'));
  });
});
