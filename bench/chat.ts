/**
 * What pushes cost with the chat engine: characters, requests and tokens, without and with examples, and how much of the
 * prompts a cache of prefixes would serve: what an earlier prompt of the same run began with as well, and what OpenAI's
 * cache takes of it (from 1,024 tokens on). Tokens are counted by the estimate of the engine.
 *
 *   npm run bench:chat
 *
 * The pushes of `../shared/data/pushes` have no translations, so the old page itself stands in for one; examples come
 * from the Chinese book of `../shared/data/corpus`. Answers come from the local endpoint, in letters.
 */

import { createMemoryStore } from '../__tests__/emulators/aws/memory-store.ts';
import { startChat } from '../__tests__/emulators/chat/index.ts';
import { listPushes, type PushedPage } from '../__tests__/support/shared-data.ts';
import { createAlignPool } from '../src/adapters/align-pool.ts';
import { authorizeNobody } from '../src/adapters/chat/authorize.ts';
import { createChatService } from '../src/adapters/chat/service.ts';
import { systemClock } from '../src/adapters/clock.ts';
import type { Bead, PageAlignment } from '../src/align/bead.ts';
import { gatherUnits } from '../src/commands/steps/data/book-data.ts';
import { createChatEngine } from '../src/engine/chat/chat-engine.ts';
import type { FindGuidance, TranslationDocument } from '../src/engine/engine.ts';
import { listSentences, type Page } from '../src/markdown/page.ts';
import { parsePage } from '../src/markdown/parse.ts';
import { Guide } from '../src/retrieval/guidance.ts';
import { mapConcurrently } from '../src/shared/concurrent.ts';
import { planUpdate } from '../src/update/plan/plan.ts';
import { readBook } from './align-books.ts';
import { print, printTable, requireSharedData, showProgress } from './support/output.ts';

const TO = 'zh';
/** US dollars for a million tokens: a small model, and a large one. */
const PRICES = [
  { name: 'at $0.15/$0.60', input: 0.15, cachedInput: 0.075, output: 0.6 },
  { name: 'at $3/$15', input: 3, cachedInput: 0.3, output: 15 },
] as const;

requireSharedData();
const pushes = listPushes().map(({ number, pages }) => ({ number, documents: pages.flatMap(planDocument) }));
const findGuidance = await openGuide();
const rows = await mapConcurrently([0, 3, 5], 1, (examples) =>
  measure(examples === 0 ? 'without examples' : `with ${examples} examples`, examples),
);
printTable([
  [
    '50 pushes, one language',
    'characters',
    'requests',
    'tokens in',
    'shared at the start',
    'cached from 1,024 on',
    'tokens out',
    ...PRICES.map(({ name }) => name),
  ],
  ...rows,
]);

/** The segments of a pushed page that would be sent. */
function planDocument({ path, old, new: fresh }: PushedPage): TranslationDocument[] {
  if (fresh === undefined) return [];
  const source = parsePage(fresh, { language: 'en' });
  const common = { source, targetLanguage: 'en', settings: { keepAbove: 0.95 } };
  const base = old === undefined ? undefined : parsePage(old, { language: 'en' });
  const { requests } = planUpdate(
    base === undefined ? common : { ...common, base, target: base, alignment: alignWithItself(base) },
  );
  return requests.length === 0 ? [] : [{ name: path, sourceLanguage: 'en', targetLanguage: TO, segments: requests }];
}

function alignWithItself(page: Page): PageAlignment {
  const beads = (count: number): Bead[] =>
    Array.from({ length: count }, (_, at) => ({ source: [at], target: [at], score: 1 }));
  return { blocks: beads(page.blocks.length), sentences: beads(listSentences(page).length) };
}

async function openGuide(): Promise<FindGuidance> {
  showProgress('aligning the book');
  const jobs = createAlignPool(2);
  const { units } = await gatherUnits(readBook(TO), { from: 'en', to: TO, dialect: 'd2l', unit: 'sentence' }, { jobs });
  await jobs.close();
  return new Guide({ pairs: units.map(({ source, target }) => ({ source, target })), terms: [] }).open();
}

/** Every push is a run of its own, and the endpoint's cache has forgotten the one before. */
async function measure(name: string, examples: number): Promise<(string | number)[]> {
  const sum = { characters: 0, requests: 0, promptTokens: 0, cachedTokens: 0, completionTokens: 0, sharedTokens: 0 };
  for (const { number, documents } of pushes) {
    if (documents.length === 0) continue;
    showProgress(`${name}: push ${number}`);
    // oxlint-disable-next-line no-await-in-loop -- one run after the other
    const { characters, usage } = await runPush(documents, examples);
    sum.characters += characters;
    for (const key of ['requests', 'promptTokens', 'cachedTokens', 'completionTokens', 'sharedTokens'] as const)
      sum[key] += usage[key];
  }
  showProgress('');
  const cost = ({ input, cachedInput, output }: (typeof PRICES)[number]) =>
    ((sum.promptTokens - sum.cachedTokens) * input + sum.cachedTokens * cachedInput + sum.completionTokens * output) /
    1e6;
  const part = (tokens: number) => `${((100 * tokens) / sum.promptTokens).toFixed(1)} %`;
  return [
    name,
    sum.characters,
    sum.requests,
    sum.promptTokens,
    part(sum.sharedTokens),
    part(sum.cachedTokens),
    sum.completionTokens,
    ...PRICES.map((prices) => `$${cost(prices).toFixed(3)}`),
  ];
}

async function runPush(documents: readonly TranslationDocument[], examples: number) {
  const server = await startChat();
  const signal = new AbortController().signal;
  const log = (message: string) => print(message);
  const service = createChatService({
    address: server.url,
    keyHint: '',
    authorize: authorizeNobody,
    clock: systemClock,
    log,
    signal,
    timeoutMs: 60_000,
  });
  const engine = createChatEngine(
    {
      kind: 'chat',
      endpoint: 'bench',
      model: 'letters-1',
      structured: 'auto',
      limitField: 'max_tokens',
      examples,
      parallelData: 'sentence',
      prices: { input: 0, cachedInput: 0, output: 0, read: '' },
      limits: { segments: 16, promptTokens: 12_000, answerTokens: 4000, concurrency: 1 },
      batch: false,
      maxWaitMs: 0,
      signal,
    },
    { service, store: createMemoryStore(['bucket']).openBucket('bucket'), clock: systemClock, log },
  );
  const batch = {
    book: 'book',
    sourceLanguage: 'en',
    targetLanguage: TO,
    documents,
    loadResources: async () => ({}),
    loadGuidance: async () => findGuidance,
  };
  const { characters } = await engine.estimate(batch);
  await engine.submit(batch);
  await server.stop();
  return { characters, usage: server.usage };
}
