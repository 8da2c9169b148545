/**
 * Yield of parallel data, and pairs for the eye: `npm run bench:parallel-data`.
 *
 * Prints what becomes of the sentences of the two books in `../shared/data/corpus`, and 50 pairs of each to be read by
 * a person who counts the wrong ones. Time and memory are in `npm run bench:align`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { LANGUAGES, listYield, runBooks } from './align-books.ts';
import { SHARED_DATA } from './align-gold.ts';
import { printTable } from './support/table.ts';

const SAMPLE = 50;

async function main(): Promise<void> {
  if (!existsSync(join(SHARED_DATA, 'corpus')))
    return print('The books are not at ../shared/data: nothing to measure.');
  const { cold, warm } = await runBooks();
  printTable(['', ...LANGUAGES], listYield(cold));
  const same = cold.books.every(({ units }, at) => isDeepStrictEqual(units, warm.books[at]?.units));
  print(`the same units from the cache: ${same ? 'yes' : 'no'}`);
  for (const [at, language] of LANGUAGES.entries()) printSample(language, cold.books[at]?.units ?? []);
}

/** Pairs at equal distances, so that two versions show about the same places. */
function printSample(language: string, units: readonly { readonly source: string; readonly target: string }[]): void {
  for (let at = 0; at < SAMPLE; at++) {
    const unit = units[Math.floor((at * units.length) / SAMPLE)];
    print(`${language} ${at + 1}\n  ${unit?.source ?? ''}\n  ${unit?.target ?? ''}`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
