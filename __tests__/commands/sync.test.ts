import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type SyncOptions, sync } from '../../src/commands/sync.ts';
import type { PageReport, RunReport } from '../../src/report/ledger.ts';
import { MILK, MILK_ES, makeBook, makePorts, TEA, TEA_ES, type TestBook, withBases } from '../support/book.ts';
import { TestRepository } from '../support/repositories.ts';

const BRANCH = 'amts/book';
const NEW_TEA = TEA.replace('It is made of leaves', 'Nobody can drink it without leaves');

async function run(book: TestBook, options: Partial<SyncOptions> = {}): Promise<RunReport> {
  const all = { ...book.options, dryRun: false, reportDir: 'report', ...options };
  return (await sync(all, await makePorts())).report;
}

function pagesOf(report: RunReport): Record<string, string> {
  const pages = report.languages.flatMap((language) => language.pages);
  return Object.fromEntries(pages.map((page) => [page.target, page.status]));
}

function mapMilk(path: string): string {
  return `targets:\n  - { language: es, repository: ../book-es, paths: { milk.md: ${path} } }\n`;
}

function findPage(report: RunReport, target: string): PageReport | undefined {
  return report.languages.flatMap(({ pages }) => pages).find((page) => page.target === target);
}

describe('sync', () => {
  test('fails a page that is over a limit by its name, and delivers the others', async () => {
    const book = makeBook();
    book.source.commit({
      'tea.md': NEW_TEA,
      'milk.md': `${MILK}\n${'- '.repeat(5000)}x\n`,
      'amts.yml': `targets:\n  - { language: es, repository: ../book-es }\nlimits: { nesting: 7 }\n`,
    });
    const report = await run(book);
    expect(pagesOf(report)).toEqual({ 'tea.md': 'delivered', 'milk.md': 'failed' });
    expect(findPage(report, 'milk.md')?.reason).toMatch(/5,000 quotes or lists .*limits\.nesting is 7/);
  });

  test('takes no answer of an engine that is many times as long as its source, and says so', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const ports = await makePorts();
    const openEngine: typeof ports.openEngine = async (settings) => {
      const engine = await ports.openEngine(settings);
      return {
        ...engine,
        collect: async ({ documents }) => ({
          status: 'done',
          results: documents.map(({ name, segments }) => ({
            name,
            segments: segments.map(({ id }) => ({ id, origin: 'machine', html: 'a'.repeat(50_000) })),
          })),
        }),
      };
    };
    const { report } = await sync({ ...book.options, dryRun: false, reportDir: 'report' }, { ...ports, openEngine });
    expect(report.languages[0]?.warnings.join()).toMatch(/answers of the engine are over limits\.answer-growth/);
    expect(book.target.read(BRANCH, 'tea.md')).not.toContain('aaaa');
  });

  test('lets no name of a page call anybody or close an issue in the message of its commit', async () => {
    const book = makeBook();
    book.source.commit({ '@everyone fixes #12.md': '# One\n\nA leaf.\n', 'gh-7 closes.md': '# Two\n\nA cup.\n' });
    const report = await run(book, { engine: 'pseudo' });
    expect(report.totals).toMatchObject({ delivered: 2, failed: 0 });
    const message = book.target.git('log', '-1', '--format=%B', BRANCH);
    expect(message).toContain('everyone fixes');
    expect(message).not.toMatch(/@|#|GH-\d/i);
  });

  test('carries a changed sentence over and leaves every other byte', async () => {
    const book = makeBook();
    const before = book.target.fingerprint();
    book.source.commit({ 'tea.md': NEW_TEA });
    const report = await run(book);
    expect(pagesOf(report)).toEqual({ 'tea.md': 'delivered' });
    expect(book.target.read(BRANCH, 'tea.md')).toBe(
      TEA_ES.replace(
        'Se hace con hojas y $90$ grados de calor.',
        '⟦Nobody⟧ ⟦can⟧ ⟦drink⟧ ⟦it⟧ ⟦without⟧ ⟦leaves⟧ ⟦and⟧ $90$ ⟦degrees⟧ ⟦of⟧ ⟦heat⟧.',
      ),
    );
    expect(book.target.read(BRANCH, 'tea_origin.md')).toBe(NEW_TEA);
    expect(book.target.list(BRANCH)).toContain('.amts/state.json');
    expect(book.target.fingerprint()).toBe(before);
  });

  test('changes nothing when it runs again', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    await run(book);
    const head = book.target.git('rev-parse', BRANCH);
    const again = await run(book, { full: true });
    expect(pagesOf(again)).toEqual({ 'milk.md': 'unchanged', 'tea.md': 'unchanged' });
    expect(again.languages[0]?.commit).toBeNull();
    expect((await run(book)).totals.inScope).toBe(0);
    expect(book.target.git('rev-parse', BRANCH)).toBe(head);
  });

  test.for(['amts', 'amts/book/old'])('stops where the branch %s leaves no room for its own', async (branch) => {
    const book = makeBook();
    book.target.git('branch', branch);
    book.source.commit({ 'tea.md': NEW_TEA });
    await expect(run(book)).rejects.toThrow(
      `the branch '${branch}' stands in the way of 'amts/book', the branch of the proposals; rename or remove it`,
    );
  });

  test('builds on what a translator committed to the proposal', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    await run(book);
    book.target.git('checkout', '-q', BRANCH);
    const corrected = book.target.read(BRANCH, 'tea.md').replace(/⟦Nobody.*/, 'Sin hojas y $90$ grados nadie la bebe.');
    const theirs = book.target.commit({ 'tea.md': corrected });
    book.target.git('checkout', '-q', 'main');
    book.source.commit({ 'tea.md': NEW_TEA.replace('Measure the pot first.', 'Throw the pot away, it is broken.') });
    await run(book);
    expect(book.target.git('rev-parse', `${BRANCH}^`)).toBe(theirs);
    expect(book.target.read(BRANCH, 'tea.md')).toContain('Sin hojas y $90$ grados nadie la bebe.\n');
    expect(book.target.read(BRANCH, 'tea.md')).toContain('⟦Throw⟧');
  });

  test('looks only at the pages of the push, but at all that changed in them since their base', async () => {
    const book = makeBook();
    book.source.commit({
      'tea.md': NEW_TEA,
      'milk.md': MILK.replace('Nobody knows why.', 'Everybody forgot the reason.'),
    });
    const since = book.source.commit({});
    book.source.commit({ 'tea.md': `${NEW_TEA}* Warm it.\n` });
    const report = await run(book, { since });
    expect(pagesOf(report)).toEqual({ 'tea.md': 'delivered' });
    expect(report.source.since).toBe(since);
    expect(book.target.read(BRANCH, 'tea.md')).toMatch(/⟦Nobody⟧[^]*⟦Warm⟧/);
  });

  test('a push that created its branch means every page that differs', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    expect(pagesOf(await run(book, { since: '0'.repeat(40) }))).toEqual({ 'tea.md': 'delivered' });
  });

  test('looks only at the pages that globs name', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA, 'milk.md': `${MILK}\nMore milk.\n` });
    expect(pagesOf(await run(book, { pages: ['milk.*'] }))).toEqual({ 'milk.md': 'delivered' });
  });

  test('translates a new page whole, and keeps its base', async () => {
    const book = makeBook();
    book.source.commit({ 'new/sugar.md': '# Sugar\n\nOne lump.\n' });
    const report = await run(book);
    expect(findPage(report, 'new/sugar.md')).toMatchObject({ status: 'delivered', kind: 'new' });
    expect(book.target.read(BRANCH, 'new/sugar.md')).toBe('# ⟦Sugar⟧\n\n⟦One⟧ ⟦lump⟧.\n');
    expect(book.target.read(BRANCH, 'new/sugar_origin.md')).toBe('# Sugar\n\nOne lump.\n');
  });

  test('moves a renamed page with its base, and updates it in the same commit', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': undefined, 'drinks/green-tea.md': NEW_TEA });
    const report = await run(book);
    expect(findPage(report, 'drinks/green-tea.md')).toMatchObject({ kind: 'rename', renamedFrom: 'tea.md' });
    expect(book.target.list(BRANCH)).toEqual([
      '.amts/state.json',
      'drinks/green-tea.md',
      'drinks/green-tea_origin.md',
      'milk.md',
      'milk_origin.md',
    ]);
    expect(book.target.read(BRANCH, 'drinks/green-tea.md')).toContain('El té es una bebida. ⟦Nobody⟧');
    expect((await run(book)).totals.inScope).toBe(0);
  });

  test('finds a rename that an earlier push made, also when the page was rewritten since', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': undefined, 'green.md': TEA });
    book.source.commit({ 'green.md': undefined, 'drinks/green.md': `# Green\n\nAll is new here.\n\n${TEA.slice(20)}` });
    const since = book.source.git('rev-parse', 'HEAD');
    book.source.commit({ 'drinks/green.md': '# Green\n\nAll is new here.\n\nNothing is left.\n' });
    expect(findPage(await run(book, { since }), 'drinks/green.md')).toMatchObject({
      kind: 'rename',
      renamedFrom: 'tea.md',
    });
  });

  test('reports a removed source page and leaves its translation', async () => {
    const book = makeBook();
    book.source.commit({ 'milk.md': undefined });
    const page = findPage(await run(book), 'milk.md');
    expect(page).toMatchObject({ status: 'unchanged', reason: expect.stringContaining('source page removed') });
    expect(book.target.git('branch', '--list', BRANCH)).toBe('');
  });

  test('does not bring back a page that its translators removed', async () => {
    const book = makeBook();
    book.target.commit({ 'milk.md': undefined });
    book.source.commit({ 'milk.md': `${MILK}\nMore.\n` });
    expect((await run(book)).totals.inScope).toBe(0);
    const page = findPage(await run(book, { full: true }), 'milk.md');
    expect(page).toMatchObject({ status: 'unchanged', reason: expect.stringContaining('removed by its translators') });
  });

  test('puts pages where the path map says', async () => {
    const target = withBases({ 'bebidas/te.md': [TEA, TEA_ES], 'milk.md': [MILK, MILK_ES] });
    const config = 'targets:\n  - language: es\n    repository: ../book-es\n    paths: { tea.md: bebidas/te.md }\n';
    const book = makeBook({ source: { 'amts.yml': config }, target });
    book.source.commit({ 'tea.md': NEW_TEA });
    expect(pagesOf(await run(book, { targets: [] }))).toEqual({ 'bebidas/te.md': 'delivered' });
  });

  test('keeps bases in the state file alone when it is told so', async () => {
    const config = 'targets:\n  - language: es\n    repository: ../book-es\n    base: null\n';
    const book = makeBook({ source: { 'amts.yml': config }, target: { 'tea.md': TEA_ES, 'milk.md': MILK_ES } });
    await run(book, { full: true });
    expect(book.target.list(BRANCH)).toEqual(['.amts/state.json', 'milk.md', 'tea.md']);
    book.target.git('merge', '-q', BRANCH);
    book.source.commit({ 'tea.md': NEW_TEA });
    const page = findPage(await run(book), 'tea.md');
    expect(page).toMatchObject({ status: 'delivered', base: { origin: 'state' } });
    expect(book.target.read(BRANCH, 'tea.md')).toContain('El té es una bebida. ⟦Nobody⟧');
  });

  test('does all but the commit in a dry run', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const report = await run(book, { dryRun: true });
    expect(report).toMatchObject({ dryRun: true, totals: { delivered: 1 }, languages: [{ commit: null }] });
    expect(book.target.git('branch', '--list', BRANCH)).toBe('');
    expect(existsSync(join(book.folder, 'report', 'pull-request-es.md'))).toBe(true);
  });

  test('advances the base of a page that needs no change, but not by a commit of its own', async () => {
    const book = makeBook();
    const typo = MILK.replace('Nobody knows why.', 'Nobody  knows why.');
    book.source.commit({ 'milk.md': typo });
    expect(pagesOf(await run(book))).toEqual({ 'milk.md': 'unchanged' });
    expect(book.target.git('branch', '--list', BRANCH)).toBe('');
    book.source.commit({ 'tea.md': NEW_TEA });
    await run(book);
    expect(book.target.read(BRANCH, 'milk_origin.md')).toBe(typo);
    expect(book.target.read(BRANCH, 'milk.md')).toBe(MILK_ES);
    expect((await run(book)).totals.inScope).toBe(0);
  });

  test('tells the translators of a changed sentence even when the old words stand', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const page = findPage(await run(book, { engine: 'memory' }), 'tea.md');
    expect(page).toMatchObject({ status: 'delivered', reason: expect.stringContaining('the old words stand') });
    expect(page).toMatchObject({
      changes: [{ outcome: 'memory', oldTarget: 'Se hace con hojas y $90$ grados de calor.' }],
    });
    expect(book.target.read(BRANCH, 'tea.md')).toBe(TEA_ES);
    expect((await run(book, { engine: 'memory' })).totals.inScope).toBe(0);
  });

  test('works on all languages, also when two share a repository', async () => {
    const book = makeBook({
      target: { 'es/tea.md': TEA_ES, 'es/tea_origin.md': TEA, 'pt/tea.md': TEA_ES, 'pt/tea_origin.md': TEA },
    });
    const lines = ['es', 'pt'].map(
      (code) => `  - { language: ${code}, repository: ../book-es, paths: { "": ${code}/ } }\n`,
    );
    book.source.commit({
      'milk.md': undefined,
      'tea.md': NEW_TEA,
      'amts.yml': `targets:\n${lines.join('')}`,
    });
    const report = await run(book, { targets: [] });
    expect(report.totals).toMatchObject({ delivered: 2, failed: 0 });
    for (const code of ['es', 'pt']) {
      expect(book.target.read(`${BRANCH}-${code}`, `${code}/tea.md`)).toContain('⟦Nobody⟧');
      expect(book.target.git('diff', '--name-only', `main...${BRANCH}-${code}`).split('\n')).toEqual([
        `.amts/state.${code}.json`,
        `${code}/tea.md`,
        `${code}/tea_origin.md`,
      ]);
    }
  });

  test('writes the ledger and the text of the pull request, and takes back a text that is out of date', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const report = await run(book);
    const read = (name: string) => readFileSync(join(book.folder, 'report', name), 'utf8');
    expect(JSON.parse(read('report.json'))).toEqual(JSON.parse(JSON.stringify(report)));
    expect(read('pull-request-es.md')).toContain('- Se hace con hojas y $90$ grados de calor.\n+ ⟦Nobody⟧ ⟦can⟧');
    expect(read('.gitignore')).toBe('*\n');
    await run(book);
    expect(existsSync(join(book.folder, 'report', 'pull-request-es.md'))).toBe(false);
  });
});

/** A run in which `tea.md` is delivered, whatever becomes of other pages. */
async function runBad(book: TestBook, options: Partial<SyncOptions> = {}): Promise<RunReport> {
  const report = await run(book, options);
  const { inScope, delivered, unchanged, failed } = report.totals;
  expect(delivered + unchanged + failed).toBe(inScope);
  expect(findPage(report, 'tea.md')?.status).toBe('delivered');
  expect(book.target.read(BRANCH, 'tea.md')).toContain('⟦Nobody⟧');
  return report;
}

describe('bad input fails one page and leaves the others', () => {
  test('a source page that is not UTF-8', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA, 'milk.md': Buffer.from('# Caf\xe9\n', 'latin1') });
    const page = findPage(await runBad(book), 'milk.md');
    expect(page).toMatchObject({ status: 'failed', reason: 'milk.md:1: is not UTF-8; save it in that encoding' });
  });

  test('a translation that is not UTF-8', async () => {
    const book = makeBook();
    book.target.commit({ 'milk.md': Buffer.from('# T\n\n\xe9\n', 'latin1') });
    book.source.commit({ 'tea.md': NEW_TEA, 'milk.md': `${MILK}\nMore.\n` });
    expect(findPage(await runBad(book), 'milk.md')).toMatchObject({
      status: 'failed',
      reason: 'milk.md:3: is not UTF-8; save it in that encoding',
    });
  });

  test('a page without a base; a full run takes the closest revision', async () => {
    const book = makeBook();
    book.target.commit({ 'milk_origin.md': undefined });
    book.source.commit({ 'milk.md': `${MILK}\nMore milk.\n`, 'tea.md': NEW_TEA });
    const page = findPage(await runBad(book), 'milk.md');
    expect(page).toMatchObject({
      status: 'failed',
      reason: expect.stringMatching(/^has no base \(looked in \{dir\}\/\{name\}_origin\{ext\} and .*amts adopt/),
    });
    const full = findPage(await run(book, { full: true }), 'milk.md');
    expect(full).toMatchObject({ status: 'delivered', base: { origin: 'closest' } });
    expect((await run(book)).totals.inScope).toBe(0);
  });

  test.each([
    ['outside the repository', '../../milk.md', 'the target path is outside its repository'],
    ['behind a symbolic link', 'out/milk.md', "leads out of its repository through a symbolic link, 'out'"],
  ])('a target path %s', async (_, path, message) => {
    const book = makeBook({ source: { 'amts.yml': mapMilk(path) } });
    symlinkSync('/tmp', join(book.target.folder, 'out'));
    book.target.commit({});
    book.source.commit({ 'tea.md': NEW_TEA });
    const page = findPage(await runBad(book, { targets: [] }), path);
    expect(page).toMatchObject({ status: 'failed', reason: expect.stringContaining(message) });
    expect(page?.target).toContain(path);
  });

  test('a program that fails for one page', async () => {
    const book = makeBook();
    const script =
      'let t="";process.stdin.on("data",d=>t+=d).on("end",()=>{if(t.includes("Spoil"))process.exit(4);console.log(t.replaceAll("Nobody can", "⟦Nobody⟧ can"))})';
    book.source.commit({ 'tea.md': NEW_TEA, 'milk.md': `${MILK}\nSpoil it.\n` });
    const engineCommand = `${process.execPath} -e '${script}'`;
    const report = await runBad(book, { engine: 'command', engineCommand });
    expect(findPage(report, 'milk.md')).toMatchObject({
      status: 'failed',
      reason: `${process.execPath}: ended with exit code 4`,
    });
  });
});

describe('a run that cannot start does nothing', () => {
  test('for a target path that two pages share', async () => {
    const book = makeBook({ source: { 'amts.yml': mapMilk('tea.md') } });
    book.source.commit({ 'tea.md': NEW_TEA });
    await expect(run(book, { targets: [] })).rejects.toThrow(
      "tea.md would be the translation of tea.md and of milk.md; correct 'path' or 'paths'",
    );
    expect(book.target.git('branch', '--list', 'amts/*')).toBe('');
  });

  const CASES: readonly (readonly [string, Partial<SyncOptions>, string])[] = [
    ['an unknown revision', { since: 'nowhere' }, "has no revision 'nowhere'; correct it, or fetch the whole history"],
    ['two selections', { since: 'HEAD', full: true }, '--full and --since'],
    [
      'a GitHub repository as source, without a token',
      { source: 'd2l-ai/d2l-en' },
      'd2l-ai/d2l-en: is no folder here, and as a repository on GitHub it needs a token',
    ],
    [
      'a GitHub repository as target, without a token',
      { targets: [{ language: 'es', repository: 'd2l-ai/d2l-es' }] },
      'd2l-ai/d2l-es: is no folder here, and as a repository on GitHub it needs a token',
    ],
    ['a missing folder', { source: './nowhere' }, 'there is no folder'],
    ['a missing configuration', { config: 'none.yml' }, 'none.yml: no such file'],
    ['no targets', { targets: [] }, 'no targets'],
  ];

  test.each(CASES)('%s', async (_, options, message) => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    await expect(run(book, options)).rejects.toThrow(message);
    await expect(run(book, options)).rejects.toMatchObject({ name: 'ConfigError' });
    expect(book.target.git('branch', '--list', BRANCH)).toBe('');
  });

  test('one translation that cannot be worked on keeps the others from being changed', async () => {
    const book = makeBook();
    const other = new TestRepository(join(book.folder, 'book-pt'), { 'tea.md': TEA_ES });
    book.source.commit({
      'tea.md': NEW_TEA,
      'amts.yml':
        'targets:\n  - { language: es, repository: ../book-es }\n  - { language: pt, repository: ../book-pt, branch: none }\n',
    });
    await expect(run(book, { targets: [] })).rejects.toThrow("has no branch 'none'");
    expect(book.target.git('branch', '--list', BRANCH)).toBe('');
    expect(other.git('branch', '--list', BRANCH)).toBe('');
  });

  test('a source without a commit', async () => {
    const book = makeBook();
    book.source.git('update-ref', '-d', 'refs/heads/main');
    await expect(run(book)).rejects.toThrow('has no commit yet');
  });
});
