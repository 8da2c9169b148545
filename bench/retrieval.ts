/**
 * Examples for a prompt: how fast they are found, and how good they are, on the books of `../shared/data/corpus`.
 *
 *   npm run bench:retrieval
 *
 * Speed: 1,000 queries against the pairs of one book, and against 100,000 made of them by other words in the same
 * places; beside it the edit distance to every pair. Use: every seventh page is held out, and its sentences are asked
 * for: how alike the nearest pair is, and how much of the reference's words the examples show, beside pairs by chance.
 */

import { createRandom } from '../__tests__/support/random.ts';
import { createAlignPool } from '../src/adapters/align-pool.ts';
import { gatherUnits } from '../src/commands/steps/data/book-data.ts';
import { type BookPair, ExampleIndex, type FoundPair } from '../src/retrieval/example-index.ts';
import { listWords } from '../src/retrieval/words.ts';
import { similarity } from '../src/shared/similarity.ts';
import { LANGUAGES, readBook } from './align-books.ts';
import { print, printTable, requireSharedData } from './support/output.ts';

const QUERIES = 1000;
const LARGE = 100_000;
const COUNT = 5;

requireSharedData();
for (const language of LANGUAGES) {
  // oxlint-disable-next-line no-await-in-loop -- both use all threads
  const pairs = await readPairs(language);
  print(`\n${language}: ${pairs.length.toLocaleString('en')} pairs`);
  measureSpeed(pairs);
  measureUse(pairs);
}

async function readPairs(to: string): Promise<BookPair[]> {
  const pages = readBook(to);
  const jobs = createAlignPool(2);
  const { units } = await gatherUnits(pages, { from: 'en', to, dialect: 'd2l', unit: 'sentence' }, { jobs });
  await jobs.close();
  return units.map(({ source, target, page }) => ({ source, target, page: pages[page]?.name ?? '' }));
}

function measureSpeed(pairs: readonly BookPair[]): void {
  const queries = Array.from({ length: QUERIES }, (_, at) => pairs[(at * 7919) % pairs.length]?.source ?? '');
  const rows = [pairs, enlarge(pairs, LARGE)].map((all) => {
    const start = performance.now();
    const index = new ExampleIndex(all);
    const built = performance.now();
    const times = queries.map((query) => time(() => index.find(query, { count: COUNT }))).toSorted((a, b) => a - b);
    const some = queries.slice(0, 20);
    const scan = time(() => some.forEach((query) => all.map(({ source }) => similarity(source, query)))) / some.length;
    const mean = times.reduce((sum, ms) => sum + ms, 0) / times.length;
    const figures = [mean, times[Math.floor(QUERIES / 2)], times[Math.floor(QUERIES * 0.99)], scan, scan / mean];
    return [
      `${all.length.toLocaleString('en')} pairs`,
      (built - start).toFixed(0),
      ...figures.map((ms = 0) => ms.toFixed(2)),
    ];
  });
  printTable([['', 'index ms', 'query ms', 'median', '99 of 100', 'scan ms', 'scan / query'], ...rows]);
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** As many pairs as asked for: those of the book, then with two words in five from elsewhere in it. */
function enlarge(pairs: readonly BookPair[], size: number): BookPair[] {
  const random = createRandom('enlarge');
  const words = pairs.flatMap(({ source }) => source.split(' '));
  return Array.from({ length: size }, (_, at): BookPair => {
    const pair = pairs[at % pairs.length] ?? { source: '', target: '' };
    if (at < pairs.length) return pair;
    const source = pair.source.split(' ').map((word) => (random.chance(0.4) ? random.pick(words) : word));
    return { ...pair, source: source.join(' ') };
  });
}

function measureUse(pairs: readonly BookPair[]): void {
  const names = [...new Set(pairs.map(({ page }) => page))].filter((_, at) => at % 7 === 0);
  const held = pairs.filter(({ page }) => names.includes(page));
  const index = new ExampleIndex(pairs);
  const random = createRandom('chance');
  const ways: Record<string, (pair: BookPair) => readonly FoundPair[]> = {
    retrieved: ({ source, page }) => index.find(source, { count: COUNT, isBarred: (other) => other.page === page }),
    'by chance': () => Array.from({ length: COUNT }, () => ({ pair: random.pick(pairs), likeness: 0 })),
  };
  const rows = Object.entries(ways).map(([name, find]) => {
    const found = held.map((pair) => ({ pair, examples: find(pair) }));
    const alike = (least: number) => share(found, ({ examples }) => examples.some(({ likeness }) => likeness >= least));
    const shown = found.map(({ pair, examples }) => coverage(pair.target, examples));
    const mean = shown.reduce((sum, part) => sum + part, 0) / shown.length;
    return [
      name,
      alike(0.4),
      alike(0.5),
      alike(0.7),
      share(found, ({ examples }) => examples.length > 0),
      `${(100 * mean).toFixed(1)} %`,
    ];
  });
  print(`${held.length} sentences of ${names.length} pages held out, ${COUNT} examples each`);
  printTable([['', 'nearest ≥ .4', '≥ .5', '≥ .7', 'any', 'words of the reference shown'], ...rows]);
}

function share<T>(items: readonly T[], test: (item: T) => boolean): string {
  return `${((100 * items.filter(test).length) / items.length).toFixed(1)} %`;
}

/** Share of the words of a reference that stand in the translations of its examples. */
function coverage(reference: string, examples: readonly FoundPair[]): number {
  const words = listWords(reference);
  const shown = new Set(examples.flatMap(({ pair }) => listWords(pair.target)));
  return words.length === 0 ? 1 : words.filter((word) => shown.has(word)).length / words.length;
}
