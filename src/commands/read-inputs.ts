/** The inputs of the action to what a run is asked for; read once, and nothing else reads them. */

import { parseTargetOverride } from '../config/overrides.ts';
import { ConfigError } from '../shared/errors.ts';
import { findNearest } from '../shared/nearest.ts';
import type { CollectOptions } from './collect.ts';
import { type GitHubAccess, readAccess } from './github-access.ts';

/** The inputs that `action.yml` names. */
export const INPUT_NAMES = [
  'mode',
  'source',
  'targets',
  'languages',
  'config',
  'since',
  'full',
  'pages',
  'engine',
  'engine-command',
  'engine-environment',
  'dry-run',
  'report-dir',
  'cache-dir',
  'github-token',
  'github-tokens',
  'app-id',
  'app-private-key',
  'failure-issue',
  'issue-token',
] as const;

const MODES = ['sync', 'submit', 'collect', 'check'] as const;

type InputName = (typeof INPUT_NAMES)[number];
type Environment = Readonly<Record<string, string | undefined>>;

/** What the action is asked to do. */
export interface ActionRequest {
  readonly mode: (typeof MODES)[number];
  readonly options: CollectOptions;
  readonly github: GitHubAccess;
  /** Whether a run that fails opens an issue in the repository of the workflow. */
  readonly failureIssue: boolean;
  /** What writes that issue; the tokens for the translations need not reach the repository of the workflow. */
  readonly issues: GitHubAccess;
}

const PREFIX = 'INPUT_';

/**
 * @param environment The runner gives the input `a-b` as `INPUT_A-B`, also one that `action.yml` does not name.
 * @throws {ConfigError} naming the input.
 */
export function readInputs(environment: Environment, workspace: string): ActionRequest {
  assertKnown(environment);
  const read = (name: InputName) => environment[PREFIX + name.toUpperCase()]?.trim() ?? '';
  const readOptional = (name: InputName) => (read(name) === '' ? undefined : read(name));
  const readLines = (name: InputName) => splitLines(read(name));
  const mode = readMode(read('mode'));
  return {
    mode,
    options: {
      folder: workspace,
      source: readOptional('source') ?? '.',
      ownRepository: environment['GITHUB_REPOSITORY'],
      targets: readLines('targets').map((line) => parseTargetOverride(line, 'input targets')),
      languages: splitNames(read('languages')),
      config: readOptional('config'),
      since: readOptional('since'),
      full: readBoolean('full', read('full')),
      pages: readLines('pages'),
      engine: readOptional('engine'),
      engineCommand: readOptional('engine-command'),
      engineEnvironment: read('engine-environment') === '' ? undefined : splitNames(read('engine-environment')),
      dryRun: readBoolean('dry-run', read('dry-run')),
      reportDir: readOptional('report-dir') ?? '.amts-report',
      cache: readOptional('cache-dir'),
      wait: mode !== 'collect',
      serverUrl: environment['GITHUB_SERVER_URL'],
    },
    github: readAccess({
      token: readOptional('github-token'),
      tokens: readLines('github-tokens'),
      appId: readOptional('app-id'),
      appPrivateKey: readOptional('app-private-key'),
      apiUrl: environment['GITHUB_API_URL'],
    }),
    failureIssue: readBoolean('failure-issue', read('failure-issue')),
    issues: readAccess({ token: readOptional('issue-token'), apiUrl: environment['GITHUB_API_URL'] }),
  };
}

function splitNames(text: string): string[] {
  return text.split(/[\s,]+/).filter((name) => name !== '');
}

function splitLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function assertKnown(environment: Environment): void {
  const known = new Map<string, string>(INPUT_NAMES.map((name) => [PREFIX + name.toUpperCase(), name]));
  for (const variable of Object.keys(environment)) {
    if (!variable.startsWith(PREFIX) || known.has(variable)) continue;
    const name = variable.slice(PREFIX.length).toLowerCase();
    const nearest = findNearest(name, INPUT_NAMES);
    const hint = nearest === undefined ? `known: ${INPUT_NAMES.join(', ')}` : `did you mean '${nearest}'?`;
    throw new ConfigError(`unknown input '${name}': ${hint}`);
  }
}

function readMode(text: string): ActionRequest['mode'] {
  const mode = MODES.find((known) => known === (text === '' ? 'sync' : text));
  if (mode === undefined) throw new ConfigError(`input mode: '${text}' should be ${MODES.join(', ')}`);
  return mode;
}

function readBoolean(name: InputName, text: string): boolean {
  if (text === '' || text === 'false') return false;
  if (text === 'true') return true;
  throw new ConfigError(`input ${name}: '${text}' should be true or false`);
}
