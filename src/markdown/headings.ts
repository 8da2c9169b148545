/** Under which headings a block of a page stands; worked out once for a page. */
import type { Block, Page } from './page.ts';

/** Headings above a block, the outermost first; a heading does not stand under itself. */
export function listHeadingsAbove(page: Page, block: number): Block[] {
  const above = headingsOf(page);
  const found: Block[] = [];
  for (let at = above[block]; at !== undefined; at = above[at]) {
    const heading = page.blocks[at];
    if (heading !== undefined) found.push(heading);
  }
  return found.toReversed();
}

const known = new WeakMap<Page, readonly (number | undefined)[]>();

/** For each block the heading that it stands under. */
function headingsOf(page: Page): readonly (number | undefined)[] {
  const read = known.get(page) ?? findHeadings(page);
  known.set(page, read);
  return read;
}

function findHeadings({ blocks }: Page): (number | undefined)[] {
  /** Headings that the next block stands under, the outermost first. */
  const open: number[] = [];
  return blocks.map(({ kind, level }, at) => {
    if (kind === 'heading') while (open.length > 0 && (blocks[open.at(-1) ?? -1]?.level ?? 0) >= level) open.pop();
    const above = open.at(-1);
    if (kind === 'heading') open.push(at);
    return above;
  });
}
