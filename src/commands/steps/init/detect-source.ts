/** What a source repository looks like: which files are pages, with the reason. */
import picomatch from 'picomatch';
import { type DialectName, hasProjectReadme, PAGE_EXTENSIONS } from '../../../config/choices.ts';
import type { Detected } from '../../../config/detect-dialect.ts';
import type { FoundPlace } from './detect-place.ts';

/** Files for those who work on the project, not for its readers. */
const PROJECT_FILES =
  /(?:^|\/)(?:README|CONTRIBUTING|CODE_OF_CONDUCT|LICEN[CS]E|CHANGELOG|CHANGES|HISTORY|SECURITY|SUPPORT|GOVERNANCE|MAINTAINERS|AUTHORS|CONTRIBUTORS|PULL_REQUEST_TEMPLATE|ISSUE_TEMPLATE|STYLE_GUIDE|AGENTS|CLAUDE)(?:[-_.][\w.-]*)?\.md$/i;
/** Folders of a project that hold no pages. */
const PROJECT_FOLDERS = /^(?:\.[^/]+|node_modules|vendor|tests?|__tests__|scripts?|tools?)\//;
/** From so large a share of the pages on, the folder is what is translated. */
const MOST = 0.8;

const ENDS = [...new Set(Object.values(PAGE_EXTENSIONS).flat())];

/** The end of a page's name; `undefined` for what is no page. */
function endOf(path: string): string | undefined {
  return ENDS.find((end) => path.toLowerCase().endsWith(`.${end.toLowerCase()}`));
}

/** Files that may be pages. */
export function listMarkdown(paths: readonly string[]): string[] {
  return paths.filter((path) => endOf(path) !== undefined);
}

/**
 * Globs for `source.pages`.
 *
 * @param places Of translations that stand among the files of the source.
 */
export function detectPages(
  paths: readonly string[],
  dialect: DialectName,
  places: readonly FoundPlace[] = [],
): Detected<readonly string[]> {
  const others = [...new Set(places.flatMap((place) => place.others))];
  const isTranslation = picomatch([...others, ...places.flatMap(({ own }) => own)]);
  const markdown = listMarkdown(paths).filter((path) => !isTranslation(path));
  const pages = markdown.filter((path) => !isOfProject(path, dialect) && !PROJECT_FOLDERS.test(path));
  const [widest] = places.toSorted((a, b) => (b.roots?.length ?? 0) - (a.roots?.length ?? 0));
  const { roots, suffix = '' }: Partial<FoundPlace> = widest ?? {};
  const folder = findMainFolder(pages);
  const folders = roots ?? [folder === undefined ? '' : `${folder}/`];
  const inside = (path: string) => folders.some((root) => path.startsWith(root)) && isSuffixed(path, suffix);
  const ends = [...new Set(pages.filter(inside).flatMap((path) => endOf(path) ?? []))];
  const end = ends.length > 1 ? `{${ends.toSorted().join(',')}}` : (ends[0] ?? 'md');
  const out = markdown.filter((path) => inside(path) && !pages.includes(path));
  const globs = [...new Set(out.map((path) => (PROJECT_FOLDERS.exec(path)?.[0] ?? '') || nameGlob(path)))];
  const origins = markdown.some((path) => path.endsWith('_origin.md')) ? ['!**/*_origin.md'] : [];
  const isAllOver = folders.includes('');
  const where = isAllOver ? 'all over the repository' : `of ${pages.length} in ${folders.join(', ')}`;
  return {
    value: [
      ...folders.map((root) => `${root}**/*${suffix}.${end}`),
      ...globs.map((glob) => (glob.endsWith('/') ? `!${glob}**` : `!${glob}`)),
      ...others
        .filter((glob) => folders.some((root) => glob.startsWith('**') || glob.startsWith(root)))
        .map((glob) => `!${glob}`),
      ...origins,
    ],
    why: `${pages.filter(inside).length} pages, ${where}${out.length === 0 ? '' : `; about the project, and left out: ${listSome(out)}`}`,
  };
}

function isOfProject(path: string, dialect: DialectName): boolean {
  return PROJECT_FILES.test(path) && (hasProjectReadme(dialect) || !/(?:^|\/)README\.md$/i.test(path));
}

/** So many are named. */
const MOST_NAMED = 4;

function listSome(paths: readonly string[]): string {
  const named = paths.slice(0, MOST_NAMED).join(', ');
  return paths.length <= MOST_NAMED ? named : `${named} and ${paths.length - MOST_NAMED} more`;
}

function isSuffixed(path: string, suffix: string): boolean {
  return path.slice(0, -(endOf(path)?.length ?? 0) - 1).endsWith(suffix);
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
