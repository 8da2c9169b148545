/** The part of the schema for engines that are asked over HTTP: `chat` and `libretranslate`. Keys are never settings. */
import { z } from 'zod';
import { CHAT_PRESETS } from './choices.ts';

/** US dollars for one million tokens; 0 tells no cost. */
const TokenPrices = z
  .strictObject({
    input: z.number().min(0).default(0).describe('US dollars for one million tokens of prompts.'),
    'cached-input': z
      .number()
      .min(0)
      .optional()
      .describe('The same for the part of a prompt that a cache served. Default: as `input`.'),
    output: z.number().min(0).default(0).describe('US dollars for one million tokens of answers, reasoning included.'),
    read: z.iso.date().optional().describe('Day on which these prices were read; reports name it.'),
  })
  .transform(({ 'cached-input': cachedInput, ...rest }) => ({ ...rest, cachedInput: cachedInput ?? rest.input }))
  .prefault({})
  .describe('Prices of the model, for the account before and after a run, and for `max-cost`.');

const count = (description: string) => z.number().int().positive().optional().describe(description);

export const ChatSchema = z
  .strictObject({
    preset: z
      .enum(CHAT_PRESETS)
      .default('github')
      .describe(
        'Address, key and limits: `github` (GitHub Models with the token of the workflow), `bedrock` (with AWS credentials), `openai`, `azure`, `ollama` (on this machine), `custom` (any endpoint that speaks the protocol).',
      ),
    model: z
      .string()
      .min(1)
      .optional()
      .describe('Model, as the endpoint names it. Default, for `github` alone: `openai/gpt-4o-mini`.'),
    'base-url': z
      .string()
      .min(1)
      .optional()
      .describe('Address of `azure`, `ollama` or `custom`, up to and without `/chat/completions`.'),
    'api-version': z.string().min(1).optional().describe('Query `api-version` of older Azure addresses.'),
    structured: z
      .enum(['auto', 'schema', 'json', 'none'])
      .default('auto')
      .describe('How answers are asked for; `auto` begins with a JSON schema and gives way where it is refused.'),
    examples: z
      .number()
      .int()
      .min(0)
      .max(20)
      .default(5)
      .describe("Pairs of the book's own translations that are shown for one segment; 0: none."),
    'max-segments': count('Segments in one request. Default: by preset.'),
    'max-prompt-tokens': count('Tokens of one prompt. Default: by preset.'),
    'max-answer-tokens': count('Tokens of one answer, reasoning included. Default: by preset.'),
    concurrency: count('Requests at once. Default: by preset.'),
    batch: z
      .boolean()
      .default(false)
      .describe('Send requests as batch files, which are answered within a day at half the price (`openai`, `azure`).'),
    prices: TokenPrices,
  })
  .transform(
    ({
      'base-url': baseUrl,
      'api-version': apiVersion,
      'max-segments': segments,
      'max-prompt-tokens': promptTokens,
      'max-answer-tokens': answerTokens,
      concurrency,
      ...rest
    }) => ({ ...rest, baseUrl, apiVersion, limits: { segments, promptTokens, answerTokens, concurrency } }),
  )
  .prefault({})
  .describe('Settings of the `chat` engine. Its key comes from the environment.');

export const LibreTranslateSchema = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .default('http://127.0.0.1:5000')
      .describe('Address of the server, without `/translate`.'),
  })
  .prefault({})
  .describe(
    'Settings of the `libretranslate` engine. A key, where the server asks for one, comes from the environment.',
  );
