/**
 * Worker threads for jobs that are plain data in and out. Threads start when there is work for them and end with
 * {@link ThreadPool.close}.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

const MAX_THREADS = 8;

/**
 * Memory of a thread, in MB. Without a limit it takes what there is and clears up late: three times as much. A job that
 * needs more fails, and the next one gets a new thread.
 */
const THREAD_MEMORY = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 48 };

export interface ThreadPool<Job, Result> {
  readonly width: number;
  /** @param affinity Jobs of one affinity go to the same thread, one after the other; default: to any. */
  run(job: Job, affinity?: string): Promise<Result>;
  close(): Promise<void>;
}

interface Waiting<Job, Result> {
  readonly job: Job;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * @param entry Module of a thread: answers each message, a job, with one message, its result.
 * @param width Threads at most; default one for each core.
 */
export function createThreadPool<Job, Result>(
  entry: URL,
  width: number = Math.min(MAX_THREADS, availableParallelism()),
): ThreadPool<Job, Result> {
  const lanes = Array.from({ length: width }, () => new Lane<Job, Result>(entry));
  const laneOf = new Map<string, Lane<Job, Result>>();
  return {
    width,
    run: (job, affinity) => {
      const known = affinity === undefined ? undefined : laneOf.get(affinity);
      const lane = known ?? lanes.reduce((best, other) => (other.load < best.load ? other : best));
      if (affinity !== undefined) laneOf.set(affinity, lane);
      return lane.run(job);
    },
    async close() {
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}

/** A thread with the jobs that wait for it; one that fails has ended, and another takes its place when there is work. */
class Lane<Job, Result> {
  readonly #entry: URL;
  readonly #queue: Waiting<Job, Result>[] = [];
  #thread: Worker | undefined;
  #isBusy = false;

  constructor(entry: URL) {
    this.#entry = entry;
  }

  /** Jobs that are not done. */
  get load(): number {
    return this.#queue.length + Number(this.#isBusy);
  }

  run(job: Job): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, resolve, reject });
      this.#startNext();
    });
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
  }

  #startNext(): void {
    const next = this.#isBusy ? undefined : this.#queue.shift();
    if (next === undefined) return;
    this.#isBusy = true;
    this.#thread ??= new Worker(this.#entry, { resourceLimits: THREAD_MEMORY });
    this.#doJob(this.#thread, next);
  }

  #doJob(thread: Worker, { job, resolve, reject }: Waiting<Job, Result>): void {
    const onMessage = (result: Result) => {
      // One by one: a worker whose listeners are all removed loses its own as well, and hears nothing more.
      thread.off('error', onError);
      resolve(result);
      this.#end();
    };
    const onError = (error: unknown) => {
      thread.off('message', onMessage);
      this.#thread = undefined;
      reject(error);
      this.#end();
    };
    thread.once('message', onMessage);
    thread.once('error', onError);
    thread.postMessage(job, []);
  }

  #end(): void {
    this.#isBusy = false;
    this.#startNext();
  }
}
