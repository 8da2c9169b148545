/**
 * Quality and speed of alignment and parallel data: `npm run bench:align`.
 *
 * Prints time, memory and yield for the two books of `../shared/data/corpus`, time and memory for a page of 5 MB, F1 on
 * the gold sets beside plain Gale–Church, and how reliable the scores are.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bead } from '../src/align/bead.ts';
import type { Lexicon } from '../src/align/lexicon.ts';
import { pairPages } from '../src/align/pages.ts';
import { alignSentences } from '../src/align/sentences.ts';
import { trainLexicon } from '../src/align/train.ts';
import { parsePage } from '../src/markdown/parse.ts';
import { describeRun, LANGUAGES, listYield, runBooks, runLargePage } from './align-books.ts';
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
import { printTable } from './support/table.ts';

/** A bead's score, and whether the gold has the bead. */
interface Judgement {
  readonly score: number;
  readonly isRight: boolean;
}

async function main(): Promise<void> {
  if (!existsSync(join(SHARED_DATA, 'align'))) {
    print('The gold alignments are not at ../shared/data: nothing to measure.');
    return;
  }
  const { cold, warm } = await runBooks();
  const large = await runLargePage(LARGE_PAGE);
  print('Parallel data of the books, pages in threads (84 pages with their bases; one page of 5 MB), two threads');
  const runs = [describeRun('84 pages, cold', cold), describeRun('84 pages, warm', warm)];
  printTable(['', 'wall s', 'processor s', 'peak MB'], [...runs, describeRun('one page of 5 MB', large)]);
  print('What becomes of the sentences');
  printTable(['', ...LANGUAGES], listYield(cold));
  const judgements: Judgement[] = [];
  const rows = readGoldSets().flatMap((set) => measureSet(set, judgements));
  print('Gold sets (d2l-*: lexicon of the book in corpus/, learnt before; the others: of the set itself)');
  printTable(['set', 'method', 'P strict', 'R strict', 'F1 strict', 'F1 lax', 'seconds'], rows);
  print('Reliability of scores on the gold sets');
  printTable(['score', 'beads', 'mean score', 'right'], measureReliability(judgements));
}

const LARGE_PAGE = 5_000_000;

function measureSet(set: GoldSet, judgements: Judgement[]): string[][] {
  const baseline = newTally();
  const baseSeconds = clock(() => {
    for (const document of set.documents)
      addToTally(baseline, alignByLength(document.source, document.target), document);
  });
  const tally = newTally();
  const known = set.book === undefined ? undefined : learnBook(set.book);
  const seconds = clock(() => {
    const lexicon = known ?? trainLexicon(set.documents);
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

function learnBook(language: string): Lexicon {
  const files = globSync(join(SHARED_DATA, 'corpus', language, '**/*_origin.md')).toSorted();
  const pages = files.map((file) => {
    const source = parsePage(readFileSync(file, 'utf8'), { language: 'en' });
    return pairPages(source, parsePage(readFileSync(file.replace('_origin.md', '.md'), 'utf8'), { language }));
  });
  return trainLexicon(pages);
}

function clock(run: () => void): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
