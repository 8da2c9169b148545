/**
 * The proposal's text: target blocks with their new segments, new blocks, in their new order, with the space that
 * the target page had between them wherever two of its blocks stay neighbours.
 */
import type { Block } from '../../markdown/page.ts';
import { findFirst } from '../../shared/halving.ts';
import { setLineEnds } from '../../shared/line-ends.ts';
import { type Item, orderItems } from '../page/sequence.ts';
import type { Unit } from '../page/units.ts';
import { findTargetGroup, type Group } from '../plan/layout.ts';
import { adoptBlocks } from './adopt.ts';
import { BlockBuilder } from './blocks.ts';
import type { ComposeInput, Composition, PlacedText, Resolved } from './composition.ts';
import { concat, type Fragment, plainFragment } from './fragment.ts';
import { spaceBetweenBlocks } from './gaps.ts';
import { type ComposedBlock, settleLists } from './lists.ts';
import { textOfBlock } from './literals.ts';
import { FilledSlots } from './slots.ts';

/** A block of the proposal with its place. */
type BlockItem = Item & ComposedBlock;

/** Compose the proposal; `resolve` says what each unit's text is. */
export function composePage(input: ComposeInput, resolve: (unit: Unit) => Resolved): Composition {
  return new Composer(input, resolve).compose();
}

class Composer {
  readonly #input: ComposeInput;
  readonly #blocks: BlockBuilder;
  readonly #adopted: ReadonlyMap<number, Block>;
  /** Target blocks that went though they held text of the translator's own. */
  readonly #gone = new Map<number, string>();
  /** Source blocks without prose that the source changed and the translation leaves out. */
  readonly #omitted = new Map<number, string>();

  constructor(input: ComposeInput, resolve: (unit: Unit) => Resolved) {
    this.#input = input;
    this.#blocks = new BlockBuilder(input, new FilledSlots(input, resolve));
    this.#adopted = adoptBlocks(input);
  }

  compose(): Composition {
    const ordered = orderItems(this.#collectItems());
    const { blocks: items, loose } = settleLists(ordered.items, this.#input);
    const { style } = this.#input;
    const parts: Fragment[] = [];
    let left: BlockItem | undefined;
    for (const item of items) {
      if (left !== undefined) {
        const space = spaceBetweenBlocks(left, item, { ...this.#input, isLoose: loose.get(item) });
        parts.push(plainFragment(setLineEnds(space, style.lineEnd)));
      }
      parts.push(item.fragment);
      left = item;
    }
    const units = [...ordered.moved].flatMap((item) => item.fragment.marks.map((mark) => mark.unit));
    const [head, tail] = this.#edges();
    const fragment = concat([plainFragment(head), ...parts, plainFragment(tail)]);
    const ends = this.#listEnds(items, parts);
    return {
      fragment,
      moved: new Set(units),
      ownTextGone: placeBehind(new Map([...this.#gone, ...this.#blocks.gone]), ends, ({ target }) => target),
      omittedChanges: placeBehind(this.#omitted, ends, ({ fresh }) => fresh),
    };
  }

  /** Blocks of the proposal, and where each ends. */
  #listEnds(items: readonly BlockItem[], parts: readonly Fragment[]): BlockEnd[] {
    let length = this.#edges()[0].length;
    return parts.flatMap((part, at) => {
      length += part.text.length;
      const item = at % 2 === 0 ? items[at / 2] : undefined;
      return item === undefined ? [] : [{ item, end: length }];
    });
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

  #collectItems(): BlockItem[] {
    const { source, layout } = this.#input;
    const items: BlockItem[] = [];
    const done = new Set<number>();
    for (const [at, status] of layout.freshBlocks.entries()) {
      if (status === 'omitted') this.#noteOmitted(at);
      else if (status === 'new') items.push(this.#newItem(at));
      else if (!done.has(status.group)) {
        done.add(status.group);
        items.push(...this.#groupItems(at, status.group));
      }
    }
    return [...items, ...this.#leftoverItems()].filter(
      ({ fragment }) => fragment.text.trim() !== '' || source.blocks.length === 0,
    );
  }

  #noteOmitted(at: number): void {
    const { base, source, changes } = this.#input;
    const [was, is] = [base.blocks[changes.blocks[at]?.base ?? -1]?.block, source.blocks[at]?.block];
    if (was === undefined || is === undefined || is.segments.length > 0) return;
    const [before, now] = [textOfBlock(base.page, was), textOfBlock(source.page, is)];
    if (before.replaceAll(/\s+/g, '') !== now.replaceAll(/\s+/g, '')) this.#omitted.set(at, now);
  }

  #newItem(at: number): BlockItem {
    const adopted = this.#adopted.get(at);
    if (adopted === undefined) return this.#freshItem(at);
    return {
      fragment: plainFragment(textOfBlock(this.#input.target.page, adopted)),
      ...standing(adopted),
      target: adopted.index,
    };
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
      fragment: this.#blocks.renew(block, group),
      ...standing(block),
      target: block.index,
      fresh: fresh + step / 1000,
      former: former + step / 1000,
      ...(step === 0 ? { firstFresh: fresh } : {}),
      ...(step === blocks.length - 1 ? { lastFresh } : {}),
    }));
  }

  #rebuiltItem(at: number, { group, former, step }: { group: Group; former: number; step: number }): BlockItem {
    const item = this.#freshItem(at);
    const target = group.target[0];
    return step > 0 || target === undefined ? item : { ...item, former, target };
  }

  #freshItem(at: number): BlockItem {
    const block = this.#input.source.blocks[at]?.block;
    if (block === undefined) throw new RangeError(`no source block ${at}`);
    return { fragment: this.#blocks.rebuild(block), ...standing(block), fresh: at, firstFresh: at, lastFresh: at };
  }

  /** What only the target has, and removed blocks that still hold a sentence the source keeps. */
  #leftoverItems(): BlockItem[] {
    const { target, layout } = this.#input;
    const adopted = new Set(this.#adopted.values());
    return target.blocks.flatMap(({ block }) => {
      const group = findTargetGroup(layout, block.index);
      if (adopted.has(block) || (group !== undefined && group.fresh.length > 0)) return [];
      const fragment = this.#blocks.renew(block, undefined);
      if (group !== undefined && fragment.marks.length === 0) {
        // Not what code or a formula is made of, but sentences that the source never had.
        if (block.segments.length > 0 && fragment.text.trim() !== '') this.#gone.set(block.index, fragment.text);
        return [];
      }
      return [{ fragment, ...standing(block), target: block.index }];
    });
  }
}

/** What a block is, and how deep it stands in lists; headings stand in none. */
function standing({ kind, level }: Block): Pick<BlockItem, 'kind' | 'depth'> {
  return { kind, depth: kind === 'heading' ? 0 : level };
}

interface BlockEnd {
  readonly item: BlockItem;
  readonly end: number;
}

/** Texts by the number of their block, told where the block, or the nearest of a lower number, ends now. */
function placeBehind(
  texts: ReadonlyMap<number, string>,
  ends: readonly BlockEnd[],
  numberOf: (item: BlockItem) => number | undefined,
): PlacedText[] {
  const places = ends
    .map(({ item, end }) => ({ number: numberOf(item) ?? -1, end }))
    .filter(({ number }) => number >= 0)
    .toReversed()
    .toSorted((a, b) => a.number - b.number);
  return [...texts].map(([block, text]) => {
    const next = findFirst(places.length, (at) => (places[at]?.number ?? 0) > block);
    return { text: text.trim(), start: places[next - 1]?.end ?? 0 };
  });
}
