/**
 * Which dialect pages are in, where nobody has said it: of a book at a commit, and of files that a command names. What
 * is found is told with its reason.
 */
import { dirname, join, relative, resolve } from 'node:path';
import type { FileEntry, SourceBook } from '../../../book/books.ts';
import { compileGlobs } from '../../../book/page-globs.ts';
import { assertPatterns } from '../../../config/check-patterns.ts';
import { AUTO, CONFIG_NAME, DIALECTS, listDefaultPages, PAGE_EXTENSIONS } from '../../../config/choices.ts';
import {
  type Detected,
  detectBySigns,
  detectGenerator,
  GENERATOR_FILES,
  listGeneratorFiles,
} from '../../../config/detect-dialect.ts';
import { parseSource } from '../../../config/settings.ts';
import { type Dialect, type DialectName, extendDialect } from '../../../markdown/dialects/names.ts';
import { PAGE_LIMITS } from '../../../shared/page-limits.ts';
import { tryDecodeText } from '../../../shared/page-text.ts';
import type { Disk, Log } from '../../ports.ts';
import { readDataText } from './read-text.ts';

/** Pages that are read to find out their dialect. */
const MAX_READ = 40;

/** The text of a file in which signs are looked for: it is not parsed, so that only its size matters. */
function tryRead(bytes: Uint8Array): string | undefined {
  return bytes.length > PAGE_LIMITS.pageBytes ? undefined : tryDecodeText(bytes);
}

/** Some of the pages, from all over the book. */
function choosePages(pages: readonly string[]): string[] {
  const step = Math.max(1, Math.ceil(pages.length / MAX_READ));
  return pages.filter((_, at) => at % step === 0);
}

/** Names of pages in any dialect. */
const ANY_PAGE = [...new Set(DIALECTS.flatMap((name) => listDefaultPages(name)))];

/** The dialect of a book. @param globs Of its pages; default: whatever may be one. */
export async function findBookDialect(
  { readBlobs }: Pick<SourceBook, 'readBlobs'>,
  files: ReadonlyMap<string, FileEntry>,
  globs: readonly string[] = ANY_PAGE,
): Promise<Detected<DialectName>> {
  const paths = [...files.keys()];
  const pages = paths.filter(compileGlobs(globs));
  const generators = await readFiles(listGeneratorFiles(paths));
  const generator = detectGenerator(paths, generators, pages);
  return generator ?? detectBySigns(await readFiles(choosePages(pages)));

  async function readFiles(wanted: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const entries = wanted.flatMap((path) => files.get(path) ?? []).filter(({ kind }) => kind === 'file');
    const blobs =
      entries.length === 0 ? new Map<string, Uint8Array>() : await readBlobs(entries.map(({ blob }) => blob));
    return new Map(
      entries.flatMap(({ path, blob }) => {
        const bytes = blobs.get(blob);
        const text = bytes && tryRead(bytes);
        return text === undefined ? [] : [[path, text] as const];
      }),
    );
  }
}

/** What a command that works on files says of their dialect. */
export interface DialectRequest {
  readonly dialect: DialectName | typeof AUTO;
  /** The files, the first of which tells where their book is; or folders, of which all pages are read. */
  readonly files: readonly string[];
  /** Default: `amts.yml` of the current folder, if there is one. */
  readonly config?: string | undefined;
}

interface Tools {
  readonly disk: Disk & { readonly listFolder?: (folder: string) => Promise<readonly string[]> };
  readonly log: Pick<Log, 'info'>;
}

/**
 * The dialect of files: as the command says, else the configuration, else the site generator whose file is in a folder
 * above, else the signs of the files themselves. Patterns, fences, keys and attributes of the configuration hold anyway.
 *
 * @throws {ConfigError} when the configuration is wrong.
 */
export async function findFileDialect({ dialect, files, config }: DialectRequest, tools: Tools): Promise<Dialect> {
  const { disk, log } = tools;
  const name = config ?? CONFIG_NAME;
  const isThere = config !== undefined || (await disk.readFile(name)) !== undefined;
  const file = isThere ? { name, text: await readDataText(name, disk) } : undefined;
  const source = parseSource(file);
  await assertPatterns(source, file);
  if (dialect !== AUTO) return extendDialect(dialect, source.options);
  if (source.dialect !== AUTO) return extendDialect(source.dialect, source.options);
  const found = await detectOfFiles(files, { disk, listFolder: disk.listFolder });
  if (found !== undefined) log.info(`dialect ${found.value}: ${found.why}; for another one, give --dialect`);
  return extendDialect(found?.value ?? 'gfm', source.options);
}

interface FlatTools {
  readonly disk: Disk;
  readonly listFolder: Tools['disk']['listFolder'];
}

/** `undefined` where there is no such file: who reads it says so. */
async function detectOfFiles(
  files: readonly string[],
  { disk, listFolder }: FlatTools,
): Promise<Detected<DialectName> | undefined> {
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- the first that tells it is believed
    const found = await detectAbove(resolve(file), disk);
    if (found !== undefined) return found;
  }
  const texts = new Map<string, string>();
  const paths: string[] = [];
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one or two
    const isFolder = await disk.isFolder(file);
    // oxlint-disable-next-line no-await-in-loop -- one or two
    const inside = isFolder && listFolder !== undefined ? (await listFolder(file)).map((path) => join(file, path)) : [];
    paths.push(...(isFolder ? choosePages(inside.filter((path) => PAGE.test(path))) : [file]));
  }
  for (const path of paths) {
    // oxlint-disable-next-line no-await-in-loop -- a few pages
    const bytes = await disk.readFile(path);
    const text = bytes && tryRead(bytes);
    if (text !== undefined) texts.set(path, text);
  }
  return texts.size === 0 ? undefined : detectBySigns(texts);
}

const PAGE = new RegExp(String.raw`\.(?:${[...new Set(Object.values(PAGE_EXTENSIONS).flat())].join('|')})$`);

/** The generator of the nearest folder above that has its file; the search ends at the root of a repository. */
async function detectAbove(file: string, disk: Disk): Promise<Detected<DialectName> | undefined> {
  const start = (await disk.isFolder(file)) ? file : dirname(file);
  for (let folder = start, above = ''; folder !== above; above = folder, folder = dirname(folder)) {
    // oxlint-disable-next-line no-await-in-loop -- the nearest folder is believed
    const found = await detectInFolder(folder, relative(folder, file), disk);
    if (found !== undefined) return { ...found, why: join(folder, found.why) };
    // oxlint-disable-next-line no-await-in-loop -- as above
    if ((await disk.isFolder(join(folder, '.git'))) || (await disk.readFile(join(folder, '.git'))) !== undefined)
      return undefined;
  }
  return undefined;
}

async function detectInFolder(folder: string, page: string, disk: Disk): Promise<Detected<DialectName> | undefined> {
  const read = await Promise.all(
    GENERATOR_FILES.map(async (name) => [name, await readIfFile(join(folder, name), disk)] as const),
  );
  const texts = new Map(
    read.flatMap(([name, bytes]) => (bytes === undefined ? [] : [[name, tryDecodeText(bytes) ?? '']])),
  );
  if (texts.size === 0) return undefined;
  const beside = (await disk.isFolder(join(folder, 'content'))) ? ['content/'] : [];
  return detectGenerator([...texts.keys(), ...beside], texts, [page]);
}

/** A folder of that name is no file of a generator. */
async function readIfFile(path: string, disk: Disk): Promise<Uint8Array | undefined> {
  return (await disk.isFolder(path)) ? undefined : disk.readFile(path);
}
