/**
 * The proposal's text: target blocks with their new segments, new blocks, in their new order, with the space that
 * the target page had between them wherever two of its blocks stay neighbours.
 */

import { blockTraits } from '../../markdown/dialects/registry.ts';
import type { Block, Segment } from '../../markdown/page.ts';
import { groupBy } from '../../shared/group.ts';
import { setLineEnds } from '../../shared/line-ends.ts';
import type { DescribedPage } from '../page/describe.ts';
import { type Item, orderItems } from '../page/sequence.ts';
import type { PageStyle } from '../page/style.ts';
import { SEGMENT_BREAK, type Unit } from '../page/units.ts';
import type { Group, Layout, LayoutInput, Slot } from '../plan/layout.ts';
import { concat, EMPTY, type Fragment, fragmentOf, plainFragment } from './fragment.ts';
import { type Neighbour, spaceBetweenBlocks } from './gaps.ts';
import { literalsOf, textOfBlock } from './literals.ts';
import { mergeKeyedBlock, mergeLiterals, settleFragment } from './merged-blocks.ts';
import { composeSegment, indentAt, type Piece } from './segments.ts';
import { frameTable } from './table-frame.ts';

/** What a unit's text is: the very sentences of the target, or a text of its own (`''` for none). */
export type Resolved = 'kept' | { readonly text: string };

export interface Composition {
  readonly fragment: Fragment;
  /** Units that stand elsewhere than they stood. */
  readonly moved: ReadonlySet<number>;
  /** Links to headings of the page that no heading answers. */
  readonly lostAnchors?: readonly LostAnchor[];
}

/** The anchor of a link, and where it stands in the text. */
export interface LostAnchor {
  readonly anchor: string;
  readonly start: number;
}

export interface ComposeInput extends LayoutInput {
  readonly units: readonly Unit[];
  readonly layout: Layout;
  readonly style: PageStyle;
}

/** A block of the proposal. */
interface BlockItem extends Item, Neighbour {
  readonly fragment: Fragment;
}

/** Compose the proposal; `resolve` says what each unit's text is. */
export function composePage(input: ComposeInput, resolve: (unit: Unit) => Resolved): Composition {
  return new Composer(input, resolve).compose();
}

class Composer {
  readonly #input: ComposeInput;
  readonly #slots = new Map<string, Piece[]>();
  readonly #adopted = new Map<number, number>();

  constructor(input: ComposeInput, resolve: (unit: Unit) => Resolved) {
    this.#input = input;
    for (const unit of input.units) this.#fillSlot(unit, resolve(unit));
    this.#fillTargetOnly();
    this.#adoptTargetOnlyBlocks();
  }

  compose(): Composition {
    const { items, moved } = orderItems(this.#collectItems());
    const parts: Fragment[] = [];
    let left: BlockItem | undefined;
    for (const item of items) {
      if (left !== undefined) parts.push(plainFragment(this.#ownLines(spaceBetweenBlocks(left, item, this.#input))));
      parts.push(item.fragment);
      left = item;
    }
    const units = [...moved].flatMap((item) => item.fragment.marks.map((mark) => mark.unit));
    const [head, tail] = this.#edges();
    return {
      fragment: concat([plainFragment(head), ...parts, plainFragment(tail)]),
      moved: new Set(units),
    };
  }

  /** What stands before the first block and behind the last: the target's own, or the source's for a new page. */
  #edges(): [string, string] {
    const { target, source } = this.#input;
    const { page } = target.blocks.length > 0 ? target : source;
    const first = page.blocks[0];
    const last = page.blocks.at(-1);
    return first === undefined || last === undefined
      ? ['', page.text]
      : [page.text.slice(0, first.start), page.text.slice(last.end)];
  }

  #fillSlot(unit: Unit, resolved: Resolved): void {
    const slot = this.#input.layout.slots[unit.id];
    if (slot === undefined) return;
    const order = { fresh: unit.fresh[0] ?? 0, former: unit.former[0] ?? unit.fresh[0] ?? 0 };
    const first = unit.target[0];
    const ends = { freshEnds: endsOf(unit.fresh), formerEnds: endsOf(unit.former) };
    const isInPlace = first !== undefined && keyOf(this.#redirect(this.#slotOfSentence(first))) === keyOf(slot);
    if (resolved === 'kept' && isInPlace) {
      for (const [step, at] of unit.target.entries())
        this.#push(this.#slotOfSentence(at), {
          ...order,
          ...this.#homeOf(unit),
          ...cutEnds(ends, { isFirst: step === 0, isLast: step === unit.target.length - 1 }),
          target: at,
          lastTarget: at,
          isKept: true,
          fragment: fragmentOf(this.#sentenceText(at), unit.id),
        });
      return;
    }
    const text = this.#ownLines(resolved === 'kept' ? joinedText(this.#input.target, unit.target) : resolved.text);
    if (isInPlace && this.#pushSplit(unit, text.split(SEGMENT_BREAK))) return;
    const place = isInPlace ? { target: first, lastTarget: unit.target.at(-1) ?? first } : {};
    this.#push(slot, {
      ...order,
      ...ends,
      ...place,
      ...this.#homeOf(unit),
      fragment: fragmentOf(text.replaceAll(SEGMENT_BREAK, ' '), unit.id),
    });
  }

  /** A text over several target segments goes back to each of them, part by part. */
  #pushSplit(unit: Unit, parts: readonly string[]): boolean {
    const bySegment = [...groupBy(unit.target, (at) => keyOf(this.#slotOfSentence(at))).values()];
    if (parts.length < 2 || bySegment.length !== parts.length) return false;
    for (const [step, sentences] of bySegment.entries()) {
      const [first, last] = [sentences[0] ?? 0, sentences.at(-1) ?? 0];
      this.#push(this.#slotOfSentence(first), {
        target: first,
        lastTarget: last,
        ...this.#homeOf(unit),
        fresh: (unit.fresh[0] ?? 0) + step / 1000,
        former: (unit.former[0] ?? 0) + step / 1000,
        fragment: fragmentOf(parts[step]?.trim() ?? '', unit.id),
      });
    }
    return true;
  }

  #fillTargetOnly(): void {
    for (const bead of this.#input.alignment.sentences) {
      if (bead.source.length > 0) continue;
      for (const at of bead.target)
        this.#push(this.#slotOfSentence(at), {
          target: at,
          lastTarget: at,
          isKept: true,
          ...this.#homeOf({ target: [at] }),
          fragment: plainFragment(this.#sentenceText(at)),
        });
    }
  }

  /** What stands before the lines of the sentences that a unit has in the target. */
  #homeOf({ target: [first] }: Pick<Unit, 'target'>): Pick<Piece, 'home'> {
    const { page, sentences } = this.#input.target;
    const placed = sentences[first ?? -1]?.placed;
    return placed === undefined ? {} : { home: indentAt(page.text, placed.segment.start) };
  }

  #push(slot: Slot, piece: Piece): void {
    const key = keyOf(this.#redirect(slot));
    const list = this.#slots.get(key);
    if (list === undefined) this.#slots.set(key, [piece]);
    else list.push(piece);
  }

  /** Segments of a target block that is built anew live in the new source's block. */
  #redirect(slot: Slot): Slot {
    if (slot.page === 'source') return slot;
    const group = this.#groupOfTarget(slot.block);
    const fresh = group?.isRebuilt ? group.fresh[0] : undefined;
    if (fresh === undefined) return slot;
    const segments = this.#input.source.blocks[fresh]?.block.segments.length ?? 1;
    return { page: 'source', block: fresh, segment: Math.min(slot.segment, segments - 1) };
  }

  #groupOfTarget(block: number): Group | undefined {
    const { layout } = this.#input;
    return layout.groups[layout.groupOfTarget[block] ?? -1];
  }

  #slotOfSentence(at: number): Slot {
    const placed = this.#input.target.sentences[at]?.placed;
    if (placed === undefined) throw new RangeError(`no target sentence ${at}`);
    return { page: 'target', block: placed.block.index, segment: placed.block.segments.indexOf(placed.segment) };
  }

  #sentenceText(at: number): string {
    const { page, sentences } = this.#input.target;
    const placed = sentences[at]?.placed;
    return placed === undefined ? '' : page.text.slice(placed.start, placed.end);
  }

  /**
   * The translator may be ahead of the recorded base: a copied block that the source brings anew, and that stands
   * in the target already, is taken for it instead of being doubled.
   */
  #adoptTargetOnlyBlocks(): void {
    const { source, target, layout } = this.#input;
    const free = target.blocks.filter(({ block }) => this.#groupOfTarget(block.index) === undefined);
    for (const { block } of source.blocks) {
      if (layout.freshBlocks[block.index] !== 'new' || block.segments.length > 0) continue;
      const key = copiedKey(source, block);
      const at = free.findIndex((other) => other.block.kind === block.kind && copiedKey(target, other.block) === key);
      const [found] = at === -1 || key.length < 12 ? [] : free.splice(at, 1);
      if (found !== undefined) this.#adopted.set(block.index, found.block.index);
    }
  }

  #collectItems(): BlockItem[] {
    const { source, layout } = this.#input;
    const items: BlockItem[] = [];
    const done = new Set<number>();
    for (const [at, status] of layout.freshBlocks.entries()) {
      if (status === 'omitted') continue;
      if (status === 'new') items.push(this.#newItem(at));
      else if (!done.has(status.group)) {
        done.add(status.group);
        items.push(...this.#groupItems(at, status.group));
      }
    }
    return [...items, ...this.#leftoverItems()].filter(
      ({ fragment }) => fragment.text.trim() !== '' || source.blocks.length === 0,
    );
  }

  #newItem(at: number): BlockItem {
    const { target } = this.#input;
    const adopted = target.blocks[this.#adopted.get(at) ?? -1]?.block;
    if (adopted === undefined) return this.#freshItem(at);
    return { fragment: plainFragment(textOfBlock(target.page, adopted)), kind: adopted.kind, target: adopted.index };
  }

  /** One item for each target block of a group: what only the target has may stand between them. */
  #groupItems(fresh: number, index: number): BlockItem[] {
    const { layout, target, changes } = this.#input;
    const group = layout.groups[index];
    if (group === undefined) return [];
    const former = changes.blocks[fresh]?.base ?? -1;
    if (group.isRebuilt) return group.fresh.map((at, step) => this.#rebuiltItem(at, { group, former, step }));
    const blocks = group.target.flatMap((at) => target.blocks[at]?.block ?? []);
    const lastFresh = group.fresh.at(-1) ?? fresh;
    return blocks.map((block, step) => ({
      fragment: this.#targetBlock(block, group),
      kind: block.kind,
      target: block.index,
      fresh: fresh + step / 1000,
      former: former + step / 1000,
      ...(step === 0 ? { firstFresh: fresh } : {}),
      ...(step === blocks.length - 1 ? { lastFresh } : {}),
    }));
  }

  #rebuiltItem(at: number, { group, former, step }: { group: Group; former: number; step: number }): BlockItem {
    const item = this.#freshItem(at, this.#frameOf(at, group));
    const target = group.target[0];
    return step > 0 || target === undefined ? item : { ...item, former, target };
  }

  #freshItem(at: number, frame?: readonly string[]): BlockItem {
    const block = this.#input.source.blocks[at]?.block;
    if (block === undefined) throw new RangeError(`no source block ${at}`);
    return { fragment: this.#rebuild(block, frame), kind: block.kind, fresh: at, firstFresh: at, lastFresh: at };
  }

  /** The literals of a table that gets or loses rows; `undefined` for any other block. */
  #frameOf(fresh: number, { base, target }: Group): string[] | undefined {
    const pages = this.#input;
    const [old, current, block] = [
      pages.base.blocks[base[0] ?? -1]?.block,
      pages.target.blocks[target[0] ?? -1]?.block,
      pages.source.blocks[fresh]?.block,
    ];
    if (old === undefined || current?.kind !== 'table' || block?.kind !== 'table') return undefined;
    const segmentOf = (page: DescribedPage, at: number | undefined) => page.sentences[at ?? -1]?.placed.segment;
    const partner = new Map(
      pages.units.flatMap((unit) => {
        const [own, theirs] = [segmentOf(pages.source, unit.fresh[0]), segmentOf(pages.target, unit.target[0])];
        return unit.isUnchanged && own !== undefined && theirs !== undefined ? [[own, theirs] as const] : [];
      }),
    );
    const sides = {
      base: { page: pages.base.page, block: old },
      target: { page: pages.target.page, block: current },
      source: { page: pages.source.page, block },
    };
    return frameTable(sides, (segment) => {
      const own = block.segments[segment];
      const theirs = own === undefined ? undefined : partner.get(own);
      const at = theirs === undefined ? -1 : current.segments.indexOf(theirs);
      return at === -1 ? undefined : at;
    });
  }

  /** What only the target has, and removed blocks that still hold a sentence the source keeps. */
  #leftoverItems(): BlockItem[] {
    const { target } = this.#input;
    const adopted = new Set(this.#adopted.values());
    return target.blocks.flatMap(({ block }) => {
      const group = this.#groupOfTarget(block.index);
      if (adopted.has(block.index) || (group !== undefined && group.fresh.length > 0)) return [];
      const fragment = this.#targetBlock(block, undefined);
      if (group !== undefined && fragment.marks.length === 0) return [];
      return [{ fragment, kind: block.kind, target: block.index }];
    });
  }

  /** A block in the shape of the new source. */
  #rebuild(block: Block, frame?: readonly string[]): Fragment {
    const literals = (frame ?? literalsOf(this.#input.source.page, block)).map((literal) => this.#ownLines(literal));
    return this.#fill(literals.map(plainFragment), block, 'source');
  }

  /** A block in the shape of the target, with the source's edits of what is copied; empty when all its text went. */
  #targetBlock(block: Block, group: Group | undefined): Fragment {
    const { target } = this.#input;
    const keyed =
      group === undefined
        ? undefined
        : mergeKeyedBlock({ block, group }, this.#input, (key, fresh) => this.#fillHole(key, block, fresh));
    if (keyed !== undefined) return keyed;
    const isEmptied =
      block.segments.length > 0 &&
      block.segments.every((_, segment) => !this.#hasText({ page: 'target', block: block.index, segment }));
    if (isEmptied) return EMPTY;
    const literals =
      (group === undefined ? undefined : mergeLiterals({ block, group }, this.#input)) ??
      literalsOf(target.page, block).map(plainFragment);
    return this.#fill(literals, block, 'target');
  }

  #hasText(slot: Slot): boolean {
    return (this.#slots.get(keyOf(slot)) ?? []).some(({ fragment }) => fragment.text !== '');
  }

  #fill(literals: readonly Fragment[], block: Block, page: Slot['page']): Fragment {
    return concat(
      literals.flatMap((literal, at) => {
        const segment = block.segments[at];
        if (segment === undefined) return [literal];
        const pieces = this.#slots.get(keyOf({ page, block: block.index, segment: at })) ?? [];
        if (segment.frame !== undefined)
          return [literal, settleFragment(composeSegment(pieces, this.#input), segment.frame)];
        const opensLine = (at === 0 || literal.text.includes('\n')) && LINE_OPENING.test(literal.text);
        const isOneLine = segment.kind !== 'text' || blockTraits(block.kind).isOneLine === true;
        const lines = isOneLine
          ? {}
          : { indent: indentBehind(literal.text, { block, segment: at }, this.#input[page].page.text) };
        return [literal, composeSegment(pieces, this.#input, { opensLine, isOwn: page === 'target', ...lines })];
      }),
    );
  }

  /** What stands in the entry of a key: the target's prose, or the source's where the target has none. */
  #fillHole(key: string, block: Block, fresh: Block): Fragment {
    const here = this.#holeOf(key, block, 'target');
    const there = this.#holeOf(key, fresh, 'source');
    const hole = here !== undefined && (here.pieces.length > 0 || there === undefined) ? here : there;
    const fragment = composeSegment(hole?.pieces ?? [], this.#input);
    return hole?.segment.frame === undefined ? fragment : settleFragment(fragment, hole.segment.frame);
  }

  #holeOf(key: string, block: Block, page: Slot['page']): { segment: Segment; pieces: readonly Piece[] } | undefined {
    const at = block.segments.findIndex((segment) => segment.key === key);
    const segment = block.segments[at];
    if (segment === undefined) return undefined;
    return { segment, pieces: this.#slots.get(keyOf({ page, block: block.index, segment: at })) ?? [] };
  }

  /** New text with the line ends of the page. */
  #ownLines(text: string): string {
    return setLineEnds(text, this.#input.style.lineEnd);
  }
}

/** What stands before the further lines of a segment: behind a literal, which may be another than that of its page. */
function indentBehind(literal: string, place: { block: Block; segment: number }, text: string): string {
  const { start, segments } = place.block;
  const startsLine = place.segment === 0 && (start === 0 || text[start - 1] === '\n');
  return startsLine || literal.includes('\n')
    ? indentAt(literal, literal.length)
    : indentAt(text, segments[place.segment]?.start ?? start);
}

/** A line so far, behind which a list or another block could start. */
const LINE_OPENING = /(?:^|\n)(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t]|\[\^[^\]\s]+\]:)*$/;

interface UnitEnds {
  readonly freshEnds: { readonly first?: number; readonly last?: number };
  readonly formerEnds: { readonly first?: number; readonly last?: number };
}

function endsOf(list: readonly number[]): { first?: number; last?: number } {
  const [first, last] = [list[0], list.at(-1)];
  return first === undefined || last === undefined ? {} : { first, last };
}

/** Of several pieces only the first starts what a unit stands for, and only the last ends it. */
function cutEnds(ends: UnitEnds, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): UnitEnds {
  const cut = ({ first, last }: UnitEnds['freshEnds']) => ({
    ...(isFirst && first !== undefined ? { first } : {}),
    ...(isLast && last !== undefined ? { last } : {}),
  });
  return { freshEnds: cut(ends.freshEnds), formerEnds: cut(ends.formerEnds) };
}

function keyOf({ page, block, segment }: Slot): string {
  return `${page} ${block} ${segment}`;
}

/** Target sentences as one text, with what stands between them where they are neighbours. */
export function joinedText({ page, sentences }: DescribedPage, list: readonly number[]): string {
  let text = '';
  for (const [step, at] of list.entries()) {
    const placed = sentences[at]?.placed;
    if (placed === undefined) continue;
    const previous = step === 0 ? undefined : sentences[at - 1]?.placed;
    const isNext = list[step - 1] === at - 1 && previous?.segment === placed.segment;
    if (step > 0) text += isNext ? page.text.slice(previous?.end, placed.start) : ' ';
    text += page.text.slice(placed.start, placed.end);
  }
  return text;
}

/** A copied block without comments, strings and white space: what a translator leaves as it is. */
function copiedKey(page: DescribedPage, block: Block): string {
  return textOfBlock(page.page, block).replaceAll(/"""[\s\S]*?"""|#(?!@).*|"[^"\n]*"|'[^'\n]*'|\s+/g, '');
}
