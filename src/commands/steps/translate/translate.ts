/** What pages need through an engine: what came back for each page, or why nothing did. */

import { addUsage } from '../../../engine/budget.ts';
import type {
  Collected,
  DocumentResult,
  Engine,
  Job,
  SegmentRequest,
  SegmentTranslation,
  TokenUsage,
  TranslationBatch,
  TranslationDocument,
} from '../../../engine/engine.ts';
import { ServiceError } from '../../../shared/errors.ts';
import { describeStyle, type PageStyle } from '../../../update/page/style.ts';

/** What an engine is asked for one page, under the name that its document has. */
export interface PageQuestion {
  readonly name: string;
  readonly requests: readonly SegmentRequest[];
  readonly style: PageStyle;
  /** What to ask once more, in smaller pieces. */
  readonly retry: (answers: readonly SegmentTranslation[]) => Promise<readonly SegmentRequest[]>;
}

/** What a batch says besides its documents. */
export type BatchContext = Omit<TranslationBatch, 'documents'>;

/** What the engine made of the pages of one language. */
export type Translated =
  | {
      readonly status: 'done';
      /** By name of the document; a page without requests has none. */
      readonly results: ReadonlyMap<string, DocumentResult>;
      readonly charactersBilled: number;
      /** US dollars beside them; absent for an engine that is not paid by the token. */
      readonly tokens?: TokenUsage & { readonly costUsd: number };
      readonly warnings: readonly string[];
      /** To be settled when the translations are delivered. */
      readonly jobs: readonly Job[];
    }
  | { readonly status: 'running'; readonly message: string };

type Done = Extract<Translated, { status: 'done' }>;

const NOTHING: Done = { status: 'done', results: new Map(), charactersBilled: 0, warnings: [], jobs: [] };

/** What an engine has to translate; a page that needs nothing is not in it. */
export function planBatch(questions: readonly PageQuestion[], context: BatchContext): TranslationBatch {
  return makeBatch(
    questions.map(({ name, requests, style }) => ({ name, segments: requests, style: describeStyle(style) })),
    context,
  );
}

/**
 * Ask the engine; what it damaged is asked once more in smaller pieces.
 *
 * A service that fails, fails every document: no document is without an answer.
 */
export async function askForPages(
  engine: Engine,
  questions: readonly PageQuestion[],
  { context, wait }: { readonly context: BatchContext; readonly wait: boolean },
): Promise<Translated> {
  const first = await askEngine(engine, planBatch(questions, context), wait);
  if (first.status === 'running') return first;
  const retries = await Promise.all(
    questions.map(async ({ name, style, retry }) => {
      const result = first.results.get(name);
      const segments = result !== undefined && 'segments' in result ? await retry(result.segments) : [];
      return { name, segments, style: describeStyle(style) };
    }),
  );
  const second = await askEngine(engine, makeBatch(retries, context), wait);
  return second.status === 'running' ? second : joinAnswers(first, second);
}

function makeBatch(
  documents: readonly Pick<TranslationDocument, 'name' | 'segments' | 'style'>[],
  context: BatchContext,
): TranslationBatch {
  const { sourceLanguage, targetLanguage } = context;
  const toDocument = ({ style = [], ...document }: (typeof documents)[number]): TranslationDocument => ({
    ...document,
    sourceLanguage,
    targetLanguage,
    ...(style.length === 0 ? {} : { style }),
  });
  return { ...context, documents: documents.filter(({ segments }) => segments.length > 0).map(toDocument) };
}

async function askEngine(engine: Engine, batch: TranslationBatch, wait: boolean): Promise<Translated> {
  if (batch.documents.length === 0) return NOTHING;
  try {
    const job = await engine.submit(batch);
    return describeAnswer(await engine.collect(job, { wait }), job);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const results = batch.documents.map(({ name }) => [name, { name, error: error.message }] as const);
    return { ...NOTHING, results: new Map(results) };
  }
}

function describeAnswer(collected: Collected, job: Job): Translated {
  if (collected.status === 'running') return collected;
  const { results, charactersBilled = 0, warnings = [], tokens } = collected;
  const byName = new Map(results.map((result) => [result.name, result]));
  return {
    status: 'done',
    results: byName,
    charactersBilled,
    warnings,
    jobs: [job],
    ...(tokens === undefined ? {} : { tokens }),
  };
}

/**
 * The answers of the first time, with the pieces that were asked again where these came back; a page whose pieces wait
 * for a later run, waits.
 */
function joinAnswers(first: Done, second: Done): Done {
  const results = new Map(first.results);
  for (const [name, result] of second.results) {
    const known = results.get(name);
    if (known !== undefined && 'segments' in known && 'segments' in result)
      results.set(name, { name, segments: [...known.segments, ...result.segments] });
    if ('waiting' in result) results.set(name, result);
  }
  return {
    status: 'done',
    results,
    charactersBilled: first.charactersBilled + second.charactersBilled,
    warnings: [...new Set([...first.warnings, ...second.warnings])],
    jobs: [...first.jobs, ...second.jobs],
    ...addTokens(first.tokens, second.tokens),
  };
}

function addTokens(first: Done['tokens'], second: Done['tokens']): Pick<Done, 'tokens'> {
  if (first === undefined || second === undefined) {
    const tokens = first ?? second;
    return tokens === undefined ? {} : { tokens };
  }
  return { tokens: { ...addUsage(first, second), costUsd: first.costUsd + second.costUsd } };
}
