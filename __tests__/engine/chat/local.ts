/** The chat engine with a local endpoint: a store in memory, and a clock that never waits but tells how long it would. */
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { authorizeByBearer } from '../../../src/adapters/chat/authorize.ts';
import { createChatService } from '../../../src/adapters/chat/service.ts';
import { createChatEngine } from '../../../src/engine/chat/chat-engine.ts';
import type { ChatOptions } from '../../../src/engine/chat/options.ts';
import type { ChatPorts } from '../../../src/engine/chat/ports.ts';
import type {
  Collected,
  Engine,
  FindGuidance,
  Job,
  TranslationBatch,
  TranslationDocument,
} from '../../../src/engine/engine.ts';
import { createMemoryStore } from '../../emulators/aws/memory-store.ts';
import { type ChatServer, type ChatServerOptions, startChat } from '../../emulators/chat/index.ts';

export interface LocalChat {
  readonly server: ChatServer;
  readonly store: ChatPorts['store'];
  /** What the engine waited for, in milliseconds. */
  readonly waits: number[];
  readonly log: string[];
  readonly abort: AbortController;
  /** @param ports In the place of those of the test. */
  engine(options?: Partial<ChatOptions>, ports?: Partial<ChatPorts>): Engine;
  readonly ports: ChatPorts;
}

/** Of an endpoint of this machine. */
export const OPTIONS = {
  kind: 'chat',
  endpoint: 'local',
  model: 'letters-1',
  structured: 'auto',
  limitField: 'max_completion_tokens',
  examples: 5,
  parallelData: 'sentence',
  prices: { input: 1, cachedInput: 0.1, output: 4, read: '2026-11-01' },
  limits: { segments: 8, promptTokens: 12_000, answerTokens: 4000, concurrency: 2 },
  batch: false,
  maxWaitMs: 600_000,
} as const satisfies Partial<ChatOptions>;

/** A server that ends with the test. */
export async function startLocalChat(options: ChatServerOptions = {}): Promise<LocalChat> {
  const server = await startChat(options);
  onTestFinished(() => server.stop());
  const store = createMemoryStore(['bucket']).openBucket('bucket');
  const waits: number[] = [];
  const log: string[] = [];
  const abort = new AbortController();
  let now = 0;
  const clock = {
    now: () => now,
    every: () => () => {},
    async sleep(ms: number, signal?: AbortSignal) {
      signal?.throwIfAborted();
      waits.push(ms);
      now += ms;
    },
  };
  const tell = (message: string) => void log.push(message);
  const openService = () =>
    createChatService({
      address: server.url,
      keyHint: 'set the key',
      authorize: authorizeByBearer('sesame'),
      clock,
      log: tell,
      signal: abort.signal,
      timeoutMs: 10_000,
    });
  const ports: ChatPorts = { service: openService(), store, clock, log: tell };
  return {
    server,
    store,
    waits,
    log,
    abort,
    ports,
    engine: (changes = {}, others = {}) =>
      createChatEngine(
        { ...OPTIONS, signal: abort.signal, ...changes },
        { ...ports, service: openService(), ...others },
      ),
  };
}

export interface BatchOptions {
  readonly findGuidance?: FindGuidance;
  readonly targetLanguage?: string;
}

/** Pages of segments; ids are `u0`, `u1` … */
export function toBatch(
  pages: Readonly<Record<string, readonly string[]>>,
  { findGuidance, targetLanguage = 'es' }: BatchOptions = {},
): TranslationBatch {
  const documents = Object.entries(pages).map(
    ([name, texts]): TranslationDocument => ({
      name,
      sourceLanguage: 'en',
      targetLanguage,
      segments: texts.map((html, at) => ({ id: `u${at}`, html })),
    }),
  );
  return {
    book: 'tea',
    sourceLanguage: 'en',
    targetLanguage,
    documents,
    loadResources: async () => ({}),
    ...(findGuidance === undefined ? {} : { loadGuidance: async () => findGuidance }),
  };
}

export type Done = Extract<Collected, { status: 'done' }>;

/** Submit, carry the job through JSON, collect. */
export async function run(engine: Engine, batch: TranslationBatch): Promise<Done> {
  const job = await engine.submit(batch);
  const carried: Job = JSON.parse(JSON.stringify(job));
  const collected = await engine.collect(carried, { wait: true });
  if (collected.status === 'running') throw new Error(collected.message);
  return collected;
}

/** The HTML of each segment of a page, or why there is none. */
export function htmlOf({ results }: Done, page: string): Record<string, string> | string {
  const result = results.find(({ name }) => name === page);
  if (result === undefined) return 'no result';
  if ('error' in result) return result.error;
  if ('waiting' in result) return `waiting: ${result.waiting}`;
  return Object.fromEntries(result.segments.map((one) => [one.id, 'html' in one ? one.html : one.origin]));
}

const Body = z.object({ messages: z.array(z.object({ role: z.string(), content: z.string() })) });
const PromptDocument = z.object({ segments: z.array(z.object({ text: z.string() }).loose()) }).loose();

/** The messages of every request, and the document of the user in them. */
export function readPrompts({ exchanges }: ChatServer): {
  readonly roles: readonly string[];
  readonly system: string;
  readonly document: z.output<typeof PromptDocument>;
}[] {
  return exchanges.map(({ body }) => {
    const { messages } = Body.parse(JSON.parse(body));
    const [system, user] = messages;
    return {
      roles: messages.map(({ role }) => role),
      system: system?.content ?? '',
      document: PromptDocument.parse(JSON.parse(user?.content ?? '')),
    };
  });
}
