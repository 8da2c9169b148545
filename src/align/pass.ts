/**
 * One pass over a pair of pages: a band around a known path, the score of all beads in it, their probabilities. A band
 * that turns out too narrow is widened.
 */

import { type Band, bandAround, nodeAt, staysInside } from './band.ts';
import { findRoughPath } from './coarse.ts';
import { NEVER } from './context.ts';
import { findBestPath, findPosteriors, type ScoreBead } from './lattice.ts';
import type { Lexicon } from './lexicon.ts';
import { type Evidence, prepareEvidence, prepareScore, scoreBeads } from './score.ts';
import { SHAPE_COUNT, SHAPE_SOURCE, SHAPE_TARGET, SOURCE_ALONE, TARGET_ALONE } from './shapes.ts';
import type { Table } from './table.ts';
import { WEIGHTS } from './weights.ts';

/** What a pass finds; numbers per bead are at `node * SHAPE_COUNT + shape`, the node being where the bead ends. */
export interface Pass {
  readonly band: Band;
  readonly posteriors: Float32Array;
  /** Probability of each unit that it has no partner, wherever it stands between the other side's units. */
  readonly alone: Alone;
  readonly evidence: Evidence;
  /** Shapes of the beads of the best decoding, in order. */
  readonly path: Uint8Array;
}

interface Alone {
  readonly source: Float64Array;
  readonly target: Float64Array;
}

export interface PassOptions {
  /** Shapes of a path to look around; without it a rough one is searched first. */
  readonly path?: Uint8Array | undefined;
  /** Divisor of scores, 1 when absent. */
  readonly heat?: number;
}

/** The widest band, in first ones: texts that have nothing to do with each other have no path that is worth more. */
const WIDEST = 4;

/** Run a pass. Both sides must have units. */
export function runPass(table: Table, lexicon: Lexicon, { path, heat = 1 }: PassOptions): Pass {
  const around = path ?? findRoughPath(table, lexicon);
  const { source, target } = table.context;
  const first = Math.max(WEIGHTS.width, Math.round(Math.sqrt(target.units.length) / 4));
  for (let width = first; ; width *= 2) {
    const pass = searchBand(table, lexicon, { band: bandAround(around, source.units.length, width), heat });
    if (width >= WIDEST * first || staysInside(pass.band, pass.path, width / 3)) return pass;
  }
}

function searchBand(table: Table, lexicon: Lexicon, { band, heat }: { band: Band; heat: number }): Pass {
  const evidence = prepareEvidence(table, band, lexicon);
  const score = prepareScore(table.context, evidence, lexicon);
  const values = scoreBeads(table.context, band, { score, heat });
  const posteriors = findPosteriors(band, values);
  const alone = sumAlone(band, posteriors);
  const chances = findChances({ band, posteriors, alone });
  const path = findBestPath(band, (i, j, shape) => {
    const cell = nodeAt(band, i, j) * SHAPE_COUNT + shape;
    if ((values[cell] ?? NEVER) <= NEVER) return NEVER;
    return chances(i, j, shape) - WEIGHTS.beadCost * Math.max(SHAPE_SOURCE[shape] ?? 0, SHAPE_TARGET[shape] ?? 0);
  });
  return { band, posteriors, alone, evidence, path };
}

function sumAlone(band: Band, posteriors: Float32Array): Alone {
  const source = new Float64Array(band.low.length);
  const target = new Float64Array((band.high.at(-1) ?? 0) + 1);
  for (let i = 0, node = 0; i < band.low.length; i++)
    for (let j = band.low[i] ?? 0; j <= (band.high[i] ?? 0); j++, node++) {
      source[i] = (source[i] ?? 0) + (posteriors[node * SHAPE_COUNT + SOURCE_ALONE] ?? 0);
      target[j] = (target[j] ?? 0) + (posteriors[node * SHAPE_COUNT + TARGET_ALONE] ?? 0);
    }
  return { source, target };
}

/** Probability that a bead is right; for a unit alone it does not matter at which place it stands. */
function findChances({ band, posteriors, alone }: Pick<Pass, 'band' | 'posteriors' | 'alone'>): ScoreBead {
  return (i, j, shape) => {
    if (shape === SOURCE_ALONE) return alone.source[i] ?? 0;
    if (shape === TARGET_ALONE) return alone.target[j] ?? 0;
    return posteriors[nodeAt(band, i, j) * SHAPE_COUNT + shape] ?? 0;
  };
}

/** Where a bead ends and what it is. */
export interface Place {
  readonly i: number;
  readonly j: number;
  readonly shape: number;
  readonly posterior: number;
}

/** The beads of a path, in order. */
export function* listPath(pass: Pass): Generator<Place> {
  const chances = findChances(pass);
  let i = 0;
  let j = 0;
  for (const shape of pass.path) {
    i += SHAPE_SOURCE[shape] ?? 0;
    j += SHAPE_TARGET[shape] ?? 0;
    yield { i, j, shape, posterior: chances(i, j, shape) };
  }
}

/** All beads at least so probable, on the path or not. */
export function* listProbable({ band, posteriors }: Pass, least: number): Generator<Place> {
  for (let i = 0, cell = 0; i < band.low.length; i++)
    for (let j = band.low[i] ?? 0; j <= (band.high[i] ?? 0); j++)
      for (let shape = 0; shape < SHAPE_COUNT; shape++, cell++) {
        const posterior = posteriors[cell] ?? 0;
        if (posterior >= least) yield { i, j, shape, posterior };
      }
}
