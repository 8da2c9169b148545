/**
 * From what a model wrote to translations by number. Reasoning, fences and prose around the answer are passed over, an
 * answer that was cut short gives what it holds, and what is no answer is told, never guessed.
 */
import { z } from 'zod';
import type { TokenUsage } from '../engine.ts';

const Completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z
    .object({
      prompt_tokens: z.number().nullish(),
      completion_tokens: z.number().nullish(),
      prompt_tokens_details: z.object({ cached_tokens: z.number().nullish() }).nullish(),
    })
    .nullish(),
});

/** What one request came to. */
export interface ChatAnswer {
  /** Text as the model wrote it, by the number of the segment. */
  readonly texts: ReadonlyMap<string, string>;
  /** Why some are missing, where the answer says so. */
  readonly fault?: string;
  /** Absent where the endpoint does not count. */
  readonly usage?: Omit<TokenUsage, 'requests'>;
}

/** Read the answer of `POST /chat/completions`. */
export function readCompletion(json: unknown): ChatAnswer {
  const completion = Completion.safeParse(json);
  if (!completion.success) return { texts: new Map(), fault: 'the endpoint gave an answer that is no chat completion' };
  const { choices, usage } = completion.data;
  const [choice] = choices;
  const { content, refusal } = choice?.message ?? {};
  const texts = readTexts(content ?? '');
  const fault =
    findFault(choice?.finish_reason, refusal) ?? (texts.size === 0 ? 'the answer holds no JSON' : undefined);
  return {
    texts,
    ...(fault === undefined ? {} : { fault }),
    ...(usage === null || usage === undefined
      ? {}
      : {
          usage: {
            promptTokens: usage.prompt_tokens ?? 0,
            cachedTokens: usage.prompt_tokens_details?.cached_tokens ?? 0,
            completionTokens: usage.completion_tokens ?? 0,
          },
        }),
  };
}

function findFault(reason: string | null | undefined, refusal: string | null | undefined): string | undefined {
  if (refusal !== null && refusal !== undefined && refusal !== '') return 'the model refused to answer';
  if (reason === 'length') return 'the answer was longer than the limit';
  return reason === 'content_filter' ? 'a content filter held the answer back' : undefined;
}

/** Reasoning of models that write it into the answer; an end without a start is one whose start the template wrote. */
const REASONING = /<(think|thinking|reasoning)>[^]*?(?:<\/\1>|$)|^[^]*?<\/(?:think|thinking|reasoning)>/gi;

/** @returns Of a number that is there twice, the first text. */
export function readTexts(content: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const value of listJson(content.replaceAll(REASONING, ''))) collect(value, texts);
  return texts;
}

/** Longest answer that is read, in UTF-16 units, and brackets that may turn out to open no JSON. */
const MAX_LENGTH = 200_000;
const MAX_DEAD_ENDS = 50;

/** Whole JSON values in a text: an object or list that is not closed gives those in it that are. */
function listJson(text: string): unknown[] {
  const values: unknown[] = [];
  let deadEnds = 0;
  for (let at = 0; at < Math.min(text.length, MAX_LENGTH) && deadEnds < MAX_DEAD_ENDS; at += 1) {
    if (text[at] !== '{' && text[at] !== '[') continue;
    const end = findEnd(text, at);
    const value = end === undefined ? undefined : parseJson(text.slice(at, end));
    if (value === undefined || end === undefined) deadEnds += 1;
    else {
      values.push(value);
      at = end - 1;
    }
  }
  return values;
}

/** Position behind the bracket that closes the one at `start`. */
function findEnd(text: string, start: number): number | undefined {
  let depth = 0;
  let isString = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (isString && char === '\\') at += 1;
    else if (char === '"') isString = !isString;
    else if (!isString && (char === '{' || char === '[')) depth += 1;
    else if (!isString && (char === '}' || char === ']')) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const Entry = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** `{"translations":[…]}`, a list of entries, one entry, or `{"1":"…"}`: models differ. However deep, in order. */
function collect(whole: unknown, texts: Map<string, string>): void {
  const waiting: (readonly [key: string, value: unknown])[] = [['', whole]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [key, value] = next;
    if (typeof value === 'string' && /^\d+$/.test(key)) add(key, value, texts);
    if (typeof value !== 'object' || value === null) continue;
    const entry = Entry.safeParse(value);
    if (entry.success) add(String(entry.data.id), entry.data.text, texts);
    else if (Array.isArray(value)) for (const item of value.toReversed()) waiting.push(['', item]);
    else for (const part of Object.entries(value).toReversed()) waiting.push(part);
  }
}

function add(id: string, text: string, texts: Map<string, string>): void {
  if (!texts.has(id) && text.trim() !== '') texts.set(id, text);
}
