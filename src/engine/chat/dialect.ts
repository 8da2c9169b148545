/**
 * Endpoints take different fields. A request begins with the most that the protocol has; a field that the endpoint
 * refuses by name is left out, or said otherwise, from then on.
 */
import type { ChatOptions } from './options.ts';
import type { ChatBody } from './ports.ts';
import type { ChatMessage } from './prompt.ts';

/** What an endpoint is known to take. */
export interface Dialect {
  readonly structured: 'schema' | 'json' | 'none';
  readonly limitField: ChatOptions['limitField'];
  readonly hasTemperature: boolean;
  readonly hasSeed: boolean;
}

/** The dialect before anything was refused. */
export function firstDialect({ structured, limitField }: Pick<ChatOptions, 'structured' | 'limitField'>): Dialect {
  return {
    structured: structured === 'auto' ? 'schema' : structured,
    limitField,
    hasTemperature: true,
    hasSeed: true,
  };
}

const ANSWER_FORMAT = {
  type: 'json_schema',
  json_schema: {
    name: 'translations',
    strict: true,
    schema: {
      type: 'object',
      properties: {
        translations: {
          type: 'array',
          items: {
            type: 'object',
            properties: { id: { type: 'string' }, text: { type: 'string' } },
            required: ['id', 'text'],
            additionalProperties: false,
          },
        },
      },
      required: ['translations'],
      additionalProperties: false,
    },
  },
};

/** Body of a request. */
export function renderBody(
  messages: readonly ChatMessage[],
  { model, maxTokens }: { readonly model: string; readonly maxTokens: number },
  { structured, limitField, hasTemperature, hasSeed }: Dialect,
): ChatBody {
  const format = { schema: ANSWER_FORMAT, json: { type: 'json_object' }, none: undefined }[structured];
  return {
    model,
    messages,
    [limitField]: maxTokens,
    ...(hasTemperature ? { temperature: 0 } : {}),
    ...(hasSeed ? { seed: 1 } : {}),
    ...(format === undefined ? {} : { response_format: format }),
    stream: false,
  };
}

/**
 * What to try after a refusal; `undefined` when its words name nothing that could be said otherwise.
 *
 * @param message As the endpoint gave it.
 */
export function adaptDialect(dialect: Dialect, message: string): Dialect | undefined {
  if (/max_completion_tokens|max_tokens/.test(message)) {
    const other = dialect.limitField === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
    if (message.includes(dialect.limitField)) return { ...dialect, limitField: other };
  }
  if (dialect.hasTemperature && /temperature/i.test(message)) return { ...dialect, hasTemperature: false };
  if (dialect.hasSeed && /\bseed\b/i.test(message)) return { ...dialect, hasSeed: false };
  if (/response_format|json_schema|json_object|structured|schema|grammar/i.test(message)) {
    if (dialect.structured === 'schema') return { ...dialect, structured: 'json' };
    if (dialect.structured === 'json') return { ...dialect, structured: 'none' };
  }
  return undefined;
}
