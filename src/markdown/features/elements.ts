/**
 * Tags of components and of HTML as pages of components have them: lines of tags are markers, the attributes that
 * people read are prose, and a paragraph of nothing but elements is the prose inside each of them.
 */
import type { Frame } from '../page.ts';
import type { TreeNode } from '../tree.ts';
import {
  attributesOfTags,
  markerLine,
  PROSE_ATTRIBUTES,
  readAttributes,
  readValue,
  type TagAttributes,
  type ValueReader,
} from './attribute-values.ts';
import { copiedBlock, type DraftSegment, type Feature, type RangeSegment } from './feature.ts';
import { readMarkup } from './html-prose.ts';
import { findMarkup, listStrings, splitTags, type TagExpression } from './script-values.ts';

export interface ElementOptions {
  /** Attributes whose values people read. */
  readonly attributes?: readonly string[];
  /** Properties whose strings people read in whichever expression of a tag: `text` of `choices={[{ text: "words" }]}`. */
  readonly properties?: readonly string[];
}

export interface Tag {
  /** `''` for a fragment. */
  readonly name: string;
  readonly place: 'open' | 'close' | 'alone';
}

/** A tag by its text; `undefined` for what is none. */
export function readTag(raw: string): Tag | undefined {
  const [, slash, name = ''] = /^<(\/?)\s*(?![!?])([^\s/>{]*)/.exec(raw) ?? [];
  if (slash === undefined || !raw.endsWith('>')) return undefined;
  if (slash !== '') return { name, place: 'close' };
  return { name, place: raw.endsWith('/>') ? 'alone' : 'open' };
}

/** Nodes that the syntax makes: `ownTag` in prose, `ownTagLine` for lines of nothing but tags and expressions. */
export function elements({ attributes = PROSE_ATTRIBUTES, properties = [] }: ElementOptions = {}): Feature {
  const readValues = makeReader(attributes, properties);
  return {
    ...tagPieces,
    name: 'elements',
    extend: ({ attributes: more = [] }) =>
      elements({ attributes: [...attributes, ...more], properties: [...properties, ...more] }),
    blocks: { ownTagLine: markerLine(readValues) },
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

/** Attributes that hold a list of things to show, each with words among its properties. */
const COLLECTIONS = new Set(['values', 'items', 'tabs', 'options']);

function makeReader(attributes: readonly string[], properties: readonly string[]): ValueReader {
  const tags = attributesOfTags(attributes);
  const everywhere = new Set(properties);
  const readValues: ValueReader = (text, range) => {
    const listed = tags.of(text.slice(range.start, range.end));
    // A line may hold several tags.
    const { outside, expressions } = splitTags(text, range);
    return [
      ...outside.flatMap((part) => readAttributes(text, part, { pattern: listed.pattern, notation: 'html' })),
      ...expressions.flatMap((expression) => readExpression(text, expression, listed)),
    ].toSorted((a, b) => a.start - b.start);
  };
  return readValues;

  function readExpression(text: string, expression: TagExpression, listed: TagAttributes): readonly RangeSegment[] {
    const { name = '' } = expression;
    const isListed = listed.has(name);
    const markup = isListed ? findMarkup(text, expression) : undefined;
    if (markup !== undefined) return readMarkup(text, markup, { readValues, frame: IN_EXPRESSION });
    const holds = isListed || COLLECTIONS.has(name);
    return listStrings(text, expression)
      .filter(({ key }) =>
        key === undefined ? isListed : everywhere.has(key) || (holds && tags.ofComponents.has(key)),
      )
      .flatMap((value) => readValue(text, value, { notation: 'script' }));
  }
}

const IN_EXPRESSION: Frame = {
  before: '<x title={<>',
  behind: '</>} />',
  settle: (text) => text.replaceAll(/<(?![a-z/!?>])/gi, '&lt;'),
};

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
    const isAround = tag?.place === 'open' && close < to;
    items.push(isAround ? { open, inner: { from: at + 1, to: close } } : { open });
    if (isAround) at = close;
  }
  return items.length === 0 ? undefined : items;
}

/** Prose of a paragraph of nothing but elements; `undefined` for another one. */
function readElements(text: string, nodes: readonly TreeNode[], readValues: ValueReader): DraftSegment[] | undefined {
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
