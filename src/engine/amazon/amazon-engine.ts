/**
 * Amazon Translate as an engine: batch jobs with the book's own parallel data, and small batches at once.
 *
 * Rule: what was paid is found again by its content. A record of each job is written before the job is started, and
 * removed only when its translations are delivered, so that a run may be killed at any point.
 */
import { z } from 'zod';
import { createSerialQueue } from '../../shared/concurrent.ts';
import { ConfigError } from '../../shared/errors.ts';
import type { Collected, CollectOptions, Engine, Estimate, EstimateOptions, Job, TranslationBatch } from '../engine.ts';
import { collectJobs } from './collect.ts';
import { contentOf, hasContent, withoutContent } from './content.ts';
import { type AmazonContext, stopWhenCancelled } from './context.ts';
import { createLayout, type Work } from './names.ts';
import { type AmazonOptions, assertRegion, requireRole } from './options.ts';
import { type PendingJob, readPending } from './pending.ts';
import { planJob } from './plan-job.ts';
import type { AmazonPorts } from './ports.ts';
import { listOpenFiles } from './realtime.ts';
import type { JobFile } from './record.ts';
import { markDelivered, readRecords } from './records.ts';
import { submitBatch } from './submit.ts';

/** @throws {ConfigError} when batch jobs have no role, or not in this region. */
export function createAmazonEngine(options: AmazonOptions, ports: AmazonPorts): Engine {
  if (options.kind === 'amazon-translate') requireRole(options);
  assertRegion(options);
  const context: AmazonContext = {
    ...ports,
    options,
    layout: createLayout(options.prefix),
    begun: options.begun ?? ports.clock.now(),
    started: new Set(),
    enqueueImport: createSerialQueue(),
  };
  return {
    kind: options.kind,
    estimate: (batch, how = {}) => stopWhenCancelled(context, () => estimateBatch(batch, how, context)),
    submit: (batch) => stopWhenCancelled(context, () => submit(batch, context)),
    collect: (job, how) => stopWhenCancelled(context, () => collect(job, how, context)),
    settle: (job) => settle(job, context),
  };
}

/** What a job keeps besides its documents. */
const JobDetails = z.strictObject({ book: z.string(), sourceLanguage: z.string(), targetLanguage: z.string() });

async function submit(batch: TranslationBatch, context: AmazonContext): Promise<Job> {
  const { book, sourceLanguage, targetLanguage, documents } = batch;
  await submitBatch(batch, context);
  return {
    version: 1,
    engine: context.options.kind,
    documents,
    details: { book, sourceLanguage, targetLanguage } satisfies Work,
  };
}

function collect(job: Job, { wait }: CollectOptions, context: AmazonContext): Promise<Collected> {
  return collectJobs(job.documents, { work: workOf(job, context), wait }, context);
}

function workOf({ engine, details }: Job, { options }: AmazonContext): Work {
  const work = JobDetails.safeParse(details);
  if (work.success) return work.data;
  throw new ConfigError(
    `this job is of the engine ${engine}, not of ${options.kind}: collect it with the settings of its run`,
  );
}

async function estimateBatch(
  batch: TranslationBatch,
  { offline = false }: EstimateOptions,
  context: AmazonContext,
): Promise<Estimate> {
  const paid = offline ? [] : await readPaid(batch, context);
  const missing = planJob(withoutContent(batch.documents, contentOf(paid)), batch, context);
  const all = planJob(batch.documents, batch, context);
  return {
    characters: missing.characters,
    charactersAtMost: missing.charactersAtMost,
    charactersPaid: all.characters - missing.characters,
    pricePerMillion: missing.price,
  };
}

async function readPaid(batch: TranslationBatch, context: AmazonContext): Promise<JobFile[]> {
  const asked = contentOf(batch.documents);
  const pending = (await readPending(batch, context)).filter(({ record }) => hasContent(record.files, asked));
  const paid = await Promise.all(pending.map((job) => listPaid(job, context)));
  return paid.flat();
}

/** Files that the service has, or has done. */
async function listPaid({ record, standing }: PendingJob, context: AmazonContext): Promise<readonly JobFile[]> {
  if (standing === 'void' || standing === 'unstarted') return [];
  if (record.mode === 'batch') return record.files;
  const open = new Set(await listOpenFiles(record, context));
  return record.files.filter((file) => !open.has(file));
}

/** What is delivered is noted, so that only runs that began before still share it; what was sent for it is removed. */
async function settle(job: Job, context: AmazonContext): Promise<void> {
  const { store, layout } = context;
  const content = contentOf(job.documents);
  const records = await readRecords(workOf(job, context), context);
  await markDelivered(records, content, context);
  const done = records.filter(
    ({ record: { files } }) => files.length > 0 && withoutContent(files, content).length === 0,
  );
  const sent = await Promise.all(done.map(({ record }) => store.list(layout.input(record.name))));
  await store.remove(sent.flat());
}
