/** Books that strangers wrote: what their configuration, their names and their files may not do. */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sync } from '../../src/commands/sync.ts';
import type { RunReport } from '../../src/report/ledger.ts';
import { decodeName } from '../../src/shared/path-bytes.ts';
import { makeBook, makePorts, TEA } from '../support/book.ts';
import { runAction } from '../support/run-action.ts';
import { parseJson, runCli } from '../support/run-cli.ts';
import { listCommands } from '../support/runner-commands.ts';

// A test of several runs is several processes.

const NEW_TEA = TEA.replace('It is made of leaves', 'Nobody can drink it without leaves');
const TARGETS = 'targets:\n  - { language: es, repository: ../book-es }\n';

function makeTrap(folder: string): { command: string; trace: string } {
  const trace = join(folder, 'ran');
  return { command: `touch ${trace}`, trace };
}

describe('a program that a configuration names', () => {
  test.each([
    ['found in the source', [], false],
    ['named by --config', ['--config', 'book/amts.yml'], true],
  ])('%s', (_, args, isRun) => {
    const { folder, source } = makeBook();
    const { command, trace } = makeTrap(folder);
    source.commit({ 'tea.md': NEW_TEA, 'amts.yml': `${TARGETS}engine: { kind: command, command: ${command} }\n` });
    const { exitCode, stderr } = runCli(['sync', '--source', 'book', ...args], { cwd: folder });
    expect(existsSync(trace)).toBe(isRun);
    expect(exitCode).toBe(isRun ? 1 : 2);
    expect(stderr.includes(`names a program to run, ${JSON.stringify(command)}, which counts only where`)).toBe(!isRun);
  });

  test('is run by the action only when the workflow names the file', async () => {
    const { folder, source } = makeBook();
    const { command, trace } = makeTrap(folder);
    source.commit({ 'tea.md': NEW_TEA, 'amts.yml': `${TARGETS}engine: { kind: command, command: ${command} }\n` });
    const { annotations } = await runAction({ source: 'book' }, folder);
    expect(annotations.join('\n')).toContain('(input config)');
    expect(existsSync(trace)).toBe(false);
    await runAction({ source: 'book', config: 'book/amts.yml' }, folder);
    expect(existsSync(trace)).toBe(true);
  });
});

test('a bare repository that lies among the files of a book is no translation of it', () => {
  const { folder, source, target } = makeBook();
  const vendor = join(source.folder, 'vendor.git');
  const trace = join(folder, 'ran');
  source.git('clone', '-q', '--bare', target.folder, vendor);
  mkdirSync(join(vendor, 'hooks'), { recursive: true });
  writeFileSync(join(vendor, 'hooks/reference-transaction'), `#!/bin/sh\ntouch ${trace}\n`);
  chmodSync(join(vendor, 'hooks/reference-transaction'), 0o755);
  writeFileSync(join(vendor, 'refs/heads/.keep'), '');
  source.commit({ 'tea.md': NEW_TEA, 'amts.yml': 'targets:\n  - { language: es, repository: vendor.git }\n' });
  const clone = join(folder, 'clone');
  source.git('clone', '-q', source.folder, clone);
  const { exitCode, stderr } = runCli(['sync', '--source', '.'], { cwd: clone });
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: expect.stringContaining(`is a bare repository among the files of ${clone}, and came with them`),
  });
  expect(existsSync(trace)).toBe(false);
});

describe('names', () => {
  test('that are no UTF-8 are pages that failed, each with its bytes, and the others are delivered', async () => {
    const { folder, source, target, options } = makeBook();
    for (const byte of [0xff, 0xfe])
      writeFileSync(
        Buffer.concat([Buffer.from(`${source.folder}/bad`), Buffer.from([byte]), Buffer.from('.md')]),
        '# A\n',
      );
    source.commit({ 'tea.md': NEW_TEA });
    const all = { ...options, dryRun: false, reportDir: 'report' };
    const { report } = await sync(all, await makePorts());
    const [language] = report.languages;
    expect(language?.pages.map(({ source: page, status }) => `${page} ${status}`)).toEqual([
      'bad\\xfe.md failed',
      'bad\\xff.md failed',
      'tea.md delivered',
    ]);
    expect(language?.pages[0]).toMatchObject({ reason: 'bad\\xfe.md: its name is not UTF-8; rename the file' });
    expect(target.list('amts/book').some((path) => path.includes('bad'))).toBe(false);
    const since = await sync({ ...all, since: 'HEAD~1' }, await makePorts());
    expect(since.report.totals).toMatchObject({ inScope: 3, failed: 2 });
    expect(existsSync(join(folder, 'report/report.json'))).toBe(true);
  });

  test('of a translation that are no UTF-8 are left as they are', async () => {
    const { source, target, options } = makeBook();
    const name = Buffer.from([0x62, 0xff]);
    writeFileSync(Buffer.concat([Buffer.from(`${target.folder}/`), name]), 'x\n');
    target.commit({});
    source.commit({ 'tea.md': NEW_TEA });
    const ports = await makePorts();
    await sync({ ...options, dryRun: false, reportDir: 'report' }, ports);
    const { book } = await ports.openTarget({ kind: 'folder', path: target.folder });
    expect([...(await book.listFiles('amts/book')).keys()]).toContain(decodeName(name));
  });

  test('neither start a line in a log nor command the runner or the terminal', async () => {
    const { folder, source } = makeBook();
    const names = ['x\n::error::pwned\n.md', 'a ##[stop-commands]t.md', 'e\u001B[2J\u0007.md', '\u202Egnp.md'];
    source.commit({ 'amts.yml': TARGETS, ...Object.fromEntries(names.map((name) => [name, '# Oven\n\nHeat it.\n'])) });
    const { stdout } = await runAction({ source: 'book', engine: 'pseudo' }, folder);
    expect(listCommands(stdout).filter((command) => !/^(?:end)?group$/.test(command))).toEqual([]);
    expect(stdout).toContain('delivered  x␤::error::pwned␤.md: new page');
    const cli = runCli(['sync', '--source', 'book', '--engine', 'pseudo', '--full'], { cwd: folder });
    expect(cli.stdout).toContain('e\\u{1B}[2J\\u{7}.md');
    for (const text of [stdout, cli.stdout, cli.stderr]) expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202E/u);
  });
});

describe('text that a run quotes', () => {
  test('from a page, where two branches changed a sentence, commands nothing', async () => {
    const { folder, source, target } = makeBook();
    source.commit({ 'tea.md': NEW_TEA });
    await runAction({ source: 'book', targets: 'es=book-es', engine: 'pseudo' }, folder);
    const reword = (branch: string, text: string) => {
      target.git('switch', '-q', branch);
      target.commit({ 'tea.md': target.read(branch, 'tea.md').replace('Mida primero la tetera.', text) });
    };
    reword('amts/book', 'Mida primero la tetera ##[add-mask]a.');
    reword('main', 'Mida primero la tetera ##[stop-commands]b.');
    source.commit({ 'tea.md': NEW_TEA.replace('Tea is a drink', 'Tea is a hot drink') });
    const { stdout } = await runAction({ source: 'book', targets: 'es=book-es', engine: 'pseudo' }, folder);
    expect(stdout).toContain('the proposal had “* Mida primero la tetera ## [add-mask]a.');
    expect(listCommands(stdout).filter((command) => !/^(?:(?:end)?group|warning)$/.test(command))).toEqual([]);
  });

  test('from the program of an engine commands nothing', async () => {
    const { folder, source } = makeBook();
    source.commit({ 'tea.md': NEW_TEA });
    const program = `node -e "console.error('x\\n::add-mask::words\\n::set-output name=changed::true'); process.exit(1)"`;
    const inputs = { source: 'book', targets: 'es=book-es', 'engine-command': program };
    const { stdout } = await runAction(inputs, folder);
    expect(stdout).toContain('words');
    expect(listCommands(stdout).filter((command) => !/^(?:(?:end)?group|error)$/.test(command))).toEqual([]);
  });
});

describe('where a page may be written', () => {
  test.each([
    ["base: 'git~1/{name}.md'", 'git~1/tea.md: is no path that git can hold'],
    ["base: '.git./{name}.md'", '.git./tea.md: is no path that git can hold'],
    ["base: '.github/{name}.md'", '.github/tea.md: begins with a point'],
    ['paths: { tea.md: .github/workflows/x.yml }', 'begins with a point'],
    ['paths: { tea.md: .gitmodules }', 'begins with a point'],
    ['paths: { tea.md: .amts/state.json }', 'begins with a point'],
    ['paths: { tea.md: ci.yml }', 'a page is written as one: let the name end with .md'],
  ])('%s fails the page, and nothing is committed', (setting, message) => {
    const { folder, source, target } = makeBook();
    source.commit({
      'tea.md': NEW_TEA,
      'amts.yml': `targets:\n  - language: es\n    repository: ../book-es\n    ${setting}\n`,
    });
    const { exitCode, stdout } = runCli(['sync', '--source', 'book', '--full', '--json', '--pages', 'tea.md'], {
      cwd: folder,
    });
    const { languages } = parseJson(stdout, z.custom<RunReport>());
    expect({ exitCode, pages: languages[0]?.pages }).toMatchObject({
      exitCode: 1,
      pages: [{ status: 'failed', reason: expect.stringContaining(message) }],
    });
    expect(target.git('branch', '--list', 'amts/*')).toBe('');
  });
});
