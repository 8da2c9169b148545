/** What a source repository looks like: which files are pages, with the reason. */
import type { Detected } from '../../../config/detect-dialect.ts';

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
