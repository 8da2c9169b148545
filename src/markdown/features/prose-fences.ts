/**
 * Fences whose content is Markdown and no code, told by the name behind the fence.
 */
import type { TreeNode } from '../tree.ts';
import { attributePattern, PROSE_ATTRIBUTES, readAttributes } from './attribute-values.ts';
import { type BlockReader, copiedBlock, type DraftBlock, type Feature } from './feature.ts';

export interface ProseFenceOptions {
  /** Names that stand behind a fence, with or without braces: `smart`, `{note}`. */
  readonly names: readonly string[];
  /** Attributes behind the name whose values people read, beside those that are read everywhere. */
  readonly attributes?: readonly string[] | undefined;
}

const FENCE = /^(?:`{3,}|~{3,})[ \t]*\{?([\w:-]+)\}?[^\n]*\n/;
const CLOSING = /\n[ \t]*(?:`{3,}|~{3,})[ \t]*$/;

/** Name of the feature, whichever names it is made for. */
export const PROSE_FENCES = 'prose-fences';

/** Fences of these names, where they stand at the start of a line; the lines of the fence are markers. */
export function proseFences({ names, attributes = [] }: ProseFenceOptions): Feature {
  const wanted = new Set(names);
  const pattern = attributePattern([...PROSE_ATTRIBUTES, ...attributes]);
  const read: BlockReader = (node, reading) => {
    const { text, context } = reading;
    const raw = text.slice(node.start, node.end);
    const opening = FENCE.exec(raw);
    const closing = CLOSING.exec(raw);
    const isAtStart = node.start === 0 || text[node.start - 1] === '\n';
    if (opening === null || closing === null || !isAtStart || !wanted.has(opening[1] ?? ''))
      return [copiedBlock(node, 'code', context.level)];
    const from = node.start + opening[0].length;
    const to = Math.max(from, node.start + closing.index);
    const head = { start: node.start, end: from - (opening[0].endsWith('\r\n') ? 2 : 1) };
    const segments = readAttributes(text, head, { pattern, notation: 'backslash', spans: [] });
    return [
      { ...copiedBlock(head, 'marker', context.level), segments },
      ...reading.readRange(from, to),
      closingBlock(node, node.start + closing.index, context.level),
    ];
  };
  return {
    name: PROSE_FENCES,
    extend: ({ proseFences: more = [], attributes: others = [] }) =>
      proseFences({ names: [...names, ...more], attributes: [...attributes, ...others] }),
    blocks: { code: read },
  };
}

function closingBlock({ end }: TreeNode, start: number, level: number): DraftBlock {
  return copiedBlock({ start: start + 1, end }, 'marker', level);
}
