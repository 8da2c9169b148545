/** Any person, script or agent as the engine: the file of `amts plan --segments`, filled in, and placed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { apply, listRefused } from '../../src/commands/apply.ts';
import { plan } from '../../src/commands/plan.ts';
import { MILK, makeBook, makePorts, TEA, type TestBook } from '../support/book.ts';

const NEW_TEA = TEA.replace(
  'It is made of leaves and $90$ degrees of heat.',
  'It is made of fine old leaves and $91$ degrees of strong heat.',
);
const Row = z.object({ id: z.string(), text: z.string(), page: z.string(), translation: z.string() }).loose();
type Row = z.output<typeof Row>;

async function planRows(book: TestBook): Promise<Row[]> {
  const segments = join(book.folder, 'out.jsonl');
  await plan({ ...book.options, segments }, await makePorts());
  const lines = readFileSync(segments, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => Row.parse(JSON.parse(line)));
}

async function applyRows(book: TestBook, rows: readonly object[]) {
  const segments = join(book.folder, 'in.jsonl');
  writeFileSync(segments, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const options = { ...book.options, dryRun: false, reportDir: join(book.folder, 'report'), segments };
  return apply(options, await makePorts());
}

describe('plan --segments and apply', () => {
  test('write what is to be translated, with what helps, and place what came back', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const rows = await planRows(book);
    expect(rows).toEqual([
      {
        id: expect.stringMatching(/^[\da-f]{16}$/),
        from: 'en',
        to: 'es',
        page: 'tea.md',
        section: 'Tea',
        before: 'Tea is a drink.',
        text: 'It is made of fine old leaves and <x id="t1"/> degrees of strong heat.',
        spans: { t1: '$91$' },
        after: 'Summary',
        previous: {
          source: 'It is made of leaves and $90$ degrees of heat.',
          translation: 'Se hace con hojas y $90$ grados de calor.',
        },
        terms: {},
        examples: expect.any(Array),
        translation: '',
      },
    ]);
    const translation = 'Se hace con hojas finas y <x id="t1"/> grados de calor fuerte.';
    const { report } = await applyRows(book, [{ id: rows[0]?.id, translation }]);
    expect(report.totals).toMatchObject({ delivered: 1, failed: 0 });
    expect(book.target.read('amts/book', 'tea.md')).toContain(
      'El té es una bebida. Se hace con hojas finas y $91$ grados de calor fuerte.',
    );
  });

  test('refuse what breaks the page, and say so', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const [row] = await planRows(book);
    const result = await applyRows(book, [{ id: row?.id, translation: '<x id="t1"/> 1' }]);
    expect(listRefused(result)).toEqual([expect.stringContaining('no words came back')]);
  });

  test('leave a page without all its translations for another time', async () => {
    const book = makeBook();
    book.source.commit({
      'tea.md': NEW_TEA,
      'milk.md': MILK.replace('Nobody knows why.', 'Everybody has another reason.'),
    });
    const rows = await planRows(book);
    expect(rows.map(({ page }) => page).toSorted()).toEqual(['milk.md', 'tea.md']);
    const some = rows
      .filter(({ page }) => page === 'milk.md')
      .map(({ id }) => ({ id, translation: 'Cada uno tiene otra razón.' }));
    const { report } = await applyRows(book, some);
    expect(report.totals).toMatchObject({ delivered: 1, unchanged: 1, failed: 0 });
    expect(report.languages[0]?.waiting).toMatch(/in\.jsonl lacks translations: 1 of 1$/);
  });

  test('name the line that is no row', async () => {
    const book = makeBook();
    await expect(applyRows(book, [{ id: 'a', translation: 'b' }, { translation: 'b' }])).rejects.toThrow(
      'in.jsonl:2: should be a JSON object with the id',
    );
  });
});
