/**
 * One call of an AWS client: repeated while the fault is momentary, and its final error in words that name the
 * action, the resource and the remedy. The clients' own retries are off, so that there is one policy, and it is told.
 */
import type { Clock } from '../../engine/clock.ts';
import { ServiceError } from '../../shared/errors.ts';
import { backoff, retry } from '../../shared/retry.ts';
import { type AwsAction, explainAwsError } from './errors.ts';

export interface AwsCalls {
  readonly clock: Pick<Clock, 'now' | 'sleep'>;
  readonly log: (message: string) => void;
  /** All attempts, the first included; 1 for a call that must not be repeated blindly. */
  readonly attempts?: number;
}

/** Settings of every client: its own retries off, and no call without an end. */
export const CLIENT_DEFAULTS = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 10_000, requestTimeout: 120_000, throwOnRequestTimeout: true },
} as const;

const ATTEMPTS = 8;
const DELAY_MS = backoff(500, 20_000);

/**
 * @throws {ServiceError} or {@link ConfigError}, as {@link explainAwsError} says.
 */
export async function callAws<T>(
  action: AwsAction,
  send: () => Promise<T>,
  { clock, log, attempts = ATTEMPTS }: AwsCalls,
): Promise<T> {
  async function attempt(): Promise<T> {
    try {
      return await send();
    } catch (error) {
      throw explainAwsError(error, action);
    }
  }
  return retry(action.name, attempt, {
    attempts,
    delayMs: DELAY_MS,
    isWorthwhile: (error) => error instanceof ServiceError && error.retryable,
    sleep: (ms) => clock.sleep(ms),
    log,
  });
}
