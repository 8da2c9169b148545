/**
 * `amts init`: looks at a source and its translations, and writes the configuration, the workflow, and the mark that
 * folds bases in pull requests. What is there stays, unless it is asked to be replaced.
 */
import { join } from 'node:path';
import type { FileEntry } from '../book/books.ts';
import { compileGlobs } from '../book/page-globs.ts';
import type { Detected } from '../config/detect-dialect.ts';
import { assertLanguage } from '../config/languages.ts';
import { parseSettings, type TargetOverride } from '../config/settings.ts';
import { ConfigError } from '../shared/errors.ts';
import type { Ports, RepositoryPlace } from './ports.ts';
import { findBookDialect } from './steps/data/find-dialect.ts';
import { detectLayout } from './steps/init/detect-layout.ts';
import { detectPlace, type FoundPlace } from './steps/init/detect-place.ts';
import { detectPages, listMarkdown } from './steps/init/detect-source.ts';
import {
  type NewConfig,
  type NewTarget,
  OWN_REPOSITORY,
  renderAttributes,
  renderConfig,
  renderWorkflow,
} from './steps/init/render-files.ts';
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

/** A file, and what became of it: `kept` is there and stays, `shown` cannot be written, as its repository is on GitHub. */
export interface InitFile {
  readonly path: string;
  readonly text: string;
  readonly status: 'written' | 'kept' | 'shown';
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
  const pages = detectPages(
    names,
    [...places.values()].map(({ value }) => value),
  );
  const paths = names.filter(compileGlobs(pages.value));
  if (paths.length === 0) throw new ConfigError(`${source.location}: holds no pages in Markdown; is this the source?`);
  const dialect = await findBookDialect(source, files, pages.value);
  const targets = opened.map(({ language, place: where, repository, files: there }) => ({
    language,
    repository,
    place: where,
    layout: detectLayout({
      language,
      from: options.from,
      pages: paths.filter((path) => !isPlaced(path, places)),
      globs: pages.value,
      files: there,
      dialect: dialect.value,
      place: places.get(language),
    }),
  }));
  const config = { language: options.from, pages, dialect, targets, withAws: options.withAws };
  const text = renderConfig(config);
  parseSettings({ name: 'amts.yml', text });
  const written = await writeAll(
    [
      { place, name: 'amts.yml', text },
      { place, name: WORKFLOW, text: renderWorkflow(config) },
      ...listAttributes(targets),
    ],
    options,
    ports,
  );
  return {
    version: 1,
    command: 'init',
    files: written,
    found: tell(config),
    next: adviseNext(config, source.url, options),
  };
}

const WORKFLOW = '.github/workflows/translations.yml';
interface FoundTarget extends NewTarget {
  readonly place: RepositoryPlace;
}

interface OpenedTarget {
  readonly language: string;
  readonly repository: string;
  readonly place: RepositoryPlace;
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
  const head = (await book.listHeads(branch)).get(branch);
  const files = head === undefined ? new Map<string, FileEntry>() : await book.listFiles(head);
  return { language, repository: nameRepository(place, context.place), place, files };
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
      if (place !== undefined) return [[language, place] as const];
      throw new ConfigError(
        `target ${language}: no path in the repository of the source names this language, such as ${language}/page.md or page.${language}.md; translate a first page where the site looks for it, or write 'path' in amts.yml by hand (docs/layouts.md)`,
      );
    }),
  );
}

function isPlaced(path: string, places: ReadonlyMap<string, Detected<FoundPlace>>): boolean {
  return [...places.values()].some(({ value }) => compileGlobs(value.own)(path));
}

/** As `amts.yml` writes it: `owner/repo`, or a folder. */
function nameRepository(place: RepositoryPlace, source: RepositoryPlace): string {
  if (place.kind === 'github')
    return source.kind === 'github' && source.repository === place.repository ? OWN_REPOSITORY : place.repository;
  return source.kind === 'folder' ? relativePath(source.path, place.path) : place.path;
}

function relativePath(from: string, to: string): string {
  const [a, b] = [from.split('/'), to.split('/')];
  const common = a.findIndex((part, at) => part !== b[at]);
  const shared = common === -1 ? a.length : common;
  return [...a.slice(shared).map(() => '..'), ...b.slice(shared)].join('/') || OWN_REPOSITORY;
}

interface Draft {
  readonly place: RepositoryPlace;
  readonly name: string;
  readonly text: string;
}

function listAttributes(targets: readonly FoundTarget[]): Draft[] {
  return targets.flatMap(({ place, layout }) => {
    const line = renderAttributes(layout.base?.value);
    return line === undefined ? [] : [{ place, name: '.gitattributes', text: `${line}\n` }];
  });
}

async function writeAll(
  drafts: readonly Draft[],
  { force, dryRun }: InitOptions,
  { disk }: Ports,
): Promise<InitFile[]> {
  const written: InitFile[] = [];
  for (const { place, name, text } of drafts) {
    const path = place.kind === 'folder' ? join(place.path, name) : `${place.repository}/${name}`;
    // oxlint-disable-next-line no-await-in-loop -- three files
    const isThere = place.kind === 'folder' && (await disk.readFile(path)) !== undefined;
    const status = isThere && !force ? 'kept' : place.kind === 'github' || dryRun ? 'shown' : 'written';
    // oxlint-disable-next-line no-await-in-loop -- three files
    if (status === 'written') await disk.writeText(path, text);
    written.push({ path, text, status });
  }
  return written;
}

function tell({ pages, dialect, targets }: NewConfig): string[] {
  return [
    `pages: ${pages.value.join(' ')} (${pages.why})`,
    `dialect: ${dialect.value} (${dialect.why})`,
    ...targets.flatMap(({ language, layout: { translated, base, place, paths, terminology } }) => [
      `${language}: ${translated} pages are translated`,
      ...(place === undefined ? [] : [`${language}: ${place.why}`]),
      ...(base === undefined ? [] : [`${language}: bases: ${base.value ?? '.amts/state.json'} (${base.why})`]),
      ...Object.entries(paths.value).map(([from, to]) => `${language}: ${from} is ${to} there`),
      ...(terminology === undefined ? [] : [`${language}: glossary: ${terminology.value}`]),
    ]),
  ];
}

function adviseNext({ targets }: NewConfig, url: string | undefined, { source }: InitOptions): string[] {
  const repository = url === undefined ? 'OWNER/REPO' : url.split('/').slice(-2).join('/');
  const names = targets.map((target) => target.repository);
  const others = names.every((name) => name === OWN_REPOSITORY) ? [] : names;
  return [
    'look at the files, then:',
    `amts adopt --source ${source} --dry-run   # what each translated page was made from`,
    `amts plan --source ${source}   # what a run would do and send`,
    ...(others.length === 0
      ? [
          `in the settings of ${repository}, under Actions, General: let workflows open pull requests (https://github.com/${repository}/settings/actions)`,
        ]
      : [
          `a token that may write contents and pull requests of ${others.map((name) => (name === OWN_REPOSITORY ? repository : name)).join(', ')}: make one at https://github.com/settings/personal-access-tokens/new, then`,
          `gh secret set TRANSLATIONS_TOKEN --repo ${repository}`,
        ]),
  ];
}

/** What `init` tells at a terminal. */
export function renderInit({ files, found, next }: InitReport): readonly string[] {
  const told = files.flatMap(({ path, status, text }) => [
    `${status.padEnd(8)} ${path}${status === 'kept' ? ' (is there; --force replaces it)' : ''}`,
    ...(status === 'shown'
      ? text
          .trimEnd()
          .split('\n')
          .map((line) => `    ${line}`)
      : []),
  ]);
  return [...found, '', ...told, '', ...next];
}
