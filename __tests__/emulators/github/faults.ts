/**
 * Faults on demand: what goes wrong between a client and GitHub, for the next requests that fit. Each is used up by the
 * requests that it hits.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { ApiError, type Reply } from './wire.ts';

export interface Fault {
  /** Any method, if there is none. */
  readonly method?: string;
  /** Fits the path after the API's base, such as `/repos/o/r/pulls`, `/graphql`; any path, if there is none. */
  readonly path?: Pick<RegExp, 'test'>;
  /** How many requests it hits; default 1. */
  readonly times?: number;
  /** Something that happens just before the request is read: somebody pushes, a token is withdrawn. */
  readonly before?: () => void | Promise<void>;
  /**
   * What goes wrong. `lost-answer`: the request is carried out, and the connection ends without an answer.
   * `lost-request`: the connection ends, and nothing was done. `cut`: it is carried out, and half of the answer comes.
   */
  readonly answer?:
    | {
        readonly kind: 'status';
        readonly status: number;
        readonly message?: string;
        readonly headers?: Reply['headers'];
      }
    | { readonly kind: 'secondary-limit'; readonly retryAfterSeconds: number }
    | { readonly kind: 'lost-answer' | 'lost-request' | 'cut' }
    | { readonly kind: 'slow'; readonly ms: number };
}

/** An answer that never arrives. */
export class LostConnection extends Error {
  override readonly name = 'LostConnection';
}

export interface Faults {
  /** Plan a fault. @returns How many requests it has hit so far. */
  add(fault: Fault): () => number;
  /** Carry a request out, with the faults that are planned for it. */
  run(request: { readonly method: string; readonly path: string }, work: () => Promise<Reply>): Promise<Reply>;
}

export function createFaults(): Faults {
  const planned: { readonly fault: Fault; hits: number }[] = [];
  return {
    add(fault) {
      const plan = { fault, hits: 0 };
      planned.push(plan);
      return () => plan.hits;
    },
    async run({ method, path }, work) {
      const plan = planned.find(({ fault, hits }) => {
        const fits = (fault.method ?? method) === method && (fault.path?.test(path) ?? true);
        return fits && hits < (fault.times ?? 1);
      });
      if (!plan) return work();
      plan.hits += 1;
      await plan.fault.before?.();
      return applyFault(plan.fault.answer, work);
    },
  };
}

async function applyFault(answer: Fault['answer'], work: () => Promise<Reply>): Promise<Reply> {
  if (answer?.kind === 'status')
    throw new ApiError(answer.status, answer.message ?? 'Server Error', { headers: answer.headers ?? {} });
  if (answer?.kind === 'secondary-limit') throw secondaryLimit(answer.retryAfterSeconds);
  if (answer?.kind === 'lost-request') throw new LostConnection();
  if (answer?.kind === 'slow') await wait(answer.ms);
  const reply = await work();
  if (answer?.kind === 'lost-answer') throw new LostConnection();
  return answer?.kind === 'cut' ? { ...reply, isCut: true } : reply;
}

/** What GitHub answers to a client that asks for too much at once. */
export function secondaryLimit(retryAfterSeconds: number): ApiError {
  const message =
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. ' +
    'If you reach out to GitHub Support for help, please include the request ID.';
  return new ApiError(403, message, { headers: { 'retry-after': String(retryAfterSeconds) } });
}
