/**
 * The jobs of a book and language that are not delivered yet, each with what the service says of it, and which of
 * the segments that are asked for they hold.
 */
import { mapConcurrently } from '../../shared/concurrent.ts';
import { type AmazonContext, STORE_CONCURRENCY } from './context.ts';
import { nameResource, type Work } from './names.ts';
import type { JobState } from './ports.ts';
import { type JobRecord, parseRecord, renderRecord } from './record.ts';

/**
 * `unstarted`: recorded, but the service has no such job. `void`: failed or stopped, which is not billed. `running`
 * and `ended` are paid, or will be. Text that is translated at once has always `ended`: what is missing is made when
 * it is collected.
 */
export type Standing = 'unstarted' | 'void' | 'running' | 'ended';

export interface Recorded {
  /** Of the object that holds the record. */
  readonly key: string;
  readonly record: JobRecord;
}

export interface PendingJob extends Recorded {
  readonly standing: Standing;
  /** What the service says of a job that it has. */
  readonly state?: JobState | undefined;
}

/** Every record of this work, made with these settings. */
export async function readRecords(work: Work, context: AmazonContext): Promise<Recorded[]> {
  const keys = await context.store.list(`${context.layout.pending(work)}${nameResource(work)}-`);
  const records = await mapConcurrently(keys, STORE_CONCURRENCY, async (key) => {
    const text = await context.store.get(key);
    return text === undefined ? undefined : { key, record: parseRecord(text, key) };
  });
  return records
    .filter((entry) => entry !== undefined)
    .filter(({ record }) => record.book === work.book && hasSettings(record, context));
}

/** The same, with what the service says of each. Nothing is written. */
export async function readPending(work: Work, context: AmazonContext): Promise<PendingJob[]> {
  return mapConcurrently(await readRecords(work, context), STORE_CONCURRENCY, (entry) => describe(entry, context));
}

/** A formal translation is not what is wanted when an informal one is asked for. */
function hasSettings({ formality, profanity }: JobRecord, { options }: AmazonContext): boolean {
  return formality === options.formality && profanity === options.profanity;
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

/** HTML of every segment of the documents or files. */
export function contentOf(parts: readonly { readonly segments: readonly { readonly html: string }[] }[]): Set<string> {
  return new Set(parts.flatMap(({ segments }) => segments.map(({ html }) => html)));
}

/** Whether a job holds any of this content. */
export function holdsAny({ record }: Recorded, content: ReadonlySet<string>): boolean {
  return record.files.some(({ segments }) => segments.some(({ html }) => content.has(html)));
}

/** Documents or files with only the segments that are not in this content; those without any are left out. */
export function withoutContent<Part extends { readonly segments: readonly { readonly html: string }[] }>(
  parts: readonly Part[],
  content: ReadonlySet<string>,
): Part[] {
  return parts
    .map((part) => ({ ...part, segments: part.segments.filter(({ html }) => !content.has(html)) }))
    .filter(({ segments }) => segments.length > 0);
}

/** Write the record of a job. */
export async function saveRecord(record: JobRecord, { store, layout }: AmazonContext): Promise<void> {
  await store.put(layout.record(record, record.name), renderRecord(record));
}

/** Take content out of the records that hold it; a record that holds nothing else is removed. */
export async function forgetContent(
  entries: readonly Recorded[],
  content: ReadonlySet<string>,
  context: AmazonContext,
): Promise<void> {
  const rests = entries
    .filter((entry) => holdsAny(entry, content))
    .map((entry) => ({ entry, files: withoutContent(entry.record.files, content) }));
  const open = rests.filter(({ files }) => files.length > 0);
  await Promise.all(open.map(({ entry, files }) => saveRecord({ ...entry.record, files }, context)));
  const empty = rests.filter(({ files }) => files.length === 0);
  await dropRecords(
    empty.map(({ entry }) => entry),
    context,
  );
}

/** Remove records, and first the documents that were sent. */
export async function dropRecords(entries: readonly Recorded[], { store, layout }: AmazonContext): Promise<void> {
  const sent = entries.flatMap(({ record }) => record.files.map(({ file }) => layout.input(record.name) + file));
  const made = entries
    .filter(({ record }) => record.mode === 'realtime')
    .flatMap(({ record }) => record.files.map((file) => layout.output(record.name) + outputName(record, file)));
  if (entries.length === 0) return;
  await store.remove([...sent, ...made]);
  await store.remove(entries.map(({ key }) => key));
}

/** Name that the service gives the translation of a file. */
export function outputName({ targetLanguage }: JobRecord, { file }: { readonly file: string }): string {
  return `${targetLanguage}.${file}`;
}
