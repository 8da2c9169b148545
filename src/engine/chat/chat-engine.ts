/**
 * Chat models as an engine, customised by the book: every request shows the model the book's own translations of
 * what is alike.
 *
 * Rule: what was answered is kept by its content before anything else happens, so that a run may be killed or come to
 * the end of a quota at any point, and the next goes on from there.
 */
import { mapConcurrently } from '../../shared/concurrent.ts';
import { ServiceError } from '../../shared/errors.ts';
import { type Claimed, withClaim } from '../claim.ts';
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
import { type Answers, openAnswers, placeOfClaim, type Work } from './answers.ts';
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
  /** When this run began, by the clock. */
  readonly begun: number;
  /** Opened once for each work. */
  readonly openAnswers: (work: Work) => Promise<Answers>;
}

export function createChatEngine(options: ChatOptions, ports: ChatPorts): Engine {
  const opened = new Map<string, Promise<Answers>>();
  const context: ChatContext = {
    ...ports,
    options,
    dialect: { current: firstDialect(options) },
    purse: openPurse(options),
    begun: ports.clock.now(),
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
  const missing = offline ? batch.documents : await listUnanswered(batch, context);
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

async function listUnanswered(batch: TranslationBatch, context: ChatContext): Promise<TranslationDocument[]> {
  const answers = await context.openAnswers(batch);
  return keepSegments(batch.documents, (segment) => answers.find(segment, context.begun) === undefined);
}

/** What is neither answered, nor in a batch that the endpoint has. */
async function listUnasked(batch: TranslationBatch, context: ChatContext): Promise<TranslationDocument[]> {
  const missing = await listUnanswered(batch, context);
  if (!context.options.batch) return missing;
  const [answers, asked] = [await context.openAnswers(batch), await listAskedKeys(workOf(batch), context)];
  return keepSegments(missing, (segment) => !asked.has(answers.keyOf(segment)));
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
  const work = workOf(batch);
  const outcomes: Outcome[] = [];
  const unasked = await listUnasked(batch, context);
  if (unasked.length > 0) {
    // What takes minutes and asks nothing is done before anybody has to wait for it.
    const findGuidance = await openGuidance(batch, unasked);
    const ask = (claimed: Claimed<ChatContext>) => askUnasked(batch, { findGuidance, outcomes }, claimed);
    await withClaim(placeOfClaim(work, context.options), context, ask);
  }
  const details: JobDetails = { work, begun: context.begun, outcomes };
  return { version: 1, engine: 'chat', documents: batch.documents, details };
}

interface Asking {
  readonly findGuidance: FindGuidance;
  /** Those of the requests so far; more are added. */
  readonly outcomes: Outcome[];
}

/** Under the claim nobody else asks: what is unasked now is nobody else's. */
async function askUnasked(
  batch: TranslationBatch,
  { findGuidance, outcomes }: Asking,
  context: Claimed<ChatContext>,
): Promise<void> {
  const { options } = context;
  const answers = await context.openAnswers(batch);
  await answers.reload();
  const requests = planRequests(await listUnasked(batch, context), { findGuidance, options });
  if (options.batch) await startBatch(requests, { work: workOf(batch), answers }, context);
  else await askAll(requests, { answers, findGuidance, outcomes, context });
}

interface AskAll extends Asking {
  readonly answers: Answers;
  readonly context: ChatContext;
}

const CANCELLED = 'cancelled; what was answered is kept, the next run goes on from there';

/** Once a limit is reached, no more is asked; what fails otherwise fails its own page. */
async function askAll(
  requests: readonly PlannedRequest[],
  { answers, findGuidance, outcomes, context }: AskAll,
): Promise<void> {
  let limit: string | undefined;
  await mapConcurrently(requests, context.options.limits.concurrency, async (request) => {
    const { name } = request.document;
    const tell = (outcome: Omit<Outcome, 'name'>) => outcomes.push({ name, ...outcome });
    if (limit !== undefined) return tell({ waiting: limit, faults: [] });
    if (context.options.signal.aborted) return tell({ error: CANCELLED, faults: [] });
    const progress = new Progress();
    try {
      const { usage, faults } = await askRequest(request, { ...context, findGuidance }, progress);
      return tell({ usage, faults });
    } catch (error) {
      const { usage } = progress.finish(false);
      if (!(error instanceof ServiceError)) {
        tell({ usage, faults: [] });
        throw error;
      }
      if (error.code !== 'limit-reached') return tell({ usage, faults: [], error: error.message });
      limit ??= error.message;
      return tell({ usage, faults: [], waiting: error.message });
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
  const { work, outcomes, begun = context.begun } = readDetails(job);
  const answers = await context.openAnswers(work);
  const find = (segment: SegmentRequest) => answers.find(segment, begun);
  const composing = { find, options: context.options };
  if (!context.options.batch) return composeResults(job.documents, { ...composing, outcomes });
  const keys = new Set(job.documents.flatMap(({ segments }) => segments.map(answers.keyOf)));
  const batches = await collectBatches(work, { keys, answers, wait }, context);
  if (batches.status === 'running') return batches;
  // Another run may have read them.
  await answers.reload();
  return composeResults(job.documents, { ...composing, outcomes: batches.outcomes });
}

/** Answers of a page that waits are kept for the run that finishes it. */
async function settleJob(job: Job, context: ChatContext): Promise<void> {
  const { work, outcomes } = readDetails(job);
  const unfinished = listUnfinished(outcomes);
  const answers = await context.openAnswers(work);
  await answers.settle(job.documents.filter(({ name }) => !unfinished.has(name)));
}
