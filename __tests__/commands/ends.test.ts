/** How a run ends when something outside stops it: a disk, a person. What it has done stands, and it says so. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { abortOnSignals } from '../../src/cli/shell.ts';
import { collect } from '../../src/commands/collect.ts';
import type { Log } from '../../src/commands/ports.ts';
import { sync } from '../../src/commands/sync.ts';
import { createPorts } from '../../src/create-ports.ts';
import { describeError } from '../../src/main.ts';
import { CancelledError } from '../../src/shared/errors.ts';
import { makeBook, makePorts, TEA } from '../support/book.ts';
import { findProgram } from '../support/program.ts';
import { runAction, startAction } from '../support/run-action.ts';
import { runCli } from '../support/run-cli.ts';

const NEW_TEA = TEA.replace('It is made of leaves', 'Nobody can drink it without leaves');
const ARGS = ['sync', '--source', 'book', '--target', 'es=book-es', '--engine', 'pseudo'];
const INPUTS = { source: 'book', targets: 'es=book-es', engine: 'pseudo' };

/** A program of the engine that waits until its file is gone, then answers with what it was given. */
const WAITING = `node -e "require('fs').writeFileSync('started','');setInterval(()=>{if(!require('fs').existsSync('started'))process.exit(3)},50)"`;

/** An environment in which something happens right before git is called for a command. */
function wrapGit(folder: string, command: string, script: string): { readonly PATH: string } {
  const path = process.env['PATH'] ?? '';
  const run = `#!/bin/sh\ncase " $* " in *" ${command} "*) ${script};; esac\nPATH='${path}' exec git "$@"\n`;
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/git'), run, { mode: 0o755 });
  return { PATH: `${join(folder, 'bin')}:${path}` };
}

describe('a report that cannot be written', () => {
  test.each(['/proc/none', '/dev/null/x'])('in %s is found out before anything is done', (place) => {
    const { folder, source, target } = makeBook();
    source.commit({ 'tea.md': NEW_TEA });
    const result = runCli([...ARGS, '--report-dir', place], { cwd: folder });
    expect(result).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining(`${place}: cannot be written`),
    });
    expect(target.git('branch', '--list', 'amts/*')).toBe('');
  });

  test('through a link of the workspace is refused by the action, and the file behind it stays', async () => {
    const { folder, source, target } = makeBook();
    source.commit({ 'tea.md': NEW_TEA });
    writeFileSync(join(folder, 'victim'), 'precious\n');
    symlinkSync(join(folder, 'victim'), join(folder, '.amts-report'));
    const { exitCode, annotations } = await runAction(INPUTS, folder);
    expect({ exitCode, annotations }).toEqual({
      exitCode: 1,
      annotations: [expect.stringContaining('.amts-report: is a link')],
    });
    expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('precious\n');
    expect(target.git('branch', '--list', 'amts/*')).toBe('');
  });

  test('after the commit leaves the run red, with all that it did told', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const ports = await makePorts();
    const step = (title: string) => {
      if (title !== 'Write the report') return;
      rmSync(join(book.folder, 'report'), { recursive: true });
      writeFileSync(join(book.folder, 'report'), 'in the way');
    };
    const options = { ...book.options, dryRun: false, reportDir: 'report' };
    const { report, unwritten } = await sync(options, { ...ports, log: { ...ports.log, step } });
    expect(unwritten).toContain(`${book.folder}/report/.gitignore: cannot be written`);
    expect(report.languages[0]?.commit).toBe(book.target.git('rev-parse', 'amts/book'));
  });

  test('is told by the command line with exit code 1, and by the action with its outputs', async () => {
    const { folder, source, target } = makeBook();
    source.commit({ 'tea.md': NEW_TEA });
    // Right before the commit a file takes the place of the folder.
    const environment = wrapGit(folder, 'commit-tree', `rm -rf ${folder}/report; touch ${folder}/report`);
    const cli = runCli([...ARGS, '--report-dir', 'report'], { cwd: folder, env: environment });
    expect(cli.exitCode).toBe(1);
    expect(cli.stdout).toContain('delivered  tea.md');
    expect(cli.stderr).toContain('warning: the report is not written, all else is done:');
    target.git('branch', '-D', 'amts/book');
    rmSync(join(folder, 'report'));
    const action = await runAction({ ...INPUTS, 'report-dir': 'report' }, folder, { environment });
    expect(action).toMatchObject({ exitCode: 1, outputs: { changed: 'true', 'pages-delivered': '1' } });
    expect(action.annotations.join('\n')).toContain('the report is not written, all else is done:');
  });

  test.each([
    [['submit', ...ARGS.slice(1), '--record', '/proc/none/r.json']],
    [
      [
        'merge',
        '--source',
        'book/tea.md',
        '--from',
        'en',
        '--to',
        'es',
        '--engine-command',
        'touch ran',
        '--out',
        '/proc/none/a',
      ],
    ],
  ])('of %j is found out before the engine is asked', ([...args]) => {
    const { folder, source } = makeBook();
    source.commit({ 'tea.md': NEW_TEA });
    const { exitCode, stderr } = runCli(args, { cwd: folder });
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('/proc/none') });
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });
});

describe('a run that is stopped after something was delivered', () => {
  test('does not end as if nothing was done: a later run that cannot start leaves the earlier one as it is', async () => {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    const record = (submitted: string, commit: string) => {
      const languages = [{ language: 'es', documents: 1, characters: 1, details: null }];
      const run = {
        version: 1,
        book: 'book',
        commit,
        since: null,
        full: false,
        pages: [],
        engine: 'pseudo',
        submitted,
      };
      return JSON.stringify({ ...run, languages });
    };
    const kept = new Map([
      ['one', record('2026-01-01T00:00:00Z', book.source.git('rev-parse', 'HEAD'))],
      ['two', record('2026-01-02T00:00:00Z', '1'.repeat(40))],
    ]);
    const ports = await makePorts();
    const records = {
      read: async () => kept,
      write: async () => undefined,
      remove: async (name: string) => void kept.delete(name),
    };
    const options = { ...book.options, dryRun: false, reportDir: 'report' };
    const error: unknown = await collect(options, { ...ports, openRecords: async () => records }).catch(
      (reason: unknown) => reason,
    );
    expect(describeError(error)).toEqual({
      kind: 'UnfinishedError',
      message: expect.stringMatching(/has no revision '1{40}'.* \(what was done before stands\)$/),
      exitCode: 1,
    });
    expect(book.target.git('branch', '--list', 'amts/*')).toContain('amts/book');
    expect([...kept.keys()]).toEqual(['two']);
    const first: unknown = await collect(options, { ...ports, openRecords: async () => records }).catch(
      (reason: unknown) => reason,
    );
    expect(describeError(first)).toMatchObject({ kind: 'ConfigError', exitCode: 2 });
  });
});

async function waitFor(path: string): Promise<void> {
  await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true);
}

describe('a run that is interrupted', () => {
  function start(folder: string, environment: Readonly<Record<string, string>> = {}) {
    const args = ['sync', '--source', 'book', '--target', 'es=book-es', '--engine-command', WAITING];
    const child = spawn(process.execPath, [findProgram('cli'), ...args], {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const told = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (told.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (told.stderr += chunk.toString()));
    return { child, told, closed: once(child, 'close') };
  }

  test('once, ends in order: it says so, commits nothing more, and writes its report', async () => {
    const { folder, source, target } = makeBook();
    source.commit({ 'tea.md': NEW_TEA });
    const { child, told, closed } = start(folder);
    await waitFor(join(folder, 'started'));
    child.kill('SIGINT');
    expect(await closed).toEqual([1, null]);
    expect(told.stderr).toContain(
      'SIGINT: the run comes to an end, what it has delivered stands; once more ends it at once',
    );
    expect(told.stdout).toMatch(/failed {5}tea\.md: .*cancelled/);
    expect(target.git('branch', '--list', 'amts/*')).toBe('');
    expect(existsSync(join(folder, '.amts-report/report.json'))).toBe(true);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('twice, ends at once, the second time by %s', async (second) => {
    const { folder, source } = makeBook();
    source.commit({ 'tea.md': NEW_TEA });
    const env = wrapGit(folder, 'cat-file', 'touch started; while [ -e started ]; do sleep 0.1; done');
    const { child, told, closed } = start(folder, env);
    await waitFor(join(folder, 'started'));
    child.kill('SIGINT');
    await expect.poll(() => told.stderr, { timeout: 30_000 }).toContain('once more ends it at once');
    expect(child.exitCode).toBeNull();
    child.kill(second);
    expect(await closed).toEqual([null, second]);
  });

  test('as an action, ends red with a summary', async () => {
    const { folder, source } = makeBook();
    source.commit({ 'tea.md': NEW_TEA });
    const { process: child, result } = startAction({ ...INPUTS, engine: '', 'engine-command': WAITING }, folder);
    await waitFor(join(folder, 'started'));
    child.kill('SIGTERM');
    const { exitCode, annotations, summary } = await result;
    expect(exitCode).toBe(1);
    expect(annotations.join('\n')).toContain('SIGTERM: the run comes to an end');
    expect(summary).toContain('cancelled');
  });

  /** A run that is cancelled when it pauses for the time after `turns`. */
  async function cancelAfter(turns: number) {
    const book = makeBook();
    book.source.commit({ 'tea.md': NEW_TEA });
    let left = turns;
    const pause = async () => {
      if (left === 0) throw new CancelledError('cancelled by a test');
      left -= 1;
    };
    const options = { ...book.options, dryRun: false, reportDir: 'report' };
    return { book, result: sync(options, { ...(await makePorts()), pause }) };
  }

  test('between two pages plans no more', async () => {
    const { book, result } = await cancelAfter(0);
    await expect(result).rejects.toThrow(CancelledError);
    expect(book.target.git('branch', '--list', 'amts/*')).toBe('');
  });

  test('by a signal while pages are compared begins no further page', async () => {
    const pages = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`new-${at}.md`, `# Page\n\n${NEW_TEA}`]));
    const book = makeBook({ source: pages });
    const warnings: string[] = [];
    // Others listen as well: a tool that runs these tests may end at a signal.
    const others = new Set(process.listeners('SIGINT'));
    const signal = abortOnSignals({ warn: (message) => void warnings.push(message) });
    const interrupt = process.listeners('SIGINT').find((listener) => !others.has(listener));
    const seen: number[] = [];
    const log: Log = {
      step: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      progress: (_, done) => {
        seen.push(done);
        if (done === 3) interrupt?.('SIGINT');
      },
    };
    const ports = await createPorts({ log, github: { auth: undefined, apiUrl: undefined }, signal });
    const options = { ...book.options, dryRun: false, reportDir: 'report' };
    await expect(sync(options, ports)).rejects.toThrow('cancelled by SIGINT');
    // Those that are with the threads come to their end.
    expect(Math.max(...seen)).toBeLessThan(60);
    expect(warnings).toHaveLength(1);
  });

  test.each([1, 2])(
    'before the engine is asked, or after that before the commit, fails its pages (%i)',
    async (turns) => {
      const { book, result } = await cancelAfter(turns);
      const pages = [{ status: 'failed', reason: 'cancelled by a test' }];
      expect((await result).report.languages).toMatchObject([{ commit: null, pages }]);
      expect(book.target.git('branch', '--list', 'amts/*')).toBe('');
    },
  );
});
