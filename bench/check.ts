/**
 * What `amts check` finds in real translations whose base is known: findings a page by rule, for pages of other books
 * and for the corpus. Nearly all of these pages were read by people and published, so what is found is rare or wrong.
 *
 *   node bench/check.ts [--sample 60] [--list SET]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SHARED_DATA } from '../__tests__/support/shared-data.ts';
import { CHECK_RULES, checkPage } from '../src/check/check.ts';
import type { Dialect } from '../src/config/choices.ts';
import { parsePage } from '../src/markdown/parse.ts';
import { dialectOfBook } from './support/book-dialect.ts';
import { print, printTable, requireSharedData, showProgress } from './support/output.ts';

interface Pair {
  readonly name: string;
  readonly source: string;
  readonly target: string;
}

interface PairSet {
  readonly name: string;
  readonly language: string;
  readonly dialect: Dialect;
  readonly pairs: readonly Pair[];
}

/** The books whose base is recorded. */
const BOOKS = ['mdbook-rust-zh', 'mdx-react-zh', 'vitepress-vue-zh', 'hugo-otel-ja'];

function listSets(): PairSet[] {
  return [...BOOKS.map(readBook), ...['zh', 'tr'].map(readCorpus)];
}

function readBook(name: string): PairSet {
  const folder = join(SHARED_DATA, 'books', name);
  const files = listMarkdown(join(folder, 'base')).filter((file) => existsSync(join(folder, 'target', file)));
  const pairs = files.map((file) => readPair(file, join(folder, 'base', file), join(folder, 'target', file)));
  return { name, language: name.slice(-2), dialect: dialectOfBook(name), pairs };
}

function readCorpus(language: string): PairSet {
  const folder = join(SHARED_DATA, 'corpus', language);
  const files = listMarkdown(folder).filter((file) => !file.endsWith('_origin.md'));
  const pairs = files.map((file) =>
    readPair(file, join(folder, file.replace(/\.md$/, '_origin.md')), join(folder, file)),
  );
  return { name: `corpus ${language}`, language, dialect: 'd2l', pairs };
}

function readPair(name: string, source: string, target: string): Pair {
  return { name, source: readFileSync(source, 'utf8'), target: readFileSync(target, 'utf8') };
}

function listMarkdown(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.mdx?$/.test(name)).toSorted();
}

interface Found {
  readonly set: string;
  readonly rule: string;
  /** File, line, rule and message. */
  readonly text: string;
}

function checkSet({ name, language, dialect, pairs }: PairSet): Found[] {
  return pairs.flatMap((pair) => {
    showProgress(`${name} ${pair.name}`);
    const source = parsePage(pair.source, { language: 'en', dialect });
    const target = parsePage(pair.target, { language, dialect });
    return checkPage(source, target, { dialect }).map(({ rule, line, message }) => {
      return { set: name, rule, text: `${name}/${pair.name}:${line} ${rule} ${message}` };
    });
  });
}

function main(): void {
  requireSharedData();
  const { values } = parseArgs({ options: { sample: { type: 'string' }, list: { type: 'string' } } });
  const sets = listSets();
  const found = sets.flatMap(checkSet);
  showProgress('');
  printTable([
    ['findings a page', ...sets.map(({ name }) => name)],
    ...CHECK_RULES.map(({ name }) => name)
      .filter((rule) => found.some((finding) => finding.rule === rule))
      .map((rule) => [rule, ...sets.map((set) => count(found, set, rule))]),
    ['all', ...sets.map((set) => count(found, set))],
    ['pages', ...sets.map(({ pairs }) => pairs.length)],
  ]);
  const listed = values.list === undefined ? [] : found.filter(({ set }) => set === values.list);
  const books = found.filter(({ set }) => BOOKS.includes(set));
  const sampled = values.sample === undefined ? [] : pickEvenly(books, Number(values.sample));
  for (const { text } of [...listed, ...sampled]) print(text);
}

function count(found: readonly Found[], { name, pairs }: PairSet, rule?: string): string {
  const number = found.filter(
    (finding) => finding.set === name && (rule === undefined || finding.rule === rule),
  ).length;
  return `${number} (${(number / Math.max(1, pairs.length)).toFixed(2)})`;
}

function pickEvenly<T>(list: readonly T[], size: number): T[] {
  return list.filter((_, at) => Math.floor(((at + 1) * size) / list.length) > Math.floor((at * size) / list.length));
}

main();
