/**
 * The first rough path through a page: lengths, context, and the words that single units share.
 */

import { type Band, bandAround, diagonalBand, staysInside } from './band.ts';
import { findBestPath, type ScoreBead } from './lattice.ts';
import { prepareLengths } from './length.ts';
import type { Lexicon } from './lexicon.ts';
import { clearRows, raiseRows, shareOfSpan } from './odds.ts';
import { COARSE_SHAPES, SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';
import type { Side } from './side.ts';
import type { Table } from './table.ts';
import { WEIGHTS } from './weights.ts';

/** Tables up to this number of nodes are searched whole. */
const WHOLE_TABLE = 4000;
/** With so many times the units on one side nobody knows where the other one stands: the table is searched whole. */
const LOPSIDED = 2;
/** First half width of the band in other tables, in target units. */
const FIRST_WIDTH = 40;

/** Most nodes of a band: what a path outside of it would gain is not worth the time. */
const MOST_NODES = 4_000_000;
/** Half width that a band may have all the same, so that it does not get narrower without end in long texts. */
const LEAST_WIDEST = 100;

/** A rough path with the score of each of its beads, a log likelihood ratio: units that belong together have more than 0. */
export function rateRoughPath(table: Table, lexicon: Lexicon): { path: Uint8Array; scores: Float64Array } {
  const path = findRoughPath(table, lexicon);
  const band = bandAround(path, table.context.source.units.length, 0);
  return { path, scores: scorePath(path, prepareRough(table, band, lexicon)) };
}

/** Shapes of a rough path. */
export function findRoughPath(table: Table, lexicon: Lexicon): Uint8Array {
  const search = (band: Band) => ({ path: findBestPath(band, prepareRough(table, band, lexicon), COARSE_SHAPES) });
  return searchRough(table, search).path;
}

/** What a search finds in a band along the diagonal that is wide enough for its path. */
export function searchRough<T extends { readonly path: Uint8Array }>({ context }: Table, search: (band: Band) => T): T {
  const { source, target } = context;
  const [sourceCount, targetCount] = [source.units.length, target.units.length];
  const isLopsided = Math.max(sourceCount, targetCount) > LOPSIDED * Math.min(sourceCount, targetCount);
  const isWhole = isLopsided || sourceCount * targetCount <= WHOLE_TABLE;
  const widest = Math.min(targetCount, Math.max(LEAST_WIDEST, Math.ceil(MOST_NODES / (2 * sourceCount))));
  for (let width = isWhole ? widest : FIRST_WIDTH; ; width *= 2) {
    const band = diagonalBand(sumSizes(source), sumSizes(target), Math.min(width, widest));
    const found = search(band);
    if (width >= widest || staysInside(band, found.path, width / 4)) return found;
  }
}

/** Sums before each unit by which the diagonal runs; of roots, since a long cell that one side lacks would bend it. */
function sumSizes({ units }: Side): Float64Array {
  const sums = new Float64Array(units.length + 1);
  for (const [at, { bytes }] of units.entries()) sums[at + 1] = (sums[at] ?? 0) + Math.sqrt(bytes);
  return sums;
}

function scorePath(path: Uint8Array, score: ScoreBead): Float64Array {
  let i = 0;
  let j = 0;
  return Float64Array.from(path, (shape) => {
    i += SHAPE_SOURCE[shape] ?? 0;
    j += SHAPE_TARGET[shape] ?? 0;
    return score(i, j, shape);
  });
}

export function prepareRough(table: Table, band: Band, lexicon: Lexicon): ScoreBead {
  const { scoreSolid, scoreProse, source, target } = table.context;
  const priors = Float64Array.from(lexicon.priors, Math.log);
  const fit = prepareLengths(lexicon.lengths, source, target);
  const sumShared = prepareShared(table, band);
  return (i, j, shape) => {
    const solid = scoreSolid(i, j, shape);
    if (solid !== undefined) return solid;
    const prior = priors[shape] ?? 0;
    if (SHAPE_SOURCE[shape] === 0 || SHAPE_TARGET[shape] === 0) return prior;
    return prior + Math.max(fit(i, j, shape), WEIGHTS.lengthFloor) + sumShared(i, j, shape) + scoreProse(i, j, shape);
  };
}

/**
 * Sum of the odds of shared words over all pairs of units in a bead. Rows are made as the source position advances;
 * those of the last two units are kept.
 */
function prepareShared(table: Table, band: Band): ScoreBead {
  const { given, other, rows, odds } = table.forward;
  const best = new Float32Array(other.vocabulary.length);
  /** What each word of the other side adds, and the unit for which that was worked out: a row asks again and again. */
  const gains = new Float64Array(other.vocabulary.length);
  const known = new Int32Array(other.vocabulary.length).fill(-1);
  const kept = [new Float32Array(other.units.length), new Float32Array(other.units.length)];
  let done = 0;
  return (i, j, shape) => {
    for (; done < i; done++) fillRow(done, kept[done & 1] ?? best);
    let sum = 0;
    for (let unit = i - (SHAPE_SOURCE[shape] ?? 0); unit < i; unit++) {
      const row = kept[unit & 1] ?? best;
      for (let at = j - (SHAPE_TARGET[shape] ?? 0); at < j; at++) sum += row[at] ?? 0;
    }
    return sum;
  };

  function fillRow(unit: number, row: Float32Array): void {
    raiseRows(given, unit, { rows, best });
    const share = shareOfSpan(1 + (given.starts[unit + 1] ?? 0) - (given.starts[unit] ?? 0));
    const end = band.high[Math.min(given.units.length, unit + 2)] ?? 0;
    for (let j = band.low[unit] ?? 0; j < end; j++) {
      let total = 0;
      for (let at = other.starts[j] ?? 0; at < (other.starts[j + 1] ?? 0); at++) {
        const word = other.words[at] ?? 0;
        const value = best[word] ?? 0;
        if (value <= 0) continue;
        if (known[word] !== unit) {
          const likeness = WEIGHTS.freedom + (1 - WEIGHTS.freedom) * share * value * (odds[word] ?? 0);
          gains[word] = Math.max(0, Math.log(likeness));
          known[word] = unit;
        }
        total += gains[word] ?? 0;
      }
      row[j] = total;
    }
    clearRows(given, unit, { rows, best });
  }
}
