/** Settings of the chat engine, as the shell put them together from configuration and environment. */

/** US dollars for one million tokens. */
export interface TokenPrices {
  readonly input: number;
  /** For the part of a prompt that a cache served. */
  readonly cachedInput: number;
  readonly output: number;
  /** Day on which they were read, `YYYY-MM-DD`. */
  readonly read: string;
}

/** What one request may hold, and how many go at once. */
export interface ChatLimits {
  readonly segments: number;
  readonly promptTokens: number;
  readonly answerTokens: number;
  readonly concurrency: number;
}

export type Structured = 'auto' | 'schema' | 'json' | 'none';

export interface ChatOptions {
  readonly kind: 'chat';
  /** Base URL, for records and messages; it holds no secret. */
  readonly endpoint: string;
  readonly model: string;
  /** How the answer is asked for; `auto` begins with a schema and gives way where the endpoint does not know it. */
  readonly structured: Structured;
  readonly limits: ChatLimits;
  /** Name that the endpoint has for the limit of an answer; the other one is tried when it is refused. */
  readonly limitField: 'max_tokens' | 'max_completion_tokens';
  /** Pairs that are shown for one segment; 0: none. */
  readonly examples: number;
  /** What the pairs are; `none` shows none. */
  readonly parallelData: 'sentence' | 'paragraph' | 'none';
  readonly formality?: 'formal' | 'informal' | undefined;
  readonly prices: TokenPrices;
  /** US dollars that a run may come to; no request is sent that could pass it. */
  readonly maxCost?: number | undefined;
  /** Requests go as one file that is answered within a day, at half the price. */
  readonly batch: boolean;
  /** How long one `collect` waits for a batch file. */
  readonly maxWaitMs: number;
  readonly signal: AbortSignal;
}
