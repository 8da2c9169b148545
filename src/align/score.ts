/**
 * Score of every bead in a band: prior of its shape, fit of lengths, translation odds both ways, context.
 */

import { type Band, turnBand } from './band.ts';
import { NEVER } from './context.ts';
import { originOf, type ScoreBead } from './lattice.ts';
import { prepareLengths } from './length.ts';
import type { Lexicon } from './lexicon.ts';
import { scoreSpans, sumOdds } from './odds.ts';
import { MAX_SPAN, SHAPE_COUNT, SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';
import type { Table } from './table.ts';
import { WEIGHTS } from './weights.ts';

/** Scores at `node * SHAPE_COUNT + shape`, the node being where the bead ends; `NEVER` for what is not considered. */
export function scoreBeads(table: Table, band: Band, lexicon: Lexicon): Float32Array {
  const { low, high, starts } = band;
  const score = prepareScore(table, band, lexicon);
  const values = new Float32Array((starts.at(-1) ?? 0) * SHAPE_COUNT).fill(NEVER);
  for (let i = 0, cell = 0; i < low.length; i++)
    for (let j = low[i] ?? 0; j <= (high[i] ?? 0); j++)
      for (let shape = 0; shape < SHAPE_COUNT; shape++, cell++)
        if (originOf(band, i - (SHAPE_SOURCE[shape] ?? 0), j - (SHAPE_TARGET[shape] ?? 0)) >= 0)
          values[cell] = score(i, j, shape);
  return values;
}

function prepareScore(table: Table, band: Band, lexicon: Lexicon): ScoreBead {
  const { scoreSolid, scoreProse, source, target } = table.context;
  const ahead = scoreSpans(table.forward, band);
  const back = scoreSpans(table.backward, turnBand(band));
  const fit = prepareLengths(lexicon.lengths, source, target);
  const priors = Float64Array.from(lexicon.priors, Math.log);
  return (i, j, shape) => {
    const solid = scoreSolid(i, j, shape);
    if (solid !== undefined) return solid;
    const prior = priors[shape] ?? NEVER;
    const a = SHAPE_SOURCE[shape] ?? 0;
    const b = SHAPE_TARGET[shape] ?? 0;
    if (a === 0 || b === 0) return prior;
    const lengths = fit(i, j, shape);
    if (lengths < WEIGHTS.lengthCut && shape > 0) return NEVER;
    const words =
      sumOdds(ahead, (i - a) * MAX_SPAN + a - 1, { first: j - b, end: j }) +
      sumOdds(back, (j - b) * MAX_SPAN + b - 1, { first: i - a, end: i });
    const known = WEIGHTS.length * Math.max(lengths, WEIGHTS.lengthFloor) + WEIGHTS.words * words;
    return prior + known + scoreProse(i, j, shape);
  };
}
