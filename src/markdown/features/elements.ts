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
  return {
    ...tagPieces,
    name: 'elements',
    extend: ({ attributes: more = [] }) =>
      elements({ attributes: [...attributes, ...more], properties: [...properties, ...more] }),
    blocks: { ownTagLine: markerLine(readValues) },
    paragraph: (node, { text, context }) => {
      const items = groupElements(text, node.children);
      if (items === undefined) return undefined;
      const segments = readItems(text, items, readValues);
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

/** An element of a paragraph, or a tag or an expression that stands alone, without `inner`. */
interface ElementItem {
  readonly open: TreeNode;
  readonly inner?: readonly TreeNode[];
}

/** Nodes as a row of elements with white space at most between them; `undefined` where words stand there as well. */
function groupElements(text: string, nodes: readonly TreeNode[]): ElementItem[] | undefined {
  const items: ElementItem[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node === undefined || text.slice(node.start, node.end).trim() === '') continue;
    if (node.type !== 'ownTag' && node.type !== 'html') return undefined;
    const tag = readTag(text.slice(node.start, node.end));
    if (tag?.place === 'close') return undefined;
    const close = tag?.place === 'open' && !VOID.test(tag.name) ? findClose(text, nodes, at) : undefined;
    items.push(close === undefined ? { open: node } : { open: node, inner: nodes.slice(at + 1, close) });
    at = close ?? at;
  }
  return items.length === 0 ? undefined : items;
}

/** Position of the tag that closes the one at `from`, among its siblings. */
function findClose(text: string, nodes: readonly TreeNode[], from: number): number | undefined {
  const rawOf = (node: TreeNode | undefined) => (node === undefined ? '' : text.slice(node.start, node.end));
  const { name } = readTag(rawOf(nodes[from])) ?? {};
  let depth = 0;
  for (let at = from; at < nodes.length; at += 1) {
    const node = nodes[at];
    const tag = node?.type === 'ownTag' || node?.type === 'html' ? readTag(rawOf(node)) : undefined;
    if (tag === undefined || tag.name !== name) continue;
    depth += tag.place === 'open' ? 1 : tag.place === 'close' ? -1 : 0;
    if (depth === 0) return at;
  }
  return undefined;
}

function readItems(text: string, items: readonly ElementItem[], readValues: ValueReader): DraftSegment[] {
  return items.flatMap(({ open, inner }): readonly DraftSegment[] => {
    const values = readTag(text.slice(open.start, open.end)) === undefined ? [] : readValues(text, open);
    if (inner === undefined) return values;
    const nested = groupElements(text, inner);
    if (nested !== undefined) return [...values, ...readItems(text, nested, readValues)];
    return [...values, { kind: 'text' as const, nodes: trimBlank(text, inner) }];
  });
}

function trimBlank(text: string, nodes: readonly TreeNode[]): readonly TreeNode[] {
  const solid = (node: TreeNode) => text.slice(node.start, node.end).trim() !== '';
  return nodes.slice(Math.max(0, nodes.findIndex(solid)), nodes.findLastIndex(solid) + 1);
}
