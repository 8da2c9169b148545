import type { Band } from './band.ts';
import { IMPOSSIBLE } from './score.ts';
import { SHAPE_COUNT, SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';

/** Best path by the sum of `values` (per node and shape, at the bead's end node). Returns shapes in order. */
export function bestPath(band: Band, values: Float32Array): Uint8Array | undefined {
  const n = band.low.length - 1,
    m = band.high[n]!;
  const nodes = band.starts[n + 1]!;
  const best = new Float64Array(nodes).fill(-Infinity);
  const back = new Uint8Array(nodes).fill(255);
  best[0] = 0;
  for (let i = 0; i <= n; i++)
    for (let j = band.low[i]!; j <= band.high[i]!; j++) {
      const node = band.starts[i]! + j - band.low[i]!;
      for (let k = 0; k < SHAPE_COUNT; k++) {
        const value = values[node * SHAPE_COUNT + k]!;
        if (value <= IMPOSSIBLE) continue;
        const i0 = i - SHAPE_SOURCE[k]!,
          j0 = j - SHAPE_TARGET[k]!;
        const x = best[band.starts[i0]! + j0 - band.low[i0]!]! + value;
        if (x > best[node]!) {
          best[node] = x;
          back[node] = k;
        }
      }
    }
  const shapes: number[] = [];
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const k = back[band.starts[i]! + j - band.low[i]!]!;
    if (k === 255) return undefined;
    shapes.push(k);
    i -= SHAPE_SOURCE[k]!;
    j -= SHAPE_TARGET[k]!;
  }
  return Uint8Array.from(shapes.reverse());
}

/** Posterior of every bead. */
export function posteriors(band: Band, values: Float32Array): Float32Array {
  const n = band.low.length - 1;
  const nodes = band.starts[n + 1]!;
  const alpha = new Float64Array(nodes).fill(-Infinity),
    beta = new Float64Array(nodes).fill(-Infinity);
  alpha[0] = 0;
  const terms = new Float64Array(SHAPE_COUNT);
  for (let i = 0; i <= n; i++)
    for (let j = band.low[i]!; j <= band.high[i]!; j++) {
      const node = band.starts[i]! + j - band.low[i]!;
      if (node === 0) continue;
      let max = -Infinity;
      for (let k = 0; k < SHAPE_COUNT; k++) {
        const value = values[node * SHAPE_COUNT + k]!;
        if (value <= IMPOSSIBLE) {
          terms[k] = -Infinity;
          continue;
        }
        const i0 = i - SHAPE_SOURCE[k]!,
          j0 = j - SHAPE_TARGET[k]!;
        const x = alpha[band.starts[i0]! + j0 - band.low[i0]!]! + value;
        terms[k] = x;
        if (x > max) max = x;
      }
      if (max === -Infinity) continue;
      let sum = 0;
      for (let k = 0; k < SHAPE_COUNT; k++) if (terms[k]! > max - 40) sum += Math.exp(terms[k]! - max);
      alpha[node] = max + Math.log(sum);
    }
  // backward: push from end nodes
  const out = new Float32Array(values.length);
  const z = alpha[nodes - 1]!;
  // beta via max trick: keep running (max,sum)
  const bmax = new Float64Array(nodes).fill(-Infinity),
    bsum = new Float64Array(nodes);
  bmax[nodes - 1] = 0;
  bsum[nodes - 1] = 1;
  for (let i = n; i >= 0; i--)
    for (let j = band.high[i]!; j >= band.low[i]!; j--) {
      const node = band.starts[i]! + j - band.low[i]!;
      if (bmax[node] === -Infinity) continue;
      const b = bmax[node]! + Math.log(bsum[node]!);
      beta[node] = b;
      for (let k = 0; k < SHAPE_COUNT; k++) {
        const value = values[node * SHAPE_COUNT + k]!;
        if (value <= IMPOSSIBLE) continue;
        const i0 = i - SHAPE_SOURCE[k]!,
          j0 = j - SHAPE_TARGET[k]!;
        const from = band.starts[i0]! + j0 - band.low[i0]!;
        const x = b + value;
        const p = alpha[from]! + x - z;
        if (p > -40) out[node * SHAPE_COUNT + k] = Math.exp(p);
        if (x > bmax[from]!) {
          bsum[from] = bsum[from]! * Math.exp(bmax[from]! - x) + 1;
          bmax[from] = x;
        } else if (x > bmax[from]! - 40) bsum[from]! += Math.exp(x - bmax[from]!);
      }
    }
  return out;
}
