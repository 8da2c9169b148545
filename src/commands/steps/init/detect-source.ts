/** What a source repository looks like: which files are pages, and which dialect they are in, each with its reason. */
import type { Dialect } from '../../../config/choices.ts';

/** Something that was found out, and why. */
export interface Detected<T> {
  readonly value: T;
  readonly why: string;
}

/** Files for those who work on the project, not for its readers. */
const PROJECT_FILES =
  /(?:^|\/)(?:README|CONTRIBUTING|CODE_OF_CONDUCT|LICEN[CS]E|CHANGELOG|CHANGES|HISTORY|SECURITY|SUPPORT|GOVERNANCE|MAINTAINERS|AUTHORS|CONTRIBUTORS|PULL_REQUEST_TEMPLATE|ISSUE_TEMPLATE|STYLE_GUIDE|AGENTS|CLAUDE)(?:[-_.][\w.-]*)?\.md$/i;
/** Folders of a project that hold no pages. */
const PROJECT_FOLDERS = /^(?:\.[^/]+|node_modules|vendor|tests?|__tests__|scripts?|tools?)\//;
/** From so large a share of the pages on, the folder is what is translated. */
const MOST = 0.8;

const isMarkdown = (path: string) => /\.md$/i.test(path);

/** Globs for `source.pages`. */
export function detectPages(paths: readonly string[]): Detected<readonly string[]> {
  const markdown = paths.filter(isMarkdown);
  const pages = markdown.filter((path) => !PROJECT_FILES.test(path) && !PROJECT_FOLDERS.test(path));
  const folder = findMainFolder(pages);
  const root = folder === undefined ? '**/*.md' : `${folder}/**/*.md`;
  const inside = (path: string) => folder === undefined || path.startsWith(`${folder}/`);
  const out = markdown.filter((path) => inside(path) && !pages.includes(path));
  const globs = [...new Set(out.map((path) => (PROJECT_FOLDERS.exec(path)?.[0] ?? '') || nameGlob(path)))];
  const origins = markdown.some((path) => path.endsWith('_origin.md')) ? ['!**/*_origin.md'] : [];
  const where = folder === undefined ? 'all over the repository' : `of ${pages.length} in ${folder}/`;
  return {
    value: [root, ...globs.map((glob) => (glob.endsWith('/') ? `!${glob}**` : `!${glob}`)), ...origins],
    why: `${pages.filter(inside).length} pages, ${where}${out.length === 0 ? '' : `; ${out.length} files about the project left out`}`,
  };
}

function nameGlob(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return path.includes('/') ? `**/${name}` : name;
}

/** A repository whose pages are in one folder beside code has it by a usual name. */
const BOOK_FOLDERS =
  /^(?:docs?|documentation|book|content|src|lectures|chapters|pages|site|website|source|manual|guide)$/i;

function findMainFolder(pages: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const path of pages) {
    const [top = '', ...rest] = path.split('/');
    if (rest.length > 0) counts.set(top, (counts.get(top) ?? 0) + 1);
  }
  const [folder, most] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? ['', 0];
  return BOOK_FOLDERS.test(folder) && most >= MOST * pages.length ? folder : undefined;
}

/** Marks that only d2lbook knows; a page with one of them is written for it. */
const D2L_MARKS =
  /^(?::(?:label|eqlabel|width|begin_tab|end_tab)|%%tab\b|#@tab\b)|:(?:num|eq)?ref:`|:cite[tp]?:`|```(?:toc|eval_rst|\{\.python)/m;

/**
 * The dialect of a book.
 *
 * @param paths All files of the repository.
 * @param files Texts of some pages, by path.
 */
export function detectDialect(paths: readonly string[], files: ReadonlyMap<string, string>): Detected<Dialect> {
  const marked = [...files].filter(([, text]) => D2L_MARKS.test(text)).map(([path]) => path);
  const config = paths.find((path) => /(?:^|\/)config\.ini$/.test(path));
  if (marked.length === 0)
    return { value: 'gfm', why: `none of ${files.size} pages has a mark of d2lbook (:label:, :numref:, %%tab)` };
  const also = config === undefined ? '' : `, and ${config} is there`;
  return {
    value: 'd2l',
    why: `${marked.length} of ${files.size} pages have marks of d2lbook (:label:, :numref:, %%tab)${also}`,
  };
}
