/**
 * All pages of a book and of its translation to rows: one lexicon for the book, pages in threads, and a cache that
 * makes a rebuild cost what changed.
 *
 * A lexicon comes from all pages, so with every change it would be another one, and no stored alignment would hold.
 * So the stored lexicon is used on as long as it was learnt from most of the pages; the key of an alignment names it.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Lexicon, parseLexicon, renderLexicon } from '../../../align/lexicon.ts';
import { ALIGNER_VERSION } from '../../../align/pages.ts';
import { type Dialect, keyOfDialect } from '../../../markdown/dialects/names.ts';
import type { JobRunner } from '../../../parallel-data/jobs.ts';
import type { PageDigest } from '../../../parallel-data/page-digest.ts';
import type { PageRows } from '../../../parallel-data/row.ts';
import { VERSION } from '../../../shared/version.ts';

/** Texts by name that outlive the process; a damaged text is absent. */
export interface TextCache {
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
}

/** Two pages, read already. */
export interface PagePair {
  readonly source: string;
  readonly target: string;
}

export interface BookOptions {
  readonly from: string;
  readonly to: string;
  readonly dialect: Dialect;
}

export interface AlignedBook {
  /** In the order of the pairs. */
  readonly pages: readonly PageRows[];
  /** How many of them came from the cache. */
  readonly cached: number;
}

/** What aligning a book needs from outside: threads, and where alignments are kept. */
export interface AlignPorts {
  readonly jobs: JobRunner;
  readonly cache?: TextCache | undefined;
}

/** Raise it with any change of {@link PageRows} or of how texts are extracted. */
const ROWS_VERSION = 3;
/** Share of the pages that a stored lexicon may not know. */
const UNKNOWN_SHARE = 0.1;

const RowsFile = z.object({
  rows: z.array(
    z.object({
      source: z.string(),
      target: z.string(),
      isAlone: z.boolean(),
      score: z.number(),
      kind: z.enum(['text', 'caption', 'cell', 'comment']),
      group: z.number(),
      dropped: z.number(),
      lostAnchors: z.number(),
      anchors: z.number(),
    }),
  ),
  sourceSentences: z.number(),
  targetSentences: z.number(),
}) satisfies z.ZodType<PageRows>;

const LexiconFile = z.object({ id: z.string(), pages: z.array(z.string()) });
type LexiconFile = z.infer<typeof LexiconFile>;

/** Align the pages of a book in one language. */
export async function alignBook(
  pairs: readonly PagePair[],
  options: BookOptions,
  ports: AlignPorts,
): Promise<AlignedBook> {
  const keys = pairs.map((pair) => hashText(JSON.stringify([nameSettings(options), pair.source, pair.target])));
  const stored = await findLexicon(keys, options, ports.cache);
  const found = await Promise.all(keys.map((key) => readRows(key, stored, ports.cache)));
  const missing = pairs.filter((_, at) => found[at] === undefined);
  if (missing.length === 0) return { pages: found.filter((rows) => rows !== undefined), cached: pairs.length };
  const known = await readLexicon(stored, ports.cache);
  const learning = known === undefined ? pairs : missing;
  const digests = await readDigests(learning, options, ports.jobs);
  const lexicon = known ?? (await learn(digests, ports.jobs));
  const file = known === undefined || stored === undefined ? { id: identify(lexicon), pages: keys } : stored;
  if (known === undefined) await writeLexicon(lexicon, file, { options, cache: ports.cache });
  const rows = await alignDigests(digests, lexicon, ports.jobs);
  const fresh = new Map(learning.map((pair, at) => [pair, rows[at]]));
  const pages = await Promise.all(
    pairs.map(async (pair, at) => {
      const page = fresh.get(pair) ?? found[at];
      if (page === undefined) throw new Error('every pair is aligned or cached');
      if (fresh.has(pair)) await ports.cache?.write(nameRows(keys[at] ?? '', file), JSON.stringify(page));
      return page;
    }),
  );
  return { pages, cached: pairs.length - learning.length };
}

/** Names what rows are made by: other settings, or another version of the program, make others. */
export function nameSettings({ from, to, dialect }: BookOptions): string {
  return [VERSION, ALIGNER_VERSION, ROWS_VERSION, from, to, keyOfDialect(dialect)].join(' ');
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function nameLexiconFile(options: BookOptions): string {
  return `lexicon-${hashText(nameSettings(options)).slice(0, 16)}.json`;
}

function nameRows(key: string, { id }: LexiconFile): string {
  return `rows-${hashText(key + id).slice(0, 40)}.json`;
}

function identify(lexicon: Lexicon): string {
  return hashText(renderLexicon(lexicon)).slice(0, 40);
}

/** The stored lexicon, if it was learnt from nearly all of these pages. */
async function findLexicon(
  keys: readonly string[],
  options: BookOptions,
  cache: TextCache | undefined,
): Promise<LexiconFile | undefined> {
  const file = LexiconFile.safeParse(parseJson(await cache?.read(nameLexiconFile(options)))).data;
  if (file === undefined) return undefined;
  const known = new Set(file.pages);
  const unknown = keys.filter((key) => !known.has(key)).length;
  return unknown > UNKNOWN_SHARE * keys.length ? undefined : file;
}

async function readRows(
  key: string,
  lexicon: LexiconFile | undefined,
  cache: TextCache | undefined,
): Promise<PageRows | undefined> {
  if (lexicon === undefined) return undefined;
  return RowsFile.safeParse(parseJson(await cache?.read(nameRows(key, lexicon)))).data;
}

/** A value of JSON from a cache; `undefined` for a text that is none. */
export function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    // A file of the cache that is no JSON is as good as none.
    return undefined;
  }
}

async function readLexicon(file: LexiconFile | undefined, cache: TextCache | undefined): Promise<Lexicon | undefined> {
  const text = file === undefined ? undefined : await cache?.read(`lexicon-${file.id}.json`);
  return text === undefined ? undefined : parseLexicon(text);
}

async function writeLexicon(
  lexicon: Lexicon,
  file: LexiconFile,
  { options, cache }: { options: BookOptions; cache: TextCache | undefined },
): Promise<void> {
  await cache?.write(`lexicon-${file.id}.json`, renderLexicon(lexicon));
  await cache?.write(nameLexiconFile(options), JSON.stringify(file));
}

/** The digests of a source page and of its translation. */
interface DigestPair {
  readonly source: PageDigest;
  readonly target: PageDigest;
}

async function readDigests(
  pairs: readonly PagePair[],
  { from, to, dialect }: BookOptions,
  jobs: JobRunner,
): Promise<DigestPair[]> {
  const pages = pairs.flatMap(({ source, target }) => [
    { text: source, language: from, dialect },
    { text: target, language: to, dialect },
  ]);
  const batches = cutBatches(pages, jobs.width, ({ text }) => text.length);
  const results = await Promise.all(batches.map(async (batch) => jobs.run({ kind: 'read', pages: batch })));
  const digests = results.flat();
  return pairs.flatMap((_, at) => {
    const [source, target] = [digests[2 * at], digests[2 * at + 1]];
    return source === undefined || target === undefined ? [] : [{ source, target }];
  });
}

async function learn(digests: readonly DigestPair[], jobs: JobRunner): Promise<Lexicon> {
  const pairs = digests.map(({ source, target }) => ({ source: source.units.units, target: target.units.units }));
  return jobs.run({ kind: 'train', pairs });
}

async function alignDigests(
  digests: readonly DigestPair[],
  lexicon: Lexicon,
  jobs: JobRunner,
): Promise<readonly PageRows[]> {
  const batches = cutBatches(digests, jobs.width, ({ source, target }) => {
    return source.sentences.length * target.sentences.length;
  });
  const results = await Promise.all(batches.map(async (pairs) => jobs.run({ kind: 'align', pairs, lexicon })));
  return results.flat();
}

/** Batches for each thread: few enough that handing over costs little, enough that no thread waits long at the end. */
const BATCHES_A_THREAD = 3;

/** Cut a list into runs of about the same weight. */
function cutBatches<Item>(items: readonly Item[], width: number, weigh: (item: Item) => number): Item[][] {
  const total = items.reduce((sum, item) => sum + weigh(item), 0);
  const share = total / (width * BATCHES_A_THREAD);
  const batches: Item[][] = [];
  let weight = share;
  for (const item of items) {
    if (weight >= share) {
      batches.push([]);
      weight = 0;
    }
    batches.at(-1)?.push(item);
    weight += weigh(item);
  }
  return batches;
}
