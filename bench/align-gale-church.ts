/**
 * Plain Gale–Church (1993) as a baseline: lengths in bytes, six shapes, the published priors and variance.
 */
import type { Unit } from '../src/align/unit.ts';
import type { Link } from './align-gold.ts';

/** Units on each side and probability (Gale and Church 1993, table 5). */
const SHAPES: readonly (readonly [number, number, number])[] = [
  [1, 1, 0.89],
  [1, 0, 0.00495],
  [0, 1, 0.00495],
  [2, 1, 0.0445],
  [1, 2, 0.0445],
  [2, 2, 0.011],
];
const VARIANCE = 6.8;
/** Half width of the band around the diagonal, in target sentences. */
const BAND = 300;

/** Align by lengths alone. */
export function alignByLength(source: readonly Unit[], target: readonly Unit[]): Link[] {
  const from = sumBefore(source);
  const to = sumBefore(target);
  const ratio = Math.max(1, to.at(-1) ?? 1) / Math.max(1, from.at(-1) ?? 1);
  const width = target.length + 1;
  const costs = new Float64Array((source.length + 1) * width).fill(Infinity);
  const arrivals = new Uint8Array(costs.length);
  costs[0] = 0;
  for (let i = 0; i <= source.length; i++) {
    const centre = Math.round((i * target.length) / Math.max(1, source.length));
    for (let j = Math.max(0, centre - BAND); j <= Math.min(target.length, centre + BAND); j++)
      for (const [shape, [a, b, prior]] of SHAPES.entries()) {
        if (i < a || j < b) continue;
        const before = costs[(i - a) * width + j - b] ?? Infinity;
        const lengths = costOfLengths((from[i] ?? 0) - (from[i - a] ?? 0), (to[j] ?? 0) - (to[j - b] ?? 0), ratio);
        const cost = before - Math.log(prior) + lengths;
        if (cost >= (costs[i * width + j] ?? 0)) continue;
        costs[i * width + j] = cost;
        arrivals[i * width + j] = shape;
      }
  }
  return traceBack(arrivals, source.length, target.length);
}

function sumBefore(units: readonly Unit[]): number[] {
  const sums = [0];
  for (const unit of units) sums.push((sums.at(-1) ?? 0) + unit.bytes);
  return sums;
}

/** Minus log of the two-sided tail probability of the length difference. */
function costOfLengths(source: number, target: number, ratio: number): number {
  if (source === 0 && target === 0) return 0;
  const mean = (source + target / ratio) / 2;
  const z = Math.abs(target - source * ratio) / Math.sqrt(VARIANCE * mean);
  return z > 25 ? (z * z) / 2 + Math.log(z * Math.sqrt(Math.PI / 2)) : -Math.log(doubleTail(z));
}

/** 2 (1 - Φ(z)), by the continued fraction of Mills' ratio beyond 2 and by the power series below. */
function doubleTail(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < 2) {
    let term = z;
    let sum = z;
    for (let k = 1; k < 40; k++) {
      term *= (z * z) / (2 * k + 1);
      sum += term;
    }
    return 1 - 2 * density * sum;
  }
  let fraction = 0;
  for (let k = 40; k > 0; k--) fraction = k / (z + fraction);
  return (2 * density) / (z + fraction);
}

function traceBack(arrivals: Uint8Array, sourceCount: number, targetCount: number): Link[] {
  const beads: Link[] = [];
  let i = sourceCount;
  let j = targetCount;
  while (i > 0 || j > 0) {
    const [a, b] = SHAPES[arrivals[i * (targetCount + 1) + j] ?? 0] ?? [1, 1];
    beads.push({
      source: Array.from({ length: a }, (_, at) => i - a + at),
      target: Array.from({ length: b }, (_, at) => j - b + at),
    });
    i -= a;
    j -= b;
  }
  return beads.toReversed();
}
