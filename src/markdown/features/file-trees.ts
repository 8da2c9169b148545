/**
 * Trees of files as lists between tags: the items are names of files, with comments behind them
 * (starlight.astro.build/components/file-tree, read 2026-11-27).
 */
import type { Feature } from './feature.ts';

const OPEN = '<FileTree';
const CLOSE = '</FileTree';

/** `<FileTree>`: names belong to no prose, what stands behind them is prose. */
export const fileTrees: Feature = {
  name: 'file-trees',
  edges: [{ kinds: ['item'], start: /^(?:\*\*[^*\n]+\*\*|`[^`\n]+`|[^\s<[]+)[ \t]*/, where: isInTree }],
};

/** Whether a place stands between such tags. */
function isInTree(text: string, offset: number): boolean {
  return listTrees(text).some(([start, end]) => start < offset && offset < end);
}

/** The trees of the text that was asked for last. */
let last: { readonly text: string; readonly trees: readonly (readonly [number, number])[] } = { text: '', trees: [] };

function listTrees(text: string): typeof last.trees {
  if (last.text === text) return last.trees;
  const trees: [number, number][] = [];
  for (let start = text.indexOf(OPEN); start !== -1; ) {
    const end = text.indexOf(CLOSE, start);
    if (end === -1) break;
    trees.push([start, end]);
    start = text.indexOf(OPEN, end);
  }
  last = { text, trees };
  return trees;
}
