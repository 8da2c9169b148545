/**
 * What generators make of the words of a heading, to have an anchor for links; each as its own source has it.
 */
import { slug as githubSlug } from 'github-slugger';

/** How a generator makes an id of the words of a heading. */
export type SlugStyle =
  | 'github'
  | 'vitepress'
  | 'mdbook'
  | 'pandoc'
  | 'python'
  | 'nuxt'
  | 'docsify'
  | 'agreed'
  | 'obsidian';

const STYLES: Readonly<Record<SlugStyle, (words: string) => string>> = {
  github: (words) => githubSlug(words),
  vitepress: slugOfVitePress,
  mdbook: slugOfMdBook,
  pandoc: slugOfPandoc,
  python: slugOfPython,
  nuxt: slugOfNuxt,
  docsify: slugOfDocsify,
  agreed: slugAsAgreed,
  obsidian: slugOfObsidian,
};

/** The slug of a heading's words, which its page may have a second time; `''` where none is made, or none is known. */
export function slugOf(words: string, style: SlugStyle): string {
  return STYLES[style](words);
}

/** The slugs of VitePress (mdit-vue, packages/shared/src/slugify.ts, read 2026-11-27). */
function slugOfVitePress(words: string): string {
  return words
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .replaceAll(/[\u0000-\u001F]/g, '') // oxlint-disable-line no-control-regex -- as VitePress has it
    .replaceAll(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
    .replaceAll(/^-+|(?<!-)-+$/g, '')
    .replace(/^(\d)/, '_$1')
    .toLowerCase();
}

/** The ids of mdBook (src/utils/mod.rs, `normalize_id`, read 2026-11-27); what Rust calls alphanumeric has vowel signs too. */
function slugOfMdBook(words: string): string {
  return words
    .replaceAll(/\s/g, '-')
    .replaceAll(/[^\p{Alphabetic}\p{N}_-]/gu, '')
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

/** Ids of Nuxt Content (nuxt-content/mdc, src/runtime/parser/compiler.ts, read 2026-11-27). */
function slugOfNuxt(words: string): string {
  return githubSlug(words).replaceAll(/-+/g, '-').replaceAll(/^-|-$/g, '').replace(/^(\d)/, '_$1');
}

const DROPPED_BY_DOCSIFY = /[\u2000-\u206F\u2E00-\u2E7F\\'!"#$%&()*+,./:;<=>?@[\]^`{|}~]/g;

/**
 * Ids of docsify (src/core/render/slugify.js, read 2026-11-27). Its versions treat rows of hyphens, composed letters and
 * pictures otherwise: of words with these nobody knows the id.
 */
function slugOfDocsify(words: string): string {
  const slug = words
    .trim()
    .replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replaceAll(DROPPED_BY_DOCSIFY, '')
    .replaceAll(/\s/g, '-')
    .replace(/^(\d)/, '_$1');
  const isSettled = slug === slug.normalize('NFKD') && !/--|\p{Extended_Pictographic}/u.test(slug);
  return isSettled ? slug : '';
}

/**
 * The id that all generators make which could show such a page, so that no setting matters: of plain words. Read on
 * 2026-11-27: myst_parser (slugs.py) and docutils (`make_id`) for Sphinx, mystmd (`createHtmlId`), github-slugger for Astro
 * with Markdoc, links in the documents of GitBook.
 */
function slugAsAgreed(words: string): string {
  return /^[a-z][a-z\d]*(?:[ -][a-z\d]+)*$/i.test(words) ? words.toLowerCase().replaceAll(' ', '-') : '';
}

/** What leads to a heading in Obsidian are its words (help.obsidian.md, Internal links), of which signs are treated apart. */
function slugOfObsidian(words: string): string {
  return /^[\p{L}\p{M}\p{N} -]+$/u.test(words) ? words.replaceAll(/ +/g, ' ') : '';
}
