import { PutObjectCommand } from '@aws-sdk/client-s3';
import {
  CreateParallelDataCommand,
  GetParallelDataCommand,
  ListTextTranslationJobsCommand,
  TranslateClient,
} from '@aws-sdk/client-translate';
import { describe, expect, test } from 'vitest';
import {
  awaitJob,
  describeJob,
  errorOf,
  openAws,
  outputFolder,
  page,
  ROLE,
  readDetails,
  startJob,
  type TestAws,
} from './clients.ts';
import {
  concurrentModification,
  deniedAction,
  deniedPassRole,
  emptyServerError,
  expiredCredentials,
  type Fault,
  internalError,
  lostAnswer,
  roleNotYetKnown,
  throttled,
  tooManyRequests,
} from './faults.ts';

const PAGE = page('<p id="s1">Hot water</p>');

function list({ translate }: Pick<TestAws, 'translate'>) {
  return translate.send(new ListTextTranslationJobsCommand({}));
}

describe('a fault strikes', () => {
  test.each<[string, Fault, object]>([
    ['a throttled call', throttled(), { name: 'ThrottlingException', status: 400 }],
    ['too many requests', tooManyRequests(), { name: 'TooManyRequestsException', status: 400 }],
    ['trouble in the service', internalError(), { name: 'InternalServerException', status: 500 }],
    ['trouble before the service', emptyServerError(), { name: 'Unknown', status: 500 }],
    ['credentials that have run out', expiredCredentials(), { name: 'ExpiredTokenException', status: 400 }],
    [
      'a denied action',
      deniedAction('translate:ListTextTranslationJobs'),
      { name: 'AccessDeniedException', message: expect.stringContaining('translate:ListTextTranslationJobs') },
    ],
  ])('as %s, once', async (_, fault, outcome) => {
    const local = await openAws();
    local.aws.faults.add(fault);
    expect(await errorOf(list(local))).toMatchObject(outcome);
    expect(await list(local)).toMatchObject({ TextTranslationJobPropertiesList: [] });
    expect(local.aws.requests.all().map(({ error }) => error === undefined)).toEqual([false, true]);
  });

  test('only the operation that it names, as often as it says', async () => {
    const local = await openAws();
    await local.put('in/a.html', PAGE);
    local.aws.faults.add(roleNotYetKnown(), 2);
    await list(local);
    expect(await errorOf(startJob(local))).toMatchObject({ name: 'InvalidRequestException' });
    expect(await errorOf(startJob(local))).toMatchObject({ name: 'InvalidRequestException' });
    expect(await startJob(local)).toMatch(/^[0-9a-f]{32}$/);
  });

  test('until it is cleared, when it is for ever', async () => {
    const local = await openAws();
    local.aws.faults.add(deniedPassRole(ROLE), Infinity);
    for (const message of [await errorOf(startJob(local)), await errorOf(startJob(local))].map(
      (error) => error.message,
    ))
      expect(message).toContain(`iam:PassRole on resource: ${ROLE}`);
    local.aws.faults.clear();
    await local.put('in/a.html', PAGE);
    expect(await startJob(local)).toMatch(/^[0-9a-f]{32}$/);
  });

  test('S3 as well', async () => {
    const local = await openAws();
    local.aws.faults.add(deniedAction('s3:PutObject', 'arn:aws:s3:::books/x'));
    const put = () => local.s3.send(new PutObjectCommand({ Bucket: 'books', Key: 'x', Body: 'x' }));
    expect(await errorOf(put())).toMatchObject({ name: 'AccessDenied', status: 403 });
    await put();
    expect(local.aws.requests.of('PutObject')).toMatchObject([
      { service: 's3', body: '/books/x', error: 'AccessDeniedException', accessKeyId: 'TESTCALLER' },
      { service: 's3', body: '/books/x', error: undefined, headers: { 'x-amz-sdk-checksum-algorithm': 'CRC32' } },
    ]);
  });

  test('after the operation is done, so that only a token keeps it from being done twice', async () => {
    const local = await openAws();
    await local.put('in/a.html', PAGE);
    local.aws.faults.add(lostAnswer('StartTextTranslationJob'));
    expect(await errorOf(startJob(local, { ClientToken: 'one' }))).toMatchObject({ name: 'InternalServerException' });
    const id = await startJob(local, { ClientToken: 'one' });
    expect((await list(local)).TextTranslationJobPropertiesList?.map(({ JobId }) => JobId)).toEqual([id]);
    await startJob(local, { ClientToken: 'two' });
    expect((await list(local)).TextTranslationJobPropertiesList).toHaveLength(2);
  });

  test('and the SDK tries again after those that it knows to pass, with the same token', async () => {
    const local = await openAws();
    await local.put('in/a.html', PAGE);
    const credentials = { accessKeyId: 'KEY', secretAccessKey: 'secret' };
    const patient = new TranslateClient({ endpoint: local.aws.translateEndpoint, region: 'us-east-1', credentials });
    local.aws.faults.add(throttled('StartTextTranslationJob'));
    local.aws.faults.add(emptyServerError('StartTextTranslationJob'));
    await startJob({ ...local, translate: patient }, { ClientToken: 'one' });
    patient.destroy();
    const calls = local.aws.requests.of('StartTextTranslationJob');
    expect(calls.map(({ error }) => error)).toEqual(['ThrottlingException', 'InternalServerException', undefined]);
    expect(calls.map(({ body }) => body)).toMatchObject([
      { ClientToken: 'one' },
      { ClientToken: 'one' },
      { ClientToken: 'one' },
    ]);
  });
});

describe('a job', () => {
  async function run(fault: Fault) {
    const local = await openAws();
    await local.put('in/a.html', PAGE);
    await local.put('in/b.html', PAGE);
    local.aws.faults.add(fault);
    const id = await startJob(local);
    const job = await awaitJob(local, id);
    return {
      local,
      id,
      job,
      results: (await local.list(outputFolder(id))).map((key) => key.slice(outputFolder(id).length)),
    };
  }
  const DETAILS = 'details/es.auxiliary-translation-details.json';

  test('fails with the message that it was given, writes nothing and costs nothing', async () => {
    const { local, job, results } = await run({ kind: 'job', ends: 'FAILED', message: 'Access denied to s3://books' });
    expect(job).toMatchObject({ JobStatus: 'FAILED', Message: 'Access denied to s3://books' });
    expect([results, local.aws.billed().total]).toEqual([[], 0]);
  });

  test('is stopped by somebody else', async () => {
    expect((await run({ kind: 'job', ends: 'STOPPED' })).job.JobStatus).toBe('STOPPED');
  });

  test('is late', async () => {
    const local = await openAws();
    await local.put('in/a.html', PAGE);
    local.aws.faults.add({ kind: 'job', ends: 'late', units: 3 });
    const id = await startJob(local);
    const looks = [];
    // oxlint-disable-next-line no-await-in-loop -- polling
    for (let look = 0; look < 6; look += 1) looks.push((await describeJob(local, id)).JobStatus);
    expect(looks.join(' ')).toBe('SUBMITTED SUBMITTED SUBMITTED SUBMITTED IN_PROGRESS COMPLETED');
  });

  test('ends with errors when a document of the given name fails, by the fault of the service', async () => {
    const { local, id, job } = await run({
      kind: 'document',
      file: 'b.html',
      code: 'InternalServerException',
      message: 'Try again',
      isServerError: true,
    });
    expect(job.JobStatus).toBe('COMPLETED_WITH_ERROR');
    expect(await readDetails(local, id, 'es')).toMatchObject({
      documentCountWithCustomerError: '0',
      documentCountWithServerError: '1',
      details: [
        { sourceFile: 'a.html', targetFile: 'es.a.html' },
        {
          sourceFile: 'b.html',
          auxiliaryData: { error: { errorCode: 'InternalServerException', errorMessage: 'Try again' } },
        },
      ],
    });
  });

  test('leaves out its details file', async () => {
    expect((await run({ kind: 'output', damage: 'missing-details' })).results).toEqual(['es.a.html', 'es.b.html']);
  });

  test('leaves out a document that its details file names', async () => {
    const { results } = await run({ kind: 'output', damage: 'missing-document', file: 'a.html' });
    expect(results).toEqual([DETAILS, 'es.b.html']);
  });

  test('writes a document that is cut, or no text', async () => {
    const cut = await run({ kind: 'output', damage: 'cut-document', file: 'a.html' });
    expect(await cut.local.read(`${outputFolder(cut.id)}es.a.html`)).not.toContain('</html>');
    expect(await cut.local.read(`${outputFolder(cut.id)}es.b.html`)).toContain('</html>');
    const binary = await run({ kind: 'output', damage: 'binary-document', file: 'a.html' });
    expect(await binary.local.read(`${outputFolder(binary.id)}es.a.html`)).toContain('\uFFFD');
  });
});

describe('parallel data', () => {
  test('meets another change, with the error that the SDK does not retry', async () => {
    const local = await openAws();
    local.aws.faults.add(concurrentModification('CreateParallelData'));
    expect(await errorOf(createData(local))).toMatchObject({ name: 'ConcurrentModificationException' });
    await createData(local);
  });

  test('fails to be imported, and serves no job', async () => {
    const local = await openAws();
    await local.put('in/a.html', PAGE);
    await local.put('pairs.csv', 'en,es\na,b\n');
    local.aws.faults.add({ kind: 'import', message: 'No access to the file' });
    await createData(local);
    await local.translate.send(new GetParallelDataCommand({ Name: 'data' }));
    const { ParallelDataProperties } = await local.translate.send(new GetParallelDataCommand({ Name: 'data' }));
    expect(ParallelDataProperties).toMatchObject({ Status: 'FAILED', Message: 'No access to the file' });
    expect((await errorOf(startJob(local, { ParallelDataNames: ['data'] }))).message).toContain('FAILED');
  });
});

function createData({ translate }: TestAws) {
  const ParallelDataConfig = { S3Uri: 's3://books/pairs.csv', Format: 'CSV' } as const;
  return translate.send(new CreateParallelDataCommand({ Name: 'data', ParallelDataConfig, ClientToken: 'a' }));
}

test('calls beyond the quota of a second are throttled when the quotas are enforced', async () => {
  const local = await openAws({ quotas: { callsPerSecond: 'enforced' } });
  const calls = await Promise.allSettled(Array.from({ length: 11 }, () => list(local)));
  expect(calls.filter(({ status }) => status === 'rejected')).toHaveLength(1);
});
