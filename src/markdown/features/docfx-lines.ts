/**
 * What DocFX and Microsoft Learn put between the lines of a page: files that are included, columns, pictures, videos,
 * and who a part of the page is for.
 */
import { matchAt } from '../finders.ts';
import { prefixAt } from '../nested-text.ts';
import {
  attributePattern,
  markerLine,
  PROSE_ATTRIBUTES,
  readAttributes,
  type ValueReader,
} from './attribute-values.ts';
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
/** What stands between two lines is a page, indented as its writer likes: a column, and what a picture shows, in full. */
const HOLDING = /^[ \t>*+\d.)-]*:{3}[ \t]*(?:(column)\b|(image)\b[^\n]*\btype="complex")/;
const INDENTED = {
  column: /[ \t]+\S[^\n]*\n(?:(?![ \t>]*:{3}[ \t]*column)[^\n]*\n)*(?=[ \t>]*:{3}[ \t]*column-end)/y,
  image: /[ \t]+\S[^\n]*\n(?:(?![ \t>]*:{3}[ \t]*image)[^\n]*\n)*(?=[ \t>]*:{3}[ \t]*image-end)/y,
} as const;

const readValues: ValueReader = (text, line) =>
  text.startsWith(':::', line.start) ? readAttributes(text, line, { pattern: ATTRIBUTES, notation: 'html' }) : [];

function findIndented(text: string, offset: number): number | undefined {
  const lineEnd = text.lastIndexOf('\n', offset - 1);
  if (lineEnd === -1) return undefined;
  const [, column, image] = HOLDING.exec(text.slice(text.lastIndexOf('\n', lineEnd - 1) + 1, lineEnd)) ?? [];
  if (column === undefined && image === undefined) return undefined;
  const end = matchAt(INDENTED[column === undefined ? 'image' : 'column'], text, offset);
  return end === undefined ? undefined : end - (text[end - 2] === '\r' ? 2 : 1);
}

/** Lines of three colons: syntax, but for the attributes that people read. What stands between two of them is a page. */
export const docfxLines: Feature = {
  ...markerPieces(':{3}'),
  name: 'docfx-lines',
  reaches: /:{3}[ \t]*(?:column|image)/,
  syntax: (text) => {
    const indented = rangeConstruct('ownDocfxPage', (offset) => findIndented(text, offset), true);
    return {
      flowInitial: { 9: indented, 32: indented },
      flow: { 58: rangeConstruct('ownDocfxLine', (offset) => matchAt(LINE, text, offset), true) },
      text: { 58: rangeConstruct('ownDocfxSpan', (offset) => matchAt(IN_TEXT, text, offset)) },
    };
  },
  tree: rangeNodes('ownDocfxLine', 'ownDocfxSpan', 'ownDocfxPage'),
  inSpans: { template: readValues },
  spans: { ownDocfxSpan: { place: 'atom', kind: 'template' } },
  openers: [new RegExp(String.raw`^(?=${OPEN}(?::{3})?[ \t]*(?:\r?\n|$))`)],
  blocks: {
    ownDocfxLine: markerLine(readValues),
    ownDocfxPage: ({ start, end }, { text, readRange }) => {
      const from = start + text.slice(start, end).search(/\S/);
      return readRange(start, end, prefixAt(text, from));
    },
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
