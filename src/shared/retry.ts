/** The one way to repeat a call that failed for a moment: decided by the error, told, and bounded. */

export interface RetryPolicy {
  /** All attempts, the first included. */
  readonly attempts: number;
  /** Wait after the attempt of this number, from 1. */
  readonly delayMs: (attempt: number) => number;
  readonly isWorthwhile: (error: unknown) => boolean;
  readonly sleep: (ms: number) => Promise<void>;
  readonly log: (message: string) => void;
}

/**
 * @param what Names the call, for the log.
 * @throws the error of the last attempt, or the first that is not worth another.
 */
export async function retry<T>(what: string, action: () => Promise<T>, policy: RetryPolicy): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- an attempt follows the failure of the one before
      return await action();
    } catch (error) {
      if (attempt >= policy.attempts || !policy.isWorthwhile(error)) throw error;
      const ms = policy.delayMs(attempt);
      const reason = error instanceof Error ? error.message : String(error);
      policy.log(`${what}: attempt ${attempt} of ${policy.attempts} failed, waiting ${ms / 1000} s: ${reason}`);
      // oxlint-disable-next-line no-await-in-loop -- the wait is what the loop is for
      await policy.sleep(ms);
    }
  }
}

/** Delays that double from `firstMs` up to `mostMs`. */
export function backoff(firstMs: number, mostMs: number): (attempt: number) => number {
  return (attempt) => Math.min(mostMs, firstMs * 2 ** (attempt - 1));
}
