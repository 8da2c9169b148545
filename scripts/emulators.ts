/**
 * `npm run emulators`: S3 and Amazon Translate on this machine, until Ctrl-C. What it prints is for a shell, so that
 * `amts`, or any AWS client, uses them: `npm run --silent emulators -- --bucket my-books`.
 */
import { parseArgs } from 'node:util';
import { startAws } from '../__tests__/emulators/aws/index.ts';
import { translateApertium, translatePseudo } from '../__tests__/emulators/aws/translator.ts';

/** A server that was started: how to use it, and how to end it. */
interface Emulator {
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const TRANSLATORS = { pseudo: translatePseudo, apertium: translateApertium } as const;
type TranslatorName = keyof typeof TRANSLATORS;

const USAGE = `Usage: npm run emulators -- [--bucket NAME …] [--region REGION] [--translator pseudo|apertium] [--seconds N]
  --bucket      a bucket to begin with (default: amts-local)
  --region      region of the environment (default: us-east-1)
  --translator  what gives the words; apertium must be installed, and knows English and Spanish (default: pseudo)
  --seconds     how long a job is in each state (default: 2)
`;

interface Settings {
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
function listEmulators({ buckets, region, translator, phaseMs }: Settings): Promise<Emulator>[] {
  const phases = { submitted: phaseMs, inProgress: phaseMs, stopping: phaseMs, importing: phaseMs, deleting: phaseMs };
  return [startAws({ buckets, region, pace: 'time', phases, translator: TRANSLATORS[translator] })];
}

/** The settings, or what is wrong with the arguments. */
function readSettings(args: readonly string[]): Settings | string {
  const options = {
    bucket: { type: 'string', multiple: true },
    region: { type: 'string' },
    translator: { type: 'string' },
    seconds: { type: 'string' },
  } as const;
  try {
    const { bucket: buckets = ['amts-local'], ...values } = parseArgs({ args: [...args], options }).values;
    const { region = 'us-east-1', translator = 'pseudo', seconds = '2' } = values;
    if (!isTranslatorName(translator)) return `--translator: got ${translator}, expected pseudo or apertium`;
    if (!/^\d+(?:\.\d+)?$/.test(seconds)) return `--seconds: got ${seconds}, expected a number`;
    return { buckets, region, translator, phaseMs: Number(seconds) * 1000 };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function isTranslatorName(name: string): name is TranslatorName {
  return Object.hasOwn(TRANSLATORS, name);
}

function renderExports(environment: Readonly<Record<string, string>>): string {
  return Object.entries(environment)
    .map(([name, value]) => `export ${name}='${value}'\n`)
    .join('');
}
