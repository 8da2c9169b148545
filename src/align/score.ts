import type { Band } from './band.ts';
import { makeContext } from './context.ts';
import { lengthScale, prepareDensity } from './length.ts';
import type { Lexicon } from './lexicon.ts';
import { SHAPE_COUNT, SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';
import type { Rows, Side, Table } from './table.ts';
import { T } from './tuning.ts';

/** Sums of translation probabilities: of each word of each target unit in reach, given one source unit. */
interface Support {
  readonly values: Float32Array;
  readonly starts: Int32Array; // per given unit
  readonly firstWord: Int32Array; // per given unit: word position in other side of the first value
}

export const IMPOSSIBLE = -1e9;

function support(given: Side, other: Side, rows: Rows, first: Int32Array, last: Int32Array): Support {
  const count = given.units.length;
  const starts = new Int32Array(count + 1);
  const firstWord = new Int32Array(count);
  for (let u = 0; u < count; u++) {
    firstWord[u] = other.starts[first[u]!]!;
    starts[u + 1] = starts[u]! + other.starts[last[u]!]! - firstWord[u]!;
  }
  const values = new Float32Array(starts[count]!);
  const sum = new Float32Array(other.vocabulary.length);
  for (let u = 0; u < count; u++) {
    for (let w = given.starts[u]!; w < given.starts[u + 1]!; w++) {
      const word = given.words[w]!;
      for (let e = rows.starts[word]!; e < rows.starts[word + 1]!; e++) sum[rows.columns[e]!]! += rows.values[e]!;
    }
    let at = starts[u]!;
    const end = at + starts[u + 1]! - starts[u]!;
    for (let w = firstWord[u]!; at < end; w++, at++) values[at] = sum[other.words[w]!]!;
    for (let w = given.starts[u]!; w < given.starts[u + 1]!; w++) {
      const word = given.words[w]!;
      for (let e = rows.starts[word]!; e < rows.starts[word + 1]!; e++) sum[rows.columns[e]!] = 0;
    }
  }
  return { values, starts, firstWord };
}

function isAnchor(word: string) {
  return /^[$`:@!]./.test(word);
}

/** backoff mass prefix per unit */
function backoffSums(side: Side, backoff: Float32Array): Float32Array {
  const out = new Float32Array(side.units.length);
  for (let u = 0; u < out.length; u++) {
    let s = 0;
    for (let w = side.starts[u]!; w < side.starts[u + 1]!; w++) s += backoff[side.words[w]!]!;
    out[u] = s;
  }
  return out;
}

export interface BeadScores {
  readonly values: Float32Array;
  readonly lex: Float32Array;
}

/** Score of every bead, at the node where it ends. */
export function scoreBeads(table: Table, band: Band, lexicon: Lexicon): BeadScores {
  const { source, target } = table;
  const n = source.units.length,
    m = target.units.length;
  // reach of units
  const sf = new Int32Array(n),
    sl = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    sf[i] = band.low[i]!;
    sl[i] = band.high[Math.min(n, i + 4)]!;
  }
  const tf = new Int32Array(m).fill(n),
    tl = new Int32Array(m);
  for (let i = 0; i < n; i++)
    for (let j = sf[i]!; j < sl[i]!; j++) {
      if (i < tf[j]!) tf[j] = i;
      if (i + 1 > tl[j]!) tl[j] = i + 1;
    }
  for (let j = 0; j < m; j++)
    if (tf[j]! > tl[j]!) {
      tf[j] = 0;
      tl[j] = 0;
    }
  const fwd = support(source, target, table.forward, sf, sl);
  const bwd = support(target, source, table.backward, tf, tl);
  const sb = backoffSums(source, table.sourceBackoff),
    tb = backoffSums(target, table.targetBackoff);
  const sWords = Float32Array.from(source.words, (w) => table.sourceOdds[w]!);
  const tWords = Float32Array.from(target.words, (w) => table.targetOdds[w]!);
  const sLam = Float32Array.from(source.words, (w) => (isAnchor(source.vocabulary[w]!) ? T.lamAnchor : T.lam));
  const tLam = Float32Array.from(target.words, (w) => (isAnchor(target.vocabulary[w]!) ? T.lamAnchor : T.lam));
  const nodes = band.starts[n + 1]!;
  const values = new Float32Array(nodes * SHAPE_COUNT).fill(IMPOSSIBLE);
  const lex = new Float32Array(nodes * SHAPE_COUNT);
  const logPrior = lexicon.priors.map(Math.log);
  const lengths = lexicon.lengths;
  const sDensity = prepareDensity(lengths.source),
    tDensity = prepareDensity(lengths.target);
  const cap = Math.exp(T.cap);
  const { ratio, variance } = lengths;
  const logRatio = Math.log(ratio);
  const context = makeContext(source, target);
  for (let i = 0; i <= n; i++)
    for (let j = band.low[i]!; j <= band.high[i]!; j++) {
      const node = band.starts[i]! + j - band.low[i]!;
      for (let k = 0; k < SHAPE_COUNT; k++) {
        const a = SHAPE_SOURCE[k]!,
          b = SHAPE_TARGET[k]!;
        const i0 = i - a,
          j0 = j - b;
        if (i0 < 0 || j0 < 0 || j0 < band.low[i0]! || j0 > band.high[i0]!) continue;
        const cell = node * SHAPE_COUNT + k;
        const solid = context.solid(i0, i, j0, j);
        if (solid !== undefined) {
          values[cell] = solid;
          continue;
        }
        let score = logPrior[k]!;
        if (a === 0 || b === 0) {
          values[cell] = score + T.delprior;
          continue;
        }
        const ls = source.bytes[i]! - source.bytes[i0]!,
          lt = target.bytes[j]! - target.bytes[j0]!;
        const mu = ratio * ls,
          v = variance * lengthScale(mu, lt),
          d = lt - mu;
        const dens = -0.5 * ((d * d) / v + Math.log(2 * Math.PI * v));
        let len = dens + 0.5 * (logRatio - tDensity(lt, b) - sDensity(ls, a));
        if (len < T.prune && k > 0) continue;
        if (len < T.floor) len = T.floor;
        // lexicon
        let total = 0,
          product = 1,
          pending = 0;
        const sCount = source.starts[i]! - source.starts[i0]!,
          tCount = target.starts[j]! - target.starts[j0]!;
        let back = T.nullw;
        for (let u = i0; u < i; u++) back += sb[u]!;
        const norm = 1 / (sCount + T.nullw),
          lead = back;
        for (let w = target.starts[j0]!; w < target.starts[j]!; w++) {
          let p = 0;
          for (let u = i0; u < i; u++) p += fwd.values[fwd.starts[u]! + w - fwd.firstWord[u]!]!;
          const lam = tLam[w]!;
          const r = lam + (1 - lam) * (p * tWords[w]! + lead) * norm;
          product *= r < cap ? r : cap;
          if (++pending === 60) {
            total += Math.log(product);
            product = 1;
            pending = 0;
          }
        }
        let backT = T.nullw;
        for (let u = j0; u < j; u++) backT += tb[u]!;
        const normT = 1 / (tCount + T.nullw),
          leadT = backT;
        for (let w = source.starts[i0]!; w < source.starts[i]!; w++) {
          let p = 0;
          for (let u = j0; u < j; u++) p += bwd.values[bwd.starts[u]! + w - bwd.firstWord[u]!]!;
          const lam = sLam[w]!;
          const r = lam + (1 - lam) * (p * sWords[w]! + leadT) * normT;
          product *= r < cap ? r : cap;
          if (++pending === 60) {
            total += Math.log(product);
            product = 1;
            pending = 0;
          }
        }
        total += Math.log(product);
        lex[cell] = total;
        values[cell] = score + T.wlen * len + T.wlex * total + context.prose(i0, i, j0, j);
      }
    }
  return { values, lex };
}
