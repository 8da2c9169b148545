import { describe, expect, test } from 'vitest';
import { createThreadPool } from '../../src/adapters/thread-pool.ts';

/** Holds as many megabytes as the job says, and answers with what its thread may hold. */
const HOLDER = `
import { parentPort, resourceLimits, threadId, workerData } from 'node:worker_threads';
parentPort.on('message', (megabytes) => {
  const held = [];
  for (let at = 0; at < megabytes; at += 1) held.push(new Array(131072).fill(at));
  const { maxOldGenerationSizeMb: old, maxYoungGenerationSizeMb: young } = resourceLimits;
  parentPort.postMessage({ memory: old + young, threadId, workerData, held: held.length });
});`;
const ENTRY = new URL(`data:text/javascript,${encodeURIComponent(HOLDER)}`);

interface Held {
  readonly memory: number;
  readonly threadId: number;
  readonly workerData: unknown;
  readonly held: number;
}

async function withPool<T>(
  options: Parameters<typeof createThreadPool>[1],
  use: (pool: ReturnType<typeof createThreadPool<number, Held>>) => Promise<T>,
): Promise<T> {
  const pool = createThreadPool<number, Held>(ENTRY, options);
  try {
    return await use(pool);
  } finally {
    await pool.close();
  }
}

describe('a pool of threads', () => {
  test('shares its memory among its threads, and has fewer of them where there is little', async () => {
    const describePool = (memory: number) =>
      withPool({ width: 4, memory, data: (own) => own }, async (pool) => [pool.width, await pool.run(1)] as const);
    expect(await describePool(800)).toMatchObject([4, { memory: 200, workerData: 200 }]);
    expect(await describePool(300)).toMatchObject([2, { memory: 150 }]);
    expect(await describePool(10)).toMatchObject([1, { memory: 128 }]);
    expect(await describePool(100_000)).toMatchObject([4, { memory: 816 }]);
  });

  test('does a job that is too large for its thread in a larger one, and the next one in one like the first', async () => {
    await withPool({ width: 1, memory: 128 }, async (pool) => {
      const results = await Promise.all([pool.run(1), pool.run(250), pool.run(2)]);
      expect(results.map(({ held, memory }) => [held, memory])).toEqual([
        [1, 128],
        [250, 816],
        [2, 128],
      ]);
    });
  });

  test('fails the job that no thread can do, and works on', async () => {
    await withPool({ width: 1, memory: 128 }, async (pool) => {
      await expect(pool.run(2000)).rejects.toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' });
      expect(await pool.run(3)).toMatchObject({ held: 3, memory: 128 });
    });
  });

  test('that was closed starts other threads for what is asked later', async () => {
    await withPool({ width: 1, memory: 128 }, async (pool) => {
      const first = await pool.run(1);
      await pool.close();
      const second = await pool.run(2);
      expect(second).toMatchObject({ held: 2, memory: 128 });
      expect(second.threadId).not.toBe(first.threadId);
    });
  });
});
