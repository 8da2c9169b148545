/**
 * Two lists of units as typed arrays, with the part of a lexicon that they need: integer words, one row of
 * translations per word, the odds of each word against chance.
 */

import type { Lexicon } from './lexicon.ts';
import { T } from './tuning.ts';
import type { Unit } from './unit.ts';

/** One side of a pair of texts. Words of the page are numbered from 0. */
export interface Side {
  readonly units: readonly Unit[];
  /** Words of all units one after the other; those of unit `u` go from `starts[u]` to `starts[u + 1]`. */
  readonly words: Int32Array;
  readonly starts: Int32Array;
  readonly vocabulary: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
  readonly counts: Int32Array;
  /** Bytes before each unit; one longer than the list. */
  readonly bytes: Float64Array;
  readonly blocks: Int32Array;
}

/** Rows of translations: entries of word `w` go from `starts[w]` to `starts[w + 1]`. */
export interface Rows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

export interface Table {
  readonly source: Side;
  readonly target: Side;
  /** From source words to target words, P(target | source); and the reverse. */
  readonly forward: Rows;
  readonly backward: Rows;
  /** 1 / P(word) on each side. */
  readonly sourceOdds: Float32Array;
  readonly targetOdds: Float32Array;
  readonly sourceBackoff: Float32Array;
  readonly targetBackoff: Float32Array;
}

/** Number the words of a list of units. Anchors are words too; their first character keeps them apart. */
export function readSide(units: readonly Unit[]): Side {
  const ids = new Map<string, number>();
  const vocabulary: string[] = [];
  const words: number[] = [];
  const starts = new Int32Array(units.length + 1);
  const bytes = new Float64Array(units.length + 1);
  units.forEach((unit, index) => {
    for (const list of [unit.words, unit.anchors])
      for (const word of list) {
        let id = ids.get(word);
        if (id === undefined) {
          id = vocabulary.length;
          ids.set(word, id);
          vocabulary.push(word);
        }
        words.push(id);
      }
    starts[index + 1] = words.length;
    bytes[index + 1] = (bytes[index] ?? 0) + unit.bytes;
  });
  const counts = new Int32Array(vocabulary.length);
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return {
    units,
    words: Int32Array.from(words),
    starts,
    vocabulary,
    ids,
    counts,
    bytes,
    blocks: Int32Array.from(units, (unit) => unit.block),
  };
}

/** Join two sides with what a lexicon knows of their words. */
export function joinSides(source: Side, target: Side, lexicon: Lexicon, index: LexiconIndex): Table {
  const sourceIds = source.vocabulary.map((word) => index.source.get(word) ?? -1);
  const local = new Int32Array(lexicon.targetWords.length).fill(-1);
  target.vocabulary.forEach((word, id) => {
    const known = index.target.get(word);
    if (known !== undefined) local[known] = id;
  });
  const starts = new Int32Array(source.vocabulary.length + 1);
  const columns: number[] = [];
  const forward: number[] = [];
  const backward: number[] = [];
  for (let word = 0; word < source.vocabulary.length; word++) {
    const twins = findTwins(source.vocabulary[word] ?? '', target);
    const known = sourceIds[word] ?? -1;
    if (known >= 0)
      for (let at = lexicon.rows[known] ?? 0; at < (lexicon.rows[known + 1] ?? 0); at++) {
        const column = local[lexicon.columns[at] ?? 0] ?? -1;
        if (column < 0) continue;
        const twin = twins.get(column) ?? 0;
        twins.delete(column);
        columns.push(column);
        forward.push(Math.max(twin, lexicon.forward[at] ?? 0));
        backward.push(Math.max(twin, lexicon.backward[at] ?? 0));
      }
    for (const [column, twin] of twins) {
      columns.push(column);
      forward.push(twin);
      backward.push(twin);
    }
    starts[word + 1] = columns.length;
  }
  const rows: Rows = { starts, columns: Int32Array.from(columns), values: Float32Array.from(forward) };
  return {
    source,
    target,
    forward: rows,
    backward: transpose(rows, backward, target.vocabulary.length),
    sourceOdds: findOdds(source),
    targetOdds: findOdds(target),
    sourceBackoff: pickBackoff(sourceIds, lexicon.sourceBackoff),
    targetBackoff: pickBackoff(
      target.vocabulary.map((word) => index.target.get(word) ?? -1),
      lexicon.targetBackoff,
    ),
  };
}

export interface LexiconIndex {
  readonly source: ReadonlyMap<string, number>;
  readonly target: ReadonlyMap<string, number>;
}

export function indexLexicon(lexicon: Lexicon): LexiconIndex {
  return {
    source: new Map(lexicon.sourceWords.map((word, id) => [word, id])),
    target: new Map(lexicon.targetWords.map((word, id) => [word, id])),
  };
}

function findTwins(word: string, target: Side): Map<number, number> {
  const twins = new Map<number, number>();
  const same = target.ids.get(word);
  if (same !== undefined && isTelling(word)) twins.set(same, T.identity);
  return twins;
}

/** Whether a token says something when both sides have it: an anchor, a number, a word of three letters or more. */
export function isTelling(word: string): boolean {
  return /^[$`:@!]./.test(word) || /^\d/.test(word) || word.length >= 3;
}

function findOdds(side: Side): Float32Array {
  const total = side.words.length;
  return Float32Array.from(side.counts, (count) => total / count);
}

function pickBackoff(ids: readonly number[], backoff: Float32Array): Float32Array {
  return Float32Array.from(ids, (id) => (id < 0 ? 1 : (backoff[id] ?? 1)));
}

function transpose(rows: Rows, values: readonly number[], width: number): Rows {
  const starts = new Int32Array(width + 1);
  for (const column of rows.columns) starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  for (let column = 0; column < width; column++) starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0);
  const next = starts.slice();
  const columns = new Int32Array(rows.columns.length);
  const turned = new Float32Array(rows.columns.length);
  for (let row = 0; row + 1 < rows.starts.length; row++)
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
      const column = rows.columns[at] ?? 0;
      const place = next[column] ?? 0;
      next[column] = place + 1;
      columns[place] = row;
      turned[place] = values[at] ?? 0;
    }
  return { starts, columns, values: turned };
}
