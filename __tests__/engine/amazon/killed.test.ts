/* oxlint-disable no-await-in-loop -- what a run was billed shows only when no other runs beside it */
import { expect, test } from 'vitest';
import type { AmazonOptions } from '../../../src/engine/amazon/options.ts';
import { KilledError, killAfter } from './crash.ts';
import { expectResults, type Local, openInProcess, PAGES, type Pages, RESOURCES, run, toBatch } from './local.ts';

// A run and its recovery for each of its calls: seconds alone, more where the whole suite runs beside it.

/** What a run gave, and what the service has billed for it since it was begun the first time. */
interface Outcome {
  readonly results: unknown;
  readonly billed: number;
  /** Names of the calls before the delivery. */
  readonly calls: readonly string[];
}

/** A run of its own book that nothing kills. */
async function runWhole(local: Local, pages: Pages, changes: Partial<AmazonOptions> = {}): Promise<Outcome> {
  const before = await local.billAll();
  const { ports, calls } = killAfter(Number.POSITIVE_INFINITY, local.ports);
  const book = `whole-${Object.values(pages).flat().length}-${pages === PAGES}`;
  const { results } = await run(local.engine(changes, ports), toBatch(pages, { resources: RESOURCES, book }), {
    settle: false,
  });
  return { results, billed: (await local.billAll()) - before, calls };
}

interface Kill {
  readonly at: number;
  /** Of the run that is killed. */
  readonly pages?: Pages;
  /** Of the next one; the same by default. */
  readonly later?: Pages;
  readonly changes?: Partial<AmazonOptions>;
}

/** The same, killed after a call; a new process does the work then, with the pages of its time. */
async function runKilled(local: Local, { at, pages = PAGES, later = pages, changes = {} }: Kill): Promise<Outcome> {
  const before = await local.billAll();
  const { ports, calls } = killAfter(at, local.ports);
  const options = { resources: RESOURCES, book: `book-${at}` };
  await expect(run(local.engine(changes, ports), toBatch(pages, options))).rejects.toThrow(KilledError);
  const engine = local.engine(changes);
  const batch = toBatch(later, options);
  const { results } = await run(engine, batch, { settle: false });
  // A job that nobody looks at any more ends as well, while its documents are still there.
  const billed = (await local.billAll()) - before;
  await engine.settle(await engine.submit(batch));
  return { results, billed, calls };
}

test('a run that is killed after any call is finished by the next one, and paid once', async () => {
  const local = openInProcess();
  const { results, billed, calls } = await runWhole(local, PAGES);
  expect(calls.length).toBeGreaterThan(20);
  for (let at = 1; at <= calls.length; at += 1) {
    const outcome = await runKilled(local, { at });
    expect(outcome, `killed after call ${at}`).toMatchObject({ results, billed });
  }
  expect((await local.undelivered()).filter((key) => !key.includes('whole'))).toEqual([]);
});

test('a job whose id was never written down is found by its name, even where the service forgets tokens', async () => {
  const switches = { repeatedToken: 'new-job', jobNameFilter: 'prefix', jobOrder: 'oldest-first' } as const;
  const local = openInProcess({ switches });
  const { results, billed, calls } = await runWhole(local, PAGES);
  const outcome = await runKilled(local, { at: calls.indexOf('startJob') + 1 });
  expect(outcome).toMatchObject({ results, billed });
});

test('of several jobs of its name, one that goes on is taken for the one that was started, not one that failed', async () => {
  const local = openInProcess({ switches: { repeatedToken: 'new-job' } });
  const { calls } = await runWhole(local, PAGES);
  const { ports } = killAfter(calls.indexOf('startJob') + 1, local.ports);
  const batch = toBatch(PAGES, { resources: RESOURCES });
  await expect(run(local.engine({}, ports), batch)).rejects.toThrow(KilledError);
  const listJobs = async (name: string) => [
    { id: '0'.repeat(32), name, status: 'FAILED' as const },
    ...(await local.ports.service.listJobs(name)),
  ];
  const service = { ...local.ports.service, listJobs };
  const starts = local.aws.requests.count('StartTextTranslationJob');
  const { results } = await run(local.engine({}, { ...local.ports, service }), batch);
  expect(results).toEqual(expectResults());
  expect(local.aws.requests.count('StartTextTranslationJob')).toBe(starts);
});

test('pages that have been added since the kill are all that is paid anew', async () => {
  const local = openInProcess();
  const added = { 'chapter_tea/cup.md': ['A new cup.'] };
  const pages = { ...PAGES, ...added };
  const [first, second] = [await runWhole(local, PAGES), await runWhole(local, added)];
  const names = ['getTerminology', 'startJob', 'describeJob'];
  for (const at of names.map((name) => first.calls.indexOf(name) + 1)) {
    const { results, billed } = await runKilled(local, { at, later: pages });
    expect({ results, billed }, `killed after call ${at}`).toEqual({
      results: expectResults(pages),
      billed: first.billed + second.billed,
    });
  }
});

test('what moved to other pages is not paid again', async () => {
  const local = openInProcess();
  const { billed, calls } = await runWhole(local, PAGES);
  const moved = { 'chapter_cup/all.md': Object.values(PAGES).flat() };
  const outcome = await runKilled(local, { at: calls.length, later: moved });
  expect(outcome).toMatchObject({ results: expectResults(moved), billed });
});

test('in real time, only the texts that are under way when a run is killed are paid twice', async () => {
  const local = openInProcess();
  const changes = { kind: 'amazon-translate-realtime' } as const;
  const pages = { 'tea.md': Array.from({ length: 12 }, (_, at) => `Cup number ${at + 10}.`) };
  const { results, billed, calls } = await runWhole(local, pages, changes);
  const mostUnderWay = 4 * 'Cup number 10.'.length;
  const bills = new Set<number>();
  for (let at = 1; at <= calls.length; at += 3) {
    const outcome = await runKilled(local, { at, pages, changes });
    expect(outcome.results, `killed after call ${at}`).toEqual(results);
    expect(outcome.billed).toBeLessThanOrEqual(billed + mostUnderWay);
    bills.add(outcome.billed);
  }
  expect(bills).toContain(billed);
});

test('a collection that is killed after any call, while a page is tried again, is finished by another', async () => {
  const local = openInProcess();
  const { requests, faults } = local.aws;
  const fault = { kind: 'document', file: 'leaf-md.html', code: 'InternalServerException', message: 'No' } as const;
  let [at, hasEnded] = [0, false];
  while (!hasEnded) {
    at += 1;
    const job = await local.engine().submit(toBatch(PAGES, { book: `book-${at}` }));
    faults.add(fault);
    const { ports } = killAfter(at, local.ports);
    const first: unknown = await local
      .engine({}, ports)
      .collect(job, { wait: true })
      .catch((error: unknown) => error);
    hasEnded = !(first instanceof KilledError);
    const second = await local.engine().collect(job, { wait: true });
    expect(second, `killed after call ${at}`).toMatchObject({ status: 'done', results: expectResults() });
    expect(requests.count('StartTextTranslationJob'), `killed after call ${at}`).toBe(2 * at);
  }
  expect(at).toBeGreaterThan(15);
});

test('a delivery that is killed after any call leaves nothing behind when it is done again', async () => {
  const local = openInProcess();
  for (let at = 1; at <= 4; at += 1) {
    const engine = local.engine();
    const job = await engine.submit(toBatch());
    await engine.collect(job, { wait: true });
    const { ports } = killAfter(at, local.ports);
    await expect(local.engine({}, ports).settle(job)).rejects.toThrow(KilledError);
    await local.engine().settle(job);
    expect(await local.undelivered()).toEqual([]);
  }
});
