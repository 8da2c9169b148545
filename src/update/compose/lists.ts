/**
 * Lists of the proposal as wholes: their items are counted, and stand apart or close, as those of the translation do,
 * also those that one side has alone. What the source changed of that is followed.
 */
import type { Block } from '../../markdown/page.ts';
import type { DescribedPage } from '../page/describe.ts';
import type { ComposeInput } from './composition.ts';
import { type Fragment, splice } from './fragment.ts';
import { gapBehind, isBlank, type Neighbour } from './gaps.ts';
import { cutMark, readLead, readNumber } from './list-mark.ts';

/** A block of the proposal. */
export interface ComposedBlock extends Neighbour {
  readonly fragment: Fragment;
}

type Pages = Pick<ComposeInput, 'base' | 'source' | 'target'>;

/** How a list is made. */
interface ListForm {
  /** The number of its first item; absent for bullets, and where the numbers are not alike. */
  readonly start?: number;
  /** What is between the numbers of two neighbours: 1, or 0 where all are `1.`; absent where there is one item. */
  readonly step?: number;
  /** Whether empty lines stand between its items; absent where they do between some. */
  readonly isLoose?: boolean;
  /** What stands in front of its first item: an empty line of the quotation that it is in, or nothing. */
  readonly lead: string;
}

/** The blocks, counted as their lists are, and whether an empty line belongs in front of items. */
export function settleLists<T extends ComposedBlock>(
  blocks: readonly T[],
  pages: Pages,
): { blocks: T[]; loose: Map<T, boolean> } {
  const settled = [...blocks];
  const loose = new Map<T, boolean>();
  const forms = { base: readForms(pages.base), target: readForms(pages.target), source: readForms(pages.source) };
  const listed = blocks.map((item) => ({ block: blockOf(item, pages), text: item.fragment.text }));
  for (const list of groupSiblings(listed)) {
    const form = formOf(
      list.flatMap((at) => blocks[at] ?? []),
      forms,
    );
    for (const [nth, at] of list.entries()) {
      const item = blocks[at];
      if (item === undefined || form === undefined) continue;
      const { start, step = 1, isLoose } = form;
      const counted = start === undefined ? item : count(item, start + nth * step, pages);
      const led = lead(counted, nth === 0 ? form.lead : isLoose);
      settled[at] = led;
      // In a quotation the empty line belongs to the item.
      if (isLoose !== undefined && nth > 0) loose.set(led, isLoose && !isQuoted(led));
    }
    const [first = -1] = list;
    const item = settled[first];
    if (item !== undefined && item.target === undefined && isBehindList(first, listed)) loose.set(item, true);
  }
  return { blocks: settled, loose };
}

function blockOf({ target, firstFresh }: Neighbour, { target: own, source }: Pages): Block | undefined {
  return (own.blocks[target ?? -1] ?? source.blocks[firstFresh ?? -1])?.block;
}

/** Whether the first item of a list stands directly behind one of another list, from which an empty line has to part it. */
function isBehindList(first: number, blocks: readonly ListedBlock[]): boolean {
  const [before, own] = [blocks[first - 1]?.block, blocks[first]?.block];
  return before?.kind === 'item' && own !== undefined && before.level >= own.level;
}

interface ListedBlock {
  readonly block: Block | undefined;
  /** Its text, or that and what stands behind it. */
  readonly text: string;
}

/** Places of items that are in one list, for each list; one in a quotation and one outside it are two. */
function groupSiblings(blocks: readonly ListedBlock[]): number[][] {
  const lists: number[][] = [];
  /** The list that is open at each depth, and how deep in quotations. */
  const open = new Map<number, { readonly quotes: number; readonly list: number[] }>();
  for (const [at, { block, text }] of blocks.entries()) {
    if (block === undefined) continue;
    for (const level of open.keys()) if (block.kind === 'heading' || level > block.level) open.delete(level);
    if (block.kind !== 'item') continue;
    const quotes = countQuotes(text);
    const known = open.get(block.level);
    if (known?.quotes === quotes) known.list.push(at);
    else {
      const list = [at];
      lists.push(list);
      open.set(block.level, { quotes, list });
    }
  }
  return lists;
}

function countQuotes(text: string): number {
  return readLead(text).indent.split('>').length - 1;
}

/** The form of the list of each item of a page. */
function readForms(page: DescribedPage): Map<number, ListForm> {
  const forms = new Map<number, ListForm>();
  const { text } = page.page;
  for (const list of groupSiblings(page.blocks.map(({ block }) => ({ block, text: text.slice(block.start) })))) {
    const form = readForm(list, page);
    for (const at of list) forms.set(at, form);
  }
  return forms;
}

function readForm(list: readonly number[], page: DescribedPage): ListForm {
  const textOf = (at: number | undefined) => page.page.text.slice(page.blocks[at ?? -1]?.block.start ?? Infinity);
  const numbers = list.map((at) => numberOf(textOf(at)));
  const [start, step] = [
    numbers[0],
    findOne(numbers.slice(1).map((number = NaN, at) => number - (numbers[at] ?? NaN))),
  ];
  const isLoose = findOne(
    list.slice(1).map((at) => isBlank((gapBehind(page, at - 1) ?? '') + readLead(textOf(at)).lead)),
  );
  const isCounted = start !== undefined && (list.length === 1 || step === 0 || step === 1);
  return {
    ...(isCounted ? { start } : {}),
    ...(isCounted && step !== undefined ? { step } : {}),
    ...(isLoose === undefined ? {} : { isLoose }),
    lead: readLead(textOf(list[0])).lead,
  };
}

/** What all of a list are; `undefined` where they differ, and where there are none. */
function findOne<T>(list: readonly T[]): T | undefined {
  return list.every((value) => value === list[0]) ? list[0] : undefined;
}

type Forms = Readonly<Record<'base' | 'target' | 'source', ReadonlyMap<number, ListForm>>>;

/** The form of a list of the proposal; of one that not all sides have, nothing is said. */
function formOf(list: readonly Neighbour[], forms: Forms): ListForm | undefined {
  for (const { former, target, firstFresh } of list) {
    const [old, own] = [forms.base.get(former ?? -1), forms.target.get(target ?? -1)];
    const fresh = forms.source.get(firstFresh ?? -1);
    if (old !== undefined && own !== undefined && fresh !== undefined) return mergeForms(old, own, fresh);
  }
  return undefined;
}

function mergeForms(old: ListForm, own: ListForm, fresh: ListForm): ListForm {
  const start = Math.max(0, (own.start ?? NaN) + (fresh.start ?? NaN) - (old.start ?? NaN));
  const step = own.step === old.step ? (fresh.step ?? own.step) : own.step;
  const isLoose = own.isLoose === old.isLoose ? fresh.isLoose : own.isLoose;
  return {
    ...(Number.isNaN(start) ? {} : { start, step: step ?? fresh.step ?? 1 }),
    ...(isLoose === undefined ? {} : { isLoose }),
    lead: own.lead === old.lead ? fresh.lead : own.lead,
  };
}

/** An item with what stands in front of it at its place: that of the first of its list, or an empty line or none. */
function lead<T extends ComposedBlock>(item: T, wanted: string | boolean | undefined): T {
  const { text } = item.fragment;
  const own = readLead(text);
  const isThere = isBlank(`\n${own.lead}`);
  if (!isQuoted(item) || wanted === undefined || wanted === own.lead || wanted === isThere) return item;
  const line = typeof wanted === 'string' ? wanted : wanted ? `${own.indent.trimEnd()}\n` : '';
  return { ...item, fragment: splice(item.fragment, [{ start: 0, end: own.lead.length, text: line }]) };
}

function isQuoted({ fragment }: ComposedBlock): boolean {
  return countQuotes(fragment.text) > 0;
}

function numberOf(text: string): number | undefined {
  return readNumber(cutMark(text)[0]);
}

/** An item with the number that it has at its place. */
function count<T extends ComposedBlock>(item: T, wanted: number, { target }: Pages): T {
  const { text } = item.fragment;
  const own = target.blocks[item.target ?? -1]?.block;
  const widths = [text, own === undefined ? '' : target.page.text.slice(own.start)].map((one) =>
    widthOf(numberOf(one)),
  );
  // Behind a mark of another width the further lines and blocks of the item would need another indentation.
  if (numberOf(text) === undefined || numberOf(text) === wanted || !widths.includes(widthOf(wanted))) return item;
  const start = text.search(/\d/);
  return { ...item, fragment: splice(item.fragment, [{ start, end: start + (widths[0] ?? 0), text: String(wanted) }]) };
}

function widthOf(number: number | undefined): number {
  return number === undefined ? 0 : String(number).length;
}
