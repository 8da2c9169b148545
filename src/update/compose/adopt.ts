/**
 * The translator may be ahead of the recorded base: a copied block that the source brings anew, and that stands in the
 * target already, is taken for it instead of being doubled.
 */
import type { Block } from '../../markdown/page.ts';
import { groupBy } from '../../shared/group.ts';
import type { DescribedPage } from '../page/describe.ts';
import { findTargetGroup, type Layout, type LayoutInput } from '../plan/layout.ts';
import { textOfBlock } from './literals.ts';

/** Keys shorter than this are too common to be the same block. */
const LEAST_KEY = 12;

/** Blocks of the new source with the target block that each is already. */
export function adoptBlocks({
  source,
  target,
  layout,
}: Pick<LayoutInput, 'source' | 'target'> & { readonly layout: Layout }): ReadonlyMap<number, Block> {
  const adopted = new Map<number, Block>();
  const isSought = ({ block }: { block: Block }) =>
    layout.freshBlocks[block.index] === 'new' && block.segments.length === 0;
  const sought = source.blocks.filter(isSought);
  if (sought.length === 0) return adopted;
  const free = target.blocks.filter(({ block }) => findTargetGroup(layout, block.index) === undefined).toReversed();
  const known = groupBy(free, ({ block }) => `${block.kind} ${copiedKey(target, block)}`);
  for (const { block } of sought) {
    const key = copiedKey(source, block);
    const found = key.length < LEAST_KEY ? undefined : known.get(`${block.kind} ${key}`)?.pop();
    if (found !== undefined) adopted.set(block.index, found.block);
  }
  return adopted;
}

/** A copied block without comments, strings and white space: what a translator leaves as it is. */
function copiedKey(page: DescribedPage, block: Block): string {
  return textOfBlock(page.page, block).replaceAll(/"""[\s\S]*?"""|#(?!@).*|"[^"\n]*"|'[^'\n]*'|\s+/g, '');
}
