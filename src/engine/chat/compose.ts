/** The end of a job, as the port tells it: answers by document, what waits for a later run, and why some are missing. */
import { z } from 'zod';
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
import { costOf } from './money.ts';
import type { ChatOptions } from './options.ts';

/** What became of one request, kept in the job. */
export interface Outcome {
  /** Name of the document. */
  readonly name: string;
  readonly usage?: TokenUsage;
  readonly faults: readonly string[];
  /** The endpoint gives no more for now. */
  readonly waiting?: string;
  /** The endpoint could not be asked. */
  readonly error?: string;
}

const Count = z.number();
const Details = z.object({
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

export interface ComposeContext {
  readonly find: (segment: SegmentRequest, document: TranslationDocument) => string | undefined;
  readonly options: ChatOptions;
}

/** Names of the documents of a job that a later run has to finish. */
export function listUnfinished({ details }: Job): Set<string> {
  const outcomes = readOutcomes(details);
  return new Set(outcomes.flatMap(({ name, waiting, error }) => ((waiting ?? error) === undefined ? [] : [name])));
}

function readOutcomes(details: unknown): Mine {
  const parsed = Details.safeParse(details);
  return parsed.success ? parsed.data.outcomes : [];
}

/** A job of another process has no outcomes of this one: its answers count all the same. */
export function composeResults({ documents, details }: Job, { find, options }: ComposeContext): Collected {
  const outcomes = readOutcomes(details);
  const usage = outcomes.reduce((sum, outcome) => addUsage(sum, outcome.usage ?? NO_TOKENS), NO_TOKENS);
  const parts = documents.map((document) => {
    const mine = outcomes.filter(({ name }) => name === document.name);
    return composeResult(document, mine, (segment) => find(segment, document));
  });
  const warnings = parts.flatMap(({ warning }) => warning ?? []);
  return {
    status: 'done',
    results: parts.map(({ result }) => result),
    tokens: { ...usage, costUsd: costOf(usage, options) },
    ...(warnings.length === 0 ? {} : { warnings }),
  };
}

type Mine = z.output<typeof Details>['outcomes'];

function composeResult(
  { name, segments }: TranslationDocument,
  mine: Mine,
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
