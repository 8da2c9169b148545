/** What of a list stands in order: its longest increasing subsequence, by patience sorting. */
import { findFirst } from './halving.ts';

/** Positions of a longest strictly increasing subsequence. */
export function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [at, value] of values.entries()) {
    const low = findFirst(tails.length, (length) => (values[tails[length] ?? 0] ?? 0) >= value);
    previous.push(low > 0 ? (tails[low - 1] ?? -1) : -1);
    tails[low] = at;
  }
  const run: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.push(at);
  return run.toReversed();
}
