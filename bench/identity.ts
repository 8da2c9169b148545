/**
 * The first promise on every real page: a source that has not changed gives its translation byte for byte and asks no
 * engine, in each dialect.
 *
 *   node bench/identity.ts [--pages REGEX]
 */
import { parseArgs } from 'node:util';
import { listBookPages, listReplayCases } from '../__tests__/support/shared-data.ts';
import { findIdentityFaults } from '../__tests__/support/update-laws.ts';
import { DIALECTS } from '../src/config/choices.ts';
import { listCorpusPages } from './support/book-on-github.ts';
import { print, printTable, requireSharedData, showProgress } from './support/output.ts';

interface Pair {
  readonly name: string;
  readonly book: string;
  readonly language: string;
  readonly base: string;
  readonly target: string;
}

function listPairs(): Pair[] {
  const corpus = (['zh', 'tr'] as const).flatMap((language) =>
    listCorpusPages(language).map(({ path, base, text }) => ({
      name: `corpus/${language}/${path}`,
      book: `corpus-${language}`,
      language,
      base,
      target: text,
    })),
  );
  const replay = listReplayCases().map(({ id, language, base, target }) => ({
    name: `replay/${id}`,
    book: `replay-${language}`,
    language,
    base,
    target,
  }));
  return [...corpus, ...replay, ...listBookPages()];
}

function main(): void {
  requireSharedData();
  const { values } = parseArgs({ options: { pages: { type: 'string', default: '' } } });
  const pairs = listPairs().filter(({ name }) => new RegExp(values.pages).test(name));
  const broken: string[] = [];
  const counts = new Map<string, { pages: number; broken: number }>();
  for (const [at, pair] of pairs.entries())
    for (const dialect of DIALECTS) {
      showProgress(`${pair.name} (${at + 1} of ${pairs.length})`);
      const faults = findIdentityFaults({ ...pair, dialect });
      const key = `${pair.book} ${dialect}`;
      const count = counts.get(key) ?? { pages: 0, broken: 0 };
      counts.set(key, { pages: count.pages + 1, broken: count.broken + (faults.length > 0 ? 1 : 0) });
      broken.push(...faults.map((fault) => `${pair.name} ${dialect}: ${fault}`));
    }
  showProgress('');
  for (const line of broken) print(line);
  printTable([
    ['book and dialect', 'pages', 'broken'],
    ...[...counts].map(([key, { pages, broken: bad }]) => [key, pages, bad]),
  ]);
  print(`${broken.length} faults on ${pairs.length} pages`);
  process.exitCode = broken.length > 0 ? 1 : 0;
}

main();
