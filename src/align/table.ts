/**
 * Two sides with the part of a lexicon that they need: for each word of the page its possible translations in the
 * page, both ways, the odds of each word against chance, and how freely it is translated.
 */

import type { Context } from './context.ts';
import type { Lexicon } from './lexicon.ts';
import type { Side } from './side.ts';
import { isTelling } from './unit.ts';
import { WEIGHTS } from './weights.ts';

/** Sparse rows: entries of word `w` go from `starts[w]` to `starts[w + 1]`. */
export interface Rows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** What is known about translating one side into the other. */
export interface Direction {
  readonly given: Side;
  readonly other: Side;
  /** P(word of the other side | given word). */
  readonly rows: Rows;
  /** 1 / P(word) of each word of the other side, in this page. */
  readonly odds: Float32Array;
  /** Probability that a word of the other side is written freely. */
  readonly freedom: Float32Array;
  /** Probability that a given word generates from the plain distribution of words. */
  readonly backoff: Float32Array;
}

/** Both directions. */
export interface Table {
  readonly context: Context;
  readonly forward: Direction;
  readonly backward: Direction;
}

/** A lexicon with its words by their text. */
export interface LexiconIndex {
  readonly lexicon: Lexicon;
  readonly source: ReadonlyMap<string, number>;
  readonly target: ReadonlyMap<string, number>;
}

/** Prepare a lexicon for many look-ups. */
export function indexLexicon(lexicon: Lexicon): LexiconIndex {
  return {
    lexicon,
    source: new Map(lexicon.sourceWords.map((word, id) => [word, id])),
    target: new Map(lexicon.targetWords.map((word, id) => [word, id])),
  };
}

/** Words of a side in the lexicon (-1 when unknown), with their counts there. */
interface KnownWords {
  readonly side: Side;
  readonly ids: Int32Array;
  readonly counts: Int32Array;
  readonly aligned: Float64Array;
}

/** Join the sides of a pair with what a lexicon knows of their words. */
export function makeTable(context: Context, index: LexiconIndex): Table {
  const { lexicon } = index;
  const source: KnownWords = {
    side: context.source,
    ids: Int32Array.from(context.source.vocabulary, (word) => index.source.get(word) ?? -1),
    counts: lexicon.sourceCounts,
    aligned: lexicon.sourceAligned,
  };
  const target: KnownWords = {
    side: context.target,
    ids: Int32Array.from(context.target.vocabulary, (word) => index.target.get(word) ?? -1),
    counts: lexicon.targetCounts,
    aligned: lexicon.targetAligned,
  };
  const { forward, backward } = collectEntries(source, target, lexicon);
  return {
    context,
    forward: makeDirection(source, target, forward),
    backward: makeDirection(target, source, transpose(backward, target.side.vocabulary.length)),
  };
}

function makeDirection(given: KnownWords, other: KnownWords, rows: Rows): Direction {
  return {
    given: given.side,
    other: other.side,
    rows,
    odds: findOdds(other.side),
    freedom: findFreedom(other),
    backoff: Float32Array.from(given.ids, (id) =>
      id < 0 ? 1 : WEIGHTS.wordInertia / ((given.aligned[id] ?? 0) + WEIGHTS.wordInertia),
    ),
  };
}

/** How much rarer a word is than certain. In a few lines no anchor can look rare, yet none is common in the language. */
function findOdds({ counts, words, anchors }: Side): Float32Array {
  const longText = Math.max(words.length, WEIGHTS.anchorText);
  return Float32Array.from(counts, (count, word) => (anchors[word] === 1 ? longText : words.length) / count);
}

/** A word that found a partner wherever it stood is expected to have one; a particle is not. */
function findFreedom({ side, ids, counts, aligned }: KnownWords): Float32Array {
  const { averageReliability: average, reliabilityInertia: inertia } = WEIGHTS;
  return Float32Array.from(ids, (id, word) => {
    if (side.anchors[word] === 1) return WEIGHTS.anchorFreedom;
    if (id < 0) return WEIGHTS.newWordFreedom;
    const reliability = ((aligned[id] ?? 0) + inertia * average) / ((counts[id] ?? 0) + inertia);
    const freedom = WEIGHTS.freedom + WEIGHTS.freedomSlope * (average - reliability);
    return Math.max(0.1, Math.min(0.95, freedom));
  });
}

/** Entries of the lexicon between words of the page, and words that look the same on both sides. */
function collectEntries(source: KnownWords, target: KnownWords, lexicon: Lexicon) {
  const local = new Int32Array(lexicon.targetWords.length).fill(-1);
  for (const [id, known] of target.ids.entries()) if (known >= 0) local[known] = id;
  const starts = new Int32Array(source.ids.length + 1);
  const columns: number[] = [];
  const forward: number[] = [];
  const backward: number[] = [];
  const findAlike = prepareAlike(target.side);
  for (const [word, text] of source.side.vocabulary.entries()) {
    const known = source.ids[word] ?? -1;
    let alike = findAlike(text);
    const end = known < 0 ? 0 : (lexicon.rows[known + 1] ?? 0);
    for (let at = known < 0 ? 0 : (lexicon.rows[known] ?? 0); at < end; at++) {
      const column = local[lexicon.columns[at] ?? 0] ?? -1;
      if (column < 0) continue;
      const least = column === alike?.word ? alike.probability : 0;
      if (column === alike?.word) alike = undefined;
      columns.push(column);
      forward.push(Math.max(least, lexicon.forward[at] ?? 0));
      backward.push(Math.max(least, lexicon.backward[at] ?? 0));
    }
    if (alike !== undefined) {
      columns.push(alike.word);
      forward.push(alike.probability);
      backward.push(alike.probability);
    }
    starts[word + 1] = columns.length;
  }
  const shared = { starts, columns: Int32Array.from(columns) };
  return {
    forward: { ...shared, values: Float32Array.from(forward) },
    backward: { ...shared, values: Float32Array.from(backward) },
  };
}

interface Alike {
  readonly word: number;
  readonly probability: number;
}

/** Letters that make two words cognates (Simard, Foster and Isabelle 1992, who take four). */
const COGNATE_LETTERS = 5;

/** Find the word of a side that is the same token, or else begins with the same letters, accents aside. */
function prepareAlike(side: Side): (word: string) => Alike | undefined {
  const beginnings = new Map<string, number>();
  for (const [id, word] of side.vocabulary.entries()) {
    const beginning = cutCognate(word);
    if (beginning !== undefined && !beginnings.has(beginning)) beginnings.set(beginning, id);
  }
  return (word) => {
    const same = isTelling(word) ? side.ids.get(word) : undefined;
    if (same !== undefined) return { word: same, probability: WEIGHTS.twin };
    const cognate = beginnings.get(cutCognate(word) ?? '');
    return cognate === undefined ? undefined : { word: cognate, probability: WEIGHTS.cognate };
  };
}

function cutCognate(word: string): string | undefined {
  if (word.length < COGNATE_LETTERS || !/^\p{Script=Latin}/u.test(word)) return undefined;
  return word.normalize('NFD').replace(/\p{M}/gu, '').slice(0, COGNATE_LETTERS);
}

/** The same entries, row by column. */
function transpose(rows: Rows, width: number): Rows {
  const starts = new Int32Array(width + 1);
  for (const column of rows.columns) starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  for (let column = 0; column < width; column++) starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0);
  const next = starts.slice();
  const columns = new Int32Array(rows.columns.length);
  const values = new Float32Array(rows.columns.length);
  for (let row = 0; row + 1 < rows.starts.length; row++)
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
      const column = rows.columns[at] ?? 0;
      const place = next[column] ?? 0;
      next[column] = place + 1;
      columns[place] = row;
      values[place] = rows.values[at] ?? 0;
    }
  return { starts, columns, values };
}
