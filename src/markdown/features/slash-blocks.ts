/**
 * Blocks of PyMdown between lines of slashes; what stands between them is read as always.
 */
import { matchAt } from '../finders.ts';
import { type Feature, titledLine } from './feature.ts';
import { markerPieces } from './marker-pieces.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const LINE = /\/{3,}(?:[ \t]*[a-zA-Z][\w-]*(?:[ \t]*\|[^\n]*?)?)?[ \t]*(?=\r?\n|$)/y;
/** Behind the bar, without quotation marks around all of it. */
const TITLE = /\|[ \t]*"?((?<=")[^"\n]+(?="[ \t]*$)|(?<!")\S.*?)"?[ \t]*$/;

/** `/// name | Title` and the line that closes it, with any count of slashes. */
export const slashBlocks: Feature = {
  ...markerPieces(String.raw`\/{3,}`),
  name: 'slash-blocks',
  syntax: (text) => ({ flow: { 47: rangeConstruct('ownSlashes', (offset) => matchAt(LINE, text, offset)) } }),
  tree: rangeNodes('ownSlashes'),
  openers: [/^(?=\/{3})/],
  blocks: { ownSlashes: (node, reading) => [titledLine(node, TITLE, reading)] },
};
