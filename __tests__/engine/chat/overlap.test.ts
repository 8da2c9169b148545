/* oxlint-disable no-await-in-loop -- what runs have paid shows only when no others run beside them */
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createChatEngine } from '../../../src/engine/chat/chat-engine.ts';
import type { ChatOptions } from '../../../src/engine/chat/options.ts';
import type { ChatPorts } from '../../../src/engine/chat/ports.ts';
import { type Stoppable, stopAfter, stopBefore } from '../amazon/barrier.ts';
import { KilledError, killAfter } from '../amazon/crash.ts';
import { type ChatInProcess, openInProcess } from './in-process.ts';
import { type Done, htmlOf, OPTIONS, run, toBatch } from './local.ts';

// Two runs for each call of a run: seconds alone, more where the whole suite runs beside it.

const PAGES = { 'a.md': ['One.', 'Two.'], 'b.md': ['Three.', 'Two, too.'] };
const RESULT = [
  { u0: 'ONE.', u1: 'TWO.' },
  { u0: 'THREE.', u1: 'TWO, TOO.' },
];
const ONCE = Object.values(PAGES).flat();
/** One request at a time, so that the calls of a run have an order. */
const LIMITS = { ...OPTIONS.limits, concurrency: 1 };

type Changes = Partial<ChatOptions>;

/** A run of another process, to the end of its delivery. */
async function deliver(ports: ChatPorts, changes: Changes = {}): Promise<Done> {
  const signal = new AbortController().signal;
  const engine = createChatEngine({ ...OPTIONS, limits: LIMITS, signal, ...changes }, ports);
  const batch = toBatch(PAGES);
  const done = await run(engine, batch);
  await engine.settle(await engine.submit(batch));
  return done;
}

function resultOf(done: Done): unknown[] {
  return Object.keys(PAGES).map((page) => htmlOf(done, page));
}

/** The calls of a run that no other disturbs. */
async function listCalls(changes: Changes): Promise<readonly string[]> {
  const local = openInProcess();
  const alone = stopAfter(Number.POSITIVE_INFINITY, local.ports);
  expect(resultOf(await deliver(alone.ports, changes))).toEqual(RESULT);
  expect(local.paid).toEqual(ONCE);
  expect(alone.calls.length).toBeGreaterThan(12);
  return alone.calls;
}

/** Ports of a process that nothing stops; while it sleeps, others have their turn. */
function openOther(local: ChatInProcess): Stoppable<ChatPorts> {
  const other = stopAfter(Number.POSITIVE_INFINITY, local.ports);
  const sleep: ChatPorts['clock']['sleep'] = async (ms, signal) => {
    await setImmediate();
    await other.clock.sleep(ms, signal);
  };
  return { ...other, ports: { ...other.ports, clock: { ...other.ports.clock, sleep } } };
}

interface Overlap {
  readonly changes?: Changes;
  /** When the first goes on: as soon as the second waits for it; or when that has ended, so that it counts as gone. */
  readonly wake: 'awaited' | 'ended';
}

/** Two runs; the second begins when the first has stopped on its way. Both deliver. */
async function runOverlapping(
  local: ChatInProcess,
  first: Stoppable<ChatPorts>,
  { changes, wake }: Overlap,
): Promise<Done[]> {
  const second = openOther(local);
  let sleeps = 0;
  second.clock.onSleep = () => {
    sleeps += 1;
    if (wake === 'awaited' && sleeps > 2) first.goOn();
  };
  const one = deliver(first.ports, changes);
  await Promise.race([first.stopped, one]);
  const two = deliver(second.ports, changes);
  await (wake === 'ended' ? two : Promise.race([two, one]));
  // Time has passed for the one that stood still as well.
  await first.clock.sleep(second.clock.slept.reduce((sum, ms) => sum + ms, 0));
  first.goOn();
  return Promise.all([one, two]);
}

test.each([
  ['after', {}],
  ['before', {}],
  ['after', { batch: true }],
  ['before', { batch: true }],
] as const)('two runs at once pay each segment once, wherever the first is: %s a call, %o', async (side, changes) => {
  const stop = side === 'before' ? stopBefore : stopAfter;
  for (const [at, name] of (await listCalls(changes)).entries()) {
    const local = openInProcess();
    const dones = await runOverlapping(local, stop(at + 1, local.ports), { changes, wake: 'awaited' });
    expect(dones.map(resultOf), `${side} call ${at + 1}, ${name}`).toEqual([RESULT, RESULT]);
    expect(local.paid.toSorted(), `${side} call ${at + 1}, ${name}`).toEqual(ONCE.toSorted());
  }
});

test('a run that is gone is taken over, and pays nothing again when it wakes up', async () => {
  for (const [at, name] of (await listCalls({})).entries()) {
    const local = openInProcess();
    const dones = await runOverlapping(local, stopAfter(at + 1, local.ports), { wake: 'ended' });
    expect(dones.map(resultOf), `after call ${at + 1}, ${name}`).toEqual([RESULT, RESULT]);
    // Only what was under way is paid twice: its answer was nowhere yet.
    expect(local.paid, `after call ${at + 1}, ${name}`).toHaveLength(ONCE.length + (name === 'complete' ? 2 : 0));
  }
});

test('who takes over says so', async () => {
  const local = openInProcess();
  await runOverlapping(local, stopAfter('complete', local.ports), { wake: 'ended' });
  expect(local.log.filter((line) => line.includes('run'))).toEqual([
    'es: another run is at it; waiting, so that nothing is paid twice',
    'es: a run that is gone had begun this; taking over',
    'es: another run has taken over; looking again at what there is',
  ]);
});

test.each([{}, { batch: true }])(
  'a run that is killed after any call is finished by the next one, and pays nothing twice: %o',
  async (changes) => {
    for (const [at, name] of (await listCalls(changes)).slice(0, -1).entries()) {
      const local = openInProcess();
      await expect(deliver(killAfter(at + 1, local.ports).ports, changes)).rejects.toThrow(KilledError);
      const done = await deliver(openOther(local).ports, changes);
      expect(resultOf(done), `after call ${at + 1}, ${name}`).toEqual(RESULT);
      // But for an answer that nobody heard.
      expect(local.paid, `after call ${at + 1}, ${name}`).toHaveLength(ONCE.length + (name === 'complete' ? 2 : 0));
    }
  },
);

test('a claim is renewed while one request takes longer than others wait for a sign of life', async () => {
  const local = openInProcess();
  const first = stopBefore('complete', local.ports);
  let beat = (): void => {};
  const clock = {
    ...first.clock,
    every(_: number, work: () => void) {
      beat = work;
      return () => {};
    },
  };
  const changes = { maxWaitMs: 3_600_000 };
  const one = deliver({ ...first.ports, clock }, changes);
  await first.stopped;
  const second = openOther(local);
  let sleeps = 0;
  second.clock.onSleep = () => {
    sleeps += 1;
    void clock.sleep(5000).then(beat);
    if (sleeps > 100) first.goOn();
  };
  const dones = await Promise.all([one, deliver(second.ports, changes)]);
  expect(dones.map(resultOf)).toEqual([RESULT, RESULT]);
  expect(local.paid).toEqual(ONCE);
  expect(sleeps).toBeGreaterThan(100);
});

test('a run that waits longer than it may says so, and has asked nothing', async () => {
  const local = openInProcess();
  const first = stopAfter('complete', local.ports);
  const one = deliver(first.ports);
  await first.stopped;
  const second = deliver(openOther(local).ports, { maxWaitMs: 60_000 });
  await expect(second).rejects.toThrow(/^es: another run is at it since long/);
  expect(local.paid).toEqual(PAGES['a.md']);
  first.goOn();
  await one;
});

test('runs that ask otherwise do not wait for each other', async () => {
  const local = openInProcess();
  const first = stopBefore('complete', local.ports);
  const one = deliver(first.ports);
  await first.stopped;
  const second = openOther(local);
  await deliver(second.ports, { model: 'letters-2' });
  expect(second.clock.slept).toEqual([]);
  first.goOn();
  await one;
});
