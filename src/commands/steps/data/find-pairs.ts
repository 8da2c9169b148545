/** Pages of a book with their translations, from folders or from a list. */
import { dirname, join, resolve } from 'node:path';
import { compileLayout, type PathMap } from '../../../book/layout.ts';
import { compileGlobs } from '../../../book/page-globs.ts';
import { renderBasePath } from '../../../book/page-paths.ts';
import { type Dialect, hasProjectReadme, PAGE_EXTENSIONS } from '../../../config/choices.ts';
import { nameDialect } from '../../../markdown/dialects/names.ts';
import { ConfigError, ContentError } from '../../../shared/errors.ts';
import type { PageLimits } from '../../../shared/page-limits.ts';
import type { Disk, Log } from '../../ports.ts';
import { readDataText, readText } from './read-text.ts';

/** Paths of a page and of the text that it translates. */
export interface PathPair {
  readonly source: string;
  readonly target: string;
}

/** Where the pages of one language are. */
export interface PageOrigin {
  /** A list: two paths a line, source and target, with a tab between; relative ones count from the list. */
  readonly pairs?: string | undefined;
  /** Folder of the source book; for pages without a base beside them. */
  readonly source?: string | undefined;
  /** Folder of the translation. */
  readonly target?: string | undefined;
  /** Pattern of the base beside a page, with `{dir}`, `{name}` and `{ext}`. */
  readonly base: string;
  /** Folders and files with another path in the translation than in the source folder. */
  readonly paths?: PathMap;
  /** Says how the names of pages end. */
  readonly dialect: Dialect;
}

/** {@link PageOrigin} of one target language. */
export interface LanguageOrigin extends PageOrigin {
  readonly to: string;
}

/** What the command line says about places; `LANG=` in front of a place names its language. */
interface OriginFlags {
  readonly to?: string | undefined;
  readonly target?: readonly string[] | undefined;
  readonly pairs?: readonly string[] | undefined;
  readonly source?: string | undefined;
  readonly base: string;
  readonly paths?: readonly string[] | undefined;
  readonly dialect: Dialect;
}

/** @throws {ConfigError} when a place has no language, or there is no place. */
export function readOrigins({
  to,
  target = [],
  pairs = [],
  source,
  base,
  paths = [],
  dialect,
}: OriginFlags): LanguageOrigin[] {
  if (target.length + pairs.length === 0)
    throw new ConfigError('--target or --pairs is missing: name the folder of the translation, or a list of pages');
  if (!base.includes('{name}'))
    throw new ConfigError(`--base ${base}: must hold {name}, for example {dir}/{name}_origin{ext}`);
  if (paths.length > 0 && source === undefined)
    throw new ConfigError('--paths: maps the folder of the source; give that as --source');
  const map = Object.fromEntries(paths.map(readPathRule));
  return [
    ...target.map((place) => ({ ...readPlace(place, '--target', to), key: 'target' as const })),
    ...pairs.map((place) => ({ ...readPlace(place, '--pairs', to), key: 'pairs' as const })),
  ].map(({ language, path, key }) => ({ to: language, source, base, dialect, paths: map, [key]: path }));
}

/**
 * Folders and files that tell which dialect the pages of a book are in, the source first.
 *
 * @throws {ConfigError} when a list cannot be read.
 */
export async function listDialectFiles(
  { source, target = [], pairs = [] }: Pick<OriginFlags, 'source' | 'target' | 'pairs'>,
  disk: Disk,
): Promise<string[]> {
  const place = (text: string) => readPlace(text, '', '').path;
  const lists = await Promise.all(
    pairs.map(async (text) => parsePairs(await readDataText(place(text), disk), place(text))),
  );
  return [
    ...(source === undefined ? [] : [source]),
    ...target.map(place),
    ...lists.flat().flatMap((pair) => [pair.source, pair.target]),
  ];
}

function readPathRule(rule: string): [source: string, target: string] {
  const [, source, target] = /^([^=]*)=([^=]*)$/.exec(rule) ?? [];
  if (source === undefined || target === undefined || isFolder(source) !== isFolder(target))
    throw new ConfigError(
      `--paths ${rule}: should be SOURCE=TARGET, two folders with / at the end, two files, or two templates`,
    );
  return [source, target];
}

/** The root of a book has no name. */
function isFolder(path: string): boolean {
  return path === '' || path.endsWith('/');
}

function readPlace(text: string, flag: string, to: string | undefined): { language: string; path: string } {
  const [, language, path] = /^([A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?)=(.+)$/.exec(text) ?? [];
  if (language !== undefined && path !== undefined) return { language, path };
  if (to === undefined) throw new ConfigError(`${flag} ${text}: no language; write ${flag} zh=${text}, or add --to zh`);
  return { language: to, path: text };
}

export interface PageDisk extends Disk {
  /** Paths of all files of a folder, in order. */
  listFolder(folder: string): Promise<readonly string[]>;
}

/**
 * List the pages of one language.
 *
 * Of a folder: its Markdown pages, but no bases and no README, each with the base beside it, else with the page of
 * its path in the source. Pages without either are told and left out.
 *
 * @throws {ConfigError} when there are none.
 */
export async function findPairs(
  origin: PageOrigin,
  { disk, log }: { readonly disk: PageDisk; readonly log: Log },
): Promise<PathPair[]> {
  const pairs =
    origin.pairs === undefined
      ? await matchFolders(origin, disk, log)
      : parsePairs(await readDataText(origin.pairs, disk), origin.pairs);
  if (pairs.length > 0) return pairs;
  const place = origin.pairs ?? origin.target ?? '';
  throw new ConfigError(
    `${place}: has no page (${PAGE_EXTENSIONS[nameDialect(origin.dialect)].map((extension) => `*.${extension}`).join(', ')} in the dialect ${nameDialect(origin.dialect)}) with a source; give --base for texts beside the pages (now ${origin.base}), --source, or another --dialect`,
  );
}

function parsePairs(text: string, file: string): PathPair[] {
  const lines = text.split(/\r?\n/);
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const [source, target, ...others] = line.split('\t');
    if (source === undefined || target === undefined || others.length > 0 || target === '')
      throw new ConfigError(`${file}:${at + 1}: should be two paths, source and target, with a tab between`);
    return [{ source: resolve(dirname(file), source), target: resolve(dirname(file), target) }];
  });
}

async function matchFolders(
  { source, target = '', base, paths = {}, dialect }: PageOrigin,
  disk: PageDisk,
  log: Log,
): Promise<PathPair[]> {
  const files = await disk.listFolder(target);
  const known = new Set(files);
  const bases = new Set(files.map((file) => renderBasePath(base, file)));
  const sources = new Set(source === undefined ? [] : await disk.listFolder(source));
  const isPage = compileGlobs([
    ...PAGE_EXTENSIONS[nameDialect(dialect)].map((extension) => `**/*.${extension}`),
    ...(hasProjectReadme(nameDialect(dialect)) ? ['!**/README.md'] : []),
  ]);
  const isOwn = source !== undefined && resolve(source) === resolve(target);
  const { findTarget, findSource } = compileLayout({ language: '', paths, pages: [], isOwn });
  const pages = files.filter((file) => isPage(file) && !bases.has(file) && (!isOwn || findSource(file) !== undefined));
  const pairs = pages.flatMap((file) => {
    const beside = renderBasePath(base, file);
    if (known.has(beside)) return [{ source: join(target, beside), target: join(target, file) }];
    const path = findSource(file);
    if (source === undefined || path === undefined || !sources.has(path) || findTarget(path) !== file) return [];
    return [{ source: join(source, path), target: join(target, file) }];
  });
  const left = pages.length - pairs.length;
  if (left > 0) log.info(`${target}: ${left} of ${pages.length} pages have no source text and are left out`);
  return pairs;
}

/** A pair of pages that was read, or why it was not. */
export type ReadPair = PathPair &
  ({ readonly texts: { readonly source: string; readonly target: string } } | { readonly error: string });

/** Read pairs; what cannot be read is named, and the others go on. */
export async function readPairs(pairs: readonly PathPair[], disk: Disk, limits: PageLimits): Promise<ReadPair[]> {
  return Promise.all(
    pairs.map(async (pair) => {
      try {
        const [source, target] = await Promise.all([
          readText(pair.source, disk, limits),
          readText(pair.target, disk, limits),
        ]);
        return { ...pair, texts: { source, target } };
      } catch (error) {
        if (error instanceof ConfigError || error instanceof ContentError) return { ...pair, error: error.message };
        throw error;
      }
    }),
  );
}
