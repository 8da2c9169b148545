/**
 * Stretches of a text that the other one lacks as a whole, such as sections that a translator left out or has not come to.
 * A model of beads that are drawn one by one knows nothing of them: for each unit it finds some partner that is likelier
 * than none. A stretch costs when it begins, and next to nothing for each further unit.
 */
import { type Band, nodeAt } from './band.ts';
import { SURE } from './chunks.ts';
import { prepareRough, searchRough } from './coarse.ts';
import { makeContext } from './context.ts';
import { reachBack, type ScoreBead } from './lattice.ts';
import { emptyLexicon } from './lexicon.ts';
import { COARSE_SHAPES, MAX_SPAN, SHAPE_SOURCE, SHAPE_TARGET, SOURCE_ALONE, TARGET_ALONE } from './shapes.ts';
import { readSide } from './side.ts';
import { indexLexicon, type LexiconIndex, makeTable } from './table.ts';
import type { Unit } from './unit.ts';

/** Log odds of a gap, and of each further unit in it. */
const OPENING = -8;
const GOING_ON = -0.1;
/** Units that make a gap, at least. */
const LEAST_GAP = 4;
/** A gap may begin or end so many units beside where it seems to: these are looked at with the others. */
const MARGIN = 1;
/** Share of one of the texts, at least, that stands in no gap. */
const LEAST_COMMON = 0.7;
/** Larger tables are not searched. */
const MOST_NODES = 1_000_000;

/** Units of two texts that stand in no gap, by their positions. */
export interface Covered {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Whether enough speaks for where the gaps are, such as what is copied on both sides of them. */
  readonly isSure: boolean;
  /** Shapes of the rough path that was searched; absent where something is left out of it, or none was. */
  readonly path?: Uint8Array;
}

/**
 * Find what is left of two texts without the gaps of each; all of them where there is none.
 *
 * @param index Of what is known of the languages; without it only lengths and copied tokens speak.
 */
export function findCovered(source: readonly Unit[], target: readonly Unit[], index?: LexiconIndex): Covered {
  const all = { source: [...source.keys()], target: [...target.keys()], isSure: true };
  if (source.length === 0 || target.length === 0 || source.length * target.length > MOST_NODES) return all;
  const context = makeContext(readSide(source), readSide(target));
  const known = index?.lexicon ?? emptyLexicon([context]);
  const table = makeTable(context, index ?? indexLexicon(known));
  const found = searchRough(table, (band) => tracePath(band, findGappedPath(band, prepareRough(table, band, known))));
  const gaps = listGaps(found);
  if (gaps.source.size + gaps.target.size === 0) return { ...all, path: found.path };
  const covered = {
    source: all.source.filter((at) => !gaps.source.has(at)),
    target: all.target.filter((at) => !gaps.target.has(at)),
    isSure: found.mean >= SURE,
  };
  // Texts that have nothing to do with each other are gaps alone: of these nothing is known.
  const share = Math.max(covered.source.length / source.length, covered.target.length / target.length);
  return share < LEAST_COMMON || covered.source.length === 0 || covered.target.length === 0 ? all : covered;
}

/** What a bead is part of: none, a gap of the source, or one of the target, which have the numbers of their shapes. */
const PLAIN = 0;
const STATES = 3;
const KEPT_ROWS = MAX_SPAN + 1;
const NO_ROW = new Float64Array(0);

/** The best path: at each node and state the shape that arrives there and the state before it, and where it ends. */
interface GappedPath {
  readonly arrival: Uint8Array;
  readonly last: number;
  readonly total: number;
}

function findGappedPath(band: Band, score: ScoreBead): GappedPath {
  const width = (band.high.at(-1) ?? 0) + 1;
  const rows = Array.from({ length: KEPT_ROWS }, () => new Float64Array(width * STATES));
  const arrival = new Uint8Array((band.starts.at(-1) ?? 0) * STATES);
  for (let i = 0; i < band.low.length; i++) {
    const row = rows[i % KEPT_ROWS] ?? NO_ROW;
    row.fill(-Infinity);
    if (i === 0) row[PLAIN] = 0;
    const reach = reachBack(band, i);
    for (let j = band.low[i] ?? 0; j <= (band.high[i] ?? 0); j++)
      for (let shape = 0; shape < COARSE_SHAPES; shape++) {
        if (j < (reach.first[shape] ?? 0) || j > (reach.last[shape] ?? 0)) continue;
        const before = rows[(i - (SHAPE_SOURCE[shape] ?? 0)) % KEPT_ROWS] ?? NO_ROW;
        const from = (j - (SHAPE_TARGET[shape] ?? 0)) * STATES;
        const value = score(i, j, shape);
        const cell = nodeAt(band, i, j) * STATES;
        for (let state = 0; state < STATES; state++) {
          const total = (before[from + state] ?? -Infinity) + value;
          if (total <= (row[j * STATES] ?? 0)) continue;
          row[j * STATES] = total;
          arrival[cell] = shape * STATES + state;
        }
        if (shape !== SOURCE_ALONE && shape !== TARGET_ALONE) continue;
        const opened = (before[from] ?? -Infinity) + OPENING;
        const goneOn = (before[from + shape] ?? -Infinity) + GOING_ON;
        const total = Math.max(opened, goneOn);
        if (total <= (row[j * STATES + shape] ?? 0)) continue;
        row[j * STATES + shape] = total;
        arrival[cell + shape] = shape * STATES + (opened > goneOn ? PLAIN : shape);
      }
  }
  const end = [...(rows[(band.low.length - 1) % KEPT_ROWS] ?? NO_ROW).subarray((width - 1) * STATES)];
  const total = Math.max(...end);
  return { arrival, last: end.indexOf(total), total };
}

/** Shapes of a path, in order, with the state of each. */
interface GapPath {
  readonly path: Uint8Array;
  readonly states: Uint8Array;
  /** Score of the path for each bead that is in no gap. */
  readonly mean: number;
}

function tracePath(band: Band, { arrival, last, total }: GappedPath): GapPath {
  const beads: { shape: number; state: number }[] = [];
  let [i, j, state] = [band.low.length - 1, band.high.at(-1) ?? 0, last];
  while (i > 0 || j > 0) {
    const code = arrival[nodeAt(band, i, j) * STATES + state] ?? 0;
    const shape = Math.floor(code / STATES);
    beads.push({ shape, state });
    i -= SHAPE_SOURCE[shape] ?? 0;
    j -= SHAPE_TARGET[shape] ?? 0;
    state = code % STATES;
  }
  beads.reverse();
  return {
    path: Uint8Array.from(beads, ({ shape }) => shape),
    states: Uint8Array.from(beads, (bead) => bead.state),
    mean: total / Math.max(1, beads.filter((bead) => bead.state === PLAIN).length),
  };
}

/** Units in the gaps of a path, but for the first and last of each. */
function listGaps({ path, states }: GapPath): { source: Set<number>; target: Set<number> } {
  const gaps = { source: new Set<number>(), target: new Set<number>() };
  let [i, j] = [0, 0];
  for (let first = 0, at = 0; at < path.length; at += 1) {
    const [shape = 0, state = PLAIN] = [path[at], states[at]];
    i += SHAPE_SOURCE[shape] ?? 0;
    j += SHAPE_TARGET[shape] ?? 0;
    if (state !== states[at - 1]) first = at;
    const length = at + 1 - first;
    if (state === PLAIN || state === states[at + 1] || length < LEAST_GAP) continue;
    const [units, end] = state === SOURCE_ALONE ? [gaps.source, i] : [gaps.target, j];
    for (let unit = end - length + MARGIN; unit < end - MARGIN; unit += 1) units.add(unit);
  }
  return gaps;
}
