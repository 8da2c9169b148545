/**
 * Anchors of headings: the ids that they have, or those that a site makes of their words.
 *
 * A generator makes ids unique by a number behind those that it has made before, so that a page is read as a whole.
 */
import { dialectOf } from './dialects/registry.ts';
import { readHeadingId } from './features/ids.ts';
import { type SlugStyle, slugOf } from './features/slugs.ts';
import { decodeReference } from './html.ts';
import type { Block, Page } from './page.ts';
import { type Token, tokenizeRange } from './tokens.ts';

export interface HeadingAnchor {
  readonly block: Block;
  /** As its readers see it. */
  readonly words: string;
  readonly anchor: string;
  /** Whether it is written at the heading. */
  readonly isWritten: boolean;
}

/** Anchors of the headings of a page, in order; `undefined` where nobody knows how its site makes them. */
export function listAnchors(page: Page): HeadingAnchor[] | undefined {
  const style = dialectOf(page.dialect).slugs;
  return style === undefined ? undefined : makeAnchors(page, style);
}

/** The same, as most sites make them where nobody knows: enough to see that a link is meant for a heading. */
export function listLikelyAnchors(page: Page): HeadingAnchor[] {
  return makeAnchors(page, dialectOf(page.dialect).slugs ?? 'github', 'github');
}

/** @param likely How they are made where the style does not say. */
function makeAnchors(page: Page, style: SlugStyle, likely?: SlugStyle): HeadingAnchor[] {
  const taken = new Map<string, number>();
  return page.blocks.flatMap((block): HeadingAnchor[] => {
    if (block.kind !== 'heading') return [];
    const written = readHeadingId(page.text.slice(block.start, block.end));
    const words = readWords(page, block);
    if (written !== undefined) return [{ block, words, anchor: written, isWritten: true }];
    const own = makeUnique(slugOf(words, style), taken, style);
    const anchor = own === '' && likely !== undefined ? slugOf(words, likely) : own;
    return anchor === '' ? [] : [{ block, words, anchor, isWritten: false }];
  });
}

/** Styles of which nobody knows how a second heading of the same words is told apart. */
const NUMBERLESS: ReadonlySet<SlugStyle> = new Set(['agreed', 'obsidian']);

/** The slug with what tells it from those before it; `''` where there is none. */
function makeUnique(slug: string, taken: Map<string, number>, style: SlugStyle): string {
  const count = taken.get(slug) ?? 0;
  taken.set(slug, count + 1);
  if (count > 0 && NUMBERLESS.has(style)) return '';
  return count === 0 || slug === '' ? slug : `${slug}${style === 'python' ? '_' : '-'}${count}`;
}

/** A heading as its readers see it. */
function readWords(page: Page, { segments, start, end }: Block): string {
  const [segment] = segments;
  if (segment === undefined) return page.text.slice(start, end).replaceAll(/^[#\s]+|`/g, '');
  return tokenizeRange(page, segment, segment).map(readToken).join('').trim();
}

function readToken(token: Token): string {
  if (token.type === 'text') return token.raw;
  if (token.kind === 'code') return token.raw.replaceAll(/^`+|(?<!`)`+$/g, '');
  if (token.kind === 'escape') return token.raw.slice(1);
  return token.kind === 'entity' ? decodeReference(token.raw) : '';
}

/** Whether an id stands in the text that is no address: `id="x"`, `{#x}`, `(x)=`, a label. */
export function writesId(text: string, anchor: string): boolean {
  for (let at = text.indexOf(anchor); at !== -1; at = text.indexOf(anchor, at + 1)) {
    const [before, behind] = [text.slice(Math.max(0, at - 200), at), text[at + anchor.length] ?? ''];
    if (!/[\w-]/.test(behind) && ID_BEFORE.test(before)) return true;
  }
  return false;
}

const ID_BEFORE =
  /(?:(?<!\?)\b(?:id|name)\s*=\s*["'{]*|\{[^{}\n]*#|^\(|\n\(|\[\[|(?<!\[)\[#|:(?:name|label|id):\s*|label\s*=\s*["']?)$/;
