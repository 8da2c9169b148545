import { expect, test } from 'vitest';
import { sideOfNewer } from '../../src/shared/versions.ts';

const HISTORY = ['newest', 'newer', 'old'];

test.each([
  ['newer', 'old', 'proposal'],
  ['old', 'newest', 'target'],
  ['old', 'unknown', 'proposal'],
  ['unknown', 'old', 'target'],
  ['unknown', 'gone', 'target'],
  ['newer', 'newer', 'target'],
])('of %s in the proposal and %s on the target branch, the newer one is that of the %s', (proposal, target, side) => {
  expect(sideOfNewer(HISTORY, { proposal, target })).toBe(side);
});
