/**
 * Two long texts to chunks that are aligned one by one, so that time and memory grow with the length of a text and not
 * faster. Texts are cut where they meet (`meetings.ts`); what has no meeting in thousands of units is cut along a rough
 * path. Either way a cut stands in the middle of a sure stretch of the path: there it loses nothing.
 */

import { rateRoughPath } from './coarse.ts';
import { makeContext } from './context.ts';
import { emptyLexicon, type Lexicon } from './lexicon.ts';
import { findMeetings, type Meeting } from './meetings.ts';
import { SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';
import { readSide } from './side.ts';
import { indexLexicon, type LexiconIndex, makeTable } from './table.ts';
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
/** Units between the two meetings whose path is searched for a cut, on their longer side. */
const LEAST_BRIDGE = 40;
const MOST_BRIDGE = 160;
/** Sure places among which the surest is taken. */
const CHOICE = 4;
/** Beads on each side of a cut that tell how sure it is. */
const STRETCH = 8;
/**
 * Mean score of the beads there that makes a cut sure while the rest of the text is not seen. Texts that have nothing to
 * do with each other reach 0.7 (halves of the gold sets against each other); the median of real stretches is 0.6 where
 * only lengths speak, and 3 to 9 where words do.
 */
export const SURE = 1;

/**
 * Cut a pair of texts.
 *
 * @param lexicon What is known of the languages; without it the path is searched by lengths and copied tokens alone.
 * @returns The pair itself when it is short; else chunks in order, that hold every unit once.
 */
export function cutChunks(source: readonly Unit[], target: readonly Unit[], lexicon?: Lexicon): Chunk[] {
  const whole = { source, target, sourceStart: 0, targetStart: 0 };
  if (!isLong(whole)) return [whole];
  const index = lexicon === undefined ? undefined : indexLexicon(lexicon);
  const cuts = findCuts(whole, findMeetings(source, target, lexicon), index);
  return takeChunks(whole, cuts).flatMap((chunk) => (isLong(chunk) ? cutAlongPath(chunk, index) : [chunk]));
}

function isLong({ source, target }: Chunk): boolean {
  return Math.max(source.length, target.length) > LONG_TEXT;
}

/** Sure places near meetings, each a chunk behind the one before, or more where nothing is sure. */
function findCuts(whole: Chunk, meetings: readonly Meeting[], index: LexiconIndex | undefined): Meeting[] {
  const cuts: Meeting[] = [];
  let last: Meeting = { source: 0, target: 0 };
  let sure: SureCut[] = [];
  for (const [from, to] of listBridges(meetings)) {
    if (distance(last, from) < LEAST_BEADS) continue;
    const cut = findSureCut(takeRange(whole, from, to), index);
    if (cut !== undefined) sure.push(cut);
    if (sure.length < CHOICE) continue;
    last = sure.reduce((best, one) => (one.mean > best.mean ? one : best)).place;
    cuts.push(last);
    sure = [];
  }
  return cuts;
}

/** Pairs of meetings that are neither too near nor too far, one behind the other. */
function* listBridges(meetings: readonly Meeting[]): Generator<readonly [Meeting, Meeting]> {
  let from = meetings[0];
  for (const to of meetings) {
    if (from === undefined || distance(from, to) < LEAST_BRIDGE) continue;
    if (distance(from, to) <= MOST_BRIDGE) yield [from, to];
    from = to;
  }
}

/** Units from one place to another, on the side that has more. */
function distance(from: Meeting, to: Meeting): number {
  return Math.max(to.source - from.source, to.target - from.target);
}

function takeRange({ source, target, sourceStart, targetStart }: Chunk, from: Meeting, to: Meeting): Chunk {
  return {
    source: source.slice(from.source, to.source),
    target: target.slice(from.target, to.target),
    sourceStart: sourceStart + from.source,
    targetStart: targetStart + from.target,
  };
}

interface SureCut {
  readonly place: Meeting;
  /** Score of the beads around it. */
  readonly mean: number;
}

/** The surest place of a piece, unless that is none. */
function findSureCut(piece: Chunk, index: LexiconIndex | undefined): SureCut | undefined {
  const { path, scores } = searchPath(piece, index);
  const { bead, mean } = findSurest(scores, STRETCH, scores.length - STRETCH);
  if (mean < SURE) return undefined;
  const [place] = placeBeads(path, [bead]);
  if (place === undefined) return undefined;
  return { place: { source: piece.sourceStart + place.source, target: piece.targetStart + place.target }, mean };
}

function searchPath({ source, target }: Chunk, index: LexiconIndex | undefined) {
  const context = makeContext(readSide(source), readSide(target));
  const known = index?.lexicon ?? emptyLexicon([context]);
  return rateRoughPath(makeTable(context, index ?? indexLexicon(known)), known);
}

function cutAlongPath(chunk: Chunk, index: LexiconIndex | undefined): Chunk[] {
  const { path, scores } = searchPath(chunk, index);
  const cuts: number[] = [];
  for (let last = 0; scores.length - last > MOST_BEADS; last = cuts.at(-1) ?? 0)
    cuts.push(findSurest(scores, last + LEAST_BEADS, last + MOST_BEADS - LEAST_BEADS).bead);
  return takeChunks(chunk, placeBeads(path, cuts));
}

/** The bead of a range before which a cut is surest, with the mean score around it. */
function findSurest(scores: Float64Array, first: number, last: number): { bead: number; mean: number } {
  let best = { bead: first, mean: -Infinity };
  for (let bead = first; bead <= last; bead++) {
    const around = scores.subarray(bead - STRETCH, bead + STRETCH);
    const mean = around.reduce((sum, score) => sum + score, 0) / around.length;
    if (mean > best.mean) best = { bead, mean };
  }
  return best;
}

/** Where beads of a path begin. */
function placeBeads(path: Uint8Array, beads: readonly number[]): Meeting[] {
  let [bead, source, target] = [0, 0, 0];
  return beads.map((wanted) => {
    for (; bead < wanted; bead++) {
      source += SHAPE_SOURCE[path[bead] ?? 0] ?? 0;
      target += SHAPE_TARGET[path[bead] ?? 0] ?? 0;
    }
    return { source, target };
  });
}

function takeChunks(whole: Chunk, cuts: readonly Meeting[]): Chunk[] {
  const places = [{ source: 0, target: 0 }, ...cuts, { source: whole.source.length, target: whole.target.length }];
  return places.slice(1).map((place, at) => takeRange(whole, places[at] ?? place, place));
}
