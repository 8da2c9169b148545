/**
 * The prose of an HTML document, as runs: text and inline elements between two block boundaries. A run is cut into
 * pieces by their offsets in the document, so that whatever is not prose is copied byte for byte.
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A piece of a run: prose, a tag around prose, or what is not to be translated. */
export interface Piece {
  readonly type: 'text' | 'tag' | 'kept';
  /** As it stands in the document. */
  readonly html: string;
  /** What a reader sees: prose, or the text inside of what is kept. */
  readonly text: string;
}

/** Offsets are UTF-16 units into the document. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em font i img ins kbd mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const OPAQUE = new Set(['script', 'style', 'template']);

export interface HtmlDocument {
  readonly runs: readonly Run[];
  /** Text inside the `html` element, with what is not translated, white space and all: it is billed. */
  readonly innerText: string;
  /** Whether the document says `<html>` itself. */
  readonly hasHtmlElement: boolean;
}

/** Read a document or a fragment; both are read as a browser would. */
export function readHtml(source: string): HtmlDocument {
  const tree = parse(source, { sourceCodeLocationInfo: true });
  const root = tree.childNodes.find((node) => isElement(node));
  const runs: Run[] = [];
  if (root !== undefined) collectRuns(root, source, runs);
  const hasHtmlElement = root?.sourceCodeLocation?.startTag !== undefined;
  return { runs, innerText: root === undefined ? '' : textOf(root), hasHtmlElement };
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function isKept(element: Element): boolean {
  const translate = element.attrs.find(({ name }) => name === 'translate')?.value.toLowerCase();
  return translate === 'no' || OPAQUE.has(element.tagName);
}

function collectRuns(element: Element, source: string, runs: Run[]): void {
  if (isKept(element)) return;
  let inline: Node[] = [];
  for (const child of element.childNodes) {
    const isBlock = isElement(child) && !INLINE.has(child.tagName) && !isKept(child);
    if (!isBlock) {
      inline.push(child);
      continue;
    }
    addRun(inline, source, runs);
    inline = [];
    collectRuns(child, source, runs);
  }
  addRun(inline, source, runs);
}

function addRun(nodes: readonly Node[], source: string, runs: Run[]): void {
  const placed = nodes.filter((node) => node.sourceCodeLocation);
  const start = placed[0]?.sourceCodeLocation?.startOffset;
  const end = placed.at(-1)?.sourceCodeLocation?.endOffset;
  const pieces = placed.flatMap((node) => cutPieces(node, source));
  const isProse = pieces.some(({ type, text }) => type === 'text' && text.trim() !== '');
  if (start !== undefined && end !== undefined && isProse) runs.push({ start, end, pieces });
}

function cutPieces(node: Node, source: string): Piece[] {
  const location = node.sourceCodeLocation;
  if (!location) return [];
  const html = source.slice(location.startOffset, location.endOffset);
  if ('value' in node) return [{ type: 'text', html, text: node.value }];
  if (!isElement(node) || isKept(node)) return [{ type: 'kept', html, text: isElement(node) ? textOf(node) : '' }];
  const { startTag, endTag } = node.sourceCodeLocation ?? {};
  const tag = (at: typeof startTag): Piece[] =>
    at === undefined ? [] : [{ type: 'tag', html: source.slice(at.startOffset, at.endOffset), text: '' }];
  return [...tag(startTag), ...node.childNodes.flatMap((child) => cutPieces(child, source)), ...tag(endTag)];
}

/** All text inside an element. */
function textOf(element: Element): string {
  return element.childNodes
    .map((node) => ('value' in node ? node.value : isElement(node) ? textOf(node) : ''))
    .join('');
}
