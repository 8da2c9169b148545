/**
 * What a block of the new source is to the translation. Items and sections that the translator left out as wholes take
 * with them what the source adds to them: it would come to stand in the item or section before.
 */
import type { Block } from '../../markdown/page.ts';
import type { DescribedPage } from '../page/describe.ts';

/**
 * The group of a block of the new source. `new` blocks have no former version; `omitted` ones hold nothing but what the
 * translator left out, or stand in an item or a section that they left out.
 */
export type FreshBlock = { readonly group: number } | 'new' | 'omitted';

/** Leave out the new blocks in items and sections of which the translation has nothing. Changes the list. */
export function leaveOutInside(statuses: FreshBlock[], { blocks }: DescribedPage): void {
  for (const [at, { block }] of blocks.entries()) {
    if (statuses[at] !== 'omitted') continue;
    const end = findEnd(block, blocks);
    const inside = statuses.slice(at, end);
    if (inside.every((status) => typeof status === 'string')) statuses.fill('omitted', at, end);
  }
}

/** The first block that is no longer in the item or section which a block begins; the next one for all others. */
function findEnd(head: Block, blocks: DescribedPage['blocks']): number {
  let at = head.index + 1;
  for (; at < blocks.length; at += 1) {
    const block = blocks[at]?.block;
    if (block === undefined || !isInside(block, head)) break;
  }
  return at;
}

function isInside({ kind, level }: Block, head: Block): boolean {
  if (head.kind === 'heading') return kind !== 'heading' || level > head.level;
  if (head.kind !== 'item' || kind === 'heading') return false;
  return kind === 'item' ? level > head.level : level >= head.level;
}
