/** The title of a page of mdBook, as browsers show it: `{{#title words}}`. */
import { matchAt } from '../finders.ts';
import { type Feature, titledLine } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const LINE = /\{\{#title[ \t]+[^{}\r\n]*\}\}[ \t]*(?=\r?\n|$)/y;
const WORDS = /^\{\{#title[ \t]+([^{}]*[^{}\s])[ \t]*\}\}/;

/** A line with such a title, which is prose. */
export const bookTitle: Feature = {
  name: 'book-title',
  syntax: (text) => ({ flow: { 123: rangeConstruct('ownBookTitle', (offset) => matchAt(LINE, text, offset)) } }),
  tree: rangeNodes('ownBookTitle'),
  blocks: { ownBookTitle: (node, reading) => [titledLine(node, WORDS, reading)] },
  inRaw: [{ kind: 'template', pattern: /\{\{#title(?=[ \t])/gm }],
};
