/** Every switch, and what a client sees under each of its readings. The types see to it that none is left out. */
import {
  CreateParallelDataCommand,
  GetParallelDataCommand,
  ImportTerminologyCommand,
  ListTextTranslationJobsCommand,
  StopTextTranslationJobCommand,
} from '@aws-sdk/client-translate';
import { expect, test } from 'vitest';
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
  type TestAws,
} from './clients.ts';
import { READINGS, type Switches } from './switches.ts';

type Changes = Parameters<typeof startJob>[1];

interface Probe<Reading extends string> {
  readonly see: (local: TestAws) => Promise<unknown>;
  readonly expected: Readonly<Record<Reading, unknown>>;
}

const BODY = '<p id="s1">Hot water</p>';
const REJECTED = 'InvalidRequestException';
const STARTED = 'SUBMITTED';

/** Status of a new job, or the name of the error. */
async function start(local: TestAws, changes: Changes = {}): Promise<string | undefined> {
  await local.put('in/a.html', page(BODY));
  const answer = startJob(local, changes).then((id) => describeJob(local, id));
  return answer.then(
    ({ JobStatus }) => JobStatus,
    async () => (await errorOf(answer)).name,
  );
}

/** The end of a job over whatever is in `in/`. */
async function run(local: TestAws, changes: Changes = {}) {
  const id = await startJob(local, changes);
  return { id, job: await awaitJob(local, id) };
}

function createData(local: TestAws, Name: string, S3Uri = 's3://books/pairs.csv') {
  const ParallelDataConfig = { S3Uri, Format: 'CSV' } as const;
  return local.translate.send(new CreateParallelDataCommand({ Name, ParallelDataConfig, ClientToken: Name }));
}

/** Status of an import and its counts. */
async function importCsv(local: TestAws, csv: string) {
  await local.put('pairs.csv', csv);
  await createData(local, 'data');
  await local.translate.send(new GetParallelDataCommand({ Name: 'data' }));
  const { ParallelDataProperties } = await local.translate.send(new GetParallelDataCommand({ Name: 'data' }));
  const { Status, FailedRecordCount, SkippedRecordCount } = ParallelDataProperties ?? {};
  return [Status, FailedRecordCount, SkippedRecordCount];
}

/** Start with parallel data and something else. */
async function startWithData(local: TestAws, changes: Changes = {}): Promise<string | undefined> {
  await importCsv(local, 'en,es\na,b\n');
  return start(local, { ParallelDataNames: ['data'], ...changes });
}

async function startTwice(local: TestAws, changes: Changes = {}): Promise<number | string> {
  await local.put('in/a.html', page(BODY));
  const first = await startJob(local, { ClientToken: 'same' });
  const second = startJob(local, { ClientToken: 'same', ...changes });
  return second.then(
    (id) => new Set([first, id]).size,
    async () => (await errorOf(second)).name,
  );
}

/** The details file, after the keys of the results in the folder of a nested document. */
async function runNested(local: TestAws): Promise<string> {
  await local.put('in/2026/a.html', page(BODY));
  const { id } = await run(local);
  const keys = await local.list(`${outputFolder(id)}2026/`);
  return `${keys.join(' ')} ${JSON.stringify(await readDetails(local, id, 'es'))}`;
}

const PROBES: { readonly [Name in keyof Switches]: Probe<Switches[Name]> } = {
  errorStatus: {
    see: async (local) => (await errorOf(describeJob(local, 'nothing'))).status,
    expected: { documented: 400, modelled: 404 },
  },
  constraintError: {
    see: (local) => start(local, { ClientToken: 'a_b' }),
    expected: { ValidationException: 'ValidationException', InvalidRequestException: REJECTED },
  },
  ruleError: {
    see: (local) => start(local, { TerminologyNames: ['a', 'b'] }),
    expected: { InvalidRequestException: REJECTED, InvalidParameterValueException: 'InvalidParameterValueException' },
  },
  repeatedToken: { see: startTwice, expected: { 'same-job': 1, 'new-job': 2 } },
  reusedToken: {
    see: (local) => startTwice(local, { JobName: 'other' }),
    expected: { rejected: REJECTED, 'same-job': 1, 'new-job': 2 },
  },
  countUnit: {
    async see(local) {
      await local.put('in/a.html', page(BODY));
      return (await run(local, { TargetLanguageCodes: ['es', 'fr', 'zh'] })).job.JobDetails?.TranslatedDocumentsCount;
    },
    expected: { documents: 1, 'documents-times-languages': 3 },
  },
  nestedOutput: {
    see: async (local) => (await runNested(local)).includes('/2026/es.a.html '),
    expected: { 'keeps-folders': true, flat: false },
  },
  nestedSourceFile: {
    see: async (local) => (await runNested(local)).includes('"sourceFile":"2026/a.html"'),
    expected: { path: true, 'file-name': false },
  },
  badInputFolder: {
    see: async (local) => {
      const answer = run(local);
      return answer.then(
        ({ job }) => job.JobStatus,
        async () => (await errorOf(answer)).name,
      );
    },
    expected: { rejected: REJECTED, 'job-fails': 'FAILED' },
  },
  strayObjects: {
    async see(local) {
      await Promise.all([
        local.put('in/a.html', page(BODY)),
        local.put('in/empty.html', ''),
        local.put('in/b.png', 'x'),
      ]);
      return (await run(local)).job.JobDetails?.DocumentsWithErrorsCount;
    },
    expected: { ignored: 0, 'document-error': 2 },
  },
  allDocumentsFail: {
    async see(local) {
      await local.put('in/a.html', new Uint8Array([0xff]));
      return (await run(local)).job.JobStatus;
    },
    expected: { COMPLETED_WITH_ERROR: 'COMPLETED_WITH_ERROR', FAILED: 'FAILED' },
  },
  stopEndedJob: {
    async see(local) {
      await local.put('in/a.html', page(BODY));
      const { id: JobId } = await run(local);
      const answer = local.translate.send(new StopTextTranslationJobCommand({ JobId }));
      return answer.then(
        ({ JobStatus }) => JobStatus,
        async () => (await errorOf(answer)).name,
      );
    },
    expected: { unchanged: 'COMPLETED', rejected: REJECTED },
  },
  stopRunningJob: {
    async see(local) {
      await local.put('in/a.html', page(BODY));
      const id = await startJob(local);
      await local.translate.send(new StopTextTranslationJobCommand({ JobId: id }));
      return (await awaitJob(local, id)).JobStatus;
    },
    expected: { stops: 'STOPPED', 'completes-first': 'COMPLETED' },
  },
  jobOrder: {
    async see(local) {
      await start(local, { JobName: 'a' });
      await start(local, { JobName: 'b' });
      return listNames(local, {});
    },
    expected: { 'newest-first': ['b', 'a'], 'oldest-first': ['a', 'b'] },
  },
  jobNameFilter: {
    async see(local) {
      await start(local, { JobName: 'a' });
      await start(local, { JobName: 'ab' });
      return (await listNames(local, { JobName: 'a' })).length;
    },
    expected: { exact: 1, prefix: 2 },
  },
  fullQueueError: {
    async see(local) {
      await start(local);
      return start(local);
    },
    expected: {
      TooManyRequestsException: 'TooManyRequestsException',
      LimitExceededException: 'LimitExceededException',
    },
  },
  brevityInJob: {
    see: (local) => start(local, { Settings: { Brevity: 'ON' } }),
    expected: { ignored: STARTED, rejected: REJECTED },
  },
  parallelDataWithTerminology: {
    async see(local) {
      const TerminologyData = { File: Buffer.from('en,es\na,b\n'), Format: 'CSV' } as const;
      await local.translate.send(
        new ImportTerminologyCommand({ Name: 'terms', MergeStrategy: 'OVERWRITE', TerminologyData }),
      );
      return startWithData(local, { TerminologyNames: ['terms'] });
    },
    expected: { allowed: STARTED, rejected: REJECTED },
  },
  parallelDataWithSettings: {
    see: (local) => startWithData(local, { Settings: { Formality: 'FORMAL' } }),
    expected: { allowed: STARTED, rejected: REJECTED },
  },
  parallelDataWithAuto: {
    see: (local) => startWithData(local, { SourceLanguageCode: 'auto' }),
    expected: { rejected: REJECTED, allowed: STARTED },
  },
  otherActRegions: {
    see: (local) => startWithData(local),
    expected: { rejected: REJECTED, allowed: STARTED },
  },
  secondImportError: {
    async see(local) {
      await createData(local, 'a');
      return (await errorOf(createData(local, 'b'))).name;
    },
    expected: {
      LimitExceededException: 'LimitExceededException',
      ConcurrentModificationException: 'ConcurrentModificationException',
      TooManyRequestsException: 'TooManyRequestsException',
    },
  },
  missingImportFile: {
    see: (local) =>
      createData(local, 'a').then(
        ({ Status }) => Status,
        (error: unknown) => error instanceof Error && error.name,
      ),
    expected: { 'import-fails': 'CREATING', rejected: REJECTED },
  },
  formulaField: {
    see: (local) => importCsv(local, 'en,es\na,=b\n'),
    expected: { failed: ['ACTIVE', 1, 0], skipped: ['ACTIVE', 0, 1] },
  },
  byteOrderMark: {
    see: async (local) => (await importCsv(local, '\uFEFFen,es\na,b\n'))[0],
    expected: { stripped: 'ACTIVE', kept: 'FAILED' },
  },
  headerCase: {
    see: async (local) => (await importCsv(local, 'EN,es\na,b\n'))[0],
    expected: { any: 'ACTIVE', exact: 'FAILED' },
  },
  htmlFragment: {
    async see(local) {
      await local.put('in/a.html', BODY);
      return local.read(`${outputFolder((await run(local)).id)}es.a.html`);
    },
    expected: { translated: '<p id="s1">⟦Hot⟧ ⟦water⟧</p>', untouched: BODY },
  },
  billedCharacters: {
    async see(local) {
      await local.put('in/a.html', page(BODY));
      await run(local);
      return local.aws.billed().total;
    },
    expected: { text: '\nHot water\n\n'.length, markup: page(BODY).length },
  },
};

async function listNames(local: TestAws, Filter: { JobName?: string }): Promise<unknown[]> {
  const { TextTranslationJobPropertiesList: jobs = [] } = await local.translate.send(
    new ListTextTranslationJobsCommand({ Filter }),
  );
  return jobs.map(({ JobName }) => JobName);
}

const ROWS = Object.entries(PROBES).flatMap(([name, { see, expected }]) =>
  Object.entries<unknown>(expected).map(([reading, outcome]) => ({ name, reading, see, outcome })),
);

test.each(ROWS)('$name may be $reading', async ({ name, reading, see, outcome }) => {
  const region = name === 'otherActRegions' ? 'eu-central-1' : 'us-east-1';
  const quotas = name === 'fullQueueError' ? { quotas: { concurrentJobs: 0, queuedJobs: 1 } } : {};
  const local = await openAws({ switches: { [name]: reading }, ...quotas }, region);
  expect(await see(local)).toEqual(outcome);
});

test('the readings to loop over are all but the defaults', () => {
  expect(READINGS).toHaveLength(ROWS.length - Object.keys(PROBES).length);
});

test('a job comes to the same translations and the same number of requests under every reading', async () => {
  const outcomes = await Promise.all([{}, ...READINGS].map(runUnder));
  expect(new Set(outcomes).size).toBe(1);
});

async function runUnder(switches: Readonly<Record<string, string>>): Promise<string> {
  const local = await openAws({ switches });
  await local.put('in/a.html', page(BODY));
  const { id } = await run(local, jobInput({ ClientToken: 'one' }));
  return `${await local.read(`${outputFolder(id)}es.a.html`)} after ${local.aws.requests.count('DescribeTextTranslationJob')}`;
}
