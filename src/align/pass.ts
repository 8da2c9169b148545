/**
 * One pass over a pair of pages: a band around a known path, the score of all beads in it, their probabilities.
 */

import { type Band, bandAround, nodeAt } from './band.ts';
import { findRoughPath } from './coarse.ts';
import { NEVER } from './context.ts';
import { findBestPath, findPosteriors } from './lattice.ts';
import type { Lexicon } from './lexicon.ts';
import { scoreBeads } from './score.ts';
import { SHAPE_COUNT, SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';
import type { Table } from './table.ts';
import { WEIGHTS } from './weights.ts';

/** What a pass finds; numbers per bead are at `node * SHAPE_COUNT + shape`, the node being where the bead ends. */
export interface Pass {
  readonly band: Band;
  readonly posteriors: Float32Array;
  /** Shapes of the beads of the best decoding, in order. */
  readonly path: Uint8Array;
}

export interface PassOptions {
  /** Shapes of a path to look around; without it a rough one is searched first. */
  readonly path?: Uint8Array | undefined;
  /** Divisor of scores. */
  readonly heat: number;
}

/** Run a pass. Both sides must have units. */
export function runPass(table: Table, lexicon: Lexicon, { path, heat }: PassOptions): Pass {
  const width = path === undefined ? WEIGHTS.roughWidth : WEIGHTS.width;
  const around = path ?? findRoughPath(table, lexicon);
  const band = bandAround(around, table.context.source.units.length, width);
  const values = scoreBeads(table, band, lexicon);
  for (const [cell, value] of values.entries()) if (value > NEVER) values[cell] = value / heat;
  const posteriors = findPosteriors(band, values);
  return { band, posteriors, path: decode(band, values, posteriors) };
}

/** The path whose beads are right most often in expectation, rather than the one path that is most probable. */
function decode(band: Band, values: Float32Array, posteriors: Float32Array): Uint8Array {
  return findBestPath(band, (i, j, shape) => {
    const cell = nodeAt(band, i, j) * SHAPE_COUNT + shape;
    if ((values[cell] ?? NEVER) <= NEVER) return NEVER;
    return (posteriors[cell] ?? 0) - WEIGHTS.beadCost;
  });
}

/** Where a bead ends and what it is. */
export interface Place {
  readonly i: number;
  readonly j: number;
  readonly shape: number;
  readonly posterior: number;
}

/** The beads of a path, in order. */
export function* listPath({ band, posteriors, path }: Pass): Generator<Place> {
  let i = 0;
  let j = 0;
  for (const shape of path) {
    i += SHAPE_SOURCE[shape] ?? 0;
    j += SHAPE_TARGET[shape] ?? 0;
    yield { i, j, shape, posterior: posteriors[nodeAt(band, i, j) * SHAPE_COUNT + shape] ?? 0 };
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
