/** Documents to requests: segments of one page together, as many as the model takes, cut where a section ends. */
import type { FindGuidance, SegmentRequest, TranslationDocument } from '../engine.ts';
import type { ChatOptions } from './options.ts';
import { type AskedSegment, type ChatMessage, type PromptInput, renderPrompt } from './prompt.ts';
import { estimateTokens } from './tokens.ts';

/** One request before it is sent. */
export interface PlannedRequest {
  readonly document: PromptInput['document'];
  readonly asked: readonly AskedSegment[];
  readonly messages: readonly ChatMessage[];
  /** Estimates. */
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** The most that the answer may be; reasoning counts. */
  readonly maxTokens: number;
}

export interface PlanOptions {
  readonly findGuidance: FindGuidance;
  readonly options: Pick<ChatOptions, 'examples' | 'formality' | 'limits'>;
}

/** What every message costs besides its text. */
const TOKENS_PER_MESSAGE = 4;
/** `{"id":"12","text":""},` around each answer. */
const TOKENS_PER_ANSWER = 12;
/** A translation has more tokens than its source: other alphabets are cut into smaller pieces. */
const GROWTH = 1.5;
/** Room for an answer of another length, and for a model that thinks before it writes. */
const MOST_GROWTH = 4;
const ROOM = 1000;

/** Plan the requests for documents, in their order. */
export function planRequests(documents: readonly TranslationDocument[], context: PlanOptions): PlannedRequest[] {
  return documents.flatMap(({ segments, ...document }) =>
    planParts(
      document,
      cutAtSections(segments, context.options.limits.segments).map((part) => part.map((segment) => ({ segment }))),
      context,
    ),
  );
}

/** Plan requests for given groups of segments; one that is over the limits is halved. */
export function planParts(
  document: PromptInput['document'],
  parts: readonly (readonly AskedSegment[])[],
  context: PlanOptions,
): PlannedRequest[] {
  return parts.flatMap((asked): PlannedRequest[] => {
    const request = planRequest(document, asked, context);
    const { promptTokens, answerTokens } = context.options.limits;
    const isFit = request.promptTokens <= promptTokens && request.completionTokens <= answerTokens;
    if (isFit || asked.length === 1) return [request];
    const half = Math.ceil(asked.length / 2);
    return planParts(document, [asked.slice(0, half), asked.slice(half)], context);
  });
}

function planRequest(
  document: PromptInput['document'],
  asked: readonly AskedSegment[],
  { findGuidance, options }: PlanOptions,
): PlannedRequest {
  const render = (examples: number) =>
    renderPrompt({ document, asked, findGuidance, options: { ...options, examples } });
  let messages = render(options.examples);
  // A single segment that is too long with its examples goes with fewer.
  for (let examples = options.examples - 1; examples >= 0 && asked.length === 1; examples -= 1) {
    if (countPrompt(messages) <= options.limits.promptTokens) break;
    messages = render(examples);
  }
  const sourceTokens = asked.reduce((sum, { segment }) => sum + estimateTokens(segment.html), 0);
  const completionTokens = Math.ceil(sourceTokens * GROWTH) + TOKENS_PER_ANSWER * asked.length;
  const maxTokens = Math.min(options.limits.answerTokens, completionTokens * MOST_GROWTH + ROOM);
  return { document, asked, messages, promptTokens: countPrompt(messages), completionTokens, maxTokens };
}

/** Estimate of the tokens of messages. */
export function countPrompt(messages: readonly ChatMessage[]): number {
  return messages.reduce((sum, { content }) => sum + estimateTokens(content) + TOKENS_PER_MESSAGE, 0);
}

/** Groups of at most `most` segments; beyond half of that, the end of a section ends a group. */
function cutAtSections(segments: readonly SegmentRequest[], most: number): SegmentRequest[][] {
  const groups: SegmentRequest[][] = [];
  for (const segment of segments) {
    const group = groups.at(-1);
    const isFull = group === undefined || group.length >= most;
    const isCut = group !== undefined && group.length * 2 >= most && sectionOf(group.at(-1)) !== sectionOf(segment);
    if (isFull || isCut) groups.push([segment]);
    else group.push(segment);
  }
  return groups;
}

function sectionOf(segment: SegmentRequest | undefined): string {
  return segment?.context?.headings.join('\n') ?? '';
}
