// oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-type-assertion, typescript/no-misused-promises -- what is read is held against what is expected
/** A new user's repositories are looked at, and the files that a run needs are written; what is there stays. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type InitOptions, init, renderInit } from '../../src/commands/init.ts';
import { plan } from '../../src/commands/plan.ts';
import { detectLayout } from '../../src/commands/steps/init/detect-layout.ts';
import { detectPages } from '../../src/commands/steps/init/detect-source.ts';
import { listDefaultPages } from '../../src/config/choices.ts';
import { detectBySigns } from '../../src/config/detect-dialect.ts';
import { MILK_ES, makeBook, makePorts, TEA_ES, type TestBook } from '../support/book.ts';

const WORKFLOW = '.github/workflows/translations.yml';

async function run(book: TestBook, options: Partial<InitOptions> = {}) {
  const { folder } = book;
  const targets = [{ language: 'es', repository: 'book-es' }];
  const common = { folder, source: 'book', targets, from: 'en', withAws: false, force: false, dryRun: false };
  return init({ ...common, ...options }, await makePorts());
}

const read = (book: TestBook, path: string) => readFileSync(join(book.source.folder, path), 'utf8');

describe('init', () => {
  test('writes a configuration with which a plan runs at once', async () => {
    const book = makeBook({ source: { 'README.md': 'A book.\n' } });
    await run(book);
    expect(read(book, 'amts.yml')).toMatch(/^# yaml-language-server: \$schema=https:/);
    const report = await plan({ ...book.options, targets: [], engine: undefined }, await makePorts());
    expect(report.languages).toMatchObject([{ language: 'es', pages: [], inStep: 2 }]);
  });

  test('writes a workflow that needs no AWS, unless it is asked for, and folds bases in pull requests', async () => {
    const book = makeBook();
    await run(book);
    expect(parse(read(book, WORKFLOW)).jobs.sync.steps[0].with['fetch-depth']).toBe(0);
    expect(read(book, WORKFLOW)).not.toContain('aws');
    expect(readFileSync(join(book.target.folder, '.gitattributes'), 'utf8')).toBe('*_origin.md linguist-generated\n');
    await run(book, { withAws: true, force: true });
    expect(read(book, WORKFLOW)).toContain('aws-actions/configure-aws-credentials');
    expect(parse(read(book, 'amts.yml')).engine.kind).toBe('amazon-translate');
  });

  test('the line that folds bases is added to what .gitattributes has, once', async () => {
    const book = makeBook();
    const path = join(book.target.folder, '.gitattributes');
    writeFileSync(path, '*.png binary');
    await run(book);
    const text = '*.png binary\n*_origin.md linguist-generated\n';
    expect(readFileSync(path, 'utf8')).toBe(text);
    const { files } = await run(book, { force: true });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(files.at(-1)).toMatchObject({ path, status: 'kept' });
  });

  test('bases beside the pages of a translation are no pages', async () => {
    const book = makeBook();
    await run(book);
    expect(parse(read(book, 'amts.yml')).source.pages).toContain('!**/*_origin.md');
  });

  test('a clone from GitHub is named as a workflow can reach it, and what to run next names the clone', async () => {
    const book = makeBook();
    book.target.git('remote', 'add', 'origin', 'git@github.com:tea/book-es.git');
    const { next } = await run(book);
    expect(parse(read(book, 'amts.yml')).targets[0].repository).toBe('tea/book-es');
    expect(next.join('\n')).toContain('amts plan --source book --target es=book-es ');
    expect(next.join('\n')).not.toContain('owner/repo');
  });

  test('a folder that no workflow can reach is told', async () => {
    const { next } = await run(makeBook());
    expect(next.join('\n')).toContain('name ../book-es in amts.yml as owner/repo');
  });

  test('in a repository with its translations the token of the workflow is enough; a place that was not found is told', async () => {
    const book = makeBook();
    const { next, found } = await run(book, { targets: [{ language: 'es', repository: 'book' }] });
    expect(found.join('\n')).not.toContain('are translated');
    const { sync } = parse(read(book, WORKFLOW)).jobs;
    expect(sync.permissions).toEqual({ contents: 'write', 'pull-requests': 'write' });
    expect(JSON.stringify(sync)).not.toContain('secrets');
    expect(next[0]).toMatch(/^! es: .*set 'path' of this target/);
    expect(next.join('\n')).not.toContain('gh secret set');
  });

  test('replaces nothing that is there, unless it is asked to', async () => {
    const book = makeBook();
    writeFileSync(join(book.source.folder, 'amts.yml'), 'mine\n');
    const { files } = await run(book);
    expect(files.map(({ status }) => status)).toEqual(['kept', 'written', 'written']);
    expect(read(book, 'amts.yml')).toBe('mine\n');
    await run(book, { force: true });
    expect(read(book, 'amts.yml')).not.toBe('mine\n');
  });

  test('a dry run shows the files, and writes none', async () => {
    const book = makeBook();
    const text = renderInit(await run(book, { dryRun: true })).join('\n');
    expect(existsSync(join(book.source.folder, 'amts.yml'))).toBe(false);
    expect(text).toContain('    source:');
    expect(text).toContain('gh secret set TRANSLATIONS_TOKEN --repo');
  });

  test('without a translation, or without pages, it says what to do', async () => {
    await expect(run(makeBook(), { targets: [] })).rejects.toThrow('--target: name at least one');
    const empty = makeBook();
    empty.source.commit({ 'tea.md': undefined, 'milk.md': undefined, 'a.txt': 'x' });
    await expect(run(empty)).rejects.toThrow('holds no pages in Markdown');
  });
});

describe('what is found out', () => {
  test('pages are those of the folder that has nearly all of them; files about the project are none', () => {
    const paths = [
      'README.md',
      'CONTRIBUTING.md',
      'docs/a.md',
      'docs/b/c.md',
      'docs/README.md',
      '.github/x.md',
      'src/a.ts',
    ];
    const { value, why } = detectPages(paths, 'gfm');
    expect(value).toEqual(['docs/**/*.md', '!**/README.md']);
    expect(why).toBe('2 pages, of 2 in docs/; about the project, and left out: docs/README.md');
    expect(detectPages(['a/x.md', 'b/y.md', 'LICENSE.md'], 'gfm').value).toEqual(['**/*.md', '!LICENSE.md']);
  });

  test('of a book whose first page is its README, that is a page', () => {
    const paths = ['README.md', 'a/README.md', 'a/x.md', 'CONTRIBUTING.md'];
    expect(detectPages(paths, 'gitbook').value).toEqual(['**/*.md', '!CONTRIBUTING.md']);
    expect(listDefaultPages('docsify')).toEqual(['**/*.md', '!**/*_origin.md']);
  });

  test.each([
    ['d2l', 'See :numref:`fig_tea`.'],
    ['d2l', '# Tea\n:label:`sec_tea`'],
    ['gfm', '> [!NOTE]\n> Tea.'],
    ['gfm', '$E = mc^2$'],
  ])('the dialect is %s for %j', (dialect, text) => {
    expect(detectBySigns(new Map([['a.md', text]])).value).toBe(dialect);
  });

  const look = (pages: readonly string[], paths: readonly string[], dialect: 'd2l' | 'gfm' = 'gfm') =>
    detectLayout({
      language: 'es',
      from: 'en',
      globs: ['**/*.md'],
      pages,
      dialect,
      files: new Map(paths.map((path) => [path, { path, blob: path, kind: 'file' }])),
    });

  test('bases are where most of them are; else a site gets no files beside its pages', () => {
    expect(look(['a.md', 'b.md'], ['a.md', 'b.md', 'a.orig.md']).base?.value).toBe('{dir}/{name}.orig{ext}');
    expect(look(['a.md'], ['a.md']).base?.value).toBeNull();
    expect(look(['a.md'], ['a.md'], 'd2l').base?.value).toBe('{dir}/{name}_origin{ext}');
  });

  test('a folder with another name is known by its pages, and a glossary by its name', () => {
    const pages = ['water/hot.md', 'water/cold.md', 'leaf/green.md', 'leaf/black.md'];
    const layout = look(pages, ['agua/hot.md', 'agua/cold.md', 'leaf/green.md', 'TERMINOLOGY.md', 'otros/x.md']);
    expect(layout.paths.value).toEqual({ 'water/': 'agua/' });
    expect(layout.terminology?.value).toBe('TERMINOLOGY.md');
    expect(layout.translated).toBe(3);
  });
});

test('the pages of a translation without bases are counted', async () => {
  const book = makeBook({ target: { 'tea.md': TEA_ES, 'milk.md': MILK_ES } });
  expect((await run(book)).found).toContain('es: 2 pages are translated');
});
