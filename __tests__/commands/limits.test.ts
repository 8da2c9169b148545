/** Limits on what comes in hold for commands on single files as well: those of the configuration at hand. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../support/repositories.ts';
import { runCli } from '../support/run-cli.ts';

const PAGE = '# Tea\n\nPour the water, and wait for four minutes.\n';
const PAGE_ES = '# Té\n\nVierta el agua, y espere cuatro minutos.\n';
const SMALL = 'limits:\n  page-bytes: 40\n';
const ROOMY = 'limits:\n  page-bytes: 4000\n';
const OVER = 'limits.page-bytes is 40: divide the page';

function makePages(more: Readonly<Record<string, string>> = {}): string {
  const folder = makeFolder();
  const files = { 'en.md': PAGE, 'es.md': PAGE_ES, 'pairs.tsv': 'en.md\tes.md\n', ...more };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const LANGUAGES = ['--from', 'en', '--to', 'es'];
const COMMANDS = [
  ['inspect', 'en.md'],
  ['align', '--source', 'en.md', '--target', 'es.md', ...LANGUAGES],
  ['check', '--source', 'en.md', '--target', 'es.md', ...LANGUAGES],
  ['merge', '--source', 'en.md', ...LANGUAGES],
  ['merge', '--base', 'en.md', '--target', 'es.md', '--source', 'en.md', ...LANGUAGES],
  ['parallel-data', '--pairs', 'pairs.tsv', ...LANGUAGES],
] as const;

describe('a page over a limit', () => {
  test.each(COMMANDS)('is refused by name: amts %s %s', (...args) => {
    const { exitCode, stderr } = runCli(args, { cwd: makePages({ 'amts.yml': SMALL }) });
    expect(stderr).toContain(OVER);
    expect(exitCode).toBe(1);
  });

  test('is read when the file that --config names allows it', () => {
    const cwd = makePages({ 'amts.yml': SMALL, 'roomy.yml': ROOMY });
    expect(runCli(['inspect', 'en.md', '--dialect', 'gfm', '--config', 'roomy.yml'], { cwd })).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
  });

  test('is read without a configuration, and under one that says nothing of limits', () => {
    expect(runCli(['inspect', 'en.md'], { cwd: makePages() }).exitCode).toBe(0);
    const cwd = makePages({ 'amts.yml': 'targets:\n  - language: es\n    repository: .\n' });
    expect(runCli(['inspect', 'en.md'], { cwd }).exitCode).toBe(0);
  });
});

test.each([
  ['a limit that is none', 'a: b\nlimits:\n  nesting: 0\n', 'amts.yml:3: limits.nesting:'],
  ['an unknown limit', 'limits:\n  page-byte: 3\n', "did you mean 'page-bytes'?"],
])('%s is wrong configuration', (_, config, message) => {
  const { exitCode, stderr } = runCli(['inspect', 'en.md'], { cwd: makePages({ 'amts.yml': config }) });
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(message) });
});

test('a configuration that is named and missing is told', () => {
  const { exitCode, stderr } = runCli(['inspect', 'en.md', '--config', 'none.yml'], { cwd: makePages() });
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: 'amts: none.yml: no such file; correct the path\n' });
});

test('a glossary over its limit is refused by amts terminology', () => {
  const glossary = '| en | es |\n|---|---|\n| oven | horno |\n';
  const cwd = makePages({ 'terms.md': glossary, 'amts.yml': 'limits:\n  glossary-bytes: 20\n' });
  const args = ['terminology', '--glossary', 'terms.md', ...LANGUAGES];
  expect(runCli(args, { cwd })).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('limits.glossary-bytes is 20'),
  });
  expect(runCli([...args, '--config', 'pairs.tsv'], { cwd }).exitCode).toBe(2);
  writeFileSync(join(cwd, 'amts.yml'), '');
  expect(runCli(args, { cwd })).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('horno') });
});

test('an answer that grew over its limit is not taken by amts merge', () => {
  const loop = `node -e "let t='';process.stdin.on('data',(d)=>(t+=d)).on('end',()=>process.stdout.write(t.replace('minutes','minutes '.repeat(300))))"`;
  const args = ['merge', '--source', 'en.md', ...LANGUAGES, '--engine-command', loop];
  const taken = runCli([...args, '--config', 'wide.yml'], {
    cwd: makePages({ 'wide.yml': 'limits:\n  answer-growth: 100\n' }),
  });
  expect(taken.stdout).toContain('minutes minutes');
  const limited = runCli(args, { cwd: makePages({ 'amts.yml': 'limits:\n  answer-growth: 2\n' }) });
  expect(limited).toMatchObject({ stdout: PAGE, stderr: expect.stringContaining('are over limits.answer-growth') });
});

test('a list of segments may be longer than a page', () => {
  const cwd = makePages({ 'long.txt': `${'warm tea with milk '.repeat(22_000)}\n` });
  const args = ['score', '--hypothesis', 'long.txt', '--reference', 'long.txt', '--to', 'en', '--metric', 'bleu'];
  expect(runCli(args, { cwd })).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^bleu 100\.00/) });
});

test('a configuration may be longer than a page may be', () => {
  const long = `limits:\n  page-bytes: 400\n${'# why it is so\n'.repeat(80_000)}`;
  expect(runCli(['inspect', 'en.md'], { cwd: makePages({ 'amts.yml': long }) })).toMatchObject({ exitCode: 0 });
});

test('a page of headings with lines under them fails by name, and at once', () => {
  const cwd = makePages({ 'en.md': 'a\n=\n'.repeat(200_000) });
  const { exitCode, stderr } = runCli(['inspect', 'en.md', '--dialect', 'gfm'], { cwd });
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining('limits.underlines is 1,000') });
});
