/** Random edits of a page, as its writers make them. */
import fc from 'fast-check';
import { type Block, listSentences, type Page } from '../../src/markdown/page.ts';
import { readPage } from './read-pages.ts';

/** One edit; `at` and `value` choose the place and what comes there, whatever the page is. */
export interface Edit {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly value: number;
}

const NEW_BLOCKS = [
  'A new paragraph of two sentences. It holds $a_1$ and :numref:`sec_new`.',
  '* A new item with `code`.',
  '## A New Heading',
  '$$e = mc^2$$\n:eqlabel:`eq_new`',
  '![A new figure with $x$.](../img/new.svg)\n:label:`fig_new`',
  '```{.python .input}\n#@tab all\nnew = 1  # a new cell\n```',
  ':begin_tab:`jax`\nText of another framework.\n:end_tab:',
  '| One | Two |\n|:--|--:|\n| three | 4 |',
] as const;
const NEW_SENTENCES = [
  'Nobody had expected this sentence.',
  'See :cite:`New.2020` and $\\beta$ for *more*.',
  '[**We run the cell again.**]',
] as const;
const NEW_WORDS = [
  'not',
  'only',
  '7',
  'kettle',
  '$z$',
  '`new`',
  ':eqref:`eq_x`',
  '*very*',
  'the',
  '[**much**]',
  ',',
] as const;

type Splice = { readonly start: number; readonly end: number; readonly text: string };

/** What each kind of edit puts in place of what; `undefined` where the page has nothing of the kind. */
const EDITS = {
  'remove a block': (page, at) => spliceBlock(pick(page.blocks, at), () => ''),
  'insert a block': (page, at, value) =>
    spliceBlock(pick(page.blocks, at), (text) => `${pick(NEW_BLOCKS, value)}\n\n${text}`, page),
  'exchange two blocks': (page, at) => {
    const [a, b] = [
      page.blocks[at % Math.max(1, page.blocks.length)],
      page.blocks[(at % Math.max(1, page.blocks.length)) + 1],
    ];
    if (a === undefined || b === undefined) return undefined;
    const between = page.text.slice(a.end, b.start);
    return { start: a.start, end: b.end, text: textOf(page, b) + between + textOf(page, a) };
  },
  'double a block': (page, at) => spliceBlock(pick(page.blocks, at), (text) => `${text}\n\n${text}`, page),
  'change the level of a heading': (page, at) =>
    spliceBlock(
      pick(
        page.blocks.filter(({ kind }) => kind === 'heading'),
        at,
      ),
      (text) => `#${text}`,
      page,
    ),
  'change code': (page, at, value) =>
    spliceBlock(
      pick(
        page.blocks.filter(({ kind }) => kind === 'code'),
        at,
      ),
      (text) => text.replace(/\n(?=[^\n]*$)/, `\nchanged = ${value}\n`),
      page,
    ),
  'change a formula': (page, at, value) =>
    spliceBlock(
      pick(
        page.blocks.filter(({ kind }) => kind === 'math'),
        at,
      ),
      (text) => text.replace('$$', () => `$$x_${value} + `),
      page,
    ),
  'remove a sentence': (page, at) => spliceSentence(page, at, () => ''),
  'insert a sentence': (page, at, value) => spliceSentence(page, at, (text) => `${text} ${pick(NEW_SENTENCES, value)}`),
  'exchange two sentences': (page, at) => {
    const sentences = listSentences(page);
    const [a, b] = [sentences[at % Math.max(1, sentences.length)], sentences[(at % Math.max(1, sentences.length)) + 1]];
    if (a === undefined || b === undefined || a.segment !== b.segment) return undefined;
    const text = [b, a].map(({ start, end }) => page.text.slice(start, end)).join(page.text.slice(a.end, b.start));
    return { start: a.start, end: b.end, text };
  },
  'remove a word': (page, at, value) => spliceSentence(page, at, (text) => editWord(text, value, () => '')),
  'replace a word': (page, at, value) =>
    spliceSentence(page, at, (text) => editWord(text, value, () => pick(NEW_WORDS, value) ?? '')),
  'insert a word': (page, at, value) =>
    spliceSentence(page, at, (text) => editWord(text, value, (word) => `${word} ${pick(NEW_WORDS, value)}`)),
  'mark a sentence': (page, at) => spliceSentence(page, at, (text) => (/[[\]*~]/.test(text) ? text : `[**${text}**]`)),
  'change a number': (page, at, value) => spliceSentence(page, at, (text) => text.replace(/\d+/, String(value))),
} satisfies Record<string, (page: Page, at: number, value: number) => Splice | undefined>;

const KINDS = Object.keys(EDITS).filter((kind): kind is keyof typeof EDITS => kind in EDITS);

function pick<T>(items: readonly T[], at: number): T | undefined {
  return items[at % Math.max(1, items.length)];
}

function textOf(page: Page, block: Block): string {
  return page.text.slice(block.start, block.end);
}

function spliceBlock(block: Block | undefined, edit: (text: string) => string, page?: Page): Splice | undefined {
  if (block === undefined) return undefined;
  return { start: block.start, end: block.end, text: edit(page === undefined ? '' : textOf(page, block)) };
}

function spliceSentence(page: Page, at: number, edit: (text: string) => string): Splice | undefined {
  const sentence = pick(listSentences(page), at);
  if (sentence === undefined) return undefined;
  const { start, end } = sentence;
  return { start, end, text: edit(page.text.slice(start, end)) };
}

/** Words outside formulas, code and roles. */
function editWord(text: string, at: number, edit: (word: string) => string): string {
  const words = [...text.matchAll(/(?<![\w$`:\\{^-])[A-Za-z]{2,}(?![\w$`:}])/g)];
  const word = pick(words, at);
  if (word === undefined) return text;
  return text.slice(0, word.index) + edit(word[0]) + text.slice(word.index + word[0].length);
}

/** Apply edits in turn, each to what the one before made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, { kind, at, value }) => {
    const splice = EDITS[kind](readPage(before, 'en'), at, value);
    return splice === undefined ? before : before.slice(0, splice.start) + splice.text + before.slice(splice.end);
  }, text);
}

/** One to eight edits. */
export function someEdits(): fc.Arbitrary<Edit[]> {
  return fc.array(
    fc.record({ kind: fc.constantFrom(...KINDS), at: fc.nat({ max: 400 }), value: fc.nat({ max: 40 }) }),
    { minLength: 1, maxLength: 8 },
  );
}
