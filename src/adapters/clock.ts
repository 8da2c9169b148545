/** The clock of the machine. */
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds since 1970, and waits that a signal ends early. */
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
};
