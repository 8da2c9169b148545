/** `amts doctor --try`: the smallest real thing with the engine, and what its answers settle. */
import type { EngineSettings } from '../../../config/engine-schema.ts';
import { priceTrial, type TrialResult, tryAccount } from '../../../engine/amazon/trial.ts';
import type { Engine } from '../../../engine/engine.ts';
import { bad, type CheckLine, ok, open } from '../../../report/diagnosis.ts';
import { ConfigError, ServiceError } from '../../../shared/errors.ts';
import type { BookLanguages } from './check-local.ts';
import type { Probes } from './probes.ts';
import { trySentence } from './try-sentence.ts';

export interface Trial {
  readonly probes: Pick<Probes, 'openTrial'>;
  readonly openEngine: (settings: EngineSettings) => Promise<Engine>;
  readonly languages: BookLanguages;
  /** Of the environment. */
  readonly region: string | undefined;
  /** Hears what it costs at most, and says whether to go on. */
  readonly agree: (price: string) => Promise<boolean>;
}

const MINUTE_MS = 60_000;

/** Amazon Translate's batch jobs by a job with all that belongs to one; an engine that answers at once by a sentence. */
export async function tryEngine(settings: EngineSettings, trial: Trial): Promise<CheckLine[]> {
  const { kind } = settings;
  if (kind === 'amazon-translate') return tryBatch(settings, trial);
  if (kind === 'memory' || kind === 'pseudo')
    return [open('engine', `--try: nothing is tried with ${kind}`, 'it asks nobody')];
  return tryAtOnce(settings, trial);
}

async function tryAtOnce(settings: EngineSettings, { openEngine, languages, agree }: Trial): Promise<CheckLine[]> {
  try {
    return await trySentence(await openEngine(settings), { languages, agree });
  } catch (error) {
    if (!(error instanceof ConfigError) && !(error instanceof ServiceError)) throw error;
    return [bad('engine', `--try: ${error.message}`, 'correct it, and try again')];
  }
}

async function tryBatch(settings: EngineSettings, { probes, region, agree }: Trial): Promise<CheckLine[]> {
  const { bucket, roleArn, prefix, kmsKey, maxWaitMinutes, prices } = settings;
  const place = settings.region ?? region;
  if (place === undefined || bucket === undefined || roleArn === undefined)
    return [bad('engine', '--try: region, bucket or role is missing', 'set engine.region, bucket and role-arn')];
  const price = (Math.ceil(priceTrial(prices) * 100) / 100).toFixed(2);
  const what = `--try translates one document in bucket ${bucket} with one pair of parallel data, and costs at most $${price}.`;
  if (!(await agree(what))) return [open('engine', '--try: not wanted', 'nothing was sent')];
  const options = { bucket, roleArn, prefix, kmsKey, maxWaitMs: maxWaitMinutes * MINUTE_MS };
  return describeTrial(await tryAccount(options, await probes.openTrial({ region: place, bucket })));
}

function describeTrial({ done, fault, left, questions }: TrialResult): CheckLine[] {
  const unsettled = questions.filter(({ answer }) => answer === undefined);
  return [
    ...done.map((what) => ok('engine', `tried: ${what}`)),
    ...(fault === undefined ? [] : [bad('engine', `tried: ${fault}`, REMEDY)]),
    ...left.map((what) => bad('engine', `could not be removed: ${what}`, 'remove it by hand')),
    ...(left.length === 0 ? [ok('engine', 'all that was made for the trial is removed')] : []),
    ...questions.flatMap(({ question, answer }) =>
      answer === undefined ? [] : [ok('engine', `settled: ${question}: ${answer}`)],
    ),
    ...unsettled.map(({ question }) => open('engine', `not settled: ${question}`, 'AMTS bears it either way')),
  ];
}

const REMEDY = 'docs/amazon-setup.md has what the role that runs AMTS and the role of the service need';
