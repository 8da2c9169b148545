/** The clock of the machine. */
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds since 1970, waits that a signal ends early, and what is done meanwhile. */
export const systemClock = {
  now: (): number => Date.now(),
  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    try {
      await wait(ms, undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      // What aborted, rather than that something did.
      signal?.throwIfAborted();
      throw error;
    }
  },
  every(ms: number, work: () => void): () => void {
    const timer = setInterval(work, ms).unref();
    return () => clearInterval(timer);
  },
};
