/**
 * Requests to GitHub for a book of 150 real pages in six languages, when nothing, 1, 20 or all of its pages change,
 * against what GitHub allows. The same Chinese text stands in for all six languages: requests do not depend on the words.
 *
 *   node bench/github.ts [--book 1000] [--pages 0,1,20,150] [--cache]
 */

import { parseArgs } from 'node:util';
import type { Exchange } from '../__tests__/emulators/github/index.ts';
import type { Inputs } from '../__tests__/support/run-action.ts';
import {
  type BookOnGitHub,
  type CorpusPage,
  listCorpusPages,
  repeatPages,
  startBook,
} from './support/book-on-github.ts';
import { print, printTable, requireSharedData, showProgress } from './support/output.ts';

const LANGUAGES = ['de', 'es', 'fr', 'ja', 'tr', 'zh'];
/** The most that a run of a whole book may ask for. */
const AIM = 500;
/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api, read on 2026-11-22. */
const [HOURLY, CONTENTS_A_MINUTE] = [5000, 80];

/** Kinds of requests, each by method and path; the first that fits. */
const KINDS = [
  ['GraphQL', /^POST \/graphql/],
  ['trees, commits, refs', /^(?:POST|PATCH) \S+\/git\//],
  ['pull requests', /^(?:POST|PATCH) \S+\/(?:pulls(?:\/\d+)?|issues\/\d+\/(?:labels|assignees))$/],
  ['reviews', /^POST \S+\/(?:reviews|comments)/],
  ['reads', /^GET /],
  ['other', /^/],
] as const;
type Kind = (typeof KINDS)[number][0];

async function main(): Promise<void> {
  requireSharedData();
  const { values } = parseArgs({
    options: {
      book: { type: 'string', default: '150' },
      pages: { type: 'string', default: '0,1,20,150' },
      cache: { type: 'boolean', default: false },
    },
  });
  const pages = repeatPages(listCorpusPages('zh'), Number(values.book));
  const inputs: Inputs = values.cache ? { 'cache-dir': 'cache' } : {};
  const source = Object.fromEntries(pages.map(({ path, base }) => [path, base]));
  const translations = Object.fromEntries(LANGUAGES.map((language) => [language, pages]));
  const book = await startBook({ source, translations, engine: 'engine: { kind: pseudo }\n' });
  try {
    const rows: Row[] = [];
    for (const [at, count] of values.pages.split(',').map(Number).entries()) {
      showProgress(`${count} pages`);
      // oxlint-disable-next-line no-await-in-loop -- each push builds upon the one before
      rows.push(await measurePush(book, { pages: pages.slice(0, count), of: pages.length, edition: at, inputs }));
    }
    showProgress('');
    rows.push(await measureRun(book, 'nothing, proposals open', inputs));
    tell(rows);
  } finally {
    await book.stop();
  }
}

interface Row {
  readonly changed: string;
  readonly requests: ReadonlyMap<Kind, number>;
  readonly contents: number;
  readonly seconds: number;
}

/** Change some pages, and run. Each gets a paragraph more at its end. */
async function measurePush(
  book: BookOnGitHub,
  { pages, of, edition, inputs }: { pages: readonly CorpusPage[]; of: number; edition: number; inputs: Inputs },
): Promise<Row> {
  if (pages.length === 0) return measureRun(book, 'nothing', inputs);
  const added = Array.from({ length: edition }, (_, at) => `\nThis paragraph came with edition ${at + 1}.\n`).join('');
  await book.source.commit(Object.fromEntries(pages.map(({ path, base }) => [path, `${base.trimEnd()}\n${added}`])));
  return measureRun(book, `${pages.length} of ${of}`, inputs);
}

async function measureRun(book: BookOnGitHub, changed: string, inputs: Inputs): Promise<Row> {
  const { github } = book;
  github.exchanges.splice(0);
  const { seconds } = await book.run(inputs);
  const contents = github.exchanges.filter(({ method, path }) => method !== 'GET' && path !== '/graphql').length;
  return { changed, requests: countKinds(github.exchanges), contents, seconds };
}

function countKinds(exchanges: readonly Exchange[]): Map<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const { method, path } of exchanges) {
    const [kind] = KINDS.find(([, pattern]) => pattern.test(`${method} ${path}`)) ?? ['other'];
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

function tell(rows: readonly Row[]): void {
  const total = ({ requests }: Row) => [...requests.values()].reduce((sum, count) => sum + count, 0);
  printTable([
    ['pages changed', ...KINDS.map(([kind]) => kind), 'all', 'that make content', 'seconds'],
    ...rows.map((row) => [
      row.changed,
      ...KINDS.map(([kind]) => row.requests.get(kind) ?? 0),
      total(row),
      row.contents,
      row.seconds.toFixed(1),
    ]),
  ]);
  const most = Math.max(...rows.map(total));
  const perMinute = Math.max(...rows.map(({ contents }) => contents));
  print(
    `\n${LANGUAGES.length} languages; GitHub allows ${HOURLY} requests an hour and ${CONTENTS_A_MINUTE} that make content a minute.`,
  );
  print(
    `At most ${most} requests a run, aim ${AIM}: ${most <= AIM ? 'yes' : 'NO'}; ${perMinute} make content, a second or more apart.`,
  );
  if (most > AIM) process.exitCode = 1;
}

await main();
