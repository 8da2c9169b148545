/** The files of a report. */
import { expect, test } from 'vitest';
import type { OutputFolder } from '../../src/commands/ports.ts';
import { writeReport } from '../../src/commands/steps/deliver/write-report.ts';
import type { WriteFile } from '../../src/commands/steps/review/write-review.ts';
import { completeSettings } from '../../src/config/schema.ts';
import { parseSettings } from '../../src/config/settings.ts';
import type { LanguageReport } from '../../src/report/ledger.ts';
import { makeChange, makeLanguage, makeOpen, makePage, makeReport } from '../pull-request/make-report.ts';

const WRITTEN = parseSettings(undefined, {
  targets: [
    { language: 'es', repository: 'book-es' },
    { language: 'zh', repository: 'book-zh' },
  ],
});
const SETTINGS = completeSettings(WRITTEN, 'gfm');
const FOLDER = '/books/report';

function createFolder(files: Map<string, string>): OutputFolder {
  return {
    path: FOLDER,
    write: async (name, text) => void files.set(`${FOLDER}/${name}`, text),
    remove: async (name) => void files.delete(`${FOLDER}/${name}`),
    list: async () => [...files.keys()].map((path) => path.slice(FOLDER.length + 1)),
  };
}

async function write(languages: readonly LanguageReport[], files = new Map<string, string>()) {
  const context = { run: { settings: SETTINGS } };
  const { reportPath } = await writeReport(makeReport(languages), createFolder(files), context);
  return { files, path: reportPath };
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

test('a review has its parts, and none of a run before or of another try; those of other languages stay', async () => {
  const there = ['es.html', 'es.2.html', 'es.3.html', 'es-419.2.html'].map((name) => `/books/report/review-${name}`);
  const files = new Map(there.map((path) => [path, 'old']));
  const names = ['review-es.html', 'review-es.2.html'];
  const renderReview = async (_: string, give: WriteFile) => {
    await Promise.all([...names, 'review-es.4.html'].map((name) => give({ name, text: 'too large' })));
    await Promise.all(names.map((name) => give({ name, text: 'new' })));
    return names;
  };
  const report = makeReport([makeLanguage([makePage()])]);
  const { reviewPaths } = await writeReport(report, createFolder(files), { run: { settings: SETTINGS }, renderReview });
  expect(there.map((path) => files.get(path))).toEqual(['new', 'new', undefined, 'old']);
  expect(files.has('/books/report/review-es.4.html')).toBe(false);
  expect(reviewPaths).toEqual(names.map((name) => `/books/report/${name}`));
});

test('the text of an open pull request holds what people wrote there', async () => {
  const files = new Map<string, string>();
  const open = new Map([['es', makeOpen({ body: 'Please wait.' })]]);
  const context = { run: { settings: SETTINGS }, open };
  await writeReport(makeReport([makeLanguage([makePage()])]), createFolder(files), context);
  expect(files.get('/books/report/pull-request-es.md')).toMatch(/^# .*\n\nPlease wait\.\n\n<!-- amts:begin -->/);
});
