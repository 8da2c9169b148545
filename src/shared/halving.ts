/** The first place of an order from which on something holds, found by halving. */

/**
 * @param count   Places are 0 to `count`, exclusive.
 * @param isThere Whether it holds at a place; once it does, it does at all behind.
 * @returns `count` where it holds nowhere.
 */
export function findFirst(count: number, isThere: (place: number) => boolean): number {
  let low = 0;
  for (let high = count; low < high; ) {
    const middle = (low + high) >> 1;
    if (isThere(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
