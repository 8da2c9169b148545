/**
 * What the Amazon Translate engine needs from outside: one bucket, the service, and a clock.
 *
 * Errors are `ServiceError`s whose `code` is the name that the service gives, or `ConfigError`s with the remedy.
 * Adapters repeat a call that failed for a moment; what reaches the engine is final or needs a decision.
 */
import type { Clock } from '../clock.ts';
import type { DocumentFormat } from '../command.ts';
import type { TextStore } from '../text-store.ts';

/** Settings that the service itself takes; each is used where the target language has it. */
export interface ServiceSettings {
  readonly formality?: 'formal' | 'informal' | undefined;
  readonly profanity?: 'mask' | undefined;
}

export interface JobRequest extends ServiceSettings {
  readonly name: string;
  readonly token: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** Folders, as `s3://bucket/key/`. */
  readonly inputUri: string;
  readonly outputUri: string;
  readonly roleArn: string;
  readonly kmsKey?: string | undefined;
  readonly parallelData?: string | undefined;
  readonly terminology?: string | undefined;
}

/** Job states of the service; `STOPPED` and `FAILED` are not billed. */
export type JobStatus =
  | 'SUBMITTED'
  | 'IN_PROGRESS'
  | 'STOP_REQUESTED'
  | 'STOPPED'
  | 'FAILED'
  | 'COMPLETED'
  | 'COMPLETED_WITH_ERROR';

export interface JobState {
  readonly id: string;
  readonly name: string;
  readonly status: JobStatus;
  /** The service's reason, where it gives one. */
  readonly message?: string | undefined;
}

export interface ParallelDataRequest {
  readonly name: string;
  /** The CSV file. */
  readonly uri: string;
  readonly description: string;
  readonly token: string;
}

export interface ParallelDataState {
  readonly status: 'CREATING' | 'UPDATING' | 'ACTIVE' | 'DELETING' | 'FAILED';
  /** While an update runs or has failed, `status` stays `ACTIVE` and the old data serves. */
  readonly latestUpdate?: ParallelDataState['status'] | undefined;
  readonly description: string;
  readonly message?: string | undefined;
  /** Records that the service could not use, or skipped. */
  readonly rejectedRecords: number;
  /** What the service says of single records, the first few of its error file. */
  readonly problems: readonly string[];
}

export interface TerminologyRequest {
  readonly name: string;
  readonly csv: string;
  readonly description: string;
}

export interface TextRequest extends ServiceSettings {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** At most 10,000 bytes in UTF-8. */
  readonly text: string;
  readonly terminology?: string | undefined;
}

/** Amazon Translate, as far as it is used. */
export interface TranslateService {
  /** Not repeated by the adapter: an answer that was lost may have been that of a job that runs. */
  startJob(request: JobRequest): Promise<{ readonly id: string }>;
  /** @returns `undefined` when the service does not know the job. */
  describeJob(id: string): Promise<JobState | undefined>;
  /** Every job of exactly this name. */
  listJobs(name: string): Promise<readonly JobState[]>;
  stopJob(id: string): Promise<void>;
  createParallelData(request: ParallelDataRequest): Promise<void>;
  updateParallelData(request: ParallelDataRequest): Promise<void>;
  /** @returns `undefined` when there is none of this name. */
  getParallelData(name: string): Promise<ParallelDataState | undefined>;
  importTerminology(request: TerminologyRequest): Promise<void>;
  /** @returns `undefined` when there is none of this name. */
  getTerminology(name: string): Promise<{ readonly description: string } | undefined>;
  translateText(request: TextRequest): Promise<string>;
}

export interface AmazonPorts {
  readonly store: TextStore;
  readonly service: TranslateService;
  readonly clock: Clock;
  readonly format: DocumentFormat;
  /** Tells one line about what goes on. */
  readonly log: (message: string) => void;
}
