/**
 * Align two lists of units. The lists are taken to run in the same order, but for what stands exchanged among a few
 * neighbours; what has no partner stays alone.
 */

import { range } from '../shared/increasing.ts';
import type { Bead } from './bead.ts';
import { rateBead } from './calibrate.ts';
import { type Chunk, cutChunks } from './chunks.ts';
import { makeContext } from './context.ts';
import { findExchanges } from './exchange.ts';
import type { Lexicon } from './lexicon.ts';
import { listPath, runPass } from './pass.ts';
import { SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';
import { readSide } from './side.ts';
import { indexLexicon, type LexiconIndex, makeTable } from './table.ts';
import { trainLexicon } from './train.ts';
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
export function alignSentences(source: readonly Unit[], target: readonly Unit[], options: AlignOptions = {}): Bead[] {
  const lexicon = options.lexicon ?? trainLexicon([{ source, target }]);
  return cutChunks(source, target, lexicon).flatMap((chunk) => alignChunk(chunk, lexicon));
}

function alignChunk(chunk: Chunk, lexicon: Lexicon): Bead[] {
  const { source, target, sourceStart, targetStart } = chunk;
  if (source.length === 0 || target.length === 0) return leaveAlone(chunk);
  const table = makeTable(makeContext(readSide(source), readSide(target)), findIndex(lexicon));
  const pass = runPass(table, lexicon, {});
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
