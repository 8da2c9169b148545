import type { Band } from './band.ts';
import { makeContext, NEVER } from './context.ts';
import { lengthScale, prepareDensity } from './length.ts';
import type { Lexicon } from './lexicon.ts';
import { SHAPE_COUNT, SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';
import type { Table } from './table.ts';
import { T } from './tuning.ts';

/** First rough path: lengths and, per pair of units, the words they share (by identity or by the lexicon). */
export function coarsePath(table: Table, band: Band, lexicon: Lexicon): Uint8Array | undefined {
  const { source, target, forward } = table;
  const n = source.units.length,
    m = target.units.length;
  const { ratio, variance } = lexicon.lengths;
  const logPrior = lexicon.priors.map(Math.log),
    logRatio = Math.log(ratio);
  const sDensity = prepareDensity(lexicon.lengths.source),
    tDensity = prepareDensity(lexicon.lengths.target);
  const best = new Float64Array(band.starts[n + 1]!).fill(-Infinity);
  const back = new Uint8Array(best.length).fill(255);
  best[0] = 0;
  const context = makeContext(source, target);
  // ring of similarity rows for the last 4 source units
  const sims = [0, 1, 2, 3].map(() => new Float32Array(m));
  const sum = new Float32Array(target.vocabulary.length);
  const tOdds = table.targetOdds;
  for (let i = 0; i <= n; i++) {
    if (i > 0) fillRow(i - 1);
    for (let j = band.low[i]!; j <= band.high[i]!; j++) {
      const node = band.starts[i]! + j - band.low[i]!;
      for (let k = 0; k < SHAPE_COUNT; k++) {
        const a = SHAPE_SOURCE[k]!,
          b = SHAPE_TARGET[k]!;
        const i0 = i - a,
          j0 = j - b;
        if (i0 < 0 || j0 < 0 || j0 < band.low[i0]! || j0 > band.high[i0]!) continue;
        const from = best[band.starts[i0]! + j0 - band.low[i0]!]!;
        const solid = context.solid(i0, i, j0, j);
        if (solid === NEVER) continue;
        let score = from + (solid ?? logPrior[k]!);
        if (a > 0 && b > 0 && solid === undefined) {
          const ls = source.bytes[i]! - source.bytes[i0]!,
            lt = target.bytes[j]! - target.bytes[j0]!;
          const mu = ratio * ls,
            v = variance * lengthScale(mu, lt),
            d = lt - mu;
          let len =
            -0.5 * ((d * d) / v + Math.log(2 * Math.PI * v)) + 0.5 * (logRatio - tDensity(lt, b) - sDensity(ls, a));
          if (len < T.floor) len = T.floor;
          let sim = 0;
          for (let u = i0; u < i; u++) {
            const row = sims[u & 3]!;
            for (let w = j0; w < j; w++) sim += row[w]!;
          }
          score += len + sim;
          score += context.prose(i0, i, j0, j);
        }
        if (score > best[node]!) {
          best[node] = score;
          back[node] = k;
        }
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

  function fillRow(u: number) {
    const row = sims[u & 3]!;
    const first = source.starts[u]!,
      last = source.starts[u + 1]!;
    for (let w = first; w < last; w++) {
      const word = source.words[w]!;
      for (let e = forward.starts[word]!; e < forward.starts[word + 1]!; e++)
        sum[forward.columns[e]!]! += forward.values[e]!;
    }
    const norm = (1 - T.lam) / (last - first + 1);
    const reach = band.high[Math.min(n, u + 4)]!;
    for (let j = band.low[u]!; j < reach; j++) {
      let s = 0;
      for (let w = target.starts[j]!; w < target.starts[j + 1]!; w++) {
        const word = target.words[w]!;
        const p = sum[word]!;
        if (p > 0) {
          const x = Math.log(T.lam + norm * (p * tOdds[word]! + 1));
          if (x > 0) s += x;
        }
      }
      row[j] = s;
    }
    for (let w = first; w < last; w++) {
      const word = source.words[w]!;
      for (let e = forward.starts[word]!; e < forward.starts[word + 1]!; e++) sum[forward.columns[e]!] = 0;
    }
  }
}

/** target positions reached at each source position */
export function pathRange(shapes: Uint8Array, n: number): { first: Int32Array; last: Int32Array } {
  const first = new Int32Array(n + 1).fill(-1),
    last = new Int32Array(n + 1).fill(-1);
  first[0] = 0;
  last[0] = 0;
  let i = 0,
    j = 0;
  for (const k of shapes) {
    const a = SHAPE_SOURCE[k]!;
    const j0 = j;
    for (let s = 1; s < a; s++) {
      first[i + s] = j0;
      last[i + s] = j0 + SHAPE_TARGET[k]!;
    }
    i += a;
    j += SHAPE_TARGET[k]!;
    if (first[i]! < 0) first[i] = j;
    last[i] = Math.max(last[i]!, j);
  }
  return { first, last };
}
