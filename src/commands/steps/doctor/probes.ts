/** What `amts doctor` asks of services: questions that change nothing. Each answer is a fact, or why there is none. */
import type { EngineSettings } from '../../../config/engine-schema.ts';
import type { TrialPorts } from '../../../engine/amazon/trial-steps.ts';

/** A fact, or why it could not be had: `isDenied` when nothing is known to be wrong, only asking is not allowed. */
export type Answer<T> = { readonly value: T } | { readonly error: string; readonly isDenied: boolean };

export interface RepositoryFacts {
  readonly isArchived: boolean;
  /** Why the token may not write contents, or open pull requests; `undefined` when it may. */
  readonly noContents: string | undefined;
  readonly noPullRequests: string | undefined;
  /** Whether workflows may open pull requests; `undefined` where the token may not ask. */
  readonly actionsMayPropose: boolean | undefined;
  /** Rules that keep a branch of that name from being created or pushed to. */
  readonly rules: readonly string[];
}

export interface AwsProbe {
  /** ARN of who asks. */
  identify(): Promise<Answer<string>>;
  readBucket(bucket: string): Promise<Answer<{ readonly region: string; readonly encryption: string | undefined }>>;
  /** Services that the role trusts. */
  readRole(roleArn: string): Promise<Answer<readonly string[]>>;
  /** What AWS decides on the question whether `identity` may pass the role to Amazon Translate, such as `allowed`. */
  simulatePassing(identity: string, roleArn: string): Promise<Answer<string>>;
  /** State of a key of KMS, such as `Enabled`. */
  readKey(key: string): Promise<Answer<string>>;
  /** Jobs that run or wait now, and resources of parallel data. */
  readUse(): Promise<Answer<{ readonly jobs: number; readonly parallelData: number }>>;
}

/** The models that a chat endpoint has, and the one that it will be asked for. */
export interface ModelList {
  readonly address: string;
  readonly model: string;
  readonly models: readonly string[];
}

/** The pairs of languages of a LibreTranslate server, in its own codes. */
export interface LanguageList {
  readonly address: string;
  /** By source language: what it translates to. */
  readonly targets: ReadonlyMap<string, readonly string[]>;
}

export interface Probes {
  /** @param branch That is to be written. */
  readonly askRepository: (repository: string, branch: string) => Promise<RepositoryFacts>;
  readonly openAws: (region: string) => AwsProbe;
  readonly listModels: (settings: EngineSettings) => Promise<Answer<ModelList>>;
  readonly listLanguages: (settings: EngineSettings) => Promise<Answer<LanguageList>>;
  /** Where a program is that can be run; `undefined` when it is not there. */
  readonly findProgram: (program: string) => Promise<string | undefined>;
  /** For `--try`: what changes something in an account, and removes it again. */
  readonly openTrial: (place: { readonly region: string; readonly bucket: string }) => Promise<TrialPorts>;
  /** Version of the Node that runs. */
  readonly nodeVersion: string;
  /** Today, milliseconds since 1970. */
  readonly now: number;
}
