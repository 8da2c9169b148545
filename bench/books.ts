/**
 * Pages of other books in the dialect of each: whether they come out byte for byte, whether an unchanged source keeps
 * the translation, what an engine in capital letters damages beside prose, what people translated that no segment
 * holds, and the time to parse beside the same pages read as d2l in the same run.
 *
 *   node bench/books.ts [--book REGEX] [--list] [--updates] [--rounds N]
 *
 * `--list` prints what is damaged or outside; `--updates` holds the laws against the real updates, with letters.
 */
import { parseArgs } from 'node:util';
import { answerInLetters, speakLetters } from '../__tests__/support/letters.ts';
import { findModelFaults } from '../__tests__/support/page-laws.ts';
import { type BookPage, listBookPages, listBookSources } from '../__tests__/support/shared-data.ts';
import {
  type Answers,
  applyAnswers,
  echo,
  findDamage,
  findIdentityFaults,
  findReportFaults,
  findSecondRunFaults,
  planPageUpdate,
} from '../__tests__/support/update-laws.ts';
import type { DialectName } from '../src/config/choices.ts';
import type { Block, Page } from '../src/markdown/page.ts';
import { parsePage } from '../src/markdown/parse.ts';
import { dialectOfBook } from './support/book-dialect.ts';
import { print, printTable, requireSharedData, showProgress } from './support/output.ts';
import { countSyntax, readOffset } from './support/syntax-count.ts';

interface Book {
  readonly name: string;
  readonly dialect: DialectName;
  readonly sources: readonly { readonly name: string; readonly text: string }[];
  readonly pairs: readonly BookPage[];
}

function listBooks(wanted: RegExp): Book[] {
  const sources = listBookSources('base');
  const pairs = listBookPages();
  return [...new Set(sources.map(({ book }) => book))]
    .filter((name) => wanted.test(name))
    .map((name) => ({
      name,
      dialect: dialectOfBook(name),
      sources: sources.filter(({ book }) => book === name),
      pairs: pairs.filter(({ book }) => book === name),
    }));
}

interface Found {
  readonly texts: string[];
  readonly pages: Set<string>;
}

function newFound(): Found {
  return { texts: [], pages: new Set() };
}

function add({ texts, pages }: Found, page: string, faults: readonly string[]): void {
  if (faults.length > 0) pages.add(page);
  texts.push(...faults.map((fault) => `${page}: ${fault}`));
}

const capitals: Answers = (requests) =>
  requests.map(({ id, html }) => ({ id, origin: 'machine', html: speakLetters(html, 'es') }));

/** Syntax of the source that a translation in capital letters has no more, or has more often. */
function findChangedSyntax(source: string, dialect: DialectName): string[] {
  const texts = { base: '', target: '', source, language: 'es', dialect };
  const { text } = applyAnswers(planPageUpdate(texts, { isNew: true }), capitals);
  const [from, to] = [countSyntax(source), countSyntax(text)];
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((key) => from.get(key) !== to.get(key))
    .map((key) => `${JSON.stringify(key)} ${from.get(key) ?? 0} → ${to.get(key) ?? 0}`);
}

const IDEOGRAPH = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;

function countLetters(text: string): number {
  return text.match(IDEOGRAPH)?.length ?? 0;
}

/** Pieces of a block that no segment holds. */
function outsideOf({ text }: Page, block: Block): string[] {
  const ends = [block.start, ...block.segments.map(({ end }) => end)];
  return ends.map((end, at) => text.slice(end, block.segments[at]?.start ?? block.end));
}

interface Outside {
  all: number;
  prose: number;
  code: number;
}

/** Letters that somebody wrote: all of them, those in no segment, those in code. */
function countOutside(page: Page, outside: Outside, tell: (piece: string) => void): void {
  outside.all += countLetters(page.text);
  for (const block of page.blocks)
    for (const piece of outsideOf(page, block)) {
      const letters = countLetters(piece);
      if (letters === 0) continue;
      outside[block.kind === 'code' ? 'code' : 'prose'] += letters;
      if (block.kind !== 'code')
        tell(`${block.kind}, line ${readOffset(page.text, block.start)}: ${piece.trim().slice(0, 200)}`);
    }
}

/** Seconds to parse the sources in each of some dialects, the best of some rounds, in turns: a machine has its moods. */
function timeParse({ sources }: Book, dialects: readonly DialectName[], rounds: number): number[] {
  const best = dialects.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, dialect] of dialects.entries()) {
      const start = performance.now();
      for (const { text } of sources) parsePage(text, { language: 'en', dialect });
      best[at] = Math.min(best[at] ?? 0, performance.now() - start);
    }
  return best.map((millis) => millis / 1000);
}

function measure(book: Book, rounds: number): { row: (string | number)[]; lists: Record<string, string[]> } {
  const { name, dialect, sources, pairs } = book;
  const [broken, damaged, notKept] = [newFound(), newFound(), newFound()];
  const outside: Outside = { all: 0, prose: 0, code: 0 };
  const pieces: string[] = [];
  for (const { name: page, text } of sources) {
    showProgress(page);
    add(broken, page, findModelFaults(parsePage(text, { language: 'en', dialect })));
    add(damaged, page, findChangedSyntax(text, dialect));
  }
  for (const pair of pairs) {
    showProgress(pair.name);
    const page = parsePage(pair.target, { language: pair.language, dialect });
    add(broken, `${pair.name} (target)`, findModelFaults(page));
    add(notKept, pair.name, findIdentityFaults({ ...pair, dialect }));
    countOutside(page, outside, (piece) => pieces.push(`${pair.name}: ${piece}`));
  }
  const [own = 0, baseline = 1] = timeParse(book, [dialect, 'd2l'], rounds);
  const prose = outside.all - outside.code;
  const share = prose < 1000 ? '–' : `${((100 * outside.prose) / prose).toFixed(2)} %`;
  const row = [
    name,
    dialect,
    sources.length + pairs.length,
    broken.pages.size,
    notKept.pages.size,
    damaged.pages.size,
    damaged.texts.length,
    share,
    outside.code,
    own.toFixed(2),
    (own / baseline).toFixed(2),
  ];
  return {
    row,
    lists: { 'round trip': broken.texts, identity: notKept.texts, syntax: damaged.texts, outside: pieces },
  };
}

/** The laws on the updates that the books really had, with an engine that answers in the letters of the language. */
function findUpdateFaults({ pairs, dialect }: Book): { updates: number; faults: string[] } {
  const faults: string[] = [];
  let updates = 0;
  for (const pair of pairs) {
    if (pair.source === '' || pair.source === pair.base) continue;
    showProgress(pair.name);
    updates += 1;
    const texts = { ...pair, dialect };
    const plan = planPageUpdate(texts);
    const letters: Answers = (requests) => answerInLetters(requests, { targetLanguage: pair.language });
    const proposal = applyAnswers(plan, letters);
    const found = [
      ...findDamage(texts, proposal, applyAnswers(plan, echo)),
      ...findReportFaults(texts, plan, proposal),
      ...findSecondRunFaults(texts, proposal),
    ];
    faults.push(...found.map((fault) => `${pair.name}: ${fault}`));
  }
  return { updates, faults };
}

function main(): void {
  requireSharedData();
  const { values } = parseArgs({
    options: {
      book: { type: 'string', default: '' },
      list: { type: 'boolean', default: false },
      updates: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '3' },
    },
  });
  const books = listBooks(new RegExp(values.book));
  const measured = books.map((book) => measure(book, Number(values.rounds)));
  showProgress('');
  if (values.list)
    for (const { lists } of measured)
      for (const [what, texts] of Object.entries(lists)) for (const text of texts) print(`${what}: ${text}`);
  printTable([
    ['book', 'dialect', 'pages', 'not round', 'not kept', 'damaged', 'marks', 'outside', 'in code', 's', 'times d2l'],
    ...measured.map(({ row }) => row),
  ]);
  if (values.updates) printUpdates(books);
}

function printUpdates(books: readonly Book[]): void {
  const rows = books.map((book) => ({ book, ...findUpdateFaults(book) }));
  showProgress('');
  for (const { faults } of rows) for (const fault of faults) print(fault);
  printTable([
    ['book', 'updates', 'faults'],
    ...rows.map(({ book, updates, faults }) => [book.name, updates, faults.length]),
  ]);
}

main();
