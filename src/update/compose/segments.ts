/**
 * New text of one segment: its sentences in their new order, with the separators that the target page had between
 * them wherever two of its sentences stay neighbours.
 */
import type { DescribedPage } from '../page/describe.ts';
import { type Item, orderItems } from '../page/sequence.ts';
import { type PageStyle, separatorBetween } from '../page/style.ts';
import { concat, type Fragment, plainFragment } from './fragment.ts';

/** A sentence of the new segment. `target` is its first target sentence, `lastTarget` its last. */
export interface Piece extends Item {
  readonly fragment: Fragment;
  readonly lastTarget?: number;
}

/** Compose the text of a segment from its pieces. */
export function composeSegment(pieces: readonly Piece[], target: DescribedPage, style: PageStyle): Fragment {
  const parts: Fragment[] = [];
  let left: Piece | undefined;
  for (const piece of orderItems(pieces).items) {
    if (piece.fragment.text === '') continue;
    if (left !== undefined) parts.push(plainFragment(separator(left, piece, { target, style })));
    parts.push(piece.fragment);
    left = piece;
  }
  return concat(parts);
}

function separator(left: Piece, right: Piece, page: { target: DescribedPage; style: PageStyle }): string {
  const { target, style } = page;
  const last = left.lastTarget;
  if (last !== undefined && right.target === last + 1) {
    const between = spaceBetween(target, last);
    if (between !== undefined) return between;
  }
  const known =
    (right.target === undefined ? undefined : spaceBetween(target, right.target - 1)) ??
    (last === undefined ? undefined : spaceBetween(target, last));
  const isGlue =
    known === '' && /\p{sc=Latin}$/u.test(left.fragment.text) && /^\p{sc=Latin}/u.test(right.fragment.text);
  if (known !== undefined && !isGlue) return known;
  return separatorBetween(left.fragment.text, right.fragment.text, style);
}

/** What stands between a target sentence and the next one of the same segment. */
function spaceBetween(target: DescribedPage, sentence: number): string | undefined {
  const a = target.sentences[sentence]?.placed;
  const b = target.sentences[sentence + 1]?.placed;
  return a === undefined || b === undefined || a.segment !== b.segment
    ? undefined
    : target.page.text.slice(a.end, b.start);
}
