/** Threads that plan and finish pages. A run of few pages is over before a thread has started, so it has none. */
import { extname } from 'node:path';
import { createThreadPool } from './adapters/thread-pool.ts';
import type { ClosablePageWorkers } from './commands/ports.ts';
import { keepWithin } from './commands/steps/plan/kept-limits.ts';
import type { PageJob, PageJobResult } from './commands/steps/plan/page-jobs.ts';
import { once } from './shared/once.ts';

/** In the sources the worker stands beside this file, in the bundle beside the chunk that this file is in. */
const WORKER = new URL(`./page-worker${extname(import.meta.url)}`, import.meta.url);

/** Source pages that are worked on in this thread; those after them get threads. */
const PAGES_HERE = 3;

/** Packed pages lie beside the heap of a thread. */
const HEAP_SHARE = 0.85;

export interface PageWorkerOptions {
  /** Memory of all threads together, in MB; default: as much as they can use. */
  readonly memory?: number;
  /** Source pages before the first thread starts. */
  readonly pagesHere?: number;
}

/** Open the threads. */
export function openPageWorkers({ memory, pagesHere = PAGES_HERE }: PageWorkerOptions = {}): ClosablePageWorkers {
  const heaps = memory === undefined ? undefined : memory * HEAP_SHARE;
  const threads = createThreadPool<PageJob, unknown>(WORKER, { memory: heaps, data: keepWithin });
  // What works on pages is half of the program: a run with nothing to do must not wait for it.
  const openWorker = once(async () => (await import('./commands/steps/plan/page-jobs.ts')).createPageWorker());
  const here = new Set<string>();
  return {
    width: threads.width,
    run: async <Kind extends PageJob['kind']>(job: Extract<PageJob, { kind: Kind }>): Promise<PageJobResult[Kind]> => {
      const { affinity } = job.work;
      if (here.size < pagesHere) here.add(affinity);
      const result = here.has(affinity) ? (await openWorker())(job) : await threads.run(job, affinity);
      if (isResult(job.kind, result)) return result;
      throw new Error(`a thread gave no answer to a job '${job.kind}'`);
    },
    close: () => threads.close(),
  };
}

/** Retries and anchors are lists, the others are not; {@link createPageWorker} made them, so no more needs to be looked at. */
function isResult<Kind extends PageJob['kind']>(kind: Kind, result: unknown): result is PageJobResult[Kind] {
  return result !== undefined && Array.isArray(result) === (kind === 'retry' || kind === 'anchors');
}
