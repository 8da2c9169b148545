/**
 * Names for the prose of a block that is merged entry by entry: the same on all sides where it is the same prose, also
 * where an entry before it came or went.
 */
import type { Bead } from '../../align/bead.ts';
import type { Block } from '../../markdown/page.ts';
import { groupBy } from '../../shared/group.ts';
import type { DescribedPage } from '../page/describe.ts';
import type { Slot } from '../plan/layout.ts';
import type { ComposeInput } from './composition.ts';

/** A block of the translation, and those of base and source that it goes with. */
export interface KeyedBlocks {
  readonly base: Block;
  readonly target: Block;
  readonly source: Block;
}

/** The name of each segment, by its place in its block. */
export type HoleNames = Readonly<Record<keyof KeyedBlocks, readonly string[]>>;

/** The segment that a name stands for. */
export function findHole(name: string): { page: 'target' | 'source'; segment: number } | undefined {
  const [, side, at] = /^([ts])(\d+)$/.exec(name) ?? [];
  return at === undefined ? undefined : { page: side === 't' ? 'target' : 'source', segment: Number(at) };
}

/**
 * Name the segments: what has a place in the translation by that place, what the source alone has by its place there.
 * Where the alignment does not tell what translates a segment, its key does.
 */
export function nameHoles(input: ComposeInput, blocks: KeyedBlocks): HoleNames {
  const former = nameTranslated(input, blocks);
  const fresh = new Map<number, string>();
  const given = new Set<string>();
  for (const { slot, sentence } of indexInput(input).fresh.get(blocks.source.index) ?? []) {
    const at = segmentOf(input.source, blocks.source, sentence);
    if (at === undefined || fresh.has(at)) continue;
    const change = input.changes.sentences[sentence ?? -1];
    const was = segmentOf(input.base, blocks.base, change?.base);
    const held = slot?.page === 'target' && slot.block === blocks.target.index ? `t${slot.segment}` : undefined;
    const name = held ?? (change?.similarity === 1 ? former.get(was ?? -1) : undefined) ?? `s${at}`;
    const own = given.has(name) ? `s${at}` : name;
    fresh.set(at, own);
    given.add(own);
    if (was !== undefined && !former.has(was)) former.set(was, `s${at}`);
  }
  const taken = new Set([...former.values(), ...fresh.values()]);
  const findKey = keyFinder(blocks.target);
  return {
    base: blocks.base.segments.map((_, at) => former.get(at) ?? `b${at}`),
    target: blocks.target.segments.map((_, at) => `t${at}`),
    source: blocks.source.segments.map((segment, at) => {
      const own = findKey(segment.key);
      return fresh.get(at) ?? (own === undefined || taken.has(own) ? `s${at}` : own);
    }),
  };
}

/** What is asked for block after block, by the number of the block. */
interface InputIndex {
  /** Beads by the block of the base that their first sentence stands in. */
  readonly beads: ReadonlyMap<number | undefined, readonly Bead[]>;
  /** Sentences of the new source by their block; those that a unit begins with, and their slots, come first. */
  readonly fresh: ReadonlyMap<number | undefined, readonly Fresh[]>;
}

interface Fresh {
  readonly sentence: number | undefined;
  readonly slot: Slot | undefined;
}

const indexes = new WeakMap<ComposeInput, InputIndex>();

function indexInput(input: ComposeInput): InputIndex {
  const known = indexes.get(input);
  if (known !== undefined) return known;
  const { alignment, base, source, units, layout } = input;
  const blockOf = ({ sentences }: DescribedPage, at: number | undefined) => sentences[at ?? -1]?.placed.block.index;
  const firsts = units.map((unit): Fresh => ({ slot: layout.slots[unit.id], sentence: unit.fresh[0] }));
  // What the translation has in the place of a sentence before it stands there, and nowhere else.
  const others = units.flatMap((unit) => unit.fresh.slice(1).map((sentence): Fresh => ({ slot: undefined, sentence })));
  const index = {
    beads: groupBy(alignment.sentences, (bead) => blockOf(base, bead.source[0])),
    fresh: groupBy([...firsts, ...others], ({ sentence }) => blockOf(source, sentence)),
  };
  indexes.set(input, index);
  return index;
}

/** For segments of the base, those of the translation: as they are aligned, else by their keys. */
function nameTranslated(input: ComposeInput, blocks: KeyedBlocks): Map<number, string> {
  const { base, target } = input;
  const names = new Map<number, string>();
  for (const bead of indexInput(input).beads.get(blocks.base.index) ?? []) {
    const from = segmentOf(base, blocks.base, bead.source[0]);
    const to = segmentOf(target, blocks.target, bead.target[0]);
    if (from !== undefined && to !== undefined && !names.has(from)) names.set(from, `t${to}`);
  }
  const taken = new Set(names.values());
  const findKey = keyFinder(blocks.target);
  for (const [at, { key }] of blocks.base.segments.entries()) {
    const own = findKey(key);
    if (own !== undefined && !names.has(at) && !taken.has(own)) names.set(at, own);
  }
  return names;
}

/** Finds the first segment of a key. */
function keyFinder({ segments }: Block): (key: string | undefined) => string | undefined {
  const places = new Map([...segments.entries()].toReversed().map(([at, { key }]) => [key, at]));
  return (key) => {
    const at = key === undefined ? undefined : places.get(key);
    return at === undefined ? undefined : `t${at}`;
  };
}

function segmentOf({ sentences }: DescribedPage, block: Block, sentence: number | undefined): number | undefined {
  const placed = sentences[sentence ?? -1]?.placed;
  return placed?.block.index === block.index && placed.host === undefined ? placed.segmentNumber : undefined;
}
