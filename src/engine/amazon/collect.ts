/**
 * The results of every job that holds something of the documents: waited for, read, and what one job has failed to
 * translate is tried once more in a second one.
 */
import { nameSome } from '../../shared/name-some.ts';
import type { Collected, TranslationDocument } from '../engine.ts';
import { type ClaimedContext, claimWork, isWorkClaimed } from './claim.ts';
import { composeResults, type EndedJob, planRetry } from './compose.ts';
import { contentOf, hasContent, withoutContent } from './content.ts';
import { type AmazonContext, deadlineOf } from './context.ts';
import type { Work } from './names.ts';
import { type PendingJob, readPending } from './pending.ts';
import { nameRecord, planJob } from './plan-job.ts';
import { listOpenFiles, translateRecord } from './realtime.ts';
import { forgetContent, type Recorded, readRecords, saveRecord } from './records.ts';
import { type JobOutcome, readOutcome } from './results.ts';
import { startJob } from './start.ts';
import { waitForEnd } from './wait.ts';

export interface Collection {
  readonly work: Work;
  /** Wait for jobs that run, up to the limit of the engine; else tell of them. */
  readonly wait: boolean;
}

export async function collectJobs(
  documents: readonly TranslationDocument[],
  { work, wait }: Collection,
  context: AmazonContext,
): Promise<Collected> {
  const asked = contentOf(documents);
  const deadline = wait ? deadlineOf(context) : 0;
  const outcomes = new Map<string, JobOutcome>();
  for (;;) {
    // oxlint-disable no-await-in-loop -- a further round only follows a job that was started in this one
    const pending = (await readPending(work, context)).filter(({ record }) => hasContent(record.files, asked));
    if (pending.some((job) => isUnstarted(job))) {
      if (!wait && (await isWorkClaimed(work, context))) return BEGINNING;
      await claimWork(work, context, (claimed) => startUnstarted({ work, asked }, claimed));
      continue;
    }
    const jobs = await Promise.all(pending.map((job) => waitForEnd(job, deadline, context)));
    if (jobs.some(({ standing }) => standing === 'running')) return tellRunning(jobs, wait, context);
    const ended: EndedJob[] = [];
    for (const job of jobs) ended.push({ job, outcome: await takeOutcome(job, { work, outcomes }, context) });
    const lost = planRetry(documents, ended);
    if (lost.length === 0) return finish(documents, ended, context);
    await claimWork(work, context, (claimed) => startAgain(lost, { work, ended }, claimed));
    // oxlint-enable no-await-in-loop
  }
}

const BEGINNING = { status: 'running', message: 'another run is about to start its job' } as const;

function isUnstarted({ standing }: PendingJob): boolean {
  return standing === 'unstarted';
}

/** What is recorded and not started, unless another run has started it since. */
async function startUnstarted(
  { work, asked }: { readonly work: Work; readonly asked: ReadonlySet<string> },
  context: ClaimedContext,
): Promise<void> {
  const unstarted = (await readPending(work, context)).filter(isUnstarted);
  // oxlint-disable-next-line no-await-in-loop -- there is hardly ever more than one
  for (const { record } of unstarted) if (hasContent(record.files, asked)) await startJob(record, context);
}

function tellRunning(jobs: readonly PendingJob[], wait: boolean, { options }: AmazonContext): Collected {
  const running = jobs.flatMap(({ state, standing }) =>
    state !== undefined && standing === 'running' ? [`job ${state.id} is ${state.status}`] : [],
  );
  const minutes = Math.round(options.maxWaitMs / 60_000);
  const limit = wait ? ` after ${minutes} min; it goes on, the next run finds it and does not pay again` : '';
  return { status: 'running', message: `${running.join(', ')}${limit}` };
}

/** What two jobs have lost is given up here, so that the next run sends it anew. */
async function finish(
  documents: readonly TranslationDocument[],
  ended: readonly EndedJob[],
  context: AmazonContext,
): Promise<Collected> {
  const translated = new Set(ended.flatMap(({ outcome }) => [...(outcome?.translations.keys() ?? [])]));
  const lost = contentOf(withoutContent(documents, translated));
  const read = ended.filter(({ outcome }) => outcome !== undefined).map(({ job }) => job);
  await forgetContent(read, lost, context);
  return composeResults(documents, ended);
}

/** @param outcomes Those that were read in a former round, by the name of the job. */
async function takeOutcome(
  job: PendingJob,
  { work, outcomes }: { readonly work: Work; readonly outcomes: Map<string, JobOutcome> },
  context: AmazonContext,
): Promise<JobOutcome | undefined> {
  if (job.standing !== 'ended') return undefined;
  const { record } = job;
  if (record.mode === 'realtime' && (await listOpenFiles(record, context)).length > 0)
    await claimWork(work, context, (claimed) => translateRecord(record, claimed));
  const outcome = outcomes.get(record.name) ?? (await readOutcome(job, context));
  outcomes.set(record.name, outcome);
  return outcome;
}

/**
 * A second job for what a first has lost; it is recorded as the first was, and found again as well. When another run
 * has made a job meanwhile, its outcome counts first.
 */
async function startAgain(
  lost: readonly TranslationDocument[],
  { work, ended }: { readonly work: Work; readonly ended: readonly EndedJob[] },
  context: ClaimedContext,
): Promise<void> {
  const records = ended.map(({ job }) => job.record);
  const known = await readRecords(work, context);
  const isNew = ({ record: { name, files } }: Recorded): boolean =>
    hasContent(files, contentOf(lost)) && !records.some((record) => record.name === name);
  if (known.some(isNew)) return;
  const resources = {
    parallelData: records.find((record) => record.parallelData !== undefined)?.parallelData,
    terminology: records.find((record) => record.terminology !== undefined)?.terminology,
    warnings: [],
  };
  const taken = new Set(known.map(({ record }) => record.name));
  const record = await nameRecord(planJob(lost, work, context), { work, resources, taken }, context);
  context.log(`${work.targetLanguage}: ${nameSome(lost.map(({ name }) => name))}: tried once more`);
  await context.claim.renew();
  await saveRecord(record, context);
  await startJob(record, context);
}
