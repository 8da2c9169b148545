/** What keeps its order in two lists. */

/** Positions of a longest strictly increasing subsequence. */
export function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [at, value] of values.entries()) {
    let low = 0;
    for (let high = tails.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? (tails[low - 1] ?? -1) : -1);
    tails[low] = at;
  }
  const run: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.push(at);
  return run.toReversed();
}

/** Positions from the first to before the end. */
export function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, step) => start + step);
}

/** Positions in two lists, from the first to before the end. */
export interface Stretch {
  readonly old: readonly number[];
  readonly fresh: readonly number[];
}

/**
 * What stands between pairs of positions of two lists, where these keep the order of both.
 *
 * @param formers For each position of the new list, the old one that it is paired with.
 * @param length Of the old list.
 */
export function stretchesBetween(formers: readonly (number | undefined)[], length: number): Stretch[] {
  const paired = [...formers.keys()].filter((at) => formers[at] !== undefined);
  const kept = longestIncreasing(paired.map((at) => formers[at] ?? 0)).map((step) => paired[step] ?? 0);
  return [...kept, formers.length].map((at, step) => {
    const before = kept[step - 1];
    const start = before === undefined ? 0 : (formers[before] ?? 0) + 1;
    return { old: range(start, formers[at] ?? length), fresh: range(before === undefined ? 0 : before + 1, at) };
  });
}
