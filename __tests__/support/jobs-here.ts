/** The jobs of parallel data in the thread of the test, where a change of their code is seen. */
import { type JobRunner, runJob } from '../../src/parallel-data/jobs.ts';

export const jobsHere: JobRunner = { width: 2, run: async (job) => runJob(job) };
