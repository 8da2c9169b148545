/**
 * Titles and captions of listings, in the line that opens a fence: `title="words"`, `{lst-cap="words"}`. All else of code
 * is copied.
 */
import type { TreeNode } from '../tree.ts';
import { attributePattern, readAttributes } from './attribute-values.ts';
import { copiedBlock, type DraftBlock, type RangeSegment, type Reading } from './feature.ts';

const QUOTED = String.raw`(?:"(?:\\.|[^"\\])*"|'[^']*')`;
/** Attributes that hold words, as Pandoc writes them or as knitr does, with dots and spaces. */
const CAPTIONS = new RegExp(
  String.raw`(?<=[\s,{](?:caption|alt|(?:fig|lst|tbl|tab)[.-](?:cap|scap|subcap|alt))[ \t]*=[ \t]*)${QUOTED}`,
  'g',
);
/** A title is as often the name of a file. */
const TITLES = attributePattern(['title']);

/** Code with the segments of its title. */
export function readListing(node: Pick<TreeNode, 'start' | 'end'>, { text, context }: Reading): DraftBlock {
  const block = copiedBlock(node, 'code', context.level);
  const lineEnd = text.indexOf('\n', node.start);
  const line = { start: node.start, end: lineEnd === -1 ? node.end : Math.min(lineEnd, node.end) };
  return /[`~]/.test(text.charAt(node.start)) ? { ...block, segments: readTitles(text, line) } : block;
}

function readTitles(text: string, line: { readonly start: number; readonly end: number }): RangeSegment[] {
  const read = (pattern: RegExp) => readAttributes(text, line, { pattern, notation: 'fence' });
  const titles = read(TITLES).filter(({ start, end }) => isWorded(text.slice(start, end)));
  return [...read(CAPTIONS), ...titles].toSorted((a, b) => a.start - b.start);
}

/** Whether a title is more than a name, such as `Dockerfile` or `src/[id]/page.tsx`: several words, or letters of no name. */
function isWorded(title: string): boolean {
  return /[^\s/\\]\s+[^\s/\\]/.test(title) || /[^\P{L}\p{ASCII}]/u.test(title);
}
