/**
 * One planned request to answers: what is missing, or has lost its spans, is asked again in smaller requests that name
 * the fault. What no answer comes for is left to the update, which has its own remedies.
 */
import { ServiceError } from '../../shared/errors.ts';
import { addUsage, NO_TOKENS } from '../budget.ts';
import type { TokenUsage } from '../engine.ts';
import { describeSpanFault, fromMarkedText } from '../markup.ts';
import { type ChatAnswer, readCompletion } from './answer.ts';
import { adaptDialect, type Dialect, renderBody } from './dialect.ts';
import type { Purse } from './money.ts';
import type { ChatOptions } from './options.ts';
import { type PlannedRequest, type PlanOptions, planParts } from './plan-requests.ts';
import type { ChatPorts } from './ports.ts';
import { type AskedSegment, idOf } from './prompt.ts';
import { estimateTokens } from './tokens.ts';

/** What asking needs; the dialect is what the endpoint has taught so far, for all requests of a run. */
export interface AskContext extends PlanOptions, Pick<ChatPorts, 'service'> {
  readonly options: ChatOptions;
  readonly dialect: { current: Dialect };
  readonly purse: Purse;
}

/** What one planned request came to. */
export interface Answered {
  /** Inner HTML by the id of the segment. */
  readonly translations: ReadonlyMap<string, string>;
  readonly usage: TokenUsage;
  /** Why segments are missing, each reason once. */
  readonly faults: readonly string[];
}

/** Sizes of the requests of each round, as a share of the first; 0: one segment each. */
const ROUNDS = [1, 0.25, 0] as const;

/** @throws {ServiceError} when the endpoint cannot be asked; what came before is in `progress`. */
export async function askRequest(request: PlannedRequest, context: AskContext, progress: Progress): Promise<Answered> {
  let open: readonly AskedSegment[] = request.asked;
  for (const [round, share] of ROUNDS.entries()) {
    const parts = round === 0 ? [request] : planAgain(request, open, { share, context });
    for (const part of parts) {
      // oxlint-disable-next-line no-await-in-loop -- a later round needs the one before; parts are few
      const answer = await askOnce(part, context);
      progress.take(part, answer);
    }
    open = progress.listOpen(request.asked, round === 0);
    if (open.length === 0) break;
  }
  return progress.finish(open.length > 0);
}

function planAgain(
  { document, asked }: PlannedRequest,
  open: readonly AskedSegment[],
  { share, context }: { readonly share: number; readonly context: AskContext },
): PlannedRequest[] {
  const size = Math.max(1, Math.ceil(asked.length * share));
  const parts = Array.from({ length: Math.ceil(open.length / size) }, (_, at) =>
    open.slice(at * size, (at + 1) * size),
  );
  return planParts(document, parts, context);
}

/** Answers of the rounds so far; kept by the caller, so that an error loses none. */
export class Progress {
  readonly #texts = new Map<string, string>();
  readonly #spanFaults = new Map<string, string>();
  readonly #faults = new Set<string>();
  #usage: TokenUsage = NO_TOKENS;

  take(request: PlannedRequest, { texts, fault, usage }: ChatAnswer): void {
    if (fault !== undefined) this.#faults.add(fault);
    this.#usage = addUsage(this.#usage, usageOf(request, texts, usage));
    for (const [at, { segment }] of request.asked.entries()) {
      const text = texts.get(idOf(at));
      if (text === undefined) continue;
      const spanFault = describeSpanFault(segment.html, text);
      // A second answer that is no better than the first does not take its place.
      if (this.#texts.has(segment.id) && spanFault !== undefined) continue;
      this.#texts.set(segment.id, text);
      if (spanFault === undefined) this.#spanFaults.delete(segment.id);
      else this.#spanFaults.set(segment.id, spanFault);
    }
  }

  /** What is to be asked again: the missing, and after the first round those whose spans are wrong. */
  listOpen(asked: readonly AskedSegment[], isFirst: boolean): AskedSegment[] {
    return asked.flatMap(({ segment }): AskedSegment[] => {
      const fault = this.#spanFaults.get(segment.id);
      if (!this.#texts.has(segment.id)) return [{ segment }];
      return isFirst && fault !== undefined ? [{ segment, fault }] : [];
    });
  }

  finish(hasGaps: boolean): Answered {
    const translations = new Map([...this.#texts].map(([id, text]) => [id, fromMarkedText(text)]));
    const faults = this.#faults.size === 0 ? ['the model left segments out'] : [...this.#faults];
    return { translations, usage: this.#usage, faults: hasGaps ? faults : [] };
  }
}

/** What the endpoint counted, or else an estimate: a purse that counts nothing guards nothing. */
function usageOf(
  { promptTokens }: PlannedRequest,
  texts: ReadonlyMap<string, string>,
  counted: ChatAnswer['usage'],
): TokenUsage {
  if (counted !== undefined) return { requests: 1, ...counted };
  const completionTokens = [...texts.values()].reduce((sum, text) => sum + estimateTokens(text), 0);
  return { requests: 1, promptTokens, cachedTokens: 0, completionTokens };
}

/** Refusals of single fields that are tried otherwise. */
const MAX_ADAPTATIONS = 6;

async function askOnce(request: PlannedRequest, context: AskContext): Promise<ChatAnswer> {
  const { options, service, dialect, purse } = context;
  const settle = purse.reserve(request);
  let used = NO_TOKENS;
  try {
    for (let attempt = 1; ; attempt += 1) {
      const asked = dialect.current;
      try {
        const body = renderBody(request.messages, { ...options, ...request }, asked);
        // oxlint-disable-next-line no-await-in-loop -- an attempt follows the refusal of the one before
        const answer = readCompletion(await service.complete(body));
        used = usageOf(request, answer.texts, answer.usage);
        return answer;
      } catch (error) {
        const adapted = attempt <= MAX_ADAPTATIONS ? adapt(error, asked) : undefined;
        if (adapted !== undefined) dialect.current = adapted;
        else if (isAboutText(error)) return { texts: new Map(), fault: error.message };
        else throw error;
      }
    }
  } finally {
    settle(used);
  }
}

function adapt(error: unknown, dialect: Dialect): Dialect | undefined {
  return error instanceof ServiceError && error.code === 'refused' ? adaptDialect(dialect, error.message) : undefined;
}

/** Another request, with less or other text in it, may be answered. */
function isAboutText(error: unknown): error is ServiceError {
  return error instanceof ServiceError && (error.code === 'too-long' || error.code === 'filtered');
}
