/**
 * The article of a page, as a list of blocks of text: no menus, no code, no pictures, each formula once.
 *
 * Readability finds the article; what it gives is walked block by block, since its own text glues blocks together.
 */
import { serialize } from 'parse5';
import { dropTokens, markFormulas } from './formulas.ts';
import {
  attributeOf,
  type Document,
  type Element,
  hasClass,
  isElement,
  isText,
  listElements,
  type Node,
  parseHtmlFragment,
  removeElement,
  tidyText,
} from './html-tree.ts';

export interface ArticleBlock {
  readonly kind: 'heading' | 'paragraph' | 'item';
  /** Of a heading, 1 to 6; else 0. */
  readonly level: number;
  /** One line; formulas and code as tokens of `formulas.ts`. */
  readonly text: string;
}

/** Finds the main part of a page, given and returned as HTML; `undefined` when there is none. */
export type FindMain = (html: string) => string | undefined;

/** Elements whose text is no prose of the article. */
const DROPPED: ReadonlySet<string> = new Set(
  'pre script style noscript template svg canvas iframe object form button select textarea nav audio video img picture'.split(
    ' ',
  ),
);
/** Shorter main parts are not believed; the fallbacks may have more (trafilatura's MIN_EXTRACTED_SIZE). */
const LEAST_LETTERS = 250;
/** A tree that nests deeper is no page that people wrote, and would exhaust the stack of the libraries. */
const MAX_DEPTH = 500;

/** Read the article; `[]` when the page has none. The tree is changed. */
export function readArticle(document: Document, title: string, findMain: FindMain): ArticleBlock[] {
  if (isTooDeep(document)) return [];
  markFormulas(document);
  dropElements(document);
  const main = findMain(serialize(document));
  const blocks = main === undefined ? [] : listBlocks(parseHtmlFragment(main));
  const chosen = countLetters(blocks) >= LEAST_LETTERS ? blocks : chooseFallback(document, blocks);
  return withTitle(chosen, title);
}

function isTooDeep(document: Document): boolean {
  let level: Node[] = document.childNodes;
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++)
    level = level.flatMap((node) => (isElement(node) ? node.childNodes : []));
  return level.length > 0;
}

function dropElements(document: Document): void {
  for (const element of listElements(document)) if (isDropped(element)) removeElement(element);
}

function isDropped(element: Element): boolean {
  return (
    DROPPED.has(element.tagName) ||
    attributeOf(element, 'hidden') !== undefined ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    attributeOf(element, 'role') === 'navigation' ||
    // Discussions below an article are by other people, often in other languages.
    hasClass(element, /(?:^|\s)(?:comments?(?:-list|-section|-area)?|disqus\w*)(?:\s|$)/i) ||
    /^(?:comments|disqus_thread)$/.test(attributeOf(element, 'id') ?? '')
  );
}

/** `<article>`, then `<main>`, then every paragraph that is not mostly links. */
function chooseFallback(document: Document, blocks: ArticleBlock[]): ArticleBlock[] {
  const elements = [...listElements(document)];
  for (const tag of ['article', 'main']) {
    const found = elements.filter(({ tagName }) => tagName === tag).flatMap((element) => listBlocks(element));
    if (countLetters(found) >= LEAST_LETTERS) return found;
  }
  const all = listBlocks(document).filter(({ kind }) => kind === 'paragraph');
  return countLetters(all) > countLetters(blocks) ? all : blocks;
}

/** The title stands first, once: Readability takes it out of the text. */
function withTitle(blocks: readonly ArticleBlock[], title: string): ArticleBlock[] {
  if (blocks.length === 0 || title === '') return [...blocks];
  const others = blocks.filter(({ kind, text }) => kind !== 'heading' || text !== title);
  return [{ kind: 'heading', level: 1, text: title }, ...others];
}

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

interface Draft {
  text: string;
  linked: number;
}

/** A mostly linked block of fewer letters is a menu or a list of tags. */
const MOST_LINKED = 0.6;
const LEAST_CELL_WORDS = 5;

/** Cut a tree at its block elements. */
export function listBlocks(root: { readonly childNodes: readonly Node[] }): ArticleBlock[] {
  const blocks: ArticleBlock[] = [];
  let draft: Draft = { text: '', linked: 0 };
  visitAll(root.childNodes, { tag: 'div', isLink: false });
  flush('div');
  return blocks;

  function visitAll(nodes: readonly Node[], place: { tag: string; isLink: boolean }): void {
    for (const node of nodes) visit(node, place);
  }

  function visit(node: Node, place: { tag: string; isLink: boolean }): void {
    if (isText(node)) {
      draft.text += node.value;
      if (place.isLink) draft.linked += tidyText(node.value).length;
    } else if (isElement(node)) visitElement(node, place);
  }

  function visitElement(node: Element, place: { tag: string; isLink: boolean }): void {
    const { tagName } = node;
    if (isDropped(node)) return;
    if (tagName === 'br') {
      draft.text += '\n';
    } else if (BLOCKS.has(tagName)) {
      flush(place.tag);
      const tag = /^(?:h[1-6]|li|td|th)$/.test(tagName) ? tagName : tagName === 'p' ? place.tag : 'div';
      visitAll(node.childNodes, { tag, isLink: false });
      flush(tag);
    } else visitAll(node.childNodes, { tag: place.tag, isLink: place.isLink || tagName === 'a' });
  }

  /** Two line breaks end a paragraph, as far as readers can see. */
  function flush(tag: string): void {
    const { text, linked } = draft;
    draft = { text: '', linked: 0 };
    const pieces = tag === 'div' ? text.split(/\n[^\S\n]*\n/) : [text];
    for (const piece of pieces) {
      const line = tidyText(piece);
      if (isProse(line, linked, tag)) blocks.push({ ...describe(tag), text: line });
    }
  }
}

function describe(tag: string): Pick<ArticleBlock, 'kind' | 'level'> {
  if (/^h[1-6]$/.test(tag)) return { kind: 'heading', level: Number(tag.slice(1)) };
  return { kind: tag === 'li' ? 'item' : 'paragraph', level: 0 };
}

function isProse(line: string, linked: number, tag: string): boolean {
  if (!/\p{L}/u.test(dropTokens(line))) return false;
  if (linked > MOST_LINKED * line.length && line.length < LEAST_LETTERS) return false;
  return !/^t[dh]$/.test(tag) || line.split(' ').length >= LEAST_CELL_WORDS || /[。！？]/.test(line);
}

export function countLetters(blocks: readonly ArticleBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + (dropTokens(text).match(/\p{L}/gu)?.length ?? 0), 0);
}

/** How much an article says: letters of scripts without spaces say as much as two or three others. */
export function weighText(blocks: readonly ArticleBlock[]): number {
  const wide = nameText(blocks).match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0;
  return countLetters(blocks) + 2 * wide;
}

/** The text of an article. */
export function nameText(blocks: readonly ArticleBlock[]): string {
  return blocks.map(({ text }) => text).join('\n');
}
