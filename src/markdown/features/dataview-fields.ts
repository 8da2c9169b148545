/**
 * Fields of Dataview: `key:: value` on a line of its own, in an item or not, `[key:: value]` and `(key:: value)` in a
 * sentence (blacksmithgu.github.io/obsidian-dataview/annotation/add-metadata, read 2026-11-28). Queries name the key, which
 * stays; the value is prose, as far as it has words.
 */
import { isEscaped, matchAt } from '../finders.ts';
import { copiedBlock, type Feature } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const KEY = String.raw`[\p{L}_*][\p{L}\p{M}\p{N} _/*-]{0,80}`;
const HEAD = new RegExp(String.raw`${KEY}::(?=[ \t]|\r?\n|$)[ \t]*`, 'uy');
const LINE = new RegExp(String.raw`${HEAD.source}[^\r\n]*?[ \t]*(?=\r?\n|$)`, 'uy');
const OPENING = new RegExp(String.raw`[[(]${KEY}::[ \t]+(?=\S)`, 'uy');

/** Lines and words with a key before them. */
export const dataviewFields: Feature = {
  name: 'dataview-fields',
  syntax: (text) => {
    if (!text.includes('::')) return {};
    const closing = new Set<number>();
    const line = rangeConstruct('ownDataLine', (offset) => matchAt(LINE, text, offset));
    const open = rangeConstruct('ownDataOpen', (offset) => {
      const start = matchAt(OPENING, text, offset);
      const end = start === undefined ? undefined : findClosing(text, offset);
      if (end === undefined) return undefined;
      closing.add(end);
      return start;
    });
    const close = rangeConstruct('ownDataClose', (offset) => (closing.has(offset) ? offset + 1 : undefined));
    return { flow: { null: line }, text: { 40: open, 41: close, 91: open, 93: close } };
  },
  tree: rangeNodes('ownDataLine', 'ownDataOpen', 'ownDataClose'),
  openers: [new RegExp(String.raw`^${KEY}:(?=:[ \t])`, 'u')],
  blocks: {
    ownDataLine: (node, { text, context, readInline }) => {
      const nodes = readInline(matchAt(HEAD, text, node.start) ?? node.start, node.end);
      return [{ ...copiedBlock(node, context.kind ?? 'marker', context.level), segments: [{ kind: 'text', nodes }] }];
    },
  },
  spans: { ownDataOpen: { place: 'open', kind: 'template' }, ownDataClose: { place: 'close', kind: 'template' } },
  readPieces: {
    template: ({ raw, place, open = '' }) => {
      if (place === 'atom') return undefined;
      return place === 'open' ? [] : [{ kind: 'template', key: open.trim() + raw }];
    },
    'data-key': ({ raw }) => [{ kind: 'template', key: raw }],
  },
  inRaw: [
    { kind: 'data-key', pattern: /(?<=^[ \t>*+\d.-]{0,200})[^\s:[\](){}|`][^:\n[\](){}|`]{0,80}::(?=[ \t\r\n]|$)/gm },
  ],
};

/** Where the bracket of an offset closes in its line. */
function findClosing(text: string, offset: number): number | undefined {
  const [open, close] = text[offset] === '[' ? '[]' : '()';
  let depth = 0;
  for (let at = offset; at < text.length && text[at] !== '\n'; at += 1) {
    if (isEscaped(text, at)) continue;
    if (text[at] === open) depth += 1;
    else if (text[at] === close) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}
