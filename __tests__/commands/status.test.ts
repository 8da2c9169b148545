import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStatus, writeStatus } from '../../src/commands/status.ts';
import { sync } from '../../src/commands/sync.ts';
import { renderStatusPage } from '../../src/report/status/status-page.ts';
import type { LanguageStatus, StatusReport } from '../../src/report/status/status-report.ts';
import { renderStatusMarkdown, renderStatusText } from '../../src/report/status/status-text.ts';
import { MILK, makeBook, makePorts, TEA, type TestBook } from '../support/book.ts';

async function read(book: TestBook): Promise<{ report: StatusReport; spanish: LanguageStatus }> {
  const report = await readStatus(book.options, await makePorts());
  const [spanish] = report.languages;
  if (spanish === undefined) throw new Error('there is a language');
  return { report, spanish };
}

const NEW_TEA = TEA.replace('It is made of leaves', 'It is made of fine old leaves');

describe('amts status', () => {
  test('tells what is current, behind by how much, missing, unknown and set aside', async () => {
    const book = makeBook({ source: { 'lost.md': '# Lost\n' } });
    book.target.commit({ 'lost.md': '# Perdido\n', 'gone.md': '# Ido\n', 'gone_origin.md': '# Gone\n' });
    book.source.commit({ 'tea.md': NEW_TEA });
    book.source.commit({ 'tea.md': NEW_TEA.replace('Measure the pot first.', 'Measure the big pot first.') });
    book.source.commit({ 'new.md': '# New\n\nA page with $x$ in it.\n' });
    const { spanish } = await read(book);
    const rows = spanish.pages.map(({ target, state, base, certainty, revisions, sentences, characters }) => [
      target,
      state,
      base,
      certainty,
      revisions,
      sentences,
      characters > 0,
    ]);
    expect(rows).toEqual([
      ['gone.md', 'set aside', 'sibling', 'recorded', undefined, 0, false],
      ['lost.md', 'unknown', undefined, 'none', undefined, 0, false],
      ['milk.md', 'current', 'sibling', 'recorded', undefined, 0, false],
      ['new.md', 'missing', undefined, 'none', undefined, 2, true],
      ['tea.md', 'behind', 'sibling', 'recorded', 2, 2, true],
    ]);
    expect(spanish.totals).toMatchObject({ pages: 4, share: 0.25, sentences: 4 });
  });

  test('counts sentences whose words are the same, but no characters for them', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': TEA.replace('$90$', '$91$') });
    const { spanish } = await read(book);
    expect(spanish.pages.find(({ target }) => target === 'tea.md')).toMatchObject({ sentences: 1, characters: 0 });
  });

  test('tells what the proposal brings, and is certain of what it delivered once that is merged', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    await sync({ ...book.options, dryRun: false, reportDir: join(book.folder, 'report') }, await makePorts());
    const tea = async () => (await read(book)).spanish.pages.find(({ target }) => target === 'tea.md');
    expect(await tea()).toMatchObject({ state: 'proposed', certainty: 'certain' });
    book.target.git('merge', '-q', 'amts/book');
    expect(await tea()).toMatchObject({ state: 'current', certainty: 'certain' });
    const text = book.target.read('main', 'tea.md');
    book.target.commit({ 'tea.md': text.replace('El té', 'El buen té') });
    expect(await tea()).toMatchObject({ state: 'current', certainty: 'recorded' });
  });

  test('gives the price by the engine of the settings', async () => {
    const book = makeBook();
    const targets = 'targets:\n  - { language: es, repository: ../book-es }\n';
    const engine =
      'engine: { kind: amazon-translate-realtime, region: us-west-2, bucket: tea-books, role-arn: "arn:aws:iam::111122223333:role/amts" }\n';
    book.source.commit({ 'amts.yml': targets + engine, 'milk.md': `${MILK}\nEverybody has another reason.\n` });
    const { engine: _, ...options } = book.options;
    const { languages } = await readStatus(options, await makePorts());
    const page = languages[0]?.pages.find(({ target }) => target === 'milk.md');
    expect(page?.costUsd).toBeCloseTo(29 * 15e-6, 6);
  });

  test('writes the same as JSON, Markdown, a page and badges', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const { report } = await read(book);
    const out = join(book.folder, 'status');
    await writeStatus(report, out, (await makePorts()).disk);
    const file = (name: string) => readFileSync(join(out, name), 'utf8');
    expect(JSON.parse(file('status.json'))).toEqual(JSON.parse(JSON.stringify(report)));
    expect(JSON.parse(file('badge-es.json'))).toEqual({
      schemaVersion: 1,
      label: 'es',
      message: '50 % · 1 behind',
      color: 'red',
    });
    expect(file('badge-es.svg')).toContain('es: 50 % · 1 behind');
    expect(file('status.md')).toMatch(/\| `tea\.md` \| behind \| beside the page, recorded \| 1 \| 1 \| \d+ \|/);
    expect(file('status.md')).not.toContain('milk.md');
    expect(file('status.html')).toContain('milk.md');
    expect(renderStatusText(report).join('\n')).toContain('50 % current: 1 current, 1 behind; 1 sentences');
  });
});

test('names of pages are text on the page and in Markdown, whatever they hold', async () => {
  const book = makeBook({ source: { 'a"><img src=x onerror=y>|`.md': '# A\n\nOne.\n' } });
  const { report } = await read(book);
  expect(renderStatusPage(report)).not.toContain('<img');
  expect(renderStatusPage(report)).toMatch(/default-src 'none'; style-src 'sha256-/);
  expect(renderStatusMarkdown(report)).toContain(String.raw`\|`);
});
