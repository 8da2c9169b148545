/**
 * The part of the alignment table that is looked at: for each number of source units done, a range of numbers of
 * target units done. A node is one such pair of numbers.
 */

import { MAX_SPAN, SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';

export interface Band {
  /** First and last target position at each source position (0 to number of source units), both inclusive. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Number of the first node of each source position; the last entry is the number of nodes. */
  readonly starts: Int32Array;
}

/** Band from limits; makes them rise, leave no gap, and start and end at the corners. */
export function makeBand(low: Int32Array, high: Int32Array, targetCount: number): Band {
  const last = low.length - 1;
  low[0] = 0;
  high[last] = targetCount;
  for (let at = last - 1; at >= 0; at--) low[at] = Math.min(low[at] ?? 0, low[at + 1] ?? 0);
  for (let at = 1; at <= last; at++) high[at] = Math.max(high[at] ?? 0, high[at - 1] ?? 0);
  for (let at = 1; at <= last; at++) low[at] = Math.min(low[at] ?? 0, high[at - 1] ?? 0);
  const starts = new Int32Array(low.length + 1);
  for (let at = 0; at <= last; at++) starts[at + 1] = (starts[at] ?? 0) + (high[at] ?? 0) - (low[at] ?? 0) + 1;
  return { low, high, starts };
}

/** The whole table, or a band of `width` nodes each side of the line through equal shares of two rising sums. */
export function diagonalBand(source: Float64Array, target: Float64Array, width: number): Band {
  const targetCount = target.length - 1;
  const low = new Int32Array(source.length);
  const high = new Int32Array(source.length);
  const sourceSum = Math.max(source.at(-1) ?? 0, 1);
  const targetSum = target.at(-1) ?? 0;
  let column = 0;
  for (let at = 0; at < source.length; at++) {
    const wanted = ((source[at] ?? 0) / sourceSum) * targetSum;
    while (column < targetCount && (target[column] ?? 0) < wanted) column++;
    low[at] = Math.max(0, column - width);
    high[at] = Math.min(targetCount, column + width);
  }
  return makeBand(low, high, targetCount);
}

/**
 * Nodes whose target position is within `width` of a path, or whose source position is.
 *
 * @param path Shapes of the beads, in order.
 */
export function bandAround(path: Uint8Array, sourceCount: number, width: number): Band {
  const low = new Int32Array(sourceCount + 1).fill(0x7fffffff);
  const high = new Int32Array(sourceCount + 1);
  let i = 0;
  let j = 0;
  reach(0, 0);
  for (const shape of path) {
    i += SHAPE_SOURCE[shape] ?? 0;
    j += SHAPE_TARGET[shape] ?? 0;
    reach(i, j);
  }
  for (let at = 0; at <= sourceCount; at++) high[at] = Math.min(high[at] ?? 0, j);
  return makeBand(low, high, j);

  function reach(source: number, target: number): void {
    for (let at = Math.max(0, source - MAX_SPAN); at <= source; at++) {
      low[at] = Math.min(low[at] ?? 0, Math.max(0, target - width));
      high[at] = Math.max(high[at] ?? 0, target + width);
    }
  }
}

/**
 * Whether a path keeps its distance from the edges of a band, except where they are the edges of the table; one that
 * does not may be better in a wider band.
 */
export function staysInside(band: Band, path: Uint8Array, distance: number): boolean {
  const targetCount = band.high.at(-1) ?? 0;
  let i = 0;
  let j = 0;
  return path.every((shape) => {
    i += SHAPE_SOURCE[shape] ?? 0;
    j += SHAPE_TARGET[shape] ?? 0;
    const low = band.low[i] ?? 0;
    const high = band.high[i] ?? 0;
    return (low === 0 || j - low >= distance) && (high === targetCount || high - j >= distance);
  });
}

/** The limits of a band seen from the target side: source positions for each target position. */
export function turnBand(band: Band): { readonly low: Int32Array; readonly high: Int32Array } {
  const targetCount = band.high.at(-1) ?? 0;
  const low = new Int32Array(targetCount + 1).fill(band.low.length);
  const high = new Int32Array(targetCount + 1);
  for (let i = 0; i < band.low.length; i++)
    for (let j = band.low[i] ?? 0; j <= (band.high[i] ?? 0); j++) {
      if (i < (low[j] ?? 0)) low[j] = i;
      if (i > (high[j] ?? 0)) high[j] = i;
    }
  return { low, high };
}

/** Number of the node at a source and a target position. */
export function nodeAt(band: Band, source: number, target: number): number {
  return (band.starts[source] ?? 0) + target - (band.low[source] ?? 0);
}
