/**
 * What the chat engine needs from outside: an endpoint that speaks the protocol, a place for answers, a clock.
 *
 * Errors are `ServiceError`s, with one of {@link ChatErrorCode} where the engine has to decide, or `ConfigError`s with
 * the remedy. Adapters wait for rate limits and repeat a call that failed for a moment.
 */
import type { Clock } from '../clock.ts';
import type { TextStore } from '../text-store.ts';

/**
 * `refused`: the endpoint does not take the request as it is; the message is its own. `too-long`: more tokens than
 * the model takes. `filtered`: a content filter does not take the text. `limit-reached`: a quota that no run waits for,
 * such as that of a day.
 */
export type ChatErrorCode = 'refused' | 'too-long' | 'filtered' | 'limit-reached';

/** Body of `POST /chat/completions`. */
export type ChatBody = Readonly<Record<string, unknown>>;

/** What the endpoint says of a batch file. */
export interface BatchState {
  readonly id: string;
  readonly status:
    | 'validating'
    | 'failed'
    | 'in_progress'
    | 'finalizing'
    | 'completed'
    | 'expired'
    | 'cancelling'
    | 'cancelled';
  readonly outputFile?: string | undefined;
  readonly errorFile?: string | undefined;
  readonly message?: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface ChatService {
  /** @returns The answer as JSON. */
  complete(body: ChatBody): Promise<unknown>;
  /** Give the endpoint a file of requests, one JSON document a line. @returns Its id. */
  uploadBatchFile(name: string, text: string): Promise<string>;
  createBatch(inputFile: string, metadata: Readonly<Record<string, string>>): Promise<BatchState>;
  /** The newest hundred. */
  listBatches(): Promise<readonly BatchState[]>;
  /** @returns `undefined` when the endpoint does not know it. */
  getBatch(id: string): Promise<BatchState | undefined>;
  readFile(id: string): Promise<string>;
}

export interface ChatPorts {
  readonly service: ChatService;
  /** Where answers are kept until they are delivered. */
  readonly store: TextStore;
  readonly clock: Clock;
  /** Tells one line about what goes on. */
  readonly log: (message: string) => void;
}
