/**
 * What aligning one long document costs: seconds, memory and F1 from 2,000 to 32,000 sentences, each in a process of
 * its own, beside plain Gale–Church: `npm run bench:align-growth`.
 *
 * The document is the English and Chinese gold texts one after the other, again and again. Each time the words and
 * numbers that both sides share are other ones, as in the chapters of a book.
 *
 *   node bench/align-growth.ts [--sentences 2000,8000,32000]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { alignSentences } from '../src/align/sentences.ts';
import { trainLexicon } from '../src/align/train.ts';
import { readUnits } from '../src/align/unit.ts';
import { alignByLength } from './align-gale-church.ts';
import { addToTally, type GoldDocument, measureTally, newTally, readBeads, SHARED_DATA } from './align-gold.ts';
import { print, printTable, requireSharedData, showProgress } from './support/output.ts';
import { measureProgram, type Usage } from './support/usage.ts';

const SETS = ['ctk-enzh', 'd2l-zh'];
const METHODS = ['read only', 'Gale–Church', 'AMTS'];
/** Gale and Church's whole table takes too much memory beyond. */
const FULL_TABLE = 8000;

const { values } = parseArgs({
  options: {
    sentences: { type: 'string', default: '2000,4000,8000,16000,32000' },
    /** Used by the bench itself: what to do with how many. */
    run: { type: 'string' },
  },
});

async function main(): Promise<void> {
  requireSharedData();
  const sizes = values.sentences.split(',').map(Number);
  const rows: (string | number)[][] = [['sentences', 'method', 'processor s', 'µs a sentence', 'peak MB', 'F1']];
  for (const size of sizes)
    for (const method of METHODS) {
      if (method === 'Gale–Church' && size > FULL_TABLE) continue;
      showProgress(`${method}: ${size}`);
      // oxlint-disable-next-line no-await-in-loop -- one at a time, so that they do not disturb each other
      const usage = await measureProgram([fileURLToPath(import.meta.url), '--run', `${method} ${size}`]);
      if (usage.exitCode !== 0) throw new Error(usage.stderr);
      rows.push(describe(size, method, usage));
    }
  showProgress('');
  print('One document, English and Chinese, one process each');
  printTable(rows);
}

function describe(size: number, method: string, { processor, peak, stdout }: Usage): (string | number)[] {
  return [size, method, processor.toFixed(1), Math.round((processor * 1e6) / size), Math.round(peak), stdout];
}

/** Read a document of a size, align it by a method, print the F1. */
function runMethod(method: string, size: number): void {
  const document = writeDocument(size);
  if (method === 'read only') return;
  const { source, target } = document;
  const beads =
    method === 'AMTS'
      ? alignSentences(source, target, { lexicon: trainLexicon([document]) })
      : alignByLength(source, target);
  const tally = newTally();
  addToTally(tally, beads, document);
  process.stdout.write(measureTally(tally).f1.toFixed(4));
}

interface Text {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly beads: GoldDocument['beads'];
}

function writeDocument(size: number): GoldDocument {
  const texts = SETS.flatMap(readTexts);
  const source: string[] = [];
  const target: string[] = [];
  const beads: GoldDocument['beads'][number][] = [];
  for (let copy = 0; source.length < size; copy++)
    for (const text of texts) {
      const [i, j] = [source.length, target.length];
      if (i >= size) break;
      const salted = saltText(text, copy);
      for (const line of salted.source) source.push(line);
      for (const line of salted.target) target.push(line);
      for (const bead of text.beads)
        beads.push({ source: bead.source.map((at) => i + at), target: bead.target.map((at) => j + at) });
    }
  return { source: readUnits(source, 'en'), target: readUnits(target, 'zh'), beads };
}

function readTexts(set: string): Text[] {
  const folder = join(SHARED_DATA, 'align', set);
  const gold = readdirSync(folder).filter((file) => file.endsWith('.gold.jsonl'));
  return gold.map((file) => {
    const path = join(folder, file.replace('.gold.jsonl', ''));
    const readLines = (language: string) => readFileSync(`${path}.${language}`, 'utf8').replace(/\n$/, '').split('\n');
    return { source: readLines('en'), target: readLines('zh'), beads: readBeads(join(folder, file)) };
  });
}

const WORD = /[a-z]{3,}|\d+/gi;

/** The text with other ones for the words and numbers that both sides have. */
function saltText({ source, target, beads }: Text, copy: number): Text {
  if (copy === 0) return { source, target, beads };
  const own = new Set(source.join('\n').match(WORD));
  const shared = new Set((target.join('\n').match(WORD) ?? []).filter((word) => own.has(word)));
  const salt = (line: string) =>
    line.replace(WORD, (word) =>
      shared.has(word) ? (/\d/.test(word) ? `${copy}${word}` : `${saltWord(copy)}${word}`) : word,
    );
  return { source: source.map(salt), target: target.map(salt), beads };
}

function saltWord(copy: number): string {
  return String.fromCodePoint(0x61 + (copy % 26), 0x61 + (Math.floor(copy / 26) % 26));
}

const [, method = '', size = ''] = /^(.+) (\d+)$/.exec(values.run ?? '') ?? [];
if (method === '') await main();
else runMethod(method, Number(size));
