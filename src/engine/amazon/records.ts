/** Records of jobs in the bucket: read, written, and forgotten when what they hold is delivered. */
import { mapConcurrently } from '../../shared/concurrent.ts';
import { hasContent, withoutContent } from './content.ts';
import { type AmazonContext, STORE_CONCURRENCY } from './context.ts';
import { nameResource, type Work } from './names.ts';
import { type JobRecord, parseRecord, renderRecord } from './record.ts';

export interface Recorded {
  /** Of the object that holds the record. */
  readonly key: string;
  readonly record: JobRecord;
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

/** A formal translation is not what is wanted when an informal one is asked for. */
function hasSettings({ formality, profanity }: JobRecord, { options }: AmazonContext): boolean {
  return formality === options.formality && profanity === options.profanity;
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
    .filter(({ record }) => hasContent(record.files, content))
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
