/**
 * Worker threads for jobs that are plain data in and out. Threads start when there is work for them and end with
 * {@link ThreadPool.close}.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

const MAX_THREADS = 8;

/** Memory of a thread, in MB. Below the least it clears up more than it works; above the most it takes what it does not need. */
const LEAST_MEMORY = 128;
const MOST_MEMORY = 816;
/** Share for what has just been made, most of which is soon let go of: with 16 MB, a tenth of the time goes into that. */
const YOUNG_SHARE = 0.3;
const MOST_YOUNG = 96;

export interface PoolOptions {
  /** Threads at most; default one for each core. */
  readonly width?: number | undefined;
  /** Heaps of all threads together, in MB; default: as much as they can use. */
  readonly memory?: number | undefined;
  /** Given to each thread as its `workerData`. */
  readonly data?: (threadMemory: number) => unknown;
}

export interface ThreadPool<Job, Result> {
  readonly width: number;
  /** @param affinity Jobs of one affinity go to the same thread, one after the other; default: to any. */
  run(job: Job, affinity?: string): Promise<Result>;
  /** End the threads, when nothing is asked of them; for what is asked later others start. */
  close(): Promise<void>;
}

interface Waiting<Job, Result> {
  readonly job: Job;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
  /** Whether it was too large for its thread. */
  readonly isLarge?: boolean;
}

/** @param entry Module of a thread: answers each message, a job, with one message, its result. */
export function createThreadPool<Job, Result>(entry: URL, options: PoolOptions = {}): ThreadPool<Job, Result> {
  const { width, memory } = shareMemory(options);
  const start = (own: number) => startThread(entry, own, options.data?.(memory));
  const lanes = Array.from({ length: width }, () => new Lane<Job, Result>(start, memory));
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

/** As many threads as there is memory for, and the memory of each. */
function shareMemory({ width = Math.min(MAX_THREADS, availableParallelism()), memory = Infinity }: PoolOptions) {
  const threads = Math.max(1, Math.min(width, Math.floor(memory / LEAST_MEMORY)));
  return { width: threads, memory: Math.max(LEAST_MEMORY, Math.min(MOST_MEMORY, Math.floor(memory / threads))) };
}

/** Without a limit a thread takes what there is and clears up late: three times as much. */
function startThread(entry: URL, memory: number, workerData: unknown): Worker {
  const young = Math.min(MOST_YOUNG, Math.round(memory * YOUNG_SHARE));
  const resourceLimits = { maxOldGenerationSizeMb: memory - young, maxYoungGenerationSizeMb: young };
  return new Worker(entry, { resourceLimits, workerData });
}

/**
 * A thread with the jobs that wait for it; one that fails has ended, and another takes its place when there is work. A
 * job that is too large for its thread is done once more in one that has the most memory, for this job alone.
 */
class Lane<Job, Result> {
  readonly #start: (memory: number) => Worker;
  readonly #memory: number;
  readonly #queue: Waiting<Job, Result>[] = [];
  #thread: Worker | undefined;
  #isBusy = false;

  constructor(start: (memory: number) => Worker, memory: number) {
    this.#start = start;
    this.#memory = memory;
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
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }

  #startNext(): void {
    const next = this.#isBusy ? undefined : this.#queue.shift();
    if (next === undefined) return;
    this.#isBusy = true;
    this.#thread ??= this.#start(this.#memory);
    this.#doJob(this.#thread, next);
  }

  #doJob(thread: Worker, waiting: Waiting<Job, Result>): void {
    const { job, resolve, reject } = waiting;
    const onMessage = (result: Result) => {
      // One by one: a worker whose listeners are all removed loses its own as well, and hears nothing more.
      thread.off('error', onError);
      resolve(result);
      if (waiting.isLarge === true) this.#dismiss(thread);
      this.#end();
    };
    const onError = (error: unknown) => {
      thread.off('message', onMessage);
      this.#thread = undefined;
      if (this.#isTooSmall(error, waiting)) {
        this.#thread = this.#start(MOST_MEMORY);
        this.#doJob(this.#thread, { ...waiting, isLarge: true });
        return;
      }
      reject(error);
      this.#end();
    };
    thread.once('message', onMessage);
    thread.once('error', onError);
    thread.postMessage(job, []);
  }

  #isTooSmall(error: unknown, { isLarge = false }: Waiting<Job, Result>): boolean {
    const isFull = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    return isFull && !isLarge && this.#memory < MOST_MEMORY;
  }

  #dismiss(thread: Worker): void {
    this.#thread = undefined;
    void thread.terminate();
  }

  #end(): void {
    this.#isBusy = false;
    this.#startNext();
  }
}
