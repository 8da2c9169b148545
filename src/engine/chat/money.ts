/** What tokens cost, and the purse of a run: no request is sent that could pass the limit. */
import { ServiceError } from '../../shared/errors.ts';
import { addUsage, NO_TOKENS } from '../budget.ts';
import type { TokenUsage } from '../engine.ts';
import type { ChatOptions, TokenPrices } from './options.ts';
import type { PlannedRequest } from './plan-requests.ts';

/** Requests in a batch file cost half (OpenAI, batch guide). */
const BATCH_DISCOUNT = 0.5;
/** Estimates of prompts are at most this far below the truth; see `tokens.ts`. */
const PROMPT_MARGIN = 1.6;

type Pricing = Pick<ChatOptions, 'prices' | 'batch'>;

/** US dollars. */
export function costOf(
  { promptTokens, cachedTokens, completionTokens }: TokenUsage,
  { prices, batch }: Pricing,
): number {
  const { input, cachedInput, output }: TokenPrices = prices;
  const full = (promptTokens - cachedTokens) * input + cachedTokens * cachedInput + completionTokens * output;
  return (full / 1e6) * (batch ? BATCH_DISCOUNT : 1);
}

/** What planned requests will use, if the estimates are right. */
export function expectUsage(requests: readonly PlannedRequest[]): TokenUsage {
  return requests.reduce(
    (sum, { promptTokens, completionTokens }) =>
      addUsage(sum, { requests: 1, promptTokens, cachedTokens: 0, completionTokens }),
    NO_TOKENS,
  );
}

/** The most that planned requests can use. */
export function boundUsage(requests: readonly PlannedRequest[]): TokenUsage {
  return requests.reduce(
    (sum, { promptTokens, maxTokens }) =>
      addUsage(sum, {
        requests: 1,
        promptTokens: Math.ceil(promptTokens * PROMPT_MARGIN),
        cachedTokens: 0,
        completionTokens: maxTokens,
      }),
    NO_TOKENS,
  );
}

/** What a run has used so far, over all languages. */
export interface Purse {
  /** Set money aside for a request. @returns Gives it back, for what was used instead. @throws {ServiceError} */
  reserve(request: PlannedRequest): (used: TokenUsage) => void;
}

export function openPurse(options: Pricing & Pick<ChatOptions, 'maxCost'>): Purse {
  let spent = 0;
  return {
    reserve(request) {
      const most = costOf(boundUsage([request]), options);
      const { maxCost } = options;
      if (maxCost !== undefined && spent + most > maxCost)
        throw new ServiceError(
          `max-cost of $${maxCost} could be passed by the next request ($${spent.toFixed(4)} are used); what was answered is kept, the next run goes on from there`,
          { retryable: false, code: 'limit-reached' },
        );
      spent += most;
      return (used) => {
        spent += costOf(used, options) - most;
      };
    },
  };
}
