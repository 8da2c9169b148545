/**
 * Three-way merge of a text in pieces (lines, or entries of front matter), where the translator has written other
 * words for nearly all of them: what he wrote for a piece stays as long as the piece stands in the new source.
 */
import { Chain } from '../../shared/chain.ts';
import { groupBy } from '../../shared/group.ts';

/** Base pieces, and the target pieces that say the same; either list may be empty. */
export interface PieceBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** Pieces of the three texts, and which of them belong together. */
export interface Pieces {
  readonly base: readonly string[];
  readonly target: readonly string[];
  readonly source: readonly string[];
  readonly beads: readonly PieceBead[];
  /** For each source piece the base piece that it was. */
  readonly former: readonly (number | undefined)[];
}

/** The same piece, or a run of them, of the three texts. */
export interface PieceSides {
  readonly base: string;
  readonly target: string;
  readonly source: string;
}

/** A text in which both sides had changed something. */
export interface MergedText {
  readonly text: string;
  readonly conflicts: readonly Conflict[];
}

/** What the translator had of his own that gave way to the source's, which stands at this range of the merged text. */
export interface Conflict {
  readonly start: number;
  readonly end: number;
  readonly target: string;
  /** The source's own text, as it stands in the new source. */
  readonly source: string;
  /** Words went back to the source language; else only code or marks. */
  readonly losesWords: boolean;
}

/** What becomes of a piece that source and translator have both changed. */
export interface PieceMerger {
  merge(sides: PieceSides): MergedText;
  /** The source's piece is taken: the translator said it together with others, which stay. */
  leave(sides: PieceSides): MergedText;
}

/** A piece of the result, with the last of the target pieces that it stands for. */
interface Chunk extends MergedText {
  readonly target?: number | undefined;
}

/** Merge: in the order of the source; what only the target has stands behind what it stood behind. */
export function mergePieces(pieces: Pieces, merger: PieceMerger): MergedText {
  const { source, target, beads, former } = pieces;
  const known = new Map<number, Chunk>();
  const places = groupBy(source.keys(), (at) => former[at]);
  for (const bead of beads) {
    const fresh = bead.source.flatMap((at) => places.get(at) ?? []).toSorted((a, b) => a - b);
    for (const [at, chunk] of mergeBead({ ...pieces, bead, fresh }, merger)) known.set(at, chunk);
  }
  const chunks = source.map((text, at) => known.get(at) ?? plain(text));
  const own = beads.filter((bead) => bead.source.length === 0).flatMap((bead) => bead.target);
  return joinMerged(
    insertOwn(
      chunks,
      own.map((at) => plain(target[at] ?? '', at)),
    ),
  );
}

function plain(text: string, target?: number): Chunk {
  return { text, conflicts: [], target };
}

/** Put merged texts one behind the other. */
export function joinMerged(parts: readonly MergedText[]): MergedText {
  let text = '';
  const conflicts: Conflict[] = [];
  for (const part of parts) {
    for (const { start, end, ...rest } of part.conflicts)
      conflicts.push({ ...rest, start: start + text.length, end: end + text.length });
    text += part.text;
  }
  return { text, conflicts };
}

/** Chunks of the source pieces of one bead: unchanged ones give what the translator wrote, once. */
function mergeBead(
  { base, target, source, former, bead, fresh }: Pieces & { bead: PieceBead; fresh: readonly number[] },
  merger: PieceMerger,
): [number, Chunk][] {
  const isStanding = (at: number) => isSamePiece(base[former[at] ?? -1] ?? '', source[at] ?? '');
  const join = (texts: readonly string[], list: readonly number[]) => list.map((at) => texts[at] ?? '').join('');
  const first = fresh.find(isStanding) ?? fresh[0];
  const said = { base: join(base, bead.source), target: join(target, bead.target) };
  const last = bead.target.at(-1);
  return fresh.map((at): [number, Chunk] => {
    const own = source[at] ?? '';
    if (last === undefined) return [at, plain(isStanding(at) ? '' : own)];
    if (isStanding(at)) return [at, plain(at === first ? said.target : '', last)];
    if (first !== undefined && isStanding(first)) return [at, merger.leave({ ...said, source: own })];
    if (at !== first) return [at, plain('')];
    return [at, { ...merger.merge({ ...said, source: join(source, fresh) }), target: last }];
  });
}

/** Each of the target's own behind the first chunk that stands for the nearest target piece before it. */
function insertOwn(chunks: readonly Chunk[], own: readonly Chunk[]): Chunk[] {
  const chain = new Chain(chunks);
  const isOwn = new Set(own);
  const placed = [...chunks.filter(({ target }) => target !== undefined), ...own];
  let nearest: Chunk | undefined;
  for (const chunk of placed.toSorted((a, b) => (a.target ?? 0) - (b.target ?? 0))) {
    if (isOwn.has(chunk)) chain.insertBehind(nearest, chunk);
    if (chunk.target !== nearest?.target) nearest = chunk;
  }
  return chain.list();
}

/** White space at line ends is no change. */
export function isSamePiece(a: string, b: string): boolean {
  return trimLineEnds(a) === trimLineEnds(b);
}

export function trimLineEnds(text: string): string {
  return text.replaceAll(/(?<![ \t])[ \t]+(?=\r?\n|$)/g, '');
}
