/** Wait for the end of jobs: ask less and less often, up to the limit of the engine. */
import { type AmazonContext, deadlineOf } from './context.ts';
import { type PendingJob, standingOf } from './pending.ts';

const FIRST_DELAY_MS = 5000;
const MOST_DELAY_MS = 60_000;
const GROWTH = 1.5;

/**
 * @param deadline By the clock, milliseconds.
 * @returns The job with its last state; it still runs when the deadline has passed.
 */
export async function waitForEnd(job: PendingJob, deadline: number, context: AmazonContext): Promise<PendingJob> {
  const { service, clock, options, started, log } = context;
  let { state, standing } = job;
  for (let delay = FIRST_DELAY_MS; state !== undefined && standing === 'running'; delay *= GROWTH) {
    if (clock.now() >= deadline) return { ...job, state, standing };
    // oxlint-disable-next-line no-await-in-loop -- this is a wait
    await clock.sleep(Math.min(delay, MOST_DELAY_MS), options.signal);
    // oxlint-disable-next-line no-await-in-loop -- this is a wait
    const before = state.status;
    // oxlint-disable-next-line no-await-in-loop -- each look needs the time that has passed since the last
    state = await service.describeJob(state.id);
    if (state !== undefined && state.status !== before) log(`job ${state.id} is ${state.status}`);
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
