import { describe, expect, test } from 'vitest';
import { createBleu } from '../../src/evaluate/metrics/bleu.ts';
import { measureSegments } from '../../src/evaluate/metrics/metric.ts';
import { findInterval, resample, testDifference } from '../../src/evaluate/significance.ts';

const METRIC = createBleu({ tokenizer: 'none' });
const REFERENCE = Array.from({ length: 40 }, (_, at) => `a${at} b c d e f${at} g h`);
const damage = (every: number) =>
  measureSegments(
    METRIC,
    REFERENCE.map((text, at) => (at % every === 0 ? text.replace('d e', 'x') : text)),
    [REFERENCE],
  );

describe('the test of two systems', () => {
  test('finds no difference between two that answer the same', () => {
    expect(testDifference(METRIC, { a: damage(2), b: damage(2) })).toBe(1);
  });

  test('finds none between two that fail as often in different places, and one where one fails more', () => {
    const shifted = damage(4).map((_, at, all) => all[(at + 1) % all.length] ?? new Float64Array(METRIC.size));
    expect(testDifference(METRIC, { a: damage(4), b: shifted })).toBeGreaterThan(0.5);
    expect(testDifference(METRIC, { a: damage(40), b: damage(2) })).toBeLessThan(0.01);
  });

  test('gives the same answer again, with the same seed', () => {
    const pair = { a: damage(3), b: damage(4) };
    expect(testDifference(METRIC, pair, { trials: 200 })).toBe(testDifference(METRIC, pair, { trials: 200 }));
    expect(testDifference(METRIC, pair, { trials: 200, seed: 7 })).not.toBe(
      testDifference(METRIC, pair, { trials: 200 }),
    );
  });
});

describe('intervals', () => {
  test('of a score hold it, and one unit has none', () => {
    const interval = findInterval(METRIC, damage(3));
    expect(interval?.low).toBeLessThan(interval?.high ?? 0);
    expect(findInterval(METRIC, damage(3).slice(0, 1))).toBeUndefined();
  });

  test('hold the figure and shrink with more units', () => {
    const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
    const few = resample([1, 2, 3, 4], mean);
    const many = resample(
      Array.from({ length: 400 }, (_, at) => (at % 4) + 1),
      mean,
    );
    expect(few?.low).toBeLessThan(2.5);
    expect(few?.high).toBeGreaterThan(2.5);
    expect((many?.high ?? 9) - (many?.low ?? 0)).toBeLessThan(((few?.high ?? 0) - (few?.low ?? 0)) / 3);
  });
});
