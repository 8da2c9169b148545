/**
 * Stars that GitHub prints: between letters that no space parts, a mark of punctuation keeps CommonMark from reading
 * emphasis (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run), where the parser of the pages, which
 * is friendlier, reads it.
 */
import { parseTree, type TreeGrammar, type TreeNode } from '../markdown/tree.ts';
import type { BlockView } from './context.ts';

/** CommonMark without any extension. */
const PLAIN: TreeGrammar = { syntaxOf: () => [], trees: [] };

const STARS = /(?<!\\)\*+/g;

/** Offsets in the page of the stars of a block that plain CommonMark leaves as text, though they are read here. */
export function findPrintedStars({ block, raw }: BlockView): number[] {
  const pairs = block.segments.flatMap(({ spans }) =>
    spans.filter(({ kind, pair }) => isEmphasis(kind) && pair !== undefined),
  );
  if (pairs.length === 0 || /^\p{ASCII}*$/u.test(raw)) return [];
  const printed = new Set(listStars(parseTree(raw, PLAIN, { emphasis: 'strict' }), raw).map((at) => block.start + at));
  return pairs.map(({ start }) => start).filter((start) => printed.has(start));
}

function isEmphasis(kind: string): boolean {
  return kind === 'emphasis' || kind === 'strong';
}

function listStars({ type, children, start, end }: TreeNode, raw: string): number[] {
  if (type !== 'text') return children.flatMap((child) => listStars(child, raw));
  return [...raw.slice(start, end).matchAll(STARS)].map(({ index }) => start + index);
}
