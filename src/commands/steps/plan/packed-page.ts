/**
 * A parsed page as few bytes beside its text, and back: a fraction of what parsing it again costs. The packed page
 * stays in the thread that packed it, with the frames of its segments, which are no plain data.
 */
import type { Block, Frame, Page, Segment, Span } from '../../../markdown/page.ts';
import { type Packed, packValue, unpackValue } from './packed.ts';

/** A page without its text. */
export interface PackedPage extends Omit<Page, 'text' | 'blocks'> {
  readonly blocks: Packed<PlainBlock[]>;
  readonly frames: readonly Frame[];
}

/** What names frames by number. */
type PlainBlock = Omit<Block, 'segments'> & { readonly segments: readonly PlainSegment[] };
type PlainSegment = Omit<Segment, 'frame' | 'spans'> & {
  readonly frame?: number;
  readonly spans: readonly PlainSpan[];
};
type PlainSpan = Omit<Span, 'inner'> & { readonly inner?: readonly PlainSegment[] };

/** Pack a page. */
export function packPage(page: Page): PackedPage {
  const { text: _, blocks, ...rest } = page;
  const frames: Frame[] = [];
  const takeFrame = ({ frame, spans, ...segment }: Segment): PlainSegment => ({
    ...segment,
    spans: spans.map(({ inner, ...span }) => (inner === undefined ? span : { ...span, inner: inner.map(takeFrame) })),
    ...(frame === undefined ? {} : { frame: frames.push(frame) - 1 }),
  });
  const plain = blocks.map((block) => ({ ...block, segments: block.segments.map(takeFrame) }));
  return { ...rest, blocks: packValue<PlainBlock[]>(plain), frames };
}

/** The page that {@link packPage} packed. @param text Its text. */
export function unpackPage({ blocks, frames, ...rest }: PackedPage, text: string): Page {
  const giveFrame = ({ frame: number, spans, ...segment }: PlainSegment): Segment => {
    const frame = frames[number ?? -1];
    return {
      ...segment,
      spans: spans.map(({ inner, ...span }) => (inner === undefined ? span : { ...span, inner: inner.map(giveFrame) })),
      ...(frame === undefined ? {} : { frame }),
    };
  };
  const full = unpackValue(blocks).map((block) => ({ ...block, segments: block.segments.map(giveFrame) }));
  return { ...rest, text, blocks: full };
}

/** Bytes that a packed page holds. */
export function sizeOfPacked({ blocks }: PackedPage): number {
  return blocks.bytes.length;
}
