/** Pages whose source page has gone elsewhere: their human translation follows, whatever the history knows. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type SyncOptions, sync } from '../../src/commands/sync.ts';
import type { PageReport, RunReport } from '../../src/report/ledger.ts';
import { makeBook, makePorts, TEA, TEA_ES, type TestBook, withBases } from '../support/book.ts';

const BRANCH = 'amts/book';

async function run(book: TestBook, options: Partial<SyncOptions> = {}): Promise<RunReport> {
  const all = { ...book.options, dryRun: false, reportDir: 'report', ...options };
  return (await sync(all, await makePorts())).report;
}

function findPage(report: RunReport, target: string): PageReport | undefined {
  return report.languages.flatMap(({ pages }) => pages).find((page) => page.target === target);
}

/** The source without its history: one commit that holds the files of now. */
function forgetHistory({ source }: TestBook): void {
  const tree = source.git('rev-parse', 'HEAD^{tree}');
  source.git('reset', '-q', '--soft', source.git('commit-tree', tree, '-m', 'all of it'));
}

describe('a renamed page is found by its content', () => {
  test('when the history is rewritten', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': undefined, 'drinks/green-tea.md': `${TEA}* Then wait.\n` });
    forgetHistory(book);
    const report = await run(book);
    expect(findPage(report, 'drinks/green-tea.md')).toMatchObject({ kind: 'rename', renamedFrom: 'tea.md' });
    expect(book.target.read(BRANCH, 'drinks/green-tea.md')).toBe(`${TEA_ES}* ⟦Then⟧ ⟦wait⟧.\n`);
  });

  test('when the clone is shallow', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': undefined, 'green.md': TEA });
    const clone = join(book.folder, 'shallow', 'book');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${join(book.folder, 'book')}`, clone]);
    const report = await run(book, { source: clone });
    expect(findPage(report, 'green.md')).toMatchObject({ kind: 'rename', renamedFrom: 'tea.md' });
    expect(report.totals.characters.sent).toBe(0);
  });

  test('and where neither content nor a shallow clone can tell, the report says so', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': undefined, 'car.md': '# Cars\n\nA car has four wheels.\n' });
    const clone = join(book.folder, 'shallow', 'book');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${join(book.folder, 'book')}`, clone]);
    const warning = 'fetch the whole history (actions/checkout: fetch-depth: 0)';
    expect((await run(book, { source: clone })).languages[0]?.warnings).toEqual([expect.stringContaining(warning)]);
    expect((await run(book)).languages[0]?.warnings).toEqual([]);
  });

  test('of two equal pages that went, the one with the same file name, and no page is given twice', async () => {
    const book = makeBook({
      source: { 'a/one.md': TEA, 'b/two.md': TEA },
      target: withBases({ 'a/one.md': [TEA, TEA_ES], 'b/two.md': [TEA, TEA_ES.replace('bebida', 'infusión')] }),
    });
    book.source.commit({ 'a/one.md': undefined, 'b/two.md': undefined, 'c/two.md': TEA, 'd/one.md': TEA });
    forgetHistory(book);
    const report = await run(book);
    expect(findPage(report, 'c/two.md')).toMatchObject({ renamedFrom: 'b/two.md' });
    expect(findPage(report, 'd/one.md')).toMatchObject({ renamedFrom: 'a/one.md' });
  });

  test('but a page with little in common is another page', async () => {
    const book = makeBook();
    book.source.commit({
      'tea.md': undefined,
      'car.md': '# Cars\n\nA car has four wheels.\n\n## Summary\n\n* Drive.\n',
    });
    forgetHistory(book);
    expect(findPage(await run(book), 'car.md')).toMatchObject({ kind: 'new' });
  });
});

test('a page without a base whose source was renamed is found in the history, in a full run', async () => {
  const book = makeBook({ target: { 'tea.md': TEA_ES, 'notes.md': '# Notas\n\nDe los traductores.\n' } });
  book.source.commit({ 'tea.md': undefined, 'green.md': TEA });
  const report = await run(book, { full: true });
  expect(findPage(report, 'green.md')).toMatchObject({ kind: 'rename', renamedFrom: 'tea.md' });
  expect(book.target.read(BRANCH, 'green.md')).toBe(TEA_ES);
  expect(book.target.list(BRANCH)).toContain('notes.md');
  expect(findPage(report, 'notes.md')).toBeUndefined();
});

test('a page whose letters are composed in another way is the same page', async () => {
  const [decomposed, composed] = ['cafe\u0301.md', 'caf\u00E9.md'];
  const book = makeBook({
    source: { [decomposed]: `${TEA}* More.\n` },
    target: withBases({ [composed]: [TEA, TEA_ES] }),
  });
  const report = await run(book, { pages: ['caf*'] });
  expect(report.languages[0]?.pages).toMatchObject([{ kind: 'update', target: composed, status: 'delivered' }]);
  expect(book.target.read(BRANCH, composed)).toBe(`${TEA_ES}* ⟦More⟧.\n`);
});

test('sentences of a translation whose source page is gone are recalled in the page that took them over', async () => {
  const book = makeBook();
  const chai =
    '# Chai\n\nChai is milk, tea and spices. Boil them well. It is made of leaves and $90$ degrees of heat.\n';
  book.source.commit({ 'tea.md': undefined, 'chai.md': chai });
  const report = await run(book);
  expect(findPage(report, 'chai.md')).toMatchObject({ kind: 'new', status: 'delivered' });
  expect(book.target.read(BRANCH, 'chai.md')).toContain('Se hace con hojas y $90$ grados de calor.');
});
