/** Lines that a renderer keeps apart though CommonMark would join them, or whose first word is a sign. */
import { expect, test } from 'vitest';
import type { DialectName } from '../../src/config/choices.ts';
import { parsePage } from '../../src/markdown/parse.ts';

/** Kinds of the blocks, each with its prose. */
function read(text: string, dialect: DialectName): string[] {
  return parsePage(text, { language: 'en', dialect }).blocks.map(({ kind, segments }) =>
    [kind, ...segments.map(({ start, end }) => text.slice(start, end))].join(' | '),
  );
}

test.for<[DialectName, string, string, string[]]>([
  ['myst', 'fields', ':Author: Ann *Lee*\n:Date: 2020\n', ['marker | Ann *Lee*', 'marker']],
  ['myst', 'an emoji, which is no field', ':tada: One\ntwo\n', ['paragraph | :tada: One\ntwo']],
  ['myst', 'a colon inside a paragraph', 'One\n:Two: three\n', ['paragraph | One\n:Two: three']],
  [
    'quarto',
    'items with letters and small Roman numbers',
    'a. One\nb. two\n\n(iv) Four\n',
    ['item | One', 'item | two', 'item | Four'],
  ],
  ['quarto', 'the name of a person', 'A. Lee wrote it.\n', ['paragraph | A. Lee wrote it.']],
  ['quarto', 'a letter inside a paragraph', 'One\na. two\n', ['paragraph | One\na. two']],
  ['quarto', 'the word before a caption', '| a |\n|---|\n\nTable: The cups\n', ['table | a', 'paragraph | The cups']],
  ['gfm', 'the same word elsewhere', 'Table: The cups\n', ['paragraph | Table: The cups']],
  ['quarto', 'columns', 'One  two\n---- ----\na    b\n\nThree\n', ['grid', 'paragraph | Three']],
  ['quarto', 'a heading above a line', 'One two\n-------\n', ['heading | One two']],
  ['docbuilder', 'documentation of code', '[[autodoc]] pot\n    - boil\n\nOne\n', ['marker', 'paragraph | One']],
  ['hugo', 'what a term means', 'Pot\n: a vessel\n', ['paragraph | Pot', 'item | a vessel']],
  [
    'quarto',
    'two meanings behind tildes',
    'Pot\n\n~   a vessel\n\n~   a game\n\n~~Cup~~\n',
    ['paragraph | Pot', 'item | a vessel', 'item | a game', 'paragraph | ~~Cup~~'],
  ],
  ['hugo', 'a tilde, which is none there', 'Pot\n\n~ a vessel\n', ['paragraph | Pot', 'paragraph | ~ a vessel']],
  [
    'myst',
    'the parts of a card',
    ':::{card}\nHead\n^^^\nBody\n+++\nFoot\n:::\n',
    ['marker', 'paragraph | Head', 'marker', 'paragraph | Body', 'marker', 'paragraph | Foot', 'marker'],
  ],
  [
    'vitepress',
    'tabs between equal signs',
    ':::tabs key:ab\n== First tab\nOne\n== Second\ntwo\n:::\n',
    ['marker', 'marker | First tab', 'paragraph | One', 'marker | Second', 'paragraph | two', 'marker'],
  ],
  ['vitepress', 'equal signs outside of tabs', 'One\n== two\n', ['paragraph | One\n== two']],
  [
    'starlight',
    'names of files in a tree, and in another list',
    '<FileTree>\n\n- src/\n  - a.js the *first* one\n  - **b.js**\n\n</FileTree>\n\n- a.js is here\n',
    ['marker', 'item', 'item | the *first* one', 'item', 'marker', 'item | a.js is here'],
  ],
  ['quarto', 'words in what has no others', '![](a.png){fig-alt="A cup"}\n', ['paragraph | A cup']],
])('in %s: %s', ([dialect, , text, blocks]) => {
  expect(read(text, dialect)).toEqual(blocks);
});
