/**
 * From options to a run that can start: the settings, the source at its current commit, the repositories of the
 * translations. Whatever is wrong here stops the run before anything is done.
 */
import type { FileEntry, SourceBook } from '../../../book/books.ts';
import { compileLayout } from '../../../book/layout.ts';
import { findLayoutFault } from '../../../book/layout-faults.ts';
import { compileGlobs, type PageFilter } from '../../../book/page-globs.ts';
import type { Selection } from '../../../book/scope.ts';
import type { Detected } from '../../../config/detect-dialect.ts';
import type { Settings, TargetSettings } from '../../../config/schema.ts';
import type { DialectName } from '../../../markdown/dialects/names.ts';
import type { RefusedLanguage, SourceReport } from '../../../report/ledger.ts';
import { ConfigError } from '../../../shared/errors.ts';
import type { Aligner, ClosablePageWorkers, Ports, RepositoryPlace } from '../../ports.ts';
import { checkSelection } from './check-selection.ts';
import { openEach, renderRefusals } from './open-each.ts';
import { locateRepository, type OpenSource, openSource, type SourceOptions } from './open-source.ts';
import { describeTarget, findShared, type OpenTarget, openOnce } from './open-target.ts';

/** Options that `sync`, `plan`, `submit` and `collect` share. */
export interface RunOptions extends SourceOptions {
  readonly since?: string | undefined;
  /** As `since`, from a push; where the source does not have it, every page that differs from its base is looked at. */
  readonly pushedFrom?: string | undefined;
  readonly full: boolean;
  /** Globs of source pages; `[]` for no restriction. */
  readonly pages: readonly string[];
  /** Only these source pages, by path. */
  readonly only?: ReadonlySet<string>;
  /** As in {@link Selection}. */
  readonly upToDate?: Selection['upToDate'];
  /** Author of commits, in the place of the one in the settings: `Name <address>`. */
  readonly author?: string | undefined;
  /** Of a workflow, the address of GitHub: there a translation in the checked-out repository is proposed on GitHub. */
  readonly serverUrl?: string | undefined;
}

/** A run before its first step. */
export interface Run {
  readonly settings: Settings;
  /** The dialect of the source, and what says so. */
  readonly dialect: Detected<DialectName>;
  readonly source: SourceBook;
  readonly commit: string;
  readonly selection: Selection;
  /** Whether a file of the source is a page, and no translation of one. */
  readonly isPage: PageFilter;
  readonly targets: readonly OpenTarget[];
  /** Repositories on GitHub that cannot be worked on; the reason is theirs alone. */
  readonly refused: readonly RefusedLanguage[];
}

/** What steps after the opening of a run need. */
export interface RunContext {
  readonly run: Run;
  readonly ports: Ports;
  readonly sourceFiles: ReadonlyMap<string, FileEntry>;
  readonly aligner: Aligner;
  /** Threads that work on pages. */
  readonly pages: ClosablePageWorkers;
}

/** @returns The run, and what is to be told of its dialect once all else is in order; `''` for nothing. */
async function openRun(options: RunOptions, ports: Ports): Promise<{ readonly run: Run; readonly told: string }> {
  if (options.full && options.since !== undefined)
    throw new ConfigError('--full and --since: the one takes all pages, the other those of a push; give one of them');
  const opening = await openSource(options, ports);
  const { source, commit, all, dialect } = opening;
  const settings = setAuthor(opening.settings, options.author);
  const selection = await readSelection(options, source);
  const candidates = await Promise.all(
    settings.targets.map(async (target) => {
      const place = await locateTarget(target, opening, { options, ports });
      return { settings: target, isOnGitHub: place.kind === 'github', input: { settings: target, place } };
    }),
  );
  const { pages } = settings.source;
  const open = openOnce((place) => ports.openTarget(place, options));
  const isShared = findShared(all);
  const { opened, refused } = await openEach(candidates, async ({ settings: target, place }) =>
    describeTarget(await open(place), target, { place, source, commit, pages, isShared }),
  );
  const isPage = findPages(opening, opened);
  const told = opening.isDetected
    ? `dialect ${dialect.value}: ${dialect.why}; for another one, set source.dialect`
    : '';
  return { run: { settings, dialect, source, commit, selection, targets: opened, refused, isPage }, told };
}

/** Where a translation is; `.` is the repository of the source itself, which a workflow has checked out. */
export async function locateTarget(
  { language, repository }: TargetSettings,
  { place: own, source, configFolder }: OpenSource,
  { options, ports }: { readonly options: Pick<RunOptions, 'targets' | 'folder' | 'serverUrl'>; readonly ports: Ports },
): Promise<RepositoryPlace> {
  const isFlag = options.targets.some((target) => target.language === language);
  const folder = isFlag ? options.folder : configFolder;
  const isOwn = !isFlag && isSourceName(repository);
  const place = isOwn ? own : await locateRepository(repository, { folder, name: `target ${language}`, ports });
  const isCheckout = own.kind === 'folder' && place.kind === 'folder' && place.path === own.path;
  const address = `${options.serverUrl}/`;
  if (!isCheckout || options.serverUrl === undefined || !source.url?.startsWith(address)) return place;
  return { kind: 'github', repository: source.url.slice(address.length) };
}

function isSourceName(repository: string): boolean {
  return repository === '.' || repository === './';
}

/** In a repository that holds its own translations, these are no pages, for whichever language a run is. */
export function findPages({ settings, source, all }: OpenSource, opened: readonly OpenTarget[]): PageFilter {
  const { pages } = settings.source;
  const own = new Set(opened.filter(({ isOwn }) => isOwn).map((target) => target.settings.repository));
  const named = source.url?.toLowerCase().split('/').slice(-2).join('/');
  const isOwn = ({ repository }: TargetSettings) =>
    own.has(repository) || isSourceName(repository) || repository.toLowerCase() === named;
  const layouts = all.filter(isOwn).map((target) => compileLayout({ ...target, pages, isOwn: true }));
  const isPage = compileGlobs(pages);
  return remember((path) => isPage(path) && layouts.every(({ findSource }) => findSource(path) === undefined));
}

/** Each translation asks for every path. */
function remember(isPage: PageFilter): PageFilter {
  const known = new Map<string, boolean>();
  return (path) => {
    const is = known.get(path) ?? isPage(path);
    known.set(path, is);
    return is;
  };
}

/** @returns What is wrong when a translation would stand in the place of a source page, or two in one. */
export function findPlaceFault(
  { targets, isPage }: Pick<Run, 'targets' | 'isPage'>,
  files: ReadonlyMap<string, FileEntry>,
): string | undefined {
  const pages = [...files.values()].filter(({ path, kind }) => kind === 'file' && isPage(path)).map(({ path }) => path);
  const placed = targets.map(({ book, settings: { language, branch }, layout, isOwn }) => {
    return { language, layout, isOwn, place: `${book.location}\n${branch ?? ''}` };
  });
  return findLayoutFault(placed, pages);
}

function setAuthor(settings: Settings, author: string | undefined): Settings {
  return author === undefined ? settings : { ...settings, commit: { ...settings.commit, author } };
}

/** @throws {ConfigError} for a command that does not go on without one of its translations. */
export function assertAllOpen({ refused }: Run): void {
  if (refused.length > 0) throw new ConfigError(renderRefusals(refused));
}

/**
 * Do something with an open run; its threads end with it.
 *
 * @throws {ConfigError}
 */
export async function withRun<T>(
  options: RunOptions,
  ports: Ports,
  work: (context: RunContext) => Promise<T>,
): Promise<T> {
  const { run, told } = await openRun(options, ports);
  const sourceFiles = await run.source.listFiles(run.commit);
  const fault = findPlaceFault(run, sourceFiles);
  if (fault !== undefined) throw new ConfigError(fault);
  const { source, commit, settings } = run;
  const globs = { globs: settings.source.pages, selected: options.pages };
  for (const warning of await checkSelection({ source, commit, sourceFiles, ...globs })) ports.log.warn(warning);
  await checkDataFiles(settings.engine, sourceFiles, ports);
  if (told !== '') ports.log.info(told);
  const aligner = await ports.openAligner(options.cache);
  const pages = await ports.openPageWorkers(settings.limits.memory);
  try {
    return await work({ run, ports, sourceFiles, aligner, pages });
  } finally {
    await Promise.all([aligner.close(), pages.close()]);
  }
}

/** Files with further pairs are read long after the run has begun: that one is missing is told now. */
async function checkDataFiles(
  { parallelData, parallelDataFiles }: Settings['engine'],
  sourceFiles: ReadonlyMap<string, FileEntry>,
  { disk }: Ports,
): Promise<void> {
  if (parallelData === 'none') return;
  // oxlint-disable-next-line no-await-in-loop -- hardly ever more than one
  for (const path of parallelDataFiles)
    if (sourceFiles.get(path)?.kind !== 'file' && (await disk.readFile(path)) === undefined)
      throw new ConfigError(
        `engine.parallel-data-files: '${path}' is no file of the source or of this machine; correct the path`,
      );
}

/** What a report says of the source. */
export function describeSource({ source, commit, selection, dialect }: Run): SourceReport {
  const { name, url } = source;
  return {
    name,
    ...(url === undefined ? {} : { url }),
    commit,
    since: selection.since ?? null,
    dialect: { name: dialect.value, why: dialect.why },
  };
}

/** A push that created its branch has no commit before it: git says so with zeros. */
const NO_COMMIT = /^0{40,}$/;

async function readSelection(options: RunOptions, source: SourceBook): Promise<Selection> {
  const { since, pushedFrom, full, upToDate } = options;
  const filter = compileFilter(options);
  const revision = full ? undefined : (since ?? pushedFrom);
  if (revision === undefined || NO_COMMIT.test(revision)) return { since: undefined, full, pages: filter, upToDate };
  const commit = await source.findCommit(revision);
  if (commit === undefined && since !== undefined)
    throw new ConfigError(
      `--since: ${source.location} has no revision '${since}'; correct it, or fetch the whole history (actions/checkout: fetch-depth: 0)`,
    );
  return { since: commit, full, pages: filter, upToDate };
}

function compileFilter({ pages, only }: RunOptions): Selection['pages'] {
  const filter = pages.length === 0 ? undefined : compileGlobs(pages);
  if (only === undefined) return filter;
  return (path) => only.has(path) && (filter === undefined || filter(path));
}
