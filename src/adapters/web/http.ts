/**
 * Requests over the net with every guard of a crawler: http and https on the usual ports, no private or special
 * address (the name is resolved once, and the answer that was checked is the one that is connected to), limits on time
 * and on bytes, counted after decompression too. Redirects are not followed here.
 */
import { lookup as systemLookup } from 'node:dns/promises';
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Http, HttpAnswer } from '../../corpus/http.ts';
import type { PageReason, Refused } from '../../corpus/web.ts';
import { isBlocked, readLiteral } from './addresses.ts';

export interface HttpOptions {
  readonly userAgent: string;
  /** Ports beside 80 and 443. */
  readonly ports: readonly number[];
  /** `host:port` that may be private: servers of tests. */
  readonly allowPrivate: ReadonlySet<string>;
  /** Every address of a name; default the resolver of the system. */
  readonly resolve?: (hostname: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;
  readonly limits?: Partial<Limits>;
}

interface Limits {
  readonly headersMs: number;
  readonly pageMs: number;
  /** As sent. */
  readonly sentBytes: number;
  /** Decompressed. */
  readonly bytes: number;
}

const LIMITS: Limits = { headersMs: 10_000, pageMs: 30_000, sentBytes: 5_000_000, bytes: 20_000_000 };

/** A request that ends with a reason that a person is told. */
class FetchFault extends Error {
  override readonly name = 'FetchFault';
  readonly reason: PageReason;

  constructor(reason: PageReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** @returns The port, and `close` to let its connections go. */
export function createHttp(options: HttpOptions): Http & { close(): void } {
  const limits = { ...LIMITS, ...options.limits };
  const agents = {
    http: new HttpAgent({ keepAlive: true, maxSockets: 1 }),
    https: new HttpsAgent({ keepAlive: true, maxSockets: 1 }),
  };
  return {
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
    async request(address, headers, signal) {
      try {
        const url = new URL(address);
        assertPlace(url, options);
        return await send(url, headers, signal);
      } catch (error) {
        return describeFault(address, error);
      }
    },
  };

  async function send(url: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<HttpAnswer> {
    const isHttps = url.protocol === 'https:';
    const controller = new AbortController();
    const stop = (fault: Error) => controller.abort(fault);
    const onAbort = () => stop(new FetchFault('over-limit', 'the run was stopped'));
    signal.addEventListener('abort', onAbort);
    const slow = setTimeout(
      () => stop(new FetchFault('timeout', `no headers in ${limits.headersMs / 1000} s`)),
      limits.headersMs,
    );
    const late = setTimeout(
      () => stop(new FetchFault('timeout', `not complete in ${limits.pageMs / 1000} s`)),
      limits.pageMs,
    );
    try {
      const answers = await raceAbort(resolvePlace(url, options), controller.signal);
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        const request = (isHttps ? requestHttps : requestHttp)(url, {
          agent: isHttps ? agents.https : agents.http,
          lookup: giveAnswers(answers),
          signal: controller.signal,
          headers: {
            'user-agent': options.userAgent,
            accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.1',
            'accept-encoding': 'gzip, deflate, br',
            ...headers,
          },
        });
        request.on('response', resolve).on('error', reject).end();
      });
      clearTimeout(slow);
      const body = await readBody(response, url, limits);
      const fetched = new Date().toISOString();
      return { status: response.statusCode ?? 0, headers: flatten(response.headers), body, fetched };
    } catch (error) {
      controller.signal.throwIfAborted();
      throw error;
    } finally {
      clearTimeout(slow);
      clearTimeout(late);
      signal.removeEventListener('abort', onAbort);
    }
  }
}

/** A resolver cannot be stopped, but it need not be waited for. */
async function raceAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, aborted]);
}

/** A name may be checked only when it is resolved, but an address in the place of a name is never looked up. */
function assertPlace(url: URL, { ports, allowPrivate }: HttpOptions): void {
  const isOwn = allowPrivate.has(url.host);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchFault('address-refused', 'only http and https are asked');
  if (url.username !== '' || url.password !== '') throw new FetchFault('address-refused', 'has a password in it');
  if (url.port !== '' && !isOwn && !ports.includes(Number(url.port)))
    throw new FetchFault('address-refused', `port ${url.port}: allow it by --allow-port`);
  const literal = readLiteral(url.hostname);
  if (literal !== undefined && !isOwn && isBlocked(literal))
    throw new FetchFault('address-refused', `${literal} is private or special`);
}

type Resolved = readonly { readonly address: string; readonly family: number }[];

/** Resolve a name once; one blocked address among the answers refuses them all. */
async function resolvePlace(url: URL, { allowPrivate, resolve = resolveBySystem }: HttpOptions): Promise<Resolved> {
  const literal = readLiteral(url.hostname);
  if (literal !== undefined) return [{ address: literal, family: isIP(literal) }];
  const answers = await resolve(url.hostname);
  const bad = allowPrivate.has(url.host) ? undefined : answers.find(({ address }) => isBlocked(address));
  if (bad !== undefined)
    throw new FetchFault('address-refused', `${url.hostname} is ${bad.address}, which is private or special`);
  if (answers.length === 0) throw new FetchFault('unreachable', `${url.hostname} has no address`);
  return answers;
}

/** The socket is given what was checked, so that a name that is resolved otherwise a moment later leads nowhere. */
function giveAnswers(answers: Resolved): LookupFunction {
  return (_, { all }, callback) => {
    if (all === true) callback(null, [...answers]);
    else callback(null, answers[0]?.address ?? '', answers[0]?.family);
  };
}

async function resolveBySystem(hostname: string): Promise<Resolved> {
  return systemLookup(hostname, { all: true });
}

async function readBody(response: IncomingMessage, url: URL, limits: Limits): Promise<Uint8Array> {
  let sent = 0;
  response.on('data', (chunk: Buffer) => {
    sent += chunk.length;
    if (sent > limits.sentBytes) response.destroy(new FetchFault('too-large', `more than ${limits.sentBytes} bytes`));
  });
  const chunks: Buffer[] = [];
  let size = 0;
  const stream: AsyncIterable<Buffer> = decompress(response, url);
  for await (const bytes of stream) {
    size += bytes.length;
    chunks.push(bytes);
    if (size > limits.bytes) {
      response.destroy();
      throw new FetchFault('too-large', `more than ${limits.bytes} bytes when it is decompressed`);
    }
  }
  return Buffer.concat(chunks);
}

/** By the header; a sitemap may also be a gzip file that is sent as it is. */
function decompress(response: IncomingMessage, url: URL): Readable {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const decoder = openDecoder(encoding === '' && url.pathname.endsWith('.gz') ? 'gzip' : encoding);
  if (decoder === undefined) return response;
  response.on('error', (error) => decoder.destroy(error));
  return response.pipe(decoder);
}

function openDecoder(encoding: string) {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'br') return createBrotliDecompress();
  if (encoding === 'deflate') return createInflate();
  if (encoding === '' || encoding === 'identity') return undefined;
  throw new FetchFault('not-html', `content encoding ${encoding} was not asked for`);
}

function flatten(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

/** What a socket or a decoder throws is a fact about the server, not a bug. */
function describeFault(address: string, error: unknown): Refused {
  if (error instanceof FetchFault) return { ok: false, address, reason: error.reason, detail: error.message };
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error ? String(error.code) : '';
  if (code === '' || code.startsWith('ERR_')) throw error;
  const reason = code.startsWith('Z_') || code === 'HPE_INVALID_CONSTANT' ? 'not-html' : 'unreachable';
  return { ok: false, address, reason, detail: `${error.message} (${code})` };
}
