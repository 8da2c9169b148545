/** Whether a range meets one of many others, found by halving. */
import { findFirst } from './halving.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** @returns Answers whether a range has something in common with one of those given; ends are exclusive. */
export function overlapFinder(ranges: readonly Range[]): (range: Range) => boolean {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  /** How far the ranges up to each reach. */
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? end));
  return ({ start, end }) => {
    const behind = findFirst(sorted.length, (at) => (sorted[at]?.start ?? 0) >= end);
    return (reach[behind - 1] ?? -Infinity) > start;
  };
}
