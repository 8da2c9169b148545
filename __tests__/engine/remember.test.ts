import { expect, test } from 'vitest';
import type { Engine, TranslationBatch, TranslationDocument } from '../../src/engine/engine.ts';
import { rememberAnswers } from '../../src/engine/remember.ts';

function makeDocument(name: string, ...texts: readonly string[]): TranslationDocument {
  const segments = texts.map((html, at) => ({ id: `${name}${at}`, html }));
  return { name, sourceLanguage: 'en', targetLanguage: 'es', segments };
}

function makeBatch(...documents: readonly TranslationDocument[]): TranslationBatch {
  return { book: 'book', sourceLanguage: 'en', targetLanguage: 'es', documents, loadResources: async () => ({}) };
}

/** Answers in capitals, fails a document that says so, and keeps what it was asked and what was settled. */
function createRecorder(): Engine & { readonly asked: string[]; readonly settled: number[] } {
  const asked: string[] = [];
  const settled: number[] = [];
  return {
    kind: 'command',
    asked,
    settled,
    estimate: async ({ documents }) => {
      const characters = documents.flatMap(({ segments }) => segments).reduce((sum, { html }) => sum + html.length, 0);
      return { characters, charactersAtMost: characters, charactersPaid: 0, pricePerMillion: 1 };
    },
    submit: async ({ documents }) => {
      asked.push(...documents.flatMap(({ segments }) => segments.map(({ html }) => html)));
      return { version: 1, engine: 'command', documents };
    },
    collect: async ({ documents }) => ({
      status: 'done',
      charactersBilled: 1,
      results: documents.map(({ name, segments }) =>
        segments.some(({ html }) => html === 'fail')
          ? { name, error: 'no' }
          : { name, segments: segments.map(({ id, html }) => ({ id, origin: 'machine', html: html.toUpperCase() })) },
      ),
    }),
    settle: async ({ documents }) => {
      settled.push(documents.length);
    },
  };
}

async function ask(engine: Engine, ...documents: readonly TranslationDocument[]) {
  const job = await engine.submit(makeBatch(...documents));
  return { job, collected: await engine.collect(job, { wait: true }) };
}

test('a sentence is asked once, whatever page it is in', async () => {
  const recorder = createRecorder();
  const engine = rememberAnswers(recorder);
  await ask(engine, makeDocument('a', 'one', 'two'));
  const { collected } = await ask(engine, makeDocument('a', 'two', 'three'), makeDocument('b', 'one'));
  expect(recorder.asked).toEqual(['one', 'two', 'three']);
  expect(collected).toMatchObject({
    status: 'done',
    charactersBilled: 1,
    results: [
      {
        name: 'a',
        segments: [
          { id: 'a1', html: 'THREE' },
          { id: 'a0', html: 'TWO' },
        ],
      },
      { name: 'b', segments: [{ id: 'b0', origin: 'machine', html: 'ONE' }] },
    ],
  });
});

test('what is known already costs nothing, and asks for nothing', async () => {
  const recorder = createRecorder();
  const engine = rememberAnswers(recorder);
  const document = makeDocument('a', 'one', 'two');
  expect(await engine.estimate(makeBatch(document))).toMatchObject({ characters: 6 });
  await ask(engine, document);
  expect(await engine.estimate(makeBatch(document))).toMatchObject({ characters: 0 });
  const { job } = await ask(engine, document);
  await engine.settle(job);
  expect(recorder).toMatchObject({ asked: ['one', 'two'], settled: [] });
});

test('a document that failed is asked again', async () => {
  const recorder = createRecorder();
  const engine = rememberAnswers(recorder);
  const { job, collected } = await ask(engine, makeDocument('a', 'fail', 'two'));
  expect(collected).toMatchObject({ results: [{ name: 'a', error: 'no' }] });
  await engine.settle(job);
  await ask(engine, makeDocument('a', 'two'));
  expect(recorder).toMatchObject({ asked: ['fail', 'two', 'two'], settled: [1] });
});

test('another language is another question', async () => {
  const recorder = createRecorder();
  const engine = rememberAnswers(recorder);
  await ask(engine, makeDocument('a', 'one'));
  await ask(engine, { ...makeDocument('a', 'one'), targetLanguage: 'zh' });
  expect(recorder.asked).toEqual(['one', 'one']);
});

test('an engine that still works says so', async () => {
  const waiting: Engine = { ...createRecorder(), collect: async () => ({ status: 'running', message: 'job 7' }) };
  const { collected } = await ask(rememberAnswers(waiting), makeDocument('a', 'one'));
  expect(collected).toEqual({ status: 'running', message: 'job 7' });
});
