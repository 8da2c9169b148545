import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createGate, createSerialQueue, mapConcurrently } from '../../src/shared/concurrent.ts';
import { backoff, retry } from '../../src/shared/retry.ts';

describe('work on many things', () => {
  test('keeps their order, and does so many at once', async () => {
    let running = 0;
    let most = 0;
    const results = await mapConcurrently([5, 1, 4, 2, 3], 2, async (item) => {
      running += 1;
      most = Math.max(most, running);
      await setTimeout(item);
      running -= 1;
      return item * 10;
    });
    expect([results, most]).toEqual([[50, 10, 40, 20, 30], 2]);
  });

  test('begins nothing more after an error, and throws it when all has ended', async () => {
    const ended: number[] = [];
    const work = mapConcurrently([1, 2, 3, 4, 5], 2, async (item) => {
      if (item === 1) throw new Error('one');
      await setTimeout(1);
      ended.push(item);
    });
    await expect(work).rejects.toThrow('one');
    expect(ended).toEqual([2]);
  });

  test('a gate lets so many through at once, in their order, whether or not they fail', async () => {
    const enter = createGate(3);
    let [running, most] = [0, 0];
    const begun: number[] = [];
    const tasks = Array.from({ length: 20 }, (_, at) =>
      enter(async () => {
        running += 1;
        most = Math.max(most, running);
        begun.push(at);
        await setTimeout(at % 4);
        running -= 1;
        if (at % 5 === 0) throw new Error(`no ${at}`);
        return at;
      }),
    );
    const ends = await Promise.allSettled(tasks);
    expect(most).toBe(3);
    expect(begun).toEqual(Array.from({ length: 20 }, (_, at) => at));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(16);
  });

  test('one after the other goes on after an error', async () => {
    const enqueue = createSerialQueue();
    const order: string[] = [];
    const failing = enqueue(async () => {
      await setTimeout(1);
      order.push('first');
      throw new Error('no');
    });
    const second = enqueue(async () => order.push('second'));
    await expect(failing).rejects.toThrow('no');
    await second;
    expect(order).toEqual(['first', 'second']);
  });
});

describe('a retry', () => {
  const policy = { attempts: 3, delayMs: backoff(10, 15), sleep: async () => {}, log: () => {} };

  test('ends with the first success', async () => {
    let calls = 0;
    const log: string[] = [];
    const action = async (): Promise<number> => {
      calls += 1;
      if (calls < 3) throw new Error(`no ${calls}`);
      return calls;
    };
    const result = await retry('it', action, {
      ...policy,
      isWorthwhile: () => true,
      log: (line) => void log.push(line),
    });
    expect(result).toBe(3);
    expect(log).toEqual([
      'it: attempt 1 of 3 failed, waiting 0.01 s: no 1',
      'it: attempt 2 of 3 failed, waiting 0.015 s: no 2',
    ]);
  });

  test.each([
    [true, 3],
    [false, 1],
  ])('worthwhile: %s makes %i attempts', async (isWorthwhile, attempts) => {
    let calls = 0;
    const action = async (): Promise<never> => {
      calls += 1;
      throw new Error('no');
    };
    await expect(retry('it', action, { ...policy, isWorthwhile: () => isWorthwhile })).rejects.toThrow('no');
    expect(calls).toBe(attempts);
  });
});
