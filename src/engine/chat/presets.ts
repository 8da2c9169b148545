/**
 * Endpoints that are known: where they are, whose key they take, what a request to them may hold.
 *
 * Rule: a key goes only to the address that it was made for. A configuration may come from somebody else than who owns
 * the key, so it names no address for a preset that has one; another address comes from the environment, as keys do.
 */
import { ConfigError } from '../../shared/errors.ts';
import type { ChatLimits, ChatOptions } from './options.ts';

export type PresetName = 'github' | 'bedrock' | 'openai' | 'azure' | 'ollama' | 'custom';

/** How a request proves who asks. */
export type ChatAuth =
  | { readonly kind: 'bearer' | 'header'; readonly key: string }
  | { readonly kind: 'aws'; readonly region: string; readonly service: string }
  | { readonly kind: 'none' };

interface Preset {
  /** Base URL; `{region}` is the AWS region. Absent where the settings have to say it. */
  readonly address?: string;
  /** Hosts that the address of the settings may have. */
  readonly hosts?: RegExp;
  readonly auth: 'bearer' | 'header' | 'aws' | 'none' | 'optional';
  /** Environment variables that may hold the key; the first that is set counts. */
  readonly keys: readonly string[];
  readonly keyHint: string;
  readonly model?: string;
  /** Where the list of models is, relative to the address; default: `models`. */
  readonly list?: string;
  readonly limitField: ChatOptions['limitField'];
  readonly limits: ChatLimits;
}

const ROOMY: ChatLimits = { segments: 16, promptTokens: 12_000, answerTokens: 4000, concurrency: 4 };

/** The address of any preset, from who runs AMTS. */
export const ADDRESS_VARIABLE = 'AMTS_CHAT_URL';

const TABLE: Readonly<Record<PresetName, Preset>> = {
  github: {
    address: 'https://models.github.ai/inference',
    auth: 'bearer',
    keys: ['AMTS_MODELS_TOKEN', 'GITHUB_TOKEN'],
    keyHint:
      'GitHub Models takes the token of the workflow once the job has "permissions: models: read"; elsewhere set AMTS_MODELS_TOKEN to a token that may read models',
    model: 'openai/gpt-4o-mini',
    list: '../catalog/models',
    limitField: 'max_tokens',
    // Free tier: 8,000 tokens in, 4,000 out, two to five requests at once (GitHub Models, read 2026-11-26).
    limits: { segments: 16, promptTokens: 6000, answerTokens: 4000, concurrency: 2 },
  },
  bedrock: {
    address: 'https://bedrock-runtime.{region}.amazonaws.com/openai/v1',
    auth: 'aws',
    keys: ['AWS_BEARER_TOKEN_BEDROCK'],
    keyHint:
      'allow bedrock:InvokeModel on the model in the policy of the role that runs AMTS, and see that the region of engine.region has it',
    limitField: 'max_completion_tokens',
    limits: ROOMY,
  },
  openai: {
    address: 'https://api.openai.com/v1',
    auth: 'bearer',
    keys: ['OPENAI_API_KEY'],
    keyHint: 'set OPENAI_API_KEY to a key that may use the model',
    limitField: 'max_completion_tokens',
    limits: ROOMY,
  },
  azure: {
    hosts: /\.(?:openai\.azure\.com|cognitiveservices\.azure\.com|services\.ai\.azure\.com)$/,
    auth: 'header',
    keys: ['AZURE_OPENAI_API_KEY'],
    keyHint: 'set AZURE_OPENAI_API_KEY to a key of the resource',
    limitField: 'max_completion_tokens',
    limits: ROOMY,
  },
  ollama: {
    address: 'http://127.0.0.1:11434/v1',
    auth: 'none',
    keys: [],
    keyHint: 'no key is sent',
    limitField: 'max_tokens',
    // A context of 4,096 tokens is the default, and what is over it is cut without a word.
    limits: { segments: 8, promptTokens: 2500, answerTokens: 1400, concurrency: 1 },
  },
  custom: {
    auth: 'optional',
    keys: ['AMTS_CHAT_KEY'],
    keyHint: 'set AMTS_CHAT_KEY to the key of the endpoint, if it has one',
    limitField: 'max_tokens',
    limits: ROOMY,
  },
};

export interface EndpointSettings {
  readonly preset: PresetName;
  readonly baseUrl?: string | undefined;
  readonly model?: string | undefined;
  readonly region?: string | undefined;
}

/** An endpoint that can be asked. */
export interface ChosenEndpoint {
  readonly address: string;
  readonly auth: ChatAuth;
  readonly keyHint: string;
  readonly model: string;
  /** Where the list of models is, relative to the address. */
  readonly list: string;
  readonly limitField: ChatOptions['limitField'];
  readonly limits: ChatLimits;
}

/**
 * @param environment Keys, and the address where it is not the preset's own.
 * @throws {ConfigError} naming the setting or the variable that is missing.
 */
export function chooseEndpoint(
  settings: EndpointSettings,
  environment: Readonly<Record<string, string | undefined>>,
): ChosenEndpoint {
  const preset = TABLE[settings.preset];
  const model = settings.model ?? preset.model;
  if (model === undefined) throw new ConfigError(`engine.chat.model is missing: name a model of ${settings.preset}`);
  const address = chooseAddress(settings, preset, environment);
  const auth = chooseAuth(settings, preset, environment);
  const { keyHint, limitField, limits } = preset;
  const list = address === preset.address ? (preset.list ?? 'models') : 'models';
  return { address, auth, keyHint, model, list, limitField, limits };
}

function chooseAddress(
  { preset: name, baseUrl, region }: EndpointSettings,
  { address, hosts, keys }: Preset,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const own = environment[ADDRESS_VARIABLE];
  if (own !== undefined && own !== '') return checkUrl(own, ADDRESS_VARIABLE);
  if (baseUrl !== undefined) {
    const url = checkUrl(baseUrl, 'engine.chat.base-url');
    if (hosts === undefined && address !== undefined && name !== 'ollama')
      throw new ConfigError(
        `engine.chat.base-url: the preset ${name} has its address; another one, for a proxy, is set in the environment as ${ADDRESS_VARIABLE}`,
      );
    if (hosts !== undefined && !(hosts.test(new URL(url).hostname) && url.startsWith('https:')))
      throw new ConfigError(
        `engine.chat.base-url: ${url} is no https address of ${name}; another one, for a proxy, is set in the environment as ${ADDRESS_VARIABLE}`,
      );
    if (name === 'custom' && keys.some((key) => isSet(environment[key])))
      throw new ConfigError(
        `${keys[0]} is set, and the address comes from the configuration: set ${ADDRESS_VARIABLE} to ${url} beside the key, so that no configuration can send the key elsewhere`,
      );
    return url;
  }
  if (address === undefined)
    throw new ConfigError(`engine.chat.base-url is missing: the address of the ${name} endpoint`);
  return address.replace('{region}', () => checkRegion(region));
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}

function checkUrl(text: string, place: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    url === undefined ||
    !/^https?:$/.test(url.protocol) ||
    url.username !== '' ||
    url.search !== '' ||
    url.hash !== ''
  )
    throw new ConfigError(
      `${place}: '${text}' should be an http(s) address without key or query, such as http://127.0.0.1:8080/v1`,
    );
  return url.href.replace(/(?<!\/)\/+$/, '');
}

function checkRegion(region: string | undefined): string {
  if (region === undefined) throw new ConfigError('engine.region is missing: set it, or AWS_REGION');
  if (!/^[a-z]{2}(?:-[a-z]+)+-\d$/.test(region)) throw new ConfigError(`engine.region: '${region}' is no AWS region`);
  return region;
}

function chooseAuth(
  { preset: name, region }: EndpointSettings,
  { auth, keys, keyHint }: Preset,
  environment: Readonly<Record<string, string | undefined>>,
): ChatAuth {
  if (auth === 'none') return { kind: 'none' };
  const key = keys.map((variable) => environment[variable]).find(isSet);
  if (auth === 'aws')
    return key === undefined
      ? { kind: 'aws', region: checkRegion(region), service: 'bedrock' }
      : { kind: 'bearer', key };
  if (key !== undefined) return { kind: auth === 'header' ? 'header' : 'bearer', key };
  if (auth === 'optional') return { kind: 'none' };
  throw new ConfigError(`engine chat, ${name}: there is no key; ${keyHint}`);
}
