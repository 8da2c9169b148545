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

  test.each<[string, Record<string, string>, string]>([
    ['is its own reference', { h: 'a b\n', r1: 'a b\n' }, 'h is the same text as r1'],
    [
      'is cut into tokens',
      { h: 'It is so .\n'.repeat(101), r1: 'So it is.\n'.repeat(101) },
      'h: 101 lines end in “ .”',
    ],
    ['has a gap in its reference', { h: 'a b\nc d\n', r1: 'a b\n\n' }, 'r1: 1 empty lines (2)'],
  ])('warns of a text that %s', (_, files, message) => {
    const { exitCode, stderr } = scoreFiles(files, '--to', 'en');
    expect(exitCode).toBe(0);
    expect(stderr).toContain(message);
  });
});
