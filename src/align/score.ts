/**
 * Score of every bead in a band: prior of its shape, fit of lengths, translation odds both ways, context.
 */

import { type Band, turnBand } from './band.ts';
import { type Context, NEVER } from './context.ts';
import { reachBack, type ScoreBead } from './lattice.ts';
import { prepareLengths } from './length.ts';
import type { Lexicon } from './lexicon.ts';
import { scoreSpans, sumOdds } from './odds.ts';
import { MAX_SPAN, SHAPE_COUNT, SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';
import type { Table } from './table.ts';
import { WEIGHTS } from './weights.ts';

/** What speaks for a bead of prose with two sides; positions are where the bead ends. */
export interface Evidence {
  /** Log odds of the lengths, see {@link prepareLengths}. */
  readonly lengths: ScoreBead;
  /** Log odds of the words, both ways together. */
  readonly words: ScoreBead;
}

/** Prepare the evidence for all beads in a band. */
export function prepareEvidence(table: Table, band: Band, lexicon: Lexicon): Evidence {
  const { source, target } = table.context;
  const ahead = scoreSpans(table.forward, band);
  const back = scoreSpans(table.backward, turnBand(band));
  return {
    lengths: prepareLengths(lexicon.lengths, source, target),
    words: (i, j, shape) => {
      const a = SHAPE_SOURCE[shape] ?? 0;
      const b = SHAPE_TARGET[shape] ?? 0;
      return (
        sumOdds(ahead, (i - a) * MAX_SPAN + a - 1, { first: j - b, end: j }) +
        sumOdds(back, (j - b) * MAX_SPAN + b - 1, { first: i - a, end: i })
      );
    },
  };
}

/** Score of beads of prose, and the divisor of all scores. */
interface Scoring {
  readonly score: ScoreBead;
  readonly heat: number;
}

/** Scores at `node * SHAPE_COUNT + shape`, the node being where the bead ends; `NEVER` for what is not considered. */
export function scoreBeads(context: Context, band: Band, { score, heat }: Scoring): Float32Array {
  const { low, high, starts } = band;
  const values = new Float32Array((starts.at(-1) ?? 0) * SHAPE_COUNT).fill(NEVER);
  for (let i = 0, cell = 0; i < low.length; i++) {
    const { first, last } = reachBack(band, i);
    for (let j = low[i] ?? 0; j <= (high[i] ?? 0); j++)
      for (let shape = 0; shape < SHAPE_COUNT; shape++, cell++) {
        if (j < (first[shape] ?? 0) || j > (last[shape] ?? 0)) continue;
        const value = context.scoreSolid(i, j, shape) ?? score(i, j, shape);
        if (value > NEVER) values[cell] = value / heat;
      }
  }
  return values;
}

/** Score of beads of prose. */
export function prepareScore(context: Context, evidence: Evidence, lexicon: Lexicon): ScoreBead {
  const priors = Float64Array.from(lexicon.priors, Math.log);
  return (i, j, shape) => {
    const prior = priors[shape] ?? NEVER;
    if (SHAPE_SOURCE[shape] === 0 || SHAPE_TARGET[shape] === 0) return prior;
    const lengths = evidence.lengths(i, j, shape);
    if (lengths < WEIGHTS.lengthCut && shape > 0) return NEVER;
    const words = WEIGHTS.words * evidence.words(i, j, shape);
    return prior + WEIGHTS.length * Math.max(lengths, WEIGHTS.lengthFloor) + words + context.scoreProse(i, j, shape);
  };
}
