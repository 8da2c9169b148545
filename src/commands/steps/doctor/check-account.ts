/** Whether the account of Amazon Web Services has and allows what a batch job needs. */
import type { EngineSettings } from '../../../config/engine-schema.ts';
import { bad, type CheckLine, ok, open } from '../../../report/diagnosis.ts';
import type { Answer, Probes } from './probes.ts';
import { tellAnswer } from './tell-answer.ts';

/** @param place Region of the service. */
export async function checkAccount(
  { kind, bucket, roleArn, kmsKey }: EngineSettings,
  { place, probes }: { readonly place: string; readonly probes: Pick<Probes, 'openAws'> },
): Promise<CheckLine[]> {
  const aws = probes.openAws(place);
  const identity = await aws.identify();
  const who = tellAnswer(identity, 'AWS identity', (arn) => ok('engine', `AWS identity: ${arn}`), LOG_IN);
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

function checkBucket(
  answer: Answer<{ readonly region: string; readonly encryption: string | undefined }>,
  bucket: string,
  place: string,
): CheckLine[] {
  if (!('value' in answer))
    return [
      tellAnswer(
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
  return tellAnswer(
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
  return tellAnswer(
    answer,
    `key ${key}`,
    (state) =>
      state === 'Enabled'
        ? ok('engine', `key ${key} is enabled`)
        : bad('engine', `key ${key} is ${state}`, 'enable it, or set engine.kms-key to another one'),
    'kms:DescribeKey would tell whether it can be used; it has to be in the region of the service',
  );
}

/** Documented quotas of a Region. */
const QUOTAS = { jobs: 1010, parallelData: 1000 } as const;

function checkUse(answer: Answer<{ readonly jobs: number; readonly parallelData: number }>): CheckLine {
  return tellAnswer(
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
