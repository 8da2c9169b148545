import { expect, test } from 'vitest';
import { nameSome } from '../../src/shared/name-some.ts';

test('a few names are all told', () => {
  expect([nameSome([]), nameSome(['es']), nameSome(new Set(['es', 'zh', 'es']))]).toEqual(['', 'es', 'es, zh']);
});

test('of many names the first ones are told, and the others counted', () => {
  const names = Array.from({ length: 2000 }, (_, at) => `a${at}`);
  expect(nameSome(names)).toBe('a0, a1, a2, a3, a4, a5, a6, a7, a8, a9 and 1,990 more');
  expect(nameSome(names.slice(0, 11))).toMatch(/ and 1 more$/);
  expect(nameSome(names.slice(0, 10))).toMatch(/a9$/);
});
