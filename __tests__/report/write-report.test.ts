/** The files of a report. */
import { expect, test } from 'vitest';
import type { Disk } from '../../src/commands/ports.ts';
import { writeReport } from '../../src/commands/steps/deliver/write-report.ts';
import { parseSettings } from '../../src/config/settings.ts';
import type { LanguageReport } from '../../src/report/ledger.ts';
import { makeChange, makeLanguage, makeOpen, makePage, makeReport } from '../pull-request/make-report.ts';

const SETTINGS = parseSettings(undefined, {
  targets: [
    { language: 'es', repository: 'book-es' },
    { language: 'zh', repository: 'book-zh' },
  ],
});
const OPTIONS = { folder: '/books', reportDir: 'report' };

function createDisk(files: Map<string, string>): Disk {
  return {
    isFolder: async () => true,
    readFile: async () => undefined,
    writeText: async (path, text) => void files.set(path, text),
    removeFile: async (path) => void files.delete(path),
  };
}

async function write(languages: readonly LanguageReport[], files = new Map<string, string>()) {
  const context = { run: { settings: SETTINGS }, options: OPTIONS, disk: createDisk(files) };
  return { files, path: await writeReport(makeReport(languages), context) };
}

test('a report is the ledger and a text for each language with a proposal; git leaves the folder alone', async () => {
  const { files, path } = await write([makeLanguage([makePage()]), makeLanguage([], { language: 'zh' })]);
  expect(path).toBe('/books/report/report.json');
  expect([...files.keys()].toSorted()).toEqual([
    '/books/report/.gitignore',
    '/books/report/pull-request-es.md',
    '/books/report/report.json',
  ]);
  expect(files.get('/books/report/.gitignore')).toBe('*\n');
  expect(JSON.parse(files.get(path) ?? '')).toMatchObject({ version: 1, languages: [{ language: 'es' }, {}] });
  expect(files.get('/books/report/pull-request-es.md')).toMatch(
    /^# Translation update from book\n\n<!-- amts:begin -->/,
  );
});

test('a text that GitHub would not take is there in full as well', async () => {
  const change = makeChange({ newSource: 'x'.repeat(390) });
  const page = makePage({ changes: Array.from({ length: 300 }, () => change) });
  const { files } = await write([makeLanguage([page])]);
  const [short = '', full = ''] = ['es', 'es-full'].map((name) => files.get(`/books/report/pull-request-${name}.md`));
  expect(short.length).toBeLessThan(65_536);
  expect(full.match(/^\+ x{390}$/gm)).toHaveLength(300);
});

test('texts of a run before are removed when they have no successor', async () => {
  const stale = ['es', 'es-full'].map((name) => [`/books/report/pull-request-${name}.md`, 'old'] as const);
  const { files } = await write([makeLanguage([])], new Map(stale));
  expect(files.has('/books/report/pull-request-es.md')).toBe(false);
  expect(files.has('/books/report/pull-request-es-full.md')).toBe(false);
});

test('the text of an open pull request holds what people wrote there', async () => {
  const files = new Map<string, string>();
  const open = new Map([['es', makeOpen({ body: 'Please wait.' })]]);
  const context = { run: { settings: SETTINGS }, options: OPTIONS, disk: createDisk(files), open };
  await writeReport(makeReport([makeLanguage([makePage()])]), context);
  expect(files.get('/books/report/pull-request-es.md')).toMatch(/^# .*\n\nPlease wait\.\n\n<!-- amts:begin -->/);
});
