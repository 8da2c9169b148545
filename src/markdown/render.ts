/**
 * Page to text, by splicing: what is not replaced comes out byte for byte.
 */
import type { Block, Page, Segment } from './page.ts';

/** Gives the new text of a segment, or `undefined` to leave it as it is. */
export type SegmentRenderer = (segment: Segment, block: Block) => string | undefined;

const KEEP: SegmentRenderer = () => undefined;

/** Render a page; without a renderer, `renderPage(parsePage(text)) === text`. */
export function renderPage(page: Page, render: SegmentRenderer = KEEP): string {
  let out = '';
  let at = 0;
  for (const block of page.blocks) {
    out += page.text.slice(at, block.start) + renderBlock(page, block, render);
    at = block.end;
  }
  return out + page.text.slice(at);
}

/** Render one block, without the white space around it. */
export function renderBlock(page: Page, block: Block, render: SegmentRenderer = KEEP): string {
  let out = '';
  let at = block.start;
  for (const segment of block.segments) {
    out += page.text.slice(at, segment.start) + (render(segment, block) ?? page.text.slice(segment.start, segment.end));
    at = segment.end;
  }
  return out + page.text.slice(at, block.end);
}
