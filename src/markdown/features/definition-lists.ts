/**
 * Definition lists: a term, and below it lines that start with a colon.
 */
import { matchAt } from '../finders.ts';
import { indentedEnd, prefixAt } from '../nested-text.ts';
import { type DraftBlock, type Feature, type Reading } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const LINE = /[^\n]*?[ \t]*(?=\r?\n|$)/y;

/** `: words` below a term; the lines that follow belong to it, and so does what stands indented below them. */
export const definitionLists: Feature = listsOf('definition-lists', { signs: ':', codes: [58] });

/** The same, and `~ words`, as Pandoc has them. */
export const pandocDefinitions: Feature = listsOf('pandoc-definitions', { signs: ':~', codes: [58, 126] });

interface Opening {
  /** What a meaning may begin with, and their codes. */
  readonly signs: string;
  readonly codes: readonly number[];
}

function listsOf(name: string, { signs, codes }: Opening): Feature {
  return {
    name,
    syntax: (text) => {
      const opening = new RegExp(String.raw`[${signs}][ \t]+(?=\S)`, 'y');
      const meaning = rangeConstruct('ownMeaning', (offset) => findMeaning(text, offset, opening), true);
      return { flow: Object.fromEntries(codes.map((code) => [code, meaning])) };
    },
    tree: rangeNodes('ownMeaning'),
    openers: [new RegExp(String.raw`^(?=[${signs}][ \t])`)],
    // Without a term above it is the caption of a table.
    edges: [{ kinds: ['paragraph'], start: /^:[ \t]+/ }],
    blocks: { ownMeaning: readMeaning },
  };
}

/** What a meaning begins with, whatever the sign. */
const OPENING = /[:~][ \t]+(?=\S)/y;

function findMeaning(text: string, offset: number, opening: RegExp): number | undefined {
  const start = matchAt(opening, text, offset);
  if (start === undefined || !followsTerm(text, offset)) return undefined;
  let lineEnd = matchAt(LINE, text, start) ?? start;
  // Lines that follow without a blank line go on, whatever their indentation.
  for (let next = text.indexOf('\n', lineEnd); next !== -1; next = text.indexOf('\n', lineEnd)) {
    const line = text.slice(next + 1).split('\n', 1)[0] ?? '';
    if (!/^[ \t]*[^\s:>#`~\-*+|]/.test(line)) break;
    lineEnd = next + 1 + line.replace(/\r$/, '').length;
  }
  return indentedEnd(text, offset, { lineEnd, deeper: Math.min(4, start - offset) });
}

/** A term, or another meaning of it, stands right before, at most one blank line away. */
function followsTerm(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 2000), offset).replace(/[ \t>]*$/, '');
  return /(?:^|\n)[ \t>]*(?:[^\s#>|`~<{]|~(?!~))[^\n]*\r?\n(?:[ \t>]*\r?\n)?$/.test(before);
}

function readMeaning(node: { readonly start: number; readonly end: number }, reading: Reading): DraftBlock[] {
  const { text, context } = reading;
  const start = matchAt(OPENING, text, node.start) ?? node.start;
  const outer = prefixAt(text, node.start);
  const [first, ...rest] = reading.readRange(start, node.end, {
    ...outer,
    columns: outer.columns + Math.min(4, start - node.start),
  });
  const head: DraftBlock = {
    kind: 'item',
    end: node.end,
    segments: [],
    ...first,
    level: context.level + 1,
    start: node.start,
  };
  return [first?.kind === 'paragraph' ? { ...head, kind: 'item' } : head, ...rest];
}
