/** What a run of many pages holds at a time. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { sync } from '../../src/commands/sync.ts';
import { TranslationMemory } from '../../src/update/plan/memory.ts';
import { makeBook, makePorts, TEA, TEA_ES, withBases } from '../support/book.ts';
import { TestRepository } from '../support/repositories.ts';

const PAGES = 101;

afterEach(() => vi.restoreAllMocks());

function makeLongBook() {
  const names = Array.from({ length: PAGES }, (_, at) => `page-${String(at).padStart(3, '0')}`);
  const text = (name: string, language: string) => `# ${name}\n\nA leaf of ${name}, ${language}.\n`;
  const pages = Object.fromEntries(names.map((name) => [`${name}.md`, text(name, 'en')]));
  const target = withBases(
    Object.fromEntries(names.map((name) => [`${name}.md`, [text(name, 'en'), text(name, 'es')] as const])),
  );
  // With a dialect, no sample of the pages is read to find it.
  const book = makeBook({ source: { ...pages, 'amts.yml': 'source: { dialect: gfm }\n' }, target });
  book.source.commit(Object.fromEntries(names.map((name) => [`${name}.md`, `${text(name, 'en')}\nNew in ${name}.\n`])));
  return book;
}

test('contents are read and written for a hundred pages at a time, and each once', async () => {
  const { options } = makeLongBook();
  const ports = await makePorts();
  const sizes: number[] = [];
  const written: number[] = [];
  const openSource: typeof ports.openSource = async (...args) => {
    const source = await ports.openSource(...args);
    const readBlobs: typeof source.readBlobs = (blobs) => {
      if (blobs.length > 1) sizes.push(blobs.length);
      return source.readBlobs(blobs);
    };
    return { ...source, readBlobs };
  };
  const openTarget: typeof ports.openTarget = async (...args) => {
    const { book, ...target } = await ports.openTarget(...args);
    const writeBlobs: typeof book.writeBlobs = (contents) => {
      written.push(contents.length);
      return book.writeBlobs(contents);
    };
    return { ...target, book: { ...book, writeBlobs } };
  };
  const opened = { ...ports, openSource, openTarget };
  const { report } = await sync({ ...options, dryRun: false, reportDir: 'report' }, opened);
  expect(report.totals).toMatchObject({ delivered: PAGES + 2, failed: 0 });
  expect(sizes).toEqual([100, 3]);
  expect(written).toEqual([200, 6, 1]);
});

test('contents that cannot be read fail the language and not page by page', async () => {
  const { options } = makeLongBook();
  const ports = await makePorts();
  const openSource: typeof ports.openSource = async (...args) => {
    const source = await ports.openSource(...args);
    return { ...source, readBlobs: () => Promise.reject(new Error('the disk is gone')) };
  };
  const run = sync({ ...options, dryRun: true, reportDir: 'report' }, { ...ports, openSource });
  await expect(run).rejects.toThrow('the disk is gone');
});

test('one language is searched for what its pages have of each other, and then the next', async () => {
  const book = makeBook();
  const french = new TestRepository(join(book.folder, 'book-fr'), withBases({ 'tea.md': [TEA, TEA_ES] }));
  book.source.commit({
    'tea.md': `${TEA}\nA new sentence of tea.\n`,
    'milk.md': '# Milk\n\nQuite another milk.\n',
    'cup.md': '# Cup\n\nA cup of its own.\n',
  });
  const targets = [...book.options.targets, { language: 'fr', repository: french.folder }];
  const order: TranslationMemory[] = [];
  const recall = vi.spyOn(TranslationMemory.prototype, 'recall').mockImplementation(function note(
    this: TranslationMemory,
  ) {
    order.push(this);
    return undefined;
  });
  // Long enough for the languages to come to it together.
  const ports = { ...(await makePorts()), pause: () => setTimeout(100) };
  await sync({ ...book.options, targets, dryRun: true, reportDir: 'report' }, ports);
  const turns = order.filter((memory, at) => memory !== order[at - 1]);
  expect(recall).toHaveBeenCalled();
  expect(new Set(order).size).toBe(2);
  expect(turns).toHaveLength(2);
});

test('the threads have ended before the report is written', async () => {
  const { options, source } = makeBook();
  source.commit({ 'tea.md': `${TEA}\nA new sentence.\n` });
  const ports = await makePorts();
  const events: string[] = [];
  const openPageWorkers: typeof ports.openPageWorkers = async (memory) => {
    const workers = await ports.openPageWorkers(memory);
    const close = async () => {
      await workers.close();
      events.push('closed');
    };
    return { ...workers, close };
  };
  const openOutput: typeof ports.openOutput = async (...args) => {
    const folder = await ports.openOutput(...args);
    const write: typeof folder.write = async (name, text) => {
      events.push(name);
      await folder.write(name, text);
    };
    return { ...folder, write };
  };
  await sync({ ...options, dryRun: false, reportDir: 'report' }, { ...ports, openPageWorkers, openOutput });
  expect(events.slice(0, 2)).toEqual(['closed', '.gitignore']);
});
