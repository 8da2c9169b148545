/** One free question to an endpoint, whose answer is a fact for people: no retries, no waiting. */
import type { Authorize } from './caller.ts';

/** `isDenied`: nothing is known to be wrong, only this is not answered. */
type Answer<T> = { readonly value: T } | { readonly error: string; readonly isDenied: boolean };

export interface Question<T> {
  /** Of the endpoint, for messages. */
  readonly address: string;
  readonly url: URL;
  /** What is asked for, such as `its models`. */
  readonly what: string;
  readonly authorize: Authorize;
  /** `undefined` for an answer in no known form. */
  readonly read: (answer: unknown) => T | undefined;
}

const TIMEOUT_MS = 15_000;

/** @returns What `read` makes of the JSON that comes back. */
export async function askOnce<T>({ address, url, what, authorize, read }: Question<T>): Promise<Answer<T>> {
  const headers = await authorize({ method: 'GET', url, headers: {} });
  let response: Response;
  try {
    response = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    return { error: `${address} cannot be reached (${readReason(error)})`, isDenied: false };
  }
  if (response.status === 401 || response.status === 403)
    return { error: `${address} does not take the key (status ${response.status})`, isDenied: false };
  if (!response.ok) return { error: `${address} does not list ${what} (status ${response.status})`, isDenied: true };
  const value = read(await response.json().catch(() => undefined));
  return value === undefined
    ? { error: `${address} does not list ${what} in a known form`, isDenied: true }
    : { value };
}

function readReason(error: unknown): string {
  const { cause } = error instanceof Error ? error : { cause: undefined };
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error instanceof Error ? error.name : String(error);
}
