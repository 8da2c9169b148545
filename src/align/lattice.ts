/**
 * Dynamic programming over a band: the best path, and the probability of every bead.
 */

import { type Band, nodeAt } from './band.ts';
import { NEVER } from './context.ts';
import { MAX_SPAN, SHAPE_COUNT, SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';

/** Score of the bead of a shape that ends at source position `i` and target position `j`; `NEVER` if it cannot be. */
export type ScoreBead = (i: number, j: number, shape: number) => number;

const UNREACHED = 255;
/** A bead reaches back over so many rows of nodes at most. */
const KEPT_ROWS = MAX_SPAN + 1;
const NO_ROW = new Float64Array(0);

/**
 * Shapes of the beads on the best path, in order.
 *
 * @param score      Called with rising `i`, and with rising `j` for each.
 * @param shapeCount Only the first so many shapes are tried.
 */
export function findBestPath(band: Band, score: ScoreBead, shapeCount = SHAPE_COUNT): Uint8Array {
  const { low, high, starts } = band;
  const arrival = new Uint8Array(starts.at(-1) ?? 0).fill(UNREACHED);
  const rows = Array.from({ length: KEPT_ROWS }, () => new Float64Array((high.at(-1) ?? 0) + 1));
  for (let i = 0; i < low.length; i++) {
    const row = rows[i % KEPT_ROWS] ?? NO_ROW;
    row.fill(-Infinity);
    if (i === 0) row[0] = 0;
    const reach = reachBack(band, i);
    const end = high[i] ?? 0;
    for (let j = low[i] ?? 0, node = starts[i] ?? 0; j <= end; j++, node++)
      for (let shape = 0; shape < shapeCount; shape++) {
        if (j < (reach.first[shape] ?? 0) || j > (reach.last[shape] ?? 0)) continue;
        const before = rows[(i - (SHAPE_SOURCE[shape] ?? 0)) % KEPT_ROWS] ?? NO_ROW;
        const total = (before[j - (SHAPE_TARGET[shape] ?? 0)] ?? -Infinity) + score(i, j, shape);
        if (total <= (row[j] ?? 0) || total <= NEVER / 2) continue;
        row[j] = total;
        arrival[node] = shape;
      }
  }
  return traceBack(band, arrival);
}

/** Where beads of each shape may end in a row: from `first` to `last`, so that they start in the band. */
interface Reach {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Which beads that end in row `i` start in the band. */
export function reachBack({ low, high }: Band, i: number): Reach {
  const first = new Int32Array(SHAPE_COUNT);
  const last = new Int32Array(SHAPE_COUNT);
  for (let shape = 0; shape < SHAPE_COUNT; shape++) {
    const from = i - (SHAPE_SOURCE[shape] ?? 0);
    const width = SHAPE_TARGET[shape] ?? 0;
    first[shape] = from < 0 ? 1 : (low[from] ?? 0) + width;
    last[shape] = from < 0 ? 0 : (high[from] ?? 0) + width;
  }
  return { first, last };
}

/** Node at a position, -1 outside of the band. */
export function originOf(band: Band, i: number, j: number): number {
  if (i < 0 || j < (band.low[i] ?? 0) || j > (band.high[i] ?? 0)) return -1;
  return nodeAt(band, i, j);
}

function traceBack(band: Band, arrival: Uint8Array): Uint8Array {
  const shapes: number[] = [];
  let i = band.low.length - 1;
  let j = band.high[i] ?? 0;
  while (i > 0 || j > 0) {
    const shape = arrival[nodeAt(band, i, j)] ?? UNREACHED;
    if (shape === UNREACHED) throw new Error(`no alignment reaches source ${i}, target ${j}`);
    shapes.push(shape);
    i -= SHAPE_SOURCE[shape] ?? 0;
    j -= SHAPE_TARGET[shape] ?? 0;
  }
  return Uint8Array.from(shapes.toReversed());
}

/** Terms this much smaller than the largest do not change a sum. */
const NEGLIGIBLE = 30;

/**
 * Probability of every bead given the texts (forward-backward).
 *
 * @param values Scores of beads at `node * SHAPE_COUNT + shape`, the node being where the bead ends.
 * @returns Probabilities at the same places.
 */
export function findPosteriors(band: Band, values: Float32Array): Float32Array {
  const posteriors = new Float32Array(values.length);
  const origins = listOrigins(band);
  const forward = sumForward(values, origins);
  const count = forward.length;
  const total = forward[count - 1] ?? 0;
  const tops = new Float64Array(count).fill(-Infinity);
  const sums = new Float64Array(count);
  tops[count - 1] = 0;
  sums[count - 1] = 1;
  for (let node = count - 1; node >= 0; node--) {
    if ((sums[node] ?? 0) === 0) continue;
    const after = (tops[node] ?? 0) + Math.log(sums[node] ?? 0);
    for (let cell = node * SHAPE_COUNT; cell < (node + 1) * SHAPE_COUNT; cell++) {
      const from = origins[cell] ?? -1;
      const value = values[cell] ?? NEVER;
      if (from < 0 || value <= NEVER) continue;
      const path = after + value;
      const share = (forward[from] ?? 0) + path - total;
      if (share > -NEGLIGIBLE) posteriors[cell] = Math.exp(share);
      const top = tops[from] ?? 0;
      if (path > top) {
        sums[from] = (sums[from] ?? 0) * Math.exp(top - path) + 1;
        tops[from] = path;
      } else if (path > top - NEGLIGIBLE) sums[from] = (sums[from] ?? 0) + Math.exp(path - top);
    }
  }
  return posteriors;
}

/** Node where each bead starts, -1 when that is outside of the band. */
function listOrigins(band: Band): Int32Array {
  const { low, high, starts } = band;
  const origins = new Int32Array((starts.at(-1) ?? 0) * SHAPE_COUNT);
  for (let i = 0, cell = 0; i < low.length; i++)
    for (let j = low[i] ?? 0; j <= (high[i] ?? 0); j++)
      for (let shape = 0; shape < SHAPE_COUNT; shape++, cell++)
        origins[cell] = originOf(band, i - (SHAPE_SOURCE[shape] ?? 0), j - (SHAPE_TARGET[shape] ?? 0));
  return origins;
}

/** Log of the summed probability of all paths to each node. */
function sumForward(values: Float32Array, origins: Int32Array): Float64Array {
  const sums = new Float64Array(values.length / SHAPE_COUNT).fill(-Infinity);
  const terms = new Float64Array(SHAPE_COUNT);
  sums[0] = 0;
  for (let node = 1; node < sums.length; node++) {
    let top = -Infinity;
    for (let shape = 0; shape < SHAPE_COUNT; shape++) {
      const from = origins[node * SHAPE_COUNT + shape] ?? -1;
      const value = values[node * SHAPE_COUNT + shape] ?? NEVER;
      const term = from < 0 || value <= NEVER ? -Infinity : (sums[from] ?? 0) + value;
      terms[shape] = term;
      if (term > top) top = term;
    }
    if (top === -Infinity) continue;
    let sum = 0;
    for (const term of terms) if (term > top - NEGLIGIBLE) sum += Math.exp(term - top);
    sums[node] = top + Math.log(sum);
  }
  return sums;
}
