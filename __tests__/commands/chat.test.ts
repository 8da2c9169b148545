/** Runs with the chat engine on a small book: pages that are answered are delivered, a later run goes on with the rest. */

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sync } from '../../src/commands/sync.ts';
import { MILK, makeBook, makePorts, TEA, type TestBook } from '../support/book.ts';
import { serveChat } from '../support/serve-chat.ts';

const NEW_TEA = TEA.replace(
  'It is made of leaves and $90$ degrees of heat.',
  'It is made of fine old leaves and $91$ degrees of strong heat.',
);
const NEW_MILK = MILK.replace('Nobody knows why.', 'Everybody has another reason.');

async function run(book: TestBook) {
  const [cache, reportDir] = [join(book.folder, 'cache'), join(book.folder, 'report')];
  const options = { ...book.options, engine: 'chat', cache, reportDir, dryRun: false };
  return (await sync(options, await makePorts())).report;
}

describe('a run with the chat engine', () => {
  test('that comes to the limit of a day is not red: it delivers what was answered, and the next run the rest', async () => {
    const limit = { status: 429, headers: { 'x-ratelimit-type': 'UserByModelByDay', 'retry-after': '24367' } };
    const server = await serveChat({ fault: (request) => (request === 1 ? limit : undefined) });
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA, 'milk.md': NEW_MILK });
    const first = await run(book);
    expect(first.totals).toMatchObject({ delivered: 1, unchanged: 1, failed: 0 });
    expect(first.languages[0]?.waiting).toContain('waits for the engine');
    const second = await run(book);
    expect(second.languages[0]).toMatchObject({ totals: { failed: 0 } });
    expect(second.languages[0]?.waiting).toBeUndefined();
    // Two segments, each answered once: nothing was asked twice but what was refused.
    expect(server.usage.requests).toBe(2);
    const pages = ['tea.md', 'milk.md'].map((page) => book.target.read('amts/book', page));
    expect(pages[0]).toContain('IT IS MADE');
    expect(pages[1]).toContain('EVERYBODY');
  });

  test('that was tried without a commit is not paid twice', async () => {
    const server = await serveChat({});
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const [cache, reportDir] = [join(book.folder, 'cache'), join(book.folder, 'report')];
    await sync({ ...book.options, engine: 'chat', cache, reportDir, dryRun: true }, await makePorts());
    const { languages } = await run(book);
    expect(server.usage.requests).toBe(1);
    expect(languages[0]?.engine).toMatchObject({ kind: 'chat', characters: 0, tokens: { used: { requests: 0 } } });
  });
});
