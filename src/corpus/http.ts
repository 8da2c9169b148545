/** One request over the net, and where its answer is kept. Ports: the adapters hold sockets and files. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Headers, PAGE_REASONS, type PageReason, type Refused } from './web.ts';

/** What a server said, decompressed; of any status. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** ISO 8601. */
  readonly fetched: string;
}

export interface Http {
  /**
   * Ask once: no redirect is followed, and no private or special address is ever connected to.
   *
   * @param headers Beside those that every request has.
   */
  request(
    address: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<HttpAnswer | Refused>;
}

/** Bytes by name, outliving the process. */
export interface AnswerStore {
  read(name: string): Promise<Uint8Array | undefined>;
  write(name: string, bytes: Uint8Array): Promise<void>;
}

interface Stored {
  readonly answer: HttpAnswer | Refused;
  readonly fetchedMs: number;
}

function nameAnswer(address: string): string {
  return createHash('sha256').update(address).digest('hex');
}

/** A line of JSON, then the body; the line has the hash of the body, so that a damaged file is no answer. */
export async function storeAnswer(
  store: AnswerStore,
  { address, answer, now }: { readonly address: string; readonly answer: HttpAnswer | Refused; readonly now: number },
): Promise<void> {
  const isRefused = 'reason' in answer;
  const body = isRefused ? new Uint8Array() : answer.body;
  const facts = isRefused
    ? { reason: answer.reason, detail: answer.detail }
    : { status: answer.status, headers: answer.headers, fetched: answer.fetched };
  const head = JSON.stringify({ address, now, sha256: hashBytes(body), ...facts });
  await store.write(nameAnswer(address), Buffer.concat([Buffer.from(`${head}\n`), body]));
}

export async function readStored(store: AnswerStore, address: string): Promise<Stored | undefined> {
  const bytes = await store.read(nameAnswer(address));
  const end = bytes?.indexOf(10) ?? -1;
  if (bytes === undefined || end === -1) return undefined;
  const head = parseHead(new TextDecoder().decode(bytes.subarray(0, end)));
  const body = bytes.subarray(end + 1);
  if (head === undefined || head.address !== address || head.sha256 !== hashBytes(body)) return undefined;
  const { now, reason, detail = '', status, headers, fetched } = head;
  if (reason !== undefined) return { answer: { ok: false, address, reason, detail }, fetchedMs: now };
  if (status === undefined || headers === undefined || fetched === undefined) return undefined;
  return { answer: { status, headers, body, fetched }, fetchedMs: now };
}

function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const Head = z.object({
  address: z.string(),
  now: z.number(),
  sha256: z.string(),
  reason: z.custom<PageReason>((value) => typeof value === 'string' && Object.hasOwn(PAGE_REASONS, value)).optional(),
  detail: z.string().optional(),
  status: z.number().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  fetched: z.string().optional(),
});

function parseHead(text: string): z.output<typeof Head> | undefined {
  try {
    return Head.safeParse(JSON.parse(text)).data;
  } catch {
    // A file of the cache that was cut is as good as none.
    return undefined;
  }
}
