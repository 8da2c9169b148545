/**
 * Stars that GitHub prints: between letters that no space parts, a mark of punctuation keeps CommonMark from reading
 * emphasis (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run), where the parser of the pages, which
 * is friendlier, reads it.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { BlockView } from './context.ts';

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end: { readonly offset?: number | undefined };
      }
    | undefined;
}

const STARS = /(?<!\\)\*+/g;

/** Offsets in the page of the stars of a block that plain CommonMark leaves as text, though they are read here. */
export function findPrintedStars({ block, raw }: BlockView): number[] {
  const pairs = block.segments.flatMap(({ spans }) =>
    spans.filter(({ kind, pair }) => isEmphasis(kind) && pair !== undefined),
  );
  if (pairs.length === 0 || /^\p{ASCII}*$/u.test(raw)) return [];
  const printed = new Set(listStars(fromMarkdown(raw), raw).map((at) => block.start + at));
  return pairs.map(({ start }) => start).filter((start) => printed.has(start));
}

function isEmphasis(kind: string): boolean {
  return kind === 'emphasis' || kind === 'strong';
}

function listStars(node: Node, raw: string): number[] {
  if (node.type !== 'text') return (node.children ?? []).flatMap((child) => listStars(child, raw));
  const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
  return [...raw.slice(start, end).matchAll(STARS)].map(({ index }) => start + index);
}
