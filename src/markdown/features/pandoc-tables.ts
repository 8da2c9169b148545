/**
 * Tables of Pandoc that are laid out by their columns: with a grid, simple ones, those of several lines a row. Other words
 * have other widths, so they are copied as a whole.
 */
import { matchAt } from '../finders.ts';
import type { Feature } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const GRID = /[ \t]*\+(?:[-=:]+\+)+[ \t]*(?:\r?\n[ \t>]*[+|][^\n]*)+/y;
const COLUMNS = String.raw`[ \t>]*-{2,}(?:[ \t]+-{2,})+[ \t]*(?=\r?\n|$)`;
/** A line of words, columns, and rows to the next blank line. */
const SIMPLE = new RegExp(String.raw`[ \t]*[^\s|>#\x60~+-][^\n]*\n${COLUMNS}(?:\r?\n[ \t>]*[^\s>][^\n]*)*`, 'y');
/** Rows between two lines of columns. */
const HEADLESS = new RegExp(String.raw`${COLUMNS}(?:\r?\n(?!${COLUMNS})[^\n]*)*\r?\n${COLUMNS}`, 'y');
const RULE = String.raw`[ \t>]*-{5,}[ \t]*(?=\r?\n|$)`;
/** A rule, a head of some lines, columns, and rows to the next rule. */
const OF_LINES = new RegExp(
  String.raw`${RULE}(?:\r?\n(?!${RULE}|${COLUMNS})[ \t>]*[^\s>][^\n]*){1,9}\r?\n${COLUMNS}(?:\r?\n(?!${RULE})[^\n]*)*\r?\n${RULE}`,
  'y',
);

/** Tables without bars, and the word before the caption of any table. */
export const pandocTables: Feature = {
  name: 'pandoc-tables',
  reaches: /^[ \t>]*(?:--|\+-)/m,
  syntax: (text) => {
    const hasAny = new RegExp(`^${COLUMNS}`, 'm').test(text) || /^[ \t>]*\+-/m.test(text);
    if (!hasAny) return {};
    const forms = [GRID, SIMPLE, HEADLESS, OF_LINES];
    const find = (offset: number) => forms.map((form) => matchAt(form, text, offset)).find((end) => end !== undefined);
    return { flowInitial: { null: rangeConstruct('ownLaidTable', find, true) } };
  },
  tree: rangeNodes('ownLaidTable'),
  edges: [{ kinds: ['paragraph'], start: /^[Tt]able:[ \t]+/ }],
  blocks: { ownLaidTable: 'grid' },
  blockKinds: { grid: { holdsCopiedWords: true } },
};
