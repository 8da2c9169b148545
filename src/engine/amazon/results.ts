/**
 * What an ended job has given: each translation by the content of its segment, and for each document that came to
 * grief the reason. The details file says which output belongs to which document.
 */
import { z } from 'zod';
import { mapConcurrently } from '../../shared/concurrent.ts';
import { type AmazonContext, STORE_CONCURRENCY } from './context.ts';
import { outputName, type PendingJob } from './pending.ts';
import type { JobFile, JobRecord } from './record.ts';

export interface JobOutcome {
  /** HTML of a translation by the HTML of its segment. */
  readonly translations: ReadonlyMap<string, string>;
  /** Why a document lacks translations, by its name. */
  readonly faults: ReadonlyMap<string, string>;
  readonly charactersBilled?: number | undefined;
  readonly warnings: readonly string[];
}

/** Counts are strings; what is not needed is not looked at. */
const Details = z.object({
  charactersTranslated: z.coerce.number().int().nonnegative().optional(),
  details: z.array(
    z.object({
      sourceFile: z.string(),
      targetFile: z.string().optional(),
      auxiliaryData: z
        .object({
          error: z.object({ errorCode: z.string().optional(), errorMessage: z.string().optional() }).optional(),
        })
        .optional(),
    }),
  ),
});
type Details = z.output<typeof Details>;

/** Read what an ended job has written. */
export async function readOutcome({ record }: PendingJob, context: AmazonContext): Promise<JobOutcome> {
  const keys = await context.store.list(context.layout.output(record.name));
  const { details, folder, warnings } = await readDetails(record, keys, context);
  const results = await mapConcurrently(record.files, STORE_CONCURRENCY, (file) =>
    readFile(file, { record, details, folder }, context),
  );
  return {
    translations: new Map(results.flatMap(({ translations }) => translations)),
    faults: new Map(
      results.flatMap(({ fault, document }) => (fault === undefined ? [] : [[document, fault] as const])),
    ),
    charactersBilled: details?.charactersTranslated,
    warnings,
  };
}

interface Located {
  readonly details: Details | undefined;
  /** Of the translations; ends with `/`. */
  readonly folder: string;
  readonly warnings: readonly string[];
}

/** The service puts a job's files into a folder that it names after the account and the job. */
async function readDetails(
  record: JobRecord,
  keys: readonly string[],
  { store, layout }: AmazonContext,
): Promise<Located> {
  if (record.mode === 'realtime') return { details: undefined, folder: layout.output(record.name), warnings: [] };
  const tail = `details/${record.targetLanguage}.auxiliary-translation-details.json`;
  const key = keys.find((name) => name.endsWith(`-${record.jobId}/${tail}`));
  if (key === undefined) {
    const folder = /^.*?-TranslateText-[^/]*\//.exec(
      keys.find((name) => name.includes(`-${record.jobId}/`)) ?? '',
    )?.[0];
    return { details: undefined, folder: folder ?? layout.output(record.name), warnings: [lack(record, 'is missing')] };
  }
  const folder = key.slice(0, -tail.length);
  const details = parseDetails((await store.get(key)) ?? '');
  return { details, folder, warnings: details === undefined ? [lack(record, 'is damaged')] : [] };
}

function lack({ jobId }: JobRecord, what: string): string {
  return `job ${jobId}: its details file ${what}, so that translations were taken by their names, and the characters that were billed are not known`;
}

function parseDetails(text: string): Details | undefined {
  try {
    return Details.parse(JSON.parse(text));
  } catch {
    // Told as a warning by the caller.
    return undefined;
  }
}

interface FileResult {
  readonly document: string;
  readonly translations: readonly (readonly [string, string])[];
  readonly fault?: string;
}

async function readFile(
  file: JobFile,
  { record, details, folder }: { record: JobRecord; details: Details | undefined; folder: string },
  { store, format }: AmazonContext,
): Promise<FileResult> {
  const { document } = file;
  const entry = details?.details.find(({ sourceFile }) => baseName(sourceFile) === file.file);
  const error = entry?.auxiliaryData?.error;
  if (error !== undefined)
    return {
      document,
      translations: [],
      fault:
        [error.errorCode, error.errorMessage].filter((part) => part !== undefined).join(': ') ||
        'an error without a reason',
    };
  if (details !== undefined && entry?.targetFile === undefined)
    return { document, translations: [], fault: 'the service says nothing of it in the details file' };
  const key = folder + (entry?.targetFile ?? outputName(record, file));
  const html = await store.get(key);
  if (html === undefined) return { document, translations: [], fault: `its output ${key} is missing` };
  return { document, ...takeSegments(file, format.parse(html)) };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
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
