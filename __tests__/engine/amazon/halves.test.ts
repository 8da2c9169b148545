import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseRecord, renderRecord } from '../../../src/engine/amazon/record.ts';
import { expectResults, type Local, openLocal, PAGES, run, toBatch } from './local.ts';

/** Key of the only record. */
async function findRecord({ ports }: Local): Promise<string> {
  const [key = '', ...others] = (await ports.store.list('amts/pending/')).filter((one) => !one.includes('/claim-'));
  expect(others).toEqual([]);
  return key;
}

describe('two halves', () => {
  test('a job that runs is told as running, and collected by another process later', async () => {
    const local = await openLocal({ pace: 'hand' });
    const job = await local.engine().submit(toBatch());
    const record: typeof job = JSON.parse(JSON.stringify(job));
    expect(await local.engine().collect(record, { wait: false })).toEqual({
      status: 'running',
      message: expect.stringMatching(/^job [0-9a-f]{32} is SUBMITTED$/),
    });
    local.aws.clock.advance(2);
    const done = await local.engine().collect(record, { wait: false });
    expect(done).toMatchObject({ status: 'done', results: expectResults() });
  });

  test('a job of another engine is refused', async () => {
    const local = await openLocal();
    const job = { version: 1, engine: 'command', documents: [] } as const;
    await expect(local.engine().collect(job, { wait: true })).rejects.toThrow(
      'this job is of the engine command, not of amazon-translate',
    );
  });

  test('a delivery of some pages keeps the rest for later', async () => {
    const local = await openLocal();
    await local.engine().submit(toBatch());
    const [name = '', html = []] = Object.entries(PAGES)[0] ?? [];
    const some = { [name]: html };
    expect((await run(local.engine(), toBatch(some))).results).toEqual(expectResults(some));
    expect((await local.keys('jobs/')).filter((key) => key.includes('/input/'))).toHaveLength(2);
    await local.clock.sleep(3_600_000);
    expect((await run(local.engine(), toBatch())).results).toEqual(expectResults());
    expect([local.aws.billed().jobs.size, await local.undelivered()]).toEqual([2, []]);
  });

  test('a job of other settings is not taken for what is asked', async () => {
    const local = await openLocal();
    await local.engine({ formality: 'formal' }).submit(toBatch());
    await run(local.engine({ formality: 'informal' }), toBatch());
    const settings = local.aws.requests.of('StartTextTranslationJob').map(({ body }) => body);
    expect(settings).toMatchObject([{ Settings: { Formality: 'FORMAL' } }, { Settings: { Formality: 'INFORMAL' } }]);
    expect(await local.undelivered()).toHaveLength(1);
  });

  test('a job that masks profane words is not taken for one that does not', async () => {
    const local = await openLocal();
    await local.engine({ profanity: 'mask' }).submit(toBatch());
    await run(local.engine(), toBatch());
    const settings = local.aws.requests.of('StartTextTranslationJob').map(({ body }) => body);
    expect(settings).toMatchObject([{ Settings: { Profanity: 'MASK' } }, {}]);
  });

  test('a book whose name begins like that of another has jobs of its own', async () => {
    const local = await openLocal();
    await local.engine().submit(toBatch(PAGES, { book: 'tea-book-en-es-two' }));
    await run(local.engine(), toBatch(PAGES, { book: 'tea-book' }));
    expect(local.aws.requests.count('StartTextTranslationJob')).toBe(2);
    expect(await local.undelivered()).toEqual([expect.stringContaining('amts-tea-book-en-es-two-en-es-')]);
  });

  test('the same pages again, by a run that began after the delivery, are a new job', async () => {
    const local = await openLocal();
    for (let count = 1; count <= 3; count += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is what is tested
      expect((await run(local.engine(), toBatch())).results).toEqual(expectResults());
      expect(local.aws.billed().jobs.size).toBe(count);
      // oxlint-disable-next-line no-await-in-loop -- a run that begins at the same time would share the job
      await local.clock.sleep(3_600_000);
    }
  });

  test('a delivery that is noted a second time counts from the first: a run that began in between has its own job', async () => {
    const local = await openLocal();
    const [first, second] = [local.engine(), local.engine()];
    await run(first, toBatch());
    await local.clock.sleep(3_600_000);
    const third = local.engine();
    await local.clock.sleep(3_600_000);
    await run(second, toBatch());
    expect(local.aws.requests.count('StartTextTranslationJob')).toBe(1);
    await third.submit(toBatch());
    expect(local.aws.requests.count('StartTextTranslationJob')).toBe(2);
  });

  test('a record that is of the past goes with the next run, also where that finds all that it asks for', async () => {
    const local = await openLocal();
    await run(local.engine(), toBatch({ 'old.md': ['An old page.'] }));
    const old = (await local.keys('pending/')).find((key) => !key.includes('claim-'));
    await local.clock.sleep(3_600_000);
    await local.engine().submit(toBatch());
    expect(await local.keys('pending/')).toContain(old);
    await local.clock.sleep(25 * 3_600_000);
    await local.engine().submit(toBatch());
    expect(await local.keys('pending/')).not.toContain(old);
    expect(local.aws.requests.count('StartTextTranslationJob')).toBe(2);
  });

  test('a job that the service has forgotten is collected from what it wrote', async () => {
    const local = await openLocal();
    await run(local.engine(), toBatch(), { settle: false });
    const service = { ...local.ports.service, describeJob: async () => undefined };
    const done = await run(local.engine({}, { ...local.ports, service }), toBatch());
    expect([done.results, local.aws.billed().jobs.size]).toEqual([expectResults(), 1]);
  });

  test('a job that the service has forgotten, and that wrote nothing, is started anew, whatever another of its name wrote', async () => {
    const local = await openLocal({ pace: 'hand' });
    await local.engine().submit(toBatch());
    const forgotten = await local.ports.store.list('amts/pending/');
    const name = basename(await findRecord(local), '.json');
    const other = `amts/jobs/${name}/output/123456789012-TranslateText-${'0'.repeat(32)}/es.0001.html`;
    await local.ports.store.put(other, '<html></html>');
    const describeJob = async () => undefined;
    await local.engine({}, { ...local.ports, service: { ...local.ports.service, describeJob } }).submit(toBatch());
    expect(local.aws.requests.count('StartTextTranslationJob')).toBe(2);
    expect(await local.ports.store.list('amts/pending/')).not.toEqual(forgotten);
  });

  test('a job that was recorded and never started is not started when another has delivered its text', async () => {
    const local = await openLocal();
    const [first, second] = [local.engine(), local.engine()];
    const job = await first.submit(toBatch());
    const { store } = local.ports;
    const key = await findRecord(local);
    const record = parseRecord((await store.get(key)) ?? '', key);
    const unstarted = { ...record, name: record.name.replace(/-1$/, '-2'), jobId: undefined };
    await store.put(key.replace('-1.json', '-2.json'), renderRecord(unstarted));
    await first.settle(job);
    await second.submit(toBatch());
    expect(local.aws.requests.count('StartTextTranslationJob')).toBe(1);
  });

  test('a record that is damaged is told, with what to do', async () => {
    const local = await openLocal();
    await local.engine().submit(toBatch());
    const [key = ''] = await local.ports.store.list('amts/pending/');
    await local.ports.store.put(key, '{"version":1}');
    await expect(local.engine().submit(toBatch())).rejects.toThrow(`${key}: this job record is damaged; remove`);
    await local.ports.store.put(key, '{"version":2}');
    await expect(local.engine().submit(toBatch())).rejects.toThrow(`${key}: a newer version of AMTS wrote`);
  });
});
