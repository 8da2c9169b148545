/**
 * Soft evidence that is not in the words: block boundaries, the place of a unit in its page, its tab, and the
 * content of solids.
 */

import { compareSolids } from './solid.ts';
import type { Side } from './table.ts';
import { T } from './tuning.ts';

/** Log prior of a solid with a partner, and without. */
const SOLID_PAIR = Math.log(0.9),
  SOLID_ALONE = Math.log(0.04);

export interface Context {
  /** Score of a bead in which a solid takes part, undefined if no solid, -Infinity-like if impossible */
  solid(i0: number, i: number, j0: number, j: number): number | undefined;
  /** added to prose beads with two sides */
  prose(i0: number, i: number, j0: number, j: number): number;
}

export const NEVER = -1e9;

export function makeContext(source: Side, target: Side): Context {
  const m = target.units.length;
  const sSolid = prefix(source),
    tSolid = prefix(target);
  const cache = new Map<number, number>();
  const sPlace = source.units.map((u) => u.place),
    tPlace = target.units.map((u) => u.place);
  const sScope = source.units.map((u) => u.scope),
    tScope = target.units.map((u) => u.scope);
  const plain = sPlace.every((p) => p === '') || tPlace.every((p) => p === '');
  return { solid, prose };
  function solid(i0: number, i: number, j0: number, j: number): number | undefined {
    const a = sSolid[i]! - sSolid[i0]!,
      b = tSolid[j]! - tSolid[j0]!;
    if (a + b === 0) return undefined;
    if (i - i0 + (j - j0) === 1) return SOLID_ALONE;
    if (a !== 1 || b !== 1 || i - i0 !== 1 || j - j0 !== 1) return NEVER;
    const key = i0 * m + j0;
    let value = cache.get(key);
    if (value === undefined) {
      const x = compareSolids(source.units[i0]!.solid!, target.units[j0]!.solid!);
      value = x === undefined ? NEVER : x + SOLID_PAIR;
      cache.set(key, value);
    }
    return value;
  }
  function prose(i0: number, i: number, j0: number, j: number): number {
    let score = 0;
    const sb0 = source.blocks[i0]!,
      tb0 = target.blocks[j0]!;
    if (sb0 >= 0 && tb0 >= 0) {
      if (source.blocks[i - 1]! !== sb0) score += T.blockSpan;
      if (target.blocks[j - 1]! !== tb0) score += T.blockSpan;
      const sOpen = i0 === 0 || source.blocks[i0 - 1] !== sb0,
        tOpen = j0 === 0 || target.blocks[j0 - 1] !== tb0;
      if (sOpen !== tOpen) score += T.blockStart;
    }
    if (!plain)
      score +=
        comparePlaces(sPlace[i0]!, tPlace[j0]!) +
        (sScope[i0] === tScope[j0] ? 0 : sScope[i0] === '' || tScope[j0] === '' ? -1 : -5);
    return score;
  }
}

function comparePlaces(a: string, b: string): number {
  if (a === b) return 0.5;
  const ah = a.startsWith('heading'),
    bh = b.startsWith('heading');
  if (ah && bh) return -2;
  if (ah || bh) return -4;
  if ((a === 'cell') !== (b === 'cell')) return -4;
  return -1.5;
}

function prefix(side: Side): Int32Array {
  const out = new Int32Array(side.units.length + 1);
  side.units.forEach((u, i) => (out[i + 1] = out[i]! + (u.solid ? 1 : 0)));
  return out;
}
