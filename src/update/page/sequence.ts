/**
 * Put old and new pieces in one order: pieces of the target keep theirs unless the source moved them, new and
 * moved pieces follow the one they follow in the source, and what only the target has stays behind what it stood
 * behind.
 */
import { Chain } from '../../shared/chain.ts';
import { longestIncreasing } from '../../shared/increasing.ts';

export interface Item {
  /** Position in the target list; absent for what is new. */
  readonly target?: number;
  /** Position in the new source's list; absent for what only the target has. */
  readonly fresh?: number;
  /** Former position in the base; absent for what is new there. */
  readonly former?: number;
  /** How deep it is inside others; default: as deep as all. */
  readonly depth?: number;
}

export interface Ordered<T extends Item> {
  readonly items: readonly T[];
  /** Those that stand elsewhere than they stood, because the source moved them. */
  readonly moved: ReadonlySet<T>;
}

/** Order items that are given in the order of the new source; those with only `target` may stand anywhere. */
export function orderItems<T extends Item>(items: readonly T[]): Ordered<T> {
  const anchored = items.filter((item) => item.fresh !== undefined && item.target !== undefined);
  const stable = new Set(
    longestIncreasing(anchored.map((item) => item.former ?? -1)).flatMap((at) => anchored[at] ?? []),
  );
  const inSource = items.filter((item) => item.fresh !== undefined);
  const chain = new Chain(placeFirst([...stable].toSorted(byTarget), inSource, stable));
  for (const [at, item] of inSource.entries())
    if (at > 0 && !stable.has(item)) chain.insertBehind(inSource[at - 1], item);
  attachTargetOnly(chain, items, stable);
  return { items: chain.list(), moved: new Set(anchored.filter((item) => !stable.has(item))) };
}

function byTarget(a: Item, b: Item): number {
  return (a.target ?? 0) - (b.target ?? 0);
}

/** The first of the source has none to go behind: it goes before the next one that has a place. */
function placeFirst<T extends Item>(ordered: readonly T[], inSource: readonly T[], stable: ReadonlySet<T>): T[] {
  const [first] = inSource;
  if (first === undefined || stable.has(first)) return [...ordered];
  const next = inSource.find((item) => stable.has(item));
  return ordered.toSpliced(next === undefined ? ordered.length : ordered.indexOf(next), 0, first);
}

/**
 * Each target-only item goes behind the list, else the nearest surviving item, that stood before it in the target, and
 * behind what is new or moved there: behind all of that when it leads a list, which goes on behind it, else behind what
 * is inside the one before it and would come to stand in this one.
 */
function attachTargetOnly<T extends Item>(chain: Chain<T>, items: readonly T[], stable: ReadonlySet<T>): void {
  const inTarget = items.filter(({ target }) => target !== undefined).toSorted(byTarget);
  const leads = findLeads(inTarget, stable);
  let nearest: T | undefined;
  for (const [at, item] of inTarget.entries()) {
    if (item.fresh === undefined) {
      let place = findListBefore(inTarget, at, stable) ?? nearest;
      for (let next = chain.behind(place); next !== undefined && !stable.has(next); next = chain.behind(place)) {
        if (!leads.has(item) && depthOf(next) <= depthOf(item)) break;
        place = next;
      }
      chain.insertBehind(place, item);
    }
    nearest = item;
  }
}

/** The last stable item of the list that an item stands behind: the one directly before it may have left the list. */
function findListBefore<T extends Item>(inTarget: readonly T[], at: number, stable: ReadonlySet<T>): T | undefined {
  for (let before = at - 1; depthOf(inTarget[before]) > depthOf(inTarget[at]); before -= 1) {
    const item = inTarget[before];
    if (item !== undefined && stable.has(item)) return item;
  }
  return undefined;
}

/** Target-only items that stand before the first stable one of their list. */
function findLeads<T extends Item>(inTarget: readonly T[], stable: ReadonlySet<T>): Set<T> {
  const leads = new Set<T>();
  for (const [at, item] of inTarget.entries()) {
    if (!stable.has(item) || depthOf(item) === 0) continue;
    let first = at;
    while (first > 0 && isOwnBeside(inTarget[first - 1], item)) first -= 1;
    if (depthOf(inTarget[first - 1]) < depthOf(item)) for (const own of inTarget.slice(first, at)) leads.add(own);
  }
  return leads;
}

function isOwnBeside(own: Item | undefined, item: Item): boolean {
  return own !== undefined && own.fresh === undefined && depthOf(own) === depthOf(item);
}

function depthOf(item: Item | undefined): number {
  return item?.depth ?? 0;
}
