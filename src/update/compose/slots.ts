/**
 * Which text stands in which segment: each unit's in its slot, split where the translation has it in several, and what
 * only the target has where it stood.
 */
import { groupBy } from '../../shared/group.ts';
import { setLineEnds } from '../../shared/line-ends.ts';
import { isInner, joinedText, SEGMENT_BREAK, type Unit } from '../page/units.ts';
import { findTargetGroup, type Slot } from '../plan/layout.ts';
import type { ComposeInput, Resolved } from './composition.ts';
import { fragmentOf, plainFragment } from './fragment.ts';
import { indentAt, type Piece } from './segments.ts';
import { findWordless } from './wordless.ts';

/** The pieces of every segment of the proposal. */
export class FilledSlots {
  readonly #input: ComposeInput;
  readonly #pieces = new Map<string, Piece[]>();

  /** @param resolve What each unit's text is. */
  constructor(input: ComposeInput, resolve: (unit: Unit) => Resolved) {
    this.#input = input;
    for (const unit of input.units) this.#fillSlot(unit, resolve(unit));
    this.#fillTargetOnly();
  }

  /** Pieces of a segment, as they came; `[]` for one that nothing stands in. */
  piecesIn(slot: Slot): readonly Piece[] {
    return this.#pieces.get(keyOf(slot)) ?? [];
  }

  #fillSlot(unit: Unit, resolved: Resolved): void {
    const slot = this.#input.layout.slots[unit.id];
    if (slot === undefined) return;
    const order = { fresh: unit.fresh[0] ?? 0, former: unit.former[0] ?? unit.fresh[0] ?? 0 };
    const first = unit.target[0];
    const ends = { freshEnds: endsOf(unit.fresh), formerEnds: endsOf(unit.former) };
    const isInPlace = first !== undefined && !isInner(unit, this.#input.source) && this.#isIn(first, slot);
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
    if (text === '' && unit.isOmitted) this.#fillWordless(slot, order);
    const isPlaced = first !== undefined && !isInner(unit, this.#input.source);
    const place = isPlaced ? { target: first, lastTarget: unit.target.at(-1) ?? first } : {};
    this.#push(slot, {
      ...order,
      ...ends,
      ...place,
      ...this.#homeOf(unit),
      fragment: fragmentOf(text.replaceAll(SEGMENT_BREAK, ' '), unit.id),
    });
  }

  /** What the translator wrote without words for a sentence stays where it is, beside what is new there. */
  #fillWordless(slot: Slot, order: Pick<Piece, 'fresh' | 'former'>): void {
    const { layout } = this.#input;
    const status = slot.page === 'source' ? layout.freshBlocks[slot.block] : undefined;
    const group = typeof status === 'object' ? layout.groups[status.group] : undefined;
    const body = group && findWordless(this.#input, group);
    if (body !== undefined) this.#push(slot, { ...order, fragment: plainFragment(body) });
  }

  #isIn(targetSentence: number, slot: Slot): boolean {
    return keyOf(this.#redirect(this.#slotOfSentence(targetSentence))) === keyOf(slot);
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
    const held = new Map(this.#input.units.flatMap((unit) => unit.target.map((at) => [at, unit] as const)));
    for (const bead of this.#input.alignment.sentences) {
      if (bead.source.length > 0) continue;
      const isOwn = (at: number) => !held.has(at) && this.#input.target.sentences[at]?.placed.host === undefined;
      for (const at of bead.target.filter(isOwn))
        this.#push(this.#slotBeside(at, held), {
          target: at,
          lastTarget: at,
          isKept: true,
          ...this.#homeOf({ target: [at] }),
          fragment: plainFragment(this.#sentenceText(at)),
        });
    }
  }

  /** Where a sentence goes that only the target has: with the one before it in its segment. */
  #slotBeside(at: number, held: ReadonlyMap<number, Unit>): Slot {
    const { sentences } = this.#input.target;
    const own = this.#slotOfSentence(at);
    for (let near = at - 1; sentences[near]?.placed.segment === sentences[at]?.placed.segment; near -= 1) {
      const unit = held.get(near);
      const slot = unit === undefined ? undefined : this.#input.layout.slots[unit.id];
      if (slot !== undefined) return this.#isIn(unit?.target[0] ?? near, slot) ? own : slot;
    }
    return own;
  }

  /** What stands before the lines of the sentences that a unit has in the target. */
  #homeOf({ target: [first] }: Pick<Unit, 'target'>): Pick<Piece, 'home'> {
    const { page, sentences } = this.#input.target;
    const placed = sentences[first ?? -1]?.placed;
    return placed === undefined ? {} : { home: indentAt(page.text, placed.segment.start) };
  }

  #push(slot: Slot, piece: Piece): void {
    const key = keyOf(this.#redirect(slot));
    const list = this.#pieces.get(key);
    if (list === undefined) this.#pieces.set(key, [piece]);
    else list.push(piece);
  }

  /** Segments of a target block that is built anew live in the new source's block. */
  #redirect(slot: Slot): Slot {
    if (slot.page === 'source') return slot;
    const group = findTargetGroup(this.#input.layout, slot.block);
    const fresh = group?.isRebuilt ? group.fresh[0] : undefined;
    if (fresh === undefined) return slot;
    const segments = this.#input.source.blocks[fresh]?.block.segments.length ?? 1;
    return { page: 'source', block: fresh, segment: Math.min(slot.segment, segments - 1) };
  }

  #slotOfSentence(at: number): Slot {
    const placed = this.#input.target.sentences[at]?.placed;
    if (placed === undefined) throw new RangeError(`no target sentence ${at}`);
    return { page: 'target', block: placed.block.index, segment: placed.segmentNumber };
  }

  #sentenceText(at: number): string {
    const { page, sentences } = this.#input.target;
    const placed = sentences[at]?.placed;
    return placed === undefined ? '' : page.text.slice(placed.start, placed.end);
  }

  /** New text with the line ends of the page. */
  #ownLines(text: string): string {
    return setLineEnds(text, this.#input.style.lineEnd);
  }
}

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
