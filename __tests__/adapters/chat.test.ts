/** Who asks, as an endpoint sees it; folders as a store; LibreTranslate over its protocol. */
import { createHash, createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { authorizeByAws, authorizeByHeader } from '../../src/adapters/chat/authorize.ts';
import { createChatService } from '../../src/adapters/chat/service.ts';
import { systemClock } from '../../src/adapters/clock.ts';
import { createDiskStore } from '../../src/adapters/disk-store.ts';
import type { Authorize } from '../../src/adapters/http/caller.ts';
import { createLibreTranslate } from '../../src/adapters/libretranslate.ts';
import { createLibreTranslateEngine } from '../../src/engine/libretranslate.ts';
import { startChat } from '../emulators/chat/index.ts';
import { askEngine } from '../support/ask-engine.ts';
import { makeFolder } from '../support/repositories.ts';

const BODY = {
  model: 'm',
  messages: [
    { role: 'system', content: 'From English (en) to Spanish (es).' },
    { role: 'user', content: '{"page":"a","segments":[{"id":"1","text":"One."}]}' },
  ],
};

function endpointAt(address: string, authorize: Authorize) {
  const signal = new AbortController().signal;
  const common = { address, authorize, keyHint: 'a key', clock: systemClock, signal, timeoutMs: 5000 };
  return { ...common, log: () => undefined };
}

async function serve() {
  const server = await startChat();
  onTestFinished(() => server.stop());
  return server;
}

function setEnvironment(values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const before = process.env[name];
    process.env[name] = value;
    onTestFinished(() => {
      if (before === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before;
    });
  }
}

describe('a request is authorised', () => {
  test('by the header of Azure, with its version in the query', async () => {
    const server = await serve();
    const options = { ...endpointAt(server.url, authorizeByHeader('k')), query: { 'api-version': '2024-10-21' } };
    await createChatService(options).complete(BODY);
    const [exchange] = server.exchanges;
    expect(exchange?.headers['api-key']).toBe('k');
    expect(exchange?.headers['authorization']).toBeUndefined();
    expect(exchange?.path).toBe('/chat/completions?api-version=2024-10-21');
  });

  test('by Signature Version 4 with the credentials of the environment', async () => {
    setEnvironment({ AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'session' });
    const server = await serve();
    await createChatService(endpointAt(server.url, authorizeByAws('us-west-2', 'bedrock'))).complete(BODY);
    const [exchange] = server.exchanges;
    const headers = z.record(z.string(), z.string()).parse(exchange?.headers);
    expect(headers['x-amz-security-token']).toBe('session');
    const [, scope = '', signed = '', signature] =
      /^AWS4-HMAC-SHA256 Credential=AKID\/(\S+), SignedHeaders=(\S+), Signature=(\w+)$/.exec(
        headers['authorization'] ?? '',
      ) ?? [];
    expect(scope).toMatch(/^\d{8}\/us-west-2\/bedrock\/aws4_request$/);
    expect(signature).toBe(sign({ headers, signed, scope, body: exchange?.body ?? '' }));
  });
});

/** The signature as AWS documents it, worked out apart from the library. */
function sign({
  headers,
  signed,
  scope,
  body,
}: {
  headers: Record<string, string>;
  signed: string;
  scope: string;
  body: string;
}): string {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const lines = signed.split(';').map((name) => `${name}:${headers[name]?.trim()}\n`);
  const canonical = ['POST', '/v1/chat/completions', '', lines.join(''), signed, hash(body)].join('\n');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hash(canonical)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>((secret, part) => hmac(secret, part), 'AWS4secret');
  return hmac(key, text).toString('hex');
}

describe('a folder as a store', () => {
  test('gives back what was put, lists by prefix, and forgets', async () => {
    const store = createDiskStore(join(makeFolder(), 'deep', 'cache'));
    expect(await store.list('chat/')).toEqual([]);
    await store.put('chat/answers/en-es/a.json', 'á');
    await store.put('chat/batches/en-es/b.json', 'b');
    expect(await store.list('chat/')).toEqual(['chat/answers/en-es/a.json', 'chat/batches/en-es/b.json']);
    expect(await store.list('chat/answers/en-e')).toEqual(['chat/answers/en-es/a.json']);
    expect(await store.get('chat/answers/en-es/a.json')).toBe('á');
    await store.remove(['chat/answers/en-es/a.json', 'never/there']);
    expect(await store.get('chat/answers/en-es/a.json')).toBeUndefined();
  });
});

describe('LibreTranslate', () => {
  const Question = z.object({
    q: z.array(z.string()),
    source: z.string(),
    target: z.string(),
    format: z.literal('html'),
  });

  async function serveLibre(answer: (question: z.output<typeof Question>) => { status: number; body: unknown }) {
    const questions: unknown[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const question: unknown = JSON.parse(body);
        questions.push(question);
        const { status, body: text } = answer(Question.parse(question));
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(text));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return { url: `http://127.0.0.1:${port}`, questions };
  }

  const ask = async (url: string, count: number) => {
    const translate = createLibreTranslate(
      endpointAt(url, async () => ({})),
      undefined,
    );
    const segments = Array.from({ length: count }, (_, at) => ({ id: `u${at}`, html: `Cup <em id="t1">${at}</em>.` }));
    const document = { name: 'a.md', sourceLanguage: 'en', targetLanguage: 'zh', segments };
    return askEngine(createLibreTranslateEngine(translate), [document]);
  };

  test('is asked for a few segments at a time, as HTML, by its codes', async () => {
    const { url, questions } = await serveLibre(({ q }) => ({
      status: 200,
      body: { translatedText: q.map((text) => text.replace('Cup', '杯')) },
    }));
    const [result] = await ask(url, 25);
    expect(questions).toHaveLength(2);
    expect(questions[0]).toMatchObject({ source: 'en', target: 'zh-Hans', format: 'html' });
    expect(result).toMatchObject({ segments: { length: 25, 24: { id: 'u24', html: '杯 <em id="t1">24</em>.' } } });
  });

  test.for([
    [400, { error: 'zh-Hans is not supported' }, 'zh-Hans is not supported (400)'],
    [200, { translatedText: 'one for all' }, 'is not that of LibreTranslate'],
  ] as const)('that answers %i fails the page with its words', async ([status, body, reason]) => {
    const { url } = await serveLibre(() => ({ status, body }));
    const [result] = await ask(url, 1);
    expect(result).toMatchObject({ error: expect.stringContaining(reason) });
  });
});
