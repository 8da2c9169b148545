/**
 * Evidence that is not in the words of a bead: block boundaries, places and tabs of its units, and the content of
 * copied blocks. All of it is soft, except that a copied block never joins prose.
 */

import { SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';
import { intern, type Side } from './side.ts';
import { compareSolids, nameSolid } from './solid.ts';
import type { Unit } from './unit.ts';
import { WEIGHTS } from './weights.ts';

/** Score of what cannot be. */
export const NEVER = -1e9;

/** Log probability that a copied block has a partner, and that it has none. */
const SOLID_PAIR = Math.log(0.9);
const SOLID_ALONE = Math.log(0.04);

/** A pair of sides, and the part of a bead's score that does not depend on a lexicon. */
export interface Context {
  readonly source: Side;
  readonly target: Side;
  /**
   * Score of a bead with a copied block in it, or `undefined` when it has none.
   *
   * @param i,j Positions where the bead ends.
   */
  readonly scoreSolid: (i: number, j: number, shape: number) => number | undefined;
  /** Score to be added for a bead of prose that has two sides. */
  readonly scoreProse: (i: number, j: number, shape: number) => number;
}

/** Put two sides together. */
export function makeContext(source: Side, target: Side): Context {
  return { source, target, scoreSolid: prepareSolids(source, target), scoreProse: prepareProse(source, target) };
}

function prepareSolids(source: Side, target: Side): Context['scoreSolid'] {
  const known = new Map<number, number>();
  const ids = new Map<string, number>();
  const [own, other] = [numberSolids(source, ids), numberSolids(target, ids)];
  const hasSolids = (source.solids.at(-1) ?? 0) + (target.solids.at(-1) ?? 0) > 0;
  const comparePair = (i: number, j: number): number => {
    const key = (own[i] ?? 0) * ids.size + (other[j] ?? 0);
    const old = known.get(key);
    if (old !== undefined) return old;
    const a = source.units[i]?.solid;
    const b = target.units[j]?.solid;
    const odds = a === undefined || b === undefined ? undefined : compareSolids(a, b);
    const score = odds === undefined ? NEVER : odds + SOLID_PAIR;
    known.set(key, score);
    return score;
  };
  return (i, j, shape) => {
    if (!hasSolids) return undefined;
    const a = SHAPE_SOURCE[shape] ?? 0;
    const b = SHAPE_TARGET[shape] ?? 0;
    const solids =
      (source.solids[i] ?? 0) - (source.solids[i - a] ?? 0) + (target.solids[j] ?? 0) - (target.solids[j - b] ?? 0);
    if (solids === 0) return undefined;
    if (a + b === 1) return SOLID_ALONE;
    return shape === 0 && solids === 2 ? comparePair(i - 1, j - 1) : NEVER;
  };
}

/** Numbers of the copied blocks of a side, the same for those that say the same: a page may have thousands of one. */
function numberSolids({ units }: Side, ids: Map<string, number>): Int32Array {
  return Int32Array.from(units, ({ solid }) => (solid === undefined ? -1 : intern(ids, nameSolid(solid))));
}

function prepareProse(source: Side, target: Side): Context['scoreProse'] {
  const hasBlocks = [...source.blocks, ...target.blocks].every((block) => block >= 0);
  const from = numberSettings(source);
  const to = numberSettings(target);
  const settings = Float64Array.from(from.names.flatMap((a) => to.names.map((b) => compareSettings(a, b))));
  if (!hasBlocks) return () => 0;
  return (i, j, shape) => {
    const a = i - (SHAPE_SOURCE[shape] ?? 0);
    const b = j - (SHAPE_TARGET[shape] ?? 0);
    let score = settings[(from.ids[a] ?? 0) * to.names.length + (to.ids[b] ?? 0)] ?? 0;
    if (source.blocks[a] !== source.blocks[i - 1]) score += WEIGHTS.blockCrossing;
    if (target.blocks[b] !== target.blocks[j - 1]) score += WEIGHTS.blockCrossing;
    const opensSource = a === 0 || source.blocks[a - 1] !== source.blocks[a];
    const opensTarget = b === 0 || target.blocks[b - 1] !== target.blocks[b];
    if (opensSource !== opensTarget) score += WEIGHTS.blockOpening;
    return score;
  };
}

type Setting = Pick<Unit, 'place' | 'scope'>;

/** Number the combinations of place and tab that occur. */
function numberSettings(side: Side): { readonly ids: Int32Array; readonly names: readonly Setting[] } {
  const names: Setting[] = [];
  const known = new Map<string, number>();
  const ids = Int32Array.from(side.units, (unit) => {
    const key = `${unit.place} ${unit.scope}`;
    const id = known.get(key) ?? names.length;
    if (id === names.length) names.push(unit);
    known.set(key, id);
    return id;
  });
  return { ids, names };
}

/** Log odds of two units' settings. Translators rarely turn a heading into text, or move text to another tab. */
function compareSettings(a: Setting, b: Setting): number {
  return comparePlaces(a.place, b.place) + compareScopes(a.scope, b.scope);
}

function comparePlaces(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 0.5;
  const headings = Number(a.startsWith('heading')) + Number(b.startsWith('heading'));
  if (headings > 0) return headings === 2 ? -2 : -4;
  return a === 'cell' || b === 'cell' ? -4 : -1.5;
}

function compareScopes(a: string, b: string): number {
  if (a === b) return 0;
  return a === '' || b === '' ? -1 : -5;
}
