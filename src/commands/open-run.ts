/**
 * From options to a run that can start: the settings, the source at its current commit, the repositories of the
 * translations. Whatever is wrong here stops the run before anything is done.
 */
import { resolve } from 'node:path';
import type { FileEntry, SourceBook } from '../book/books.ts';
import { compileGlobs } from '../book/page-globs.ts';
import { decodePage } from '../book/page-text.ts';
import type { Selection } from '../book/scope.ts';
import type { Settings, TargetSettings } from '../config/schema.ts';
import { type ConfigFile, parseSettings, type TargetOverride } from '../config/settings.ts';
import type { SourceReport } from '../report/ledger.ts';
import { ConfigError } from '../shared/errors.ts';
import type { Aligner, Ports, RepositoryPlace, TargetRepository } from './ports.ts';
import { readText } from './read-text.ts';

/** Options that `sync`, `plan`, `submit` and `collect` share. Paths count from `folder`. */
export interface RunOptions {
  /** The current folder. */
  readonly folder: string;
  /** A clone, or `owner/repo` on GitHub. */
  readonly source: string;
  /** Revision of the source; default: what is checked out, or the head of the default branch. */
  readonly commit?: string | undefined;
  readonly targets: readonly TargetOverride[];
  /** When given, only these of the languages of the configuration; `[]` for no restriction. */
  readonly languages?: readonly string[];
  /** Default: `amts.yml` in the source, if there is one. */
  readonly config?: string | undefined;
  readonly since?: string | undefined;
  /** As `since`, from a push; where the source does not have it, every page that differs from its base is looked at. */
  readonly pushedFrom?: string | undefined;
  readonly full: boolean;
  /** Globs of source pages; `[]` for no restriction. */
  readonly pages: readonly string[];
  readonly engine?: string | undefined;
  readonly engineCommand?: string | undefined;
  /** Folder that keeps alignments from one run to the next. */
  readonly cache?: string | undefined;
}

export interface OpenTarget extends TargetRepository {
  readonly settings: TargetSettings;
}

/** A run before its first step. */
export interface Run {
  readonly settings: Settings;
  readonly source: SourceBook;
  readonly commit: string;
  readonly selection: Selection;
  readonly targets: readonly OpenTarget[];
}

/** What steps after the opening of a run need. */
export interface RunContext {
  readonly run: Run;
  readonly ports: Ports;
  readonly sourceFiles: ReadonlyMap<string, FileEntry>;
  readonly aligner: Aligner;
}

const CONFIG_NAME = 'amts.yml';

async function openRun(options: RunOptions, ports: Ports): Promise<Run> {
  if (options.full && options.since !== undefined)
    throw new ConfigError('--full and --since: the one takes all pages, the other those of a push; give one of them');
  const place = await locate(options.source, { folder: options.folder, place: '--source', ports });
  const source = await ports.openSource(place);
  const commit = await findStart(source, options.commit);
  const config = await findConfig({ place, source, commit }, options, ports);
  const settings = chooseLanguages(parseSettings(config.file, readOverrides(options)), options.languages ?? []);
  const selection = await readSelection(options, source);
  const fromFlags = new Set(options.targets.map(({ language }) => language));
  const targets = await Promise.all(
    settings.targets.map(async (target) => {
      const folder = fromFlags.has(target.language) ? options.folder : config.folder;
      const where = await locate(target.repository, { folder, place: `target ${target.language}`, ports });
      return { settings: target, ...(await ports.openTarget(where)) };
    }),
  );
  return { settings, source, commit, selection, targets };
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
  const run = await openRun(options, ports);
  const sourceFiles = await run.source.listFiles(run.commit);
  const aligner = await ports.openAligner(options.cache);
  try {
    return await work({ run, ports, sourceFiles, aligner });
  } finally {
    await aligner.close();
  }
}

/** What a report says of the source. */
export function describeSource({ source, commit, selection }: Run): SourceReport {
  return { name: source.name, commit, since: selection.since ?? null };
}

async function findStart(source: SourceBook, revision = 'HEAD'): Promise<string> {
  const commit = await source.findCommit(revision);
  if (commit !== undefined) return commit;
  if (revision === 'HEAD') throw new ConfigError(`${source.location}: has no commit yet; commit the book first`);
  throw new ConfigError(`${source.location}: has no revision '${revision}'; correct it, or fetch the whole history`);
}

/** The configuration, and the folder that the paths in it count from. */
async function findConfig(
  { place, source, commit }: { place: RepositoryPlace; source: SourceBook; commit: string },
  { config, folder }: RunOptions,
  { disk }: Ports,
): Promise<{ file: ConfigFile | undefined; folder: string }> {
  if (config === undefined && place.kind === 'github') return { file: await readCommitted(source, commit), folder };
  const path = resolve(config === undefined && place.kind === 'folder' ? place.path : folder, config ?? CONFIG_NAME);
  const isThere = config !== undefined || (await disk.readFile(path)) !== undefined;
  const file = isThere ? { name: config ?? CONFIG_NAME, text: await readText(path, disk) } : undefined;
  return { file, folder: resolve(path, '..') };
}

async function readCommitted(source: SourceBook, commit: string): Promise<ConfigFile | undefined> {
  const entry = (await source.listFiles(commit)).get(CONFIG_NAME);
  const bytes = entry?.kind === 'file' ? (await source.readBlobs([entry.blob])).get(entry.blob) : undefined;
  return bytes === undefined ? undefined : { name: CONFIG_NAME, text: decodePage(CONFIG_NAME, bytes) };
}

function readOverrides({ targets, engine, engineCommand }: RunOptions): Parameters<typeof parseSettings>[1] {
  return {
    targets,
    ...(engine === undefined ? {} : { engine }),
    ...(engineCommand === undefined ? {} : { engineCommand }),
  };
}

function chooseLanguages(settings: Settings, languages: readonly string[]): Settings {
  if (languages.length === 0) return settings;
  const known = new Set(settings.targets.map(({ language }) => language as string));
  const unknown = languages.filter((language) => !known.has(language));
  if (unknown.length > 0)
    throw new ConfigError(`no target '${unknown.join("', '")}': the configuration has ${[...known].join(', ')}`);
  return { ...settings, targets: settings.targets.filter(({ language }) => languages.includes(language)) };
}

/** `owner/repo`, unless a folder of that name is there. */
const GITHUB_NAME = /^(?!\.{1,2}\/)[\w.-]+\/[\w.-]+$/;

async function locate(
  repository: string,
  { folder, place, ports }: { folder: string; place: string; ports: Ports },
): Promise<RepositoryPlace> {
  const path = resolve(folder, repository);
  if (await ports.disk.isFolder(path)) return { kind: 'folder', path };
  if (GITHUB_NAME.test(repository)) return { kind: 'github', repository };
  throw new ConfigError(`${place}: there is no folder ${path}; correct the path, or give owner/repo on GitHub`);
}

/** A push that created its branch has no commit before it: git says so with zeros. */
const NO_COMMIT = /^0{40,}$/;

async function readSelection({ since, pushedFrom, full, pages }: RunOptions, source: SourceBook): Promise<Selection> {
  const filter = pages.length === 0 ? undefined : compileGlobs(pages);
  const revision = full ? undefined : (since ?? pushedFrom);
  if (revision === undefined || NO_COMMIT.test(revision)) return { since: undefined, full, pages: filter };
  const commit = await source.findCommit(revision);
  if (commit === undefined && since !== undefined)
    throw new ConfigError(
      `--since: ${source.location} has no revision '${since}'; correct it, or fetch the whole history (actions/checkout: fetch-depth: 0)`,
    );
  return { since: commit, full, pages: filter };
}
