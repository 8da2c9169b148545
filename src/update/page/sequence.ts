/**
 * Put old and new pieces in one order: pieces of the target keep theirs unless the source moved them, new and
 * moved pieces follow the one they follow in the source, and what only the target has stays behind what it stood
 * behind.
 */

import { longestIncreasing } from '../../shared/increasing.ts';

export interface Item {
  /** Position in the target list; absent for what is new. */
  readonly target?: number;
  /** Position in the new source's list; absent for what only the target has. */
  readonly fresh?: number;
  /** Former position in the base; absent for what is new there. */
  readonly former?: number;
}

export interface Ordered<T extends Item> {
  readonly items: readonly T[];
  /** Those that stand elsewhere than they stood, because the source moved them. */
  readonly moved: ReadonlySet<T>;
}

/** Order items that are given in the order of the new source; those with only `target` may stand anywhere. */
export function orderItems<T extends Item>(items: readonly T[]): Ordered<T> {
  const anchored = items.filter((item) => item.fresh !== undefined && item.target !== undefined);
  const stable = new Set(longestIncreasing(anchored.map((item) => item.former ?? -1)).map((at) => anchored[at]));
  const ordered = anchored.filter((item) => stable.has(item)).toSorted(byTarget);
  insertFresh(ordered, items);
  attachTargetOnly(ordered, items);
  return { items: ordered, moved: new Set(anchored.filter((item) => !stable.has(item))) };
}

function byTarget(a: Item, b: Item): number {
  return (a.target ?? 0) - (b.target ?? 0);
}

/** Each item without a place goes behind the item before it in the source, or before the one behind it. */
function insertFresh<T extends Item>(ordered: T[], items: readonly T[]): void {
  const inSource = items.filter((item) => item.fresh !== undefined);
  for (const [at, item] of inSource.entries()) {
    if (ordered.includes(item)) continue;
    const before = inSource[at - 1];
    const after = inSource.slice(at + 1).find((other) => ordered.includes(other));
    if (before !== undefined) ordered.splice(ordered.indexOf(before) + 1, 0, item);
    else if (after !== undefined) ordered.splice(ordered.indexOf(after), 0, item);
    else ordered.push(item);
  }
}

/** Each target-only item goes behind the nearest surviving item that stood before it in the target. */
function attachTargetOnly<T extends Item>(ordered: T[], items: readonly T[]): void {
  for (const item of items.filter(({ fresh }) => fresh === undefined).toSorted(byTarget)) {
    let best = -1;
    let bestTarget = -1;
    for (const [at, other] of ordered.entries())
      if (other.target !== undefined && other.target < (item.target ?? 0) && other.target > bestTarget)
        [best, bestTarget] = [at, other.target];
    ordered.splice(best + 1, 0, item);
  }
}
