/** The real adapters put together: what commands ask for, from disk, git, GitHub and Amazon Web Services. */
import { setImmediate } from 'node:timers/promises';
import type { GitHub } from './adapters/github/client.ts';
import type { GitHubAccess } from './commands/github-access.ts';
import type { Log, Ports, RepositoryPlace } from './commands/ports.ts';
import type { Answer, Probes } from './commands/steps/doctor/probes.ts';
import type { TrialPorts } from './engine/amazon/trial-steps.ts';
import { openEngine, openRecords } from './open-engine.ts';
import { ConfigError } from './shared/errors.ts';

export interface PortOptions {
  readonly log: Log;
  readonly github: GitHubAccess;
  /** For the issue that tells of failing runs; default: `github`. */
  readonly issues?: GitHubAccess;
  /** Ends what is waited for. */
  readonly signal: AbortSignal;
  /** Hears every secret before its first use; default: nobody does. */
  readonly mask?: (secret: string) => void;
}

/** The real adapters; each is loaded when it is first used. */
export async function createPorts(options: PortOptions): Promise<Ports> {
  const { checkWritable, isFolder, readDiskFile: readFile, writeText } = await import('./adapters/disk.ts');
  const openGitHub = createOpening(options.github, options);
  const issues = options.issues?.auth === undefined ? options.github : options.issues;
  const openForIssues = issues === options.github ? openGitHub : createOpening(issues, options);
  return {
    openSource: (place, kept) => openSource(place, (repository) => openGitHub(repository, kept?.cache)),
    openTarget: (place, kept) => openTarget(place, (repository) => openGitHub(repository, kept?.cache)),
    listMerges: (...args) => listMerges(openGitHub, ...args),
    openEngine: (settings, place) => openEngine(settings, { ...options, cache: place?.cache }),
    openRecords: (settings, place) => openRecords(settings, { ...options, cache: place?.cache }),
    openAligner,
    openMath: async () => (await import('./adapters/katex.ts')).createKatex(),
    openPageWorkers: async (memory) => (await import('./open-page-workers.ts')).openPageWorkers({ memory }),
    mayWrite: async (repository, user) => {
      const { mayWrite } = await import('./adapters/github/permissions.ts');
      return mayWrite(await openGitHub(repository), repository, user);
    },
    openIssues: async (repository) => {
      const { openGitHubIssues } = await import('./adapters/github/issues.ts');
      const { FAILURE_LABEL } = await import('./report/failure-issue.ts');
      return openGitHubIssues(await openForIssues(repository), repository, FAILURE_LABEL);
    },
    pause: async () => {
      await setImmediate();
      options.signal.throwIfAborted();
    },
    disk: { checkWritable, isFolder, readFile, writeText },
    openOutput: async (path, workspace) => {
      const { openOutputFolder } = await import('./adapters/output-folder.ts');
      return openOutputFolder(path, workspace);
    },
    log: options.log,
  };
}

/** What `amts doctor` asks of GitHub and of AWS. */
export function createProbes(options: PortOptions): Probes {
  const openGitHub = createOpening(options.github, options);
  return {
    askRepository: async (repository, branch) => {
      const { probeRepository } = await import('./adapters/github/probe.ts');
      return probeRepository(await openGitHub(repository), repository, branch);
    },
    openAws: (region) => {
      const opened = import('./adapters/aws/probe.ts').then(({ openAwsProbe }) => openAwsProbe(region, process.env));
      return {
        identify: async () => (await opened).identify(),
        readBucket: async (bucket) => (await opened).readBucket(bucket),
        readRole: async (roleArn) => (await opened).readRole(roleArn),
        simulatePassing: async (identity, roleArn) => (await opened).simulatePassing(identity, roleArn),
        readKey: async (key) => (await opened).readKey(key),
        readUse: async () => (await opened).readUse(),
      };
    },
    listModels: async (settings) => tellConfigFault((await import('./open-chat.ts')).listChatModels(settings)),
    listLanguages: async (settings) => tellConfigFault((await import('./open-chat.ts')).listLibreTranslate(settings)),
    findProgram: async (program) => {
      const { default: which } = await import('which');
      return (await which(program, { nothrow: true })) ?? undefined;
    },
    openTrial: (place) => openTrial(place, options.log),
    nodeVersion: process.version,
    now: Date.now(),
  };
}

/** What the settings lack is an answer as well. */
async function tellConfigFault<T>(asked: Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { error: error.message, isDenied: false };
  }
}

async function openTrial(
  place: { readonly region: string; readonly bucket: string },
  output: Log,
): Promise<TrialPorts> {
  const [{ createS3Store }, { openTrialCalls }, { systemClock: clock }] = await Promise.all([
    import('./adapters/aws/s3-store.ts'),
    import('./adapters/aws/trial.ts'),
    import('./adapters/clock.ts'),
  ]);
  const log = (message: string) => output.info(message);
  return {
    ...createS3Store({ ...place, clock, log }),
    now: () => clock.now(),
    sleep: (ms) => clock.sleep(ms),
    call: openTrialCalls(place.region),
    log,
  };
}

/**
 * @param repository That it is opened for, `owner/repo`.
 * @param cache      Folder that keeps lists of files; who opens it first says which.
 */
type OpenGitHub = (repository: string, cache?: string) => Promise<GitHub>;

function createOpening(access: GitHubAccess, options: PortOptions): OpenGitHub {
  let connected: Promise<GitHub> | undefined;
  return (repository, cache) => {
    assertToken(repository, access);
    connected ??= connectGitHub(access, options, cache);
    return connected;
  };
}

function assertToken(repository: string, { auth }: GitHubAccess): void {
  if (auth === undefined)
    throw new ConfigError(
      `${repository}: is no folder here, and as a repository on GitHub it needs a token: set AMTS_GITHUB_TOKEN, or in a workflow the input github-token`,
    );
}

async function connectGitHub(
  { auth = { kind: 'tokens', byRepository: new Map() }, apiUrl }: GitHubAccess,
  { log, mask = () => undefined }: PortOptions,
  cache: string | undefined,
): Promise<GitHub> {
  const { createGitHub } = await import('./adapters/github/client.ts');
  const warn = (message: string) => log.warn(message);
  return createGitHub({ auth, warn, mask, cache, ...(apiUrl === undefined ? {} : { apiUrl }) });
}

async function openSource(place: RepositoryPlace, openGitHub: OpenGitHub): ReturnType<Ports['openSource']> {
  if (place.kind === 'folder') return (await import('./adapters/git/source.ts')).openGitSource(place.path);
  const { openGitHubSource } = await import('./adapters/github/source.ts');
  return openGitHubSource(await openGitHub(place.repository), place.repository);
}

async function openTarget(place: RepositoryPlace, openGitHub: OpenGitHub): ReturnType<Ports['openTarget']> {
  if (place.kind === 'folder')
    return { book: await (await import('./adapters/git/target.ts')).openGitTarget(place.path) };
  const { openGitHubTarget } = await import('./adapters/github/target.ts');
  const { createPullRequests } = await import('./adapters/github/pull-requests.ts');
  const { book, repository } = await openGitHubTarget(await openGitHub(place.repository), place.repository);
  return { book, pullRequests: createPullRequests(repository) };
}

async function listMerges(
  openGitHub: OpenGitHub,
  ...[place, revision, path]: Parameters<Ports['listMerges']>
): ReturnType<Ports['listMerges']> {
  if (place.kind === 'folder') return (await import('./adapters/git/merges.ts')).listMerges(place.path, revision, path);
  const { listGitHubMerges } = await import('./adapters/github/merges.ts');
  return listGitHubMerges(await openGitHub(place.repository), place.repository, { revision, path });
}

async function openAligner(cacheFolder: string | undefined): ReturnType<Ports['openAligner']> {
  const [{ createAlignPool }, { openTextCache }] = await Promise.all([
    import('./adapters/align-pool.ts'),
    import('./adapters/alignment-cache.ts'),
  ]);
  const jobs = createAlignPool();
  const cache = cacheFolder === undefined ? {} : { cache: openTextCache(cacheFolder) };
  return { jobs, close: () => jobs.close(), ...cache };
}
