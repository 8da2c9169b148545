import { describe, expect, test, vi } from 'vitest';
import type { JobRequest } from '../../../src/engine/amazon/ports.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { ConfigError, ServiceError } from '../../../src/shared/errors.ts';
import {
  deniedAction,
  deniedPassRole,
  emptyServerError,
  expiredCredentials,
  type Fault,
  internalError,
  roleNotYetKnown,
  throttled,
  tooManyRequests,
} from '../../emulators/aws/faults.ts';
import { ServiceAnswerError } from '../../emulators/aws/service-error.ts';
import { expectResults, type Local, openLocal, PAGES, RESOURCES, ROLE, resource, run, toBatch } from './local.ts';

const OPERATIONS = [
  'ListObjectsV2',
  'PutObject',
  'GetObject',
  'DeleteObjects',
  'GetParallelData',
  'CreateParallelData',
  'GetTerminology',
  'ImportTerminology',
  'ListTextTranslationJobs',
  'StartTextTranslationJob',
  'DescribeTextTranslationJob',
];
const BATCH = toBatch(PAGES, { resources: RESOURCES });

/** The first run ends with an error; the next one does the work, and both together are billed as one is. */
async function expectRecovery(fault: Fault, changes = {}): Promise<unknown> {
  const local = await openLocal();
  await run(local.engine(changes), toBatch(PAGES, { resources: RESOURCES, book: 'whole' }));
  const total = await local.billAll();
  local.aws.faults.add(fault, Number.POSITIVE_INFINITY);
  const error: unknown = await run(local.engine(changes), BATCH).catch((reason: unknown) => reason);
  local.aws.faults.clear();
  const { results } = await run(local.engine(changes), BATCH, { settle: false });
  expect(results).toEqual(expectResults());
  expect(await local.billAll()).toBe(2 * total);
  return error;
}

describe('what passes', () => {
  test.each([
    ['throttling', throttled],
    ['too many requests', tooManyRequests],
    ['an internal error', internalError],
    ['an error 500 without a body', emptyServerError],
  ])('%s of every operation is waited out, and told', async (_, fault) => {
    const local = await openLocal();
    for (const operation of OPERATIONS) local.aws.faults.add(fault(operation), 2);
    expect((await run(local.engine(), BATCH)).results).toEqual(expectResults());
    const waits = local.log.filter((line) => /attempt 2 of \d+ failed, waiting \d+ s/.test(line));
    expect(waits).toHaveLength(OPERATIONS.length);
  });

  test('a role that is seconds old is waited for', async () => {
    const local = await openLocal();
    local.aws.faults.add(roleNotYetKnown(), 4);
    expect((await run(local.engine(), BATCH)).results).toEqual(expectResults());
    expect(local.clock.slept.filter((ms) => ms === 5000).length).toBeGreaterThanOrEqual(4);
  });
});

describe('what somebody must act upon', () => {
  test('throttling without an end', async () => {
    const error = await expectRecovery(throttled('StartTextTranslationJob'), { maxWaitMs: 60_000 });
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).toHaveProperty('message', expect.stringMatching(/^translate:StartTextTranslationJob: Rate exceeded/));
  });

  test.each(['DescribeTextTranslationJob', 'StartTextTranslationJob', 'GetObject', 'PutObject'])(
    'credentials that run out at %s',
    async (operation) => {
      const error = await expectRecovery(expiredCredentials(operation));
      expect(error).toBeInstanceOf(ServiceError);
      expect(error).toHaveProperty('message', expect.stringContaining('the AWS credentials have run out'));
    },
  );

  test.each([
    ['translate:StartTextTranslationJob', '*'],
    ['translate:DescribeTextTranslationJob', '*'],
    ['translate:ListTextTranslationJobs', '*'],
    ['translate:CreateParallelData', 'arn:aws:translate:*:*:parallel-data/amts-tea-book-en-es'],
    ['translate:GetParallelData', 'arn:aws:translate:*:*:parallel-data/amts-tea-book-en-es'],
    ['translate:ImportTerminology', 'arn:aws:translate:*:*:terminology/amts-tea-book-en-es/LATEST'],
    ['s3:PutObject', 'arn:aws:s3:::books/amts/'],
    ['s3:GetObject', 'arn:aws:s3:::books/amts/'],
  ] as const)('a missing permission %s is named with its resource', async (action, resourceName) => {
    const error = await expectRecovery(deniedAction(action));
    expect(error).toBeInstanceOf(ConfigError);
    const remedy = `allow ${action} on ${resourceName}`;
    expect(error).toHaveProperty('message', expect.stringContaining(remedy));
    expect(error).toHaveProperty('message', expect.stringContaining('in the policy of the role that runs AMTS'));
  });

  test('a denial of S3 without a reason, of an action that IAM calls otherwise', async () => {
    const error = new ServiceAnswerError('AccessDenied', 'Access Denied', { status: 403 });
    const outcome = await expectRecovery({ kind: 'answer', operation: 'ListObjectsV2', error });
    expect(outcome).toHaveProperty('message', expect.stringContaining('allow s3:ListBucket on arn:aws:s3:::books in'));
  });

  test('no right to pass the role', async () => {
    const error = await expectRecovery(deniedPassRole(ROLE));
    expect(error).toBeInstanceOf(ConfigError);
    const remedy = `allow iam:PassRole on ${ROLE} in the policy of the role that runs AMTS, with iam:PassedToService`;
    expect(error).toHaveProperty('message', expect.stringContaining(remedy));
  });

  test('a role that nobody knows', async () => {
    const error = await expectRecovery(roleNotYetKnown());
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toHaveProperty('message', expect.stringContaining(`check that the role ${ROLE} exists, trusts`));
  });

  test('a region without parallel data', async () => {
    const local = await openLocal({}, 'eu-central-1');
    const ask = async () => run(local.engine(), BATCH);
    const error: unknown = await ask().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toHaveProperty(
      'message',
      expect.stringContaining('parallel data is documented for us-east-1, us-west-2, eu-west-1 only'),
    );
    expect((await run(local.engine({ parallelData: 'none' }), BATCH)).results).toEqual(expectResults());
  });

  test('a language that the service does not translate to', async () => {
    const local = await openLocal();
    const error: unknown = await run(local.engine(), toBatch(PAGES, { targetLanguage: 'xx' })).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).toHaveProperty('message', expect.stringContaining('Unsupported language pair: en to xx'));
  });

  test('a bucket that is not there', async () => {
    const local = await openLocal({ buckets: ['other'] });
    await expect(run(local.engine(), BATCH)).rejects.toThrow('check engine.region (us-east-1) and engine.bucket');
  });
});

describe('a job that ends badly', () => {
  test.each([
    ['FAILED', { kind: 'job', ends: 'FAILED', message: 'No access to the bucket' }, ' has ended as FAILED: No access'],
    ['STOPPED', { kind: 'job', ends: 'STOPPED' }, ' has ended as STOPPED'],
  ] as const)('%s is told for each page, and started anew by the next run', async (_, fault, message) => {
    const local = await openLocal();
    local.aws.faults.add(fault);
    const { results, charactersBilled } = await run(local.engine(), BATCH, { settle: false });
    expect(results).toHaveLength(2);
    for (const result of results) expect(result).toHaveProperty('error', expect.stringContaining(message));
    expect([charactersBilled, await local.billAll()]).toEqual([undefined, 0]);
    const again = await run(local.engine(), BATCH, { settle: false });
    expect(again.results).toEqual(expectResults());
    expect(await local.undelivered()).toEqual([expect.stringMatching(/-2\.json$/)]);
    expect(again.charactersBilled).toBe(await local.billAll());
  });

  test('a document that fails once is translated by a second job', async () => {
    const local = await openLocal();
    local.aws.faults.add({ kind: 'document', file: 'leaf-md.html', code: 'InternalServerException', message: 'Sorry' });
    const { results, charactersBilled } = await run(local.engine(), BATCH);
    expect(results).toEqual(expectResults());
    expect(local.aws.requests.count('StartTextTranslationJob')).toBe(2);
    expect(charactersBilled).toBe(await local.billAll());
  });

  test('a document that fails twice is told by name with the reason of the service', async () => {
    const local = await openLocal();
    const fault = { kind: 'document', file: 'leaf-md.html', code: 'InvalidRequestException', message: 'Bad' } as const;
    local.aws.faults.add(fault, Number.POSITIVE_INFINITY);
    const { results } = await run(local.engine(), BATCH);
    expect(results).toEqual([
      expect.objectContaining({ name: 'chapter_tea/water.md', segments: expect.any(Array) }),
      { name: 'chapter_tea/leaf.md', error: 'Amazon Translate: InvalidRequestException: Bad' },
    ]);
    expect(local.aws.requests.count('StartTextTranslationJob')).toBe(2);
  });

  test('a document that failed twice is sent anew by the next run, although nothing was delivered', async () => {
    const local = await openLocal();
    const fault = { kind: 'document', file: 'leaf-md.html', code: 'InternalServerException', message: 'No' } as const;
    local.aws.faults.add(fault, 2);
    await run(local.engine(), BATCH, { settle: false });
    const [first] = [...local.aws.billed().jobs.values()];
    expect((await run(local.engine(), BATCH)).results).toEqual(expectResults());
    expect([...local.aws.billed().jobs.values()]).toEqual([first, 0, expect.any(Number)]);
    expect(await local.undelivered()).toEqual([]);
  });

  test.each(['COMPLETED_WITH_ERROR', 'FAILED'] as const)(
    'when every document fails and the service calls it %s, the next run has them',
    async (allDocumentsFail) => {
      const local = await openLocal({ switches: { allDocumentsFail } });
      const fault = { kind: 'document', file: '.html', code: 'InternalServerException', message: 'Sorry' } as const;
      local.aws.faults.add(fault, Number.POSITIVE_INFINITY);
      const { results } = await run(local.engine(), BATCH);
      for (const result of results) expect(result).toHaveProperty('error');
      local.aws.faults.clear();
      expect((await run(local.engine(), BATCH)).results).toEqual(expectResults());
    },
  );

  test('a job over the time limit goes on, and is not paid twice', async () => {
    const local = await openLocal();
    local.aws.faults.add({ kind: 'job', ends: 'late', units: 40 });
    await expect(run(local.engine({ maxWaitMs: 600_000 }), BATCH)).rejects.toThrow(
      /^still running: job [0-9a-f]{32} is [A-Z_]+ after 10 min; it goes on, the next run finds it and does not pay/,
    );
    expect((await run(local.engine(), BATCH)).results).toEqual(expectResults());
    expect(local.aws.requests.count('StartTextTranslationJob')).toBe(1);
  });

  test.each(['same-job', 'new-job'] as const)(
    'a start whose answer is lost is not paid twice, where a token seen again means: %s',
    async (repeatedToken) => {
      const local = await openLocal({ switches: { repeatedToken } });
      let lost = 0;
      async function startJob(request: JobRequest): Promise<{ id: string }> {
        const job = await local.ports.service.startJob(request);
        if (lost > 0) return job;
        lost += 1;
        throw new ServiceError('the connection broke', { retryable: true });
      }
      const ports = { ...local.ports, service: { ...local.ports.service, startJob } };
      const done = await run(local.engine({}, ports), BATCH, { settle: false });
      expect([done.results, done.charactersBilled, lost]).toEqual([expectResults(), await local.billAll(), 1]);
    },
  );
});

describe('output that is not as it should be', () => {
  test.each(['missing-document', 'cut-document', 'binary-document'] as const)(
    '%s: the page is translated by a second job, the other is not paid again',
    async (damage) => {
      const local = await openLocal();
      local.aws.faults.add({ kind: 'output', damage, file: 'leaf-md.html' });
      const { results } = await run(local.engine(), BATCH);
      expect(results).toEqual(expectResults());
      const { jobs } = local.aws.billed();
      expect(jobs.size).toBe(2);
      expect([...jobs.values()][1]).toBeLessThan([...jobs.values()][0] ?? 0);
    },
  );

  /** An engine to which translations come with a letter that was damaged on the way. */
  function openDamaged(local: Local): Engine {
    const get = async (key: string) => (await local.ports.store.get(key))?.replaceAll('⟦cup⟧', '⟦c\uFFFDp⟧');
    return local.engine({}, { ...local.ports, store: { ...local.ports.store, get } });
  }

  test('a translation with a character that stands for damaged bytes is no translation', async () => {
    const local = await openLocal();
    const { results } = await run(openDamaged(local), toBatch());
    const leaf = { name: 'chapter_tea/leaf.md', error: expect.stringContaining('1 of 1 segments came back damaged') };
    expect(results).toEqual([expect.objectContaining({ segments: expect.anything() }), leaf]);
    expect(local.aws.requests.count('StartTextTranslationJob')).toBe(2);
  });

  test('a placeholder of the service in every segment fails every page, after a second job', async () => {
    const local = await openLocal();
    const { store } = local.ports;
    const get = async (key: string) => (await store.get(key))?.replaceAll('</p>', ' DNT_0</p>');
    const { results } = await run(local.engine({}, { ...local.ports, store: { ...store, get } }), BATCH);
    expect(results).toHaveLength(2);
    for (const result of results)
      expect(result).toHaveProperty('error', expect.stringMatching(/segments came back damaged or not at all$/));
    expect(local.aws.requests.count('StartTextTranslationJob')).toBe(2);
  });

  test('a details file may name documents with a path before them', async () => {
    const local = await openLocal();
    const { store } = local.ports;
    const get: typeof store.get = async (key) =>
      (await store.get(key))?.replaceAll(/("sourceFile":\s*")/g, '$1books/input/');
    const engine = local.engine({}, { ...local.ports, store: { ...store, get } });
    expect((await run(engine, BATCH)).results).toEqual(expectResults());
    expect(local.aws.requests.count('StartTextTranslationJob')).toBe(1);
  });

  test('what looks like a placeholder is a translation where the source has it', async () => {
    const local = await openLocal();
    const pages = { 'prefix.md': ['The prefix <span translate="no" id="t0">DNT_</span> is kept.'] };
    expect((await run(local.engine(), toBatch(pages))).results).toEqual(expectResults(pages));
  });

  test('without a details file translations are taken by their names, and nothing is paid twice', async () => {
    const local = await openLocal();
    local.aws.faults.add({ kind: 'output', damage: 'missing-details' });
    const done = await run(local.engine(), BATCH);
    expect(done.results).toEqual(expectResults());
    expect(done.warnings).toEqual([expect.stringMatching(/details file is missing/)]);
    expect(local.aws.requests.count('StartTextTranslationJob')).toBe(1);
  });
});

describe('parallel data', () => {
  test('is given to the service once, updated when it has changed, and found by its hash', async () => {
    const local = await openLocal();
    await run(local.engine(), BATCH);
    await run(local.engine(), toBatch({ 'a.md': ['A new page.'] }, { resources: RESOURCES }));
    const changed = { parallelData: resource('en,es\nBlack tea.,Té negro.\n') };
    await run(local.engine(), toBatch({ 'b.md': ['One more.'] }, { resources: changed }));
    const { requests } = local.aws;
    const operations = ['CreateParallelData', 'UpdateParallelData', 'ImportTerminology'];
    expect(operations.map((operation) => requests.count(operation))).toEqual([1, 1, 1]);
    expect(await local.keys('parallel-data/')).toHaveLength(2);
  });

  test('without a record is none, as is a terminology without a term', async () => {
    const local = await openLocal();
    const none = { ...resource('en,es\n'), records: 0 };
    await run(local.engine(), toBatch(PAGES, { resources: { parallelData: none, terminology: none } }));
    const { requests } = local.aws;
    expect([requests.count('CreateParallelData'), requests.count('ImportTerminology')]).toEqual([0, 0]);
  });

  test('that the service has is not read again', async () => {
    const local = await openLocal();
    const parallelData = resource('en,es\nGreen tea.,Té verde.\n');
    await run(local.engine(), toBatch(PAGES, { resources: { parallelData } }));
    const load = vi.fn<typeof parallelData.load>();
    await run(
      local.engine(),
      toBatch({ 'b.md': ['One more.'] }, { resources: { parallelData: { ...parallelData, load } } }),
    );
    expect(load).not.toHaveBeenCalled();
  });

  test('that the service refuses fails the language with its words; a better file is taken', async () => {
    const local = await openLocal();
    const bad = { parallelData: resource('en\nGreen tea.\n') };
    const failed = run(local.engine(), toBatch(PAGES, { resources: bad }));
    await expect(failed).rejects.toThrow(/^parallel data amts-tea-book-en-es: Amazon Translate refuses it: /);
    expect(await local.billAll()).toBe(0);
    expect((await run(local.engine(), BATCH)).results).toEqual(expectResults());
  });

  test('of which the service leaves out records is told with their reasons', async () => {
    const local = await openLocal();
    const resources = { parallelData: resource('en,es\nTea.,Té.\nWater.,=1\n,\n') };
    const { results, warnings } = await run(local.engine(), toBatch(PAGES, { resources }));
    expect(results).toEqual(expectResults());
    expect(warnings).toEqual([
      expect.stringMatching(/^parallel data amts-tea-book-en-es: Amazon Translate leaves out 2 records: \S+/),
    ]);
  });

  test('is imported under another token when an import has failed, lest the service answers with that failure', async () => {
    const local = await openLocal();
    await run(local.engine(), BATCH);
    await local.clock.sleep(3_600_000);
    const next = toBatch(PAGES, { resources: { parallelData: resource('en,es\nBlack tea.,Té negro.\n') } });
    local.aws.faults.add({ kind: 'import', message: 'No' });
    await run(local.engine(), next);
    await local.clock.sleep(3_600_000);
    await run(local.engine(), next);
    const tokens = local.aws.requests.of('UpdateParallelData').map(({ body }) => new Map(Object.entries(body ?? {})));
    expect(tokens).toHaveLength(2);
    expect(tokens[0]?.get('ClientToken')).not.toBe(tokens[1]?.get('ClientToken'));
  });

  test('whose update fails leaves the old one in use, with a warning', async () => {
    const local = await openLocal();
    await run(local.engine(), BATCH);
    const bad = { parallelData: resource('en\nGreen tea.\n') };
    const done = await run(local.engine(), toBatch({ 'b.md': ['One more.'] }, { resources: bad }));
    expect(done.warnings).toEqual([expect.stringContaining('refuses the new file and goes on with the old one')]);
    expect(local.aws.requests.of('StartTextTranslationJob').at(-1)?.body).toMatchObject({
      ParallelDataNames: ['amts-tea-book-en-es'],
    });
  });

  test.each(['LimitExceededException', 'ConcurrentModificationException', 'TooManyRequestsException'] as const)(
    'of two processes at once is imported one after the other, where the service says %s',
    async (secondImportError) => {
      const local = await openLocal({ switches: { secondImportError }, phases: { importing: 6 } });
      const dones = await Promise.all(
        ['es', 'fr'].map((targetLanguage) => {
          const resources = { parallelData: resource(`en,${targetLanguage}\nGreen tea.,T.\n`) };
          return run(local.engine(), toBatch(PAGES, { resources, targetLanguage }));
        }),
      );
      for (const { results } of dones) expect(results).toEqual(expectResults());
    },
  );

  test('whose import does not end in time is told as such, and is worth another run', async () => {
    const local = await openLocal({ phases: { importing: 1000 } });
    const error: unknown = await run(local.engine({ maxWaitMs: 60_000 }), BATCH).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).toMatchObject({
      retryable: true,
      message:
        'parallel data amts-tea-book-en-es: its import has not ended after 1 min; run again later, nothing was sent',
    });
    expect(local.aws.requests.count('StartTextTranslationJob')).toBe(0);
  });

  test('that is busy without an end is told after the time limit, and nothing was sent', async () => {
    const local = await openLocal();
    local.aws.faults.add(throttled('CreateParallelData'), Number.POSITIVE_INFINITY);
    await expect(run(local.engine({ maxWaitMs: 600_000 }), BATCH)).rejects.toThrow(
      /parallel data amts-tea-book-en-es: Amazon Translate is busy .* after 10 min; run again later, nothing was sent/,
    );
    expect(local.aws.requests.count('StartTextTranslationJob')).toBe(0);
  });
});
