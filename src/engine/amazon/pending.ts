/** The jobs of a book and language that are not delivered yet, each with what the service says of it. */
import { mapConcurrently } from '../../shared/concurrent.ts';
import { type AmazonContext, STORE_CONCURRENCY } from './context.ts';
import type { Work } from './names.ts';
import type { JobState } from './ports.ts';
import type { JobRecord } from './record.ts';
import { dropDelivered, type Recorded, readRecords } from './records.ts';

/**
 * `unstarted`: recorded, but the service has no such job. `void`: failed or stopped, which is not billed. `running`
 * and `ended` are paid, or will be. Text that is translated at once has always `ended`: what is missing is made when
 * it is collected.
 */
export type Standing = 'unstarted' | 'void' | 'running' | 'ended';

export interface PendingJob extends Recorded {
  readonly standing: Standing;
  /** What the service says of a job that it has. */
  readonly state?: JobState | undefined;
}

/** Every job of this work that holds something for this run. Nothing is written. */
export async function readPending(work: Work, context: AmazonContext): Promise<PendingJob[]> {
  return describeJobs(await readRecords(work, context), context);
}

/** What the service says of the jobs of records; those that hold nothing for this run are not looked at. */
export async function describeJobs(records: readonly Recorded[], context: AmazonContext): Promise<PendingJob[]> {
  const holding = records.filter(({ record }) => record.files.length > 0);
  const jobs = await mapConcurrently(holding, STORE_CONCURRENCY, (entry) => describe(entry, context));
  return jobs.filter(({ record }) => record.files.length > 0);
}

async function describe(entry: Recorded, context: AmazonContext): Promise<PendingJob> {
  const { record } = entry;
  if (record.mode === 'realtime') return { ...entry, standing: 'ended' };
  const state = await findJob(record, context);
  const standing = state === undefined ? await findStanding(record, context) : standingOf(state);
  const made = standing === 'unstarted' || standing === 'void' ? dropDelivered(record) : record;
  return { ...entry, record: { ...made, jobId: state?.id ?? record.jobId }, standing, state };
}

/** Of a job that the service does not know: it forgets jobs after a while, and what they wrote may still be there. */
async function findStanding({ jobId, name }: JobRecord, { store, layout }: AmazonContext): Promise<Standing> {
  if (jobId === undefined) return 'unstarted';
  const output = await store.list(layout.output(name));
  return output.some((key) => key.includes(`-${jobId}/`)) ? 'ended' : 'void';
}

/** A process that was killed just after it started a job has not written its id: the name finds it. */
async function findJob({ jobId, name }: JobRecord, { service }: AmazonContext): Promise<JobState | undefined> {
  if (jobId !== undefined) return service.describeJob(jobId);
  const jobs = await service.listJobs(name);
  return jobs.find((job) => standingOf(job) !== 'void') ?? jobs[0];
}

/** What a state of the service means for who paid. */
export function standingOf({ status }: JobState): Exclude<Standing, 'unstarted'> {
  if (status === 'FAILED' || status === 'STOPPED') return 'void';
  return status === 'COMPLETED' || status === 'COMPLETED_WITH_ERROR' ? 'ended' : 'running';
}
