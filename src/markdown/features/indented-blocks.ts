/**
 * Blocks of Python-Markdown whose body stands indented below an opening line: admonitions, folds and tabs.
 */
import { matchAt } from '../finders.ts';
import { indentedEnd, prefixAt } from '../nested-text.ts';
import { type DraftBlock, type Feature, type Reading, titledLine } from './feature.ts';
import { markerPieces } from './marker-pieces.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const TYPES = String.raw`[\w-]+(?:[ \t]+[\w-]+)*`;
const LINE = new RegExp(
  String.raw`(?:(?:!{3}|\?{3}\+?)[ \t]*(?:${TYPES}(?:[ \t]+"[^\n]*")?|"[^\n]*")|={3}[!+]*[ \t]+"[^\n]*")[ \t]*(?=\r?\n|$)`,
  'y',
);
const TITLE = /(?<!"[^"\n]*)"(.*)"[ \t]*$/;
/** Columns by which a body is indented (python-markdown.github.io/extensions/admonition, read 2026-11-27). */
const INDENT = 4;

/** `!!! note "Title"`, `??? note`, `???+ note`, `=== "Tab"`: the line is a marker, its body a page. */
export const indentedBlocks: Feature = {
  ...markerPieces(String.raw`(?:!{3}|\?{3}\+?|={3}[!+]*(?=[ \t]+"))`),
  name: 'indented-blocks',
  syntax: (text) => {
    const block = rangeConstruct('ownIndented', (offset) => findBlock(text, offset), true);
    return { flow: { 33: block, 61: block, 63: block } };
  },
  tree: rangeNodes('ownIndented'),
  openers: [/^(?=!{3}|\?{3}|={3}[!+]*[ \t]+")/],
  blocks: { ownIndented: readBlock },
};

function findBlock(text: string, offset: number): number | undefined {
  const lineEnd = matchAt(LINE, text, offset);
  if (lineEnd === undefined) return undefined;
  return indentedEnd(text, offset, { lineEnd, deeper: INDENT });
}

function readBlock(node: { readonly start: number; readonly end: number }, reading: Reading): DraftBlock[] {
  const { text, context } = reading;
  const [line = ''] = text.slice(node.start, node.end).split(/\r?\n/, 1);
  const head = titledLine({ start: node.start, end: node.start + line.length }, TITLE, reading);
  const from = text.indexOf('\n', head.end) + 1;
  if (from === 0 || from >= node.end) return [head];
  const outer = prefixAt(text, node.start);
  const body = reading.readRange(from, node.end, { ...outer, columns: outer.columns + INDENT });
  return [head, ...body.map((block) => ({ ...block, level: block.level + context.level }))];
}
