/** Entry of a worker thread: does the jobs that `align-pool.ts` sends, one after the other. */
import { parentPort } from 'node:worker_threads';
import { type Job, runJob } from '../parallel-data/jobs.ts';

const port = parentPort;

port?.on('message', (job: Job) => {
  port.postMessage(runJob(job));
});
