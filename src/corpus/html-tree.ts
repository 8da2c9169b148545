/** HTML as a tree: the few questions that the other files ask of it. */
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { pushAll } from '../shared/many.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Document = DefaultTreeAdapterTypes.Document;
type Parent = DefaultTreeAdapterTypes.ParentNode;

export function parseHtml(html: string): Document {
  return parse(html);
}

export function parseHtmlFragment(html: string): Parent {
  return parseFragment(html);
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

/** Value of an attribute, `undefined` where there is none. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

export function hasClass(element: Element, pattern: RegExp): boolean {
  return pattern.test(attributeOf(element, 'class') ?? '');
}

/** Elements below a node, in the order of the page. A page can nest deeper than the stack of calls. */
export function* listElements(root: Parent): Generator<Element> {
  const waiting: Node[] = root.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at];
      if (child !== undefined) waiting.push(child);
    }
  }
}

/** All text below a node, as it stands. */
export function textOf(root: Parent): string {
  const pieces: string[] = [];
  const waiting: Node[] = root.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isText(node)) pieces.push(node.value);
    else if (isElement(node)) pushAll(waiting, node.childNodes.toReversed());
  }
  return pieces.join('');
}

/** Put a text in the place of an element; {@link listElements} does not go into it any more. */
export function replaceByText(element: Element, value: string): void {
  const parent = element.parentNode;
  if (parent !== null)
    parent.childNodes.splice(parent.childNodes.indexOf(element), 1, { nodeName: '#text', value, parentNode: parent });
  element.childNodes = [];
}

/** Take an element out; {@link listElements} does not go into it any more. */
export function removeElement(element: Element): void {
  const parent = element.parentNode;
  if (parent !== null) parent.childNodes.splice(parent.childNodes.indexOf(element), 1);
  element.childNodes = [];
}

/** One line, without white space at its ends and without characters that nobody sees. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
