/** What an engine needs before a job can start. */
import { type EngineSettings, findPricesDay } from '../../../config/engine-schema.ts';
import { findRegionFault } from '../../../engine/amazon/options.ts';
import { bad, type CheckLine, ok, open } from '../../../report/diagnosis.ts';
import { similarity } from '../../../shared/similarity.ts';
import type { Answer, ModelList, Probes } from './probes.ts';

const DAY_MS = 86_400_000;
const MAX_PRICE_AGE_DAYS = 90;

/** @param region Of the environment, where the settings have none. */
export async function checkEngine(
  settings: EngineSettings,
  probes: Pick<Probes, 'openAws' | 'listModels' | 'now'>,
  region: string | undefined,
): Promise<CheckLine[]> {
  const { kind } = settings;
  if (kind !== 'amazon-translate' && kind !== 'amazon-translate-realtime')
    return kind === 'chat'
      ? [checkModel(await probes.listModels(settings)), ...checkPrices(settings, probes.now)]
      : [ok('engine', kind)];
  const place = settings.region ?? region;
  if (place === undefined) return [bad('engine', `${kind}: no region`, 'set engine.region, or AWS_REGION')];
  const fault = settings.anyRegion
    ? undefined
    : findRegionFault({ kind, region: place, parallelData: settings.parallelData });
  return [
    fault === undefined
      ? ok('engine', `${kind} in ${place}`)
      : bad('engine', fault, 'or, if you know better, set engine.any-region: true'),
    ...(await checkAccount(settings, { place, probes })),
    ...checkPrices(settings, probes.now),
  ];
}

function checkPrices(settings: EngineSettings, now: number): CheckLine[] {
  const day = findPricesDay(settings);
  const age = (now - Date.parse(day)) / DAY_MS;
  if (Number.isNaN(age))
    return [bad('engine', 'the day is not known on which the prices were read', 'set prices.read')];
  const what = `prices read on ${day}`;
  return [
    age <= MAX_PRICE_AGE_DAYS
      ? ok('engine', what)
      : bad(
          'engine',
          `${what}, ${Math.round(age)} days ago`,
          'compare them with the price page, and set prices with the new day as read',
        ),
  ];
}

async function checkAccount(
  { kind, bucket, roleArn, kmsKey }: EngineSettings,
  { place, probes }: { readonly place: string; readonly probes: Pick<Probes, 'openAws'> },
): Promise<CheckLine[]> {
  const aws = probes.openAws(place);
  const identity = await aws.identify();
  const who = tell(identity, 'AWS identity', (arn) => ok('engine', `AWS identity: ${arn}`), LOG_IN);
  if ('error' in identity && !identity.isDenied) return [who];
  const found = bucket === undefined ? undefined : await aws.readBucket(bucket);
  const isBatch = kind === 'amazon-translate';
  return [
    who,
    ...(found === undefined || bucket === undefined ? [] : checkBucket(found, bucket, place)),
    ...(isBatch && roleArn !== undefined ? [checkRole(await aws.readRole(roleArn), roleArn)] : []),
    ...(isBatch && roleArn !== undefined && 'value' in identity
      ? [checkPassing(await aws.simulatePassing(identity.value, roleArn), roleArn)]
      : []),
    ...(kmsKey === undefined ? [] : [checkKey(await aws.readKey(kmsKey), kmsKey)]),
    ...(isBatch ? [checkUse(await aws.readUse())] : []),
  ];
}

const LOG_IN =
  'in a workflow, aws-actions/configure-aws-credentials (permissions: id-token: write); elsewhere set AWS_PROFILE or log in';

// oxlint-disable-next-line max-params -- a line of a diagnosis in the order in which it reads
function tell<T>(answer: Answer<T>, name: string, render: (value: T) => CheckLine, remedy: string): CheckLine {
  if ('value' in answer) return render(answer.value);
  return answer.isDenied
    ? open('engine', `${name}: ${answer.error}`, remedy)
    : bad('engine', `${name}: ${answer.error}`, remedy);
}

function checkBucket(
  answer: Answer<{ readonly region: string; readonly encryption: string | undefined }>,
  bucket: string,
  place: string,
): CheckLine[] {
  if (!('value' in answer))
    return [
      tell(
        answer,
        `bucket ${bucket}`,
        () => ok('engine', bucket),
        'check engine.bucket and engine.region, and the policy of the role that runs AMTS; infra/ makes both',
      ),
    ];
  const { region, encryption } = answer.value;
  return [
    region === place
      ? ok('engine', `bucket ${bucket} in ${region}`)
      : bad(
          'engine',
          `bucket ${bucket} is in ${region}, the service in ${place}`,
          'set engine.region to that of the bucket, or make another bucket',
        ),
    encryption === undefined
      ? open('engine', `encryption of ${bucket}: not told`, 's3:GetEncryptionConfiguration would tell')
      : ok('engine', `bucket ${bucket} encrypts with ${encryption}`),
  ];
}

function checkRole(answer: Answer<readonly string[]>, roleArn: string): CheckLine {
  return tell(
    answer,
    `role ${roleArn}`,
    (services) =>
      services.includes('translate.amazonaws.com')
        ? ok('engine', `role ${roleArn} trusts translate.amazonaws.com`)
        : bad(
            'engine',
            `role ${roleArn} does not trust translate.amazonaws.com`,
            'add it to the trust policy of the role; infra/ shows how',
          ),
    'iam:GetRole would tell whether it exists and trusts the service; a job that cannot take it says so',
  );
}

function checkPassing(answer: Answer<string>, roleArn: string): CheckLine {
  const remedy = `allow iam:PassRole on ${roleArn} in the policy of the role that runs AMTS; infra/ shows how`;
  if ('error' in answer)
    return open(
      'engine',
      `whether the role may be passed is not told (${answer.error})`,
      'iam:SimulatePrincipalPolicy would tell; a job whose role may not be passed ends at once and says so',
    );
  return answer.value === 'allowed'
    ? ok('engine', 'the role may be passed to Amazon Translate')
    : bad('engine', `the role may not be passed to Amazon Translate (${answer.value})`, remedy);
}

function checkKey(answer: Answer<string>, key: string): CheckLine {
  return tell(
    answer,
    `key ${key}`,
    (state) =>
      state === 'Enabled'
        ? ok('engine', `key ${key} is enabled`)
        : bad('engine', `key ${key} is ${state}`, 'enable it, or set engine.kms-key to another one'),
    'kms:DescribeKey would tell whether it can be used; it has to be in the region of the service',
  );
}

const MAX_MODELS = 5;

function checkModel(answer: Answer<ModelList>): CheckLine {
  return tell(
    answer,
    'chat',
    ({ address, model, models }) => {
      if (models.includes(model)) return ok('engine', `chat: ${address} answers, and has the model ${model}`);
      const near = models.toSorted((a, b) => similarity(b, model) - similarity(a, model)).slice(0, MAX_MODELS);
      return bad(
        'engine',
        `chat: ${address} has no model '${model}'`,
        near.length === 0 ? 'load one there' : `set engine.chat.model to one that it has, such as ${near.join(', ')}`,
      );
    },
    'correct engine.chat, or its key in the environment; docs/chat.md has what each endpoint needs',
  );
}

/** Documented quotas of a Region. */
const QUOTAS = { jobs: 1010, parallelData: 1000 } as const;

function checkUse(answer: Answer<{ readonly jobs: number; readonly parallelData: number }>): CheckLine {
  return tell(
    answer,
    'Amazon Translate',
    ({ jobs, parallelData }) => {
      const what = `Amazon Translate answers: ${jobs} jobs run or wait, ${parallelData} resources of parallel data`;
      return jobs < QUOTAS.jobs && parallelData < QUOTAS.parallelData
        ? ok('engine', what)
        : bad('engine', what, 'wait for jobs, or delete parallel data that nobody uses');
    },
    'allow translate:ListTextTranslationJobs and translate:ListParallelData to see it',
  );
}
