/** Entry of a worker thread: plans and finishes the pages that `open-page-workers.ts` sends, one after the other. */
import { parentPort } from 'node:worker_threads';
import { createPageWorker, type PageJob } from './commands/steps/plan/page-jobs.ts';

const port = parentPort;
const work = createPageWorker();

port?.on('message', (job: PageJob) => {
  port.postMessage(work(job));
});
