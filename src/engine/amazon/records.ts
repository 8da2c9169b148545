/** Records of jobs in the bucket: read, written, and forgotten when what they hold is delivered. */
import { mapConcurrently } from '../../shared/concurrent.ts';
import { isPast, mayShare } from '../overlap.ts';
import { hasContent, withoutContent } from './content.ts';
import { type AmazonContext, STORE_CONCURRENCY } from './context.ts';
import { nameResource, type Work } from './names.ts';
import { type JobRecord, parseRecord, renderRecord } from './record.ts';

export interface Recorded {
  /** Of the object that holds the record. */
  readonly key: string;
  /** With the segments that this run may have the translations of; perhaps none. */
  readonly record: JobRecord;
  /** Whether no run, this one or another, will ask for it again. */
  readonly isOver: boolean;
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
    .filter(({ record }) => record.book === work.book && hasSettings(record, context))
    .map(({ key, record }) => ({ key, ...chooseSegments(record, context) }));
}

/** A formal translation is not what is wanted when an informal one is asked for. */
function hasSettings({ formality, profanity }: JobRecord, { options }: AmazonContext): boolean {
  return formality === options.formality && profanity === options.profanity;
}

type Segment = JobRecord['files'][number]['segments'][number];

function chooseSegments(record: JobRecord, { begun, clock }: AmazonContext): Omit<Recorded, 'key'> {
  const now = clock.now();
  const isOver = record.files.every(({ segments }) => segments.every(({ delivered }) => isPast(delivered, now)));
  return {
    record: { ...record, files: filterSegments(record, ({ delivered }) => mayShare(delivered, begun)) },
    isOver,
  };
}

function filterSegments({ files }: JobRecord, isWanted: (segment: Segment) => boolean): JobRecord['files'] {
  return files
    .map((file) => ({ ...file, segments: file.segments.filter(isWanted) }))
    .filter(({ segments }) => segments.length > 0);
}

/** A record without what was delivered: where a job has made nothing, it was delivered from elsewhere. */
export function dropDelivered(record: JobRecord): JobRecord {
  return { ...record, files: filterSegments(record, ({ delivered }) => delivered === undefined) };
}

/** Write the record of a job that has none. */
export async function saveRecord(record: JobRecord, { store, layout }: AmazonContext): Promise<void> {
  await store.put(layout.record(record, record.name), renderRecord(record));
}

/** Change a record as it is now, whoever has changed it since; one that is gone stays so. */
export async function changeRecord(
  key: string,
  change: (record: JobRecord) => JobRecord,
  { store }: Pick<AmazonContext, 'store'>,
): Promise<void> {
  for (;;) {
    // oxlint-disable no-await-in-loop -- a further round only follows a change by another run
    const found = await store.read(key);
    if (found === undefined) return;
    const text = renderRecord(change(parseRecord(found.text, key)));
    if (text === found.text || (await store.replace(key, text, found.version)) !== undefined) return;
    // oxlint-enable no-await-in-loop
  }
}

/** Note that content is delivered, in every record that holds it. */
export async function markDelivered(
  entries: readonly Recorded[],
  content: ReadonlySet<string>,
  context: AmazonContext,
): Promise<void> {
  const delivered = context.clock.now();
  const mark = (segment: Segment): Segment =>
    content.has(segment.html) && segment.delivered === undefined ? { ...segment, delivered } : segment;
  const holding = entries.filter(({ record }) => hasContent(record.files, content));
  await mapConcurrently(holding, STORE_CONCURRENCY, ({ key }) =>
    changeRecord(
      key,
      (record) => ({
        ...record,
        files: record.files.map((file) => ({ ...file, segments: file.segments.map(mark) })),
      }),
      context,
    ),
  );
}

/** Give content up, in every record that holds it: the next run sends it anew. */
export async function forgetContent(
  entries: readonly Recorded[],
  content: ReadonlySet<string>,
  context: AmazonContext,
): Promise<void> {
  const holding = entries.filter(({ record }) => hasContent(record.files, content));
  await mapConcurrently(holding, STORE_CONCURRENCY, ({ key }) =>
    changeRecord(key, (record) => ({ ...record, files: withoutContent(record.files, content) }), context),
  );
}

/** Remove records, and first the documents that were sent. */
export async function dropRecords(entries: readonly Recorded[], context: AmazonContext): Promise<void> {
  const { store, layout } = context;
  if (entries.length === 0) return;
  const sent = await mapConcurrently(entries, STORE_CONCURRENCY, ({ record }) => store.list(layout.input(record.name)));
  const realtime = entries.filter(({ record }) => record.mode === 'realtime');
  const made = await mapConcurrently(realtime, STORE_CONCURRENCY, ({ record }) =>
    store.list(layout.output(record.name)),
  );
  await store.remove([...sent, ...made].flat());
  await store.remove(entries.map(({ key }) => key));
}

/** Name that the service gives the translation of a file. */
export function outputName({ targetLanguage }: JobRecord, { file }: { readonly file: string }): string {
  return `${targetLanguage}.${file}`;
}
