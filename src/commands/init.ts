/**
 * `amts init`: looks at a source and its translations, and writes the configuration, the workflow, and the mark that
 * folds bases in pull requests. What is there stays, unless it is asked to be replaced.
 */
import type { FileEntry } from '../book/books.ts';
import { compileGlobs } from '../book/page-globs.ts';
import type { Detected } from '../config/detect-dialect.ts';
import type { TargetOverride } from '../config/overrides.ts';
import { parseSettings } from '../config/settings.ts';
import { ConfigError } from '../shared/errors.ts';
import { assertLanguage } from '../shared/languages.ts';
import type { Ports, RepositoryPlace } from './ports.ts';
import { findBookDialect } from './steps/data/find-dialect.ts';
import { adviseNext, isPlaceLost } from './steps/init/advise-next.ts';
import { detectLayout } from './steps/init/detect-layout.ts';
import { detectPlace, type FoundPlace } from './steps/init/detect-place.ts';
import { detectPages, listMarkdown } from './steps/init/detect-source.ts';
import {
  type FoundTarget,
  type NewConfig,
  type NewTarget,
  nameBases,
  nameOnGitHub,
  OWN_REPOSITORY,
  renderConfig,
  renderWorkflow,
} from './steps/init/render-files.ts';
import { ATTRIBUTES, type InitFile, listAttributes, writeFiles } from './steps/init/write-files.ts';
import { locateRepository } from './steps/open/open-source.ts';

export interface InitOptions {
  readonly folder: string;
  readonly source: string;
  readonly targets: readonly TargetOverride[];
  /** Language of the source. */
  readonly from: string;
  readonly withAws: boolean;
  /** Replace files that are there. */
  readonly force: boolean;
  readonly dryRun: boolean;
}

export interface InitReport {
  readonly version: 1;
  readonly command: 'init';
  readonly files: readonly InitFile[];
  /** What was found out, a line each. */
  readonly found: readonly string[];
  /** What to do next, a line each. */
  readonly next: readonly string[];
}

/** @throws {ConfigError} when a repository cannot be read, or no page is found. */
export async function init(options: InitOptions, ports: Ports): Promise<InitReport> {
  assertLanguage(options.from, '--from');
  if (options.targets.length === 0)
    throw new ConfigError('--target: name at least one translation as LANGUAGE=PLACE, for example zh=../book-zh');
  const place = await locateRepository(options.source, { folder: options.folder, name: '--source', ports });
  const source = await ports.openSource(place);
  const head = await source.findCommit('HEAD');
  if (head === undefined) throw new ConfigError(`${source.location}: has no commit yet; commit the book first`);
  const files = await source.listFiles(head);
  const opened = await Promise.all(
    options.targets.map(async (target) => openTarget(target, { place, options, ports })),
  );
  const names = [...files.keys()];
  const places = findPlaces(opened, listMarkdown(names), options.from);
  const found = [...places.values()].map(({ value }) => value);
  const dialect = await findBookDialect(source, files, detectPages(names, 'gfm', found).value);
  const pages = detectPages(names, dialect.value, found);
  const paths = names.filter(compileGlobs(pages.value));
  if (paths.length === 0) throw new ConfigError(`${source.location}: holds no pages in Markdown; is this the source?`);
  const own = paths.filter((path) => !isPlaced(path, places));
  const layoutOf = ({ language, files: there }: OpenedTarget) =>
    detectLayout({
      language,
      from: options.from,
      pages: own,
      globs: pages.value,
      files: there,
      dialect: dialect.value,
      place: places.get(language),
    });
  const targets = opened.map((target): FoundTarget => ({ ...target, layout: layoutOf(target) }));
  const config = {
    language: options.from,
    pages: excludeBases(pages, targets),
    dialect,
    targets,
    withAws: options.withAws,
  };
  const text = renderConfig(config);
  parseSettings({ name: 'amts.yml', text });
  const written = await writeFiles(
    [
      { place, name: 'amts.yml', text },
      { place, name: WORKFLOW, text: renderWorkflow(config) },
      ...(await listAttributes(targets, ports)),
    ],
    options,
    ports,
  );
  return {
    version: 1,
    command: 'init',
    files: written,
    found: tell(config, paths),
    next: adviseNext({ targets }, { url: source.url, paths, source: options.source }),
  };
}

/** The copies of the source beside translated pages would be pages as well, where a translation has them. */
function excludeBases(
  { value, why }: Detected<readonly string[]>,
  targets: readonly NewTarget[],
): Detected<readonly string[]> {
  const bases = targets.flatMap(({ layout: { base } }) =>
    base === undefined || base.value === null ? [] : [`!**/${nameBases(base.value)}`],
  );
  return { value: [...new Set([...value, ...bases])], why };
}

const WORKFLOW = '.github/workflows/translations.yml';

interface OpenedTarget extends Omit<FoundTarget, 'layout'> {
  readonly files: ReadonlyMap<string, FileEntry>;
}

interface Context {
  /** Of the source. */
  readonly place: RepositoryPlace;
  readonly options: InitOptions;
  readonly ports: Ports;
}

async function openTarget({ language, repository }: TargetOverride, context: Context): Promise<OpenedTarget> {
  const { options, ports } = context;
  const place = await locateRepository(repository, { folder: options.folder, name: `target ${language}`, ports });
  const { book } = await ports.openTarget(place);
  const branch = await book.findDefaultBranch();
  const head = await book.findHead(branch);
  const files = head === undefined ? new Map<string, FileEntry>() : await book.listFiles(head);
  return { language, ...nameRepository(place, context.place, book.url), place, files, written: repository };
}

/** Where translations stand among the files of the source. */
function findPlaces(
  targets: readonly OpenedTarget[],
  markdown: readonly string[],
  from: string,
): Map<string, Detected<FoundPlace>> {
  const own = targets.filter(({ repository }) => repository === OWN_REPOSITORY);
  return new Map(
    own.flatMap(({ language }) => {
      const place = detectPlace({ language, from, pages: markdown, files: markdown });
      return place === undefined ? [] : [[language, place] as const];
    }),
  );
}

function isPlaced(path: string, places: ReadonlyMap<string, Detected<FoundPlace>>): boolean {
  return [...places.values()].some(({ value }) => compileGlobs(value.own)(path));
}

/** As `amts.yml` writes it: `.` for the source itself, `owner/repo`, which a workflow can reach, else a folder. */
function nameRepository(
  place: RepositoryPlace,
  source: RepositoryPlace,
  url: string | undefined,
): Pick<FoundTarget, 'repository' | 'isOnGitHub'> {
  if (place.kind === 'github') {
    const isOwn = source.kind === 'github' && source.repository === place.repository;
    return { repository: isOwn ? OWN_REPOSITORY : place.repository, isOnGitHub: true };
  }
  const path = source.kind === 'folder' ? relativePath(source.path, place.path) : place.path;
  if (path === OWN_REPOSITORY || url?.startsWith('https://github.com/') !== true)
    return { repository: path, isOnGitHub: false };
  return { repository: nameOnGitHub(url), isOnGitHub: true };
}

function relativePath(from: string, to: string): string {
  const [a, b] = [from.split('/'), to.split('/')];
  const common = a.findIndex((part, at) => part !== b[at]);
  const shared = common === -1 ? a.length : common;
  return [...a.slice(shared).map(() => '..'), ...b.slice(shared)].join('/') || OWN_REPOSITORY;
}

function tell({ pages, dialect, targets }: NewConfig, paths: readonly string[]): string[] {
  return [
    `pages: ${pages.value.join(' ')} (${pages.why})`,
    `dialect: ${dialect.value} (${dialect.why})`,
    ...targets.flatMap((target) => (isPlaceLost(target, paths) ? [] : tellTarget(target))),
  ];
}

function tellTarget({ language, layout: { translated, base, place, paths, terminology } }: NewTarget): string[] {
  return [
    `${language}: ${translated} pages are translated`,
    ...(place === undefined ? [] : [`${language}: ${place.why}`]),
    ...(base === undefined ? [] : [`${language}: bases: ${base.value ?? '.amts/state.json'} (${base.why})`]),
    ...Object.entries(paths.value).map(([from, to]) => `${language}: ${from} is ${to} there`),
    ...(terminology === undefined ? [] : [`${language}: glossary: ${terminology.value}`]),
  ];
}

/** What `init` tells at a terminal. */
export function renderInit({ files, found, next }: InitReport): readonly string[] {
  const told = files.flatMap(({ path, status, text }) => [
    `${status.padEnd(8)} ${path}${status === 'kept' ? ` (is there${path.endsWith(ATTRIBUTES) ? ', with this line' : '; --force replaces it'})` : ''}`,
    ...(status === 'shown'
      ? text
          .trimEnd()
          .split('\n')
          .map((line) => `    ${line}`)
      : []),
  ]);
  return [...found, '', ...told, '', ...next];
}
