/** What the service is asked, and what is read from its answers. */
import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createTranslateService } from '../../src/adapters/aws/translate.ts';
import type { ParallelDataState } from '../../src/engine/amazon/ports.ts';
import { internalError } from '../emulators/aws/faults.ts';
import { openLocal, ROLE, run, toBatch } from '../engine/amazon/local.ts';
import { listenHere } from '../support/listen-here.ts';

const REQUEST = {
  name: 'tea',
  token: 'token-of-tea',
  sourceLanguage: 'en',
  targetLanguage: 'es',
  inputUri: 's3://books/in/',
  outputUri: 's3://books/out/',
  roleArn: ROLE,
  kmsKey: 'arn:aws:kms:us-east-1:123456789012:key/k',
} as const;

describe('a job', () => {
  test('is asked for with its token and the key that encrypts its output', async () => {
    const local = await openLocal();
    await local.ports.service.startJob(REQUEST).catch(() => undefined);
    expect(local.aws.requests.of('StartTextTranslationJob').map(({ body }) => body)).toMatchObject([
      {
        JobName: 'tea',
        ClientToken: 'token-of-tea',
        OutputDataConfig: { S3Uri: 's3://books/out/', EncryptionKey: { Type: 'KMS', Id: REQUEST.kmsKey } },
      },
    ]);
  });

  test('whose start fails is not asked for again blindly', async () => {
    const local = await openLocal();
    local.aws.faults.add(internalError('StartTextTranslationJob'), Number.POSITIVE_INFINITY);
    await expect(local.ports.service.startJob(REQUEST)).rejects.toMatchObject({ retryable: true });
    expect(local.aws.requests.count('StartTextTranslationJob')).toBe(1);
  });

  test('is found by its whole name, also where the service takes the beginning of one', async () => {
    const local = await openLocal({ switches: { jobNameFilter: 'prefix' } });
    await run(local.engine(), toBatch());
    const [{ JobName = '' } = {}] = local.aws.requests
      .of('StartTextTranslationJob')
      .map(({ body }): { JobName?: string } => body ?? {});
    expect(await local.ports.service.listJobs(JobName)).toHaveLength(1);
    expect(await local.ports.service.listJobs(JobName.slice(0, -1))).toEqual([]);
  });
});

describe('parallel data', () => {
  /** What is read from an answer with these properties, and an error file each for the import and its last update. */
  async function readAnswer(properties: object): Promise<ParallelDataState | undefined> {
    const locate = (content: string) => {
      const file = JSON.stringify({ messages: [{ content, message: 'bad' }] });
      return { RepositoryType: 'S3', Location: `data:application/json,${encodeURIComponent(file)}` };
    };
    const answer = JSON.stringify({
      ParallelDataProperties: { Name: 'tea', Status: 'ACTIVE', ...properties },
      AuxiliaryDataLocation: locate('first'),
      LatestUpdateAttemptAuxiliaryDataLocation: locate('latest'),
    });
    const { clock, log } = (await openLocal()).ports;
    const endpoint = await listenHere(createServer((_, response) => response.end(answer)));
    return createTranslateService({ clock, log, region: 'us-east-1', endpoint }).getParallelData('tea');
  }

  test('of which an update has failed has the problems of that update', async () => {
    const state = await readAnswer({ LatestUpdateAttemptStatus: 'FAILED' });
    expect(state).toMatchObject({ latestUpdate: 'FAILED', rejectedRecords: 0, problems: ['latest: bad'] });
  });

  test('counts the records that failed and those that were skipped', async () => {
    const state = await readAnswer({ FailedRecordCount: 2, SkippedRecordCount: 3 });
    expect(state).toMatchObject({ rejectedRecords: 5 });
  });
});
