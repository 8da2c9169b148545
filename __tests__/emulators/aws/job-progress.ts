/**
 * The life of a batch job: SUBMITTED, IN_PROGRESS when a place is free, and an end. It gets along by units (see
 * `clock.ts`); the work itself is done when the units of IN_PROGRESS are over.
 */
import type { Context } from './context.ts';
import { hasEnded, type Job, type JobEnd, type JobStatus } from './job.ts';
import { failJob, runJob, stopJobEarly, writeProbe } from './run-job.ts';

/** Give a job some units; it may pass through several phases. */
export async function advanceJob(job: Job, units: number, context: Context): Promise<void> {
  // The units that a job has waited for a place are not worked off.
  const isWaiting = job.status === 'SUBMITTED' && job.remaining === 0;
  let left = isWaiting ? 0 : units;
  while (!hasEnded(job)) {
    if (left < job.remaining) {
      job.remaining -= left;
      return;
    }
    left -= job.remaining;
    job.remaining = 0;
    if (job.status === 'SUBMITTED' && !hasFreePlace(context)) return;
    // oxlint-disable-next-line no-await-in-loop -- one phase after the other
    await enterNextPhase(job, context);
  }
}

function hasFreePlace({ state, quotas }: Context): boolean {
  return countJobs(state.jobs, ['IN_PROGRESS', 'STOP_REQUESTED']) < quotas.concurrentJobs;
}

/** How many jobs have one of these statuses. */
export function countJobs(jobs: ReadonlyMap<string, Job>, statuses: readonly JobStatus[]): number {
  return [...jobs.values()].filter(({ status }) => statuses.includes(status)).length;
}

async function enterNextPhase(job: Job, context: Context): Promise<void> {
  if (job.status === 'SUBMITTED') {
    await writeProbe(job, context);
    job.status = 'IN_PROGRESS';
    job.remaining = context.clock.phases.inProgress;
    return;
  }
  const isStopped = job.status === 'STOP_REQUESTED' && context.switches.stopRunningJob === 'stops';
  const end = isStopped ? stopJobEarly() : (job.forcedEnd ?? (await runOrFail(job, context)));
  job.status = end.status;
  job.end = { ...end, at: context.clock.now() };
}

/** A translator that does not work fails the job, as trouble inside the service does. */
async function runOrFail(job: Job, context: Context): Promise<JobEnd> {
  try {
    return await runJob(job, context);
  } catch (error) {
    return failJob(`An internal error occurred: ${error instanceof Error ? error.message : String(error)}`);
  }
}
