import { describe, expect, test } from 'vitest';
import { expectResults, type Local, openLocal, run, toBatch } from './local.ts';

/** A run that is cancelled at its first wait for the job. */
async function runCancelled(local: Local, keepJobsOnCancel: boolean): Promise<unknown> {
  const controller = new AbortController();
  local.clock.onSleep = () => controller.abort(new Error('SIGINT'));
  const engine = local.engine({ signal: controller.signal, keepJobsOnCancel });
  const error: unknown = await run(engine, toBatch()).catch((reason: unknown) => reason);
  local.clock.onSleep = () => {};
  return error;
}

describe('a run that is cancelled', () => {
  test('stops its job and says so; the next run starts it anew', async () => {
    const local = await openLocal({ pace: 'hand' });
    const error = await runCancelled(local, false);
    expect(error).toHaveProperty(
      'message',
      expect.stringMatching(/^cancelled; asked Amazon Translate to stop: [0-9a-f]{32}$/),
    );
    expect(local.aws.requests.count('StopTextTranslationJob')).toBe(1);
    local.clock.onSleep = () => local.aws.clock.advance(1);
    expect((await run(local.engine(), toBatch())).results).toEqual(expectResults());
    expect(local.aws.billed().jobs.size).toBe(1);
  });

  test('leaves its job running when it is to, and the next run finds it', async () => {
    const local = await openLocal();
    const error = await runCancelled(local, true);
    expect(error).toHaveProperty(
      'message',
      expect.stringMatching(/^cancelled; left running, the next run finds them: /),
    );
    expect(local.aws.requests.count('StopTextTranslationJob')).toBe(0);
    expect((await run(local.engine(), toBatch())).results).toEqual(expectResults());
    expect(local.aws.requests.count('StartTextTranslationJob')).toBe(1);
  });

  test.each(['stops', 'completes-first'] as const)(
    'is followed by one that waits for what becomes of the job: it %s',
    async (stopRunningJob) => {
      const local = await openLocal({ switches: { stopRunningJob }, phases: { submitted: 0, stopping: 3 } });
      await runCancelled(local, false);
      expect((await run(local.engine(), toBatch())).results).toEqual(expectResults());
      expect(local.aws.billed().jobs.size).toBe(1);
    },
  );

  test('names the jobs that could not be stopped', async () => {
    const local = await openLocal();
    const service = {
      ...local.ports.service,
      stopJob: async () => {
        throw new Error('no network');
      },
    };
    const controller = new AbortController();
    const engine = local.engine({ signal: controller.signal }, { ...local.ports, service });
    const job = await engine.submit(toBatch());
    controller.abort();
    await expect(engine.collect(job, { wait: true })).rejects.toThrow(
      /not stopped, they go on and cost: [0-9a-f]{32}$/,
    );
  });

  test('sends no further text in real time; the next run goes on where it was', async () => {
    const local = await openLocal();
    const kind = 'amazon-translate-realtime';
    const batch = toBatch({ 'tea.md': Array.from({ length: 12 }, (_, at) => `Cup ${at + 10}.`) });
    const controller = new AbortController();
    const translateText: typeof local.ports.service.translateText = (request) => {
      controller.abort(new Error('SIGINT'));
      return local.ports.service.translateText(request);
    };
    const ports = { ...local.ports, service: { ...local.ports.service, translateText } };
    const cancelled = run(local.engine({ kind, signal: controller.signal }, ports), batch);
    await expect(cancelled).rejects.toThrow('cancelled; no job of this run was under way');
    // As many as are under way at once.
    expect(local.aws.requests.count('TranslateText')).toBeLessThanOrEqual(4);
    await run(local.engine({ kind }), batch);
    expect(local.aws.requests.count('TranslateText')).toBe(12);
  });

  test('leaves alone a job that has ended', async () => {
    const local = await openLocal();
    const controller = new AbortController();
    const engine = local.engine({ signal: controller.signal });
    const job = await engine.submit(toBatch());
    await engine.collect(job, { wait: true });
    controller.abort();
    await expect(engine.collect(job, { wait: true })).rejects.toThrow('cancelled; no job of this run was under way');
    expect(local.aws.requests.count('StopTextTranslationJob')).toBe(0);
  });

  test('before anything was started says that, and starts nothing', async () => {
    const local = await openLocal();
    const engine = local.engine({ signal: AbortSignal.abort() });
    await expect(engine.submit(toBatch())).rejects.toThrow('cancelled; no job of this run was under way');
    expect(local.aws.requests.count()).toBe(0);
  });
});
