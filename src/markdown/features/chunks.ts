/**
 * Chunks of code of knitr and Quarto, whose first line may hold what CommonMark allows behind no fence, and whose options
 * may hold captions.
 */
import type { Feature, RangeSegment } from './feature.ts';
import { copiedBlock } from './feature.ts';
import { readYamlValue } from './front-matter.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const OPENING = /(?<fence>`{3,})[ \t]*\{[^\n]*\}[ \t]*\r?\n/y;
/** `#|`, or what is a comment in another language. */
const OPTION = String.raw`[ \t>]*(?:#|//|%%|--)\|`;
const OPTIONS = new RegExp(String.raw`(?:${OPTION}[^\n]*\n)+`, 'y');
/** An option with a value, or the item of a list below one. */
const ENTRY = new RegExp(
  String.raw`^${OPTION}[ \t]*(?:(?<key>[\w.-]+):|(?<item>-))[ \t]*(?<value>\S[^\n]*?)?[ \t]*\r?$`,
  'dgm',
);
/** Options that readers see (quarto.org/docs/reference/cells, read 2026-11-27). */
const PROSE = /^(?:(?:fig|tbl|lst)-(?:cap|scap|subcap|alt)|fig\.(?:cap|alt|scap)|code-summary)$/;

/** ```` ```{r name, fig.cap = "Use `x`"} ````: code, with its options in `#|` lines. */
export const chunks: Feature = {
  name: 'chunks',
  syntax: (text) => ({ flow: { 96: rangeConstruct('ownChunk', (offset) => findChunk(text, offset), true) } }),
  tree: rangeNodes('ownChunk'),
  blocks: {
    ownChunk: (node, { text, context }) => {
      const end = findOptions(text, node.start);
      const segments = end === undefined ? [] : readOptions(text, { start: node.start, end });
      return [{ ...copiedBlock(node, 'code', context.level), segments }];
    },
  },
};

function findChunk(text: string, offset: number): number | undefined {
  OPENING.lastIndex = offset;
  const fence = OPENING.exec(text)?.groups?.['fence'];
  if (fence === undefined) return undefined;
  const closing = new RegExp(String.raw`^[ \t>]*${fence}${'`'}*[ \t]*(?=\r?$)`, 'gm');
  closing.lastIndex = OPENING.lastIndex;
  return closing.exec(text) === null ? undefined : closing.lastIndex;
}

/** Where the options of a chunk end, before the line end; `undefined` where it has none. */
function findOptions(text: string, offset: number): number | undefined {
  OPENING.lastIndex = offset;
  if (OPENING.exec(text) === null) return undefined;
  OPTIONS.lastIndex = OPENING.lastIndex;
  return OPTIONS.exec(text) === null ? undefined : OPTIONS.lastIndex - 1;
}

function readOptions(text: string, { start, end }: { start: number; end: number }): RangeSegment[] {
  let key = '';
  return [...text.slice(start, end).matchAll(ENTRY)].flatMap(({ groups, indices }) => {
    key = groups?.['key'] ?? key;
    const [from, to] = indices?.groups?.['value'] ?? [];
    if (from === undefined || to === undefined || !PROSE.test(key)) return [];
    return readYamlValue(text, start + from, start + to);
  });
}
