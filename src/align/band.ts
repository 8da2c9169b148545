/**
 * The part of the alignment table that is looked at: for each number of source units done, a range of numbers of
 * target units done. A node is one such pair of numbers.
 */

export interface Band {
  /** First and last target position at each source position (0 to number of source units), both inclusive. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Number of the first node of each source position; the last entry is the number of nodes. */
  readonly starts: Int32Array;
}

/** Band from limits; makes them rise, and start and end at the corners. */
export function makeBand(low: Int32Array, high: Int32Array, targetCount: number): Band {
  const last = low.length - 1;
  low[0] = 0;
  high[last] = targetCount;
  for (let at = last - 1; at >= 0; at--) low[at] = Math.min(low[at] ?? 0, low[at + 1] ?? 0);
  for (let at = 1; at <= last; at++) high[at] = Math.max(high[at] ?? 0, high[at - 1] ?? 0);
  const starts = new Int32Array(low.length + 1);
  for (let at = 0; at <= last; at++) starts[at + 1] = (starts[at] ?? 0) + (high[at] ?? 0) - (low[at] ?? 0) + 1;
  return { low, high, starts };
}

/** The whole table, or a band of `width` nodes each side of the line through equal shares of the bytes. */
export function diagonalBand(sourceBytes: Float64Array, targetBytes: Float64Array, width: number): Band {
  const targetCount = targetBytes.length - 1;
  const low = new Int32Array(sourceBytes.length);
  const high = new Int32Array(sourceBytes.length);
  const sourceTotal = Math.max(sourceBytes.at(-1) ?? 0, 1);
  const targetTotal = targetBytes.at(-1) ?? 0;
  let column = 0;
  for (let at = 0; at < sourceBytes.length; at++) {
    const wanted = ((sourceBytes[at] ?? 0) / sourceTotal) * targetTotal;
    while (column < targetCount && (targetBytes[column] ?? 0) < wanted) column++;
    low[at] = Math.max(0, column - width);
    high[at] = Math.min(targetCount, column + width);
  }
  return makeBand(low, high, targetCount);
}

/** Nodes within `width` of a path, which is given as the target position range reached at each source position. */
export function bandAround(first: Int32Array, last: Int32Array, targetCount: number, width: number): Band {
  const count = first.length;
  const low = new Int32Array(count);
  const high = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    low[at] = Math.max(0, first[Math.max(0, at - width)] ?? 0, (first[at] ?? 0) - width);
    high[at] = Math.min(targetCount, Math.min(targetCount, (last[at] ?? 0) + width));
  }
  return makeBand(low, high, targetCount);
}
