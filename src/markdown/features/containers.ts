/**
 * Containers between lines of colons: the lines are syntax, but for a title; what stands between them is a page.
 */
import { matchAt } from '../finders.ts';
import { copiedBlock, type Feature, type NodeSegment, type Reading } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

/** `:::name Title`, `::: name`, `:::name[Title]{attributes}`, and the line that closes them, with any count of colons. */
export const containers: Feature = {
  name: 'containers',
  syntax: (text) => ({
    flow: { 58: rangeConstruct('ownContainer', (offset) => matchAt(LINE, text, offset)) },
  }),
  tree: rangeNodes('ownContainer'),
  openers: [/^(?=:{3})/],
  blocks: {
    ownContainer: (node, reading) => {
      const block = copiedBlock(node, 'marker', reading.context.level);
      return [{ ...block, segments: readTitle(node, reading) }];
    },
  },
  blockKinds: { marker: { name: /(?::{3,}|\{\{?[<%]?|`{3,}|~{3,}|<)[ \t]*\/?[\w.-]*/, isKnownByName: true } },
};

const LINE = /:{3,}(?:[ \t]*(?:[a-zA-Z][\w-]*|\{[^{}\n]*\})[^\n]*?)?[ \t]*(?=\r?\n|$)/y;
/** Fence and name, then a title in brackets or to the end of the line, without the attributes behind it. */
const TITLED =
  /^(:{3,}[ \t]*(?:[a-zA-Z][\w-]*|\{[^{}\n]*\})[ \t]*)(?:\[(.*)\]|([^[{].*?))?[ \t]*(?:\{[^{}]*\})?[ \t]*$/;

function readTitle(node: { readonly start: number; readonly end: number }, reading: Reading): NodeSegment[] {
  const [, head = '', inBrackets, bare] = TITLED.exec(reading.text.slice(node.start, node.end)) ?? [];
  const title = inBrackets ?? bare;
  if (title === undefined) return [];
  const start = node.start + head.length + (inBrackets === undefined ? 0 : 1);
  return [{ kind: 'text', nodes: reading.readInline(start, start + title.length) }];
}
