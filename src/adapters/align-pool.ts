/**
 * Worker threads for the pages of a book. Threads start when there is work for them and end with {@link AlignPool.close}.
 */
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Job, JobResult } from '../parallel-data/jobs.ts';

/** The sources name the worker `.ts`, the bundle `.js`: whatever this file is, the worker stands beside it. */
const WORKER = new URL(`./align-worker${extname(import.meta.url)}`, import.meta.url);
const MAX_THREADS = 8;

interface AlignPool {
  readonly width: number;
  run<Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>): Promise<JobResult[Kind]>;
  close(): Promise<void>;
}

interface Waiting {
  readonly job: Job;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** @param width Threads at most; default one for each core. */
export function createAlignPool(width: number = Math.min(MAX_THREADS, availableParallelism())): AlignPool {
  const threads: Worker[] = [];
  const idle: Worker[] = [];
  const queue: Waiting[] = [];
  return {
    width,
    run: async <Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>): Promise<JobResult[Kind]> => {
      const answer = new Promise<unknown>((resolve, reject) => {
        queue.push({ job, resolve, reject });
      });
      startNext();
      const result = await answer;
      if (isResult(job.kind, result)) return result;
      throw new Error(`the worker gave no answer to a job '${job.kind}'`);
    },
    async close() {
      await Promise.all(threads.splice(0).map((thread) => thread.terminate()));
      idle.length = 0;
    },
  };

  function startNext(): void {
    const thread = queue.length === 0 ? undefined : (idle.pop() ?? startThread());
    const next = thread === undefined ? undefined : queue.shift();
    if (thread !== undefined && next !== undefined) doJob(thread, next);
  }

  function startThread(): Worker | undefined {
    if (threads.length >= width) return undefined;
    const thread = new Worker(WORKER);
    threads.push(thread);
    return thread;
  }

  /** A thread that fails has ended: another takes its place when there is work. */
  function doJob(thread: Worker, { job, resolve, reject }: Waiting): void {
    const onMessage = (result: unknown) => {
      // One by one: a worker whose listeners are all removed loses its own as well, and hears nothing more.
      thread.off('error', onError);
      idle.push(thread);
      resolve(result);
      startNext();
    };
    const onError = (error: unknown) => {
      thread.off('message', onMessage);
      threads.splice(threads.indexOf(thread), 1);
      reject(error);
      startNext();
    };
    thread.once('message', onMessage);
    thread.once('error', onError);
    thread.postMessage(job, []);
  }
}

/** A lexicon is one value, the others are lists; `runJob` made them, so no more needs to be looked at. */
function isResult<Kind extends Job['kind']>(kind: Kind, result: unknown): result is JobResult[Kind] {
  return Array.isArray(result) === (kind !== 'train');
}
