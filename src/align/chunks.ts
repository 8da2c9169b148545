/**
 * Two long texts to chunks that are aligned one by one, so that memory and time grow with the length of a text and not
 * with its square. Texts are cut along a rough path, in the middle of its surest stretches: a cut there loses nothing.
 */

import { rateRoughPath } from './coarse.ts';
import { makeContext } from './context.ts';
import { startLengths } from './length.ts';
import { emptyLexicon, type Lexicon } from './lexicon.ts';
import { SHAPE_SOURCE, SHAPE_TARGET, START_PRIORS } from './shapes.ts';
import { readSide } from './side.ts';
import { indexLexicon, makeTable } from './table.ts';
import type { Unit } from './unit.ts';

/** Neighbouring units of the two sides, from their first positions. */
export interface Chunk {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
  readonly sourceStart: number;
  readonly targetStart: number;
}

/** Texts with more units on a side are cut; the pages of the books have 700 at most. */
const LONG_TEXT = 2000;
/** Beads in a chunk, at least and at most. */
const LEAST_BEADS = 400;
const MOST_BEADS = 1200;
/** Beads on each side of a cut that tell how sure it is. */
const STRETCH = 8;

/**
 * Cut a pair of texts.
 *
 * @param lexicon What is known of the languages; without it the path is searched by lengths and copied tokens alone.
 * @returns The pair itself when it is short; else chunks in order, that hold every unit once.
 */
export function cutChunks(source: readonly Unit[], target: readonly Unit[], lexicon?: Lexicon): Chunk[] {
  if (Math.max(source.length, target.length) <= LONG_TEXT) return [{ source, target, sourceStart: 0, targetStart: 0 }];
  const context = makeContext(readSide(source), readSide(target));
  const known = lexicon ?? emptyLexicon(startLengths([context]), START_PRIORS);
  const { path, scores } = rateRoughPath(makeTable(context, indexLexicon(known)), known);
  const cuts = chooseCuts(scores);
  return takeChunks(source, target, { path, cuts });
}

/** Beads before which to cut, in order: the surest place of each range. */
function chooseCuts(scores: Float64Array): number[] {
  const sums = new Float64Array(scores.length + 1);
  for (const [at, score] of scores.entries()) sums[at + 1] = (sums[at] ?? 0) + score;
  const cuts: number[] = [];
  for (let last = 0; scores.length - last > MOST_BEADS; last = cuts.at(-1) ?? 0) {
    let best = last + LEAST_BEADS;
    for (let bead = best; bead <= last + MOST_BEADS - LEAST_BEADS; bead++) if (sure(bead) > sure(best)) best = bead;
    cuts.push(best);
  }
  return cuts;

  function sure(bead: number): number {
    return (sums[bead + STRETCH] ?? -Infinity) - (sums[bead - STRETCH] ?? 0);
  }
}

function takeChunks(
  source: readonly Unit[],
  target: readonly Unit[],
  { path, cuts }: { readonly path: Uint8Array; readonly cuts: readonly number[] },
): Chunk[] {
  const ends = new Set([...cuts, path.length]);
  const chunks: Chunk[] = [];
  let [i, j, sourceStart, targetStart] = [0, 0, 0, 0];
  for (const [bead, shape] of path.entries()) {
    i += SHAPE_SOURCE[shape] ?? 0;
    j += SHAPE_TARGET[shape] ?? 0;
    if (!ends.has(bead + 1)) continue;
    chunks.push({
      source: source.slice(sourceStart, i),
      target: target.slice(targetStart, j),
      sourceStart,
      targetStart,
    });
    [sourceStart, targetStart] = [i, j];
  }
  return chunks;
}
