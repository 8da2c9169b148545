/** The inputs of the action to the options of `sync`; read once, and nothing else reads them. */
import { findNearest } from '../config/nearest.ts';
import { parseTargetOverride } from '../config/settings.ts';
import { ConfigError } from '../shared/errors.ts';
import type { SyncOptions } from './sync.ts';

/** The inputs that `action.yml` names. */
export const INPUT_NAMES = [
  'source',
  'targets',
  'config',
  'since',
  'full',
  'pages',
  'engine',
  'engine-command',
  'dry-run',
  'report-dir',
] as const;

type InputName = (typeof INPUT_NAMES)[number];
type Environment = Readonly<Record<string, string | undefined>>;

const PREFIX = 'INPUT_';

/**
 * @param environment The runner gives the input `a-b` as `INPUT_A-B`, also one that `action.yml` does not name.
 * @throws {ConfigError} naming the input.
 */
export function readInputs(environment: Environment, workspace: string): SyncOptions {
  assertKnown(environment);
  const read = (name: InputName) => environment[PREFIX + name.toUpperCase()]?.trim() ?? '';
  const readOptional = (name: InputName) => (read(name) === '' ? undefined : read(name));
  const readLines = (name: InputName) =>
    read(name)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  return {
    folder: workspace,
    source: readOptional('source') ?? '.',
    targets: readLines('targets').map((line) => parseTargetOverride(line, 'input targets')),
    config: readOptional('config'),
    since: readOptional('since'),
    full: readBoolean('full', read('full')),
    pages: readLines('pages'),
    engine: readOptional('engine'),
    engineCommand: readOptional('engine-command'),
    dryRun: readBoolean('dry-run', read('dry-run')),
    reportDir: readOptional('report-dir') ?? '.amts-report',
  };
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

function readBoolean(name: InputName, text: string): boolean {
  if (text === '' || text === 'false') return false;
  if (text === 'true') return true;
  throw new ConfigError(`input ${name}: '${text}' should be true or false`);
}
