/**
 * Align two lists of units. The lists are taken to run in the same order, but for what stands exchanged among a few
 * neighbours; what has no partner stays alone.
 */

import { range } from '../shared/increasing.ts';
import type { Bead } from './bead.ts';
import { keepDoubt, rateBead } from './calibrate.ts';
import { type Chunk, cutChunks } from './chunks.ts';
import { makeContext } from './context.ts';
import { findExchanges } from './exchange.ts';
import { type Covered, findCovered } from './gaps.ts';
import type { Lexicon } from './lexicon.ts';
import { listPath, runPass } from './pass.ts';
import { SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';
import { readSide } from './side.ts';
import { indexLexicon, type LexiconIndex, makeTable } from './table.ts';
import { trainLexicon, type UnitPair } from './train.ts';
import type { Unit } from './unit.ts';

export interface AlignOptions {
  /** What {@link trainLexicon} learnt from a book; without it one is learnt from the two lists alone. */
  readonly lexicon?: Lexicon;
}

/**
 * Align two lists of units.
 *
 * @returns Beads in the order of the source; each unit is in exactly one.
 */
export function alignSentences(
  source: readonly Unit[],
  target: readonly Unit[],
  options: AlignOptions = {},
): readonly Bead[] {
  const covered = findCovered(source, target, options.lexicon && findIndex(options.lexicon));
  const [own, other] = [pick(source, covered.source), pick(target, covered.target)];
  const lexicon = options.lexicon ?? trainLexicon([{ source: own, target: other }]);
  const chunks = cutChunks(own, other, lexicon);
  const path = chunks.length === 1 ? covered.path : undefined;
  const beads = chunks.flatMap((chunk) => alignChunk(chunk, lexicon, path));
  return putBack(beads, covered, { source, target });
}

/** The list itself where nothing is missing: what is known of it is kept by it. */
function pick(units: readonly Unit[], positions: readonly number[]): readonly Unit[] {
  return positions.length === units.length ? units : positions.flatMap((at) => units[at] ?? []);
}

/** Beads of what stands in no gap as beads of the whole, and each unit of a gap alone, where it stands. */
function putBack(beads: readonly Bead[], covered: Covered, { source, target }: UnitPair): readonly Bead[] {
  if (covered.source.length === source.length && covered.target.length === target.length) return beads;
  const score = keepDoubt(1);
  const taken = { source: new Set<number>(), target: new Set<number>() };
  const kept = beads.map((bead): Bead => {
    const own = takeRun(bead.source.map((at) => covered.source[at] ?? at));
    const other = takeRun(bead.target.map((at) => covered.target[at] ?? at));
    for (const at of own) taken.source.add(at);
    for (const at of other) taken.target.add(at);
    return { source: own, target: other, score: covered.isSure ? bead.score : Math.min(bead.score, UNSURE) };
  });
  const next = { source: 0, target: 0 };
  const leaveGaps = (side: 'source' | 'target', end: number) => {
    const alone: Bead[] = [];
    for (; next[side] < end; next[side] += 1)
      if (!taken[side].has(next[side])) alone.push({ source: [], target: [], [side]: [next[side]], score });
    return alone;
  };
  return [
    ...kept.flatMap((bead) => [
      ...leaveGaps('source', bead.source[0] ?? 0),
      ...leaveGaps('target', bead.target[0] ?? 0),
      bead,
    ]),
    ...leaveGaps('source', source.length),
    ...leaveGaps('target', target.length),
  ];
}

/** Most that a pair scores where what stands in a gap might be its partner as well. */
const UNSURE = 0.9;

/** Of rising positions those up to the first gap: no bead reaches over one. */
function takeRun(positions: readonly number[]): readonly number[] {
  return positions.filter((position, at) => position === (positions[0] ?? 0) + at);
}

function alignChunk(chunk: Chunk, lexicon: Lexicon, rough: Uint8Array | undefined): Bead[] {
  const { source, target, sourceStart, targetStart } = chunk;
  if (source.length === 0 || target.length === 0) return leaveAlone(chunk);
  const table = makeTable(makeContext(readSide(source), readSide(target)), findIndex(lexicon));
  const pass = runPass(table, lexicon, { path: rough });
  const path = [...listPath(pass)];
  const exchanges = new Map(
    findExchanges(path, pass, table).flatMap((exchange) =>
      range(exchange.first, exchange.end).map((at) => [at, exchange] as const),
    ),
  );
  const beads = path.flatMap((place, at): readonly Bead[] => {
    const exchange = exchanges.get(at);
    if (exchange !== undefined) return at === exchange.first ? exchange.beads : [];
    return [
      {
        source: numbersBefore(place.i, SHAPE_SOURCE[place.shape] ?? 0),
        target: numbersBefore(place.j, SHAPE_TARGET[place.shape] ?? 0),
        score: rateBead(table, pass.evidence, place),
      },
    ];
  });
  return beads.map(({ source: own, target: other, score }) => ({
    source: own.map((at) => sourceStart + at),
    target: other.map((at) => targetStart + at),
    score,
  }));
}

/** With one side empty there is nothing to be wrong about. */
function leaveAlone({ source, target, sourceStart, targetStart }: Chunk): Bead[] {
  return [
    ...source.map((_, at) => ({ source: [sourceStart + at], target: [], score: 1 })),
    ...target.map((_, at) => ({ source: [], target: [targetStart + at], score: 1 })),
  ];
}

function numbersBefore(end: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => end - count + at);
}

const indexes = new WeakMap<Lexicon, LexiconIndex>();

/** A lexicon of a book is used for page after page. */
function findIndex(lexicon: Lexicon): LexiconIndex {
  const known = indexes.get(lexicon);
  if (known !== undefined) return known;
  const made = indexLexicon(lexicon);
  indexes.set(lexicon, made);
  return made;
}
