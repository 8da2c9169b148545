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
import { type Answers, keyOf, openAnswers } from './answers.ts';
import { askRequest, Progress } from './ask.ts';
import { collectBatches, listAskedKeys, startBatch } from './batch-files.ts';
import { composeResults, listUnfinished, type Outcome } from './compose.ts';
import { type Dialect, firstDialect } from './dialect.ts';
import { boundUsage, costOf, expectUsage, openPurse, type Purse } from './money.ts';
import type { ChatOptions } from './options.ts';
import { type PlannedRequest, planRequests } from './plan-requests.ts';
import type { ChatPorts } from './ports.ts';

interface ChatContext extends ChatPorts {
  readonly options: ChatOptions;
  readonly dialect: { current: Dialect };
  readonly purse: Purse;
  readonly openAnswers: (batch: Languages) => Promise<Answers>;
}

type Languages = Pick<TranslationDocument, 'sourceLanguage' | 'targetLanguage'>;

export function createChatEngine(options: ChatOptions, ports: ChatPorts): Engine {
  const opened = new Map<string, Promise<Answers>>();
  const context: ChatContext = {
    ...ports,
    options,
    dialect: { current: firstDialect(options) },
    purse: openPurse(options),
    openAnswers({ sourceLanguage, targetLanguage }) {
      const name = `${sourceLanguage} ${targetLanguage}`;
      const answers = opened.get(name) ?? openAnswers({ sourceLanguage, targetLanguage }, ports);
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

async function estimateBatch(
  batch: TranslationBatch,
  { offline = false }: EstimateOptions,
  context: ChatContext,
): Promise<Estimate> {
  const { options } = context;
  const missing = offline ? batch.documents : listMissing(batch.documents, await context.openAnswers(batch), options);
  const requests = await plan(batch, missing, options);
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

function listMissing(
  documents: readonly TranslationDocument[],
  answers: Answers,
  options: ChatOptions,
): TranslationDocument[] {
  return keepSegments(documents, (segment, document) => answers.find(keyOf(segment, document, options)) === undefined);
}

/** Documents with only the segments that pass; those without any are left out. */
function keepSegments(
  documents: readonly TranslationDocument[],
  isKept: (segment: SegmentRequest, document: TranslationDocument) => boolean,
): TranslationDocument[] {
  return documents
    .map((document) => ({ ...document, segments: document.segments.filter((segment) => isKept(segment, document)) }))
    .filter(({ segments }) => segments.length > 0);
}

const NO_GUIDANCE: FindGuidance = () => ({ examples: [], terms: [] });

async function plan(
  { loadGuidance }: TranslationBatch,
  documents: readonly TranslationDocument[],
  options: ChatOptions,
): Promise<PlannedRequest[]> {
  if (documents.length === 0) return [];
  return planRequests(documents, { findGuidance: (await loadGuidance?.()) ?? NO_GUIDANCE, options });
}

async function submitBatch(batch: TranslationBatch, context: ChatContext): Promise<Job> {
  const { options } = context;
  const answers = await context.openAnswers(batch);
  const findGuidance = (await batch.loadGuidance?.()) ?? NO_GUIDANCE;
  const missing = listMissing(batch.documents, answers, options);
  if (options.batch) {
    const asked = await listAskedKeys(batch, context);
    const unasked = keepSegments(missing, (segment, document) => !asked.has(keyOf(segment, document, options)));
    await startBatch(planRequests(unasked, { findGuidance, options }), batch, context);
    return { version: 1, engine: 'chat', documents: batch.documents, details: { outcomes: [] } };
  }
  const outcomes = await askAll(planRequests(missing, { findGuidance, options }), { answers, findGuidance, context });
  return { version: 1, engine: 'chat', documents: batch.documents, details: { outcomes } };
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
      await answers.add(keyAnswers(request, progress, context.options));
    }
  });
}

function keyAnswers(request: PlannedRequest, progress: Progress, options: ChatOptions): Map<string, string> {
  const { translations } = progress.finish(false);
  return new Map(
    request.asked.flatMap(({ segment }): [string, string][] => {
      const html = translations.get(segment.id);
      return html === undefined ? [] : [[keyOf(segment, request.document, options), html]];
    }),
  );
}

async function collectJob(job: Job, wait: boolean, context: ChatContext): Promise<Collected> {
  const [first] = job.documents;
  if (first === undefined) return { status: 'done', results: [] };
  const answers = await context.openAnswers(first);
  let details = job.details;
  if (context.options.batch) {
    const keys = new Set(listKeys(job.documents, context.options));
    const batches = await collectBatches(first, { keys, answers, wait }, context);
    if (batches.status === 'running') return batches;
    details = { outcomes: batches.outcomes };
  }
  return composeResults(
    { ...job, details },
    {
      find: (segment, document) => answers.find(keyOf(segment, document, context.options)),
      options: context.options,
    },
  );
}

/** Answers of a page that waits are kept for the run that finishes it. */
async function settleJob(job: Job, context: ChatContext): Promise<void> {
  const unfinished = listUnfinished(job);
  const documents = job.documents.filter(({ name }) => !unfinished.has(name));
  const [first] = documents;
  if (first === undefined) return;
  const answers = await context.openAnswers(first);
  await answers.forget(new Set(listKeys(documents, context.options)));
}

function listKeys(documents: readonly TranslationDocument[], options: ChatOptions): string[] {
  return documents.flatMap((document) => document.segments.map((segment) => keyOf(segment, document, options)));
}
