/**
 * Two sides with the part of a lexicon that they need: for each word of the page its possible translations in the
 * page, both ways, and the odds of each word against chance.
 */

import type { Context } from './context.ts';
import type { Lexicon } from './lexicon.ts';
import type { Side } from './side.ts';
import { T } from './tuning.ts';
import { isTelling } from './unit.ts';

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
  readonly free: Float32Array;
  /** Probability that a given word generates from the plain distribution of words. */
  readonly backoff: Float32Array;
}

export interface Table {
  readonly context: Context;
  readonly forward: Direction;
  readonly backward: Direction;
}

/** Words of a lexicon by their text. */
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

/** Join the sides of a pair with what a lexicon knows of their words. */
export function makeTable(context: Context, index: LexiconIndex): Table {
  const { source, target } = context;
  const { lexicon } = index;
  const sourceIds = source.vocabulary.map((word) => index.source.get(word) ?? -1);
  const targetIds = target.vocabulary.map((word) => index.target.get(word) ?? -1);
  const entries = collectEntries(context, index, sourceIds);
  const forward: Rows = { ...entries, values: entries.forward };
  const backward = transpose({ ...entries, values: entries.backward }, target.vocabulary.length);
  return {
    context,
    forward: {
      given: source,
      other: target,
      rows: forward,
      odds: findOdds(target, targetIds, lexicon.targetCounts),
      free: findFree(target, targetIds, lexicon.targetBackoff, lexicon.targetCounts),
      backoff: pickBackoff(sourceIds, lexicon.sourceBackoff),
    },
    backward: {
      given: target,
      other: source,
      rows: backward,
      odds: findOdds(source, sourceIds, lexicon.sourceCounts),
      free: findFree(source, sourceIds, lexicon.sourceBackoff, lexicon.sourceCounts),
      backoff: pickBackoff(targetIds, lexicon.targetBackoff),
    },
  };
}

/** Entries of the lexicon between words of the page, and twins: the same telling token on both sides. */
function collectEntries({ source, target }: Context, { lexicon, target: known }: LexiconIndex, ids: readonly number[]) {
  const local = new Int32Array(lexicon.targetWords.length).fill(-1);
  for (const [id, word] of target.vocabulary.entries()) {
    const place = known.get(word);
    if (place !== undefined) local[place] = id;
  }
  const key = (w: string) => { const x = w.normalize('NFD').replace(/[\u0300-\u036f]/g, ''); return T.cognate > 0 && /^[a-z]{4}/.test(x) && x.length >= T.coglen ? x.slice(0, T.coglen) : ''; };
  const cog = new Map<string, number[]>();
  for (const [id, word] of target.vocabulary.entries()) { const k = key(word); if (k) cog.set(k, [...(cog.get(k) ?? []), id]); }
  const starts = new Int32Array(source.vocabulary.length + 1);
  const columns: number[] = [];
  const forward: number[] = [];
  const backward: number[] = [];
  for (const [id, word] of source.vocabulary.entries()) {
    const row = ids[id] ?? -1;
    let twin = isTelling(word) ? (target.ids.get(word) ?? -1) : -1;
    const k = key(word);
    const cogs = new Set(k ? cog.get(k) : []);
    const end = row < 0 ? 0 : (lexicon.rows[row + 1] ?? 0);
    for (let at = row < 0 ? 0 : (lexicon.rows[row] ?? 0); at < end; at++) {
      const column = local[lexicon.columns[at] ?? 0] ?? -1;
      if (column < 0) continue;
      const floor = column === twin ? T.identity : cogs.has(column) ? T.cognate : 0;
      cogs.delete(column);
      if (column === twin) twin = -1;
      columns.push(column);
      forward.push(Math.max(floor, lexicon.forward[at] ?? 0));
      backward.push(Math.max(floor, lexicon.backward[at] ?? 0));
    }
    cogs.delete(twin);
    for (const c of cogs) { columns.push(c); forward.push(T.cognate); backward.push(T.cognate); }
    if (twin >= 0) {
      columns.push(twin);
      forward.push(T.identity);
      backward.push(T.identity);
    }
    starts[id + 1] = columns.length;
  }
  return {
    starts,
    columns: Int32Array.from(columns),
    forward: Float32Array.from(forward),
    backward: Float32Array.from(backward),
  };
}

function findOdds(side: Side, ids: readonly number[], counts: Int32Array): Float32Array {
  const total = counts.reduce((sum, count) => sum + count, 0) || 1;
  return Float32Array.from(side.counts, (count, w) => {
    const here = count / side.words.length;
    const there = (ids[w] ?? -1) < 0 ? 0 : (counts[ids[w] ?? 0] ?? 0) / total;
    return 1 / (T.odds === 0 ? here : T.odds === 1 ? there || here : T.odds === 2 ? Math.max(here, there) : (here + there) / 2);
  });
}

function pickBackoff(ids: readonly number[], backoff: Float32Array): Float32Array {
  return Float32Array.from(ids, (id) => (id < 0 ? 1 : (backoff[id] ?? 1)));
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

function findFree(side: Side, ids: readonly number[], backoff: Float32Array, counts: Int32Array): Float32Array {
  return Float32Array.from(ids, (id, w) => {
    if (side.anchors[w] === 1) return T.lamAnchor;
    if (id < 0) return T.lamNew;
    const aligned = T.delta / (backoff[id] ?? 1) - T.delta;
    const rel = (aligned + T.relk * T.relm) / ((counts[id] ?? 0) + T.relk);
    return Math.max(0.1, Math.min(0.95, T.lam + T.slope * (T.relm - rel)));
  });
}
