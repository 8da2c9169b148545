/** A batch job as the service keeps it, and as it tells it. */
import { z } from 'zod';
import { toSeconds } from './clock.ts';
import { ACCOUNT } from './context.ts';
import { type Location, parseFolderUri } from './object-store.ts';
import {
  ClientToken,
  ContentType,
  EncryptionKey,
  JobName,
  Language,
  Name,
  RoleArn,
  S3Uri,
  Settings,
} from './shapes.ts';

/** Request of `StartTextTranslationJob`. */
export const StartRequest = z.object({
  JobName: JobName.optional(),
  InputDataConfig: z.object({ S3Uri, ContentType }),
  OutputDataConfig: z.object({ S3Uri, EncryptionKey: EncryptionKey.optional() }),
  DataAccessRoleArn: RoleArn,
  SourceLanguageCode: Language,
  TargetLanguageCodes: z.array(Language).min(1, 'Member must have length greater than or equal to 1'),
  TerminologyNames: z.array(Name).optional(),
  ParallelDataNames: z.array(Name).optional(),
  ClientToken,
  Settings: Settings.optional(),
});
export type StartRequest = z.infer<typeof StartRequest>;

const TERMINAL = ['COMPLETED', 'COMPLETED_WITH_ERROR', 'FAILED', 'STOPPED'] as const;

export type TerminalStatus = (typeof TERMINAL)[number];
export type JobStatus = 'SUBMITTED' | 'IN_PROGRESS' | 'STOP_REQUESTED' | TerminalStatus;
export const JOB_STATUSES = ['SUBMITTED', 'IN_PROGRESS', 'STOP_REQUESTED', ...TERMINAL] as const;

/** How a job ended. */
export interface JobEnd {
  readonly status: TerminalStatus;
  readonly message: string;
  readonly counts: { readonly input: number; readonly translated: number; readonly failed: number };
}

export interface Job {
  readonly id: string;
  readonly request: StartRequest;
  /** Milliseconds since the epoch. */
  readonly submittedAt: number;
  status: JobStatus;
  /** Units that the present phase still lasts. */
  remaining: number;
  /** How it is to end whatever its documents are, when the test wants that. */
  readonly forcedEnd: JobEnd | undefined;
  end: (JobEnd & { readonly at: number }) | undefined;
}

/** Answer of the operations that start and stop a job. */
export interface JobAnswer {
  readonly JobId: string;
  readonly JobStatus: JobStatus;
}

export function hasEnded({ status }: Job): boolean {
  return TERMINAL.some((terminal) => terminal === status);
}

/** The folder that the results of a job are in; its key ends with `/`. */
export function outputFolderOf({ id, request }: Job): Location {
  const { bucket, key } = parseFolderUri(request.OutputDataConfig.S3Uri);
  return { bucket, key: `${key}${ACCOUNT}-TranslateText-${id}/` };
}

/** `TextTranslationJobProperties` of the wire. */
export function describeJob(job: Job): object {
  const { id, request, status, submittedAt, end } = job;
  const { ClientToken: _, ...told } = request;
  const output = outputFolderOf(job);
  return {
    ...told,
    JobId: id,
    JobStatus: status,
    OutputDataConfig: { ...request.OutputDataConfig, S3Uri: `s3://${output.bucket}/${output.key}` },
    SubmittedTime: toSeconds(submittedAt),
    ...(end === undefined
      ? {}
      : {
          Message: end.message,
          EndTime: toSeconds(end.at),
          JobDetails: {
            InputDocumentsCount: end.counts.input,
            TranslatedDocumentsCount: end.counts.translated,
            DocumentsWithErrorsCount: end.counts.failed,
          },
        }),
  };
}
