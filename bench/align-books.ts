/**
 * Parallel data of the two books of `../shared/data/corpus`, on two threads, with an empty and with a full cache; and
 * one page that is as large as a book.
 */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAlignPool } from '../src/adapters/align-pool.ts';
import { openTextCache } from '../src/adapters/alignment-cache.ts';
import type { TextCache } from '../src/commands/steps/data/align-book.ts';
import { type BookPage, type BookUnits, gatherUnits } from '../src/commands/steps/data/book-data.ts';
import { REASONS } from '../src/parallel-data/filter.ts';
import { SHARED_DATA } from './align-gold.ts';

/** The books, by the language of the translation. */
export const LANGUAGES = ['zh', 'tr'] as const;

/** The units of books, and what making them took. */
export interface BookRun {
  readonly books: readonly BookUnits[];
  readonly wallSeconds: number;
  /** Of all threads. */
  readonly cpuSeconds: number;
  /** Of the process, so far. */
  readonly peakMb: number;
}

/** Make the units of both books twice: with an empty cache, and with the one that this leaves. */
export async function runBooks(): Promise<{ cold: BookRun; warm: BookRun }> {
  const folder = mkdtempSync(join(tmpdir(), 'amts-bench-'));
  const books = LANGUAGES.map((to) => ({ to, pages: readBook(to) }));
  const cold = await runOnce(books, openTextCache(folder));
  const warm = await runOnce(books, openTextCache(folder));
  rmSync(folder, { recursive: true });
  return { cold, warm };
}

/** Make the units of one page of `bytes` bytes: the pages of the Chinese book one after the other, again and again. */
export async function runLargePage(bytes: number): Promise<BookRun> {
  const pages = readBook('zh');
  const size = pages.reduce((sum, { source }) => sum + Buffer.byteLength(source), 0);
  const repeated = Array.from(
    { length: Math.ceil((bytes / size) * pages.length) },
    (_, at) => pages[at % pages.length],
  );
  const joinTexts = (side: 'source' | 'target') => repeated.map((page) => page?.[side] ?? '').join('\n\n');
  return runOnce([
    { to: 'zh', pages: [{ name: 'large.md', source: joinTexts('source'), target: joinTexts('target') }] },
  ]);
}

/** The pages of one book of the corpus, with their bases. */
export function readBook(language: string): BookPage[] {
  const files = globSync(join(SHARED_DATA, 'corpus', language, '**/*_origin.md')).toSorted();
  return files.map((file) => {
    const name = file.replace('_origin.md', '.md');
    return { name, source: readFileSync(file, 'utf8'), target: readFileSync(name, 'utf8') };
  });
}

async function runOnce(
  books: readonly { readonly to: string; readonly pages: readonly BookPage[] }[],
  cache?: TextCache,
): Promise<BookRun> {
  const start = performance.now();
  const before = process.cpuUsage();
  const jobs = createAlignPool(2);
  const made = await Promise.all(
    books.map(async ({ to, pages }) => {
      return gatherUnits(pages, { from: 'en', to, dialect: 'd2l', unit: 'sentence' }, { jobs, cache });
    }),
  );
  await jobs.close();
  const { user, system } = process.cpuUsage(before);
  return {
    books: made,
    wallSeconds: (performance.now() - start) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** What became of the sentences: a row for each count, a column for each book. */
export function listYield({ books }: BookRun): string[][] {
  const count = (title: string, read: (book: BookUnits) => number) => [title, ...books.map((book) => `${read(book)}`)];
  const reasons = Object.keys(REASONS).filter((reason): reason is keyof typeof REASONS => reason in REASONS);
  return [
    count('source sentences in', ({ report }) => report.sourceSentences),
    count('target sentences in', ({ report }) => report.targetSentences),
    count('beads', ({ report }) => report.rows),
    ...reasons.map((reason) => count(`- ${reason}`, ({ report }) => report.rejected[reason])),
    count('pairs out', ({ report }) => report.units),
  ];
}

/** A row for a run. */
export function describeRun(title: string, { wallSeconds, cpuSeconds, peakMb }: BookRun): string[] {
  return [title, wallSeconds.toFixed(1), cpuSeconds.toFixed(1), String(peakMb)];
}
