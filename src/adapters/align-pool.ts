/** Threads that align the pages of a book. */
import { extname } from 'node:path';
import type { Job, JobResult } from '../parallel-data/jobs.ts';
import { createThreadPool } from './thread-pool.ts';

/** The sources name the worker `.ts`, the bundle `.js`: whatever this file is, the worker stands beside it. */
const WORKER = new URL(`./align-worker${extname(import.meta.url)}`, import.meta.url);

interface AlignPool {
  readonly width: number;
  run<Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>): Promise<JobResult[Kind]>;
  close(): Promise<void>;
}

/** @param width Threads at most; default one for each core. */
export function createAlignPool(width?: number): AlignPool {
  const pool = createThreadPool<Job, unknown>(WORKER, { width });
  return {
    width: pool.width,
    run: async <Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>): Promise<JobResult[Kind]> => {
      const result = await pool.run(job);
      if (isResult(job.kind, result)) return result;
      throw new Error(`the worker gave no answer to a job '${job.kind}'`);
    },
    close: () => pool.close(),
  };
}

/** A lexicon is one value, the others are lists; `runJob` made them, so no more needs to be looked at. */
function isResult<Kind extends Job['kind']>(kind: Kind, result: unknown): result is JobResult[Kind] {
  return Array.isArray(result) === (kind !== 'train');
}
