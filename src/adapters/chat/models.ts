/** The models of a chat endpoint, by a question that costs nothing. */
import { z } from 'zod';
import type { Authorize } from '../http/caller.ts';

type Answer<T> = { readonly value: T } | { readonly error: string; readonly isDenied: boolean };

export interface ModelsRequest {
  readonly address: string;
  /** Relative to the address. */
  readonly list: string;
  readonly query: Readonly<Record<string, string>>;
  readonly authorize: Authorize;
}

const TIMEOUT_MS = 15_000;
const Entries = z.array(z.object({ id: z.string() }));
const Models = z.union([z.object({ data: Entries }).transform(({ data }) => data), Entries]);

/** @returns Their ids; `isDenied` where the endpoint has no such list, or is not to be asked now. */
export async function listModels({ address, list, query, authorize }: ModelsRequest): Promise<Answer<string[]>> {
  const url = new URL(list, `${address}/`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const headers = await authorize({ method: 'GET', url, headers: {} });
  let response: Response;
  try {
    response = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    return { error: `${address} cannot be reached (${readReason(error)})`, isDenied: false };
  }
  if (response.status === 401 || response.status === 403)
    return { error: `${address} does not take the key (status ${response.status})`, isDenied: false };
  if (!response.ok) return { error: `${address} does not list its models (status ${response.status})`, isDenied: true };
  const read = Models.safeParse(await response.json().catch(() => undefined));
  if (!read.success) return { error: `${address} does not list its models in a known form`, isDenied: true };
  return { value: read.data.map(({ id }) => id) };
}

function readReason(error: unknown): string {
  const { cause } = error instanceof Error ? error : { cause: undefined };
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error instanceof Error ? error.name : String(error);
}
