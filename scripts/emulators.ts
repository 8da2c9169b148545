/**
 * `npm run emulators`: S3, Amazon Translate and GitHub on this machine, until Ctrl-C. What it prints is for a shell, so
 * that `amts`, or any client of theirs, uses them: `npm run --silent emulators -- --repository me/book=../book`.
 */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startAws } from '../__tests__/emulators/aws/index.ts';
import { translateApertium, translatePseudo } from '../__tests__/emulators/aws/translator.ts';
import { startGitHub } from '../__tests__/emulators/github/index.ts';

/** A server that was started: how to use it, and how to end it. */
interface Emulator {
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const TRANSLATORS = { pseudo: translatePseudo, apertium: translateApertium } as const;
type TranslatorName = keyof typeof TRANSLATORS;

const USAGE = `Usage: npm run emulators -- [--repository OWNER/NAME=FOLDER …] [--bucket NAME …] [--region REGION]
                            [--translator pseudo|apertium] [--seconds N]
  --repository  a repository on GitHub, made of a clone or of a folder of files
  --bucket      a bucket to begin with (default: amts-local)
  --region      region of the environment (default: us-east-1)
  --translator  what gives the words; apertium must be installed, and knows English and Spanish (default: pseudo)
  --seconds     how long a job is in each state (default: 2)
`;

/** A repository on GitHub and the folder that it is made of. */
interface Origin {
  readonly owner: string;
  readonly name: string;
  readonly fromFolder: string;
}

interface Settings {
  readonly repositories: readonly Origin[];
  readonly buckets: readonly string[];
  readonly region: string;
  readonly translator: TranslatorName;
  readonly phaseMs: number;
}

await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const settings = readSettings(args);
  if (typeof settings === 'string') {
    process.stderr.write(`${settings}\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const emulators = await Promise.all(listEmulators(settings));
  for (const { environment } of emulators) process.stdout.write(renderExports(environment));
  process.stderr.write('Running until Ctrl-C.\n');
  const stop = (): void => void Promise.all(emulators.map((emulator) => emulator.stop()));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** All servers of the command. */
function listEmulators({ repositories, buckets, region, translator, phaseMs }: Settings): Promise<Emulator>[] {
  const phases = { submitted: phaseMs, inProgress: phaseMs, stopping: phaseMs, importing: phaseMs, deleting: phaseMs };
  const aws = startAws({ buckets, region, pace: 'time', phases, translator: TRANSLATORS[translator] });
  return [aws, openGitHub(repositories)];
}

async function openGitHub(repositories: readonly Origin[]): Promise<Emulator> {
  const github = await startGitHub();
  await Promise.all(repositories.map((origin) => github.createRepository(origin)));
  const environment = {
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_SERVER_URL: github.gitUrl,
    GITHUB_TOKEN: github.createToken(),
  };
  return { environment, stop: () => github.stop() };
}

/** The settings, or what is wrong with the arguments. */
function readSettings(args: readonly string[]): Settings | string {
  const options = {
    repository: { type: 'string', multiple: true },
    bucket: { type: 'string', multiple: true },
    region: { type: 'string' },
    translator: { type: 'string' },
    seconds: { type: 'string' },
  } as const;
  try {
    const {
      repository: given = [],
      bucket: buckets = ['amts-local'],
      ...values
    } = parseArgs({ args: [...args], options }).values;
    const { region = 'us-east-1', translator = 'pseudo', seconds = '2' } = values;
    if (!isTranslatorName(translator)) return `--translator: got ${translator}, expected pseudo or apertium`;
    if (!/^\d+(?:\.\d+)?$/.test(seconds)) return `--seconds: got ${seconds}, expected a number`;
    const repositories = given.flatMap(readOrigin);
    if (repositories.length < given.length) return '--repository: expected OWNER/NAME=FOLDER';
    const missing = repositories.find(({ fromFolder }) => !isFolder(fromFolder));
    if (missing !== undefined) return `--repository: ${missing.fromFolder} is no folder`;
    return { repositories, buckets, region, translator, phaseMs: Number(seconds) * 1000 };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function readOrigin(text: string): Origin[] {
  const [, owner, name, fromFolder] = /^([^/=]+)\/([^/=]+)=(.+)$/.exec(text) ?? [];
  return owner === undefined || name === undefined || fromFolder === undefined ? [] : [{ owner, name, fromFolder }];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isTranslatorName(name: string): name is TranslatorName {
  return Object.hasOwn(TRANSLATORS, name);
}

function renderExports(environment: Readonly<Record<string, string>>): string {
  return Object.entries(environment)
    .map(([name, value]) => `export ${name}='${value}'\n`)
    .join('');
}
