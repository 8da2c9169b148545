import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type SyncOptions, sync } from '../../src/commands/sync.ts';
import { renderPageNotes } from '../../src/pull-request/page-notes.ts';
import { ENGLISH } from '../../src/pull-request/texts/en.ts';
import { isDelivered, type PageReport, type RunReport } from '../../src/report/ledger.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderRunText } from '../../src/report/terminal-text.ts';
import { makeBook, makePorts, TEA, type TestBook } from '../support/book.ts';
import { makeFolder, TestRepository } from '../support/repositories.ts';

const BRANCH = 'amts/book';

async function runFull(book: TestBook, options: Partial<SyncOptions> = {}): Promise<RunReport> {
  const all = { ...book.options, dryRun: false, reportDir: 'report', full: true, ...options };
  return (await sync(all, await makePorts())).report;
}

function teaOf({ languages }: RunReport): PageReport {
  const page = languages[0]?.pages.find(({ target }) => target === 'tea.md');
  if (page === undefined) throw new Error('no such page');
  return page;
}

/** The book without the base of its page on tea, and with a new revision of it. */
function forget(edit: (text: string) => string): { book: TestBook; first: string; second: string } {
  const book = makeBook();
  book.target.commit({ 'tea_origin.md': undefined });
  const first = book.source.git('rev-parse', 'HEAD');
  return { book, first, second: book.source.commit({ 'tea.md': edit(TEA) }) };
}

describe('a page whose base nobody recorded', () => {
  test('is updated from the revision that it does not contradict', async () => {
    const { book, first } = forget((text) =>
      text.replace('$90$', '$95$').replace('It is made of', 'It is brewed from'),
    );
    const page = teaOf(await runFull(book));
    expect(page).toMatchObject({
      status: 'delivered',
      base: { origin: 'closest', commit: first, guess: { isSure: true } },
    });
    expect(book.target.read(BRANCH, 'tea.md')).toContain('$95$');
  });

  test('is updated from the older of two that may be it, and told as unsure with both', async () => {
    const { book, first, second } = forget((text) =>
      text.replace('It is made of leaves', 'Nobody can drink it without leaves'),
    );
    const report = await runFull(book);
    const page = teaOf(report);
    expect(page).toMatchObject({ status: 'delivered', base: { commit: first, guess: { isSure: false } } });
    expect(book.target.read(BRANCH, 'tea.md')).toContain('⟦Nobody⟧');
    if (!isDelivered(page)) throw new Error('not delivered');
    expect(page.base?.guess?.candidates.map(({ commit }) => commit)).toEqual([first, second]);
    expect(page.findings).toContainEqual(expect.objectContaining({ rule: 'base-unsure', line: 1 }));
    const { notes } = renderPageNotes(page, ENGLISH, { sourceCommit: second, targetCommit: BRANCH });
    for (const text of [renderRunText(report).join('\n'), renderSummary(report), notes.join('\n')])
      expect(text).toEqual(expect.stringMatching(new RegExp(`${first.slice(0, 10)}[^]*${second.slice(0, 10)}`)));
    expect(renderRunText(report).join('\n')).toContain('base not sure');
  });

  test('is told with all that contradicts its source when it is unsure, not only with what the update adds', async () => {
    const { book } = forget((text) => text.replace('It is made of leaves', 'Nobody can drink it without leaves'));
    book.target.commit({ 'tea.md': book.target.read('main', 'tea.md').replace('heat = 90', 'heat = 91') });
    const page = teaOf(await runFull(book));
    expect(isDelivered(page) ? page.findings.map(({ rule }) => rule) : []).toContain('code-changed');
  });

  test('fails with the remedy where the source is a shallow clone, and the other pages go on', async () => {
    const { book } = forget((text) => text.replace('$90$', '$95$'));
    const shallow = join(makeFolder(), 'book');
    new TestRepository(makeFolder()).git(
      'clone',
      '-q',
      '--depth',
      '1',
      pathToFileURL(book.source.folder).href,
      shallow,
    );
    const report = await runFull(book, { source: shallow });
    expect(teaOf(report)).toMatchObject({
      status: 'failed',
      reason: expect.stringMatching(/^has no base.*shallow clone.*git fetch --unshallow.*fetch-depth: 0/),
    });
    expect(report.totals).toMatchObject({ inScope: 2, failed: 1, unchanged: 1 });
  });
});
