/** Questions to an AWS account that change nothing: who asks, what the bucket and the role are, what is in use. */
import type * as S3Sdk from '@aws-sdk/client-s3';
import { z } from 'zod';
import { authorizeByAws } from '../chat/authorize.ts';
import type { Authorize } from '../http/caller.ts';
import { CLIENT_DEFAULTS } from './call.ts';

type Answer<T> = { readonly value: T } | { readonly error: string; readonly isDenied: boolean };

interface AwsProbe {
  identify(): Promise<Answer<string>>;
  readBucket(bucket: string): Promise<Answer<{ readonly region: string; readonly encryption: string | undefined }>>;
  readRole(roleArn: string): Promise<Answer<readonly string[]>>;
  simulatePassing(identity: string, roleArn: string): Promise<Answer<string>>;
  readKey(key: string): Promise<Answer<string>>;
  readUse(): Promise<Answer<{ readonly jobs: number; readonly parallelData: number }>>;
}

/** @param variables Of the environment: `AWS_ENDPOINT_URL_STS`, `…_IAM` and `…_KMS` where they are not AWS itself. */
export function openAwsProbe(region: string, variables: Readonly<Record<string, string | undefined>>): AwsProbe {
  const sts = variables['AWS_ENDPOINT_URL_STS'] ?? `https://sts.${region}.amazonaws.com`;
  const iam = variables['AWS_ENDPOINT_URL_IAM'] ?? 'https://iam.amazonaws.com';
  const kms = variables['AWS_ENDPOINT_URL_KMS'] ?? `https://kms.${region}.amazonaws.com`;
  return {
    identify: () =>
      answer(async () => {
        const query = { Action: 'GetCallerIdentity', Version: '2011-06-15' };
        return readTag(await callQuery(sts, query, { region, service: 'sts' }), 'Arn');
      }),
    readRole: (roleArn) =>
      answer(async () => {
        const name = roleArn.slice(roleArn.lastIndexOf('/') + 1);
        const query = { Action: 'GetRole', Version: '2010-05-08', RoleName: name };
        const policy = readTag(
          await callQuery(iam, query, { region: 'us-east-1', service: 'iam' }),
          'AssumeRolePolicyDocument',
        );
        return [...decodeURIComponent(policy).matchAll(/[\w.-]+\.amazonaws\.com/g)].map(([service]) => service);
      }),
    simulatePassing: (identity, roleArn) =>
      answer(async () => {
        const query = {
          Action: 'SimulatePrincipalPolicy',
          Version: '2010-05-08',
          PolicySourceArn: findPrincipal(identity),
          'ActionNames.member.1': 'iam:PassRole',
          'ResourceArns.member.1': roleArn,
          'ContextEntries.member.1.ContextKeyName': 'iam:PassedToService',
          'ContextEntries.member.1.ContextKeyType': 'string',
          'ContextEntries.member.1.ContextKeyValues.member.1': 'translate.amazonaws.com',
        };
        return readTag(await callQuery(iam, query, { region: 'us-east-1', service: 'iam' }), 'EvalDecision');
      }),
    readKey: (key) => answer(() => describeKey(kms, region, key)),
    readBucket: (bucket) => answer(() => readBucket(region, bucket)),
    readUse: () => answer(() => readUse(region)),
  };
}

/** A refusal is an answer, too; a bug is thrown. */
async function answer<T>(ask: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await ask() };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const isDenied = /AccessDenied|Forbidden|not authorized/i.test(`${error.name} ${error.message}`);
    return { error: `${error.name}: ${error.message}`.replace(/^Error: /, ''), isDenied };
  }
}

const TIMEOUT_MS = 20_000;

/** The Query protocol of older services: a signed form, XML back. */
async function callQuery(
  endpoint: string,
  query: Readonly<Record<string, string>>,
  { region, service }: { readonly region: string; readonly service: string },
): Promise<string> {
  const url = new URL(endpoint);
  const body = new URLSearchParams(query).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const { text, status } = await post({ method: 'POST', url, headers, body }, { region, service });
  if (status === 200) return text;
  throw new Error(`${readTag(text, 'Code')}: ${readTag(text, 'Message')} (${service}, status ${status})`);
}

async function post(
  request: Parameters<Authorize>[0],
  { region, service }: { readonly region: string; readonly service: string },
): Promise<{ readonly status: number; readonly text: string }> {
  const { method, url, headers, body = '' } = request;
  const signed = await authorizeByAws(region, service)(request);
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, { method, headers: { ...headers, ...signed }, body, signal });
  return { status: response.status, text: await response.text() };
}

/** A session is of a role, and policies are of the role; its path, if it has one, is not told. */
function findPrincipal(identity: string): string {
  return identity.replace(/^(arn:[\w-]+:)sts(::\d+:)assumed-role\/([^/]+)\/.*$/, '$1iam$2role/$3');
}

const Key = z.object({ KeyMetadata: z.object({ KeyState: z.string() }) });
const Refusal = z.object({ __type: z.string(), message: z.string().optional() });

/** The JSON protocol of newer services. */
async function describeKey(endpoint: string, region: string, KeyId: string): Promise<string> {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'TrentService.DescribeKey' };
  const request = { method: 'POST', url: new URL(endpoint), headers, body: JSON.stringify({ KeyId }) } as const;
  const { text, status } = await post(request, { region, service: 'kms' });
  const told: unknown = JSON.parse(text);
  if (status === 200) return Key.parse(told).KeyMetadata.KeyState;
  const { __type: type, message = '' } = Refusal.parse(told);
  throw new Error(`${type.slice(type.lastIndexOf('#') + 1)}: ${message} (kms, status ${status})`);
}

function readTag(xml: string, tag: string): string {
  return new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1] ?? '';
}

async function readBucket(region: string, Bucket: string): Promise<{ region: string; encryption: string | undefined }> {
  const sdk = await import('@aws-sdk/client-s3');
  const client = new sdk.S3Client({ ...CLIENT_DEFAULTS, region, followRegionRedirects: true });
  const { BucketRegion = region } = await client.send(new sdk.HeadBucketCommand({ Bucket })).catch((error: unknown) => {
    throw explainHead(error, sdk, Bucket);
  });
  const encryption = await client.send(new sdk.GetBucketEncryptionCommand({ Bucket })).then(
    ({ ServerSideEncryptionConfiguration: found }) =>
      found?.Rules?.[0]?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm,
    () => undefined,
  );
  return { region: BucketRegion, encryption };
}

/** The answer to HEAD has no text. */
function explainHead(error: unknown, sdk: typeof S3Sdk, bucket: string): unknown {
  if (!(error instanceof sdk.S3ServiceException)) return error;
  const { httpStatusCode: status } = error.$metadata;
  if (status === 404) return new Error(`there is no bucket ${bucket}`);
  // Also what a bucket of somebody else answers: it is no matter of asking alone.
  return status === 403 ? new Error(`this identity may not use it, or it is another account's`) : error;
}

async function readUse(region: string): Promise<{ jobs: number; parallelData: number }> {
  const sdk = await import('@aws-sdk/client-translate');
  const client = new sdk.TranslateClient({ ...CLIENT_DEFAULTS, region });
  const states = ['SUBMITTED', 'IN_PROGRESS'] as const;
  const lists = await Promise.all(
    states.map((JobStatus) =>
      client.send(new sdk.ListTextTranslationJobsCommand({ Filter: { JobStatus }, MaxResults: 500 })),
    ),
  );
  const { ParallelDataPropertiesList: list = [] } = await client.send(
    new sdk.ListParallelDataCommand({ MaxResults: 500 }),
  );
  return {
    jobs: lists.reduce((sum, { TextTranslationJobPropertiesList: jobs = [] }) => sum + jobs.length, 0),
    parallelData: list.length,
  };
}
