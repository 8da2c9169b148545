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

/**
 * The name of each segment, by its place in its block; two names with a space between them for one in which something
 * new stands beside what the translator wrote without a word.
 */
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
  const firsts = indexInput(input).fresh.get(blocks.source.index) ?? [];
  const grown = findGrown(input, blocks, firsts);
  for (const { slot, sentence } of firsts) {
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
  for (const [at, { was, isBehind }] of grown) {
    const own = `s${at}`;
    if (fresh.get(at) !== own || (former.get(was) ?? own) !== own) continue;
    former.set(was, `b${was}`);
    fresh.set(at, isBehind ? `b${was} ${own}` : `${own} b${was}`);
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

interface Grown {
  /** The segment of the base. */
  readonly was: number;
  /** Whether what is new stands behind what was there. */
  readonly isBehind: boolean;
}

/** Segments in which something new stands beside a sentence that the translator left without a word. */
function findGrown(input: ComposeInput, blocks: KeyedBlocks, firsts: readonly Fresh[]): Map<number, Grown> {
  const placed = groupBy(firsts, ({ sentence }) => segmentOf(input.source, blocks.source, sentence));
  const grown = new Map<number, Grown>();
  for (const [at, list] of placed) {
    const old = list.findIndex(({ isOmitted }) => isOmitted);
    const fresh = list.findIndex(({ isOmitted, slot }) => !isOmitted && slot?.page === 'source');
    const was = segmentOf(input.base, blocks.base, input.changes.sentences[list[old]?.sentence ?? -1]?.base);
    if (at !== undefined && was !== undefined && fresh !== -1) grown.set(at, { was, isBehind: old < fresh });
  }
  return grown;
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
  /** Whether the translation leaves it out. */
  readonly isOmitted: boolean;
  readonly slot: Slot | undefined;
}

const indexes = new WeakMap<ComposeInput, InputIndex>();

function indexInput(input: ComposeInput): InputIndex {
  const known = indexes.get(input);
  if (known !== undefined) return known;
  const { alignment, base, source, units, layout } = input;
  const blockOf = ({ sentences }: DescribedPage, at: number | undefined) => sentences[at ?? -1]?.placed.block.index;
  const firsts = units.map(
    ({ id, fresh, isOmitted }): Fresh => ({ slot: layout.slots[id], sentence: fresh[0], isOmitted }),
  );
  // What the translation has in the place of a sentence before it stands there, and nowhere else.
  const others = units.flatMap(({ fresh, isOmitted }) =>
    fresh.slice(1).map((sentence): Fresh => ({ slot: undefined, sentence, isOmitted })),
  );
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
