/** What commands need from outside; the shells put the adapters together. */
import type { MergeOfFile, SourceBook, TargetBook } from '../book/books.ts';
import type { EngineSettings } from '../config/engine-schema.ts';
import type { Engine } from '../engine/engine.ts';
import type { PullRequests } from '../pull-request/pull-requests.ts';
import type { FailureIssues } from '../report/failure-issue.ts';
import type { MathRenderer } from '../report/review/formulas.ts';
import type { RunRecords } from './run-record.ts';
import type { AlignPorts } from './steps/data/align-book.ts';
import type { PageWorkers } from './steps/plan/page-jobs.ts';

export interface Log {
  /** A step of the flow starts. */
  step(title: string): void;
  info(message: string): void;
  warn(message: string): void;
  /** `done` of `total`; shown only where a person watches. */
  progress(label: string, done: number, total: number): void;
}

export interface Disk {
  isFolder(path: string): Promise<boolean>;
  /** @returns `undefined` when there is no such file. */
  readFile(path: string): Promise<Uint8Array | undefined>;
  /** Write a file, its folder as well when that is missing. */
  writeText(path: string, text: string): Promise<void>;
  /** @throws {ConfigError} when {@link writeText} could not write there; what stands there stays. */
  checkWritable(path: string): Promise<void>;
}

/** A folder that only AMTS writes to. */
export interface OutputFolder {
  /** Absolute. */
  readonly path: string;
  /** A file is there whole or not at all. */
  write(name: string, text: string): Promise<void>;
  /** Remove a file if it is there. */
  remove(name: string): Promise<void>;
  /** Names of what is there. */
  list(): Promise<readonly string[]>;
}

/** Where a repository is: a clone, or on GitHub. */
export type RepositoryPlace =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'github'; readonly repository: string };

/** A translation that can be worked on; a clone has no pull requests. */
export interface TargetRepository {
  readonly book: TargetBook;
  readonly pullRequests?: PullRequests;
}

/** A folder that is kept from one run to the next; an engine without a bucket keeps there what was paid, and has a default. */
export interface CachePlace {
  readonly cache?: string | undefined;
}

/** Threads that align pages, and what they remember; to be closed. */
export interface Aligner extends AlignPorts {
  close(): Promise<void>;
}

/** Threads that plan and finish pages; to be closed. */
export interface ClosablePageWorkers extends PageWorkers {
  /** End the threads, whose memory other steps need; for what is asked later others start. */
  close(): Promise<void>;
}

export interface Ports {
  /** @param kept Where lists of files on GitHub are kept; default: they are not. */
  readonly openSource: (place: RepositoryPlace, kept?: CachePlace) => Promise<SourceBook>;
  /** @param kept As of `openSource`. */
  readonly openTarget: (place: RepositoryPlace, kept?: CachePlace) => Promise<TargetRepository>;
  /** Merges into a commit that changed a file, oldest first. */
  readonly listMerges: (place: RepositoryPlace, commit: string, path: string) => Promise<readonly MergeOfFile[]>;
  /** @throws {ConfigError} when the settings do not make an engine. */
  readonly openEngine: (settings: EngineSettings, place?: CachePlace) => Promise<Engine>;
  /** Where runs are remembered between `submit` and `collect`; `undefined` for an engine that nobody waits for. */
  readonly openRecords: (settings: EngineSettings, place?: CachePlace) => Promise<RunRecords | undefined>;
  /** @param cacheFolder Where alignments are kept; `undefined` keeps none. */
  readonly openAligner: (cacheFolder: string | undefined) => Promise<Aligner>;
  /** Draws formulas for people. */
  readonly openMath: () => Promise<MathRenderer>;
  /** Threads start when there is work for them. @param memory Of all together, in MB. */
  readonly openPageWorkers: (memory: number) => Promise<ClosablePageWorkers>;
  /** Whether a GitHub user may write to a repository (`owner/repo`). */
  readonly mayWrite: (repository: string, user: string) => Promise<boolean>;
  /** The issue that tells of failing runs, in a repository (`owner/repo`). */
  readonly openIssues: (repository: string) => Promise<FailureIssues>;
  /**
   * Let what waits have its turn, signals among it; between two steps that take long.
   *
   * @throws {CancelledError} when the run is cancelled.
   */
  readonly pause: () => Promise<void>;
  readonly disk: Disk;
  /**
   * @param path      Absolute; made when it is missing.
   * @param workspace Folder that others may have filled: no link in it is followed.
   * @throws {ConfigError} when it cannot be written to.
   */
  readonly openOutput: (path: string, workspace: string) => Promise<OutputFolder>;
  readonly log: Log;
}
