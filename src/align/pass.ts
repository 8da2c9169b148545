/**
 * One pass over a pair of pages: a band around a known path, all beads in it scored, their probabilities, the best
 * path.
 */

import { type Band, bandAround, nodeAt } from './band.ts';
import { findRoughPath } from './coarse.ts';
import { NEVER } from './context.ts';
import { findBestPath, findPosteriors } from './lattice.ts';
import type { Lexicon } from './lexicon.ts';
import { scoreBeads } from './score.ts';
import { SHAPE_COUNT } from './shapes.ts';
import type { Table } from './table.ts';

export interface Pass {
  readonly band: Band;
  readonly values: Float32Array;
  readonly posteriors: Float32Array;
  readonly path: Uint8Array;
}

export function runPass(
  table: Table,
  lexicon: Lexicon,
  options: { path?: Uint8Array | undefined; heat?: number; width: number },
): Pass {
  const path = options.path ?? findRoughPath(table, lexicon);
  const band = bandAround(path, table.context.source.units.length, options.width);
  const values = scoreBeads(table, band, lexicon);
  const heat = options.heat ?? 1;
  const posteriors = findPosteriors(
    band,
    heat === 1 ? values : values.map((value) => (value <= NEVER ? NEVER : value / heat)),
  );
  const best = findBestPath(band, (i, j, shape) => values[nodeAt(band, i, j) * SHAPE_COUNT + shape] ?? NEVER);
  if (best === undefined) throw new Error('no path');
  return { band, values, posteriors, path: best };
}
