/**
 * The blocks of the proposal, with what stands in their segments now: in the shape of the target where its block lives
 * on, else in that of the new source.
 */

import { renewDefinitions } from '../../markdown/definitions.ts';
import { blockTraits } from '../../markdown/dialects/registry.ts';
import type { Block, Segment } from '../../markdown/page.ts';
import { setLineEnds } from '../../shared/line-ends.ts';
import { once } from '../../shared/once.ts';
import type { Group, Slot } from '../plan/layout.ts';
import type { MovedAddresses } from '../plan/moved-addresses.ts';
import type { ComposeInput } from './composition.ts';
import { concat, EMPTY, type Fragment, plainFragment } from './fragment.ts';
import { InnerTexts } from './inner.ts';
import { type Bullets, learnBullets, markNewItem } from './item-marks.ts';
import { literalsOf } from './literals.ts';
import { mergeInGaps, mergeLiterals, settleFragment } from './merged-blocks.ts';
import { composeSegment, indentAt, type Piece, type SegmentPlace } from './segments.ts';
import type { FilledSlots } from './slots.ts';

/** Builds blocks from their literals and the pieces of their segments. */
export class BlockBuilder {
  readonly #input: ComposeInput;
  readonly #slots: FilledSlots;
  readonly #inner: InnerTexts;
  readonly #bullets: () => Bullets;
  /** What only the translator had in a target block, and what went with an entry that the source removed. */
  readonly gone = new Map<number, string>();

  constructor(input: ComposeInput, slots: FilledSlots) {
    this.#input = input;
    this.#slots = slots;
    this.#inner = new InnerTexts(input, slots);
    this.#bullets = once(() => learnBullets(input));
  }

  /** A block in the shape of the new source. */
  rebuild(block: Block): Fragment {
    const [first = '', ...rest] = literalsOf(this.#input.source.page, block);
    const literals = [markNewItem(block, this.#input, this.#bullets) ?? first, ...rest].map((literal) =>
      this.#ownLines(literal),
    );
    return this.#fill(literals.map(plainFragment), block, 'source');
  }

  /** A block in the shape of the target, with the source's edits of what is copied; empty when all its text went. */
  renew(block: Block, group: Group | undefined): Fragment {
    const { target } = this.#input;
    const keyed =
      group === undefined ? undefined : mergeInGaps({ block, group }, this.#input, (slot) => this.#fillHole(slot));
    if (keyed !== undefined) {
      this.#noteGone(block, keyed.text);
      return keyed;
    }
    const isEmptied =
      block.segments.length > 0 &&
      block.segments.every((_, segment) => !this.#hasText({ page: 'target', block: block.index, segment }));
    if (isEmptied) return EMPTY;
    const merged = group === undefined ? undefined : mergeLiterals({ block, group }, this.#input);
    const literals =
      merged ??
      literalsOf(target.page, block).map((text) => plainFragment(followDefinitions(block, text, this.#input.moved)));
    return this.#fill(literals, block, 'target');
  }

  #noteGone(block: Block, text: string): void {
    const pieces = block.segments.flatMap((_, segment) =>
      this.#slots.piecesIn({ page: 'target', block: block.index, segment }),
    );
    const own = pieces.filter(({ fragment }) => fragment.marks.length === 0 && !text.includes(fragment.text));
    if (own.length > 0) this.gone.set(block.index, own.map(({ fragment }) => fragment.text).join(' '));
  }

  #hasText(slot: Slot): boolean {
    return this.#slots.piecesIn(slot).some(({ fragment }) => fragment.text !== '');
  }

  #fill(literals: readonly Fragment[], block: Block, page: Slot['page']): Fragment {
    return concat(
      literals.flatMap((literal, at) => {
        const segment = block.segments[at];
        if (segment === undefined) return [literal];
        const pieces = this.#slots.piecesIn({ page, block: block.index, segment: at });
        if (segment.frame !== undefined) return [literal, this.#composeFramed(pieces, segment, page)];
        const opensLine = (at === 0 || literal.text.includes('\n')) && LINE_OPENING.test(literal.text);
        const isOneLine = segment.kind !== 'text' || blockTraits(block.kind).isOneLine === true;
        const { text } = this.#input[page].page;
        const lines = isOneLine ? {} : { indent: indentBehind(literal.text, { block, segment: at }, text) };
        return [literal, this.#compose(pieces, segment, { opensLine, isOwn: page === 'target', ...lines })];
      }),
    );
  }

  #fillHole(slot: Slot): Fragment {
    const segment = this.#input[slot.page].blocks[slot.block]?.block.segments[slot.segment];
    return this.#composeFramed(this.#slots.piecesIn(slot), segment, slot.page);
  }

  /** New words of a value or of HTML stay on one line; lines of the translation are kept as they are. */
  #composeFramed(pieces: readonly Piece[], segment: Segment | undefined, page: Slot['page']): Fragment {
    return this.#compose(pieces, segment, { opensLine: false, isOwn: page === 'target' });
  }

  /** The text of a segment, with that inside its spans. */
  #compose(pieces: readonly Piece[], segment: Segment | undefined, place?: SegmentPlace): Fragment {
    const fragment = this.#inner.fill(composeSegment(pieces, this.#input, place));
    return segment?.frame === undefined ? fragment : settleFragment(fragment, segment.frame);
  }

  /** New text with the line ends of the page. */
  #ownLines(text: string): string {
    return setLineEnds(text, this.#input.style.lineEnd);
  }
}

/** The text of a block with its definitions, if it is made of such, leading where the source leads now. */
function followDefinitions({ kind }: Block, text: string, moved: MovedAddresses): string {
  if (moved.size === 0 || blockTraits(kind).defines !== true) return text;
  return renewDefinitions(text, (address) => moved.get(address) ?? address);
}

/**
 * What stands before the further lines of a segment: behind a literal, which may be another than that of its page. A
 * block starts a line.
 */
function indentBehind(literal: string, place: { block: Block; segment: number }, text: string): string {
  const { start, segments } = place.block;
  return place.segment === 0 || literal.includes('\n')
    ? indentAt(literal, literal.length)
    : indentAt(text, segments[place.segment]?.start ?? start);
}

/** A line so far, behind which a list or another block could start. */
const LINE_OPENING = /(?:^|\n)(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t]|\[\^[^\]\s]+\]:)*$/;
