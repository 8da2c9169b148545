/**
 * Quality and speed of the aligner: `npm run bench:align`.
 *
 * Prints F1 on the gold sets beside plain Gale–Church, how reliable the scores are, and the time for the two books of
 * `../shared/data/corpus`, on one thread.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bead } from '../src/align/bead.ts';
import type { Lexicon } from '../src/align/lexicon.ts';
import { alignPages, pairPages } from '../src/align/pages.ts';
import { alignSentences } from '../src/align/sentences.ts';
import { trainLexicon } from '../src/align/train.ts';
import type { Page } from '../src/markdown/page.ts';
import { listSentences } from '../src/markdown/page.ts';
import { parsePage } from '../src/markdown/parse.ts';
import { alignByLength } from './align-gale-church.ts';
import {
  addToTally,
  findVerses,
  type GoldDocument,
  type GoldSet,
  measureTally,
  nameLink,
  newTally,
  readGoldSets,
  SHARED_DATA,
  type Tally,
} from './align-gold.ts';

/** A page of a book with its translation. */
interface PagePair {
  readonly source: Page;
  readonly target: Page;
}

interface Book {
  readonly language: string;
  readonly lexicon: Lexicon;
  readonly row: readonly string[];
}

/** A bead's score, and whether the gold has the bead. */
interface Judgement {
  readonly score: number;
  readonly isRight: boolean;
}

function main(): void {
  if (!existsSync(join(SHARED_DATA, 'align'))) {
    print('The gold alignments are not at ../shared/data: nothing to measure.');
    return;
  }
  const books = ['zh', 'tr'].map(measureBook);
  const judgements: Judgement[] = [];
  const rows = readGoldSets().flatMap((set) => measureSet(set, books, judgements));
  print('Gold sets (d2l-*: lexicon of the book in corpus/; the others: of the set itself)');
  printTable(['set', 'method', 'P strict', 'R strict', 'F1 strict', 'F1 lax', 'seconds'], rows);
  print('Reliability of scores on the gold sets');
  printTable(['score', 'beads', 'mean score', 'right'], measureReliability(judgements));
  print('Books (base and translation), one thread, cold');
  const header = [
    'book',
    'pages',
    'sentences',
    'parse s',
    'units + lexicon s',
    'align s',
    'blocks 1-1',
    'other',
    'alone',
  ];
  printTable(
    header,
    books.map(({ row }) => row),
  );
  print(`Peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

function measureSet(set: GoldSet, books: readonly Book[], judgements: Judgement[]): string[][] {
  const baseline = newTally();
  const [baseSeconds] = clock(() => {
    for (const document of set.documents)
      addToTally(baseline, alignByLength(document.source, document.target), document);
  });
  const tally = newTally();
  const [seconds] = clock(() => {
    const lexicon = books.find(({ language }) => language === set.book)?.lexicon ?? trainLexicon(set.documents);
    for (const document of set.documents) {
      const beads = alignSentences(document.source, document.target, { lexicon });
      addToTally(tally, beads, document);
      judgements.push(...judgeBeads(beads, document));
    }
  });
  return [
    [set.name, 'Gale–Church', ...describe(baseline), baseSeconds.toFixed(1)],
    ['', 'AMTS', ...describe(tally), seconds.toFixed(1)],
  ];
}

function describe(tally: Tally): string[] {
  const { precision, recall, f1, laxF1 } = measureTally(tally);
  return [precision, recall, f1, laxF1].map((share) => share.toFixed(4));
}

/** Below the verse the gold says nothing: there a bead counts as right when it stays in one verse. */
function judgeBeads(beads: readonly Bead[], document: GoldDocument): Judgement[] {
  const known = new Set(document.beads.map(nameLink));
  const { verses } = document;
  return beads.map((bead) => ({
    score: bead.score,
    isRight: known.has(nameLink(bead)) || (verses !== undefined && findVerses(bead, verses).size === 1),
  }));
}

const BINS = [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];

function measureReliability(judgements: readonly Judgement[]): string[][] {
  return BINS.slice(1).flatMap((end, at) => {
    const start = BINS[at] ?? 0;
    const inside = judgements.filter(({ score }) => score >= start && score < end);
    if (inside.length === 0) return [];
    const mean = inside.reduce((sum, { score }) => sum + score, 0) / inside.length;
    const right = inside.filter(({ isRight }) => isRight).length / inside.length;
    return [[`${start} to ${Math.min(1, end)}`, String(inside.length), mean.toFixed(3), right.toFixed(3)]];
  });
}

function measureBook(language: string): Book {
  const [parseSeconds, pages] = clock(() => readBook(language));
  const [trainSeconds, lexicon] = clock(() =>
    trainLexicon(pages.map(({ source, target }) => pairPages(source, target))),
  );
  const [alignSeconds, alignments] = clock(() =>
    pages.map(({ source, target }) => alignPages(source, target, { lexicon })),
  );
  const blocks = alignments.flatMap((alignment) => alignment.blocks);
  const alone = blocks.filter(({ source, target }) => source.length === 0 || target.length === 0).length;
  const single = blocks.filter(({ source, target }) => source.length === 1 && target.length === 1).length;
  const sentences = pages.reduce((sum, { source }) => sum + listSentences(source).length, 0);
  const times = [parseSeconds, trainSeconds, alignSeconds].map((seconds) => seconds.toFixed(1));
  const counts = [single, blocks.length - single - alone, alone].map(String);
  return { language, lexicon, row: [language, String(pages.length), String(sentences), ...times, ...counts] };
}

function readBook(language: string): PagePair[] {
  const files = globSync(join(SHARED_DATA, 'corpus', language, '**/*_origin.md')).toSorted();
  return files.map((file) => ({
    source: parsePage(readFileSync(file, 'utf8'), { language: 'en' }),
    target: parsePage(readFileSync(file.replace('_origin.md', '.md'), 'utf8'), { language }),
  }));
}

function clock<Value>(run: () => Value): [seconds: number, value: Value] {
  const start = performance.now();
  const value = run();
  return [(performance.now() - start) / 1000, value];
}

function printTable(header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((title, at) => Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length)));
  for (const row of [header, widths.map((width) => '-'.repeat(width)), ...rows])
    print(`| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`);
  print('');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main();
