import { describe, expect, test } from 'vitest';
import { countKept, tallyPage } from '../../src/report/tally.ts';

const RANGE = { start: 0, end: 1 };
const outcomes = ['kept', 'kept', 'moved', 'translated', 'failed'] as const;
const ALL = [
  ...outcomes.map((outcome, at) => ({ id: String(at), outcome, source: RANGE, target: RANGE })),
  { id: 'p', outcome: 'kept' as const, reason: 'token-patched', source: RANGE, target: RANGE },
  { id: 'o', outcome: 'kept' as const, reason: 'omitted', source: RANGE, target: RANGE },
];

describe('sentences that stay as and where they are', () => {
  test('are told as a number, and the others one by one', () => {
    const { kept, segments } = countKept(ALL);
    expect(kept).toBe(3);
    expect(segments.map(({ id }) => id)).toEqual(['2', '3', '4', 'p']);
  });

  test('count in a tally as if each were there', () => {
    const changes = [{ outcome: 'removed' as const, line: 1 }];
    expect(tallyPage({ ...countKept(ALL), changes })).toEqual(tallyPage({ segments: ALL, changes }));
  });
});
