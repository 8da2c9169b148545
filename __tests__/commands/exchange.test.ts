/** Files for translators' tools: what an export offers, and what an import takes, keeps and refuses. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ExportOptions, exportPages } from '../../src/commands/export.ts';
import { type ImportOptions, importFiles, renderImport } from '../../src/commands/import.ts';
import { sync } from '../../src/commands/sync.ts';
import { MILK, makeBook, makePorts, TEA, TEA_ES, type TestBook } from '../support/book.ts';

const NEW_TEA = TEA.replace(
  'It is made of leaves and $90$ degrees of heat.',
  'It is *always* made of fine old leaves and $91$ degrees of strong heat.',
).replace('* Measure the pot first.', '* Measure the pot first.\n* Drink it with a friend.');
const BRANCH = 'amts/book';

async function exportBook(book: TestBook, options: Partial<ExportOptions> = {}): Promise<string> {
  const out = join(book.folder, 'out');
  const defaults = { out, xliff: '1.2', copiesSource: false, withMemory: false, force: true } as const;
  await exportPages({ ...book.options, ...defaults, ...options }, await makePorts());
  return join(out, 'es', 'tea.md.xlf');
}

async function importBook(book: TestBook, files: readonly string[], options: Partial<ImportOptions> = {}) {
  const defaults = { dryRun: false, reportDir: join(book.folder, 'report'), files };
  return importFiles({ ...book.options, ...defaults, ...options }, await makePorts());
}

/** The page as the branch of the proposals has it. */
function proposal(book: TestBook, path = 'tea.md'): string {
  return book.target.read(BRANCH, path);
}

/** Put a target into the unit whose source has some words. @param target With `{1}` for the first code, and so on. */
function translate(file: string, words: string, target: string): void {
  const text = readFileSync(file, 'utf8');
  const unit = [...text.matchAll(/<(trans-unit|segment) [^]*?<\/\1>/g)].find(([one]) => one.includes(words))?.[0];
  if (unit === undefined) throw new Error(`${words}: no such sentence in ${text}`);
  const [source = ''] = /<source[^]*?<\/source>/.exec(unit) ?? [];
  const codes = [...source.matchAll(/<(ph|bpt|ept|sc|ec)\b[^>]*?(?:\/>|>[^<]*<\/\1>)/g)].map(([code]) => code);
  const filled = target.replaceAll(/\{(\d+)\}/g, (_, at: string) => codes[Number(at) - 1] ?? '');
  const bare = unit.replace(/\n<target[^]*?<\/target>/, '');
  writeFileSync(file, text.replace(unit, bare.replace(source, `${source}\n<target>${filled}</target>`)));
}

const FULL = 'Se hace {1}siempre{2} con hojas viejas y {3} grados.';

describe.each(['1.2', '2.1'] as const)('XLIFF %s', (xliff) => {
  test('locks what stands, and offers the rest with what it was', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const text = readFileSync(await exportBook(book, { xliff }), 'utf8');
    const units = [...text.matchAll(/<(trans-unit|segment) [^]*?<\/\1>/g)].map(([unit]) => unit);
    const of = (words: string) => units.find((unit) => unit.includes(words)) ?? '';
    expect(of('Tea is a drink.')).toContain('El té es una bebida.');
    expect(of('Tea is a drink.')).toMatch(/translate="no"/);
    expect(of('Tea is a drink.')).toMatch(/state="final"/);
    expect(of('fine old leaves')).not.toMatch(/translate="no"/);
    expect(of('with a friend')).not.toMatch(/<target/);
    expect(text).toContain('Se hace con hojas y ');
    expect(text).toContain('It is made of leaves and ');
    expect(text).not.toContain('milk');
  });

  test('brings translations into the page, and leaves every other byte', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const file = await exportBook(book, { xliff });
    translate(file, 'fine old leaves', FULL);
    translate(file, 'with a friend', 'Bébalo con un amigo.');
    const { report, imported } = await importBook(book, [file], { author: 'Ana <ana@example.org>' });
    expect(imported).toMatchObject([{ language: 'es', source: 'tea.md', taken: 2, open: 0, refused: [] }]);
    expect(report.totals).toMatchObject({ delivered: 1, failed: 0 });
    expect(proposal(book)).toBe(
      TEA_ES.replace(
        'Se hace con hojas y $90$ grados de calor.',
        'Se hace *siempre* con hojas viejas y $91$ grados.',
      ).replace('la tetera.', 'la tetera.\n* Bébalo con un amigo.'),
    );
    expect(book.target.git('log', '-1', '--format=%an <%ae>', BRANCH)).toBe('Ana <ana@example.org>');
  });

  test('an untouched file changes nothing, of whatever page', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    await exportBook(book, { xliff, full: true });
    const files = ['tea.md.xlf', 'milk.md.xlf'].map((name) => join(book.folder, 'out/es', name));
    const { report, imported } = await importBook(book, files);
    expect(imported.map(({ taken, refused }) => [taken, refused])).toEqual([
      [0, []],
      [0, []],
    ]);
    expect(report.totals).toMatchObject({ delivered: 0, unchanged: 2, failed: 0 });
    expect(book.target.git('branch', '--list', BRANCH)).toBe('');
  });

  test('a damaged code is refused by name, and hinders nothing else', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const file = await exportBook(book, { xliff });
    translate(file, 'fine old leaves', 'Se hace {1}siempre{2} con hojas viejas.');
    translate(file, 'with a friend', 'Bébalo con un amigo.');
    const { imported } = await importBook(book, [file]);
    expect(imported[0]?.refused).toEqual([
      {
        id: expect.any(String),
        text: expect.stringContaining('con hojas viejas.'),
        reason: expect.stringContaining('($91$) is missing; put every code of the sentence in its place'),
      },
    ]);
    expect(proposal(book)).toContain('Bébalo con un amigo.');
  });

  test('a translation that the verifier does not accept is refused in words', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const file = await exportBook(book, { xliff });
    translate(file, 'fine old leaves', '{1}{2} {3}');
    const { imported } = await importBook(book, [file]);
    expect(imported[0]?.refused[0]?.reason).toBe('empty; write it otherwise, and import again');
  });

  test.each([
    ['twice', 'Se hace {1}siempre{2} con {3} o {3} grados.', 'is there twice'],
    ['from elsewhere', 'Se hace {1}siempre{2} con {3}<ph id="77"/> grados.', 'is none of this sentence'],
    ['crossed', 'Se hace {2}siempre{1} con {3} grados.', 'ends where it should not'],
  ])('a code that is there %s is refused', async (_, target, reason) => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const file = await exportBook(book, { xliff });
    translate(file, 'fine old leaves', target);
    const { imported } = await importBook(book, [file]);
    expect(imported[0]?.refused[0]?.reason).toContain(reason);
  });
});

describe('amts import', () => {
  test('takes a file that is half done, and the rest of it later', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const file = await exportBook(book);
    translate(file, 'with a friend', 'Bébalo con un amigo.');
    const first = await importBook(book, [file]);
    expect(first.imported).toMatchObject([{ taken: 1, open: 1, refused: [] }]);
    expect(renderImport(first.imported)).toEqual(['es tea.md: 1 taken, 1 still to translate, 0 refused']);
    expect(proposal(book)).toContain('Se hace con hojas y ');
    translate(file, 'fine old leaves', FULL);
    const second = await importBook(book, [file]);
    expect(second.imported).toMatchObject([{ taken: 1, open: 0, refused: [] }]);
    expect(proposal(book)).toContain('Se hace *siempre* con hojas viejas y $91$ grados.');
    expect(proposal(book)).toContain('Bébalo con un amigo.');
  });

  test('refuses a sentence whose source has changed since, by name, and takes the others', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const file = await exportBook(book);
    book.source.commit({ 'tea.md': NEW_TEA.replace('with a friend', 'with two good friends') });
    translate(file, 'fine old leaves', FULL);
    translate(file, 'with a friend', 'Bébalo con un amigo.');
    const { imported } = await importBook(book, [file]);
    expect(imported[0]?.refused).toMatchObject([
      { text: 'Bébalo con un amigo.', reason: expect.stringContaining('its source was changed since the export') },
    ]);
    expect(proposal(book)).toContain('Se hace *siempre* con hojas viejas y $91$ grados.');
  });

  test('what a translator has changed in the book meanwhile stands, and it says so', async () => {
    const book = makeBook();
    const file = await exportBook(book, { full: true });
    book.target.commit({ 'tea.md': TEA_ES.replace('El té es una bebida.', 'El té es la bebida.') });
    translate(file, 'Tea is a drink.', 'El té es algo que se bebe.');
    translate(file, 'Measure the pot first.', 'Primero mida la tetera.');
    const { imported } = await importBook(book, [file]);
    expect(imported[0]?.refused).toMatchObject([
      { reason: expect.stringContaining('its translation was changed in the book since the export') },
    ]);
    expect(proposal(book)).toContain('El té es la bebida.');
    expect(proposal(book)).toContain('* Primero mida la tetera.');
  });

  test('follows a sentence that has moved in its page', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const file = await exportBook(book);
    translate(file, 'with a friend', 'Bébalo con un amigo.');
    book.source.commit({ 'tea.md': NEW_TEA.replace('# Tea\n', '# Tea\n\n## Before\n\nThis stands before.\n') });
    const { imported } = await importBook(book, [file]);
    expect(imported).toMatchObject([{ taken: 1, refused: [] }]);
    expect(proposal(book)).toContain('* Bébalo con un amigo.');
  });

  test('keeps what a person writes as it is written', async () => {
    const book = makeBook();
    book.source.commit({ 'milk.md': MILK.replace('Nobody knows why.', 'Everybody has *another* reason.') });
    await exportBook(book);
    const file = join(book.folder, 'out/es/milk.md.xlf');
    translate(file, 'another', 'Todos  tienen «{1}otra{2}»  razón * y 2 &lt; 3.');
    await importBook(book, [file]);
    expect(proposal(book, 'milk.md')).toContain('Todos tienen «*otra*» razón \\* y 2 \\< 3.');
  });

  test('says which page a file is of that the book has not', async () => {
    const book = makeBook();
    const file = await exportBook(book, { full: true });
    writeFileSync(file, readFileSync(file, 'utf8').replace('original="tea.md"', 'original="gone.md"'));
    const ports = await makePorts();
    const options = { ...book.options, dryRun: false, reportDir: join(book.folder, 'report'), files: [file] };
    await importFiles(options, ports);
    expect(ports.lines.join('\n')).toContain('gone.md is no page that es has to translate now');
  });

  test.each([
    ['<xliff version="1.2"><file></xliff>', /tea\.md\.xlf:1:.*this is no XML/],
    ['<tmx version="1.4"/>', /should be XLIFF 1\.2 or 2\.1, and is <tmx>/],
    ['<xliff version="1.1"/>', /should be XLIFF 1\.2 or 2\.1, and is XLIFF 1\.1/],
    ['<xliff version="1.2"><file original="tea.md"/></xliff>', /does not say which page it is of/],
  ])('names what is wrong with %s', async (text, message) => {
    const book = makeBook();
    const file = await exportBook(book, { full: true });
    writeFileSync(file, text);
    await expect(importBook(book, [file])).rejects.toThrow(message);
  });
});

describe('amts export', () => {
  test('offers what an open proposal has from an engine, to be confirmed, with what it was', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    await sync({ ...book.options, dryRun: false, reportDir: join(book.folder, 'report') }, await makePorts());
    const file = await exportBook(book);
    const text = readFileSync(file, 'utf8');
    const unit = /<trans-unit(?:(?!<\/trans-unit>)[^])*fine old leaves[^]*?<\/trans-unit>/.exec(text)?.[0] ?? '';
    expect(unit).toContain('state="needs-review-translation"');
    expect(unit).toContain('Se hace con hojas y ');
    expect(text.match(/state="final"/g)).toHaveLength(4);
    translate(file, 'fine old leaves', FULL);
    const { imported } = await importBook(book, [file]);
    expect(imported).toMatchObject([{ taken: 1, open: 0, refused: [] }]);
    expect(proposal(book)).toContain('Se hace *siempre* con hojas viejas y $91$ grados.');
  });

  test('does not write over a file that has been worked on', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const file = await exportBook(book, { force: false });
    await exportBook(book, { force: false });
    translate(file, 'with a friend', 'Bébalo con un amigo.');
    await expect(exportBook(book, { force: false })).rejects.toThrow('is there already, and may hold work');
  });

  test('puts the source into empty targets on demand, which is no translation yet', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const file = await exportBook(book, { copiesSource: true });
    expect(readFileSync(file, 'utf8')).toMatch(/<target [^>]*state="needs-translation">Drink it with a friend\./);
    const { imported } = await importBook(book, [file]);
    expect(imported).toMatchObject([{ taken: 0, open: 2, refused: [] }]);
  });

  test('writes the pairs of the book beside the pages', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    await exportBook(book, { withMemory: true });
    expect(readFileSync(join(book.folder, 'out/es/memory.tmx'), 'utf8')).toContain('La leche va primero.');
  });
});
