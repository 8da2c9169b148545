/**
 * Names for the prose of a block that is merged entry by entry: the same on all sides where it is the same prose, also
 * where an entry before it came or went.
 */
import type { Block } from '../../markdown/page.ts';
import type { DescribedPage } from '../page/describe.ts';
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
 * One that says nothing is known by its key.
 */
export function nameHoles(input: ComposeInput, { base, target, source }: KeyedBlocks): HoleNames {
  const { units, layout, alignment } = input;
  const placed = new Map<number, string>();
  const former = new Map<number, string>();
  for (const { id, fresh, former: old } of units) {
    const at = segmentOf(input.source, source, fresh[0]);
    if (at === undefined) continue;
    const slot = layout.slots[id];
    const name = slot?.page === 'target' && slot.block === target.index ? `t${slot.segment}` : `s${at}`;
    if (!placed.has(at)) placed.set(at, [...placed.values()].includes(name) ? `s${at}` : name);
    const was = segmentOf(input.base, base, old[0]);
    if (was !== undefined && !former.has(was)) former.set(was, placed.get(at) ?? name);
  }
  for (const bead of alignment.sentences) {
    const [from, to] = [segmentOf(input.base, base, bead.source[0]), segmentOf(input.target, target, bead.target[0])];
    if (from !== undefined && to !== undefined) former.set(from, `t${to}`);
  }
  return {
    base: nameAll(base, former, { target, side: 'b' }),
    target: target.segments.map((_, at) => `t${at}`),
    source: nameAll(source, placed, { target, side: 's' }),
  };
}

function nameAll(
  { segments }: Block,
  known: ReadonlyMap<number, string>,
  { target, side }: { target: Block; side: string },
): string[] {
  const taken = new Set(known.values());
  return segments.map(({ key }, at) => {
    const same = `t${target.segments.findIndex((segment) => segment.key === key)}`;
    return known.get(at) ?? (same === 't-1' || taken.has(same) ? `${side}${at}` : same);
  });
}

function segmentOf({ sentences }: DescribedPage, block: Block, sentence: number | undefined): number | undefined {
  const placed = sentences[sentence ?? -1]?.placed;
  return placed?.block.index === block.index ? block.segments.indexOf(placed.segment) : undefined;
}
