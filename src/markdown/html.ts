/**
 * Segments as HTML, the only form in which an engine sees them.
 *
 * An atom is an element that asks not to be translated; a pair is an element around translated text; all else is
 * escaped. Ids are the positions of the tokens, so that what comes back can be matched whatever happened to it.
 */
import { type DefaultTreeAdapterTypes, parse, parseFragment, serialize } from 'parse5';
import { spanTraits } from './dialects/registry.ts';
import { joinLines, type SpanToken, type Token } from './tokens.ts';

/** Id of the element that stands for the token at `index`. */
export function elementId(index: number): string {
  return `t${index}`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The sign that a character reference such as `&mdash;` stands for. */
export function decodeReference(raw: string): string {
  const [node] = parseFragment(raw).childNodes;
  return node !== undefined && 'value' in node ? node.value : raw;
}

/** Element name of a pair's opening token, when both of its ends are present. */
export function elementOfPair(token: SpanToken): string | undefined {
  return token.pair === undefined ? undefined : (spanTraits(token.kind).element ?? 'b');
}

/** Inner HTML of one segment. */
export function renderSegmentHtml(tokens: readonly Token[]): string {
  return renderWithIds(tokens, elementId);
}

/** The same with other ids. @param findId For the token at a position; `undefined` gives its element none. */
export function renderWithIds(tokens: readonly Token[], findId: (index: number) => string | undefined): string {
  return tokens
    .map((token, index) => renderToken(token, findId(index)))
    .join('')
    .trim();
}

function renderToken(token: Token, id: string | undefined): string {
  if (token.type === 'text') return escapeHtml(joinLines(token.raw));
  const attribute = id === undefined ? '' : ` id="${id}"`;
  // The break of HTML is what engines know best.
  if (token.kind === 'break') return `<br${attribute}>`;
  const element = elementOfPair(token);
  if (token.type === 'open' && element !== undefined) return `<${element}${attribute}>`;
  if (token.type === 'close' && element !== undefined) return `</${element}>`;
  return `<span translate="no"${attribute}>${escapeHtml(joinLines(token.raw))}</span>`;
}

/** A complete document with one paragraph for each segment. */
export function renderDocument(document: {
  readonly sourceLanguage: string;
  readonly segments: readonly { readonly id: string; readonly html: string }[];
}): string {
  const paragraphs = document.segments.map(({ id, html }) => `<p id="${id}">${html}</p>\n`).join('');
  return `<!DOCTYPE html>\n<html lang="${document.sourceLanguage}"><head><meta charset="utf-8"></head><body>\n${paragraphs}</body></html>\n`;
}

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/**
 * Read a translated document.
 *
 * @returns Inner HTML by segment id. A segment that the document lacks is absent; of a doubled one the first counts.
 */
export function parseDocument(html: string): Map<string, string> {
  const found = new Map<string, string>();
  collectParagraphs(parse(html), found);
  return found;
}

function collectParagraphs(node: ParentNode, found: Map<string, string>): void {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    const id = child.tagName === 'p' ? attributeOf(child, 'id') : undefined;
    if (id === undefined) collectParagraphs(child, found);
    else if (!found.has(id)) found.set(id, serialize(child));
  }
}

/** Value of an attribute, or `undefined`. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}
