/**
 * Links of a page that name an anchor, of the page itself or of another one, where the features of its dialect find them.
 */
import { grammarOf } from './grammar.ts';
import type { Block, Page } from './page.ts';

/** A link to an anchor. The range is that of the anchor in the text of the page, without the sign before it. */
export interface AnchorLink {
  /** As `other.md#first-steps`: a name for all links of the page that lead there. */
  readonly address: string;
  /** What stands before `#`; `''` for the page itself. */
  readonly path: string;
  /** Without the percent signs that addresses may be written with. */
  readonly anchor: string;
  /** Whether it is written as it is, without percent signs. */
  readonly isPlain: boolean;
  readonly start: number;
  readonly end: number;
  readonly block: Block;
}

/** What no address without an anchor has: most texts have none. */
const ANCHORED = /#|\?id=/;

/** Addresses of other sites. */
const EXTERNAL = /^(?:[a-z][\w+.-]*:|\/\/)/i;

/** Links of a page to anchors of its own site, in order. */
export function listAnchorLinks(page: Page): AnchorLink[] {
  const { addresses } = grammarOf(page.dialect);
  if (!ANCHORED.test(page.text)) return [];
  const find = (kind: string, { start, end }: { start: number; end: number }, block: Block) => {
    const raw = page.text.slice(start, end);
    if (!ANCHORED.test(raw)) return [];
    return (addresses.get(kind) ?? []).flatMap((pattern) =>
      [...raw.matchAll(pattern)].map((match) => readLink(match, start, block)),
    );
  };
  return page.blocks
    .flatMap((block) => [
      ...find(block.kind, block, block),
      ...block.segments.flatMap(({ spans }) => spans.flatMap((span) => find(span.kind, span, block))),
    ])
    .filter(({ path }) => !EXTERNAL.test(path));
}

function readLink(
  { indices, groups, 1: path = '', 2: written = '' }: RegExpExecArray,
  offset: number,
  block: Block,
): AnchorLink {
  const [start = 0, end = 0] = indices?.[2] ?? [];
  const range = { start: offset + start, end: offset + end };
  const isPlain = groups?.['plain'] !== undefined;
  const read = isPlain ? (text: string) => text : decode;
  return { address: `${path}#${written}`, path: read(path), anchor: read(written), isPlain, ...range, block };
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
