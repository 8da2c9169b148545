/**
 * The three kinds of work on the pages of a book, as plain data in and out, so that any thread can do them.
 */
import type { Lexicon } from '../align/lexicon.ts';
import { trainLexicon, type UnitPair } from '../align/train.ts';
import { type PageDigest, type PageText, readPageDigest } from './page-digest.ts';
import { alignDigests, type DigestPair } from './page-rows.ts';
import type { PageRows } from './row.ts';

/** A piece of work. */
export type Job =
  | { readonly kind: 'read'; readonly pages: readonly PageText[] }
  | { readonly kind: 'train'; readonly pairs: readonly UnitPair[] }
  | { readonly kind: 'align'; readonly pairs: readonly DigestPair[]; readonly lexicon: Lexicon };

/** What the work gives, in the order of its input. */
export interface JobResult {
  readonly read: readonly PageDigest[];
  readonly train: Lexicon;
  readonly align: readonly PageRows[];
}

/** Does jobs somewhere; jobs that are given together may run at the same time. */
export interface JobRunner {
  /** How many jobs can run at once. */
  readonly width: number;
  run<Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>): Promise<JobResult[Kind]>;
}

/** Do a job in this thread. */
export function runJob<Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>): JobResult[Kind];
export function runJob(job: Job): JobResult[Job['kind']] {
  if (job.kind === 'read') return job.pages.map(readPageDigest);
  if (job.kind === 'train') return trainLexicon(job.pairs);
  return job.pairs.map((pair) => alignDigests(pair, job.lexicon));
}
