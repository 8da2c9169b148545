/** What every step of the engine has at hand, and the jobs that this process has started. */

import type { SerialQueue } from '../../shared/concurrent.ts';
import { ServiceError } from '../../shared/errors.ts';
import type { Layout } from './names.ts';
import type { AmazonOptions } from './options.ts';
import type { AmazonPorts } from './ports.ts';

export interface AmazonContext extends AmazonPorts {
  readonly options: AmazonOptions;
  readonly layout: Layout;
  /** When this run began, by the clock. */
  readonly begun: number;
  /** Ids of jobs that this process has started and not seen the end of. */
  readonly started: Set<string>;
  /** The service takes one import of parallel data at a time, whatever the language. */
  readonly enqueueImport: SerialQueue;
}

/** Requests to the bucket at once. */
export const STORE_CONCURRENCY = 8;

/**
 * Run a step of the engine; when the run is cancelled, stop the jobs that it has started.
 *
 * @throws {ServiceError} that says what became of the jobs, when the run was cancelled.
 */
export async function stopWhenCancelled<T>(context: AmazonContext, step: () => Promise<T>): Promise<T> {
  const { signal } = context.options;
  try {
    signal.throwIfAborted();
    return await step();
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new ServiceError(`cancelled; ${await stopStarted(context)}`, { retryable: true, cause: error });
  }
}

async function stopStarted({ options, started, service, log }: AmazonContext): Promise<string> {
  const ids = [...started];
  started.clear();
  if (ids.length === 0) return 'no job of this run was under way';
  if (options.keepJobsOnCancel) return `left running, the next run finds them: ${ids.join(', ')}`;
  const ends = await Promise.allSettled(ids.map((id) => service.stopJob(id)));
  for (const end of ends) if (end.status === 'rejected') log(`a job could not be stopped: ${String(end.reason)}`);
  const failed = ids.filter((_, at) => ends[at]?.status === 'rejected');
  const stopped = `asked Amazon Translate to stop: ${ids.filter((id) => !failed.includes(id)).join(', ') || 'none'}`;
  return failed.length === 0 ? stopped : `${stopped}; not stopped, they go on and cost: ${failed.join(', ')}`;
}

/** When waiting must end, by the clock. */
export function deadlineOf({ clock, options }: AmazonContext): number {
  return clock.now() + options.maxWaitMs;
}
