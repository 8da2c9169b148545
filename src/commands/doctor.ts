/**
 * `amts doctor`: everything that a run needs, looked at one by one, with the remedy where something is wrong. Nothing is
 * written, sent or paid.
 */
import type { FileEntry } from '../book/books.ts';
import type { EngineSettings } from '../config/engine-schema.ts';
import type { Settings, TargetSettings } from '../config/schema.ts';
import { bad, type CheckLine, type Diagnosis, describeDiagnosis, ok } from '../report/diagnosis.ts';
import { ConfigError, ContentError, ServiceError } from '../shared/errors.ts';
import { tryDecodeText } from '../shared/page-text.ts';
import type { Ports } from './ports.ts';
import { checkSource, checkTranslation, type SourceFacts } from './steps/doctor/check-books.ts';
import { checkEngine } from './steps/doctor/check-engine.ts';
import type { BookLanguages } from './steps/doctor/check-local.ts';
import { checkWorkflows } from './steps/doctor/check-workflows.ts';
import type { Probes } from './steps/doctor/probes.ts';
import { tryEngine } from './steps/doctor/try-engine.ts';
import { findPages, findPlaceFault, locateTarget, type Run } from './steps/open/open-run.ts';
import { type OpenSource, openSource, type SourceOptions } from './steps/open/open-source.ts';
import { describeTarget, findShared, type OpenTarget, openOnce } from './steps/open/open-target.ts';

export interface DoctorOptions extends SourceOptions {
  /** Name and version of the program. */
  readonly program: string;
  /** Region of the environment. */
  readonly region?: string | undefined;
  /** Given: the engine is tried. Hears what that costs at most, and says whether to go on. */
  readonly agree?: (price: string) => Promise<boolean>;
}

/** The oldest Node that the program runs on. */
const LEAST_NODE = [20, 19] as const;

/** Look at everything; what cannot even be opened is a line as well. */
export async function doctor(options: DoctorOptions, ports: Ports, probes: Probes): Promise<Diagnosis> {
  const checks: CheckLine[] = [checkNode(probes.nodeVersion)];
  const opened = await attempt('configuration', () => openSource(options, ports), checks);
  if (opened !== undefined) checks.push(...(await checkAll(opened, options, { ports, probes })));
  return describeDiagnosis(`${options.program}, Node ${probes.nodeVersion}`, checks);
}

interface Tools {
  readonly ports: Ports;
  readonly probes: Probes;
}

async function checkAll(opened: OpenSource, options: DoctorOptions, { ports, probes }: Tools): Promise<CheckLine[]> {
  const { source, commit, settings } = opened;
  const files = await source.listFiles(commit);
  const facts = { source, settings, files };
  const checks = [
    ok('configuration', `${settings.targets.length} languages, engine ${settings.engine.kind}`),
    ok('source', `dialect ${opened.dialect.value}: ${opened.dialect.why}`),
  ];
  checks.push(...(await checkSource(facts, findPages(opened, []))));
  checks.push(...(await checkTargets(facts, { opened, options }, { ports, probes })));
  const languages = {
    source: settings.source.language,
    targets: [...new Set(settings.targets.map(({ language }) => language))],
  };
  checks.push(...(await checkEngine(settings.engine, probes, { languages, region: options.region })));
  checks.push(...(await tryIfWanted(options, { settings, languages }, { ports, probes })));
  const { kind, chat } = settings.engine;
  const needs = { needsAws: kind.startsWith('amazon'), needsModels: kind === 'chat' && chat.preset === 'github' };
  checks.push(...checkWorkflows(await readWorkflows(files, (blobs) => source.readBlobs(blobs)), needs));
  return checks;
}

async function tryIfWanted(
  { agree, region }: DoctorOptions,
  { settings, languages }: { readonly settings: Settings; readonly languages: BookLanguages },
  { ports, probes }: Tools,
): Promise<CheckLine[]> {
  if (agree === undefined) return [];
  const openEngine = (engine: EngineSettings) => ports.openEngine(engine);
  return tryEngine(settings.engine, { probes, openEngine, languages, region, agree });
}

/** Do something; an error that says what to do becomes a line. */
async function attempt<T>(
  part: CheckLine['part'],
  work: () => Promise<T>,
  checks: CheckLine[],
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const isTold = [ConfigError, ContentError, ServiceError].some((kind) => error instanceof kind);
    if (!isTold || !(error instanceof Error)) throw error;
    checks.push(...error.message.split('\n').map((line) => describeFault(part, line)));
    return undefined;
  }
}

/** Messages say what is wrong, and after the first semicolon what to do. */
function describeFault(part: CheckLine['part'], message: string): CheckLine {
  const cut = message.indexOf('; ');
  return cut === -1 ? bad(part, message, 'correct it') : bad(part, message.slice(0, cut), message.slice(cut + 2));
}

interface Books {
  readonly opened: OpenSource;
  readonly options: DoctorOptions;
}

/** First each is opened: which files are pages follows from all of them. */
async function checkTargets(facts: SourceFacts, books: Books, { ports, probes }: Tools): Promise<CheckLine[]> {
  const { opened } = books;
  const checks: CheckLine[] = [];
  const targets: OpenTarget[] = [];
  const tools = { ports, open: openOnce((place) => ports.openTarget(place)), isShared: findShared(opened.all) };
  for (const settings of opened.settings.targets) {
    // oxlint-disable-next-line no-await-in-loop -- lines in the order of the configuration
    const target = await attempt('target', () => openFound(settings, books, tools), checks);
    if (target !== undefined) targets.push(target);
  }
  const isPage = findPages(opened, targets);
  const fault = findPlaceFault({ targets, isPage }, facts.files);
  if (fault !== undefined) checks.push(describeFault('target', fault));
  const run: Run = {
    ...opened,
    isPage,
    targets,
    refused: [],
    selection: { since: undefined, full: true, pages: undefined },
  };
  for (const target of targets) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    const lines = await attempt(
      'target',
      async () => {
        const { place, proposalName } = target;
        const repository =
          place.kind === 'github' ? await probes.askRepository(place.repository, proposalName) : undefined;
        return checkTranslation({ target, run, ...(repository === undefined ? {} : { repository }) }, facts);
      },
      checks,
    );
    checks.push(...(lines ?? []));
  }
  return checks;
}

interface Opening {
  readonly open: ReturnType<typeof openOnce>;
  readonly isShared: ReturnType<typeof findShared>;
}

async function openFound(
  settings: TargetSettings,
  { opened, options }: Books,
  { ports, open, isShared }: Opening & { readonly ports: Ports },
): Promise<OpenTarget> {
  const { source, commit } = opened;
  const { pages } = opened.settings.source;
  const place = await locateTarget(settings, opened, { options, ports });
  return describeTarget(await open(place), settings, { place, source, commit, pages, isShared });
}

function checkNode(version: string): CheckLine {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const isNew = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  return isNew
    ? ok('program', `Node ${version}`)
    : bad('program', `Node ${version}`, `install Node ${LEAST_NODE.join('.')} or later`);
}

async function readWorkflows(
  files: ReadonlyMap<string, FileEntry>,
  readBlobs: (blobs: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>,
): Promise<ReadonlyMap<string, string>> {
  const found = [...files.values()].filter(({ path }) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
  const blobs = await readBlobs(found.map(({ blob }) => blob));
  return new Map(
    found.flatMap(({ path, blob }) => {
      const bytes = blobs.get(blob);
      const text = bytes && tryDecodeText(bytes);
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
}
