/**
 * A local GitHub with a book and its translations, a local S3 and Amazon Translate, and the action run against them as
 * the runner would: from the sources, in a process of its own, with an event and an environment.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { type LocalAws, startAws } from '../emulators/aws/index.ts';
import { type LocalGitHub, type RepositoryHandle, startGitHub } from '../emulators/github/index.ts';
import { isPull, type PullIssue } from '../emulators/github/state.ts';
import { makeFolder } from '../support/repositories.ts';
import {
  type ActionContext,
  type ActionResult,
  type Inputs,
  type RunningAction,
  startAction,
} from '../support/run-action.ts';
import { LANGUAGES, type Language, listTranslation, SOURCE } from './book.ts';

// A test of several runs is several processes, and machines of CI are slow.

const BUCKET = 'amts-bread';

export type WorkflowEvent = NonNullable<ActionContext['event']>;

export interface RunOptions {
  readonly event?: WorkflowEvent;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface ActionWorld {
  readonly github: LocalGitHub;
  readonly aws: LocalAws;
  /** `bakery/bread`; what a test commits to it is what a push brings. */
  readonly source: RepositoryHandle;
  readonly targets: Readonly<Record<Language, RepositoryHandle>>;
  /** Folder that the action runs in; empty unless `checkOut` was called. */
  readonly workspace: string;
  /** What `actions/checkout` does: the source with its whole history, by real git. */
  checkOut(): Promise<void>;
  /** Commit to the source. @returns The event that GitHub would send. */
  push(files: Readonly<Record<string, string | Uint8Array>>): Promise<WorkflowEvent>;
  start(inputs?: Inputs, options?: RunOptions): Promise<RunningAction>;
  run(inputs?: Inputs, options?: RunOptions): Promise<ActionResult>;
}

export interface WorldOptions {
  /** `amts.yml` after the targets. */
  readonly engine?: string;
  /** `amts.yml` as a whole, instead. */
  readonly config?: string;
  readonly aws?: Parameters<typeof startAws>[0];
}

export const AMAZON = `engine:
  kind: amazon-translate
  region: us-east-1
  bucket: ${BUCKET}
  role-arn: arn:aws:iam::111122223333:role/amts-translate
`;

export const PSEUDO = 'engine: { kind: pseudo }\n';

/** The targets of `amts.yml`. */
export const TARGETS = `targets:
${LANGUAGES.map((language) => `  - { language: ${language}, repository: bakery/bread-${language} }\n`).join('')}`;

/** Servers that end with the test. */
export async function startWorld({
  engine = AMAZON,
  config = TARGETS + engine,
  aws: settings,
}: WorldOptions = {}): Promise<ActionWorld> {
  const [github, aws] = await Promise.all([startGitHub(), startAws({ buckets: [BUCKET], ...settings })]);
  onTestFinished(async () => {
    await Promise.all([github.stop(), aws.stop()]);
  });
  const source = await github.createRepository({
    owner: 'bakery',
    name: 'bread',
    files: { ...SOURCE, 'amts.yml': config },
  });
  const [es, fr, zh] = await Promise.all([
    makeTarget(github, 'es'),
    makeTarget(github, 'fr'),
    makeTarget(github, 'zh'),
  ]);
  const workspace = makeFolder();
  const token = github.createToken();
  const start: ActionWorld['start'] = async (inputs = {}, { event, environment = {} } = {}) => {
    const runner = { ...aws.environment, ...describeRunner(github, await source.head()), ...environment };
    const given = { source: 'bakery/bread', 'github-token': token, ...inputs };
    return startAction(given, workspace, { environment: runner, ...(event === undefined ? {} : { event }) });
  };
  return {
    github,
    aws,
    source,
    targets: { es, fr, zh },
    workspace,
    checkOut: () => checkOut(source, workspace),
    async push(files) {
      const before = await source.head();
      const after = await source.commit(files, { by: 'author' });
      return { name: 'push', payload: { ref: 'refs/heads/main', before, after, deleted: false, forced: false } };
    },
    start,
    run: async (inputs, options) => (await start(inputs, options)).result,
  };
}

/** Heads of the proposal branches, in the order of the languages. */
export function listHeads({ targets }: ActionWorld): Promise<string[]> {
  return Promise.all(LANGUAGES.map((language) => targets[language].head('amts/bread')));
}

/** The only pull request of a translation. */
export function findPull({ targets }: ActionWorld, language: Language): PullIssue {
  const [first, ...others] = targets[language].repository.issues;
  if (first === undefined || others.length > 0 || !isPull(first))
    throw new Error(`${language} has not one pull request`);
  return first;
}

function makeTarget(github: LocalGitHub, language: Language): Promise<RepositoryHandle> {
  return github.createRepository({ owner: 'bakery', name: `bread-${language}`, files: listTranslation(language) });
}

/** What the runner tells of a workflow of the book. */
export function describeRunner({ apiUrl, gitUrl, graphqlUrl }: LocalGitHub, commit: string): Record<string, string> {
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: apiUrl,
    GITHUB_GRAPHQL_URL: graphqlUrl,
    GITHUB_SERVER_URL: gitUrl,
    GITHUB_REPOSITORY: 'bakery/bread',
    GITHUB_RUN_ID: '7',
    GITHUB_SHA: commit,
  };
}

const run = promisify(execFile);

async function checkOut({ cloneUrl, repository }: RepositoryHandle, workspace: string): Promise<void> {
  await run('git', ['clone', '--quiet', cloneUrl, repository.name], { cwd: workspace });
}
