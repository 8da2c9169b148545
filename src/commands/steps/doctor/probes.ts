/** What `amts doctor` asks of services: questions that change nothing. Each answer is a fact, or why there is none. */
import type { TrialPorts } from '../../../engine/amazon/trial-steps.ts';

/** A fact, or why it could not be had: `isDenied` when nothing is known to be wrong, only asking is not allowed. */
export type Answer<T> = { readonly value: T } | { readonly error: string; readonly isDenied: boolean };

export interface RepositoryFacts {
  readonly isArchived: boolean;
  /** Why the token may not write contents, or open pull requests; `undefined` when it may. */
  readonly noContents: string | undefined;
  readonly noPullRequests: string | undefined;
  /** Rules that keep a branch of that name from being created or pushed to. */
  readonly rules: readonly string[];
}

export interface AwsProbe {
  /** ARN of who asks. */
  identify(): Promise<Answer<string>>;
  readBucket(bucket: string): Promise<Answer<{ readonly region: string; readonly encryption: string | undefined }>>;
  /** Services that the role trusts. */
  readRole(roleArn: string): Promise<Answer<readonly string[]>>;
  /** Jobs that run or wait now, and resources of parallel data. */
  readUse(): Promise<Answer<{ readonly jobs: number; readonly parallelData: number }>>;
}

export interface Probes {
  /** @param branch That is to be written. */
  readonly askRepository: (repository: string, branch: string) => Promise<RepositoryFacts>;
  readonly openAws: (region: string) => AwsProbe;
  /** For `--try`: what changes something in an account, and removes it again. */
  readonly openTrial: (place: { readonly region: string; readonly bucket: string }) => Promise<TrialPorts>;
  /** Version of the Node that runs. */
  readonly nodeVersion: string;
  /** Today, milliseconds since 1970. */
  readonly now: number;
}
