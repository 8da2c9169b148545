import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { AlignedRow } from '../../src/commands/align.ts';
import type { CheckReport } from '../../src/commands/check.ts';
import type { InspectReport } from '../../src/commands/inspect.ts';
import type { MergeReport } from '../../src/commands/merge.ts';
import type { RunReport } from '../../src/report/ledger.ts';
import type { PlanReport } from '../../src/report/plan-report.ts';
import type { Range } from '../../src/update/proposal.ts';
import { MILK, makeBook, TEA, TEA_ES } from '../support/book.ts';
import { makeFolder } from '../support/repositories.ts';
import { parseJson, runCli } from '../support/run-cli.ts';

const NEW_TEA = TEA.replace('It is made of leaves', 'Nobody can drink it without leaves');

function makePages(pages: Readonly<Record<string, string>>): string {
  const folder = makeFolder();
  for (const [name, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe('the command line', () => {
  test.each(['sync', 'plan', 'merge', 'align', 'inspect', 'check'])('tells how to use %s', (command) => {
    const { exitCode, stdout } = runCli([command, '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Usage: amts ${command}`);
  });

  test.each([
    [['snyc'], 'Did you mean sync?'],
    [['sync', '--source', '.', '--enginne', 'memory'], 'Did you mean --engine?'],
    [['sync'], "required option '--source <place>' not specified"],
    [['merge', '--engine', 'deepl'], 'Allowed choices are memory, pseudo, command'],
    [['merge', '--keep-above', '2'], 'Should be between 0 and 1'],
    [['align', '--format', 'xls'], 'Allowed choices are jsonl'],
  ])('%j is wrong usage', (args, message) => {
    const { exitCode, stdout, stderr } = runCli(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('tells its version', () => {
    expect(runCli(['--version']).stdout).toMatch(/^amts \d+\.\d+\.\d+\n$/);
  });

  test('an error is one line on standard error, and with --json a document as well', () => {
    const args = ['inspect', 'none.md'];
    expect(runCli(args)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'amts: none.md: no such file; correct the path\n',
    });
    const { exitCode, stdout } = runCli([...args, '--json']);
    expect({ exitCode, document: JSON.parse(stdout) }).toEqual({
      exitCode: 2,
      document: { version: 1, error: { kind: 'ConfigError', message: 'none.md: no such file; correct the path' } },
    });
  });
});

describe('amts sync and amts plan', () => {
  test('print one JSON document, and agree on what is sent', () => {
    const { folder, source, target } = makeBook();
    source.commit({ 'tea.md': NEW_TEA, 'milk.md': `${MILK}\nMore milk.\n` });
    const args = ['--source', 'book', '--target', 'es=book-es', '--engine', 'pseudo', '--json'];
    const plan = runCli(['plan', ...args], { cwd: folder });
    expect(plan).toMatchObject({ exitCode: 0, stderr: expect.stringMatching(/^dialect gfm: .*\n$/) });
    expect(target.git('branch', '--list', 'amts/*')).toBe('');
    const planned = parseJson(plan.stdout, z.custom<PlanReport>());
    const sync = runCli(['sync', ...args], { cwd: folder });
    expect(sync).toMatchObject({ exitCode: 0, stderr: plan.stderr });
    const synced = parseJson(sync.stdout, z.custom<RunReport>());
    expect(planned).toMatchObject({ version: 1, command: 'plan', totals: { planned: 2, failed: 0, segments: 2 } });
    expect(synced).toMatchObject({ version: 1, command: 'sync', totals: { delivered: 2, failed: 0 } });
    expect(synced.totals.characters).toEqual(planned.totals.characters);
    expect(synced.languages[0]?.commit).toBe(target.git('rev-parse', 'amts/book'));
  });

  test('with --matrix a plan is the languages that have something to do', () => {
    const { folder, source, target } = makeBook();
    execFileSync('git', ['clone', '--quiet', 'book-es', 'book-tr'], { cwd: folder });
    source.commit({ 'tea.md': NEW_TEA });
    const args = ['plan', '--matrix', '--source', 'book', '--target', 'es=book-es', '--target', 'tr=book-tr'];
    const all = runCli(args, { cwd: folder });
    expect(JSON.parse(all.stdout)).toEqual({
      include: [
        { language: 'es', pages: 1 },
        { language: 'tr', pages: 1 },
      ],
    });
    const sync = ['sync', '--source', 'book', '--target', 'es=book-es', '--engine', 'pseudo'];
    expect(runCli(sync, { cwd: folder }).exitCode).toBe(0);
    target.git('merge', '--quiet', '--squash', 'amts/book');
    target.git('commit', '--quiet', '--message', 'Merge');
    expect(JSON.parse(runCli(args, { cwd: folder }).stdout)).toEqual({ include: [{ language: 'tr', pages: 1 }] });
    expect(runCli([...args, '--segments', 'rows.jsonl'], { cwd: folder }).stderr).toContain('leave one out');
  });

  test('tell every page in words, and exit with 1 when one failed', () => {
    const { folder, source } = makeBook();
    source.commit({ 'tea.md': NEW_TEA, 'milk.md': Buffer.from([0xff]) });
    const args = ['--source', 'book', '--target', 'es=book-es'];
    for (const command of ['plan', 'sync']) {
      const { exitCode, stdout } = runCli([command, ...args], { cwd: folder });
      expect(exitCode).toBe(1);
      expect(stdout).toContain('failed     milk.md: milk.md:1: is not UTF-8');
      expect(stdout).toMatch(/(?:planned|delivered) {2,}tea\.md: /);
    }
  });

  test('exit with 2 on a wrong configuration', () => {
    const { folder } = makeBook({ source: { 'amts.yml': 'targets: []\nengin: {}\n' } });
    const { exitCode, stderr } = runCli(['sync', '--source', 'book'], { cwd: folder });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("amts.yml:2: unknown key 'engin': did you mean 'engine'?");
    const unknown = runCli(['sync', '--source', 'book', '--target', 'cn=book-es'], { cwd: folder });
    expect(unknown).toMatchObject({
      exitCode: 2,
      stderr: "amts: --target: unknown language 'cn': did you mean zh (Chinese (Simplified))?\n",
    });
  });
});

describe('amts merge', () => {
  const PAGES = { 'base.md': TEA, 'target.md': TEA_ES, 'new.md': NEW_TEA };
  const ARGS = [
    'merge',
    '--base',
    'base.md',
    '--target',
    'target.md',
    '--source',
    'new.md',
    '--from',
    'en',
    '--to',
    'es',
    '--dialect',
    'gfm',
  ];

  test('prints the proposal, or writes it with its report', () => {
    const cwd = makePages(PAGES);
    const printed = runCli([...ARGS, '--engine', 'pseudo'], { cwd });
    expect(printed).toMatchObject({ exitCode: 0, stderr: '' });
    const written = runCli([...ARGS, '--engine', 'pseudo', '--out', 'out/es.md', '--report', 'report.json'], { cwd });
    expect(written).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    const proposal = readFileSync(join(cwd, 'out/es.md'), 'utf8');
    expect(proposal).toBe(printed.stdout);
    const report = parseJson(readFileSync(join(cwd, 'report.json'), 'utf8'), z.custom<MergeReport>());
    expect(Object.keys(report)).toEqual(['segments', 'characters', 'findings']);
    const translated = report.segments.filter(({ outcome }) => outcome === 'translated');
    expect(translated).toHaveLength(1);
    expect(slice(NEW_TEA, translated[0]?.source)).toMatch(/^Nobody.*heat\.$/);
    expect(slice(TEA, translated[0]?.base)).toMatch(/^It is made.*heat\.$/);
    expect(slice(proposal, translated[0]?.target)).toMatch(/^⟦Nobody⟧.*⟦heat⟧\.$/);
  });

  test('without base and target makes a new page', () => {
    const cwd = makePages(PAGES);
    const args = ['merge', '--source', 'new.md', '--from', 'en', '--to', 'es', '--engine', 'pseudo'];
    expect(runCli(args, { cwd }).stdout).toContain('# ⟦Tea⟧\n');
  });

  test.each([
    ['--base', '--target is missing: give the translation'],
    ['--target', '--base is missing: give the source'],
  ])('with %s alone is wrong usage', (flag, message) => {
    const cwd = makePages(PAGES);
    const args = ['merge', flag, 'base.md', '--source', 'new.md', '--from', 'en', '--to', 'es'];
    expect(runCli(args, { cwd })).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) });
  });

  test('through a program that fails writes nothing and exits with 1', () => {
    const cwd = makePages(PAGES);
    const result = runCli([...ARGS, '--engine-command', 'false', '--out', 'out.md'], { cwd });
    expect(result).toEqual({ exitCode: 1, stdout: '', stderr: 'amts: target.md: false: ended with exit code 1\n' });
    expect(() => readFileSync(join(cwd, 'out.md'))).toThrow('ENOENT');
  });

  test('through a program that changes nothing keeps the source text of the sentence', () => {
    const cwd = makePages(PAGES);
    const { exitCode, stdout } = runCli([...ARGS, '--engine-command', 'cat'], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('El té es una bebida.');
  });
});

function slice(text: string, range: Range | undefined): string {
  return text.slice(range?.start, range?.end);
}

function readRows(stdout: string): AlignedRow[] {
  const lines = stdout.trimEnd().split('\n');
  return lines.map((line) => parseJson(line, z.custom<AlignedRow>()));
}

describe('amts align', () => {
  const ARGS = ['align', '--source', 'en.md', '--target', 'es.md', '--from', 'en', '--to', 'es'];

  test('gives a row for each group of sentences', () => {
    const { exitCode, stdout } = runCli(ARGS, { cwd: makePages({ 'en.md': TEA, 'es.md': TEA_ES }) });
    expect(exitCode).toBe(0);
    const rows = readRows(stdout);
    expect(rows).toContainEqual({
      source: [1],
      target: [1],
      score: expect.any(Number),
      sourceText: 'Tea is a drink.',
      targetText: 'El té es una bebida.',
    });
    expect(rows.flatMap(({ source }) => source)).toEqual([0, 1, 2, 3, 4]);
  });

  test('takes each line for a sentence', () => {
    const cwd = makePages({ 'en.md': 'Tea.\nMilk and sugar.\n', 'es.md': 'Té.\r\nLeche y azúcar.' });
    expect(readRows(runCli([...ARGS, '--lines'], { cwd }).stdout)).toMatchObject([
      { source: [0], target: [0], sourceText: 'Tea.', targetText: 'Té.' },
      { source: [1], target: [1], sourceText: 'Milk and sugar.', targetText: 'Leche y azúcar.' },
    ]);
  });

  test('aligns paragraphs, numbered without what is no text', () => {
    const cwd = makePages({ 'en.md': TEA, 'es.md': TEA_ES });
    expect(readRows(runCli([...ARGS, '--unit', 'paragraph'], { cwd }).stdout)).toMatchObject([
      { source: [0], target: [0] },
      { source: [1], target: [1] },
      { source: [2], target: [2], sourceText: '## Summary', targetText: '## Resumen' },
      { source: [3], target: [3] },
    ]);
    expect(runCli([...ARGS, '--unit', 'paragraph', '--lines'], { cwd }).exitCode).toBe(2);
  });

  describe('of two folders', () => {
    const FOLDERS = ['align', '--source', 'en', '--target', 'es', '--from', 'en', '--to', 'es', '--lines'];
    // In each file a sentence stands alone whose words only the other file explains.
    const PAGES = {
      'en/a.txt': 'Milk.\nSugar.\nGreen tea.\n',
      'es/a.txt': 'Leche.\nAzúcar.\nTé verde.\n',
      'en/part/b.txt': 'Sugar.\n',
      'es/part/b.txt': 'Azúcar.\n',
    };

    test('pairs the files of one name, with the page in each row, and tells of the others', () => {
      const cwd = makePages({ ...PAGES, 'en/alone.txt': 'Alone.\n' });
      const { exitCode, stdout, stderr } = runCli(FOLDERS, { cwd });
      expect(exitCode).toBe(0);
      expect(readRows(stdout).map(({ page, sourceText, targetText }) => [page, sourceText, targetText])).toEqual([
        ['a.txt', 'Milk.', 'Leche.'],
        ['a.txt', 'Sugar.', 'Azúcar.'],
        ['a.txt', 'Green tea.', 'Té verde.'],
        ['part/b.txt', 'Sugar.', 'Azúcar.'],
      ]);
      expect(stderr).toContain('1 file stands in one of the two folders only, and is left out');
    });

    test('keeps the lexicon that all files taught, and uses it for one of them', () => {
      const cwd = makePages(PAGES);
      const rows = readRows(runCli([...FOLDERS, '--save-lexicon', 'words.json'], { cwd }).stdout);
      const one = ['align', '--source', 'en/a.txt', '--target', 'es/a.txt', '--from', 'en', '--to', 'es', '--lines'];
      const again = readRows(runCli([...one, '--lexicon', 'words.json'], { cwd }).stdout);
      expect(again.map((row) => ({ page: 'a.txt', ...row }))).toEqual(rows.filter(({ page }) => page === 'a.txt'));
      expect(readRows(runCli(one, { cwd }).stdout)).not.toEqual(again);
    });

    test.each([
      ['a folder and a file', ['--target', 'es/a.txt'], 'one is a folder and the other is not'],
      ['folders without a common name', ['--target', 'empty'], 'have no file of the same name'],
      ['a lexicon that is none', ['--lexicon', 'en/a.txt'], 'en/a.txt: is no lexicon of this version'],
      ['a lexicon to use and one to keep', ['--lexicon', 'a', '--save-lexicon', 'b'], 'give one of them'],
    ])('refuses %s', (_, flags, message) => {
      const cwd = makePages({ ...PAGES, 'empty/other.txt': '' });
      const { exitCode, stderr } = runCli([...FOLDERS, ...flags], { cwd });
      expect(exitCode).toBe(2);
      expect(stderr).toContain(message);
    });
  });
});

describe('amts check', () => {
  const ARGS = ['check', '--source', 'en.md', '--target', 'es.md', '--from', 'en', '--to', 'es', '--dialect', 'gfm'];

  test('reads the dialect of the nearest site generator above the page, and says so', () => {
    const page = '::: tip Hot\nTea.\n:::\n';
    const cwd = makePages({ 'site/.vitepress/config.mts': '', 'site/a/tea.md': page, 'other/tea.md': '# Tea\n' });
    const { stdout, stderr } = runCli(['inspect', 'site/a/tea.md', '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ dialect: 'vitepress' });
    expect(stderr).toMatch(
      /^dialect vitepress: .*site\/\.vitepress\/config\.mts is there; for another one, give --dialect\n$/,
    );
    expect(runCli(['inspect', 'other/tea.md'], { cwd }).stderr).toMatch(/^dialect gfm: /);
    expect(runCli(['inspect', 'site/a/tea.md', '--dialect', 'gfm'], { cwd }).stderr).toBe('');
  });

  test('takes dialect and patterns of the configuration at hand', () => {
    const source = "source: { dialect: gfm, protect: ['\\{\\w+\\}'] }\n";
    const cwd = makePages({ 'amts.yml': source, 'en.md': 'Press {stop} now.\n', 'es.md': 'Pulse parar ya.\n' });
    const args = ['check', '--source', 'en.md', '--target', 'es.md', '--from', 'en', '--to', 'es'];
    expect(runCli(args, { cwd }).stdout).toContain('protected-lost');
  });

  test('says nothing of a faithful page', () => {
    const cwd = makePages({ 'en.md': TEA, 'es.md': TEA_ES });
    expect(runCli(ARGS, { cwd })).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    expect(JSON.parse(runCli([...ARGS, '--json'], { cwd }).stdout)).toEqual({
      file: 'es.md',
      findings: [],
      isUnrelated: false,
    });
  });

  test('tells the place, the rule and the difference, and exits with 1', () => {
    const cwd = makePages({ 'en.md': TEA, 'es.md': TEA_ES.replace('$90$', '$9$') });
    const { exitCode, stdout } = runCli(ARGS, { cwd });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^es\.md:3 [\w-]+ .+\n/);
    const { findings } = parseJson(runCli([...ARGS, '--json'], { cwd }).stdout, z.custom<CheckReport>());
    expect(findings[0]).toEqual({
      rule: 'formula-changed',
      line: 3,
      message: expect.any(String),
      said: expect.any(Object),
    });
  });
});

describe('amts inspect', () => {
  test('shows blocks and segments with their offsets', () => {
    const cwd = makePages({ 'en.md': TEA });
    const { stdout } = runCli(['inspect', 'en.md'], { cwd });
    expect(stdout).toContain('Tea is a drink. It is made of leaves');
    expect(stdout).toMatch(/5 blocks, 4 segments, 5 sentences\n$/);
    const { blocks, counts } = parseJson(
      runCli(['inspect', 'en.md', '--json'], { cwd }).stdout,
      z.custom<InspectReport>(),
    );
    expect(counts).toEqual({ blocks: 5, segments: 4, sentences: 5 });
    expect(blocks[2]).toMatchObject({ index: 2, kind: 'code', line: 5 });
    const segment = blocks[1]?.segments[0];
    expect(TEA.slice(segment?.start, segment?.end)).toMatch(/^Tea is.*heat\.$/);
  });

  test('tells where words are copied that people read, and says nothing where there are none', () => {
    const grid = 'Words.\n\n+---+\n| a |\n+---+\n\n  leaf     time\n------- -------\n  green     two\n';
    const cwd = makePages({ 'a.qmd': grid, 'b.qmd': 'Words.\n\n```\ncode\n```\n' });
    const look = (file: string, ...more: string[]) =>
      runCli(['inspect', file, '--dialect', 'quarto', ...more], { cwd }).stdout;
    expect(look('a.qmd')).toContain('\ncopied with their words, to be translated by hand: line 3, 7\n');
    expect(parseJson(look('a.qmd', '--json'), z.custom<InspectReport>()).copied).toEqual([3, 7]);
    expect(look('b.qmd')).not.toContain('by hand');
  });
});
