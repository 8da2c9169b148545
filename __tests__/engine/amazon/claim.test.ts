import { describe, expect, test } from 'vitest';
import { mayShare } from '../../../src/engine/overlap.ts';
import { stopBefore } from './barrier.ts';
import { type Local, openInProcess, PAGES, toBatch } from './local.ts';

const KEY = 'amts/pending/en-es/claim-amts-tea-book-en-es.json';

/** A claim of a run that does not renew it any more. */
async function leaveClaim({ ports, clock }: Local, age: number): Promise<void> {
  const claim = { owner: 'somebody', at: clock.now() - age, renewed: 0, isFree: false };
  await ports.store.put(KEY, JSON.stringify(claim));
}

/** Milliseconds that a run waits before its job is started. */
async function submitAndCount(local: Local, ports = local.ports): Promise<number> {
  await local.engine({}, ports).submit(toBatch());
  return local.clock.slept.reduce((sum, ms) => sum + ms, 0);
}

describe('a claim', () => {
  test('of a run that gives no sign of life is taken over after three minutes', async () => {
    const local = openInProcess();
    await leaveClaim(local, 0);
    expect(await submitAndCount(local)).toBe(180_000);
  });

  test('that has not been renewed for over a quarter of an hour is taken over at once', async () => {
    const local = openInProcess();
    await leaveClaim(local, 16 * 60_000);
    expect(await submitAndCount(local)).toBe(0);
  });

  test('that was given back is free at once', async () => {
    const local = openInProcess();
    await local.engine().submit(toBatch({ 'first.md': ['The first page.'] }));
    expect(await submitAndCount(local)).toBe(0);
  });

  test('whose answer was lost is known as its own', async () => {
    const local = openInProcess();
    const { store } = local.ports;
    let writes = 0;
    const replace: typeof store.replace = async (...args) => {
      const version = await store.replace(...args);
      writes += 1;
      return writes === 1 ? undefined : version;
    };
    expect(await submitAndCount(local, { ...local.ports, store: { ...store, replace } })).toBe(0);
  });

  test('is not held while the resources of the batch are made', async () => {
    const local = openInProcess();
    const claimed: boolean[] = [];
    const loadResources = async () => {
      claimed.push((await local.ports.store.get(KEY)) !== undefined);
      return {};
    };
    await local.engine().submit({ ...toBatch(), loadResources });
    expect(claimed[0]).toBe(false);
  });

  test('of a run that is about to start a job is told, not waited for, by who does not wait', async () => {
    const local = openInProcess();
    const first = stopBefore('startJob', local.ports);
    const submitted = local.engine({}, first.ports).submit(toBatch());
    await first.stopped;
    const { documents, book, sourceLanguage, targetLanguage } = toBatch(PAGES);
    const details = { book, sourceLanguage, targetLanguage };
    const job = { version: 1, engine: 'amazon-translate', documents, details } as const;
    expect(await local.engine().collect(job, { wait: false })).toEqual({
      status: 'running',
      message: 'another run is about to start its job',
    });
    first.goOn();
    await submitted;
  });
});

test.each([
  [undefined, true],
  [-59_000, true],
  [-61_000, false],
  [1, true],
])(
  'what was delivered %s ms from the begin of a run is shared with it, as far as clocks differ: %s',
  (delivered, is) => {
    expect(mayShare(delivered === undefined ? undefined : 1e9 + delivered, 1e9)).toBe(is);
  },
);
