/**
 * The mark of a new item: as the translation marks the items beside it. Markdown takes another bullet, or another stop
 * behind the number, for the start of another list.
 */
import type { Block } from '../../markdown/page.ts';
import type { DescribedPage } from '../page/describe.ts';
import type { ComposeInput } from './composition.ts';
import { mergeListMark, readBullet } from './list-mark.ts';
import { literalsOf } from './literals.ts';

/** Blocks on each side among which an item of the same list is looked for. */
const REACH = 40;

/** Bullets of the translation for each bullet of the source. */
export type Bullets = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * What stands in front of a new item of the source; `undefined` for other blocks, and where nothing is known.
 *
 * @param bullets For an item of a new list.
 */
export function markNewItem(block: Block, input: ComposeInput, bullets: () => Bullets): string | undefined {
  if (block.kind !== 'item') return undefined;
  for (const step of [-1, 1])
    for (const at of listItems(block, step, input.source)) {
      const mark = markLike(at, block, input);
      if (mark !== undefined) return mark;
    }
  const mark = literalsOf(input.source.page, block)[0] ?? '';
  const bullet = readBullet(mark) ?? '';
  const [own, ...others] = bullets().get(bullet) ?? [];
  return own === undefined || others.length > 0 ? undefined : mark.replace(bullet, own);
}

/** Learn the bullets of a translation from the items that it has. */
export function learnBullets({ base, target, layout }: Pick<ComposeInput, 'base' | 'target' | 'layout'>): Bullets {
  const bullets = new Map<string, Set<string>>();
  const bulletOf = ({ page, blocks }: DescribedPage, at: number | undefined) => {
    const block = blocks[at ?? -1]?.block;
    return block?.kind === 'item' ? readBullet(literalsOf(page, block)[0] ?? '') : undefined;
  };
  for (const group of layout.groups) {
    const [from, to] = [bulletOf(base, group.base[0]), bulletOf(target, group.target[0])];
    if (from !== undefined && to !== undefined) bullets.set(from, (bullets.get(from) ?? new Set<string>()).add(to));
  }
  return bullets;
}

/** Items of the same depth, from a block on, as far as the list may reach. */
function* listItems({ index, level }: Block, step: number, { blocks }: DescribedPage): Generator<number> {
  for (let at = index + step; Math.abs(at - index) <= REACH; at += step) {
    const block = blocks[at]?.block;
    if (block === undefined || block.kind === 'heading' || block.level < level) return;
    if (block.kind === 'item' && block.level === level) yield at;
  }
}

function markLike(
  at: number,
  block: Block,
  { base, source, target, changes, layout }: ComposeInput,
): string | undefined {
  const status = layout.freshBlocks[at];
  const group = typeof status === 'object' ? layout.groups[status.group] : undefined;
  if (group?.isRebuilt !== false) return undefined;
  const markOf = (page: DescribedPage, one: number | undefined) => {
    const found = page.blocks[one ?? -1]?.block;
    return found === undefined ? '' : (literalsOf(page.page, found)[0] ?? '');
  };
  const sides = { base: markOf(base, changes.blocks[at]?.base), target: markOf(target, group.target[0]) };
  const here = mergeListMark({ ...sides, source: markOf(source, at) });
  if (here === undefined) return undefined;
  const fresh = markOf(source, block.index);
  const mark = mergeListMark({ base: markOf(source, at), target: here, source: fresh });
  // Behind a mark of another width the further lines and blocks of the item would need another indentation.
  return mark?.length === fresh.length ? mark : undefined;
}
