import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ScoreReport } from '../../src/commands/score.ts';
import { makeFolder } from '../support/repositories.ts';
import { type CliResult, parseJson, runCli } from '../support/run-cli.ts';

function scoreFiles(files: Readonly<Record<string, string>>, ...args: string[]): CliResult {
  const cwd = makeFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const references = Object.keys(files).filter((name) => name.startsWith('r'));
  const named = references.flatMap((name) => ['--reference', name]);
  return runCli(['score', '--hypothesis', 'h', ...named, ...args], { cwd });
}

const DOG = { h: 'The dog bit the man.\nIt was so.\n', r1: 'The dog bit the man.\nIt was not so.\n' };

describe('amts score', () => {
  test('prints one JSON document with the metrics asked for, unrounded, each with a signature', () => {
    const { exitCode, stdout, stderr } = scoreFiles(
      { ...DOG, r2: 'A dog bit the man.\nSo it was.\n' },
      '--to',
      'en',
      '--metric',
      'chrf,bleu',
      '--json',
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const report = parseJson(stdout, z.custom<ScoreReport>());
    expect(report.version).toBe(1);
    expect(report.metrics.map(({ metric }) => metric)).toEqual(['chrf', 'bleu']);
    expect(report.metrics[1]?.signature).toMatch(/^nrefs:2\|case:mixed\|eff:no\|tok:13a\|smooth:exp\|version:amts-/);
    expect(report.metrics[1]?.score).toBeCloseTo(100 * (1 * (7 / 8) * (4 / 6) * (3 / 4)) ** 0.25, 9);
  });

  test('tells every metric in words', () => {
    expect(scoreFiles(DOG, '--to', 'en').stdout).toMatch(/^bleu \d+\.\d\d .*\nchrf .*\nchrf\+\+ .*\nter .*\n$/);
  });

  test.each<[string, Record<string, string>, string[], string]>([
    ['lines that do not match', { h: 'a\nb\n', r1: 'a\n' }, [], 'h has 2 lines and r1 has 1'],
    ['an empty reference', { h: 'a\n', r1: '\n' }, [], 'r1: is empty'],
    [
      'a tokenizer of another script',
      { h: '深度学习\n', r1: '深度学习\n' },
      ['--tokenize', '13a'],
      'use --tokenize zh, or add --force',
    ],
    ['a language that is none', { h: 'a\n', r1: 'a\n' }, ['--to', 'klingon'], '--to: unknown language'],
  ])('refuses %s', (_, files, args, message) => {
    const { exitCode, stdout, stderr } = scoreFiles(files, '--to', 'zh', ...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('takes the tokenizer all the same when it is told to', () => {
    const { exitCode, stdout } = scoreFiles(
      { h: '深度\n', r1: '学习\n' },
      '--to',
      'zh',
      '--tokenize',
      '13a',
      '--force',
    );
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('tok:13a') });
  });

  test('a byte order mark, and what ends the lines, change no score', () => {
    const plain = scoreFiles(DOG, '--to', 'en').stdout;
    const r1 = DOG.r1.replaceAll('\n', '\r\n');
    const [marked, old] = [`\uFEFF${r1}`, DOG.r1.replaceAll('\n', '\r')];
    expect(scoreFiles({ ...DOG, r1: marked }, '--to', 'en').stdout).toBe(plain);
    expect(scoreFiles({ ...DOG, r1: old }, '--to', 'en').stdout).toBe(plain);
  });

  test('a text that nothing is odd about is scored without a word', () => {
    const zh = { h: '狗咬了那个人。\n是这样。\n', r1: '狗咬了那个男人。\n就是这样。\n' };
    expect(scoreFiles(DOG, '--to', 'en').stderr).toBe('');
    expect(scoreFiles(zh, '--to', 'zh').stderr).toBe('');
  });

  test.each<[string, Record<string, string>, string]>([
    ['is its own reference', { h: 'a b\n', r1: 'a b\n' }, 'h is the same text as r1'],
    [
      'is cut into tokens in many lines',
      { h: `${'It is so .\n'.repeat(101)}${'It is so.\n'.repeat(300)}`, r1: 'So it is.\n'.repeat(401) },
      'h: 101 of 401 lines have spaces before their full stops or commas',
    ],
    [
      'is cut into tokens, short as it is',
      { h: 'Is it so , or not ?\nIt is so .\n', r1: 'Is it so, or not?\nSo it is.\n' },
      'h: 2 of 2 lines have spaces before',
    ],
    ['has a gap in its reference', { h: 'a b\nc d\n', r1: 'a b\n\n' }, 'r1: 1 empty lines (2)'],
    ['has no four words in a line', { h: 'I do\nNo\n', r1: 'he does\nNo\n' }, 'h: no line has four tokens'],
    [
      'is in another script',
      { h: '狗咬了那个人，就是这样了。\n', r1: DOG.r1.slice(0, 21) },
      'h: 0 of 11 letters are of the script',
    ],
    ['has very long lines', { h: `${'a b c '.repeat(501)}\n`, r1: 'a b c d\n' }, 'h:1: over 1500 words in one line'],
  ])('warns of a text that %s', (_, files, message) => {
    const { exitCode, stderr } = scoreFiles(files, '--to', 'en', '--force');
    expect(exitCode).toBe(0);
    expect(stderr).toContain(message);
  });
});
