/**
 * The HTTP server: REST below `/api/v3` and GraphQL at `/api/graphql`, as a GitHub Enterprise server has them, git at
 * `/owner/name.git`. Every exchange is kept, for tests to look at.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { identifyApp } from './apps.ts';
import { type Actor, identify, readSecret } from './auth.ts';
import { renderTime } from './clock.ts';
import { createFaults, type Faults, LostConnection } from './faults.ts';
import { answerGit, parseGitRequest } from './git-http.ts';
import { answerGraphql } from './graphql/answer.ts';
import { RateLimits } from './rate-limits.ts';
import { answerRest } from './rest/answer.ts';
import type { World } from './state.ts';
import { ApiError, json, type Reply } from './wire.ts';

/** A request to the API and what was answered. */
export interface Exchange {
  readonly method: string;
  /** Path after the API's base, with the query: `/repos/o/r/pulls?state=open`, `/graphql`. */
  readonly path: string;
  /** What was sent, parsed, if it was JSON. */
  readonly body: unknown;
  /** 0 when the answer got lost. */
  readonly status: number;
  readonly answer: unknown;
}

export interface ServerState {
  readonly world: World;
  readonly faults: Faults;
  readonly exchanges: Exchange[];
  readonly rates: RateLimits;
}

export function createServerState(world: World): ServerState {
  return { world, faults: createFaults(), exchanges: [], rates: new RateLimits(world) };
}

export function createApiServer(getState: () => ServerState): Server {
  return createServer((request, response) => {
    answer(getState(), request, response).catch((error: unknown) => send(response, renderBug(error)));
  });
}

interface ApiRequest {
  readonly method: string;
  /** After the API's base, encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly headers: IncomingMessage['headers'];
}

async function answer(state: ServerState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', state.world.origin);
  const git = parseGitRequest(state.world, url);
  if (git) {
    send(response, await answerErrors(() => answerGit(state.world, git, request, authenticate(state, request))));
    return;
  }
  const bytes = await readBody(request);
  const [, path] = /^\/api(?:\/v3)?(\/.*)?$/.exec(url.pathname) ?? [];
  const call = {
    method: request.method ?? 'GET',
    path: path ?? '',
    query: url.searchParams,
    body: parseJson(bytes),
    headers: request.headers,
  };
  const reply = await answerWithFaults(state, call);
  state.exchanges.push({
    method: call.method,
    path: call.path + url.search,
    body: call.body,
    status: reply?.status ?? 0,
    answer: reply?.body,
  });
  if (reply) send(response, reply);
  else response.destroy();
}

/** @returns `undefined` when the answer gets lost. */
async function answerWithFaults(state: ServerState, request: ApiRequest): Promise<Reply | undefined> {
  try {
    return await answerErrors(() => state.faults.run(request, () => answerApi(state, request)));
  } catch (error) {
    return error instanceof LostConnection ? undefined : renderBug(error);
  }
}

/** A bug of this server. A text is no error of GitHub's form, so that a checked test fails even if its client goes on. */
function renderBug(error: unknown): Reply {
  return json(`The local GitHub failed: ${error instanceof Error ? error.stack : String(error)}`, 500);
}

/** What a client did wrong is an answer as well. */
async function answerErrors(work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApiError) return error.reply;
    throw error;
  }
}

function authenticate({ world }: ServerState, { headers }: Pick<IncomingMessage, 'headers'>): Actor {
  const secret = readSecret(headers.authorization);
  if (secret?.split('.').length === 3) return identifyApp(secret, world.apps, world.clock.now());
  return identify(secret, world.tokens, world.clock.now());
}

async function answerApi(state: ServerState, request: ApiRequest): Promise<Reply> {
  const { rates } = state;
  const actor = authenticate(state, request);
  // Asking for it costs nothing.
  if (request.path === '/rate_limit') return json(rates.renderOverview(actor));
  const resource = request.path === '/graphql' ? 'graphql' : 'core';
  const reply = await answerErrors(async () => {
    rates.spend(actor, resource);
    if (request.method !== 'GET' && resource === 'core') rates.spendContent(actor);
    return addTag(await route(state, request, actor), request);
  });
  if (reply.status === 304) rates.giveBack(actor, resource);
  return { ...reply, headers: { ...rates.renderHeaders(actor, resource), ...reply.headers } };
}

function route({ world, rates }: ServerState, request: ApiRequest, actor: Actor): Promise<Reply> {
  const { method, path, query, body, headers } = request;
  if (body instanceof SyntaxError) throw new ApiError(400, 'Problems parsing JSON');
  if (path === '/graphql') return answerGraphql({ world, actor, body, rate: rates.read(actor, 'graphql') });
  const url = `${world.origin}/api/v3${path}`;
  const now = renderTime(world.clock.now());
  return answerRest({ world, actor, method, url, query, accept: headers.accept ?? '', body, now }, path);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** @returns The value, `undefined` for no body, or the error. */
function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(bytes.toString());
  } catch (error) {
    return error;
  }
}

/** What a client has already is not sent again. */
function addTag(reply: Reply, { method, headers }: ApiRequest): Reply {
  if (method !== 'GET' || reply.status !== 200) return reply;
  const etag = `W/"${createHash('sha256').update(renderBody(reply)).digest('hex')}"`;
  if (headers['if-none-match'] === etag) return { status: 304, headers: { etag } };
  return { ...reply, headers: { ...reply.headers, etag } };
}

function renderBody({ body }: Reply): Buffer {
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(body === undefined ? '' : JSON.stringify(body));
}

function send(response: ServerResponse, reply: Reply): void {
  const bytes = renderBody(reply);
  response.writeHead(reply.status, {
    'content-type': 'application/json; charset=utf-8',
    'x-github-request-id': createHash('sha1').update(bytes).digest('hex').slice(0, 16).toUpperCase(),
    ...(reply.status === 204 || reply.status === 304 ? {} : { 'content-length': bytes.length }),
    ...reply.headers,
  });
  if (reply.isCut !== true) response.end(bytes);
  else response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}
