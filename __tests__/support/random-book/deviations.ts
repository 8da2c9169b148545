/**
 * What translators do otherwise than their source, each on its own, in several places of a page.
 */
import type { DialectName } from '../../../src/config/choices.ts';
import type { Block, Habits, Prose, Sentence } from './book.ts';
import { endOfSection, findBlocks, listPlaces, listSections, listSentences } from './edits.ts';
import { type Grower, ownHeadingId } from './grow.ts';

type Deviation = (blocks: Block[], grower: Grower, dialect: DialectName) => Habits | undefined;

/** Each answers the habits of the translator, or nothing when the page has no place for it. */
export const DEVIATIONS = {
  'as the source has it': () => ({}),
  'two sentences are one': (blocks, grower) =>
    forSome(longProse(blocks), grower, (prose) => {
      const [first, second] = prose;
      if (first === undefined || second === undefined) return;
      first.joined = second.id;
      second.joinedBy = first.id;
    }),
  'one sentence is two': (blocks, grower) =>
    forSome(
      listSentences(blocks).filter(({ parts }) => parts.length > 1),
      grower,
      (sentence) => {
        sentence.isCut = true;
      },
    ),
  'two sentences are exchanged': (blocks, grower) =>
    forSome(
      longProse(blocks).flatMap(([first, second]) => findExchange(first, second, [first, second])),
      grower,
      exchange,
    ),
  'two items are exchanged': (blocks, grower) =>
    forSome(
      findBlocks(blocks, 'list').flatMap(({ items: [first, second] }) =>
        findExchange(first, second, [first?.text[0], second?.text[0]]),
      ),
      grower,
      exchange,
    ),
  'a sentence of their own': (blocks, grower) =>
    forSome(longProse(blocks), grower, (prose) => {
      prose.splice(1 + grower.random.below(prose.length), 0, { ...grower.sentence(), isOwn: true });
    }),
  'a paragraph of their own': (blocks, grower) => {
    const isApart = (at: number) => blocks[at - 1]?.kind !== 'paragraph' && blocks[at]?.kind !== 'paragraph';
    const places = blocks.flatMap((_, at) => (at > 1 && isApart(at) ? [at] : []));
    return forSome(places.slice(0, 1), grower, (at) => {
      const text = [{ ...grower.sentence(), isOwn: true as const }];
      blocks.splice(at, 0, { kind: 'paragraph', isOwn: true, text });
    });
  },
  'a paragraph left out': (blocks, grower) =>
    forSome(
      blocks.filter(
        (block, at) => block.kind === 'paragraph' && at > 1 && blocks[at - 1]?.kind !== blocks[at + 1]?.kind,
      ),
      grower,
      (block) => {
        block.isOmitted = true;
        if (block.kind === 'paragraph') for (const sentence of block.text) sentence.isOmitted = true;
      },
      0.2,
    ),
  'a section left out': (blocks, grower) =>
    forSome(
      listSections(blocks).filter((at) => {
        const end = endOfSection(blocks, at);
        // Of a page with next to nothing of its source, made-up words tell nothing.
        return end - at <= blocks.length / 2 && !areAlike(blocks[at - 1], blocks[end]);
      }),
      grower,
      (at) => {
        const section = blocks.slice(at, endOfSection(blocks, at));
        for (const block of section) block.isOmitted = true;
        for (const sentence of listSentences(section)) sentence.isOmitted = true;
      },
      0.2,
    ),
  'a section of their own': (blocks, grower) =>
    forSome([listSections(blocks)[0] ?? blocks.length], grower, (at) => {
      const text = [{ ...grower.sentence(), isOwn: true as const }];
      text[0]?.parts.push({ copied: `\`own_${grower.number()}\`` });
      const title = grower.title().map((sentence) => ({ ...sentence, isOwn: true as const }));
      blocks.splice(
        at,
        0,
        { kind: 'heading', level: 2, isOwn: true, text: title },
        { kind: 'paragraph', isOwn: true, text },
      );
    }),
  'a sentence left out': (blocks, grower) =>
    forSome(longProse(blocks), grower, (prose) => {
      const sentence = grower.random.pick(prose);
      sentence.isOmitted = true;
    }),
  'an item of their own': (blocks, grower) =>
    forSome(findBlocks(blocks, 'list'), grower, ({ items }) => {
      const item = grower.item();
      own([item.text]);
      items.splice(grower.random.below(items.length + 1), 0, { ...item, isOwn: true });
    }),
  'an item left out': (blocks, grower) =>
    forSome(
      findBlocks(blocks, 'list').filter(({ items }) => items.length > 2),
      grower,
      ({ items }) => {
        const item = grower.random.pick(items);
        item.isOmitted = true;
        for (const sentence of listSentences([{ kind: 'list', isOrdered: false, isLoose: false, items: [item] }]))
          sentence.isOmitted = true;
      },
    ),
  'code of their own': (blocks, grower) =>
    forSome([2 + grower.random.below(blocks.length - 1)], grower, (at) => {
      blocks.splice(at, 0, { kind: 'copied', isOwn: true, text: `\`\`\`sh\nown_${grower.number()}\n\`\`\`` });
    }),
  'a number for words': (blocks, grower) => {
    const cells = findBlocks(blocks, 'table').flatMap(({ rows }) => rows.slice(1).flat());
    const items = findBlocks(blocks, 'list').flatMap((list) => list.items.map(({ text }) => text));
    const titles = [...cells, ...items].flatMap((prose) => (prose.length === 1 ? prose : []));
    return forSome(
      titles.filter(({ parts }) => parts.every((part) => 'words' in part && !('open' in part))),
      grower,
      (sentence) => {
        sentence.wordless = String(grower.number());
      },
      0.2,
    );
  },
  'a row of their own': (blocks, grower) =>
    forSome(findBlocks(blocks, 'table'), grower, ({ rows }) => {
      for (const [cell] of rows.slice(1)) name(cell, grower);
      rows.splice(1 + grower.random.below(rows.length), 0, own(grower.row(rows[0]?.length ?? 1)));
    }),
  'a column of their own': (blocks, grower) =>
    forSome(findBlocks(blocks, 'table'), grower, ({ rows }) => {
      for (const cell of rows.flat()) name(cell, grower);
      const at = grower.random.below((rows[0]?.length ?? 0) + 1);
      for (const row of rows) row.splice(at, 0, ...own(grower.row(1)));
    }),
  'other marks of lists and emphasis': (blocks) =>
    findBlocks(blocks, 'list').every(({ isOrdered }) => isOrdered) ? undefined : { bullet: '*', emphasis: '_' },
  'other fences, and comments in words': (blocks) =>
    findBlocks(blocks, 'copied').length === 0 ? undefined : { fence: '~~~~', comments: true },
  'links into their own folder': () => ({ folder: '../own' }),
  'headings with ids of their own': (blocks, grower, dialect) =>
    forSome(
      findBlocks(blocks, 'heading').filter(({ id }) => id === undefined),
      grower,
      (heading) => {
        const id = ownHeadingId(dialect, grower.number());
        if (id !== undefined) heading.ownId = id;
      },
    ),
} satisfies Record<string, Deviation>;

export type DeviationName = keyof typeof DEVIATIONS;

/** Put something copied into a cell: nothing else tells made-up words from each other. */
function name(cell: Prose | undefined, grower: Grower): void {
  cell?.[0]?.parts.push({ words: ' ' }, { copied: `\`cell_${grower.number()}\`` });
}

function areAlike(before: Block | undefined, behind: Block | undefined): boolean {
  return before !== undefined && before.kind === behind?.kind;
}

function own(cells: Prose[]): Prose[] {
  for (const sentence of cells.flat()) sentence.isOwn = true;
  return cells;
}

function longProse(blocks: Block[]): Prose[] {
  return listPlaces(blocks).flatMap(({ prose, isTitle }) => (isTitle || prose.length < 2 ? [] : [prose]));
}

interface Exchange {
  readonly first: { exchanged?: number };
  readonly second: { readonly id: number };
}

/** Two neighbours, when each holds something copied: nothing else tells made-up words from each other. */
function findExchange(
  first: Exchange['first'] | undefined,
  second: Exchange['second'] | undefined,
  sentences: readonly (Sentence | undefined)[],
): Exchange[] {
  const isKnown = sentences.every((one) => one?.parts.some((part) => 'copied' in part) === true);
  return first === undefined || second === undefined || !isKnown ? [] : [{ first, second }];
}

function exchange({ first, second }: Exchange): void {
  first.exchanged = second.id;
}

function forSome<T>(list: readonly T[], grower: Grower, change: (one: T) => void, share = 0.4): Habits | undefined {
  if (list.length === 0) return undefined;
  const chosen = list.filter(() => grower.random.chance(share));
  for (const one of chosen.length > 0 ? chosen : [grower.random.pick(list)]) change(one);
  return {};
}
