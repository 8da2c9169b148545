/**
 * Chat models as an engine, customised by the book: every request shows the model the book's own translations of
 * what is alike.
 *
 * Rule: what was answered is kept by its content before anything else happens, so that a run may be killed or come to
 * the end of a quota at any point, and the next goes on from there.
 */
import { mapConcurrently } from '../../shared/concurrent.ts';
import { ServiceError } from '../../shared/errors.ts';
import type {
  Collected,
  Engine,
  Estimate,
  EstimateOptions,
  FindGuidance,
  Job,
  SegmentRequest,
  TranslationBatch,
  TranslationDocument,
} from '../engine.ts';
import { toPlainText } from '../markup.ts';
import { type Answers, openAnswers, type Work } from './answers.ts';
import { askRequest, Progress } from './ask.ts';
import { collectBatches, listAskedKeys, startBatch } from './batch-files.ts';
import { composeResults, type JobDetails, listUnfinished, type Outcome, readDetails } from './compose.ts';
import { type Dialect, firstDialect } from './dialect.ts';
import { boundUsage, costOf, expectUsage, openPurse, type Purse } from './money.ts';
import type { ChatOptions } from './options.ts';
import { type PlannedRequest, planRequests } from './plan-requests.ts';
import type { ChatPorts } from './ports.ts';

interface ChatContext extends ChatPorts {
  readonly options: ChatOptions;
  readonly dialect: { current: Dialect };
  readonly purse: Purse;
  /** Read once for each work. */
  readonly openAnswers: (work: Work) => Promise<Answers>;
}

export function createChatEngine(options: ChatOptions, ports: ChatPorts): Engine {
  const opened = new Map<string, Promise<Answers>>();
  const context: ChatContext = {
    ...ports,
    options,
    dialect: { current: firstDialect(options) },
    purse: openPurse(options),
    openAnswers(work) {
      const name = JSON.stringify(workOf(work));
      const answers = opened.get(name) ?? openAnswers(work, options, ports);
      opened.set(name, answers);
      return answers;
    },
  };
  return {
    kind: 'chat',
    estimate: (batch, how = {}) => estimateBatch(batch, how, context),
    submit: (batch) => submitBatch(batch, context),
    collect: (job, { wait }) => collectJob(job, wait, context),
    settle: (job) => settleJob(job, context),
  };
}

function workOf({ book, sourceLanguage, targetLanguage }: Work): Work {
  return { book, sourceLanguage, targetLanguage };
}

async function estimateBatch(
  batch: TranslationBatch,
  { offline = false }: EstimateOptions,
  context: ChatContext,
): Promise<Estimate> {
  const { options } = context;
  const missing = offline ? batch.documents : listMissing(batch.documents, await context.openAnswers(batch));
  const requests = planRequests(missing, { findGuidance: await openGuidance(batch, missing), options });
  const expected = expectUsage(requests);
  const [characters, all] = [countCharacters(missing), countCharacters(batch.documents)];
  return {
    characters,
    charactersAtMost: characters,
    charactersPaid: all - characters,
    pricePerMillion: 0,
    tokens: {
      ...expected,
      costUsd: costOf(expected, options),
      costAtMostUsd: costOf(boundUsage(requests), options),
    },
  };
}

function countCharacters(documents: readonly TranslationDocument[]): number {
  return documents.flatMap(({ segments }) => segments).reduce((sum, { html }) => sum + toPlainText(html).length, 0);
}

function listMissing(documents: readonly TranslationDocument[], answers: Answers): TranslationDocument[] {
  return keepSegments(documents, (segment) => answers.find(segment) === undefined);
}

/** Documents with only the segments that pass; those without any are left out. */
function keepSegments(
  documents: readonly TranslationDocument[],
  isKept: (segment: SegmentRequest) => boolean,
): TranslationDocument[] {
  return documents
    .map((document) => ({ ...document, segments: document.segments.filter(isKept) }))
    .filter(({ segments }) => segments.length > 0);
}

const NO_GUIDANCE: FindGuidance = () => ({ examples: [], terms: [] });

/** The book is aligned only when there is something to ask. */
async function openGuidance(
  { loadGuidance }: TranslationBatch,
  documents: readonly TranslationDocument[],
): Promise<FindGuidance> {
  return documents.length === 0 ? NO_GUIDANCE : ((await loadGuidance?.()) ?? NO_GUIDANCE);
}

async function submitBatch(batch: TranslationBatch, context: ChatContext): Promise<Job> {
  const { options } = context;
  const work = workOf(batch);
  const answers = await context.openAnswers(work);
  const missing = listMissing(batch.documents, answers);
  const asked = options.batch ? await listAskedKeys(work, context) : new Set<string>();
  const unasked = keepSegments(missing, (segment) => !asked.has(answers.keyOf(segment)));
  const findGuidance = await openGuidance(batch, unasked);
  const requests = planRequests(unasked, { findGuidance, options });
  if (options.batch) await startBatch(requests, { work, answers }, context);
  const outcomes = options.batch ? [] : await askAll(requests, { answers, findGuidance, context });
  return { version: 1, engine: 'chat', documents: batch.documents, details: { work, outcomes } satisfies JobDetails };
}

interface AskAll {
  readonly answers: Answers;
  readonly findGuidance: FindGuidance;
  readonly context: ChatContext;
}

const CANCELLED = 'cancelled; what was answered is kept, the next run goes on from there';

/** Once a limit is reached, no more is asked; what fails otherwise fails its own page. */
async function askAll(
  requests: readonly PlannedRequest[],
  { answers, findGuidance, context }: AskAll,
): Promise<Outcome[]> {
  let limit: string | undefined;
  return mapConcurrently(requests, context.options.limits.concurrency, async (request): Promise<Outcome> => {
    const { name } = request.document;
    if (limit !== undefined) return { name, waiting: limit, faults: [] };
    if (context.options.signal.aborted) return { name, error: CANCELLED, faults: [] };
    const progress = new Progress();
    try {
      const { usage, faults } = await askRequest(request, { ...context, findGuidance }, progress);
      return { name, usage, faults };
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const { usage } = progress.finish(false);
      if (error.code !== 'limit-reached') return { name, usage, faults: [], error: error.message };
      limit ??= error.message;
      return { name, usage, faults: [], waiting: error.message };
    } finally {
      await answers.add(keyAnswers(request, progress, answers));
    }
  });
}

function keyAnswers(request: PlannedRequest, progress: Progress, answers: Answers): Map<string, string> {
  const { translations } = progress.finish(false);
  return new Map(
    request.asked.flatMap(({ segment }): [string, string][] => {
      const html = translations.get(segment.id);
      return html === undefined ? [] : [[answers.keyOf(segment), html]];
    }),
  );
}

async function collectJob(job: Job, wait: boolean, context: ChatContext): Promise<Collected> {
  const { work, outcomes } = readDetails(job);
  const answers = await context.openAnswers(work);
  const composing = { find: answers.find, options: context.options };
  if (!context.options.batch) return composeResults(job.documents, { ...composing, outcomes });
  const keys = new Set(job.documents.flatMap(({ segments }) => segments.map(answers.keyOf)));
  const batches = await collectBatches(work, { keys, answers, wait }, context);
  if (batches.status === 'running') return batches;
  return composeResults(job.documents, { ...composing, outcomes: batches.outcomes });
}

/** Answers of a page that waits are kept for the run that finishes it. */
async function settleJob(job: Job, context: ChatContext): Promise<void> {
  const { work, outcomes } = readDetails(job);
  const unfinished = listUnfinished(outcomes);
  const answers = await context.openAnswers(work);
  await answers.forget(job.documents.filter(({ name }) => !unfinished.has(name)));
}
