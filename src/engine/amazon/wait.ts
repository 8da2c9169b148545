/** Wait for the end of jobs: ask less and less often, up to the limit of the engine. */
import { ServiceError } from '../../shared/errors.ts';
import { type AmazonContext, deadlineOf } from './context.ts';
import { type PendingJob, standingOf } from './pending.ts';

const FIRST_DELAY_MS = 5000;
const MOST_DELAY_MS = 60_000;
const GROWTH = 1.5;

/**
 * @param deadline By the clock, milliseconds.
 * @returns The job with its last state.
 * @throws {ServiceError} when the limit is reached: the job goes on, and is found again.
 */
export async function waitForEnd(job: PendingJob, deadline: number, context: AmazonContext): Promise<PendingJob> {
  const { service, clock, options, started } = context;
  let { state, standing } = job;
  for (let delay = FIRST_DELAY_MS; state !== undefined && standing === 'running'; delay *= GROWTH) {
    if (clock.now() >= deadline) throw overdue(job, context);
    // oxlint-disable-next-line no-await-in-loop -- this is a wait
    await clock.sleep(Math.min(delay, MOST_DELAY_MS), options.signal);
    // oxlint-disable-next-line no-await-in-loop -- this is a wait
    state = await service.describeJob(state.id);
    standing = state === undefined ? 'void' : standingOf(state);
  }
  if (job.state !== undefined) started.delete(job.state.id);
  return { ...job, state, standing };
}

/** A job that was asked to stop may still end well: whether it is paid shows only then. */
export async function waitForStops(jobs: readonly PendingJob[], context: AmazonContext): Promise<PendingJob[]> {
  const deadline = deadlineOf(context);
  return Promise.all(
    jobs.map(async (job) => (job.state?.status === 'STOP_REQUESTED' ? waitForEnd(job, deadline, context) : job)),
  );
}

function overdue({ record }: PendingJob, { options }: AmazonContext): ServiceError {
  const minutes = Math.round(options.maxWaitMs / 60_000);
  return new ServiceError(
    `job ${record.jobId} has not ended after ${minutes} min and goes on; run again later (or amts collect): it is found again and not paid twice`,
    { retryable: true },
  );
}
