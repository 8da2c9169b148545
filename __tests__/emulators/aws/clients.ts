/** What the tests of the service have in common: the SDK's clients on a server of their own, and a job to start. */
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  DescribeTextTranslationJobCommand,
  StartTextTranslationJobCommand,
  type StartTextTranslationJobCommandInput,
  type TextTranslationJobProperties,
  TranslateClient,
} from '@aws-sdk/client-translate';
import { onTestFinished } from 'vitest';
import { type AwsOptions, type LocalAws, startAws } from './index.ts';

export const BUCKET = 'books';
export const ROLE = 'arn:aws:iam::123456789012:role/amts-translate';

export interface TestAws {
  readonly aws: LocalAws;
  readonly translate: TranslateClient;
  readonly s3: S3Client;
  put(key: string, body: string | Uint8Array): Promise<void>;
  /** `undefined` when there is no such object. */
  read(key: string): Promise<string | undefined>;
  /** Keys under a prefix. */
  list(prefix: string): Promise<string[]>;
}

/** Servers and clients that end with the test. The SDK retries nothing, so that a test sees each answer. */
export async function openAws(options: AwsOptions = {}, region = 'us-east-1'): Promise<TestAws> {
  const aws = await startAws({ buckets: [BUCKET], ...options });
  const credentials = { accessKeyId: 'TESTCALLER', secretAccessKey: 'test' };
  const translate = new TranslateClient({ endpoint: aws.translateEndpoint, region, credentials, maxAttempts: 1 });
  const s3 = new S3Client({ endpoint: aws.s3Endpoint, region, credentials, maxAttempts: 1 });
  onTestFinished(async () => {
    translate.destroy();
    s3.destroy();
    await aws.stop();
  });
  return {
    aws,
    translate,
    s3,
    async put(key, body) {
      const bytes = Buffer.from(body);
      await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: bytes, ContentLength: bytes.length }));
    },
    async read(key) {
      const found = await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: key })).catch(() => undefined);
      return found?.Body?.transformToString();
    },
    async list(prefix) {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: BUCKET, Prefix: prefix }));
      return Contents.flatMap(({ Key }) => (Key === undefined ? [] : [Key]));
    },
  };
}

/** A page whose `body` is the inner HTML. */
export function page(body: string): string {
  return `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"></head><body>\n${body}\n</body></html>\n`;
}

/** A request as the service takes it: English HTML in `in/` to Spanish in `out/`. */
export function jobInput(
  changes: Partial<StartTextTranslationJobCommandInput> = {},
): StartTextTranslationJobCommandInput {
  return {
    JobName: 'amts',
    InputDataConfig: { S3Uri: `s3://${BUCKET}/in/`, ContentType: 'text/html' },
    OutputDataConfig: { S3Uri: `s3://${BUCKET}/out/` },
    DataAccessRoleArn: ROLE,
    SourceLanguageCode: 'en',
    TargetLanguageCodes: ['es'],
    ClientToken: crypto.randomUUID(),
    ...changes,
  };
}

/** Start a job; its id. */
export async function startJob(
  { translate }: TestAws,
  changes: Partial<StartTextTranslationJobCommandInput> = {},
): Promise<string> {
  const { JobId = '' } = await translate.send(new StartTextTranslationJobCommand(jobInput(changes)));
  return JobId;
}

export async function describeJob({ translate }: TestAws, JobId: string): Promise<TextTranslationJobProperties> {
  const answer = await translate.send(new DescribeTextTranslationJobCommand({ JobId }));
  return answer.TextTranslationJobProperties ?? {};
}

/** Look at a job until it has ended, ten times at most. */
export async function awaitJob(local: TestAws, jobId: string): Promise<TextTranslationJobProperties> {
  for (let looks = 0; looks < 10; looks += 1) {
    // oxlint-disable-next-line no-await-in-loop -- polling
    const job = await describeJob(local, jobId);
    if (job.EndTime !== undefined) return job;
  }
  throw new Error(`job ${jobId} has not ended`);
}

/** The folder of a job's results. */
export function outputFolder(jobId: string): string {
  return `out/123456789012-TranslateText-${jobId}/`;
}

/** The details file of a language, parsed. */
export async function readDetails(local: TestAws, jobId: string, language: string): Promise<unknown> {
  const text = await local.read(`${outputFolder(jobId)}details/${language}.auxiliary-translation-details.json`);
  return text === undefined ? undefined : JSON.parse(text);
}

/** Name and HTTP status of the error that a call ends with. */
export async function errorOf(call: Promise<unknown>): Promise<{ name: string; status: unknown; message: string }> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('the call was not refused');
  const metadata: unknown = '$metadata' in error ? error.$metadata : undefined;
  const status: unknown =
    typeof metadata === 'object' && metadata !== null ? Reflect.get(metadata, 'httpStatusCode') : 0;
  return { name: error.name, status, message: error.message };
}
