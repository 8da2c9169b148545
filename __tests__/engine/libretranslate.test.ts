/** LibreTranslate is asked by its own names of languages, in small parts, and a server that fails costs one page. */
import { expect, test } from 'vitest';
import { createLibreTranslateEngine, type TranslateTexts } from '../../src/engine/libretranslate.ts';
import { ServiceError } from '../../src/shared/errors.ts';
import { askEngine } from '../support/ask-engine.ts';

function makeDocument(count: number, targetLanguage = 'es', sourceLanguage = 'en', name = 'tea.md') {
  const segments = Array.from({ length: count }, (_, at) => ({ id: `s${at}`, html: `cup ${at}` }));
  return { name, sourceLanguage, targetLanguage, segments };
}

/** A server that answers in capitals, and the requests that it got. */
function makeServer(answer: (text: string) => string = (text) => text.toUpperCase()) {
  const asked: Parameters<TranslateTexts>[0][] = [];
  const ask: TranslateTexts = async (request) => {
    asked.push(request);
    return request.texts.map(answer);
  };
  return { asked, engine: createLibreTranslateEngine(ask) };
}

test.for([
  ['zh', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['pt-BR', 'pt-BR'],
  ['de', 'de'],
])('%s is asked for as %s, on either side', async ([language, code]) => {
  const { asked, engine } = makeServer();
  await askEngine(engine, [makeDocument(1, language)]);
  await askEngine(engine, [makeDocument(1, 'en', language)]);
  expect(asked.map(({ from, to }) => [from, to])).toEqual([
    ['en', code],
    [code, 'en'],
  ]);
});

test('a long page is asked in parts, and every segment has its own answer', async () => {
  const { asked, engine } = makeServer();
  const [result] = await askEngine(engine, [makeDocument(45)]);
  expect(asked.map(({ texts }) => texts.length)).toEqual([20, 20, 5]);
  const segments = Array.from({ length: 45 }, (_, at) => ({ id: `s${at}`, origin: 'machine', html: `CUP ${at}` }));
  expect(result).toEqual({ name: 'tea.md', segments });
});

test('an empty answer is none', async () => {
  const { engine } = makeServer((text) => (text === 'cup 1' ? '' : text));
  const [result] = await askEngine(engine, [makeDocument(3)]);
  expect(result).toMatchObject({ segments: [{ id: 's0' }, { id: 's2' }] });
});

test('a page that the server refuses fails with its words, and the others go on', async () => {
  const { engine } = makeServer((text) => {
    if (text === 'cup 1') throw new ServiceError('LibreTranslate: too long', { retryable: false });
    return text;
  });
  const results = await askEngine(engine, [makeDocument(2), makeDocument(1, 'es', 'en', 'oil.md')]);
  expect(results).toMatchObject([
    { name: 'tea.md', error: expect.stringContaining('too long') },
    { name: 'oil.md', segments: [{ id: 's0' }] },
  ]);
});
