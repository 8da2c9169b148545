/**
 * Anchors of headings: the ids that they have, or those that a site makes of their words.
 *
 * A generator makes ids unique by a number behind those that it has made before, so that a page is read as a whole.
 */
import { slug as githubSlug } from 'github-slugger';
import { dialectOf } from './dialects/registry.ts';
import { readHeadingId } from './features/ids.ts';
import { decodeReference } from './html.ts';
import type { Block, Page } from './page.ts';
import { type Token, tokenizeRange } from './tokens.ts';

/** How a generator makes an id of the words of a heading; `''` where it makes none. */
export type SlugStyle = 'github' | 'vitepress' | 'mdbook' | 'pandoc' | 'python';

const STYLES: Readonly<Record<SlugStyle, (words: string) => string>> = {
  github: (words) => githubSlug(words),
  vitepress: slugOfVitePress,
  mdbook: slugOfMdBook,
  pandoc: slugOfPandoc,
  python: slugOfPython,
};

export interface HeadingAnchor {
  readonly block: Block;
  readonly anchor: string;
  /** Whether it is written at the heading. */
  readonly isWritten: boolean;
}

/** Anchors of the headings of a page, in order; `undefined` where nobody knows how its site makes them. */
export function listAnchors(page: Page): HeadingAnchor[] | undefined {
  const style = dialectOf(page.dialect).slugs;
  if (style === undefined) return undefined;
  const taken = new Map<string, number>();
  return page.blocks.flatMap((block): HeadingAnchor[] => {
    if (block.kind !== 'heading') return [];
    const written = readHeadingId(page.text.slice(block.start, block.end));
    if (written !== undefined) return [{ block, anchor: written, isWritten: true }];
    const slug = STYLES[style](readWords(page, block));
    return slug === '' ? [] : [{ block, anchor: makeUnique(slug, taken, style), isWritten: false }];
  });
}

function makeUnique(slug: string, taken: Map<string, number>, style: SlugStyle): string {
  const count = taken.get(slug) ?? 0;
  taken.set(slug, count + 1);
  return count === 0 ? slug : `${slug}${style === 'python' ? '_' : '-'}${count}`;
}

/** A heading as its readers see it. */
function readWords(page: Page, { segments, start, end }: Block): string {
  const [segment] = segments;
  if (segment === undefined) return page.text.slice(start, end).replaceAll(/^[#\s]+|`/g, '');
  return tokenizeRange(page, segment, segment).map(readToken).join('').trim();
}

function readToken(token: Token): string {
  if (token.type === 'text') return token.raw;
  if (token.kind === 'code') return token.raw.replaceAll(/^`+|`+$/g, '');
  if (token.kind === 'escape') return token.raw.slice(1);
  return token.kind === 'entity' ? decodeReference(token.raw) : '';
}

/** The slugs of VitePress (mdit-vue, packages/shared/src/slugify.ts, read 2026-11-27). */
function slugOfVitePress(words: string): string {
  return words
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .replaceAll(/[\u0000-\u001F]/g, '') // oxlint-disable-line no-control-regex -- as VitePress has it
    .replaceAll(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .replace(/^(\d)/, '_$1')
    .toLowerCase();
}

/** The ids of mdBook (src/utils/mod.rs, `normalize_id`, read 2026-11-27). */
function slugOfMdBook(words: string): string {
  return words
    .replaceAll(/\s/g, '-')
    .replaceAll(/[^\p{L}\p{N}_-]/gu, '')
    .replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Pandoc's identifiers (pandoc.org/MANUAL, extension auto_identifiers, read 2026-11-27). */
function slugOfPandoc(words: string): string {
  const id = words
    .replaceAll(/[^\p{L}\p{N}\s_.-]/gu, '')
    .trim()
    .replaceAll(/\s+/g, '-')
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '');
  return id === '' ? 'section' : id;
}

/**
 * Ids of Python-Markdown (markdown/extensions/toc.py, `slugify`, read 2026-11-27); of other letters than those of ASCII
 * its settings decide.
 */
function slugOfPython(words: string): string {
  if (/[^\p{ASCII}\p{P}]/u.test(words.normalize('NFKD').replaceAll(/\p{M}/gu, ''))) return '';
  return words
    .normalize('NFKD')
    .replaceAll(/[^\p{ASCII}]/gu, '')
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[-\s]+/g, '-');
}
