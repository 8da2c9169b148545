/** The source book of a run and its settings: from a clone or from GitHub, at one commit. */
import { resolve } from 'node:path';
import type { SourceBook } from '../../../book/books.ts';
import { assertPatterns } from '../../../config/check-patterns.ts';
import { AUTO, CONFIG_NAME } from '../../../config/choices.ts';
import type { ConfigFile } from '../../../config/config-file.ts';
import type { Detected } from '../../../config/detect-dialect.ts';
import type { TargetOverride } from '../../../config/overrides.ts';
import { completeSettings, type Settings, type WrittenSettings } from '../../../config/schema.ts';
import { parseSettings } from '../../../config/settings.ts';
import type { DialectName } from '../../../markdown/dialects/names.ts';
import { ConfigError } from '../../../shared/errors.ts';
import { nameSome } from '../../../shared/name-some.ts';
import { decodeText } from '../../../shared/page-text.ts';
import type { Ports, RepositoryPlace } from '../../ports.ts';
import { findBookDialect } from '../data/find-dialect.ts';
import { readDataText } from '../data/read-text.ts';

/** Which source, and what of its settings. Paths count from `folder`. */
export interface SourceOptions {
  /** The current folder. */
  readonly folder: string;
  /** A clone, or `owner/repo` on GitHub. */
  readonly source: string;
  /** Name of the repository that a workflow runs in (`owner/repo`), for a clone that does not say where it is from. */
  readonly ownRepository?: string | undefined;
  /** Revision of the source; default: what is checked out, or the head of the default branch. */
  readonly commit?: string | undefined;
  readonly targets: readonly TargetOverride[];
  /** When given, only these of the languages of the configuration; `[]` for no restriction. */
  readonly languages?: readonly string[];
  /** Only targets in this repository (`owner/repo`); where none is, all of them. */
  readonly repository?: string | undefined;
  /** Default: `amts.yml` in the source, if there is one. */
  readonly config?: string | undefined;
  /** Folder that keeps alignments and lists of files from one run to the next. */
  readonly cache?: string | undefined;
  readonly engine?: string | undefined;
  readonly engineCommand?: string | undefined;
  readonly engineEnvironment?: readonly string[] | undefined;
  /** Nothing is asked of the engine but what a run would cost. */
  readonly isEstimate?: boolean;
}

export interface OpenSource {
  readonly source: SourceBook;
  readonly commit: string;
  readonly place: RepositoryPlace;
  readonly settings: Settings;
  /** The dialect, and what says so. */
  readonly dialect: Detected<DialectName>;
  /** Whether the dialect was found out, and not named. */
  readonly isDetected: boolean;
  /** Every target of the configuration, chosen or not. */
  readonly all: Settings['targets'];
  /** Folder that paths in the configuration count from; `undefined` for one from GitHub, which may name none. */
  readonly configFolder: string | undefined;
}

/** @throws {ConfigError} when there is no such source or revision, or the settings are wrong. */
export async function openSource(options: SourceOptions, ports: Ports): Promise<OpenSource> {
  const place = await locateRepository(options.source, { folder: options.folder, name: '--source', ports });
  const source = await ports.openSource(place, options);
  const commit = await findStart(source, options.commit);
  const config = await findConfig({ place, source, commit }, options, ports);
  const written = parseSettings(config.file, readOverrides(options));
  await assertPatterns(written.source, config.file);
  const dialect = await findDialect(written, source, commit);
  const whole = completeSettings(written, dialect.value);
  const settings = chooseTargets(whole, options);
  const name = settings.source.name ?? nameWorkspace(source, options);
  return {
    source: { ...source, ...(name === undefined ? {} : { name }) },
    commit,
    place,
    settings,
    dialect,
    isDetected: written.source.dialect === AUTO,
    all: whole.targets,
    configFolder: config.folder,
  };
}

/** A dialect that nobody has named is told by the files of the book at this commit. */
async function findDialect(
  { source: { dialect, pages } }: WrittenSettings,
  source: SourceBook,
  commit: string,
): Promise<Detected<DialectName>> {
  if (dialect !== AUTO) return { value: dialect, why: `${CONFIG_NAME} says so` };
  return findBookDialect(source, await source.listFiles(commit), pages);
}

/** A folder may be called anything: branches are named after the repository. */
function nameWorkspace({ url }: SourceBook, { source, ownRepository }: SourceOptions): string | undefined {
  return url === undefined && source === '.' ? ownRepository?.split('/')[1] : undefined;
}

/** `owner/repo`, unless a folder of that name is there. */
const GITHUB_NAME = /^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/;

/**
 * Where a repository is.
 *
 * @param folder That paths count from; `undefined` where only GitHub may be named.
 * @param name   What messages call it.
 * @throws {ConfigError} when it is neither a folder nor a name on GitHub.
 */
export async function locateRepository(
  repository: string,
  { folder, name, ports }: { folder: string | undefined; name: string; ports: Ports },
): Promise<RepositoryPlace> {
  if (folder === undefined) {
    if (GITHUB_NAME.test(repository)) return { kind: 'github', repository };
    throw new ConfigError(
      `${name}: '${repository}' comes from a configuration on GitHub, which may name repositories there alone, as owner/repo; give --target for a folder of this machine`,
    );
  }
  const path = resolve(folder, repository);
  if (await ports.disk.isFolder(path)) return { kind: 'folder', path };
  if ((await ports.disk.readFile(path)) !== undefined)
    throw new ConfigError(`${name}: ${path} is a file; give the folder of the clone that it is in`);
  if (GITHUB_NAME.test(repository)) return { kind: 'github', repository };
  const written = repository === path ? '' : ` ('${repository}', from ${folder})`;
  throw new ConfigError(
    `${name}: there is no folder ${path}${written}; correct the path, or give owner/repo on GitHub`,
  );
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
  { config, folder }: SourceOptions,
  { disk }: Ports,
): Promise<{ file: ConfigFile | undefined; folder: string | undefined }> {
  if (config === undefined && place.kind === 'github')
    return { file: await readCommitted(source, commit), folder: undefined };
  const path = resolve(config === undefined && place.kind === 'folder' ? place.path : folder, config ?? CONFIG_NAME);
  const isThere = config !== undefined || (await disk.readFile(path)) !== undefined;
  const isNamed = config !== undefined;
  const file = isThere ? { name: config ?? CONFIG_NAME, text: await readDataText(path, disk), isNamed } : undefined;
  return { file, folder: resolve(path, '..') };
}

async function readCommitted(source: SourceBook, commit: string): Promise<ConfigFile | undefined> {
  const entry = (await source.listFiles(commit)).get(CONFIG_NAME);
  const bytes = entry?.kind === 'file' ? (await source.readBlobs([entry.blob])).get(entry.blob) : undefined;
  return bytes === undefined ? undefined : { name: CONFIG_NAME, text: decodeText(CONFIG_NAME, bytes), isNamed: false };
}

function readOverrides({ targets, ...options }: SourceOptions): Parameters<typeof parseSettings>[1] {
  const { engine, engineCommand, engineEnvironment, isEstimate = false } = options;
  return {
    targets,
    isEstimate,
    ...(engine === undefined ? {} : { engine }),
    ...(engineCommand === undefined ? {} : { engineCommand }),
    ...(engineEnvironment === undefined ? {} : { engineEnvironment }),
  };
}

function chooseTargets(settings: Settings, { languages = [], repository }: SourceOptions): Settings {
  const known = new Set<string>(settings.targets.map(({ language }) => language));
  const unknown = languages.filter((language) => !known.has(language));
  if (unknown.length > 0)
    throw new ConfigError(
      `no target ${nameSome(unknown.map((language) => `'${language}'`))}: the configuration has ${nameSome(known)}`,
    );
  const named = settings.targets.filter(({ language }) => languages.length === 0 || languages.includes(language));
  const inside = named.filter((target) => target.repository.toLowerCase() === repository?.toLowerCase());
  return { ...settings, targets: inside.length > 0 ? inside : named };
}
