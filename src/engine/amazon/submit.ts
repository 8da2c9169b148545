/**
 * Give documents to the service: what a job was paid for before is left to that job, what was recorded but never
 * started is started, and only the rest makes a new job.
 */
import type { TranslationBatch } from '../engine.ts';
import { type ClaimedContext, claimWork } from './claim.ts';
import { contentOf, hasContent, withoutContent } from './content.ts';
import type { AmazonContext } from './context.ts';
import { nameResource, type Work } from './names.ts';
import { describeJobs, type PendingJob } from './pending.ts';
import { nameRecord, planJob } from './plan-job.ts';
import type { JobRecord } from './record.ts';
import { dropRecords, type Recorded, readRecords, saveRecord } from './records.ts';
import { prepareResources, type ReadyResources } from './resources.ts';
import { startJob } from './start.ts';
import { waitForStops } from './wait.ts';

/** After it, every segment of the batch is in a job that the service has. */
export async function submitBatch(batch: TranslationBatch, context: AmazonContext): Promise<void> {
  const { missing, wanted, dead } = await look(batch, context);
  if (missing.length > 0 || dead.length > 0 || wanted.some(({ standing }) => standing === 'unstarted')) {
    // What takes minutes and makes nothing is done before anybody has to wait for it.
    if (missing.length > 0) await batch.loadResources();
    await claimWork(workOf(batch), context, (claimed) => submitMissing(batch, claimed));
  } else tellFound(wanted, batch, context);
}

interface Sight {
  readonly records: readonly Recorded[];
  /** Jobs that hold something of the batch. */
  readonly wanted: readonly PendingJob[];
  /** Documents with the segments that no job holds. */
  readonly missing: TranslationBatch['documents'];
  /** Records that nobody asks for any more. */
  readonly dead: readonly Recorded[];
}

async function look(batch: TranslationBatch, context: AmazonContext): Promise<Sight> {
  const records = await readRecords(workOf(batch), context);
  const pending = await waitForStops(await describeJobs(records, context), context);
  const asked = contentOf(batch.documents);
  const wanted = pending.filter((job) => job.standing !== 'void' && hasContent(job.record.files, asked));
  const isDead = (job: PendingJob): boolean =>
    job.standing === 'void' || (job.standing === 'unstarted' && !wanted.includes(job));
  return {
    records,
    wanted,
    missing: withoutContent(batch.documents, contentOf(wanted.flatMap(({ record }) => record.files))),
    dead: [...records.filter(({ isOver }) => isOver), ...pending.filter(isDead)],
  };
}

function tellFound(wanted: readonly PendingJob[], { targetLanguage }: TranslationBatch, { log }: AmazonContext): void {
  for (const { record, state } of wanted)
    if (state !== undefined) log(`${targetLanguage}: job ${state.id} is found again (${record.name})`);
}

/** Under the claim nothing changes but by us: what is missing now is nobody else's. */
async function submitMissing(batch: TranslationBatch, context: ClaimedContext): Promise<void> {
  const sight = await look(batch, context);
  tellFound(sight.wanted, batch, context);
  await startMissing(batch, sight, context);
  await dropRecords(sight.dead, context);
}

async function startMissing(
  batch: TranslationBatch,
  { records, wanted, missing }: Sight,
  context: ClaimedContext,
): Promise<void> {
  const unstarted = wanted.filter(({ standing }) => standing === 'unstarted');
  if (unstarted.length === 0 && missing.length === 0) return;
  const plan = planJob(missing, batch, context);
  const resources = await prepare(batch, unstarted.length > 0 || plan.mode === 'batch', context);
  // oxlint-disable-next-line no-await-in-loop -- there is hardly ever more than one
  for (const { record } of unstarted) await startJob(withResources(record, resources), context);
  if (missing.length === 0) return;
  const taken = new Set(records.map(({ record }) => record.name));
  const record = await nameRecord(plan, { work: workOf(batch), resources, taken }, context);
  await context.claim.renew();
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
