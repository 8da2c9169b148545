/** Outcomes of jobs to what the port promises: a result for each document, and what is to be tried once more. */
import type { Collected, DocumentResult, TranslationDocument } from '../engine.ts';
import { contentOf, hasContent } from './content.ts';
import type { PendingJob } from './pending.ts';
import type { JobOutcome } from './results.ts';

/** A job with what it gave; `undefined` when it failed or was stopped. */
export interface EndedJob {
  readonly job: PendingJob;
  readonly outcome?: JobOutcome | undefined;
}

/** The second job is the last: what fails twice would fail again. */
const MAX_TRIES = 2;

/** Segments that one job was to translate and did not, by document. */
export function planRetry(
  documents: readonly TranslationDocument[],
  ended: readonly EndedJob[],
): TranslationDocument[] {
  const tries = ended.map(({ job, outcome }) => ({ content: contentOf(job.record.files), outcome }));
  function isWorthRetry(html: string): boolean {
    const mine = tries.filter(({ content }) => content.has(html));
    const isLost = mine.every(({ outcome }) => outcome !== undefined && !outcome.translations.has(html));
    return mine.length > 0 && mine.length < MAX_TRIES && isLost;
  }
  return documents
    .map((document) => ({ ...document, segments: document.segments.filter(({ html }) => isWorthRetry(html)) }))
    .filter(({ segments }) => segments.length > 0);
}

/** The end of a job, as the port tells it. */
export function composeResults(
  documents: readonly TranslationDocument[],
  ended: readonly EndedJob[],
): Extract<Collected, { status: 'done' }> {
  const results = documents.map((document) => composeResult(document, ended));
  const outcomes = ended.flatMap(({ outcome }) => outcome ?? []);
  const billed = outcomes.flatMap(({ charactersBilled }) => charactersBilled ?? []);
  const warnings = [
    ...ended.flatMap(({ job }) => job.record.warnings),
    ...outcomes.flatMap((outcome) => outcome.warnings),
    ...documents.flatMap((document, at) => warnOfGaps(document, results[at], ended)),
  ];
  return {
    status: 'done',
    results,
    ...(billed.length === 0 ? {} : { charactersBilled: billed.reduce((sum, count) => sum + count, 0) }),
    ...(warnings.length === 0 ? {} : { warnings: [...new Set(warnings)] }),
  };
}

function composeResult(document: TranslationDocument, ended: readonly EndedJob[]): DocumentResult {
  const segments = document.segments.flatMap(({ id, html }) => {
    const found = ended.map(({ outcome }) => outcome?.translations.get(html)).find((text) => text !== undefined);
    return found === undefined ? [] : [{ id, origin: 'machine' as const, html: found }];
  });
  if (segments.length > 0) return { name: document.name, segments };
  return { name: document.name, error: `Amazon Translate: ${explain(document, ended)}` };
}

function warnOfGaps(
  document: TranslationDocument,
  result: DocumentResult | undefined,
  ended: readonly EndedJob[],
): string[] {
  const found = result !== undefined && 'segments' in result ? result.segments.length : 0;
  const lost = document.segments.length - found;
  if (found === 0 || lost === 0) return [];
  return [
    `${document.name}: ${lost} of ${document.segments.length} segments have no translation: ${explain(document, ended)}`,
  ];
}

/** The reasons of all jobs that were to translate something of the document. */
function explain(document: TranslationDocument, ended: readonly EndedJob[]): string {
  const content = contentOf([document]);
  const reasons = ended
    .filter(({ job }) => hasContent(job.record.files, content))
    .flatMap(({ job, outcome }) =>
      outcome === undefined ? [explainJob(job)] : (outcome.faults.get(document.name) ?? []),
    );
  if (reasons.length === 0) return 'no job holds it; it was delivered before, or its record has expired: run again';
  return [...new Set(reasons)].join('; ');
}

function explainJob({ record, state }: PendingJob): string {
  const reason = state?.message === undefined ? '' : `: ${state.message.replace(/\.$/, '')}`;
  const end = state === undefined ? 'is not known to the service any more' : `has ended as ${state.status}${reason}`;
  return `job ${record.jobId} ${end}. It is not billed; the next run starts it anew`;
}
