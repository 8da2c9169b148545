import {
  ListTextTranslationJobsCommand,
  paginateListTextTranslationJobs,
  StartTextTranslationJobCommand,
  StopTextTranslationJobCommand,
} from '@aws-sdk/client-translate';
import { describe, expect, test } from 'vitest';
import { unmarkPseudo } from '../../../src/engine/pseudo.ts';
import {
  awaitJob,
  describeJob,
  errorOf,
  jobInput,
  openAws,
  outputFolder,
  page,
  readDetails,
  startJob,
} from './clients.ts';

const HOT = page(
  '<p id="s1">Hot <em id="t0">water</em> is <span translate="no" id="t1">$x &lt; y$</span> &amp; good.</p>',
);

describe('a batch job', () => {
  test('is submitted, in progress and completed, with its output folder told from the first answer', async () => {
    const local = await openAws();
    await local.put('in/a.html', HOT);
    const id = await startJob(local);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    const [first, second, third] = [
      await describeJob(local, id),
      await describeJob(local, id),
      await describeJob(local, id),
    ];
    expect([first.JobStatus, second.JobStatus, third.JobStatus]).toEqual(['SUBMITTED', 'IN_PROGRESS', 'COMPLETED']);
    expect(first.OutputDataConfig?.S3Uri).toBe(`s3://books/${outputFolder(id)}`);
    expect([first.EndTime, first.Message, second.JobDetails]).toEqual([undefined, undefined, undefined]);
    expect(third).toMatchObject({
      JobName: 'amts',
      Message: 'Your job has completed successfully.',
      JobDetails: { InputDocumentsCount: 1, TranslatedDocumentsCount: 1, DocumentsWithErrorsCount: 0 },
      InputDataConfig: { S3Uri: 's3://books/in/', ContentType: 'text/html' },
    });
    expect(third.SubmittedTime).toBeInstanceOf(Date);
  });

  test('writes a probe, a document and a details file for each language, and translates nothing but prose', async () => {
    const local = await openAws();
    await local.put('in/a.html', HOT);
    const id = await startJob(local, { TargetLanguageCodes: ['es', 'zh'] });
    await awaitJob(local, id);
    const folder = outputFolder(id);
    expect(await local.list('out/')).toEqual([
      'out/.write_access_check_file.temp',
      `${folder}details/es.auxiliary-translation-details.json`,
      `${folder}details/zh.auxiliary-translation-details.json`,
      `${folder}es.a.html`,
      `${folder}zh.a.html`,
    ]);
    const translated = (await local.read(`${folder}es.a.html`)) ?? '';
    expect(translated).toContain(
      '⟦Hot⟧ <em id="t0">⟦water⟧</em> ⟦is⟧ <span translate="no" id="t1">$x &lt; y$</span> &amp; ⟦good⟧.',
    );
    expect(unmarkPseudo(translated)).toBe(HOT);
    const characters = 'Hot water is $x < y$ & good.'.length + '\n\n\n'.length;
    expect(await readDetails(local, id, 'es')).toEqual({
      sourceLanguageCode: 'en',
      targetLanguageCode: 'es',
      charactersTranslated: String(characters),
      documentCountWithCustomerError: '0',
      documentCountWithServerError: '0',
      inputDataPrefix: 's3://books/in/',
      outputDataPrefix: `s3://books/${folder}`,
      details: [{ sourceFile: 'a.html', targetFile: 'es.a.html', auxiliaryData: {} }],
    });
    expect(local.aws.billed()).toEqual({ total: 2 * characters, jobs: new Map([[id, 2 * characters]]), realTime: 0 });
  });

  test('ends with errors when a document is no UTF-8, and translates and bills the others', async () => {
    const local = await openAws();
    await local.put('in/a.html', HOT);
    await local.put('in/bad.html', new Uint8Array([0x3c, 0xff, 0xfe]));
    const id = await startJob(local);
    expect(await awaitJob(local, id)).toMatchObject({
      JobStatus: 'COMPLETED_WITH_ERROR',
      JobDetails: { InputDocumentsCount: 2, TranslatedDocumentsCount: 1, DocumentsWithErrorsCount: 1 },
    });
    const error = { errorCode: 'InvalidRequestException', errorMessage: 'Invalid utf-8 encoded texts detected' };
    expect(await readDetails(local, id, 'es')).toMatchObject({
      documentCountWithCustomerError: '1',
      details: [{ sourceFile: 'a.html' }, { sourceFile: 'bad.html', auxiliaryData: { error } }],
    });
  });

  test('is stopped when it was asked to, and gives and costs nothing', async () => {
    const local = await openAws({ phases: { inProgress: 5 } });
    await local.put('in/a.html', HOT);
    const id = await startJob(local);
    await describeJob(local, id);
    const answer = await local.translate.send(new StopTextTranslationJobCommand({ JobId: id }));
    expect(answer).toMatchObject({ JobId: id, JobStatus: 'STOP_REQUESTED' });
    expect((await describeJob(local, id)).JobStatus).toBe('STOP_REQUESTED');
    expect((await awaitJob(local, id)).JobStatus).toBe('STOPPED');
    expect(await local.list(outputFolder(id))).toEqual([]);
    expect(local.aws.billed().total).toBe(0);
  });

  test('waits for a place while the quota of concurrent jobs is used up', async () => {
    const local = await openAws({ pace: 'hand', quotas: { concurrentJobs: 1, queuedJobs: 2 } });
    await local.put('in/a.html', HOT);
    const ids = [await startJob(local), await startJob(local)];
    expect(await errorOf(startJob(local))).toMatchObject({ name: 'TooManyRequestsException', status: 400 });
    local.aws.clock.advance(1);
    const statuses = async () => [
      (await describeJob(local, ids[0] ?? '')).JobStatus,
      (await describeJob(local, ids[1] ?? '')).JobStatus,
    ];
    expect(await statuses()).toEqual(['IN_PROGRESS', 'SUBMITTED']);
    local.aws.clock.advance(1);
    expect(await statuses()).toEqual(['COMPLETED', 'IN_PROGRESS']);
  });

  test('gets along by time when the clock is of that kind', async () => {
    const local = await openAws({ pace: 'time', phases: { submitted: 3_600_000, inProgress: 3_600_000 } });
    await local.put('in/a.html', HOT);
    const id = await startJob(local);
    expect((await describeJob(local, id)).JobStatus).toBe('SUBMITTED');
    local.aws.clock.advance(3_600_000);
    expect((await describeJob(local, id)).JobStatus).toBe('IN_PROGRESS');
    local.aws.clock.advance(3_600_000);
    const { JobStatus, SubmittedTime, EndTime } = await describeJob(local, id);
    expect(JobStatus).toBe('COMPLETED');
    expect(Number(EndTime) - Number(SubmittedTime)).toBeGreaterThanOrEqual(7_200_000);
  });
});

describe('a client token', () => {
  test('that was seen gives the same job, and nothing is paid twice', async () => {
    const local = await openAws();
    await local.put('in/a.html', HOT);
    const input = jobInput({ ClientToken: 'same' });
    const id = await startJob(local, input);
    await awaitJob(local, id);
    expect(await local.translate.send(new StartTextTranslationJobCommand(input))).toMatchObject({
      JobId: id,
      JobStatus: 'COMPLETED',
    });
    expect(local.aws.billed().jobs.size).toBe(1);
    expect(await errorOf(startJob(local, { ...input, TargetLanguageCodes: ['zh'] }))).toMatchObject({
      name: 'InvalidRequestException',
    });
  });

  test('that was seen gives a new job under the other reading', async () => {
    const local = await openAws({ switches: { repeatedToken: 'new-job' } });
    await local.put('in/a.html', HOT);
    const ids = [await startJob(local, { ClientToken: 'same' }), await startJob(local, { ClientToken: 'same' })];
    expect(new Set(ids).size).toBe(2);
  });
});

describe('a list of jobs', () => {
  test('comes in pages, newest first, and is filtered by one filter', async () => {
    const local = await openAws({ pace: 'hand' });
    await local.put('in/a.html', HOT);
    const a = await startJob(local, { JobName: 'a' });
    const b = await startJob(local, { JobName: 'b' });
    const found: string[] = [];
    for await (const { TextTranslationJobPropertiesList: jobs = [] } of paginateListTextTranslationJobs(
      { client: local.translate, pageSize: 1 },
      {},
    ))
      found.push(...jobs.flatMap(({ JobId = '' }) => JobId));
    expect(found).toEqual([b, a]);
    const listed = await local.translate.send(new ListTextTranslationJobsCommand({ Filter: { JobName: 'a' } }));
    expect(listed.TextTranslationJobPropertiesList?.map(({ JobId }) => JobId)).toEqual([a]);
    const two = new ListTextTranslationJobsCommand({ Filter: { JobName: 'a', JobStatus: 'SUBMITTED' } });
    expect(await errorOf(local.translate.send(two))).toMatchObject({ name: 'InvalidFilterException' });
  });
});
