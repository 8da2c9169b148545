/**
 * What DocFX and Microsoft Learn put between the lines of a page: files that are included, columns, pictures, videos,
 * and who a part of the page is for.
 */
import { matchAt } from '../finders.ts';
import { attributePattern, markerLine, PROSE_ATTRIBUTES, readAttributes } from './attribute-values.ts';
import type { Feature } from './feature.ts';
import { markerPieces } from './marker-pieces.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';
import { TEMPLATE_PIECES } from './template-tags.ts';

const OPEN = String.raw`:{3}[ \t]*[a-z][\w-]*(?:(?!:{3})[^\r\n])*`;
/** `:::image source="x" alt-text="words":::`, `:::row:::`, `::: zone pivot="x"`, `::: moniker-end`. */
const LINE = new RegExp(String.raw`${OPEN}(?::{3})?[ \t]*(?=\r?\n|$)`, 'y');
/** `:::image type="icon" source="x":::` before or between words. */
const IN_TEXT = new RegExp(String.raw`${OPEN}:{3}`, 'y');
const ATTRIBUTES = attributePattern(['alt-text', ...PROSE_ATTRIBUTES]);

/** Lines of three colons: syntax, but for the attributes that people read. What stands between two of them is a page. */
export const docfxLines: Feature = {
  ...markerPieces(':{3}'),
  name: 'docfx-lines',
  syntax: (text) => ({
    flow: { 58: rangeConstruct('ownDocfxLine', (offset) => matchAt(LINE, text, offset), true) },
    text: { 58: rangeConstruct('ownDocfxSpan', (offset) => matchAt(IN_TEXT, text, offset)) },
  }),
  tree: rangeNodes('ownDocfxLine', 'ownDocfxSpan'),
  spans: { ownDocfxSpan: { place: 'atom', kind: 'template' } },
  openers: [new RegExp(String.raw`^(?=${OPEN}(?::{3})?[ \t]*(?:\r?\n|$))`)],
  blocks: {
    ownDocfxLine: markerLine((text, line) => readAttributes(text, line, { pattern: ATTRIBUTES, notation: 'html' })),
  },
};

/** `[!INCLUDE [name](path)]`, `[!code-csharp[name](path "title")]`, `[!VIDEO address]`, `[!div class="x"]`. */
const COMMAND = String.raw`\[![a-zA-Z][\w-]*[ \t]*(?:\[[^\]\n]*\]\([^)\n]*\)|[^\[\]\n]+)\]`;
const COMMAND_ALONE = new RegExp(String.raw`${COMMAND}[ \t]*(?=\r?\n|$)`, 'y');
const COMMAND_IN_TEXT = new RegExp(COMMAND, 'y');

/** What a file, a listing or a video stands for: opaque, in a line or as a line of its own. */
export const docfxCommands: Feature = {
  name: 'docfx-commands',
  syntax: (text) => ({
    flow: { 91: rangeConstruct('ownCommandLine', (offset) => matchAt(COMMAND_ALONE, text, offset), true) },
    text: { 91: rangeConstruct('ownCommand', (offset) => matchAt(COMMAND_IN_TEXT, text, offset)) },
  }),
  tree: rangeNodes('ownCommandLine', 'ownCommand'),
  blocks: { ownCommandLine: 'marker' },
  pieces: TEMPLATE_PIECES,
  inRaw: [{ kind: 'template', pattern: new RegExp(COMMAND, 'gm') }],
  spans: { ownCommand: { place: 'atom', kind: 'template' } },
  // `@Tea.Kettle` stands for the title of what has that id.
  inText: [
    { kind: 'template', pattern: /(?<![\p{L}\p{N}_.@/])@(?:[A-Za-z_][\w.]*\.[\w.`()*,]*\w|"[^"\n]+"|'[^'\n]+')/gu },
  ],
};
