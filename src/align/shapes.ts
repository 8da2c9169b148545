/**
 * The shapes a bead may have, and how likely each is before anything is read.
 */

/** Source and target units of each shape; the index of a shape is used throughout the aligner. */
export const SHAPES: readonly (readonly [source: number, target: number])[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 3],
  [3, 1],
  [2, 3],
  [3, 2],
  [1, 4],
  [4, 1],
  [3, 3],
];

/** The first so many shapes, 1-1 to 2-2, are tried for a rough path. */
export const COARSE_SHAPES = 6;
export const SHAPE_COUNT = SHAPES.length;
/** Shapes of a unit without a partner. */
export const SOURCE_ALONE = 1;
export const TARGET_ALONE = 2;
/** Most units on one side of a bead. */
export const MAX_SPAN = 4;
export const SHAPE_SOURCE = Int8Array.from(SHAPES, ([source]) => source);
export const SHAPE_TARGET = Int8Array.from(SHAPES, ([, target]) => target);

/** Start values; a run re-estimates them, see {@link blendPriors}. */
export const START_PRIORS: readonly number[] = [
  0.8, 0.015, 0.015, 0.06, 0.06, 0.015, 0.01, 0.01, 0.004, 0.004, 0.002, 0.002, 0.003,
];

/** Share of the start values that is kept when priors are re-estimated. */
const KEPT_SHARE = 0.05;
/** Weight of the start values, in beads: a short page moves them little. */
const KEPT_BEADS = 30;

/** Shape priors after seeing `counts` beads (expected counts) of each shape. */
export function blendPriors(counts: ArrayLike<number>): number[] {
  let total = 0;
  for (let shape = 0; shape < SHAPE_COUNT; shape++) total += counts[shape] ?? 0;
  const kept = Math.max(KEPT_SHARE, KEPT_BEADS / (KEPT_BEADS + total));
  return START_PRIORS.map((prior, shape) => kept * prior + ((1 - kept) * (counts[shape] ?? 0)) / Math.max(total, 1e-9));
}
