/* oxlint-disable no-await-in-loop -- what runs were billed shows only when no others run beside them */
import { expect, test } from 'vitest';
import type { AmazonOptions } from '../../../src/engine/amazon/options.ts';
import type { AmazonPorts } from '../../../src/engine/amazon/ports.ts';
import type { Engine, TranslationBatch } from '../../../src/engine/engine.ts';
import { createRandom } from '../../support/random.ts';
import { type Stoppable, stopAfter, stopBefore } from './barrier.ts';
import {
  type Done,
  expectResults,
  type Local,
  openInProcess,
  PAGES,
  type Pages,
  RESOURCES,
  run,
  toBatch,
} from './local.ts';

// Two runs for each call of a run: seconds alone, more where the whole suite runs beside it.

interface Overlap {
  readonly book: string;
  /** After which call each run but the last stops. */
  readonly stops: readonly (number | string)[];
  /**
   * When those that stopped go on: as soon as another one waits for them; or late, so that they count as gone: when
   * the last one has a job under way, or has ended.
   */
  readonly wake?: 'awaited' | 'started' | 'ended';
  /** Whether the call at which they stop has taken effect by then, or does so when they go on; `after` by default. */
  readonly side?: 'before' | 'after';
  /** Of each run; the same by default. */
  readonly pages?: readonly Pages[];
  readonly changes?: Partial<AmazonOptions>;
}

/** Runs that begin one after the other has stopped on its way; all of them deliver. */
function runOverlapping(local: Local, overlap: Overlap): Promise<Done[]> {
  return overlapProcesses(local, overlap, run);
}

/** What `submit` does: what was sent is left to a later run. */
async function submitOnly(engine: Engine, batch: TranslationBatch): Promise<void> {
  await engine.submit(batch);
}

/** Halves of runs at once, and then what `collect` does, in another process. */
async function submitOverlapping(local: Local, overlap: Overlap): Promise<Done> {
  await overlapProcesses(local, overlap, submitOnly);
  return run(local.engine(), toBatch(PAGES, { book: overlap.book, resources: RESOURCES }));
}

type Work<T> = (engine: Engine, batch: TranslationBatch) => Promise<T>;

async function overlapProcesses<T>(local: Local, overlap: Overlap, work: Work<T>): Promise<T[]> {
  const { book, stops, wake = 'awaited', side = 'after', pages = [], changes = {} } = overlap;
  const last = wake === 'started' ? 'startJob' : Number.POSITIVE_INFINITY;
  const stop = side === 'before' ? stopBefore : stopAfter;
  const processes = [...stops.map((at) => stop(at, local.ports)), stopAfter(last, local.ports)];
  const goOn = (): void => {
    for (const one of processes) one.goOn();
  };
  const runs: Promise<T>[] = [];
  for (const [at, process] of processes.entries()) {
    const batch = toBatch(pages[at] ?? PAGES, { book, resources: RESOURCES });
    // Who waits for another one lets it go on.
    let sleeps = 0;
    process.clock.onSleep = () => {
      sleeps += 1;
      if (wake === 'awaited' && sleeps > 2) goOn();
    };
    const ended = work(local.engine(changes, process.ports), batch);
    runs.push(ended);
    if (at < stops.length || wake === 'started') await Promise.race([process.stopped, ended]);
  }
  if (wake === 'ended') await runs.at(-1);
  // Those who wake up end before the last one does.
  if (wake === 'started') for (const process of processes.slice(0, -1)) process.goOn();
  if (wake === 'started') {
    for (const process of processes.slice(0, -1)) process.clock.onSleep = () => local.aws.clock.advance(1000);
    await Promise.all(runs.slice(0, -1));
  }
  goOn();
  return Promise.all(runs);
}

/** The calls of a run that no other disturbs, and what it is billed. */
async function runAlone(
  local: Local,
  pages: Pages,
  changes: Partial<AmazonOptions> = {},
): Promise<[Stoppable<AmazonPorts>, number]> {
  const before = await local.billAll();
  const alone = stopAfter(Number.POSITIVE_INFINITY, local.ports);
  await run(local.engine(changes, alone.ports), toBatch(pages, { book: `alone ${before}`, resources: RESOURCES }));
  return [alone, (await local.billAll()) - before];
}

/** A service that keeps nobody from asking twice: no page says what it makes of a token that it has seen. */
function openForgetful(): Local {
  return openInProcess({ switches: { repeatedToken: 'new-job' } });
}

/** Every third call, for what is much the same at each. */
function sampleCalls({ calls }: Pick<Stoppable<AmazonPorts>, 'calls'>): number[] {
  return [...calls.keys()].filter((at) => at % 3 === 0);
}

test('two runs at once pay once, wherever the first is', async () => {
  const local = openForgetful();
  const [{ calls }, once] = await runAlone(local, PAGES);
  expect(calls.length).toBeGreaterThan(30);
  for (const at of calls.keys()) {
    const before = await local.billAll();
    const dones = await runOverlapping(local, { book: `book-${at}`, stops: [at + 1] });
    expect(
      dones.map(({ results }) => results),
      `stopped after ${calls[at]}`,
    ).toEqual([expectResults(), expectResults()]);
    expect((await local.billAll()) - before, `stopped after call ${at + 1}, ${calls[at]}`).toBe(once);
  }
});

test('a run that was given up, wherever it was, and wakes up when another one has ended, starts nothing again', async () => {
  const local = openForgetful();
  const [{ calls }, once] = await runAlone(local, PAGES);
  for (const at of calls.keys()) {
    const before = await local.billAll();
    const dones = await runOverlapping(local, { book: `book-${at}`, stops: [at + 1], wake: 'ended' });
    expect(dones.map(({ results }) => results)).toEqual([expectResults(), expectResults()]);
    expect((await local.billAll()) - before, `stopped after call ${at + 1}, ${calls[at]}`).toBe(once);
  }
});

test('two runs that both fall asleep, the second with its job just started, pay once, and the next run has all of it', async () => {
  const local = openForgetful();
  const [{ calls }, once] = await runAlone(local, PAGES);
  for (const at of calls.keys()) {
    const before = await local.billAll();
    const overlap = { book: `book-${at}`, stops: [at + 1], wake: 'started' } as const;
    await runOverlapping(local, overlap);
    const next = await run(local.engine(), toBatch(PAGES, { book: overlap.book, resources: RESOURCES }));
    expect(next.results).toEqual(expectResults());
    expect((await local.billAll()) - before, `stopped after call ${at + 1}, ${calls[at]}`).toBe(once);
  }
});

test('two runs at once pay once, wherever a request of the first is on its way', async () => {
  const local = openForgetful();
  const [{ calls }, once] = await runAlone(local, PAGES);
  for (const wake of ['awaited', 'ended'] as const)
    for (const at of calls.keys()) {
      const before = await local.billAll();
      const dones = await runOverlapping(local, { book: `book-${wake}-${at}`, stops: [at + 1], side: 'before', wake });
      expect(dones.map(({ results }) => results)).toEqual([expectResults(), expectResults()]);
      expect((await local.billAll()) - before, `${wake}: before call ${at + 1}, ${calls[at]}`).toBe(once);
    }
});

/** Places where each of some processes stops: each call for the first, and for those after it calls by chance. */
function* listStops(calls: number, others: number, seed: string): Generator<number[]> {
  const random = createRandom(`${seed} ${process.env['SEED'] ?? ''}`);
  const tries = others === 0 ? 1 : Number(process.env['RUNS'] ?? 2);
  for (let at = 1; at <= calls; at += 1)
    for (let trial = 0; trial < tries; trial += 1)
      yield [at, ...Array.from({ length: others }, () => random.below(calls) + 1)];
}

test.each(['awaited', 'ended'] as const)(
  'three runs at once pay once, wherever the first two are: %s',
  async (wake) => {
    const local = openForgetful();
    const [{ calls }, once] = await runAlone(local, PAGES);
    for (const stops of listStops(calls.length, 1, `three runs ${wake}`)) {
      const before = await local.billAll();
      const dones = await runOverlapping(local, { book: `book ${before}`, stops, wake });
      expect(dones.map(({ results }) => results)).toEqual(Array.from({ length: 3 }, () => expectResults()));
      expect((await local.billAll()) - before, `stopped after calls ${stops.join(' and ')}`).toBe(once);
    }
  },
);

test.each([
  [2, 'awaited', 'after'],
  [2, 'ended', 'after'],
  [2, 'ended', 'before'],
  [3, 'awaited', 'after'],
  [3, 'ended', 'before'],
] as const)('%i halves at once start jobs that are paid once: %s, %s a call', async (count, wake, side) => {
  const local = openForgetful();
  const [{ calls }, once] = await runAlone(local, PAGES);
  const submitted = calls.lastIndexOf('startJob') + 4;
  for (const stops of listStops(submitted, count - 2, `halves ${count} ${wake}`)) {
    const before = await local.billAll();
    const { results } = await submitOverlapping(local, { book: `book ${before}`, stops, wake, side });
    expect(results).toEqual(expectResults());
    expect((await local.billAll()) - before, `stopped ${side} calls ${stops.join(' and ')}`).toBe(once);
  }
});

/** Jobs that are done as soon as anything is asked after their start: what is there by then is translated, and billed. */
function openHasty(): Local {
  const local = openInProcess({ switches: { repeatedToken: 'new-job', reusedToken: 'new-job' } });
  const { service } = local.ports;
  const startJob: typeof service.startJob = async (request) => {
    const job = await service.startJob(request);
    local.aws.clock.advance(1000);
    return job;
  };
  return { ...local, ports: { ...local.ports, service: { ...service, startJob } } };
}

test.each(['started', 'ended'] as const)(
  'a job that is started late, by a run that was given up, finds nothing to translate: the other has %s',
  async (wake) => {
    const local = openHasty();
    const [, once] = await runAlone(local, PAGES);
    const before = await local.billAll();
    const dones = await runOverlapping(local, { book: 'late', stops: ['startJob'], side: 'before', wake });
    expect(dones.map(({ results }) => results)).toEqual([expectResults(), expectResults()]);
    expect(local.aws.requests.count('StartTextTranslationJob')).toBe(3);
    expect((await local.billAll()) - before).toBe(once);
  },
);

test('runs of two pushes pay what both need once, wherever the first is', async () => {
  const local = openForgetful();
  const added = { 'chapter_tea/cup.md': ['A new cup.'] };
  const later = { ...PAGES, ...added };
  const [alone, first] = await runAlone(local, PAGES);
  const [, second] = await runAlone(local, added);
  for (const at of sampleCalls(alone)) {
    const before = await local.billAll();
    const dones = await runOverlapping(local, { book: `book-${at}`, stops: [at + 1], pages: [PAGES, later] });
    expect(dones.map(({ results }) => results)).toEqual([expectResults(), expectResults(later)]);
    const billed = (await local.billAll()) - before;
    // Both in one job, or each in its own.
    expect([first + second, billed], `stopped after call ${at + 1}, ${alone.calls[at]}`).toContain(billed);
    expect(billed).toBeLessThan(2 * first);
  }
});

test('in real time no text is paid by two runs at once', async () => {
  const local = openInProcess();
  const changes = { kind: 'amazon-translate-realtime' } as const;
  const [alone, once] = await runAlone(local, PAGES, changes);
  for (const at of sampleCalls(alone)) {
    const before = await local.billAll();
    const dones = await runOverlapping(local, { book: `book-${at}`, stops: [at + 1], changes });
    expect(dones.map(({ results }) => results)).toEqual([expectResults(), expectResults()]);
    expect((await local.billAll()) - before, `stopped after call ${at + 1}, ${alone.calls[at]}`).toBe(once);
  }
});

test('what a first job has lost is sent a second time by one of two runs at once', async () => {
  const fail = (local: Local) =>
    local.aws.faults.add({ kind: 'document', file: 'leaf-md.html', code: 'InternalServerException', message: 'Sorry' });
  const alone = openForgetful();
  fail(alone);
  const [stops, once] = await runAlone(alone, PAGES);
  for (const at of sampleCalls(stops)) {
    const local = openForgetful();
    fail(local);
    const dones = await runOverlapping(local, { book: 'book', stops: [at + 1], wake: 'ended' });
    expect(dones.map(({ results }) => results)).toEqual([expectResults(), expectResults()]);
    expect(await local.billAll(), `stopped after call ${at + 1}, ${stops.calls[at]}`).toBe(once);
  }
});

test('parallel data is imported by one of two runs at once', async () => {
  const local = openInProcess({ phases: { importing: 4 } });
  const [alone] = await runAlone(local, PAGES);
  for (const at of sampleCalls(alone)) {
    local.aws.requests.clear();
    await runOverlapping(local, { book: `book-${at}`, stops: [at + 1] });
    expect(local.aws.requests.count('CreateParallelData'), `stopped after ${alone.calls[at]}`).toBe(1);
    expect(local.aws.requests.count('UpdateParallelData')).toBe(0);
  }
});

test('who waits for another run says so, and gives up when that takes longer than the engine waits', async () => {
  const local = openInProcess();
  const first = stopAfter(8, local.ports);
  const ended = run(local.engine({}, first.ports), toBatch(PAGES, { resources: RESOURCES }));
  await first.stopped;
  const second = stopAfter(Number.POSITIVE_INFINITY, local.ports);
  const waiting = run(local.engine({ maxWaitMs: 60_000 }, second.ports), toBatch());
  await expect(waiting).rejects.toThrow(
    /^es: another run is at it since long \(2026-11-22T.*run again when it has ended$/,
  );
  expect(local.log).toContain('es: another run is at it; waiting, so that nothing is paid twice');
  first.goOn();
  await ended;
});
