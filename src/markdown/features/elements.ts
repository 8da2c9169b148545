/**
 * Tags of components and of HTML as pages of components have them: lines of tags are markers, the attributes that
 * people read are prose, and a paragraph of nothing but elements is the prose inside each of them.
 */
import type { TreeNode } from '../tree.ts';
import { PROSE_ATTRIBUTES, propertyPattern, readAttributes, tagPattern } from './attribute-values.ts';
import { listOutside } from './expressions.ts';
import { type BlockReader, copiedBlock, type DraftSegment, type Feature, type RangeSegment } from './feature.ts';
import { VALUE_PATTERNS } from './front-matter.ts';

export interface ElementOptions {
  /** Attributes whose values people read. */
  readonly attributes?: readonly string[];
  /** Properties whose strings people read, in the expressions of tags: `text` of `choices={[{ text: "words" }]}`. */
  readonly properties?: readonly string[];
}

export interface Tag {
  /** `''` for a fragment. */
  readonly name: string;
  readonly place: 'open' | 'close' | 'alone';
}

/** Elements of HTML that have no content and need no closing tag. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** A tag by its text; `undefined` for what is none. */
export function readTag(raw: string): Tag | undefined {
  const [, slash, name = ''] = /^<(\/?)\s*(?![!?])([^\s/>{]*)[^]*>$/.exec(raw) ?? [];
  if (slash === undefined) return undefined;
  if (slash !== '') return { name, place: 'close' };
  return { name, place: raw.endsWith('/>') ? 'alone' : 'open' };
}

/** Nodes that the syntax makes: `ownTag` in prose, `ownTagLine` for lines of nothing but tags and expressions. */
export function elements({ attributes = PROSE_ATTRIBUTES, properties = [] }: ElementOptions = {}): Feature {
  const readValues = makeReader(attributes, properties);
  const readLine: BlockReader = (node, { text, context }) => [
    { ...copiedBlock(node, 'marker', context.level), segments: readValues(text, node) },
  ];
  return {
    ...tagPieces,
    name: 'elements',
    extend: ({ attributes: more = [] }) =>
      elements({ attributes: [...attributes, ...more], properties: [...properties, ...more] }),
    blocks: { ownTagLine: readLine },
    paragraph: (node, { text, context }) => {
      const segments = readElements(text, node.children, readValues);
      if (segments === undefined) return undefined;
      return { ...copiedBlock(node, context.kind ?? 'paragraph', context.level), segments };
    },
    spans: { ownTag: { place: 'atom', kind: 'html' } },
    inSpans: { html: (text, span) => (text.startsWith('<!', span.start) ? [] : readValues(text, span)) },
  };
}

/** Of a tag in copied text its name is compared: values of its attributes may be prose. */
const tagPieces: Pick<Feature, 'readPieces' | 'inRaw'> = {
  readPieces: { 'tag-name': ({ raw }) => [{ kind: 'tag', key: raw }] },
  inRaw: [{ kind: 'tag-name', pattern: /<\/?(?:[a-zA-Z][\w.:-]*|(?=>))/gm }],
};

type ReadValues = (text: string, range: { readonly start: number; readonly end: number }) => RangeSegment[];

function makeReader(attributes: readonly string[], properties: readonly string[]): ReadValues {
  const patternFor = tagPattern(attributes);
  const readOutside: ReadValues = (text, range) => {
    // A line may hold several tags.
    const pattern = patternFor(text.slice(range.start, range.end));
    return listOutside(text, range).flatMap((part) =>
      readAttributes(text, part, { pattern, notation: 'html', spans: [] }),
    );
  };
  if (properties.length === 0) return readOutside;
  const property = { pattern: propertyPattern(properties), notation: 'script', spans: VALUE_PATTERNS } as const;
  return (text, range) =>
    [...readOutside(text, range), ...readAttributes(text, range, property)].toSorted((a, b) => a.start - b.start);
}

/** A node of a paragraph: what tag it is, and where among its siblings stands the tag that closes it. */
interface Sibling {
  readonly node: TreeNode;
  readonly is: 'blank' | 'element' | 'words';
  readonly tag: Tag | undefined;
  close?: number;
}

/** An element, or a tag or an expression that stands alone, without `inner`: from one sibling up to another. */
interface ElementItem {
  readonly open: Sibling;
  readonly inner?: Range;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function readSiblings(text: string, nodes: readonly TreeNode[]): Sibling[] {
  const open = new Map<string, Sibling[]>();
  return nodes.map((node, at) => {
    const raw = text.slice(node.start, node.end);
    if (raw.trim() === '') return { node, is: 'blank', tag: undefined };
    if (node.type !== 'ownTag' && node.type !== 'html') return { node, is: 'words', tag: undefined };
    const tag = readTag(raw);
    const sibling: Sibling = { node, is: 'element', tag };
    const opened = open.get(tag?.name ?? '') ?? [];
    open.set(tag?.name ?? '', opened);
    if (tag?.place === 'open') opened.push(sibling);
    const partner = tag?.place === 'close' ? opened.pop() : undefined;
    if (partner !== undefined) partner.close = at;
    return sibling;
  });
}

/** Siblings as a row of elements with white space at most between them; `undefined` where words stand there as well. */
function groupElements(siblings: readonly Sibling[], { from, to }: Range): ElementItem[] | undefined {
  const items: ElementItem[] = [];
  for (let at = from; at < to; at += 1) {
    const open = siblings[at];
    if (open === undefined || open.is === 'blank') continue;
    if (open.is === 'words' || open.tag?.place === 'close') return undefined;
    const { tag, close = to } = open;
    const isAround = tag?.place === 'open' && !VOID.test(tag.name) && close < to;
    items.push(isAround ? { open, inner: { from: at + 1, to: close } } : { open });
    if (isAround) at = close;
  }
  return items.length === 0 ? undefined : items;
}

/** Prose of a paragraph of nothing but elements; `undefined` for another one. */
function readElements(text: string, nodes: readonly TreeNode[], readValues: ReadValues): DraftSegment[] | undefined {
  const siblings = readSiblings(text, nodes);
  const waiting = groupElements(siblings, { from: 0, to: nodes.length })?.toReversed();
  if (waiting === undefined) return undefined;
  const segments: DraftSegment[] = [];
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    const { open, inner } = item;
    if (open.tag !== undefined) segments.push(...readValues(text, open.node));
    const nested = inner === undefined ? [] : groupElements(siblings, inner);
    for (const next of nested?.toReversed() ?? []) waiting.push(next);
    if (nested === undefined && inner !== undefined)
      segments.push({ kind: 'text', nodes: trimBlank(siblings.slice(inner.from, inner.to)) });
  }
  return segments;
}

function trimBlank(siblings: readonly Sibling[]): readonly TreeNode[] {
  const solid = ({ is }: Sibling) => is !== 'blank';
  const nodes = siblings.map(({ node }) => node);
  return nodes.slice(Math.max(0, siblings.findIndex(solid)), siblings.findLastIndex(solid) + 1);
}
