/**
 * The protocol as schemas, written after the OpenAPI document of OpenAI (MIT; `CreateChatCompletionRequest`,
 * `CreateChatCompletionResponse`, `CreateBatchRequest`, `Batch`, `ErrorResponse`), as far as it is used. The local
 * server holds every request and every answer of its own against them.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const TEXT = { type: 'string' };
const COUNT = { type: 'integer', minimum: 0 };
const ID = { type: 'string', minLength: 1 };

const MESSAGE = {
  type: 'object',
  required: ['role', 'content'],
  properties: {
    role: { enum: ['system', 'developer', 'user', 'assistant'] },
    content: { type: 'string', minLength: 1 },
    name: TEXT,
  },
  additionalProperties: false,
};

/** A strict schema takes every property as required, and no others. */
const STRICT_SCHEMA = {
  type: 'object',
  required: ['type', 'properties', 'required', 'additionalProperties'],
  properties: { type: { const: 'object' }, additionalProperties: { const: false } },
};

const RESPONSE_FORMAT = {
  oneOf: [
    {
      type: 'object',
      required: ['type'],
      properties: { type: { enum: ['text', 'json_object'] } },
      additionalProperties: false,
    },
    {
      type: 'object',
      required: ['type', 'json_schema'],
      properties: {
        type: { const: 'json_schema' },
        json_schema: {
          type: 'object',
          required: ['name', 'schema'],
          properties: {
            name: { type: 'string', pattern: '^[a-zA-Z0-9_-]{1,64}$' },
            description: TEXT,
            strict: { type: ['boolean', 'null'] },
            schema: STRICT_SCHEMA,
          },
          additionalProperties: false,
        },
      },
      additionalProperties: false,
    },
  ],
};

const COMPLETION_REQUEST = {
  type: 'object',
  required: ['model', 'messages'],
  properties: {
    model: ID,
    messages: { type: 'array', minItems: 1, items: MESSAGE },
    temperature: { type: ['number', 'null'], minimum: 0, maximum: 2 },
    seed: { type: ['integer', 'null'] },
    max_tokens: { type: ['integer', 'null'], minimum: 1 },
    max_completion_tokens: { type: ['integer', 'null'], minimum: 1 },
    response_format: RESPONSE_FORMAT,
    stream: { type: ['boolean', 'null'] },
  },
  additionalProperties: false,
  not: { required: ['max_tokens', 'max_completion_tokens'] },
};

const COMPLETION = {
  type: 'object',
  required: ['id', 'object', 'created', 'model', 'choices'],
  properties: {
    id: ID,
    object: { const: 'chat.completion' },
    created: COUNT,
    model: ID,
    choices: {
      type: 'array',
      items: {
        type: 'object',
        required: ['finish_reason', 'index', 'message', 'logprobs'],
        properties: {
          finish_reason: { enum: ['stop', 'length', 'tool_calls', 'content_filter', 'function_call'] },
          index: COUNT,
          logprobs: { type: 'null' },
          message: {
            type: 'object',
            required: ['role', 'content', 'refusal'],
            properties: {
              role: { const: 'assistant' },
              content: { type: ['string', 'null'] },
              refusal: { type: ['string', 'null'] },
            },
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
    },
    usage: {
      type: 'object',
      required: ['prompt_tokens', 'completion_tokens', 'total_tokens'],
      properties: {
        prompt_tokens: COUNT,
        completion_tokens: COUNT,
        total_tokens: COUNT,
        prompt_tokens_details: { type: 'object', properties: { cached_tokens: COUNT } },
      },
    },
  },
  additionalProperties: false,
};

const ERROR = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['message', 'type', 'param', 'code'],
      properties: {
        message: TEXT,
        type: TEXT,
        param: { type: ['string', 'null'] },
        code: { type: ['string', 'null'] },
      },
    },
  },
};

const METADATA = {
  type: ['object', 'null'],
  maxProperties: 16,
  propertyNames: { maxLength: 64 },
  additionalProperties: { type: 'string', maxLength: 512 },
};

const BATCH_REQUEST = {
  type: 'object',
  required: ['input_file_id', 'endpoint', 'completion_window'],
  properties: {
    input_file_id: ID,
    endpoint: { enum: ['/v1/responses', '/v1/chat/completions', '/v1/embeddings', '/v1/completions'] },
    completion_window: { const: '24h' },
    metadata: METADATA,
  },
  additionalProperties: false,
};

const BATCH_LINE = {
  type: 'object',
  required: ['custom_id', 'method', 'url', 'body'],
  properties: {
    custom_id: ID,
    method: { const: 'POST' },
    url: { const: '/v1/chat/completions' },
    body: COMPLETION_REQUEST,
  },
  additionalProperties: false,
};

const BATCH = {
  type: 'object',
  required: ['id', 'object', 'endpoint', 'input_file_id', 'completion_window', 'status', 'created_at'],
  properties: {
    id: ID,
    object: { const: 'batch' },
    endpoint: TEXT,
    input_file_id: ID,
    completion_window: TEXT,
    status: {
      enum: ['validating', 'failed', 'in_progress', 'finalizing', 'completed', 'expired', 'cancelling', 'cancelled'],
    },
    output_file_id: { type: ['string', 'null'] },
    error_file_id: { type: ['string', 'null'] },
    created_at: COUNT,
    metadata: METADATA,
    errors: { type: ['object', 'null'] },
  },
};

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: false });

const CHECKS = {
  'completion request': ajv.compile(COMPLETION_REQUEST),
  completion: ajv.compile(COMPLETION),
  error: ajv.compile(ERROR),
  'batch request': ajv.compile(BATCH_REQUEST),
  'batch line': ajv.compile(BATCH_LINE),
  batch: ajv.compile(BATCH),
} as const satisfies Readonly<Record<string, ValidateFunction>>;

/** What is wrong with a document of the protocol; `undefined` when nothing is. */
export function findContractFault(kind: keyof typeof CHECKS, value: unknown): string | undefined {
  const check: ValidateFunction = CHECKS[kind];
  return check(value) ? undefined : `${kind}: ${ajv.errorsText(check.errors)}`;
}
