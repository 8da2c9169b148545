/** A LibreTranslate server behind the port of its engine. */
import { z } from 'zod';
import type { TranslateTexts } from '../engine/libretranslate.ts';
import { ServiceError } from '../shared/errors.ts';
import { askOnce } from './http/ask.ts';
import { createCaller, type EndpointOptions } from './http/caller.ts';

const Answer = z.object({ translatedText: z.array(z.string()) });

/** @param key For a server that asks for one. */
export function createLibreTranslate(options: EndpointOptions, key: string | undefined): TranslateTexts {
  const call = createCaller(options);
  return async ({ texts, from, to }) => {
    const body = { q: texts, source: from, target: to, format: 'html', ...(key === undefined ? {} : { api_key: key }) };
    const text = await call({
      method: 'POST',
      path: 'translate',
      body: JSON.stringify(body),
      type: 'application/json',
    });
    const answer = Answer.safeParse(parseJson(text));
    if (answer.success) return answer.data.translatedText;
    throw new ServiceError(`${options.address}: its answer is not that of LibreTranslate`, { retryable: false });
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const Languages = z.array(z.object({ code: z.string(), targets: z.array(z.string()) }));

/**
 * The pairs of languages that a server has, by a question that costs nothing and needs no key.
 *
 * @returns Codes of the server: by source language, what it translates to.
 */
export function listLanguages(address: string): ReturnType<typeof askOnce<ReadonlyMap<string, readonly string[]>>> {
  return askOnce({
    address,
    url: new URL(`${address}/languages`),
    what: 'its languages',
    authorize: async () => ({}),
    read: (answer) => {
      const { data } = Languages.safeParse(answer);
      return data && new Map(data.map(({ code, targets }) => [code, targets]));
    },
  });
}
