/**
 * Time and memory to parse pages of each dialect, beside d2l: made-up pages, with what the dialect has in them. Each
 * dialect has a process of its own, in which its rounds and those of d2l take turns.
 *
 *   node bench/dialects.ts [--pages N] [--rounds N]
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { renderPage } from '../__tests__/support/random-book/book.ts';
import { Grower } from '../__tests__/support/random-book/grow.ts';
import { DIALECTS, type DialectName } from '../src/markdown/dialects/names.ts';
import { parsePage } from '../src/markdown/parse.ts';
import { print, printTable, showProgress } from './support/output.ts';
import { measureProgram } from './support/usage.ts';

const SELF = fileURLToPath(import.meta.url);

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '400' },
    rounds: { type: 'string', default: '7' },
    dialect: { type: 'string' },
  },
});
const [pages, rounds] = [Number(values.pages), Number(values.rounds)];
const named = DIALECTS.find((name) => name === values.dialect);

if (named === undefined) await compareDialects();
else measureDialect(named);

async function compareDialects(): Promise<void> {
  print(`${pages} made-up pages of each dialect, best of ${rounds} rounds; memory is that of the whole process\n`);
  const rows: (string | number)[][] = [];
  for (const name of DIALECTS) {
    showProgress(name);
    // oxlint-disable-next-line no-await-in-loop -- one at a time, so that they do not disturb each other
    const { stdout, stderr, exitCode, peak } = await measureProgram([
      SELF,
      ...process.argv.slice(2),
      '--dialect',
      name,
    ]);
    const [characters = 0, pace = 0, baseline = 0] = stdout.split(' ').map(Number);
    if (exitCode !== 0) throw new Error(stderr);
    rows.push([name, characters, Math.round(pace), (pace / baseline).toFixed(2), Math.round(peak)]);
  }
  showProgress('');
  printTable([['dialect', 'characters', 'ms for a million', 'times d2l', 'peak MB'], ...rows]);
}

/** Print the characters of the pages, and the milliseconds for a million of them, and of those of d2l. */
function measureDialect(dialect: DialectName): void {
  const [texts, baseline] = [makePages(dialect), makePages('d2l')];
  let [best, bestOfBaseline] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round += 1) {
    best = Math.min(best, timePages(texts, dialect));
    bestOfBaseline = Math.min(bestOfBaseline, timePages(baseline, 'd2l'));
  }
  process.stdout.write([count(texts), best, bestOfBaseline].join(' '));
}

function makePages(dialect: DialectName): string[] {
  return Array.from({ length: pages }, (_, at) => renderPage(new Grower(dialect, `page ${at}`).page(), {}));
}

/** Milliseconds of processor time for a million characters. */
function timePages(texts: readonly string[], dialect: DialectName): number {
  const before = process.cpuUsage();
  for (const text of texts) parsePage(text, { language: 'en', dialect });
  const { user, system } = process.cpuUsage(before);
  return ((user + system) / 1000 / count(texts)) * 1_000_000;
}

function count(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
