/**
 * The first rough path through a page: lengths, context, and the words that single units share.
 */

import { type Band, diagonalBand } from './band.ts';
import { findBestPath } from './lattice.ts';
import { prepareLengths } from './length.ts';
import type { Lexicon } from './lexicon.ts';
import { SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';
import type { Table } from './table.ts';
import { T } from './tuning.ts';

/** Only shapes 1-1 to 2-2 are tried. */
const COARSE_SHAPES = 6;

/** Shapes of a rough path. */
export function findRoughPath(table: Table, lexicon: Lexicon): Uint8Array {
  const { source, target } = table.context;
  const n = source.units.length;
  const m = target.units.length;
  for (let width = n * m <= 1_500_000 ? m : 250; ; width *= 2) {
    const band = diagonalBand(source.bytes, target.bytes, width);
    const path = searchBand(table, band, lexicon);
    if (path !== undefined) return path;
    if (width >= m) throw new Error('no path');
  }
}

function searchBand(table: Table, band: Band, lexicon: Lexicon): Uint8Array | undefined {
  const { scoreSolid, scoreProse, source, target } = table.context;
  const priors = Float64Array.from(lexicon.priors, Math.log);
  const fit = prepareLengths(lexicon.lengths, source, target);
  const shared = prepareShared(table, band);
  return findBestPath(
    band,
    (i, j, shape) => {
      const solid = scoreSolid(i, j, shape);
      if (solid !== undefined) return solid;
      const prior = priors[shape] ?? 0;
      if (shape === 1 || shape === 2) return prior;
      return prior + Math.max(fit(i, j, shape), T.floor) + shared(i, j, shape) + scoreProse(i, j, shape);
    },
    COARSE_SHAPES,
  );
}

/** Sum of the odds of shared words over all pairs of units in a bead; rows of the last two source units are kept. */
function prepareShared(table: Table, band: Band): (i: number, j: number, shape: number) => number {
  const { given, other, rows, odds } = table.forward;
  const sums = new Float32Array(other.vocabulary.length);
  const shares = [new Float32Array(other.units.length), new Float32Array(other.units.length)];
  let done = 0;
  return (i, j, shape) => {
    for (; done < i; done++) fillRow(done, shares[done & 1] ?? sums);
    let sum = 0;
    for (let unit = i - (SHAPE_SOURCE[shape] ?? 0); unit < i; unit++) {
      const row = shares[unit & 1] ?? sums;
      for (let at = j - (SHAPE_TARGET[shape] ?? 0); at < j; at++) sum += row[at] ?? 0;
    }
    return sum;
  };

  function fillRow(unit: number, row: Float32Array): void {
    const first = given.starts[unit] ?? 0;
    const last = given.starts[unit + 1] ?? 0;
    for (let at = first; at < last; at++) {
      const word = given.words[at] ?? 0;
      for (let e = rows.starts[word] ?? 0; e < (rows.starts[word + 1] ?? 0); e++)
        sums[rows.columns[e] ?? 0] = (sums[rows.columns[e] ?? 0] ?? 0) + (rows.values[e] ?? 0);
    }
    const share = (1 - T.lam) / (last - first + 1);
    const end = band.high[Math.min(given.units.length, unit + 2)] ?? 0;
    for (let j = band.low[unit] ?? 0; j < end; j++) {
      let total = 0;
      for (let at = other.starts[j] ?? 0; at < (other.starts[j + 1] ?? 0); at++) {
        const word = other.words[at] ?? 0;
        const sum = sums[word] ?? 0;
        if (sum > 0) total += Math.max(0, Math.log(T.lam + share * (sum * (odds[word] ?? 0) + 1)));
      }
      row[j] = total;
    }
    for (let at = first; at < last; at++) {
      const word = given.words[at] ?? 0;
      for (let e = rows.starts[word] ?? 0; e < (rows.starts[word + 1] ?? 0); e++) sums[rows.columns[e] ?? 0] = 0;
    }
  }
}
