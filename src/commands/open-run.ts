/**
 * From options to a run that can start: the settings, the source at its current commit, the clones of the
 * translations. Whatever is wrong here stops the run before anything is done.
 */
import { resolve } from 'node:path';
import type { SourceBook, TargetBook } from '../book/books.ts';
import { compileGlobs } from '../book/page-globs.ts';
import type { Selection } from '../book/scope.ts';
import type { Settings, TargetSettings } from '../config/schema.ts';
import { parseSettings, type TargetOverride } from '../config/settings.ts';
import type { SourceReport } from '../report/ledger.ts';
import { ConfigError } from '../shared/errors.ts';
import type { Ports } from './ports.ts';
import { readText } from './read-text.ts';

/** Options that `sync` and `plan` share. Paths count from `folder`. */
export interface RunOptions {
  /** The current folder. */
  readonly folder: string;
  readonly source: string;
  readonly targets: readonly TargetOverride[];
  /** Default: `amts.yml` in the source, if there is one. */
  readonly config?: string | undefined;
  readonly since?: string | undefined;
  readonly full: boolean;
  /** Globs of source pages; `[]` for no restriction. */
  readonly pages: readonly string[];
  readonly engine?: string | undefined;
  readonly engineCommand?: string | undefined;
}

export interface OpenTarget {
  readonly settings: TargetSettings;
  readonly book: TargetBook;
}

/** A run before its first step. */
export interface Run {
  readonly settings: Settings;
  readonly source: SourceBook;
  readonly commit: string;
  readonly selection: Selection;
  readonly targets: readonly OpenTarget[];
}

const CONFIG_NAME = 'amts.yml';

/** @throws {ConfigError} */
export async function openRun(options: RunOptions, ports: Ports): Promise<Run> {
  if (options.full && options.since !== undefined)
    throw new ConfigError('--full and --since: the one takes all pages, the other those of a push; give one of them');
  const sourceFolder = await locate(options.source, { folder: options.folder, place: '--source', ports });
  const { settings, folder } = await loadSettings(sourceFolder, options, ports);
  const source = await ports.openSource(sourceFolder);
  const commit = await source.findCommit('HEAD');
  if (commit === undefined) throw new ConfigError(`${source.location}: has no commit yet; commit the book first`);
  const selection = await readSelection(options, source);
  const fromFlags = new Set(options.targets.map(({ language }) => language));
  const targets = await Promise.all(
    settings.targets.map(async (target) => {
      const start = fromFlags.has(target.language) ? options.folder : folder;
      const place = `target ${target.language}`;
      const path = await locate(target.repository, { folder: start, place, ports });
      return { settings: target, book: await ports.openTarget(path) };
    }),
  );
  return { settings, source, commit, selection, targets };
}

/** What a report says of the source. */
export function describeSource({ source, commit, selection }: Run): SourceReport {
  return { name: source.name, commit, since: selection.since ?? null };
}

/** The settings, and the folder that the paths in the file count from. */
async function loadSettings(
  sourceFolder: string,
  options: RunOptions,
  ports: Ports,
): Promise<{ settings: Settings; folder: string }> {
  const path = resolve(options.config === undefined ? sourceFolder : options.folder, options.config ?? CONFIG_NAME);
  const isThere = options.config !== undefined || (await ports.disk.readFile(path)) !== undefined;
  const file = isThere ? { name: options.config ?? CONFIG_NAME, text: await readText(path, ports.disk) } : undefined;
  const { targets, engine, engineCommand } = options;
  const overrides = {
    targets,
    ...(engine === undefined ? {} : { engine }),
    ...(engineCommand === undefined ? {} : { engineCommand }),
  };
  return { settings: parseSettings(file, overrides), folder: resolve(path, '..') };
}

/** The folder of a repository. */
async function locate(
  repository: string,
  { folder, place, ports }: { folder: string; place: string; ports: Ports },
): Promise<string> {
  const path = resolve(folder, repository);
  if (await ports.disk.isFolder(path)) return path;
  if (/^[\w.-]+\/[\w.-]+$/.test(repository) && !/^\.{1,2}\//.test(repository))
    throw new ConfigError(
      `${place}: '${repository}' is no folder here, and GitHub repositories are not supported yet; clone it and give the folder of the clone`,
    );
  throw new ConfigError(`${place}: there is no folder ${path}; correct the path`);
}

/** A push that created its branch has no commit before it: git says so with zeros. */
const NO_COMMIT = /^0{40,}$/;

async function readSelection({ since, full, pages }: RunOptions, source: SourceBook): Promise<Selection> {
  const filter = pages.length === 0 ? undefined : compileGlobs(pages);
  if (since === undefined || NO_COMMIT.test(since)) return { since: undefined, full, pages: filter };
  const commit = await source.findCommit(since);
  if (commit === undefined)
    throw new ConfigError(
      `--since: ${source.location} has no revision '${since}'; correct it, or fetch the whole history (actions/checkout: fetch-depth: 0)`,
    );
  return { since: commit, full, pages: filter };
}
