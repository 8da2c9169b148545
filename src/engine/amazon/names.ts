/**
 * Names of everything that the engine makes, derived from what it holds: the same content has the same name, so that
 * a run that was killed finds its work again, and a client token, so that the service takes a request once.
 */
import { createHash } from 'node:crypto';

/** SHA-256, hexadecimal. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A book and the direction it is translated in. */
export interface Work {
  readonly book: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

const MAX_BOOK_LENGTH = 100;

/**
 * Name of the parallel data and the terminology of a book, such as `amts-d2l-en-en-zh`. Resource names are letters,
 * digits, hyphens and single underscores, at most 256; a book that does not fit is told apart by a hash.
 */
export function nameResource({ book, sourceLanguage, targetLanguage }: Work): string {
  const slug = slugOf(book, MAX_BOOK_LENGTH);
  const unique = slug === book ? slug : `${slug}-${hashText(book).slice(0, 8)}`.replace(/^-/, '');
  return `amts-${unique}-${sourceLanguage}-${targetLanguage}`;
}

/** Lower-case ASCII letters, digits and hyphens; may be `''`. */
export function slugOf(text: string, maxLength: number): string {
  const slug = text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return slug.slice(0, maxLength).replaceAll(/^-+|(?<!-)-+$/g, '');
}

/**
 * @param contentHash Of everything that the job is started with.
 * @param attempt     From 1; a job that failed is not asked for under the same name again.
 */
export function nameJob(work: Work, contentHash: string, attempt: number): string {
  return `${nameResource(work)}-${contentHash.slice(0, 16)}-${attempt}`;
}

/** Client token (at most 64 letters, digits and hyphens) of whatever is named or described so. */
export function tokenOf(text: string): string {
  return hashText(text);
}

/** Where things stand in the bucket, below the prefix. */
export function createLayout(prefix: string) {
  return {
    parallelData: (name: string, sha256: string): string => `${prefix}parallel-data/${name}/${sha256}.csv`,
    /** Folder of the records of jobs that are not delivered yet. */
    pending: ({ sourceLanguage, targetLanguage }: Omit<Work, 'book'>): string =>
      `${prefix}pending/${sourceLanguage}-${targetLanguage}/`,
    record: (work: Omit<Work, 'book'>, job: string): string =>
      `${prefix}pending/${work.sourceLanguage}-${work.targetLanguage}/${job}.json`,
    /** The claim of a run; see `claim.ts`. */
    claim: (work: Work): string =>
      `${prefix}pending/${work.sourceLanguage}-${work.targetLanguage}/claim-${nameResource(work)}.json`,
    /** Folder of what was sent; each claim has one of its own below it. */
    input: (job: string): string => `${prefix}jobs/${job}/input/`,
    output: (job: string): string => `${prefix}jobs/${job}/output/`,
  } as const;
}

export type Layout = ReturnType<typeof createLayout>;
