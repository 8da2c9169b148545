/**
 * The record of one job: written before the job is started, completed with its id after, and of no use any more when
 * its translations are delivered and every run that began before has ended. It holds every segment that the job was
 * paid for, so that they are found again by their content.
 */
import { z } from 'zod';
import { ConfigError, ServiceError } from '../../shared/errors.ts';

const Segment = z.strictObject({
  id: z.string(),
  html: z.string(),
  /** When its translation was delivered, milliseconds since 1970: from then on only runs that overlap may share it. */
  delivered: z.number().optional(),
});

const File = z.strictObject({
  /** Name in the input folder; `a.html` comes back as `zh.a.html`. */
  file: z.string(),
  /** Name of the document that the segments are from. */
  document: z.string(),
  segments: z.array(Segment),
});

const JobRecordSchema = z.strictObject({
  version: z.literal(1),
  name: z.string(),
  token: z.string(),
  /** A job of the service, or text that is translated at once and kept where a job would put it. */
  mode: z.enum(['batch', 'realtime']),
  book: z.string(),
  sourceLanguage: z.string(),
  targetLanguage: z.string(),
  formality: z.enum(['formal', 'informal']).optional(),
  profanity: z.literal('mask').optional(),
  parallelData: z.string().optional(),
  terminology: z.string().optional(),
  files: z.array(File),
  /** Absent until the service has taken the job. */
  jobId: z.string().optional(),
  /** What the reader of the report should know of how the job was started. */
  warnings: z.array(z.string()),
});

export type JobRecord = Readonly<z.output<typeof JobRecordSchema>>;
export type JobFile = Readonly<z.output<typeof File>>;

/** A record as the text of its object. */
export function renderRecord(record: JobRecord): string {
  return `${JSON.stringify(record, undefined, 1)}\n`;
}

/**
 * @param key Of its object, for messages.
 * @throws {ConfigError} when a newer version wrote it.
 * @throws {ServiceError} when it is damaged: to guess could pay twice.
 */
export function parseRecord(text: string, key: string): JobRecord {
  const value = parseJson(text);
  const result = JobRecordSchema.safeParse(value);
  if (result.success) return result.data;
  if (z.object({ version: z.number().min(2) }).safeParse(value).success)
    throw new ConfigError(`${key}: a newer version of AMTS wrote this job record; use that version to collect it`);
  throw new ServiceError(
    `${key}: this job record is damaged; remove the object to give the job up, its text is then paid again`,
    { retryable: false, cause: result.error },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Number of segments, for messages. */
export function countSegments({ files }: JobRecord): number {
  return files.reduce((sum, { segments }) => sum + segments.length, 0);
}
