/**
 * Chunks of code of knitr and Quarto, whose first line may hold what CommonMark allows behind no fence.
 */
import type { Feature } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const OPENING = /(?<fence>`{3,})[ \t]*\{[^\n]*\}[ \t]*\r?\n/y;

/** ```` ```{r name, fig.cap = "Use `x`"} ````: code, with its options in `#|` lines. */
export const chunks: Feature = {
  name: 'chunks',
  syntax: (text) => ({ flow: { 96: rangeConstruct('ownChunk', (offset) => findChunk(text, offset), true) } }),
  tree: rangeNodes('ownChunk'),
  blocks: { ownChunk: 'code' },
};

function findChunk(text: string, offset: number): number | undefined {
  OPENING.lastIndex = offset;
  const fence = OPENING.exec(text)?.groups?.['fence'];
  if (fence === undefined) return undefined;
  const closing = new RegExp(String.raw`^[ \t>]*${fence}${'`'}*[ \t]*(?=\r?$)`, 'gm');
  closing.lastIndex = OPENING.lastIndex;
  return closing.exec(text) === null ? undefined : closing.lastIndex;
}
