/**
 * What all dialects share: the blocks and spans of CommonMark.
 */
import type { TreeNode } from '../tree.ts';
import { readListing } from './code-titles.ts';
import { readCode } from './code-tokens.ts';
import { copiedPieces } from './copied-pieces.ts';
import { decodeEntity } from './entities.ts';
import { copiedBlock, type DraftBlock, type Feature, type Reading, textBlock } from './feature.ts';
import { imageWords } from './image-words.ts';

/** CommonMark itself; its syntax is what micromark reads without extensions. */
export const commonMark: Feature = {
  ...copiedPieces,
  name: 'commonmark',
  tree: imageWords,
  blocks: {
    code: (node, reading) => [readListing(node, reading)],
    html: 'html',
    thematicBreak: 'rule',
    definition: 'definition',
    heading: (node, { context }) => [{ ...textBlock(node, 'heading', context.level), level: node.depth ?? 1 }],
    paragraph: (node, { context }) => [textBlock(node, context.kind ?? 'paragraph', context.level)],
    list: (node, reading) => node.children.flatMap((item) => readItem(item, reading)),
  },
  spans: {
    inlineCode: { place: 'atom', kind: 'code' },
    html: { place: 'atom', kind: 'html' },
    image: { place: 'pair', kind: 'image' },
    imageReference: { place: 'pair', kind: 'image' },
    emphasis: { place: 'pair', kind: 'emphasis' },
    strong: { place: 'pair', kind: 'strong' },
    link: { place: 'pair', kind: 'link' },
    linkReference: { place: 'pair', kind: 'link' },
  },
  inText: [
    // An escaped ampersand begins no reference.
    { kind: 'escape', pattern: /\\[!-/:-@[-`{-~]/g },
    { kind: 'entity', pattern: /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/g },
  ],
  addresses: {
    link: /^\]\(\s*<?([^\s()<>#]*)#([^\s()<>]+)/dg,
    definition: /\]:[ \t]*<?([^\s<>#]{0,2000})#([^\s<>]+)/dg,
    html: /\shref=["']([^"'\s#]*)#([^"'\s]+)["']/dg,
  },
  blockKinds: {
    heading: { isOneLine: true },
    paragraph: { flowsOn: true, flowsIn: true, isExchangeable: true },
    item: { flowsOn: true, isExchangeable: true },
    code: {
      isCode: true,
      isOpaque: true,
      hasGaps: true,
      isWhole: true,
      likeness: { floor: -5, gain: 13, tokens: readCode },
    },
    html: { flowsOn: true, flowsIn: true, isOpaque: true },
    definition: { flowsOn: true, isOpaque: true, defines: true },
    rule: { isOpaque: true },
  },
  spanKinds: {
    code: {
      isWordlike: true,
      inPlainText: (raw) => raw.replaceAll(/^`+ ?|(?: |(?<![` ]))`+$/g, ''),
      anchor: 'code',
      shownAs: 'code',
    },
    url: {
      isWordlike: true,
      anchor: 'url',
      keyOf: (raw) => raw.replaceAll(/^<|>$/g, ''),
      keepsOff: { before: /[^\s\p{ASCII}]$|\p{L}$/u, behind: /^[^\s\p{ASCII}]|^\p{L}/u },
    },
    html: { isPartOfWord: true, anchor: 'tag' },
    escape: { isPartOfWord: true, inSentence: 'sign', inPlainText: (raw) => raw.slice(1) },
    entity: { isPartOfWord: true, inSentence: 'sign', inPlainText: decodeEntity },
    break: { isPartOfWord: true, inSentence: 'space', inPlainText: () => '\n', keyOf: () => '⏎' },
    emphasis: { element: 'em', inSentence: 'edge', inPlainText: 'nothing', keyOf: withStars },
    strong: { element: 'strong', inPlainText: 'nothing', keyOf: withStars },
    link: { element: 'a', inPlainText: 'nothing' },
    image: { element: 'i', anchor: 'image' },
    prefix: { inSentence: 'space', inPlainText: 'nothing' },
    term: { inPlainText: 'text' },
  },
};

/** Emphasis may be written with either sign. */
function withStars(raw: string): string {
  return raw.replaceAll('_', '*');
}

/** The first block of an item is the item, from its mark on. */
function readItem(item: TreeNode, { context, read }: Reading): DraftBlock[] {
  const level = context.level + 1;
  const [first, ...rest] = item.children;
  if (first === undefined) return [copiedBlock(item, 'item', level)];
  const blocks = read(first, { kind: 'item', level });
  const head = blocks[0];
  if (head !== undefined) head.start = Math.min(head.start, item.start);
  return [...blocks, ...rest.flatMap((child) => read(child, { kind: undefined, level }))];
}

/** Stars that Markdown leaves as text are protected all the same: a translator may have meant emphasis. */
export const strayMarks: Feature = {
  name: 'stray-marks',
  inText: [
    { kind: 'mark', pattern: /(?<=[[(])(?:\*\*|~~)|(?:\*\*|~~)(?=[\])])/g },
    { kind: 'emphasis', pattern: /(?<![\s*])\*+(?!\*)|\*+(?![\s*])/g },
  ],
};

/** Lines indented by four spaces are text, as in books that no renderer of CommonMark shows. */
export const noIndentedCode: Feature = {
  name: 'no-indented-code',
  syntax: () => ({ disable: { null: ['codeIndented'] } }),
};
