/**
 * What an endpoint's status, headers and words mean: for whom an error is, and how long to wait.
 *
 * Headers as documented by OpenAI (rate limits guide) and seen from GitHub Models (`x-ratelimit-type:
 * UserByModelByDay`, `retry-after: 24367`).
 */
import type { ChatErrorCode } from '../../engine/chat/ports.ts';
import { ConfigError, ServiceError } from '../../shared/errors.ts';

/** An answer that is no success. */
export interface HttpFault {
  readonly status: number;
  readonly headers: Headers;
  /** The endpoint's own words. */
  readonly message: string;
  /** Its name for the error; `''` where it gives none. */
  readonly code: string;
}

export interface Endpoint {
  readonly address: string;
  /** What to do about a key that is missing or not taken. */
  readonly keyHint: string;
}

const MAX_MESSAGE = 500;

/** Read the body of a refusal; endpoints differ in where the words are. */
export function readFault(status: number, headers: Headers, body: string): HttpFault {
  const json = parseJson(body);
  const error = memberOf(json, 'error') ?? json;
  const told = [memberOf(error, 'message'), memberOf(json, 'message'), memberOf(json, 'detail'), error];
  const message = told.find((text) => typeof text === 'string' && text !== '');
  const code = [memberOf(error, 'code'), memberOf(error, 'type')].find((name) => typeof name === 'string');
  return {
    status,
    headers,
    message: (typeof message === 'string' ? message : body.trim()).slice(0, MAX_MESSAGE),
    code: typeof code === 'string' ? code : '',
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

const TOO_LONG = /context[ _]length|maximum context|tokens_limit_reached|too many tokens|too long|max size/i;
const FILTERED = /content[ _]?(?:filter|management)|ResponsibleAIPolicyViolation/i;
const NO_CREDIT = /insufficient_quota|billing|credit balance/i;

/** The error of a fault that waiting does not mend. */
export function explainFault(fault: HttpFault, { address, keyHint }: Endpoint): Error {
  const { status, message, code } = fault;
  const words = `${address}: ${message === '' ? `status ${status}` : message} (${status}${code === '' ? '' : `, ${code}`})`;
  const refuse = (name: ChatErrorCode) => new ServiceError(words, { retryable: false, code: name });
  if (NO_CREDIT.test(`${code} ${message}`))
    return new ConfigError(`${words}; the account behind the key has nothing left`);
  if (status === 401 || status === 403) return new ConfigError(`${words}; ${keyHint}`);
  if (status === 404)
    return new ConfigError(`${words}; check engine.chat.model and the address: the endpoint knows no such thing`);
  if (status >= 300 && status < 400)
    return new ConfigError(
      `${words}; it points elsewhere (${fault.headers.get('location') ?? '?'}): give that address`,
    );
  if (TOO_LONG.test(`${code} ${message}`) || status === 413) return refuse('too-long');
  if (FILTERED.test(`${code} ${message}`)) return refuse('filtered');
  if (status === 400 || status === 422) return refuse('refused');
  return new ServiceError(words, { retryable: status === 408 || status >= 500 });
}

/** A quota of a day, or longer. */
const LONG_QUOTA = /by ?day|per ?day|daily|by ?month|monthly/i;

/** How long a limit asks to wait. */
export function readWait(
  fault: HttpFault,
  nowMs: number,
): { readonly ms: number | undefined; readonly isLong: boolean } {
  const { headers, message } = fault;
  const isLong = LONG_QUOTA.test(`${headers.get('x-ratelimit-type') ?? ''} ${message}`);
  const told = [
    readNumber(headers.get('retry-after-ms'), 1),
    readRetryAfter(headers.get('retry-after'), nowMs),
    readNumber(headers.get('x-ratelimit-timeremaining'), 1000),
    readDuration(headers.get('x-ratelimit-reset-requests')),
    readDuration(headers.get('x-ratelimit-reset-tokens')),
    readDuration(/(?:try again in|wait) ((?:\d+(?:\.\d+)?(?:ms|s|m|h|d)?)+)/i.exec(message)?.[1] ?? null),
  ];
  return { ms: told.find((ms) => ms !== undefined), isLong };
}

/** How long to pause after a success that used up a quota; 0: not at all. */
export function readPause(headers: Headers): number {
  const waits = (['requests', 'tokens'] as const).map((what) =>
    headers.get(`x-ratelimit-remaining-${what}`) === '0'
      ? (readDuration(headers.get(`x-ratelimit-reset-${what}`)) ?? 0)
      : 0,
  );
  return Math.max(...waits);
}

function readNumber(text: string | null, unitMs: number): number | undefined {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? value * unitMs : undefined;
}

function readRetryAfter(text: string | null, nowMs: number): number | undefined {
  const seconds = readNumber(text, 1000);
  if (seconds !== undefined || text === null) return seconds;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `6m0s`, `120ms`, `1h2m`, or seconds. */
function readDuration(text: string | null): number | undefined {
  if (text === null) return undefined;
  const seconds = readNumber(text, 1000);
  if (seconds !== undefined) return seconds;
  const parts = [...text.matchAll(/(?<!\d)(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)];
  if (parts.length === 0) return undefined;
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS[unit ?? 's'] ?? 0), 0);
}
