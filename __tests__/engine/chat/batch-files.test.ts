/** Requests as batch files: started once, found again by another process, read when they are done. */
import { describe, expect, test } from 'vitest';
import { htmlOf, run, startLocalChat, toBatch } from './local.ts';

const BATCH = toBatch({ 'a.md': ['One.', 'Two.'], 'b.md': ['Three.'] });

describe('a batch file', () => {
  test('is started once, whatever process asks again, and delivered when it is done', async () => {
    const local = await startLocalChat();
    local.server.batches.looksUntilDone = 4;
    const job = await local.engine({ batch: true }).submit(BATCH);
    await local.engine({ batch: true }).submit(BATCH);
    expect(local.server.batches.list).toHaveLength(1);
    const early = await local.engine({ batch: true }).collect(job, { wait: false });
    expect(early).toEqual({ status: 'running', message: 'batch batch_0 is in_progress' });
    const done = await run(local.engine({ batch: true }), BATCH);
    expect(htmlOf(done, 'a.md')).toEqual({ u0: 'ONE.', u1: 'TWO.' });
    expect(htmlOf(done, 'b.md')).toEqual({ u0: 'THREE.' });
    expect(local.waits).toEqual([60_000, 60_000]);
    expect(local.server.breaches).toEqual([]);
    expect(await local.store.list('chat/batches/')).toEqual([]);
  });

  test('costs half', async () => {
    const local = await startLocalChat();
    const [batch, now] = await Promise.all([true, false].map((on) => local.engine({ batch: on }).estimate(BATCH)));
    expect(batch?.tokens?.costUsd).toBeCloseTo((now?.tokens?.costUsd ?? 0) / 2);
    const done = await run(local.engine({ batch: true }), BATCH);
    const { promptTokens, completionTokens } = local.server.usage;
    expect(done.tokens?.costUsd).toBeCloseTo((promptTokens + 4 * completionTokens) / 2e6);
  });

  test('whose start was not recorded is found by its name', async () => {
    const local = await startLocalChat();
    let isKilled = false;
    const store = {
      ...local.store,
      async put(key: string, text: string) {
        if (text.includes('"batch"')) {
          isKilled = true;
          throw new Error('killed');
        }
        await local.store.put(key, text);
      },
    };
    await expect(local.engine({ batch: true }, { store }).submit(BATCH)).rejects.toThrow('killed');
    const done = await run(local.engine({ batch: true }), BATCH);
    expect([isKilled, local.server.batches.list.length]).toEqual([true, 1]);
    expect(htmlOf(done, 'b.md')).toEqual({ u0: 'THREE.' });
  });

  test.for(['failed', 'expired', 'cancelled'] as const)(
    'that has %s fails its pages, and the next run starts another',
    async (end) => {
      const local = await startLocalChat();
      local.server.batches.end = end;
      const first = await run(local.engine({ batch: true }), BATCH);
      expect(htmlOf(first, 'a.md')).toContain(`batch batch_0 has ended as ${end}`);
      local.server.batches.end = 'completed';
      const second = await run(local.engine({ batch: true }), BATCH);
      expect(htmlOf(second, 'a.md')).toEqual({ u0: 'ONE.', u1: 'TWO.' });
      expect(local.server.batches.list).toHaveLength(2);
    },
  );
});
