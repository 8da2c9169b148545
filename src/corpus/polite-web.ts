/**
 * Pages from the net, as a guest: one request at a time for each host and a pause between two, robots.txt and
 * reservations obeyed, redirects checked one by one, a host that asks for less left alone, and every answer kept, so
 * that a second run asks for nothing.
 */
import { createSerialQueue, type SerialQueue } from '../shared/concurrent.ts';
import { resolveAddress } from './address.ts';
import { isHtml } from './archive-web.ts';
import { createHostRules, type HostRules } from './host-rules.ts';
import { type AnswerStore, type Http, type HttpAnswer, readStored, storeAnswer } from './http.ts';
import { type Fetched, type PageReason, type Refused, refuse, type Wanted, type Web } from './web.ts';

export interface PoliteOptions {
  readonly http: Http;
  readonly store: AnswerStore;
  readonly clock: { now(): number; sleep(ms: number, signal?: AbortSignal): Promise<void> };
  readonly signal: AbortSignal;
  /** How long a kept answer is taken without asking. */
  readonly maxAgeMs: number;
  /** Requests of a run, redirects and robots.txt included. */
  readonly maxRequests: number;
  /** When the run stops asking; `undefined`: never. */
  readonly deadline: number | undefined;
  /** Hosts (`host:port`) that need no pause: the user's own, for tests. */
  readonly ownHosts: ReadonlySet<string>;
  readonly hasRights: boolean;
  readonly warn: (message: string) => void;
}

/** A host is never asked more often, whatever its robots.txt allows. */
const LEAST_PAUSE_MS = 1000;
const MOST_REDIRECTS = 5;
/** A server that wants a longer pause after an error is left alone. */
const MOST_RETRY_MS = 120_000;
const USUAL_RETRY_MS = 10_000;
const MOST_COMPLAINTS = 2;
const LEFT_MS = 86_400_000;
/** Bytes of a run over all pages. */
const MOST_RUN_BYTES = 2_000_000_000;

interface Host {
  readonly queue: SerialQueue;
  rules: HostRules | undefined;
  lastRequest: number;
  /** Answers that asked for less. */
  complaints: number;
}

export function createPoliteWeb(options: PoliteOptions): Web & { countRequests(): number } {
  const { http, store, clock, signal } = options;
  const hosts = new Map<string, Host>();
  let requests = 0;
  let bytes = 0;
  return { has: () => undefined, countRequests: () => requests, get };

  async function get(address: string, wanted: Wanted): Promise<Fetched> {
    const start = resolveAddress(address);
    if (start === undefined) return refuse(address, 'address-refused', 'only http and https are asked');
    const seen = new Set<string>();
    let next = start;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      if (seen.has(next)) return refuse(address, 'redirects', `goes in a circle at ${next}`);
      seen.add(next);
      // oxlint-disable-next-line no-await-in-loop -- a redirect says what is asked next
      const answer = await visit(next);
      if ('reason' in answer) return refuse(address, answer.reason, answer.detail);
      const location = answer.status >= 300 && answer.status < 400 ? answer.headers['location'] : undefined;
      if (location === undefined) return finish(next, answer, wanted);
      const target = resolveAddress(location, next);
      if (target === undefined) return refuse(address, 'redirects', `leads to ${location}`);
      if (next.startsWith('https:') && target.startsWith('http:'))
        return refuse(address, 'redirects', `leads from https to ${target}`);
      next = target;
    }
    return refuse(address, 'redirects');
  }

  /** One address without redirects: from the store, or by asking. */
  async function visit(address: string): Promise<HttpAnswer | Refused> {
    const { host: name } = new URL(address);
    const host = hosts.get(name) ?? { queue: createSerialQueue(), rules: undefined, lastRequest: 0, complaints: 0 };
    hosts.set(name, host);
    return host.queue(async () => {
      if (host.rules === undefined && (await wasLeft(name))) host.complaints = MOST_COMPLAINTS;
      host.rules ??= await createHostRules(address, (file) => ask(file, host));
      const fault = host.rules.findFault(address, options.hasRights);
      return fault === undefined ? ask(address, host) : refuse(address, fault.reason, fault.detail);
    });
  }

  async function ask(address: string, host: Host): Promise<HttpAnswer | Refused> {
    const stored = await readStored(store, address);
    if (stored !== undefined && clock.now() - stored.fetchedMs <= options.maxAgeMs) return stored.answer;
    if (host.complaints >= MOST_COMPLAINTS) return refuse(address, 'host-left');
    const limit = findLimit();
    if (limit !== undefined) return refuse(address, 'over-limit', limit);
    const answer = await request(address, host, stored?.answer);
    // The next run tries again what had nothing to do with the page.
    if (!('reason' in answer && ['unreachable', 'over-limit', 'host-left'].includes(answer.reason)))
      await storeAnswer(store, { address, answer, now: clock.now() });
    return answer;
  }

  /** A host that was left is left alone in the runs of the same day. */
  async function wasLeft(host: string): Promise<boolean> {
    const stored = await readStored(store, nameLeft(host));
    return stored !== undefined && clock.now() - stored.fetchedMs <= Math.min(options.maxAgeMs, LEFT_MS);
  }

  function findLimit(): string | undefined {
    if (signal.aborted) return 'the run was stopped';
    if (requests >= options.maxRequests) return `${requests} requests were sent`;
    if (bytes > MOST_RUN_BYTES) return `${bytes} bytes were received`;
    return options.deadline !== undefined && clock.now() > options.deadline ? 'the time is over' : undefined;
  }

  /** Ask, and once more when the server is busy. */
  async function request(
    address: string,
    host: Host,
    known: HttpAnswer | Refused | undefined,
  ): Promise<HttpAnswer | Refused> {
    const answer = await send(address, host, known);
    if ('reason' in answer || ![429, 503].includes(answer.status)) return answer;
    // robots.txt that cannot be had closes the host, see `host-rules.ts`.
    if (host.rules === undefined) return answer;
    host.complaints += 1;
    const wait = readRetryAfter(answer.headers['retry-after'], clock.now()) ?? USUAL_RETRY_MS;
    if (host.complaints >= MOST_COMPLAINTS || wait > MOST_RETRY_MS) {
      host.complaints = MOST_COMPLAINTS;
      const left = refuse(address, 'host-left', `status ${answer.status}, twice or for long`);
      await storeAnswer(store, { address: nameLeft(new URL(address).host), answer: left, now: clock.now() });
      return left;
    }
    options.warn(`${new URL(address).host} is busy: waiting ${wait / 1000} s`);
    await clock.sleep(wait, signal);
    return request(address, host, known);
  }

  async function send(
    address: string,
    host: Host,
    known: HttpAnswer | Refused | undefined,
  ): Promise<HttpAnswer | Refused> {
    const pause = findPause(address, host.rules);
    const wait = host.lastRequest + pause - clock.now();
    if (host.lastRequest > 0 && wait > 0) await clock.sleep(wait, signal).catch(() => undefined);
    if (signal.aborted) return refuse(address, 'over-limit', 'the run was stopped');
    requests += 1;
    const result = await http.request(address, listConditions(known), signal);
    // The pause counts from the end of an answer: a slow server needs it most.
    host.lastRequest = clock.now();
    if ('reason' in result) return result;
    bytes += result.body.length;
    if (result.status === 304 && known !== undefined && !('reason' in known)) return known;
    return result;
  }

  function findPause(address: string, rules: HostRules | undefined): number {
    const asked = rules?.delayMs ?? 0;
    return options.ownHosts.has(new URL(address).host) ? asked : Math.max(LEAST_PAUSE_MS, asked);
  }
}

/** What a host that was left is kept under; no address of a page. */
function nameLeft(host: string): string {
  return `left://${host}`;
}

function listConditions(known: HttpAnswer | Refused | undefined): Record<string, string> {
  if (known === undefined || 'reason' in known) return {};
  const { etag, 'last-modified': modified } = known.headers;
  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(modified === undefined ? {} : { 'if-modified-since': modified }),
  };
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function readRetryAfter(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function finish(address: string, answer: HttpAnswer, wanted: Wanted): Fetched {
  const { status, headers, body } = answer;
  const reason = judgeStatus(status);
  if (reason !== undefined) return refuse(address, reason, `status ${status}`);
  if (wanted === 'page' && !isHtml({ headers })) return refuse(address, 'not-html', headers['content-type'] ?? '');
  if (wanted === 'page' && startsLikeFile(body))
    return refuse(address, 'not-html', 'says HTML, and is another kind of file');
  return { ok: true, address, headers, body, fetched: answer.fetched };
}

function judgeStatus(status: number): PageReason | undefined {
  if (status === 404 || status === 410) return 'not-found';
  return status >= 200 && status < 300 ? undefined : 'status';
}

/** `%PDF`, zip, PNG, GIF, JPEG, gzip: files that servers call HTML. */
const FILE_STARTS = ['25504446', '504b0304', '89504e47', '47494638', 'ffd8ff', '1f8b08'];

function startsLikeFile(body: Uint8Array): boolean {
  const start = Buffer.from(body.subarray(0, 4)).toString('hex');
  return FILE_STARTS.some((mark) => start.startsWith(mark));
}
