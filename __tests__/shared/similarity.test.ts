import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { similarity } from '../../src/shared/similarity.ts';

test('is the Levenshtein distance over the longer length', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '中'), maxLength: 30 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const longest = Math.max(a.length, b.length);
      expect(similarity(a, b)).toBeCloseTo(longest === 0 ? 1 : 1 - distance(a, b) / longest, 12);
    }),
  );
});

test('of long texts that differ in one word is nearly 1, and of long texts with nothing in common is 0', () => {
  const words = Array.from({ length: 20_000 }, (_, at) => `word${at}`);
  const changed = words.with(9_000, 'another').with(11_000, 'one');
  expect(similarity(words.join(' '), changed.join(' '))).toBeGreaterThan(0.999);
  expect(similarity(words.join(' '), words.map((word) => `x${word}`).join('\t'))).toBeLessThan(0.1);
});
