/**
 * Pieces of one kind that the source has and the target has not, or the other way round.
 *
 * Counted block by block along the alignment; what a translator moved to a block close by, or to one that only the
 * target has, is no difference.
 */
import { groupBy } from '../shared/group.ts';
import { pushAll } from '../shared/many.ts';
import { similarity } from '../shared/similarity.ts';
import type { Aligned, BlockView, CheckContext } from './context.ts';
import type { Piece } from './pieces.ts';

/** A piece of one page that the other does not have. */
export interface Lost {
  readonly piece: Piece;
  /** Position of `aligned` in the blocks of the context. */
  readonly at: number;
  readonly aligned: Aligned<BlockView>;
  /** Line of the target where the piece stands or belongs. */
  readonly line: number;
  /** The same piece still stands elsewhere in the aligned blocks, only less often. */
  readonly isRepeat: boolean;
}

export type Added = Lost;

export interface Changed {
  readonly lost: Lost;
  readonly added: Added;
}

export interface Differences {
  readonly lost: readonly Lost[];
  readonly added: readonly Added[];
  readonly changed: readonly Changed[];
}

/** How many blocks a piece may move without being called lost. */
const MOVE_WINDOW = 5;
/** From here on, a lost and an added piece of the same blocks are two versions of one. */
const SAME_PIECE = 0.6;

/** A piece of this length that is a part of another is a version of it. */
const SHORTEST_PART = 3;

/** With how many added pieces of the same blocks a lost one is compared: far more than a paragraph has of one kind. */
const MOST_COMPARED = 200;

interface Excess {
  readonly piece: Piece;
  readonly at: number;
  readonly isRepeat: boolean;
}

const NONE: Differences = { lost: [], added: [], changed: [] };

/** Compare the pieces of one kind. */
export function comparePieces(context: CheckContext, kind: string): Differences {
  if (!kindsOf(context).has(kind)) return NONE;
  const lost: Excess[] = [];
  const added: Excess[] = [];
  for (const [at, aligned] of context.blocks.entries()) {
    const source = piecesOf(aligned.source, kind);
    const target = piecesOf(aligned.target, kind);
    pushAll(lost, findExcess(source, target, at));
    pushAll(added, findExcess(target, source, at));
  }
  const { left, right } = dropMoved(context, lost, added);
  return pairVersions(
    left.map((excess) => placeLost(context, excess)),
    right.map((excess) => placeAdded(context, excess)),
  );
}

const kindsSeen = new WeakMap<CheckContext, ReadonlySet<string>>();

/** Kinds of pieces that the pages have at all: of the many that there are, a few. */
function kindsOf(context: CheckContext): ReadonlySet<string> {
  const known = kindsSeen.get(context);
  if (known !== undefined) return known;
  const views = context.blocks.flatMap(({ source, target }) => [...source, ...target]);
  const kinds = new Set(views.flatMap(({ pieces }) => pieces.map(({ kind }) => kind)));
  kindsSeen.set(context, kinds);
  return kinds;
}

function piecesOf(views: readonly BlockView[], kind: string): Piece[] {
  return views.flatMap((view) => view.pieces.filter((piece) => piece.kind === kind));
}

/** Pieces of `own` beyond those that `other` matches; of equal ones, the last. */
function findExcess(own: readonly Piece[], other: readonly Piece[], at: number): Excess[] {
  const left = new Map<string, number>();
  for (const { key } of other) left.set(key, (left.get(key) ?? 0) + 1);
  return own.flatMap((piece) => {
    const count = left.get(piece.key);
    if (count !== undefined && count > 0) {
      left.set(piece.key, count - 1);
      return [];
    }
    return [{ piece, at, isRepeat: count !== undefined }];
  });
}

/** Take out pairs of a lost and an added piece with one key that stand close together. */
function dropMoved(
  context: CheckContext,
  lost: readonly Excess[],
  added: readonly Excess[],
): { left: Excess[]; right: Excess[] } {
  const places = groupBy([...added.entries()], ([, { piece }]) => piece.key);
  const isFree = ([, { at }]: readonly [number, Excess]) => context.blocks[at]?.source.length === 0;
  // Of one key, in order of the blocks: what lost pieces go by is never met again.
  const queues = new Map(
    [...places].map(([key, all]) => [
      key,
      { free: new Queue(all.filter(isFree)), near: new Queue(all.filter((place) => !isFree(place))) },
    ]),
  );
  const moved = new Set<number>();
  const left = lost.filter(({ piece, at }) => {
    const queue = queues.get(piece.key);
    if (queue === undefined) return true;
    while ((queue.near.first?.[1].at ?? Infinity) < at - MOVE_WINDOW) queue.near.drop();
    const isNear = (queue.near.first?.[1].at ?? Infinity) <= at + MOVE_WINDOW;
    const [near, free] = [isNear ? queue.near.first?.[0] : undefined, queue.free.first?.[0]];
    const found = Math.min(near ?? Infinity, free ?? Infinity);
    if (found === Infinity) return true;
    moved.add(found);
    (found === near ? queue.near : queue.free).drop();
    return false;
  });
  return { left, right: added.filter((_, index) => !moved.has(index)) };
}

/** A list that is taken from the front. */
class Queue<T> {
  readonly #items: readonly T[];
  #at = 0;

  constructor(items: readonly T[]) {
    this.#items = items;
  }

  get first(): T | undefined {
    return this.#items[this.#at];
  }

  drop(): void {
    this.#at += 1;
  }
}

function alignedAt(context: CheckContext, at: number): Aligned<BlockView> {
  return context.blocks[at] ?? { source: [], target: [], score: 0 };
}

function placeLost(context: CheckContext, { piece, at, isRepeat }: Excess): Lost {
  const aligned = alignedAt(context, at);
  return { piece, at, aligned, line: context.lineFor(aligned, piece.start), isRepeat };
}

function placeAdded(context: CheckContext, { piece, at, isRepeat }: Excess): Added {
  return { piece, at, aligned: alignedAt(context, at), line: context.lineAt(piece.start), isRepeat };
}

/**
 * Join lost and added pieces that are versions of each other: first what is alike, the most alike first; then, where
 * as many are left on both sides of a group of blocks, in order.
 */
function pairVersions(lost: readonly Lost[], added: readonly Added[]): Differences {
  const used = new Set<Lost>();
  const isLeft = (entry: Lost) => !used.has(entry);
  const changed: Changed[] = [];
  const join = (from: Lost, to: Added) => {
    if (used.has(from) || used.has(to)) return;
    used.add(from).add(to);
    changed.push({ lost: from, added: to });
  };
  const [lostAt, addedAt] = [groupBy(lost, ({ at }) => at), groupBy(added, ({ at }) => at)];
  const alike = [...lostAt].flatMap(([at, entries]) => {
    const [before = [], ...others] = [at - 1, at, at + 1].map((place) => addedAt.get(place) ?? []);
    const around = [before, ...others].flat();
    return entries.flatMap((from, index) =>
      pickAround(around, before.length + index)
        .map((to) => ({ from, to, likeness: likenessOf(from.piece, to.piece) }))
        .filter(({ likeness }) => likeness >= SAME_PIECE),
    );
  });
  for (const { from, to } of alike.toSorted((a, b) => b.likeness - a.likeness)) join(from, to);
  for (const [at, entries] of lostAt) {
    const from = entries.filter(isLeft);
    const to = (addedAt.get(at) ?? []).filter(isLeft);
    if (from.length === to.length) for (const [index, entry] of from.entries()) join(entry, to[index] ?? entry);
  }
  return { lost: lost.filter(isLeft), added: added.filter(isLeft), changed };
}

/** All of a list, or of a long one what stands around a place. */
function pickAround<T>(list: readonly T[], place: number): readonly T[] {
  const from = Math.max(0, Math.min(list.length, place + MOST_COMPARED / 2) - MOST_COMPARED);
  return list.slice(from, from + MOST_COMPARED);
}

/** 0 to 1. */
function likenessOf(from: Piece, to: Piece): number {
  const [a, b] = [from.key.toLowerCase(), to.key.toLowerCase()];
  const isPart = Math.min(a.length, b.length) >= SHORTEST_PART && (a.includes(b) || b.includes(a));
  return Math.max(similarity(a, b), isPart ? SAME_PIECE : 0);
}
