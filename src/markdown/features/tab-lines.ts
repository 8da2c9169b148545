/**
 * Tabs between lines of equal signs, in a container (github.com/Jacob-Xie/vitepress-plugin-tabs, read 2026-11-27).
 */
import { matchAt } from '../finders.ts';
import { type Feature, titledLine } from './feature.ts';
import { markerPieces } from './marker-pieces.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const CONTAINER = /^[ \t>]*:{3,}[ \t]*tabs\b/m;
const LINE = /==[ \t]+[^\s][^\r\n]*(?=\r?\n|$)/y;

/** `== Title`, on pages that have `:::tabs`: it begins a tab. */
export const tabLines: Feature = {
  ...markerPieces('==[ \\t]'),
  name: 'tab-lines',
  reaches: CONTAINER,
  syntax: (text) =>
    CONTAINER.test(text) ? { flow: { 61: rangeConstruct('ownTabLine', (offset) => matchAt(LINE, text, offset)) } } : {},
  tree: rangeNodes('ownTabLine'),
  openers: [/^(?===[ \t])/],
  blocks: { ownTabLine: (node, reading) => [titledLine(node, /^==[ \t]+(.*?)[ \t]*$/, reading)] },
};
