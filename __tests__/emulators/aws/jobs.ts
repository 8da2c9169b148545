/** What can be done with a job that was started: look at it, list it, stop it. */
import { z } from 'zod';
import type { Context } from './context.ts';
import { describeJob, hasEnded, JOB_STATUSES, type Job, type JobAnswer } from './job.ts';
import { advanceJob } from './job-progress.ts';
import { takePage } from './pages.ts';
import { brokenRule, ServiceAnswerError } from './service-error.ts';
import { JobId, JobName, MaxResults, NextToken, oneOf } from './shapes.ts';

/** Request of the operations that name one job. */
export const JobRequest = z.object({ JobId });

function findJob({ JobId: id }: z.infer<typeof JobRequest>, { state }: Context): Job {
  const job = state.jobs.get(id);
  if (job === undefined) throw new ServiceAnswerError('ResourceNotFoundException', `Job ${id} was not found`);
  return job;
}

/** `DescribeTextTranslationJob`. It tells the job as it is, and counts as a look at it. */
export async function describeOneJob(request: z.infer<typeof JobRequest>, context: Context): Promise<object> {
  const job = findJob(request, context);
  const answer = { TextTranslationJobProperties: describeJob(job) };
  await lookAt(job, context);
  return answer;
}

async function lookAt(job: Job, context: Context): Promise<void> {
  await advanceJob(job, context.clock.pace === 'reads' ? 1 : 0, context);
}

/** `StopTextTranslationJob`. */
export function stopJob(request: z.infer<typeof JobRequest>, context: Context): JobAnswer {
  const job = findJob(request, context);
  if (hasEnded(job)) {
    if (context.switches.stopEndedJob === 'rejected')
      throw brokenRule(`Job ${job.id} is ${job.status} and cannot be stopped`, context.switches);
    return { JobId: job.id, JobStatus: job.status };
  }
  job.status = 'STOP_REQUESTED';
  job.remaining = context.clock.phases.stopping;
  return { JobId: job.id, JobStatus: job.status };
}

export const ListJobsRequest = z.object({
  Filter: z
    .object({
      JobName: JobName.optional(),
      JobStatus: oneOf(JOB_STATUSES).optional(),
      SubmittedBeforeTime: z.number('Member must be a number of seconds').optional(),
      SubmittedAfterTime: z.number('Member must be a number of seconds').optional(),
    })
    .optional(),
  NextToken: NextToken.optional(),
  MaxResults: MaxResults.optional(),
});
type ListJobsRequest = z.infer<typeof ListJobsRequest>;
type Filter = NonNullable<ListJobsRequest['Filter']>;

/** `ListTextTranslationJobs`; each job that is told counts as looked at. */
export async function listJobs({ Filter: filter = {}, ...rest }: ListJobsRequest, context: Context): Promise<object> {
  const given = Object.values(filter).filter((value) => value !== undefined);
  if (given.length > 1) throw new ServiceAnswerError('InvalidFilterException', 'Only one filter is allowed at a time');
  const oldestFirst = [...context.state.jobs.values()].filter((job) => fitsFilter(job, filter, context));
  const jobs = isOldestFirst(filter, context) ? oldestFirst : oldestFirst.toReversed();
  const { items, nextToken } = takePage(jobs, rest, 'InvalidRequestException');
  const TextTranslationJobPropertiesList = items.map(describeJob);
  // oxlint-disable-next-line no-await-in-loop -- places are given to the jobs in this order
  for (const job of items) await lookAt(job, context);
  return { TextTranslationJobPropertiesList, NextToken: nextToken };
}

function fitsFilter({ request, status, submittedAt }: Job, filter: Filter, { switches }: Context): boolean {
  if (filter.JobName !== undefined)
    return switches.jobNameFilter === 'exact'
      ? request.JobName === filter.JobName
      : request.JobName?.startsWith(filter.JobName) === true;
  if (filter.JobStatus !== undefined) return status === filter.JobStatus;
  if (filter.SubmittedBeforeTime !== undefined) return submittedAt < filter.SubmittedBeforeTime * 1000;
  return filter.SubmittedAfterTime === undefined || submittedAt > filter.SubmittedAfterTime * 1000;
}

/** Documented for the filters of time only: before is ascending, after is descending. */
function isOldestFirst(filter: Filter, { switches }: Context): boolean {
  if (filter.SubmittedBeforeTime !== undefined) return true;
  return filter.SubmittedAfterTime === undefined && switches.jobOrder === 'oldest-first';
}
