/** The jobs of a book and language that are not delivered yet, each with what the service says of it. */
import { mapConcurrently } from '../../shared/concurrent.ts';
import { type AmazonContext, STORE_CONCURRENCY } from './context.ts';
import type { Work } from './names.ts';
import type { JobState } from './ports.ts';
import type { JobRecord } from './record.ts';
import { type Recorded, readRecords } from './records.ts';

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

/** Every job of this work, made with these settings. Nothing is written. */
export async function readPending(work: Work, context: AmazonContext): Promise<PendingJob[]> {
  return mapConcurrently(await readRecords(work, context), STORE_CONCURRENCY, (entry) => describe(entry, context));
}

async function describe({ key, record }: Recorded, context: AmazonContext): Promise<PendingJob> {
  if (record.mode === 'realtime') return { key, record, standing: 'ended' };
  const state = await findJob(record, context);
  if (state !== undefined) return { key, record: { ...record, jobId: state.id }, standing: standingOf(state), state };
  if (record.jobId === undefined) return { key, record, standing: 'unstarted' };
  // The service forgets jobs after a while; what they wrote may still be there.
  const output = await context.store.list(context.layout.output(record.name));
  const hasOutput = output.some((name) => name.includes(`-${record.jobId}/`));
  return { key, record, standing: hasOutput ? 'ended' : 'void' };
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
