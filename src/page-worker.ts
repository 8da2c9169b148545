/** Entry of a worker thread: plans and finishes the pages that `open-page-workers.ts` sends, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import type { KeptLimits } from './commands/steps/plan/kept-limits.ts';
import { createPageWorker, type PageJob } from './commands/steps/plan/page-jobs.ts';

const port = parentPort;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `open-page-workers.ts` gives every thread
const work = createPageWorker(workerData as KeptLimits);

port?.on('message', (job: PageJob) => {
  port.postMessage(work(job));
});
