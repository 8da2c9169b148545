/**
 * Pieces of one kind that the source has and the target has not, or the other way round.
 *
 * Counted block by block along the alignment; what a translator moved to a block close by, or to one that only the
 * target has, is no difference.
 */
import { similarity } from '../similarity.ts';
import type { Aligned, BlockView, CheckContext } from './context.ts';
import type { Piece, PieceKind } from './pieces.ts';

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

interface Excess {
  readonly piece: Piece;
  readonly at: number;
  readonly isRepeat: boolean;
}

/** Compare the pieces of one kind. */
export function comparePieces(context: CheckContext, kind: PieceKind): Differences {
  const lost: Excess[] = [];
  const added: Excess[] = [];
  for (const [at, aligned] of context.blocks.entries()) {
    const source = piecesOf(aligned.source, kind);
    const target = piecesOf(aligned.target, kind);
    lost.push(...findExcess(source, target, at));
    added.push(...findExcess(target, source, at));
  }
  const { left, right } = dropMoved(context, lost, added);
  return pairVersions(
    left.map((excess) => placeLost(context, excess)),
    right.map((excess) => placeAdded(context, excess)),
  );
}

function piecesOf(views: readonly BlockView[], kind: PieceKind): Piece[] {
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
  const right = [...added];
  const left = lost.filter((excess) => {
    const found = right.findIndex(
      (other) =>
        other.piece.key === excess.piece.key &&
        (Math.abs(other.at - excess.at) <= MOVE_WINDOW || context.blocks[other.at]?.source.length === 0),
    );
    if (found === -1) return true;
    right.splice(found, 1);
    return false;
  });
  return { left, right };
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

/** Join lost and added pieces that are versions of each other, the most alike first. */
function pairVersions(lost: readonly Lost[], added: readonly Added[]): Differences {
  const lostAt = countPlaces(lost);
  const addedAt = countPlaces(added);
  const isOnly = (from: Lost, to: Added) => from.at === to.at && lostAt.get(from.at) === 1 && addedAt.get(to.at) === 1;
  const candidates = lost.flatMap((from) =>
    added
      .filter((to) => Math.abs(to.at - from.at) <= 1)
      .map((to) => ({ from, to, alike: isOnly(from, to) ? 1 : likeness(from.piece, to.piece) })),
  );
  const used = new Set<Lost>();
  const changed: Changed[] = [];
  for (const { from, to, alike } of candidates.toSorted((a, b) => b.alike - a.alike)) {
    if (used.has(from) || used.has(to) || alike < SAME_PIECE) continue;
    used.add(from).add(to);
    changed.push({ lost: from, added: to });
  }
  return {
    lost: lost.filter((entry) => !used.has(entry)),
    added: added.filter((entry) => !used.has(entry)),
    changed,
  };
}

/** How many entries stand in each group of blocks: the only lost and the only added one are versions anyway. */
function countPlaces(entries: readonly Lost[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { at } of entries) counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}

/** 0 to 1. */
function likeness(from: Piece, to: Piece): number {
  const [a, b] = [from.key.toLowerCase(), to.key.toLowerCase()];
  const isPart = Math.min(a.length, b.length) >= SHORTEST_PART && (a.includes(b) || b.includes(a));
  return Math.max(similarity(a, b), isPart ? SAME_PIECE : 0);
}
