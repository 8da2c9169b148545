/**
 * Containers between lines of colons: the lines are syntax, but for a title; what stands between them is a page.
 */
import { matchAt } from '../finders.ts';
import {
  attributePattern,
  FIGURE_ATTRIBUTES,
  markerLine,
  PROSE_ATTRIBUTES,
  readAttributes,
} from './attribute-values.ts';
import { type BlockReader, type Feature, titledLine } from './feature.ts';
import { markerPieces } from './marker-pieces.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

/** `:::name Title`, `::: name`, `:::name[Title]{attributes}`, and the line that closes them, with any count of colons. */
export const containers: Feature = {
  ...markerPieces(':{3,}'),
  name: 'containers',
  syntax: (text) => ({
    flow: { 58: rangeConstruct('ownContainer', (offset) => matchAt(LINE, text, offset)) },
  }),
  tree: rangeNodes('ownContainer'),
  openers: [/^(?=:{3})/],
  blocks: {
    ownContainer: readLine,
  },
  blockKinds: {
    marker: {
      name: /(?::{3,}|\[!|\{\{?[<%]?|`{3,}|~{3,}|\/{3,}|!{3}|\?{3}\+?|={3}|\*\[|<)[ \t]*\/?[\w.-]*/,
      isKnownByName: true,
      isOneLine: true,
    },
  },
};

const LINE = /:{3,}(?:[ \t]*(?:[a-zA-Z][\w-]*|\{[^{}\n]*\})[^\r\n]*)?[ \t]*(?=\r?\n|$)/y;
/** Fence and name, then a title in brackets or to the end of the line, without the attributes behind it; a key is none. */
const TITLED =
  /^:{3,}[ \t]*(?:[a-zA-Z][\w-]*(?![\w-])|\{[^{}\n]*\})(?![ \t]*key:\S+[ \t]*$)[ \t]*(?:\[(.*)\]|([^[{].*?))?[ \t]*(?:\{[^{}]*\})?[ \t]*$/;
const ATTRIBUTES = attributePattern([...PROSE_ATTRIBUTES, ...FIGURE_ATTRIBUTES]);

const attributeLine = markerLine((text, line) =>
  readAttributes(text, line, { pattern: ATTRIBUTES, notation: 'backslash' }),
);

/** The title stands in the line, or among its attributes. */
function readLine(...[node, reading]: Parameters<BlockReader>): ReturnType<BlockReader> {
  const line = titledLine(node, TITLED, reading);
  return line.segments.length > 0 ? [line] : attributeLine(node, reading);
}
