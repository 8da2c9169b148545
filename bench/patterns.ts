/**
 * Every regular expression of the program against its own signs, repeated: milliseconds for a text without end of one or
 * two of them. What takes longer than a text of that length takes in one pass grows faster than the text, and may hold up
 * a run when a page, a name or an answer is made of such signs.
 *
 *   node bench/patterns.ts [--length 20000] [--only src/check …]
 *
 * Literals are read from the source; patterns that are put together are those that modules make when they are loaded.
 * Patterns that are only matched at one place (sticky ones) are left out. Some are known, each with why it does no harm.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { parse } from 'acorn';
import { z } from 'zod';
import { print, showProgress } from './support/output.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** One pass over 20,000 characters takes less than one. */
const MOST_MS = 60;
/** A pattern that takes so long is not tried any further. */
const ENOUGH_MS = 1000;
const LIMIT_MS = 2000;
/** What takes less than so many times as long as half of the text is slow, as where a repetition is bounded, and no more. */
const LINEAR = 2.8;
/** Signs of a pattern, and pairs of them, that are tried. */
const MOST_SIGNS = 24;
const MOST_PAIRS = 220;

/** What is slow on purpose, by a part of its file and source, and why. */
const KNOWN: readonly (readonly [string, string])[] = [
  ['adapters/katex.ts', 'the style sheet of a package'],
  ['open-chat.ts', 'an address of the settings'],
  ['commands/parallel-data.ts', 'an address of the command line'],
  ['corpus/evidence.ts', 'names of languages'],
  ['adapters/aws/probe.ts', 'an answer of AWS'],
  ['adapters/github/commit.ts', 'an author of the settings'],
  [String.raw`features/math.ts \$\$[^]+?`, 'escaped dollars are taken before it, in one pattern of all'],
  ['corpus/page-facts.ts <([^>]*)>', 'a header, which Node bounds'],
  ['corpus/warc-record.ts', 'a line of 32 characters'],
  ['features/definition-lists.ts', 'at most 2,000 characters'],
  [String.raw`markdown/sentences.ts (?:^|\P{L})`, 'a look back of 24 columns'],
  [String.raw`engine/markup.ts <(em|strong|a|u|i|b|br)`, 'HTML that is rendered here, whose signs are escaped'],
  ['retrieval/guidance.ts', 'the same'],
  [String.raw`features/prose-fences.ts (\{[\w:-]{1,999})`, 'asked once for a line'],
  ['features/wiki-links.ts (?<=^!?', 'a link, which has 1,000 characters'],
  [String.raw`features/commonmark.ts \]:[ \t]*`, 'bounded: 2,000 characters at each place'],
  ['features/dataview-fields.ts (?<=^[ ', 'bounded: 200 characters at each place'],
  ['update/page/part-values.ts', 'at most 60 characters'],
  ['parallel-data/hard-rules.ts', 'a row, which has 1,000 bytes'],
];

interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

const TaskSchema = z.object({ source: z.string(), flags: z.string(), text: z.string() });

/** Literals of one module, by the syntax tree. */
function readLiterals(file: string): Pattern[] {
  const tree = parse(stripTypeScriptTypes(readFileSync(file, 'utf8')), {
    ecmaVersion: 'latest',
    sourceType: 'module',
    locations: true,
  });
  const found: Pattern[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || node instanceof RegExp) return;
    if ('regex' in node && 'loc' in node) {
      const { pattern, flags } = z.object({ pattern: z.string(), flags: z.string() }).parse(node.regex);
      const { line } = z.object({ start: z.object({ line: z.number() }) }).parse(node.loc).start;
      found.push({ source: pattern, flags, place: `${relative(ROOT, file)}:${line}` });
    }
    for (const value of Object.values(node)) visit(value);
  };
  visit(tree);
  return found;
}

/** Patterns that modules put together when they are loaded. */
async function collectMade(files: readonly string[]): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const Stock = RegExp;
  let place = '';
  globalThis.RegExp = new Proxy(Stock, {
    construct(target, [pattern, flags]: [string | RegExp, string?]) {
      const regExp = new target(pattern, flags);
      if (typeof pattern === 'string') made.push({ source: regExp.source, flags: regExp.flags, place });
      return regExp;
    },
  });
  for (const file of files) {
    place = relative(ROOT, file);
    // oxlint-disable-next-line no-await-in-loop -- one module at a time, so that each pattern has a place
    await import(file);
  }
  globalThis.RegExp = Stock;
  return made;
}

/** Texts of a length that are made of the signs of a pattern. */
function listTexts({ source }: Pattern, length: number): string[] {
  const plain = source
    .replaceAll(/\\[pP]\{[^}]*\}|\\[bBwWdDsS]/g, '')
    .replaceAll('\\n', '\n')
    .replaceAll(/\\(.)/g, '$1');
  const signs = [...new Set([' ', '\t', '\n', 'a', 'A', '1', '.', '中', ...Array.from(plain)])].slice(0, MOST_SIGNS);
  const pairs = signs.flatMap((one) => signs.map((other) => one + other)).filter((pair) => /[^a-zA-Z]/.test(pair));
  const words = (source.match(/[A-Za-z]{2,}|\W{2,3}/g) ?? []).map((word) => word.replaceAll('\\', '')).slice(0, 6);
  const units = [...signs, ...pairs.slice(0, MOST_PAIRS), ...words.filter((word) => word !== '')];
  return units.map((unit) => unit.repeat(Math.ceil(length / unit.length))).flatMap((text) => [text, `x${text}x`]);
}

/** A thread that tries one text after the other; one that does not end in time is replaced. */
class Trier {
  #worker = this.#start();

  try(task: z.output<typeof TaskSchema>): Promise<number> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        void this.#worker.terminate();
        this.#worker = this.#start();
        resolve(LIMIT_MS);
      }, LIMIT_MS);
      this.#worker.once('message', (ms: unknown) => {
        clearTimeout(timer);
        resolve(z.number().parse(ms));
      });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
      this.#worker.postMessage(task);
    });
  }

  close(): void {
    void this.#worker.terminate();
  }

  #start(): Worker {
    return new Worker(fileURLToPath(import.meta.url));
  }
}

function serve(): void {
  parentPort?.on('message', (task) => {
    const { source, flags, text } = TaskSchema.parse(task);
    const pattern = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
    const start = performance.now();
    text.replaceAll(pattern, '');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
    parentPort?.postMessage(performance.now() - start);
  });
}

async function findWorst(pattern: Pattern, length: number, trier: Trier): Promise<{ ms: number; text: string }> {
  let worst = { ms: 0, text: '' };
  for (const text of listTexts(pattern, length)) {
    // oxlint-disable-next-line no-await-in-loop -- trials side by side would slow each other down
    const once = await trier.try({ ...pattern, text });
    // oxlint-disable-next-line no-await-in-loop -- what takes long is tried again: the machine may have done other work
    const ms = once > MOST_MS && once < ENOUGH_MS ? Math.min(once, await trier.try({ ...pattern, text })) : once;
    if (ms > MOST_MS && ms < LIMIT_MS) {
      // oxlint-disable-next-line no-await-in-loop
      const half = await trier.try({ ...pattern, text: text.slice(text.length / 2) });
      if (ms < LINEAR * half) continue;
    }
    if (ms > worst.ms) worst = { ms, text: text.slice(0, 4) };
    if (ms > ENOUGH_MS) break;
  }
  return worst;
}

function listFiles(): string[] {
  const names = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  // Made for a browser, or run as soon as they are loaded.
  const isOwn = (name: string) => name.endsWith('.ts') && !/client|worker|^(?:cli|action|index|main)\.ts$/.test(name);
  return names.filter(isOwn).map((name) => join(ROOT, 'src', name));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { length: { type: 'string', default: '20000' }, only: { type: 'string', multiple: true } },
  });
  const files = listFiles();
  const all = [...files.flatMap(readLiterals), ...(await collectMade(files))];
  const once = new Map(all.map((pattern) => [`${pattern.source}/${pattern.flags}`, pattern]));
  const isWanted = ({ place, flags }: Pattern) =>
    !flags.includes('y') && (values.only?.some((part) => place.startsWith(part)) ?? true);
  const patterns = [...once.values()].filter(isWanted);
  const trier = new Trier();
  let faults = 0;
  for (const pattern of patterns) {
    showProgress(pattern.place);
    // oxlint-disable-next-line no-await-in-loop -- trials side by side would slow each other down
    const { ms, text } = await findWorst(pattern, Number(values.length), trier);
    if (ms <= MOST_MS) continue;
    const name = `${pattern.place.replace(/:\d+$/, '')} ${pattern.source}`;
    const why = KNOWN.find(([part]) => name.includes(part))?.[1];
    faults += Number(why === undefined);
    showProgress('');
    const told = [pattern.place, `/${pattern.source.slice(0, 100)}/${pattern.flags}`, why ?? 'FAULT'];
    print(`${ms.toFixed(0).padStart(6)} ms  ${JSON.stringify(text).padEnd(10)}  ${told.join('  ')}`);
  }
  trier.close();
  print(`${faults} of ${patterns.length} patterns grow faster than the text`);
  process.exitCode = faults > 0 ? 1 : 0;
}

if (isMainThread) await main();
else serve();
