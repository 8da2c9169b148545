/** Links from one page of a translation to headings of another one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { review } from '../../src/commands/review.ts';
import { sync } from '../../src/commands/sync.ts';
import type { PageReport } from '../../src/report/ledger.ts';
import { makePorts, withBases } from '../support/book.ts';
import { makeFolder, TestRepository } from '../support/repositories.ts';

const POTS = '# Pots\n\n## The lid\n\nLift it.\n\n## The spout\n\nPour.\n';
const POTS_ES = '# Teteras\n\n## La tapa\n\nLevántela.\n\n## El pico\n\nVierta.\n';
const TEA = '# Tea\n\nBoil the water.\n';
const TEA_ES = '# Té\n\nHierva el agua.\n';
const LINK = 'Never forget [it](pots.md#the-lid).';

interface Case {
  readonly dialect?: string;
  /** Path of a page of the source. */
  readonly place?: (name: string) => string;
  readonly source: Readonly<Record<string, string>>;
  readonly target?: Readonly<Record<string, string>>;
  readonly pin?: boolean;
}

async function run({ dialect = 'gfm', place = (name) => name, source, target = {}, pin = false }: Case) {
  const folder = makeFolder();
  const put = (pages: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(pages).map(([name, text]) => [place(name), text]));
  const config = `source: { dialect: ${dialect} }\ntargets: [{ language: es, repository: ../book-es }]\nupdate: { pin-heading-ids: ${pin} }\n`;
  const book = new TestRepository(join(folder, 'book'), {
    ...put({ 'tea.md': TEA, 'pots.md': POTS }),
    'amts.yml': config,
  });
  const old: Record<string, readonly [string, string]> = {
    [place('tea.md')]: [TEA, target['tea.md'] ?? TEA_ES],
    [place('pots.md')]: [POTS, target['pots.md'] ?? POTS_ES],
  };
  const spanish = new TestRepository(join(folder, 'book-es'), withBases(old));
  book.commit(put(source));
  const options = {
    folder,
    source: 'book',
    targets: [],
    full: false,
    pages: [],
    engine: 'pseudo',
    dryRun: false,
    reportDir: 'report',
  } as const;
  const { report } = await sync(options, await makePorts());
  if (report.totals.failed > 0)
    throw new Error(
      JSON.stringify(
        report.languages.flatMap(({ pages: all }) => all),
        null,
        1,
      ).slice(0, 900),
    );
  const pages = report.languages.flatMap((language) => language.pages);
  const told = (name: string): string[] => findingsOf(pages.find((page) => page.target === place(name)));
  return { folder, read: (name: string) => spanish.read('amts/book', place(name)), told };
}

/** Rules of the findings at a sentence of a review page. */
function findRules(html: string, source: string): string[] {
  const article = html.split('<article').find((part) => part.includes(source)) ?? '';
  return (/data-rules="([^"]*)"/.exec(article)?.[1] ?? '').split(' ');
}

function findingsOf(page: PageReport | undefined): string[] {
  const findings = page !== undefined && 'findings' in page ? (page.findings ?? []) : [];
  return findings
    .filter(({ rule }) => rule.startsWith('anchor'))
    .map(({ rule, line, message }) => `${line} ${rule} ${message}`);
}

describe('a link in new text to a heading of another page', () => {
  test('leads to the heading in the translation of that page, which the run does not touch', async () => {
    const { read, told } = await run({ source: { 'tea.md': `${TEA}\n${LINK}\n` } });
    expect(read('tea.md')).toContain('[⟦it⟧](pots.md#la-tapa)');
    expect(told('tea.md')).toEqual([]);
  });

  test.each([
    ['docusaurus', (name: string) => `docs/${name}`, '[it](/docs/pots#the-lid)', '(/docs/pots#la-tapa)'],
    ['vitepress', (name: string) => name, '[it](./pots#the-lid)', '(./pots#la-tapa)'],
    ['mkdocs', (name: string) => `docs/${name}`, '[it](../pots/#the-lid)', '(../pots/#la-tapa)'],
    ['mdbook', (name: string) => `src/${name}`, '[it](pots.html#the-lid "Lid")', '(pots.html#la-tapa "⟦Lid⟧")'],
    ['starlight', (name: string) => `src/content/docs/a/${name}`, '[it](/a/pots/#the-lid)', '(/a/pots/#la-tapa)'],
    [
      'hugo',
      (name: string) => `content/${name}`,
      '[it]({{< ref "pots.md#the-lid" >}})',
      '({{< ref "pots.md#la-tapa" >}})',
    ],
    [
      'hugo',
      (name: string) => `content/${name}`,
      '[it]({{% relref "/pots#the-lid" %}})',
      '({{% relref "/pots#la-tapa" %}})',
    ],
    ['gfm', (name: string) => name, '[it][lid]\n\n[lid]: pots.md#the-lid\n', '[lid]: pots.md#la-tapa'],
    ['gfm', (name: string) => name, '<a href="pots.md#the-lid">it</a>', '<a href="pots.md#la-tapa">'],
  ])('is read as sites of %s write it', async (dialect, place, link, expected) => {
    const { read, told } = await run({ dialect, place, source: { 'tea.md': `${TEA}\nNever forget ${link}.\n` } });
    expect(read('tea.md')).toContain(expected);
    expect(told('tea.md')).toEqual([]);
  });

  test('follows what the same run makes of that page', async () => {
    const { read } = await run({
      source: { 'tea.md': `${TEA}\nNever forget [it](pots.md#a-handle).\n`, 'pots.md': `${POTS}\n## A handle\n` },
    });
    expect(read('pots.md')).toContain('## ⟦A⟧ ⟦handle⟧');
    expect(read('tea.md')).toContain('(pots.md#a-handle)');
    const words = await run({
      source: { 'tea.md': `${TEA}\nNever forget [it](lids.md#the-lid).\n`, 'lids.md': `${POTS}\n[Back](tea.md#tea)\n` },
    });
    expect(words.read('tea.md')).toContain('(lids.md#the-lid)');
    expect(words.read('lids.md')).toContain('(tea.md#té)');
  });

  test('stays, and is told with its page and heading, where nobody knows the anchor', async () => {
    const target = { 'pots.md': POTS_ES.replace('La tapa', 'La tapa ñandú 茶') };
    const { read, told } = await run({
      dialect: 'mkdocs',
      source: { 'tea.md': `${TEA}\n${LINK}\n` },
      target,
    });
    expect(read('tea.md')).toContain('(pots.md#the-lid)');
    expect(told('tea.md')).toEqual([expect.stringMatching(/anchor-lost .*pots\.md#the-lid.*The lid.*pots\.md/)]);
    const myst = await run({ dialect: 'myst', source: { 'tea.md': `${TEA}\n${LINK}\n` }, target });
    expect(myst.told('tea.md')).toHaveLength(1);
  });

  test('leads to a page under the place that its front matter names', async () => {
    const slug = '---\nslug: /vessels\n---\n\n';
    const { read } = await run({
      source: { 'tea.md': `${TEA}\nNever forget [it](/vessels#the-lid).\n`, 'pots.md': slug + POTS },
      target: { 'pots.md': slug + POTS_ES },
    });
    expect(read('tea.md')).toContain('[⟦it⟧](/vessels#la-tapa)');
  });

  test('stays where it leads to no heading, to an id, or to a page that is not translated', async () => {
    const { read, told } = await run({
      source: {
        'tea.md': `${TEA}\nNever forget [a](pots.md#figure-1), [b](gone.md#the-lid), [c](https://x.org/pots.md#the-lid).\n`,
      },
    });
    expect(read('tea.md')).toContain(
      '(pots.md#figure-1), [⟦b⟧](gone.md#the-lid), [⟦c⟧](https://x.org/pots.md#the-lid)',
    );
    expect(told('tea.md')).toEqual([]);
  });
});

describe('a heading that gets other words', () => {
  const source = { 'pots.md': POTS.replace('## The lid', '## Of many other things') };
  const target = { 'tea.md': `${TEA_ES}\n[Más](pots.md#la-tapa), [pico](pots.md#el-pico).\n` };

  test('is told with the links of other pages that led to it, which keep their bytes', async () => {
    const { told, read } = await run({ source, target });
    expect(told('pots.md')).toEqual([
      expect.stringMatching(/^3 anchor-moved .*#la-tapa.*tea\.md:5\b.*pin-heading-ids/),
    ]);
    expect(read('tea.md')).toBe(target['tea.md']);
  });

  test('is told on the page of the review at that heading, in the run and afterwards', async () => {
    const { folder } = await run({ source, target });
    await review({ folder, source: 'book', targets: [], full: false, pages: [], out: 'later.html' }, await makePorts());
    for (const file of [join(folder, 'report', 'review-es.html'), join(folder, 'later.html')])
      expect(findRules(readFileSync(file, 'utf8'), 'Of many other things')).toContain('anchor-moved');
  });

  test('is not told where nothing leads to it', async () => {
    expect((await run({ source })).told('pots.md')).toEqual([]);
  });
});
