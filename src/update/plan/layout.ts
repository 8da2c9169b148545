/**
 * Where everything goes: which target blocks belong to which blocks of the new source, and in which segment each
 * unit's text will stand.
 */
import type { PageAlignment } from '../../align/bead.ts';
import { blockTraits } from '../../markdown/dialects/registry.ts';
import type { Block } from '../../markdown/page.ts';
import { groupBy } from '../../shared/group.ts';
import type { DescribedPage } from '../page/describe.ts';
import { isInner, type Unit } from '../page/units.ts';
import { type FreshBlock, leaveOutInside } from './fresh-blocks.ts';
import type { SourceChanges } from './versions.ts';

/** Base blocks and target blocks that translate each other, with what became of them in the new source. */
export interface Group {
  readonly base: readonly number[];
  readonly target: readonly number[];
  /** Blocks of the new source, in its order; `[]` when all were removed. */
  readonly fresh: readonly number[];
  /** The target block has to be built anew from the new source's block, whose shape is another. */
  readonly isRebuilt: boolean;
  /** Its copied text is merged as a whole, with a gap for each piece of prose: entries and options come and go. */
  readonly hasGaps: boolean;
}

/**
 * A segment that receives units: of the target page, or of the new source for blocks built anew, and for what stands
 * inside spans, wherever these go.
 */
export interface Slot {
  readonly page: 'target' | 'source';
  readonly block: number;
  readonly segment: number;
}

export interface Layout {
  readonly groups: readonly Group[];
  /** Group of each target block; `undefined` for what only the target has. */
  readonly groupOfTarget: readonly (number | undefined)[];
  readonly freshBlocks: readonly FreshBlock[];
  /** Slot of each unit; `undefined` when its text stands nowhere. */
  readonly slots: readonly (Slot | undefined)[];
}

/** The group that a target block belongs to; `undefined` for what only the target has. */
export function findTargetGroup(layout: Layout, block: number): Group | undefined {
  return layout.groups[layout.groupOfTarget[block] ?? -1];
}

/** A page pair with its alignment and what changed in the source. */
export interface LayoutInput {
  readonly base: DescribedPage;
  readonly target: DescribedPage;
  readonly source: DescribedPage;
  readonly changes: SourceChanges;
  readonly alignment: PageAlignment;
}

/** Group of each block of the new source, before any unit is known. */
export function groupFreshBlocks({ source, changes, alignment }: LayoutInput): (number | undefined)[] {
  const groupOfBase = new Map<number, number>();
  for (const [index, bead] of alignment.blocks.entries())
    if (bead.target.length > 0) for (const old of bead.source) groupOfBase.set(old, index);
  return source.blocks.map((_, at) => {
    const former = changes.blocks[at];
    return former === undefined ? undefined : groupOfBase.get(former.base);
  });
}

/** Lay out a page. */
export function layOut(input: LayoutInput, units: readonly Unit[]): Layout {
  const groupOfFresh = groupFreshBlocks(input);
  const unitsOfBlock = groupBy(units, ({ fresh }) => input.source.sentences[fresh[0] ?? -1]?.placed.block.index);
  const freshOfGroup = groupBy([...groupOfFresh.keys()], (at) => groupOfFresh[at]);
  const groups = input.alignment.blocks.map((bead, index): Group => {
    const fresh = bead.source.length === 0 ? [] : (freshOfGroup.get(index) ?? []);
    const inside = fresh.flatMap((at) => unitsOfBlock.get(at) ?? []).filter((unit) => !isInner(unit, input.source));
    const blocks = { ...bead, fresh, inside };
    const hasGaps = isMergedInGaps(input, blocks);
    return {
      base: bead.source,
      target: bead.target,
      fresh,
      isRebuilt: !hasGaps && isRebuilt(input, blocks),
      hasGaps,
    };
  });
  const groupOfTarget: (number | undefined)[] = input.target.blocks.map(() => undefined);
  for (const [index, group] of groups.entries())
    if (group.base.length > 0) for (const at of group.target) groupOfTarget[at] = index;
  const freshBlocks = input.source.blocks.map((_, at): FreshBlock => {
    const group = groupOfFresh[at];
    if (group !== undefined) return { group };
    const known = unitsOfBlock.get(at) ?? [];
    const isOmitted = known.length > 0 && known.every((unit) => unit.isOmitted);
    return input.changes.blocks[at] === undefined && !isOmitted ? 'new' : 'omitted';
  });
  leaveOutInside(freshBlocks, input.source);
  const slots = new SlotFinder(input, { groups, groupOfTarget, freshBlocks, slots: [] }).find(units);
  return { groups, groupOfTarget, freshBlocks, slots };
}

interface BlocksOfGroup extends Pick<Group, 'fresh'> {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly inside: readonly Unit[];
}

/**
 * A target block whose shape cannot take the new source's segments: the source block became another kind, has more or
 * fewer segments (a table row), has them in another order or in other frames, or the target has no text where the
 * source brings some. What the translator wrote without text, such as a picture for a heading, stays while the source
 * has nothing new to put in its place.
 */
function isRebuilt({ base, target, source }: LayoutInput, blocks: BlocksOfGroup): boolean {
  const { fresh, inside } = blocks;
  const hasText = blocks.target.some((at) => (target.blocks[at]?.block.segments.length ?? 0) > 0);
  if (!hasText && inside.length > 0) return inside.some((unit) => !unit.isOmitted);
  const isSingle = blocks.source.length === 1 && blocks.target.length === 1 && fresh.length === 1;
  const old = base.blocks[blocks.source[0] ?? -1]?.block;
  const is = source.blocks[fresh[0] ?? -1]?.block;
  if (!isSingle || old === undefined || is === undefined) return false;
  if (old.kind !== is.kind || old.segments.length !== is.segments.length) return true;
  return isReframed(old, is) || isReordered({ base, source }, inside);
}

/** Whether a text stands otherwise than before, such as the value of an attribute that became part of a sentence. */
function isReframed(old: Block, is: Block): boolean {
  return old.segments.some(({ frame }, at) => frame?.before !== is.segments[at]?.frame?.before);
}

/** Whether a sentence stands in another segment of its block than it stood in. */
function isReordered({ base, source }: Pick<LayoutInput, 'base' | 'source'>, units: readonly Unit[]): boolean {
  const placeOf = ({ sentences }: DescribedPage, at: number | undefined) => sentences[at ?? -1]?.placed.segmentNumber;
  return units.some(({ fresh, former }) => {
    const was = placeOf(base, former[0]);
    return was !== undefined && was !== placeOf(source, fresh[0]);
  });
}

/**
 * A block that is merged entry by entry keeps its shape whatever comes and goes; and so do tables, and blocks of several
 * pieces of prose, such as code or HTML, of which one side has others than another, or in another order.
 */
function isMergedInGaps({ base, target, source }: LayoutInput, blocks: BlocksOfGroup): boolean {
  const theirs = blocks.target.flatMap((at) => target.blocks[at]?.block ?? []);
  if (theirs.some(({ kind }) => blockTraits(kind).merge === 'keys')) return true;
  const [there, ...others] = [
    ...theirs,
    ...blocks.source.flatMap((at) => base.blocks[at]?.block ?? []),
    ...blocks.fresh.flatMap((at) => source.blocks[at]?.block ?? []),
  ];
  if (there === undefined || others.length !== 2 || blocks.target.length !== 1 || blocks.fresh.length !== 1)
    return false;
  const { merge, hasGaps } = blockTraits(there.kind);
  if (others.some(({ kind }) => kind !== there.kind)) return false;
  if (merge === 'cells') return true;
  const counts = [there, ...others].map(({ segments }) => segments.length);
  if (hasGaps !== true && Math.max(...counts) < 2) return false;
  return new Set(counts).size > 1 || isReordered({ base, source }, blocks.inside);
}

/** For each place of a list the next one behind it of the same name that has a slot. */
function nextOfName(names: readonly (string | undefined)[], slots: readonly unknown[]): (number | undefined)[] {
  const next = new Map<string | undefined, number>();
  const behind: (number | undefined)[] = [];
  for (let at = names.length - 1; at >= 0; at -= 1) {
    behind[at] = next.get(names[at]);
    if (slots[at] !== undefined) next.set(names[at], at);
  }
  return behind;
}

/** Of two places around one the nearer, of equal distances the one before. */
function nearest(at: number, before: number | undefined, behind: number | undefined): number | undefined {
  if (before === undefined || behind === undefined) return before ?? behind;
  return at - before <= behind - at ? before : behind;
}

/** Finds the slots of units: that of the nearest one in the same segment, where nothing else is certain. */
class SlotFinder {
  readonly #input: LayoutInput;
  readonly #layout: Layout;

  constructor(input: LayoutInput, layout: Layout) {
    this.#input = input;
    this.#layout = layout;
  }

  find(units: readonly Unit[]): (Slot | undefined)[] {
    const slots = units.map((unit) => this.#certainSlot(unit));
    const places = units.map((unit) => this.#place(unit));
    const names = places.map((place) => place && `${place.block.index} ${place.segment}`);
    const behind = nextOfName(names, slots);
    const before = new Map<string | undefined, number>();
    // Where the translation has a list for a table, or one table for two, places in the block tell nothing.
    const last = new Map<number, Slot>();
    for (const [at, unit] of units.entries()) {
      const [place, name] = [places[at], names[at]];
      if (slots[at] === undefined && place !== undefined && this.#needsSlot(unit))
        slots[at] =
          slots[nearest(at, before.get(name), behind[at]) ?? -1] ??
          last.get(place.block.index) ??
          this.#slotByPosition(place);
      const slot = slots[at];
      if (slot === undefined) continue;
      before.set(name, at);
      if (slot.page === 'target' && place !== undefined) last.set(place.block.index, slot);
    }
    return slots;
  }

  #place(unit: Unit): { block: Block; segment: number; isInner: boolean } | undefined {
    const placed = this.#input.source.sentences[unit.fresh[0] ?? -1]?.placed;
    if (placed === undefined) return undefined;
    return { block: placed.block, segment: placed.segmentNumber, isInner: placed.host !== undefined };
  }

  #certainSlot(unit: Unit): Slot | undefined {
    const place = this.#place(unit);
    if (place === undefined) return undefined;
    const status = this.#layout.freshBlocks[place.block.index];
    const here: Slot = { page: 'source', block: place.block.index, segment: place.segment };
    if (status === 'new' || place.isInner) return here;
    if (status !== undefined && status !== 'omitted' && this.#layout.groups[status.group]?.isRebuilt) return here;
    const first = this.#input.target.sentences[unit.target[0] ?? -1]?.placed;
    const hasGaps = typeof status === 'object' && this.#layout.groups[status.group]?.hasGaps === true;
    if (first === undefined && hasGaps) return here;
    if (first === undefined) return undefined;
    const there: Slot = { page: 'target', block: first.block.index, segment: first.segmentNumber };
    if (status === 'omitted' || status === undefined) return there;
    return this.#stays(unit, first.block.index, status.group) ? there : undefined;
  }

  /** A sentence stays in its target block unless the source itself moved it to another block. */
  #stays(unit: Unit, targetBlock: number, group: number): boolean {
    if (this.#layout.groupOfTarget[targetBlock] === group) return true;
    const former = this.#input.base.sentences[unit.former[0] ?? -1]?.placed.block.index ?? -1;
    const isSameBlock = this.#layout.groups[group]?.base.includes(former) ?? false;
    const targetGroup = this.#layout.groupOfTarget[targetBlock];
    const survives = targetGroup === undefined || (this.#layout.groups[targetGroup]?.fresh.length ?? 0) > 0;
    return isSameBlock && survives;
  }

  #needsSlot(unit: Unit): boolean {
    const place = this.#place(unit);
    return place !== undefined && this.#layout.freshBlocks[place.block.index] !== 'omitted';
  }

  /** The segment of the translation that corresponds by position. */
  #slotByPosition(place: { block: Block; segment: number }): Slot | undefined {
    const status = this.#layout.freshBlocks[place.block.index];
    if (status === undefined || status === 'new' || status === 'omitted') return undefined;
    const group = this.#layout.groups[status.group];
    const candidates = (group?.target ?? []).filter((at) => this.#segmentsOf(at) > 0);
    const nth = Math.min(group?.fresh.indexOf(place.block.index) ?? 0, candidates.length - 1);
    const block = candidates[nth];
    if (block === undefined) return undefined;
    return { page: 'target', block, segment: Math.min(place.segment, this.#segmentsOf(block) - 1) };
  }

  #segmentsOf(targetBlock: number): number {
    return this.#input.target.blocks[targetBlock]?.block.segments.length ?? 0;
  }
}
