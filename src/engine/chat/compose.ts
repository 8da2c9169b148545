/** The end of a job, as the port tells it: answers by document, what waits for a later run, and why some are missing. */
import { z } from 'zod';
import { ConfigError } from '../../shared/errors.ts';
import { addUsage, NO_TOKENS } from '../budget.ts';
import type {
  Collected,
  DocumentResult,
  Job,
  SegmentRequest,
  SegmentTranslation,
  TokenUsage,
  TranslationDocument,
} from '../engine.ts';
import type { Work } from './answers.ts';
import { costOf } from './money.ts';
import type { ChatOptions } from './options.ts';

/** What became of one request, kept in the job. */
export interface Outcome {
  /** Name of the document. */
  readonly name: string;
  readonly usage?: TokenUsage | undefined;
  readonly faults: readonly string[];
  /** The endpoint gives no more for now. */
  readonly waiting?: string | undefined;
  /** The endpoint could not be asked. */
  readonly error?: string | undefined;
}

const Count = z.number();
const Details = z.object({
  work: z.object({ book: z.string(), sourceLanguage: z.string(), targetLanguage: z.string() }),
  begun: Count.optional(),
  outcomes: z.array(
    z.object({
      name: z.string(),
      usage: z
        .object({ requests: Count, promptTokens: Count, cachedTokens: Count, completionTokens: Count })
        .optional(),
      faults: z.array(z.string()),
      waiting: z.string().optional(),
      error: z.string().optional(),
    }),
  ),
});

/** What a job keeps besides its documents. */
export interface JobDetails {
  readonly work: Work;
  /** When the run began that made it, milliseconds since 1970. */
  readonly begun?: number | undefined;
  readonly outcomes: readonly Outcome[];
}

/** @throws {ConfigError} when the job is not of this engine. */
export function readDetails({ engine, details }: Job): JobDetails {
  const parsed = Details.safeParse(details);
  if (parsed.success) return parsed.data;
  throw new ConfigError(`this job is of the engine ${engine}, not of chat: collect it with the settings of its run`);
}

export interface ComposeContext {
  readonly outcomes: readonly Outcome[];
  readonly find: (segment: SegmentRequest) => string | undefined;
  readonly options: ChatOptions;
}

/** Names of the documents that a later run has to finish. */
export function listUnfinished(outcomes: readonly Outcome[]): Set<string> {
  return new Set(outcomes.flatMap(({ name, waiting, error }) => ((waiting ?? error) === undefined ? [] : [name])));
}

/** Put the answers together, with what became of the requests. */
export function composeResults(
  documents: readonly TranslationDocument[],
  { outcomes, find, options }: ComposeContext,
): Collected {
  const usage = outcomes.reduce((sum, outcome) => addUsage(sum, outcome.usage), NO_TOKENS);
  const parts = documents.map((document) => {
    const mine = outcomes.filter(({ name }) => name === document.name);
    return composeResult(document, mine, find);
  });
  const warnings = parts.flatMap(({ warning }) => warning ?? []);
  return {
    status: 'done',
    results: parts.map(({ result }) => result),
    tokens: { ...usage, costUsd: costOf(usage, options) },
    ...(warnings.length === 0 ? {} : { warnings }),
  };
}

function composeResult(
  { name, segments }: TranslationDocument,
  mine: readonly Outcome[],
  find: (segment: SegmentRequest) => string | undefined,
): { readonly result: DocumentResult; readonly warning?: string } {
  const found = segments.flatMap((segment): SegmentTranslation[] => {
    const html = find(segment);
    return html === undefined ? [] : [{ id: segment.id, origin: 'machine', html }];
  });
  const lost = segments.length - found.length;
  if (lost === 0) return { result: { name, segments: found } };
  const error = mine.find((outcome) => outcome.error !== undefined)?.error;
  if (error !== undefined) return { result: { name, error } };
  const waiting = mine.find((outcome) => outcome.waiting !== undefined)?.waiting;
  if (waiting !== undefined) return { result: { name, waiting } };
  const reasons = [...new Set(mine.flatMap(({ faults }) => faults))].join('; ') || 'no answer is kept; run again';
  if (found.length === 0) return { result: { name, error: `the model gave no translation: ${reasons}` } };
  const warning = `${name}: ${lost} of ${segments.length} segments have no translation: ${reasons}`;
  return { result: { name, segments: found }, warning };
}
