/**
 * What an ended job has given: each translation by the content of its segment, and for each document that came to
 * grief the reason. The details file says which output belongs to which document.
 */
import { mapConcurrently } from '../../shared/concurrent.ts';
import { type AmazonContext, STORE_CONCURRENCY } from './context.ts';
import { type Place, readOutput } from './details.ts';
import type { PendingJob } from './pending.ts';
import type { JobFile } from './record.ts';

export interface JobOutcome {
  /** HTML of a translation by the HTML of its segment. */
  readonly translations: ReadonlyMap<string, string>;
  /** Why a document lacks translations, by its name. */
  readonly faults: ReadonlyMap<string, string>;
  readonly charactersBilled?: number | undefined;
  readonly warnings: readonly string[];
}

/** Read what an ended job has written. */
export async function readOutcome({ record }: PendingJob, context: AmazonContext): Promise<JobOutcome> {
  const keys = await context.store.list(context.layout.output(record.name));
  const output = await readOutput(record, keys, context);
  const results = await mapConcurrently(record.files, STORE_CONCURRENCY, (file) =>
    readFile(file, output.locate(file), context),
  );
  const faults = results.flatMap(({ fault, document }) => (fault === undefined ? [] : [[document, fault] as const]));
  return {
    translations: new Map(results.flatMap(({ translations }) => translations)),
    faults: new Map(faults),
    charactersBilled: output.charactersBilled,
    warnings: output.warnings,
  };
}

interface FileResult {
  readonly document: string;
  readonly translations: readonly (readonly [source: string, translation: string])[];
  readonly fault?: string;
}

async function readFile(file: JobFile, place: Place, { store, format }: AmazonContext): Promise<FileResult> {
  const { document } = file;
  if ('fault' in place) return { document, translations: [], fault: place.fault };
  const html = await store.get(place.key);
  if (html === undefined) return { document, translations: [], fault: `its output ${place.key} is missing` };
  return { document, ...takeSegments(file, format.parse(html)) };
}

function takeSegments({ segments }: JobFile, found: ReadonlyMap<string, string>): Omit<FileResult, 'document'> {
  const good = segments.flatMap(({ id, html }) => {
    const translation = found.get(id);
    return translation === undefined || isDamaged(html, translation) ? [] : [[html, translation] as const];
  });
  const lost = segments.length - good.length;
  if (lost === 0) return { translations: good };
  return { translations: good, fault: `${lost} of ${segments.length} segments came back damaged or not at all` };
}

/** Placeholders of the service (aws/aws-sdk-ruby#3191), bytes that are no UTF-8, or nothing where something was. */
function isDamaged(source: string, translation: string): boolean {
  const marks = ['DNT_', '\uFFFD'];
  return translation.trim() === '' || marks.some((mark) => translation.includes(mark) && !source.includes(mark));
}
