/** The engines that are asked over HTTP, with the adapters behind them; keys come from the environment alone. */
import type { Log } from './commands/ports.ts';
import type { Answer, LanguageList, ModelList } from './commands/steps/doctor/probes.ts';
import type { EngineSettings } from './config/engine-schema.ts';
import type { ChatOptions } from './engine/chat/options.ts';
import type { ChatPorts } from './engine/chat/ports.ts';
import { type ChatAuth, type ChosenEndpoint, chooseEndpoint } from './engine/chat/presets.ts';
import type { TranslateTexts } from './engine/libretranslate.ts';
import type { TextStore } from './engine/text-store.ts';
import { ConfigError } from './shared/errors.ts';

export interface EngineContext {
  readonly log: Log;
  /** Ends what is waited for; jobs that were started are stopped then, or kept, as the settings say. */
  readonly signal: AbortSignal;
  /** Folder that keeps what was paid, for an engine without a bucket; it has a default. */
  readonly cache?: string | undefined;
}

/** Folder that keeps answers until they are delivered, where no other is named. */
const DEFAULT_CACHE = '.amts-cache';

/** @throws {ConfigError} when the settings and the environment do not make an endpoint, or a bucket has no region. */
export function chooseChat({ chat, region: own, bucket }: EngineSettings): {
  readonly endpoint: ChosenEndpoint;
  readonly region: string | undefined;
} {
  const region = own ?? process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION'];
  const endpoint = chooseEndpoint({ ...chat, region }, process.env);
  if (bucket !== undefined) requireRegion(region);
  return { endpoint, region };
}

/** @throws {ConfigError} as {@link chooseChat}. */
export async function openChat(
  settings: EngineSettings,
  context: EngineContext,
): Promise<{ readonly options: ChatOptions; readonly ports: ChatPorts }> {
  const { chat, timeoutSeconds } = settings;
  const { endpoint, region } = chooseChat(settings);
  const [{ createChatService }, { systemClock: clock }] = await Promise.all([
    import('./adapters/chat/service.ts'),
    import('./adapters/clock.ts'),
  ]);
  const log = (message: string) => context.log.info(message);
  const service = createChatService({
    ...endpoint,
    ...(chat.apiVersion === undefined ? {} : { query: { 'api-version': chat.apiVersion } }),
    authorize: await openAuthorization(endpoint.auth),
    clock,
    log,
    signal: context.signal,
    timeoutMs: timeoutSeconds * 1000,
  });
  const store = await openStore(settings, region, context);
  return { options: readOptions(settings, endpoint, context), ports: { service, store, clock, log } };
}

/**
 * The models of the endpoint that the settings name.
 *
 * @throws {ConfigError} as {@link openChat}.
 */
export async function listChatModels(settings: EngineSettings): Promise<Answer<ModelList>> {
  const { chat } = settings;
  const { address, model, list, auth } = chooseChat(settings).endpoint;
  const { listModels } = await import('./adapters/chat/models.ts');
  const query: Readonly<Record<string, string>> =
    chat.apiVersion === undefined ? {} : { 'api-version': chat.apiVersion };
  const answer = await listModels({ address, list, query, authorize: await openAuthorization(auth) });
  return 'value' in answer ? { value: { address, model, models: answer.value } } : answer;
}

function readOptions(
  { chat, parallelData, formality, maxCost, maxWaitMinutes }: EngineSettings,
  { address, model, limitField, limits }: ChosenEndpoint,
  { signal }: EngineContext,
): ChatOptions {
  const { segments, promptTokens, answerTokens, concurrency } = chat.limits;
  return {
    kind: 'chat',
    endpoint: address,
    model,
    limitField,
    structured: chat.structured,
    examples: parallelData === 'none' ? 0 : chat.examples,
    parallelData,
    formality,
    prices: { ...chat.prices, read: chat.prices.read ?? '' },
    maxCost,
    batch: chat.batch,
    maxWaitMs: maxWaitMinutes * 60_000,
    limits: {
      segments: segments ?? limits.segments,
      promptTokens: promptTokens ?? limits.promptTokens,
      answerTokens: answerTokens ?? limits.answerTokens,
      concurrency: concurrency ?? limits.concurrency,
    },
    signal,
  };
}

async function openAuthorization(auth: ChatAuth) {
  const ways = await import('./adapters/chat/authorize.ts');
  switch (auth.kind) {
    case 'bearer':
      return ways.authorizeByBearer(auth.key);
    case 'header':
      return ways.authorizeByHeader(auth.key);
    case 'aws':
      return ways.authorizeByAws(auth.region, auth.service);
    case 'none':
      return ways.authorizeNobody;
    default:
      return auth satisfies never;
  }
}

/** A bucket, where the settings name one; else a folder of this machine. */
export async function openStore(
  { bucket, prefix }: EngineSettings,
  region: string | undefined,
  { log, cache = DEFAULT_CACHE }: EngineContext,
): Promise<TextStore> {
  if (bucket === undefined) return (await import('./adapters/disk-store.ts')).createDiskStore(cache);
  const [{ createS3Store }, { systemClock: clock }] = await Promise.all([
    import('./adapters/aws/s3-store.ts'),
    import('./adapters/clock.ts'),
  ]);
  const store = createS3Store({ region: requireRegion(region), bucket, clock, log: (message) => log.info(message) });
  return {
    put: (key, text) => store.put(prefix + key, text),
    get: (key) => store.get(prefix + key),
    list: async (start) => (await store.list(prefix + start)).map((key) => key.slice(prefix.length)),
    remove: (keys) => store.remove(keys.map((key) => prefix + key)),
    read: (key) => store.read(prefix + key),
    replace: (key, text, version) => store.replace(prefix + key, text, version),
  };
}

function requireRegion(region: string | undefined): string {
  if (region !== undefined) return region;
  throw new ConfigError('engine.region is missing: the bucket has one; set it, or AWS_REGION');
}

/**
 * Where LibreTranslate is, and the key for it.
 *
 * @throws {ConfigError} when there is a key, and its address comes from the configuration.
 */
export function readLibreTranslate({ libretranslate }: Pick<EngineSettings, 'libretranslate'>): {
  readonly address: string;
  readonly key: string | undefined;
} {
  const { LIBRETRANSLATE_API_KEY: key, LIBRETRANSLATE_URL: own } = process.env;
  if (key !== undefined && own === undefined)
    throw new ConfigError(
      'LIBRETRANSLATE_API_KEY is set: set LIBRETRANSLATE_URL beside it, so that no configuration can send the key elsewhere',
    );
  return { address: (own ?? libretranslate.url).replace(/\/+$/, ''), key };
}

/** @throws {ConfigError} as {@link readLibreTranslate}. */
export async function openLibreTranslate(
  settings: EngineSettings,
  { log, signal }: EngineContext,
): Promise<TranslateTexts> {
  const { address, key } = readLibreTranslate(settings);
  const [{ createLibreTranslate }, { systemClock: clock }, { authorizeNobody }] = await Promise.all([
    import('./adapters/libretranslate.ts'),
    import('./adapters/clock.ts'),
    import('./adapters/chat/authorize.ts'),
  ]);
  return createLibreTranslate(
    {
      address,
      keyHint: 'set LIBRETRANSLATE_API_KEY and LIBRETRANSLATE_URL, if the server asks for a key',
      authorize: authorizeNobody,
      clock,
      log: (message) => log.info(message),
      signal,
      timeoutMs: settings.timeoutSeconds * 1000,
    },
    key,
  );
}

/**
 * The languages of the server that the settings name.
 *
 * @throws {ConfigError} as {@link readLibreTranslate}.
 */
export async function listLibreTranslate(settings: EngineSettings): Promise<Answer<LanguageList>> {
  const { address } = readLibreTranslate(settings);
  const { listLanguages } = await import('./adapters/libretranslate.ts');
  const answer = await listLanguages(address);
  return 'value' in answer ? { value: { address, targets: answer.value } } : answer;
}
