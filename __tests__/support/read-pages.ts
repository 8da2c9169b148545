/** Pages and alignments, each worked out once while it is of use: the laws of one page ask for them many times. */
import type { PageAlignment } from '../../src/align/bead.ts';
import { alignPages } from '../../src/align/pages.ts';
import type { Dialect } from '../../src/config/choices.ts';
import { keyOfDialect } from '../../src/markdown/dialects/names.ts';
import type { Page } from '../../src/markdown/page.ts';
import { parsePage } from '../../src/markdown/parse.ts';

/** Pages that are remembered; a page pair with its proposals needs about ten. */
const MOST = 24;
const pages = new Map<string, Page>();
const alignments = new WeakMap<Page, WeakMap<Page, PageAlignment>>();

export function readPage(text: string, language: string, dialect: Dialect = 'd2l'): Page {
  const key = `${language} ${keyOfDialect(dialect)}\n${text}`;
  const known = pages.get(key);
  const page = known ?? parsePage(text, { language, dialect });
  pages.delete(key);
  pages.set(key, page);
  for (const oldest of pages.keys()) {
    if (pages.size <= MOST) break;
    pages.delete(oldest);
  }
  return page;
}

export function alignOnce(base: Page, target: Page): PageAlignment {
  const byTarget = alignments.get(base) ?? new WeakMap<Page, PageAlignment>();
  alignments.set(base, byTarget);
  const alignment = byTarget.get(target) ?? alignPages(base, target);
  byTarget.set(target, alignment);
  return alignment;
}
