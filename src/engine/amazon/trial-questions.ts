/** What no public page says of Amazon Translate, and what was seen in an account that answers it. */

/** Members of an answer, or `error` and `status` of a refusal. */
export type Account = Readonly<Record<string, unknown>>;

/** What a trial has seen; a part is missing when the trial ended before it. */
export interface Observed {
  /** Prose of the document, and the whole of it. */
  readonly text: string;
  readonly document: string;
  /** Answers to a name that there is none of, and to one that is no name. */
  missing?: Account;
  malformed?: Account;
  /** What the job was combined with, beside parallel data. */
  taken?: readonly string[];
  job?: string;
  /** The same start again, and another one with its token. */
  repeated?: Account;
  reused?: Account;
  details?: Account;
  stopped?: Account;
  byPrefix?: readonly Account[];
  recent?: readonly Account[];
  /** Key of the translation. */
  output?: string;
  /** The details file. */
  report?: string | undefined;
}

/** A question, and what the account answers; `undefined` when the trial does not settle it. */
export interface Finding {
  readonly question: string;
  readonly answer: string | undefined;
}

type Question = readonly [question: string, read: (seen: Observed) => string | undefined];

const QUESTIONS: readonly Question[] = [
  ['HTTP status of ResourceNotFoundException (400 or 404)', ({ missing }) => tell(missing?.['status'])],
  ['error for a value outside its pattern', ({ malformed }) => tell(malformed?.['error'])],
  ['a start that is repeated with its token', (seen) => tellStart(seen, seen.repeated)],
  ['another start with a token that was used', (seen) => tellStart(seen, seen.reused)],
  ['parallel data with a terminology in one job', ({ taken }) => tellTaken(taken, 'TerminologyNames')],
  ['parallel data with formality and profanity in one job', ({ taken }) => tellTaken(taken, 'Settings')],
  ['a stop of a job that has ended', ({ stopped }) => stopped && tell(stopped['error'] ?? stopped['JobStatus'])],
  ['the filter JobName', ({ job, byPrefix }) => byPrefix && (hasJob(byPrefix, job) ? 'prefix' : 'exact')],
  ['order of a list of jobs without a filter', ({ recent = [] }) => tellOrder(recent)],
  [
    'where the translation of a/b.html stands',
    ({ output }) => output && (output.includes('/a/es.') ? 'a/es.b.html' : 'es.b.html'),
  ],
  ['how the details file names a/b.html', ({ report }) => readDetails(report)?.sourceFile],
  ['what is billed of a document', (seen) => tellBilled(seen)],
];

/** Questions that one small job cannot put; each is borne either way. */
const BEYOND: readonly string[] = [
  'unit of the counts of a job with several target languages',
  'input folders that are empty, or hold empty objects or files of another type',
  'a job whose documents all failed',
  'a job that is asked to stop while it runs',
  'error beyond the quota of queued jobs, and for a second import at a time',
  'parallel data outside the documented Regions, or with the source language auto',
  'fields of parallel data that start with + - = @; a byte order mark; the case of codes',
  'a document without an html element',
];

export function findQuestions(seen: Observed): readonly Finding[] {
  return [
    ...QUESTIONS.map(([question, read]) => ({ question, answer: read(seen) })),
    ...BEYOND.map((question) => ({ question, answer: undefined })),
  ];
}

function tell(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function tellStart({ job }: Observed, answer: Account | undefined): string | undefined {
  if (answer === undefined) return undefined;
  return tell(answer['error']) ?? (answer['JobId'] === job ? 'the same job' : 'a new job');
}

function tellTaken(taken: readonly string[] | undefined, member: string): string | undefined {
  return taken && (taken.includes(member) ? 'allowed' : 'refused, with what else was asked');
}

function hasJob(jobs: readonly Account[], id: string | undefined): boolean {
  return jobs.some(({ JobId }) => JobId === id);
}

/** By the time of two jobs of different times. */
function tellOrder(jobs: readonly Account[]): string | undefined {
  const times = jobs.map(({ SubmittedTime }) => Number(SubmittedTime));
  const [first = Number.NaN, last = Number.NaN] = [times[0], times.at(-1)];
  if (Number.isNaN(first + last) || first === last) return undefined;
  return first > last ? 'newest first' : 'oldest first';
}

function tellBilled({ text, document, report }: Observed): string | undefined {
  const count = readDetails(report)?.characters;
  if (count === undefined) return undefined;
  const isMarkup = count >= document.length / 2;
  return `${count} characters of ${document.length}, ${text.length} of them prose: ${isMarkup ? 'markup as well' : 'text'}`;
}

function readDetails(report: string | undefined): { sourceFile: string | undefined; characters: number } | undefined {
  if (report === undefined) return undefined;
  const parsed: unknown = JSON.parse(report);
  if (typeof parsed !== 'object' || parsed === null || !('charactersTranslated' in parsed)) return undefined;
  const [, sourceFile] = /"sourceFile"\s*:\s*"([^"]*)"/.exec(report) ?? [];
  return { sourceFile, characters: Number(parsed.charactersTranslated) };
}
