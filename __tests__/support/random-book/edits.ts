/**
 * What writers do to a page, on the tree that its translator shares: an edit of prose makes its sentence new; all other
 * edits leave the words of the translator theirs.
 */
import { type Block, type Item, isOwnCell, type Part, type Prose, type Sentence } from './book.ts';
import type { Grower } from './grow.ts';

/** A place of prose: its sentences, and whether it is a title or the like, that has one and no more. */
interface Place {
  readonly prose: Prose;
  readonly isTitle: boolean;
}

/** All blocks, those inside others too, each with the list that holds it. */
export function* listBlocks(blocks: Block[]): Generator<{ block: Block; siblings: Block[]; at: number }> {
  for (const [at, block] of blocks.entries()) {
    yield { block, siblings: blocks, at };
    if (block.kind === 'list') for (const item of block.items) if (item.isOwn !== true) yield* listBlocks(item.blocks);
    if (block.kind === 'quote' || block.kind === 'box') yield* listBlocks(block.blocks);
  }
}

export function listPlaces(blocks: Block[]): Place[] {
  const places: Place[] = [];
  const add = (prose: Prose, isTitle: boolean) => places.push({ prose, isTitle });
  for (const { block } of listBlocks(blocks)) {
    if (block.kind === 'paragraph') add(block.text, false);
    if (block.kind === 'heading' || block.kind === 'image') add(block.text, true);
    if (block.kind === 'list') for (const { text } of block.items) add(text, false);
    if (block.kind === 'table') for (const cell of block.rows.flat()) add(cell, true);
    if (block.kind === 'box' && block.title !== undefined) add(block.title, true);
    if (block.kind === 'matter') for (const prose of [block.title, block.description]) add(prose, true);
  }
  return places;
}

export function listSentences(blocks: Block[]): Sentence[] {
  return listPlaces(blocks).flatMap(({ prose }) => prose.filter(({ isOwn }) => isOwn !== true));
}

export function findBlocks<K extends Block['kind']>(blocks: Block[], kind: K): Extract<Block, { kind: K }>[] {
  return [...listBlocks(blocks)].flatMap(({ block }) => (isOfKind(block, kind) && !block.isOwn ? [block] : []));
}

function isOfKind<K extends Block['kind']>(block: Block, kind: K): block is Extract<Block, { kind: K }> {
  return block.kind === kind;
}

function pickFrom<T>(grower: Grower, list: readonly T[]): T | undefined {
  return list.length === 0 ? undefined : grower.random.pick(list);
}

/** What the translator made one with a sentence that is new now, or gone, is new too: nobody has it by itself. */
export function settle(blocks: Block[]): void {
  for (const { prose } of listPlaces(blocks)) {
    const there = prose.filter(({ isOwn }) => isOwn !== true);
    for (const [at, one] of there.entries()) {
      const next = there[at + 1];
      const isWhole = next?.id === one.joined && one.voice === 'human' && next?.voice === 'human';
      if (one.joined === undefined || isWhole) continue;
      one.voice = 'machine';
      if (next?.id === one.joined) next.voice = 'machine';
    }
    for (const one of there)
      if (one.joinedBy !== undefined && !there.some(({ id }) => id === one.joinedBy)) one.voice = 'machine';
  }
}

type Edit = (blocks: Block[], grower: Grower) => boolean;

/** Each says whether the page had anything of the kind. */
export const EDITS = {
  'reword a sentence': (blocks, grower) => {
    const sentence = pickFrom(
      grower,
      listSentences(blocks).filter(({ isOmitted, wordless }) => !isOmitted && wordless === undefined),
    );
    const at = sentence?.parts.findIndex((part) => 'words' in part && !('open' in part)) ?? -1;
    const part = sentence?.parts[at];
    if (sentence === undefined || part === undefined || !('words' in part)) return false;
    sentence.parts[at] = { words: part.words.replace(/[A-Za-z]+/, (word) => matchCase('otherwise unknown', word)) };
    sentence.voice = 'machine';
    return true;
  },
  'change something copied': (blocks, grower) =>
    editPart(blocks, grower, (part) =>
      'copied' in part && /\d/.test(part.copied)
        ? { copied: part.copied.replace(/\d+/, String(7000 + grower.number())) }
        : undefined,
    ),
  'change an address': (blocks, grower) =>
    editPart(blocks, grower, (part) =>
      'open' in part && /\d/.test(part.close)
        ? { ...part, close: part.close.replace(/\d+/, String(7000 + grower.number())) }
        : undefined,
    ),
  'add a sentence': (blocks, grower) => {
    const prose = pickProse(blocks, grower, 1);
    const at = grower.random.below((prose?.length ?? 0) + 1);
    // Beside what is left out, nothing tells which sentence it was.
    if (prose === undefined || isTied(prose[at - 1]) || prose.some(({ isOmitted }) => isOmitted)) return false;
    prose.splice(at, 0, { ...grower.sentence(), voice: 'machine' });
    return true;
  },
  'remove a sentence': (blocks, grower) => {
    const prose = pickProse(blocks, grower, 2);
    const sentence = grower.random.pick(prose?.filter(({ isOwn }) => isOwn !== true) ?? [undefined]);
    if (prose === undefined || sentence === undefined) return false;
    prose.splice(prose.indexOf(sentence), 1);
    return true;
  },
  'add a block': (blocks, grower) => {
    const block: Block = { kind: 'paragraph', text: grower.prose() };
    for (const sentence of block.text) sentence.voice = 'machine';
    const at = 2 + grower.random.below(blocks.length - 1);
    if (blocks[at - 1]?.isOmitted === true) return false;
    blocks.splice(at, 0, block);
    return true;
  },
  'add a block of any kind': (blocks, grower) => {
    const block = grower.block();
    if (block.kind === 'copied') block.isAdded = true;
    const at = 2 + grower.random.below(blocks.length - 1);
    if ([blocks[at - 1], blocks[at]].some((beside) => beside?.kind === block.kind || beside?.isOwn)) return false;
    if (blocks[at - 1]?.isOmitted === true) return false;
    for (const sentence of listSentences([block])) sentence.voice = 'machine';
    blocks.splice(at, 0, block);
    return true;
  },
  'add a section': (blocks, grower) => {
    const at = pickFrom(grower, listSections(blocks)) ?? blocks.length;
    // Where the section before it is left out, what stands in it is too.
    if (blocks[at - 1]?.isOmitted === true) return false;
    const section: Block[] = [grower.heading(), grower.paragraph()];
    for (const sentence of listSentences(section)) sentence.voice = 'machine';
    blocks.splice(at, 0, ...section);
    return true;
  },
  'remove a section': (blocks, grower) => {
    const at = pickFrom(grower, listSections(blocks));
    if (at === undefined) return false;
    const end = endOfSection(blocks, at);
    if (holdsOwn(blocks.slice(at - 1, end + 1)) || areLikes(blocks[at - 1], blocks[end])) return false;
    blocks.splice(at, end - at);
    return true;
  },
  'move a section': (blocks, grower) => {
    const at = pickFrom(
      grower,
      listSections(blocks).filter((start) => endOfSection(blocks, start) < blocks.length),
    );
    if (at === undefined) return false;
    const end = endOfSection(blocks, at);
    if (holdsOwn(blocks.slice(at - 1, end + 1)) || areLikes(blocks[at - 1], blocks[end])) return false;
    blocks.push(...blocks.splice(at, end - at));
    return true;
  },
  'quote a paragraph': (blocks, grower) => {
    const plain = blocks.filter((block, at) => {
      const isBesideQuote = [blocks[at - 1], blocks[at + 1]].some((beside) => beside?.kind === 'quote');
      return at > 1 && block.kind === 'paragraph' && !block.isOwn && !block.isOmitted && !isBesideQuote;
    });
    const block = pickFrom(grower, plain);
    if (block !== undefined) blocks.splice(blocks.indexOf(block), 1, { kind: 'quote', blocks: [block] });
    return block !== undefined;
  },
  'add an item inside an item': (blocks, grower) => {
    const item = pickFrom(
      grower,
      blocks.flatMap((block) => (block.kind === 'list' ? block.items.filter(({ isOwn }) => !isOwn) : [])),
    );
    if (item === undefined || item.exchanged !== undefined) return false;
    const inner = item.blocks.find((block) => block.kind === 'list');
    const fresh = grower.item();
    for (const sentence of fresh.text) sentence.voice = 'machine';
    if (inner?.items.at(-1)?.isOwn === true) return false;
    if (inner === undefined) item.blocks.push({ kind: 'list', isOrdered: false, isLoose: false, items: [fresh] });
    else inner.items.push(fresh);
    return true;
  },
  'remove a block': (blocks, grower) => {
    const at = 2 + grower.random.below(blocks.length - 2);
    if (isBetweenLikes(blocks, at) || blocks[at]?.isOwn === true) return false;
    blocks.splice(at, 1);
    return true;
  },
  'move a paragraph': (blocks, grower) => {
    const movable = blocks.filter((block, at) => at > 2 && block.kind === 'paragraph' && !isBetweenLikes(blocks, at));
    const block = pickFrom(grower, movable);
    if (block === undefined) return false;
    blocks.splice(blocks.indexOf(block), 1);
    blocks.splice(2 + grower.random.below(blocks.length - 1), 0, block);
    return true;
  },
  'add an item': (blocks, grower) => {
    const list = pickFrom(grower, findBlocks(blocks, 'list'));
    const item = grower.item();
    for (const sentence of item.text) sentence.voice = 'machine';
    const at = grower.random.below((list?.items.length ?? 0) + 1);
    if (list === undefined || list.items.slice(Math.max(0, at - 1), at + 1).some(({ isOwn }) => isOwn)) return false;
    list.items.splice(at, 0, item);
    return true;
  },
  'remove an item': (blocks, grower) => {
    const list = pickFrom(grower, findBlocks(blocks, 'list'));
    const at = grower.random.below(list?.items.length ?? 1);
    if (list === undefined || list.items.length < 2 || list.items[at]?.isOwn === true) return false;
    list.items.splice(at, 1);
    return true;
  },
  'make a list loose or tight': (blocks, grower) => {
    const list = pickFrom(grower, findBlocks(blocks, 'list'));
    if (list !== undefined) list.isLoose = !list.isLoose;
    return list !== undefined;
  },
  'add a row': (blocks, grower) => {
    const table = pickFrom(grower, findBlocks(blocks, 'table'));
    const at = 1 + grower.random.below(table?.rows.length ?? 1);
    if (table === undefined || table.rows.slice(at - 1, at + 1).some((row) => row.every(isOwnCell))) return false;
    const row = (table.rows[0] ?? []).map((head) => (isOwnCell(head) ? [] : grower.title()));
    for (const sentence of row.flat()) sentence.voice = 'machine';
    table.rows.splice(at, 0, row);
    return true;
  },
  'remove a row': (blocks, grower) => {
    const table = pickFrom(grower, findBlocks(blocks, 'table'));
    if (table === undefined || table.rows.length < 3) return false;
    const at = 1 + grower.random.below(table.rows.length - 1);
    if (table.rows[at]?.every(isOwnCell) === true) return false;
    table.rows.splice(at, 1);
    return true;
  },
  'move a row': (blocks, grower) => {
    const table = pickFrom(grower, findBlocks(blocks, 'table'));
    if (table === undefined || table.rows.some((row) => row.every(isOwnCell))) return false;
    const [row] = table.rows.splice(1, 1);
    if (row !== undefined) table.rows.push(row);
    return true;
  },
  'add a column': (blocks, grower) => {
    const table = pickFrom(grower, findBlocks(blocks, 'table'));
    const at = grower.random.below((table?.rows[0]?.length ?? 0) + 1);
    if (table === undefined || table.rows[0]?.slice(Math.max(0, at - 1), at + 1).some(isOwnCell) === true) return false;
    for (const row of table.rows) {
      const cell = row.every(isOwnCell) ? [] : grower.title();
      for (const sentence of cell) sentence.voice = 'machine';
      row.splice(at, 0, cell);
    }
    return true;
  },
  'remove a column': (blocks, grower) => {
    const table = pickFrom(grower, findBlocks(blocks, 'table'));
    const at = grower.random.below(table?.rows[0]?.length ?? 1);
    const others = table?.rows[0]?.filter((cell, column) => column !== at && !isOwnCell(cell)) ?? [];
    if (table === undefined || others.length === 0 || isOwnCell(table.rows[0]?.[at])) return false;
    for (const row of table.rows) row.splice(at, 1);
    return true;
  },
  'exchange columns': (blocks, grower) => {
    const table = pickFrom(grower, findBlocks(blocks, 'table'));
    if (table === undefined || table.rows.flat().some(isOwnCell)) return false;
    for (const row of table.rows) row.push(...row.splice(0, 1));
    return true;
  },
  'move an item': (blocks, grower) => {
    const list = pickFrom(grower, findBlocks(blocks, 'list'));
    const isBound = ({ text, exchanged, isOwn }: Item) => isOwn || exchanged !== undefined || text.some(isTied);
    if (list === undefined || list.items.some(isBound)) return false;
    const [item] = list.items.splice(0, 1);
    if (item !== undefined) list.items.push(item);
    return true;
  },
  'change the level of a heading': (blocks, grower) => {
    const heading = pickFrom(grower, findBlocks(blocks, 'heading'));
    if (heading !== undefined) heading.level = heading.level === 2 ? 3 : 2;
    return heading !== undefined;
  },
  'change code': (blocks, grower) => {
    const block = pickFrom(grower, findBlocks(blocks, 'copied'));
    if (block !== undefined) block.text = block.text.replace(/_\d+/, `_${7000 + grower.number()}`);
    return block !== undefined;
  },
  'change front matter': (blocks, grower) => {
    const [matter] = findBlocks(blocks, 'matter');
    if (matter !== undefined) matter.weight = 7000 + grower.number();
    return matter !== undefined;
  },
  'split a paragraph': (blocks, grower) => {
    const long = blocks.filter(
      (block) => block.kind === 'paragraph' && !block.isOmitted && countSource(block.text) > 1,
    );
    const block = pickFrom(grower, long);
    if (block?.kind !== 'paragraph') return false;
    const at = 1 + grower.random.below(block.text.length - 1);
    if (isTied(block.text[at - 1])) return false;
    const behind = block.text.splice(at);
    blocks.splice(blocks.indexOf(block) + 1, 0, { kind: 'paragraph', text: behind });
    return true;
  },
  'join two paragraphs': (blocks, grower) => {
    const isPlain = (block: Block | undefined) => block?.kind === 'paragraph' && !block.isOwn && !block.isOmitted;
    const first = pickFrom(
      grower,
      blocks.filter((block, at) => isPlain(block) && isPlain(blocks[at + 1])),
    );
    const at = first === undefined ? -1 : blocks.indexOf(first);
    const second = blocks[at + 1];
    if (first?.kind !== 'paragraph' || second?.kind !== 'paragraph') return false;
    first.text.push(...second.text);
    blocks.splice(at + 1, 1);
    return true;
  },
} satisfies Record<string, Edit>;

export type EditName = keyof typeof EDITS;

function editPart(blocks: Block[], grower: Grower, change: (part: Part) => Part | undefined): boolean {
  const places = listSentences(blocks).flatMap((sentence) =>
    sentence.parts.flatMap((part, at) => {
      const changed = change(part);
      return changed === undefined ? [] : [{ sentence, at, changed }];
    }),
  );
  const place = pickFrom(grower, places);
  place?.sentence.parts.splice(place.at, 1, place.changed);
  return place !== undefined;
}

function pickProse(blocks: Block[], grower: Grower, least: number): Prose | undefined {
  return pickFrom(
    grower,
    listPlaces(blocks).flatMap(({ prose, isTitle }) => (isTitle || countSource(prose) < least ? [] : [prose])),
  );
}

/** Whether the translator did something to a sentence and the one behind it. */
function isTied(sentence: Sentence | undefined): boolean {
  return sentence?.joined !== undefined || sentence?.exchanged !== undefined;
}

/** Sentences that the source has. */
function countSource(prose: Prose): number {
  return prose.filter(({ isOwn }) => isOwn !== true).length;
}

/** What stands between two lists, or two quotations, keeps them apart. */
function isBetweenLikes(blocks: readonly Block[], at: number): boolean {
  return areLikes(blocks[at - 1], blocks[at + 1]);
}

function areLikes(before: Block | undefined, behind: Block | undefined): boolean {
  return before !== undefined && before.kind === behind?.kind && before.kind !== 'paragraph';
}

function holdsOwn(blocks: Block[]): boolean {
  return listPlaces(blocks).some(({ prose }) => prose.some(({ isOwn }) => isOwn)) || blocks.some(({ isOwn }) => isOwn);
}

/** Where sections begin, but for the first of a page. */
export function listSections(blocks: readonly Block[]): number[] {
  return blocks.flatMap(({ kind }, at) => (kind === 'heading' && at > 2 ? [at] : []));
}

/** Where the section that a heading begins ends: at the next heading that is no lower. */
export function endOfSection(blocks: readonly Block[], start: number): number {
  const level = (block: Block | undefined) => (block?.kind === 'heading' ? block.level : Infinity);
  const length = blocks.slice(start + 1).findIndex((block) => level(block) <= level(blocks[start]));
  return length === -1 ? blocks.length : start + 1 + length;
}

function matchCase(text: string, model: string): string {
  return /^[A-Z]/.test(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
