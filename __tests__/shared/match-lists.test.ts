/** Lists that have nothing, or little, in common are compared in work that grows with them, and what is equal is found. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchEqual, matchSimilar } from '../../src/shared/match-lists.ts';

const name = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

test('long lists without anything in common end, and have no pairs', () => {
  expect(matchEqual(name('a', 30_000), name('b', 30_000))).toEqual([]);
});

test('of long lists that differ much, what each has once is matched, and what lies between', () => {
  const old = name('a', 4000).flatMap((own, at) => [own, `both${at}`, 'often']);
  const fresh = name('b', 4000).flatMap((own, at) => [own, `both${at}`, 'often']);
  const pairs = matchEqual(old, fresh).map(([i, j]) => [old[i], fresh[j], i - j]);
  expect(pairs).toHaveLength(8000);
  expect(pairs.filter(([own, other, shift]) => own !== other || shift !== 0)).toEqual([]);
});

test('pairs of long lists rise on both sides and are equal', () => {
  const keys = fc.array(fc.nat(900), { minLength: 700, maxLength: 900 });
  fc.assert(
    fc.property(keys, keys, (a, b) => {
      const [old, fresh] = [a.map(String), b.map(String)];
      let [i, j] = [-1, -1];
      for (const [at, other] of matchEqual(old, fresh)) {
        expect(old[at]).toBe(fresh[other]);
        expect(at).toBeGreaterThan(i);
        expect(other).toBeGreaterThan(j);
        [i, j] = [at, other];
      }
    }),
    { numRuns: 30 },
  );
});

test('of long lists each item is compared with those that stand about where it stands', () => {
  let looks = 0;
  const places = name('', 5000).map(Number);
  const likeness = (old: number, fresh: number) => {
    looks += 1;
    return old === fresh ? 1 : 0;
  };
  const pairs = matchSimilar(places, places, { threshold: 0.5, likeness });
  expect(pairs).toHaveLength(5000);
  expect(looks).toBeLessThan(300 * places.length);
});
