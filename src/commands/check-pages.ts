/**
 * The check of a language repository: every page, or every page that a pull request changes, against the base that
 * stands beside it. For the translators' own workflow; nothing is changed.
 */
import type { FileEntry, SourceBook } from '../book/books.ts';
import { compileGlobs } from '../book/page-globs.ts';
import { renderBasePath } from '../book/page-paths.ts';
import { compileSiteLinks } from '../book/site-links.ts';
import { checkPage } from '../check/check.ts';
import { DEFAULT_BASE, type Dialect } from '../config/choices.ts';
import type { Settings, TargetSettings } from '../config/schema.ts';
import { dialectOf } from '../markdown/dialects/registry.ts';
import { parsePage } from '../markdown/parse.ts';
import type { ReviewFinding } from '../report/ledger.ts';
import { ConfigError, ContentError } from '../shared/errors.ts';
import { once } from '../shared/once.ts';
import { onPage } from '../shared/page-crash.ts';
import type { PageLimits } from '../shared/page-limits.ts';
import { decodePage } from '../shared/page-text.ts';
import type { Ports } from './ports.ts';
import { readNeighbours } from './steps/data/neighbours.ts';
import type { RunOptions } from './steps/open/open-run.ts';
import { openSource } from './steps/open/open-source.ts';
import { addSeverity } from './steps/review/review-proposal.ts';

export interface CheckedPage {
  readonly path: string;
  readonly findings: readonly ReviewFinding[];
}

/** What the check found; a page without a base beside it is not looked at. */
export interface PagesReport {
  readonly version: 1;
  readonly command: 'check';
  /** Pages with findings, and the others that were looked at. */
  readonly pages: readonly CheckedPage[];
  readonly withoutBase: number;
}

/**
 * @param options `source` is the language repository; `pushedFrom` limits the check to what changed since. One target:
 * its language, from `targets` or the configuration there.
 * @throws {ConfigError} when the repository cannot be read, or the language is not clear.
 */
export async function checkPages(options: RunOptions, ports: Ports): Promise<PagesReport> {
  const { source: book, commit, settings } = await openSource(options, ports);
  const [target, ...others] = settings.targets;
  if (target === undefined || others.length > 0)
    throw new ConfigError("mode check: give the one language of this repository, for example targets: 'zh=.'");
  const files = await book.listFiles(commit);
  const before = options.pushedFrom === undefined ? undefined : await book.findCommit(options.pushedFrom);
  const changed = before === undefined ? undefined : await book.listChanges(before, commit);
  const touched = changed && new Set(changed.map((change) => change.path));
  const pairs = pairFiles(files, { settings: target, isPage: compileGlobs(settings.source.pages), touched });
  const contents = await book.readBlobs(pairs.flatMap(({ page, base }) => [page.blob, base?.blob ?? page.blob]));
  const { limits } = settings;
  const languages = { from: settings.source.language, to: target.language, dialect: settings.source.dialect };
  const beside = compileBeside(files, { book, settings: target, source: settings.source, limits });
  const checked = pairs.map(({ page, base }) =>
    base === undefined ? Promise.resolve([]) : checkPair(page, base, { contents, limits, ...languages, beside }),
  );
  const pages = (await Promise.all(checked)).flat();
  return { version: 1, command: 'check', pages, withoutBase: pairs.length - pages.length };
}

interface Choice {
  readonly settings: TargetSettings;
  readonly isPage: (path: string) => boolean;
  /** `undefined` for every page. */
  readonly touched: ReadonlySet<string> | undefined;
}

function pairFiles(
  files: ReadonlyMap<string, FileEntry>,
  { settings, isPage, touched }: Choice,
): { page: FileEntry; base: FileEntry | undefined }[] {
  const { base: pattern = DEFAULT_BASE } = settings;
  const findBase = (path: string) => (pattern === null ? undefined : files.get(renderBasePath(pattern, path)));
  return [...files.values()]
    .filter(({ kind, path }) => kind === 'file' && isPage(path))
    .map((page) => ({ page, base: findBase(page.path) }))
    .filter(({ page, base }) => touched === undefined || touched.has(page.path) || touched.has(base?.path ?? ''));
}

interface PairContext {
  readonly contents: ReadonlyMap<string, Uint8Array>;
  readonly limits: PageLimits;
  readonly from: string;
  readonly to: string;
  readonly dialect: Dialect;
  readonly beside: Beside;
}

/** What links of a page lead to: the page itself, or the base that stands beside it. */
interface Beside {
  readonly read: (from: string, path: string) => Promise<string | undefined>;
  readonly readBase: (from: string, path: string) => Promise<string | undefined>;
}

interface BesideContext {
  readonly book: SourceBook;
  readonly settings: TargetSettings;
  readonly source: Settings['source'];
  readonly limits: PageLimits;
}

function compileBeside(
  files: ReadonlyMap<string, FileEntry>,
  { book, settings, source, limits }: BesideContext,
): Beside {
  const isPage = compileGlobs(source.pages);
  const paths = [...files.keys()].filter(isPage);
  const hasFolders = dialectOf(source.dialect).hasFolders === true;
  const findLinked = once(() => compileSiteLinks({ paths, hasFolders, locales: [settings.language] }));
  const { base: pattern = DEFAULT_BASE } = settings;
  const read = async (place: string | undefined) => {
    const entry = files.get(place ?? '');
    const bytes = entry && (await book.readBlobs([entry.blob])).get(entry.blob);
    return bytes && decodePage(place ?? '', bytes, limits);
  };
  return {
    read: (from, path) => read(findLinked()(from, path)),
    readBase: (from, path) => {
      const page = findLinked()(from, path);
      return read(page === undefined || pattern === null ? undefined : renderBasePath(pattern, page));
    },
  };
}

/** A page that is not UTF-8, or over a limit, is an error of the page. */
async function checkPair(
  page: FileEntry,
  base: FileEntry,
  { contents, limits, from, to, dialect, beside }: PairContext,
): Promise<CheckedPage> {
  const read = ({ path, blob }: FileEntry) => decodePage(path, contents.get(blob) ?? new Uint8Array(), limits);
  try {
    const source = onPage(base.path, () => parsePage(read(base), { language: from, dialect }));
    const target = onPage(page.path, () => parsePage(read(page), { language: to, dialect }));
    const neighbours = {
      source: await readNeighbours(source, (path) => beside.readBase(page.path, path)),
      target: await readNeighbours(target, (path) => beside.read(page.path, path)),
    };
    const findings = onPage(page.path, () => checkPage(source, target, { dialect, neighbours }));
    return { path: page.path, findings: findings.map(addSeverity) };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const finding = { rule: 'not-utf-8', severity: 'error', line: error.line ?? 1, message: error.message } as const;
    return { path: page.path, findings: [finding] };
  }
}
