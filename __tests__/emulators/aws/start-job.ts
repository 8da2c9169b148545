/** `StartTextTranslationJob`: once for a token, if all rules are kept and the queue has room. */
import { randomUUID } from 'node:crypto';
import type { Context } from './context.ts';
import type { JobFault } from './faults.ts';
import type { Job, JobAnswer, JobEnd, StartRequest } from './job.ts';
import { countJobs } from './job-progress.ts';
import { checkStart } from './job-rules.ts';
import { failJob, stopJobEarly } from './run-job.ts';
import { brokenRule, ServiceAnswerError } from './service-error.ts';

/** `StartTextTranslationJob`. */
export async function startJob(request: StartRequest, context: Context): Promise<JobAnswer> {
  const known = findByToken(request, context);
  if (known !== undefined) return { JobId: known.id, JobStatus: known.status };
  await checkStart(request, context);
  const { state, quotas, switches, clock } = context;
  if (countJobs(state.jobs, ['SUBMITTED']) >= quotas.queuedJobs)
    throw new ServiceAnswerError(switches.fullQueueError, `There are ${quotas.queuedJobs} queued jobs already`);
  const fault = context.faults.take('job', () => true);
  const late = fault?.ends === 'late' ? fault.units : 0;
  const job: Job = {
    id: randomUUID().replaceAll('-', ''),
    request,
    submittedAt: clock.now(),
    status: 'SUBMITTED',
    remaining: clock.phases.submitted + late,
    forcedEnd: forceEnd(fault),
    end: undefined,
  };
  state.jobs.set(job.id, job);
  return { JobId: job.id, JobStatus: job.status };
}

/** How a job is to end whatever its documents are. */
function forceEnd(fault: JobFault | undefined): JobEnd | undefined {
  if (fault?.ends === 'FAILED') return failJob(fault.message);
  return fault?.ends === 'STOPPED' ? stopJobEarly() : undefined;
}

/** The job of an earlier request with the same token, as far as the switches say that the service knows it. */
function findByToken(request: StartRequest, { state, switches }: Context): Job | undefined {
  const job = [...state.jobs.values()].findLast((other) => other.request.ClientToken === request.ClientToken);
  if (job === undefined) return undefined;
  // The order of members is that of the shape, whatever it was on the wire.
  const isSame = JSON.stringify(job.request) === JSON.stringify(request);
  const reading = isSame ? switches.repeatedToken : switches.reusedToken;
  if (reading === 'rejected')
    throw brokenRule(`The client token ${request.ClientToken} was used with another request`, switches);
  return reading === 'same-job' ? job : undefined;
}
