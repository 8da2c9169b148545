/**
 * Give documents to the service: what a job was paid for before is left to that job, what was recorded but never
 * started is started, and only the rest makes a new job.
 */
import type { TranslationBatch } from '../engine.ts';
import { contentOf, hasContent, withoutContent } from './content.ts';
import type { AmazonContext } from './context.ts';
import { nameResource, type Work } from './names.ts';
import { type PendingJob, readPending } from './pending.ts';
import { nameRecord, planJob } from './plan-job.ts';
import type { JobRecord } from './record.ts';
import { dropRecords, saveRecord } from './records.ts';
import { prepareResources, type ReadyResources } from './resources.ts';
import { startJob } from './start.ts';
import { waitForStops } from './wait.ts';

/** After it, every segment of the batch is in a job that the service has. */
export async function submitBatch(batch: TranslationBatch, context: AmazonContext): Promise<void> {
  const pending = await waitForStops(await readPending(batch, context), context);
  const asked = contentOf(batch.documents);
  const wanted = pending.filter((job) => job.standing !== 'void' && hasContent(job.record.files, asked));
  for (const { record, state } of wanted)
    if (state !== undefined) context.log(`${batch.targetLanguage}: job ${state.id} is found again (${record.name})`);
  await startMissing({ batch, pending, wanted }, context);
  await dropRecords(
    pending.filter((job) => job.standing === 'void' || (job.standing === 'unstarted' && !wanted.includes(job))),
    context,
  );
}

interface Submission {
  readonly batch: TranslationBatch;
  readonly pending: readonly PendingJob[];
  /** Of the pending jobs, those that hold something of the batch. */
  readonly wanted: readonly PendingJob[];
}

async function startMissing({ batch, pending, wanted }: Submission, context: AmazonContext): Promise<void> {
  const unstarted = wanted.filter(({ standing }) => standing === 'unstarted');
  const missing = withoutContent(batch.documents, contentOf(wanted.flatMap(({ record }) => record.files)));
  if (unstarted.length === 0 && missing.length === 0) return;
  const plan = planJob(missing, batch, context);
  const resources = await prepare(batch, unstarted.length > 0 || plan.mode === 'batch', context);
  // oxlint-disable-next-line no-await-in-loop -- there is hardly ever more than one
  for (const { record } of unstarted) await startJob(withResources(record, resources), context);
  if (missing.length === 0) return;
  const taken = new Set(pending.map(({ record }) => record.name));
  const record = await nameRecord(plan, { work: workOf(batch), resources, taken }, context);
  // From here on the job is found again, whatever happens.
  await saveRecord(record, context);
  await startJob(record, context);
}

/** The settings may have changed since the job was recorded. */
function withResources(record: JobRecord, { parallelData, terminology, warnings }: ReadyResources): JobRecord {
  return { ...record, parallelData, terminology, warnings: [...record.warnings, ...warnings] };
}

function workOf({ book, sourceLanguage, targetLanguage }: TranslationBatch): Work {
  return { book, sourceLanguage, targetLanguage };
}

/** @param isJob Text that is translated at once takes no parallel data. */
async function prepare(batch: TranslationBatch, isJob: boolean, context: AmazonContext): Promise<ReadyResources> {
  const { parallelData, terminology } = await batch.loadResources();
  const takesParallelData = isJob && context.options.parallelData !== 'none';
  const files = {
    ...(takesParallelData && parallelData !== undefined && parallelData.records > 0 ? { parallelData } : {}),
    ...(terminology !== undefined && terminology.records > 0 ? { terminology } : {}),
  };
  return prepareResources(nameResource(batch), files, context);
}
