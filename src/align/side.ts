/**
 * One side of a pair of texts as typed arrays: integer words, byte counts, block numbers. Made once per page; every
 * pass of the aligner reads it.
 */

import { isAnchor, type Unit } from './unit.ts';

/** See the file comment. Words of the page are numbered from 0, in order of first occurrence. */
export interface Side {
  readonly units: readonly Unit[];
  /** Words (anchors too) of all units one after the other; those of unit `u` go from `starts[u]` to `starts[u + 1]`. */
  readonly words: Int32Array;
  readonly starts: Int32Array;
  readonly vocabulary: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
  /** Occurrences of each word in the page. */
  readonly counts: Int32Array;
  /** 1 for a word that is an anchor. */
  readonly anchors: Uint8Array;
  /** Bytes before each unit; one longer than the list. */
  readonly bytes: Float64Array;
  readonly blocks: Int32Array;
  /** Solids before each unit; one longer than the list. */
  readonly solids: Int32Array;
}

const known = new WeakMap<readonly Unit[], Side>();

/** Number the words of a list of units; the same list is read once, however often its page is aligned. */
export function readSide(units: readonly Unit[]): Side {
  const side = known.get(units) ?? numberUnits(units);
  known.set(units, side);
  return side;
}

function numberUnits(units: readonly Unit[]): Side {
  const ids = new Map<string, number>();
  const words: number[] = [];
  const starts = new Int32Array(units.length + 1);
  const bytes = new Float64Array(units.length + 1);
  const solids = new Int32Array(units.length + 1);
  for (const [at, unit] of units.entries()) {
    for (const word of unit.words) words.push(intern(ids, word));
    for (const anchor of unit.anchors) words.push(intern(ids, anchor));
    starts[at + 1] = words.length;
    bytes[at + 1] = (bytes[at] ?? 0) + unit.bytes;
    solids[at + 1] = (solids[at] ?? 0) + (unit.solid === undefined ? 0 : 1);
  }
  const vocabulary = [...ids.keys()];
  const counts = new Int32Array(vocabulary.length);
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  const anchors = Uint8Array.from(vocabulary, (word) => (isAnchor(word) ? 1 : 0));
  const blocks = Int32Array.from(units, (unit) => unit.block);
  return { units, words: Int32Array.from(words), starts, vocabulary, ids, counts, anchors, bytes, blocks, solids };
}

/** The number of a word, a new one if it has none. */
export function intern(ids: Map<string, number>, word: string): number {
  const number = ids.get(word);
  if (number !== undefined) return number;
  ids.set(word, ids.size);
  return ids.size - 1;
}
