/**
 * Calls of one HTTP endpoint through `fetch`: waits for rate limits, repeats what failed for a moment, and says in its
 * errors who must act. A key goes to no address but the one it was given for: redirects are not followed.
 */
import { ConfigError, ServiceError } from '../../shared/errors.ts';
import { backoff } from '../../shared/retry.ts';
import { type Endpoint, explainFault, type HttpFault, readFault, readPause, readWait } from './faults.ts';

/** A request before it is authorised. */
export interface OutgoingRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Headers that prove who asks. */
export type Authorize = (request: OutgoingRequest) => Promise<Readonly<Record<string, string>>>;

export interface EndpointOptions extends Endpoint {
  /** Query of every request, such as `api-version`. */
  readonly query?: Readonly<Record<string, string>>;
  readonly authorize: Authorize;
  readonly clock: { now(): number; sleep(ms: number, signal?: AbortSignal): Promise<void> };
  readonly log: (message: string) => void;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

/** All attempts of a call that fails for a moment, and rate limits that one call waits for. */
const ATTEMPTS = 6;
const MAX_LIMIT_WAITS = 8;
const DELAY_MS = backoff(1000, 30_000);
/** A limit that lasts longer is left to a later run. */
const MAX_PAUSE_MS = 10 * 60_000;
const UNTOLD_PAUSE_MS = 20_000;
const MAX_ANSWER_BYTES = 50 * 1024 * 1024;

/** What is asked of an endpoint. */
export interface EndpointRequest {
  readonly method: OutgoingRequest['method'];
  /** Below the address. */
  readonly path: string;
  readonly body?: string;
  /** Media type of the body. */
  readonly type?: string;
}

/** One call. @returns The text of the answer. @throws {ServiceError} or {ConfigError}, as {@link explainFault} says. */
export type Call = (request: EndpointRequest) => Promise<string>;

/** Calls that share what the endpoint says of its limits. */
export function createCaller(options: EndpointOptions): Call {
  const { clock, log, signal, address } = options;
  let pausedUntil = 0;
  return async ({ method, path, body, type }) => {
    const headers = type === undefined ? {} : { 'content-type': type };
    const request = { method, url: urlOf(path, options), headers, ...(body === undefined ? {} : { body }) };
    for (let attempt = 1, waits = 0; ; ) {
      // oxlint-disable-next-line no-await-in-loop -- attempts follow each other
      await pause(pausedUntil - clock.now());
      // oxlint-disable-next-line no-await-in-loop
      const answer = await send(request, options);
      if ('text' in answer) {
        pausedUntil = Math.max(pausedUntil, clock.now() + Math.min(readPause(answer.headers), MAX_PAUSE_MS));
        return answer.text;
      }
      if ('status' in answer && answer.status === 429) {
        waits += 1;
        pausedUntil = clock.now() + limitPause(answer, waits);
        log(`${address}: rate limit; waiting ${Math.ceil((pausedUntil - clock.now()) / 1000)} s`);
        continue;
      }
      const error = 'status' in answer ? explainFault(answer, options) : answer.error;
      if (!(error instanceof ServiceError) || !error.retryable || attempt >= ATTEMPTS) throw error;
      log(
        `${address}: attempt ${attempt} of ${ATTEMPTS} failed, waiting ${DELAY_MS(attempt) / 1000} s: ${error.message}`,
      );
      // oxlint-disable-next-line no-await-in-loop
      await pause(DELAY_MS(attempt));
      attempt += 1;
    }
  };

  async function pause(ms: number): Promise<void> {
    if (ms <= 0) return;
    try {
      await clock.sleep(ms, signal);
    } catch (cause) {
      throw cancelled(cause);
    }
  }

  /** @throws {ServiceError} when no run waits so long. */
  function limitPause(fault: HttpFault, waits: number): number {
    const explained = explainFault(fault, options);
    if (explained instanceof ConfigError) throw explained;
    const { ms, isLong } = readWait(fault, clock.now());
    const pauseMs = ms ?? (isLong ? Number.POSITIVE_INFINITY : UNTOLD_PAUSE_MS * waits);
    if (pauseMs <= MAX_PAUSE_MS && waits <= MAX_LIMIT_WAITS) return pauseMs;
    const hours = Number.isFinite(pauseMs) ? `, for ${Math.ceil(pauseMs / 60_000)} minutes more` : '';
    throw new ServiceError(
      `${address}: its limit is reached${hours}: ${fault.message}; a later run goes on from here`,
      {
        retryable: false,
        code: 'limit-reached',
      },
    );
  }
}

function urlOf(path: string, { address, query = {} }: EndpointOptions): URL {
  const url = new URL(`${address.replace(/(?<!\/)\/+$/, '')}/${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

type Sent =
  | { readonly status: 200; readonly text: string; readonly headers: Headers }
  | HttpFault
  | { readonly error: Error };

async function send(request: OutgoingRequest, options: EndpointOptions): Promise<Sent> {
  const { authorize, signal, timeoutMs, address } = options;
  try {
    signal.throwIfAborted();
    const proof = await authorize(request);
    const response = await fetch(request.url, {
      method: request.method,
      headers: { accept: 'application/json', ...request.headers, ...proof },
      ...(request.body === undefined ? {} : { body: request.body }),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    const text = await readBody(response, address);
    return response.ok
      ? { status: 200, text, headers: response.headers }
      : readFault(response.status, response.headers, hideSecrets(text, Object.values(proof)));
  } catch (error) {
    if (error instanceof ServiceError || error instanceof ConfigError) return { error };
    if (signal.aborted) throw cancelled(error);
    return { error: explainNetwork(error, options) };
  }
}

/** Some endpoints say in their refusal which key they refuse. */
function hideSecrets(text: string, proof: readonly string[]): string {
  const secrets = proof.map((value) => value.replace(/^Bearer /, '')).filter((secret) => secret.length > 3);
  return secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text);
}

function cancelled(cause: unknown): ServiceError {
  return new ServiceError('cancelled; what was answered is kept, the next run goes on from there', {
    retryable: true,
    cause,
  });
}

async function readBody(response: Response, address: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES)
      throw new ServiceError(`${address}: an answer of more than ${MAX_ANSWER_BYTES / 1024 / 1024} MiB`, {
        retryable: false,
      });
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** What `fetch` throws says little; its cause says more. */
function explainNetwork(error: unknown, { address, timeoutMs }: EndpointOptions): Error {
  if (!(error instanceof Error)) return new TypeError(String(error));
  if (error.name === 'TimeoutError')
    return new ServiceError(`${address}: no answer in ${timeoutMs / 1000} s`, { retryable: true, cause: error });
  if (!(error instanceof TypeError)) return error;
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND')
    return new ConfigError(`${address}: there is no such host; check the address of engine.chat`, { cause: error });
  const hint = code === 'ECONNREFUSED' ? '; is it running?' : '';
  return new ServiceError(`${address}: ${cause.message}${hint}`, { retryable: true, cause: error });
}
