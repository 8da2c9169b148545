/**
 * A chat endpoint on this machine, for tests, benches, the demo and use by hand: completions without streaming, batch
 * files, rate limits, faults, a cache of prefixes, and a model that answers in letters.
 *
 * Every request and answer is held against the schemas of the protocol: what breaks them is in `breaches`.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { estimateTokens } from '../../../src/engine/chat/tokens.ts';
import { type Batches, createBatches } from './batches.ts';
import { findContractFault } from './contract.ts';
import { type Habit, readPrompt, type Translate, translateInLetters, writeAnswer } from './model.ts';

/** An answer in the place of the model's. */
export interface Fault {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Default: an error of the protocol with this message. */
  readonly body?: string;
  readonly message?: string;
  readonly code?: string;
  /** Close the connection instead. */
  readonly isLost?: boolean;
}

export interface ChatServerOptions {
  readonly translate?: Translate;
  /** By number of the completion, from 0; `plain` by default. */
  readonly habit?: (request: number) => Habit;
  /** By number of the request, from 0. */
  readonly fault?: (request: number, body: string) => Fault | undefined;
  /** Names in the list of models; without it there is no such list. */
  readonly models?: readonly string[];
  /** Fields that are refused in the words of OpenAI. */
  readonly refuses?: readonly (
    | 'json_schema'
    | 'json_object'
    | 'temperature'
    | 'seed'
    | 'max_tokens'
    | 'max_completion_tokens'
  )[];
  /** `Authorization` or `api-key` that is asked for; default: anything. */
  readonly key?: string;
  /** Most tokens of a prompt. */
  readonly context?: number;
}

/** A request as it came. */
export interface ChatExchange {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly status: number;
}

export interface ChatServer {
  /** Base URL. */
  readonly url: string;
  readonly exchanges: readonly ChatExchange[];
  /** Requests and answers that break the protocol. */
  readonly breaches: readonly string[];
  /** What the model was billed for. */
  readonly usage: {
    requests: number;
    promptTokens: number;
    cachedTokens: number;
    completionTokens: number;
    /** Of the prompts, what an earlier prompt began with as well, however short. */
    sharedTokens: number;
  };
  readonly batches: Batches;
  stop(): Promise<void>;
}

const Request = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  max_tokens: z.number().optional(),
  max_completion_tokens: z.number().optional(),
});

/** Prompts from so many tokens on are cached, in steps (OpenAI, prompt caching guide). */
const CACHED_FROM = 1024;
const CACHE_STEP = 128;

export async function startChat(options: ChatServerOptions = {}): Promise<ChatServer> {
  const exchanges: ChatExchange[] = [];
  const breaches: string[] = [];
  const usage = { requests: 0, promptTokens: 0, cachedTokens: 0, completionTokens: 0, sharedTokens: 0 };
  const prompts: string[] = [];
  let completions = 0;
  const batches = createBatches(complete, breaches);

  const server = createServer((request, response) => {
    void handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server)}/v1`,
    exchanges,
    breaches,
    usage,
    batches,
    stop: () => close(server),
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const number = exchanges.length;
    const path = (request.url ?? '').replace(/^\/v1/, '');
    const fault = options.fault?.(number, body);
    const answer = fault === undefined ? route(request, path, body) : renderFault(fault);
    exchanges.push({ method: request.method ?? '', path, headers: request.headers, body, status: answer.status });
    if (fault?.isLost === true) return void response.destroy();
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers }).end(answer.body);
  }

  interface Answer {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body: string;
  }

  function route(request: IncomingMessage, path: string, body: string): Answer {
    const given = request.headers.authorization?.replace(/^Bearer /, '') ?? request.headers['api-key'];
    if (options.key !== undefined && given !== options.key)
      return renderFault({ status: 401, message: 'Incorrect API key provided', code: 'invalid_api_key' });
    const [place] = path.split('?');
    if (request.method === 'GET' && place === '/models' && options.models !== undefined)
      return { status: 200, body: JSON.stringify({ object: 'list', data: options.models.map((id) => ({ id })) }) };
    if (request.method === 'POST' && place === '/chat/completions') return complete(JSON.parse(body));
    return (
      batches.route(request.method ?? '', place ?? '', body) ?? renderFault({ status: 404, message: `no ${path}` })
    );
  }

  function renderFault({ status, headers = {}, message = `status ${status}`, code, body }: Fault): Answer {
    const error = { error: { message, type: 'error', param: null, code: code ?? null } };
    const fault = body === undefined ? findContractFault('error', error) : undefined;
    if (fault !== undefined) breaches.push(fault);
    return { status, headers, body: body ?? JSON.stringify(error) };
  }

  function complete(json: unknown): Answer {
    const breach = findContractFault('completion request', json);
    if (breach !== undefined) {
      breaches.push(breach);
      return renderFault({ status: 400, message: breach });
    }
    const text = JSON.stringify(json);
    const refused = options.refuses?.find((field) => text.includes(`"${field}"`));
    if (refused !== undefined)
      return renderFault({ status: 400, message: refuse(refused), code: 'unsupported_parameter' });
    const { model, messages, ...limits } = Request.parse(json);
    const prompt = messages.map(({ content }) => content).join('\n');
    const promptTokens = estimateTokens(prompt);
    if (promptTokens > (options.context ?? Number.POSITIVE_INFINITY))
      return renderFault({
        status: 400,
        message: `This model's maximum context length is ${options.context} tokens.`,
        code: 'context_length_exceeded',
      });
    const number = completions;
    completions += 1;
    const read = readPrompt(messages);
    const habit = options.habit?.(number) ?? 'plain';
    const written = writeAnswer(read, {
      translate: options.translate ?? translateInLetters,
      habit,
      seed: String(number),
    });
    const most = limits.max_tokens ?? limits.max_completion_tokens;
    return renderCompletion(number, { model, prompt, promptTokens, written: limit(written, most) });
  }

  function limit(written: ReturnType<typeof writeAnswer>, most: number | undefined): ReturnType<typeof writeAnswer> {
    const { content } = written;
    if (most === undefined || content === null || estimateTokens(content) <= most) return written;
    return { ...written, content: content.slice(0, most * 2), finishReason: 'length' };
  }

  function renderCompletion(
    number: number,
    {
      model,
      prompt,
      promptTokens,
      written,
    }: { model: string; prompt: string; promptTokens: number; written: ReturnType<typeof writeAnswer> },
  ): Answer {
    const cachedTokens = countCached(prompt);
    const completionTokens = estimateTokens(written.content ?? written.refusal ?? '');
    usage.requests += 1;
    usage.promptTokens += promptTokens;
    usage.cachedTokens += cachedTokens;
    usage.completionTokens += completionTokens;
    const completion = {
      id: `chatcmpl-${number}`,
      object: 'chat.completion',
      created: 1,
      model,
      choices: [
        {
          index: 0,
          finish_reason: written.finishReason,
          logprobs: null,
          message: { role: 'assistant', content: written.content, refusal: written.refusal },
        },
      ],
      usage: {
        prompt_tokens: promptTokens,
        completion_tokens: completionTokens,
        total_tokens: promptTokens + completionTokens,
        prompt_tokens_details: { cached_tokens: cachedTokens },
      },
    };
    const breach = findContractFault('completion', completion);
    if (breach !== undefined) breaches.push(breach);
    return { status: 200, body: JSON.stringify(completion) };
  }

  /** Tokens at the start that an earlier prompt had as well. */
  function countCached(prompt: string): number {
    const shared = Math.max(0, ...prompts.map((known) => commonLength(known, prompt)));
    prompts.push(prompt);
    const tokens = estimateTokens(prompt.slice(0, shared));
    usage.sharedTokens += tokens;
    return tokens < CACHED_FROM ? 0 : Math.floor(tokens / CACHE_STEP) * CACHE_STEP;
  }
}

function commonLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function refuse(field: string): string {
  if (field === 'max_tokens')
    return "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
  if (field === 'max_completion_tokens') return 'Unrecognized request argument supplied: max_completion_tokens';
  if (field === 'temperature') return "Unsupported value: 'temperature' does not support 0 with this model.";
  if (field === 'seed') return 'Unrecognized request argument supplied: seed';
  return `Invalid parameter: 'response_format' of type '${field}' is not supported with this model.`;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  const body: AsyncIterable<Buffer> = request;
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
