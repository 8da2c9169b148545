/**
 * Chunks of code of knitr and Quarto, whose first line may hold what CommonMark allows behind no fence, and whose options
 * may hold captions.
 */
import { matchAt } from '../finders.ts';
import { readListing } from './code-titles.ts';
import type { Feature, RangeSegment } from './feature.ts';
import { readYaml } from './keyed-values.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const OPENING = /(?<fence>`{3,})[ \t]*\{[^\n]*\}[ \t]*\r?\n/y;
/** `#|`, or what is a comment in another language. */
const OPTION = String.raw`[ \t>]*(?:#|//|%%|--)\|`;
const SIGN = new RegExp(OPTION, 'y');
const OPTIONS = new RegExp(String.raw`(?:${OPTION}[^\n]*\n)+`, 'y');
/** Options that readers see (quarto.org/docs/reference/cells, read 2026-11-27). */
const PROSE = /^(?:(?:fig|tbl|lst)-(?:cap|scap|subcap|alt)|fig\.(?:cap|alt|scap)|code-summary)$/;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** ```` ```{r name, fig.cap = "Use `x`"} ````: code, with its options in `#|` lines. */
export const chunks: Feature = {
  name: 'chunks',
  syntax: (text) => ({ flow: { 96: rangeConstruct('ownChunk', (offset) => findChunk(text, offset), true) } }),
  tree: rangeNodes('ownChunk'),
  blocks: {
    ownChunk: (node, reading) => {
      const listing = readListing(node, reading);
      const options = findOptions(reading.text, node.start);
      return [
        {
          ...listing,
          segments: [...listing.segments, ...(options === undefined ? [] : readOptions(reading.text, options))],
        },
      ];
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

/** Where the lines of options of a chunk stand; `undefined` where it has none. */
function findOptions(text: string, offset: number): Range | undefined {
  const start = matchAt(OPENING, text, offset);
  const end = start === undefined ? undefined : matchAt(OPTIONS, text, start);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Values of the lines of options, without the signs before each of them. */
function readOptions(text: string, range: Range): RangeSegment[] {
  const prefix = (lineStart: number) => (matchAt(SIGN, text, lineStart) ?? lineStart) - lineStart;
  return readYaml(text, { ...range, prefix }, { has: (path) => PROSE.test(path) });
}
