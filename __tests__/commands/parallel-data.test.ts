import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createAlignPool } from '../../src/adapters/align-pool.ts';
import { openTextCache } from '../../src/adapters/alignment-cache.ts';
import type { ParallelDataReport } from '../../src/commands/parallel-data.ts';
import { parseJson, runCli } from '../support/run-cli.ts';
import { readTmx } from '../support/tmx.ts';

const EN = `# A title of the page

This is the first sentence. The second one has 42 words in it.

* An item about the model.

## Summary

We have seen how the model learns from data. It was not hard at all.
`;
const ZH = `# 页面的标题

这是第一句话。第二句话里有42个词。

* 关于模型的一项。

## 小结

我们已经看到模型如何从数据中学习。这一点也不难。
`;
const TR = `# Sayfanın başlığı

Bu ilk cümledir. İkincisinde 42 sözcük vardır.

* Model hakkında bir madde.

## Özet

Modelin verilerden nasıl öğrendiğini gördük. Hiç de zor değildi.
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amts-parallel-'));
  for (const [name, text] of Object.entries({
    'a_origin.md': EN,
    'a.md': ZH,
    'a.tr.md': TR,
    'pairs.tsv': 'a_origin.md\ta.md\n',
  }))
    writeFileSync(join(folder, name), text);
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  return runCli(['parallel-data', '--from', 'en', ...args], { cwd: folder });
}

function readReport(stdout: string): ParallelDataReport {
  return parseJson(stdout, z.custom<ParallelDataReport>());
}

describe('amts parallel-data', () => {
  test('prints pairs of a list in the order of the page', () => {
    const { exitCode, stdout } = run('--pairs', 'pairs.tsv', '--to', 'zh');
    expect(exitCode).toBe(0);
    const rows = parse(stdout);
    expect(rows[0]).toEqual(['en', 'zh']);
    expect(rows.slice(1, 4)).toEqual([
      ['A title of the page', '页面的标题'],
      ['This is the first sentence.', '这是第一句话。'],
      ['The second one has 42 words in it.', '第二句话里有42个词。'],
    ]);
  });

  test('takes a folder with bases, and joins several languages in one TMX file', () => {
    writeFileSync(join(folder, 'tr.tsv'), 'a_origin.md\ta.tr.md\n');
    const { exitCode, stdout } = run(
      '--target',
      'zh=.',
      '--pairs',
      'tr=tr.tsv',
      '--format',
      'tmx',
      '--out',
      'o.tmx',
      '--json',
    );
    expect(exitCode).toBe(0);
    const report = readReport(stdout);
    expect(report.to).toEqual(['zh', 'tr']);
    const { units, faults } = readTmx(readFileSync(join(folder, 'o.tmx'), 'utf8'));
    expect(faults).toEqual([]);
    expect(units).toHaveLength(report.records);
    expect(units[0]).toEqual({ en: 'A title of the page', zh: '页面的标题', tr: 'Sayfanın başlığı' });
    for (const { rows, units: kept, rejected } of report.languages)
      expect(kept + Object.values(rejected).reduce((sum, count) => sum + count, 0)).toBe(rows);
  });

  test('a page that is not UTF-8, too large, missing or empty is named, and the others go on', () => {
    writeFileSync(join(folder, 'bad.md'), Uint8Array.of(0x23, 0x20, 0x41, 0x0a, 0xff));
    writeFileSync(join(folder, 'empty.md'), '');
    writeFileSync(join(folder, 'large.md'), 'One more sentence. '.repeat(450_000));
    writeFileSync(
      join(folder, 'pairs.tsv'),
      'a_origin.md\tbad.md\na_origin.md\tnone.md\na_origin.md\tlarge.md\na_origin.md\tempty.md\na_origin.md\ta.md\n',
    );
    const { exitCode, stdout, stderr } = run('--pairs', 'pairs.tsv', '--to', 'zh', '--out', 'o.csv', '--json');
    expect(exitCode).toBe(1);
    const { languages, failed, records } = readReport(stdout);
    expect(languages[0]?.pages.map(({ outcome }) => outcome)).toEqual([
      'failed',
      'failed',
      'failed',
      'empty',
      'parallel',
    ]);
    expect(failed).toBe(3);
    expect(records).toBeGreaterThan(3);
    expect(stderr).toMatch(/bad\.md:2: is not UTF-8/);
  });

  test('a page in the language of its source gives no pair', () => {
    writeFileSync(join(folder, 'a.md'), EN);
    const { stdout, stderr } = run('--pairs', 'pairs.tsv', '--to', 'zh');
    expect(stdout).toBe('en,zh\n');
    expect(stderr).toMatch('is mostly in the language of its source');
  });

  test('a stored alignment gives the same bytes, damaged or not', () => {
    const make = () => {
      const { stdout } = run('--pairs', 'pairs.tsv', '--to', 'zh', '--cache', 'cache', '--out', 'o.csv', '--json');
      const { sha256, languages } = readReport(stdout);
      return { sha256, cached: languages[0]?.cached };
    };
    const first = make();
    expect(first.cached).toBe(0);
    expect(make()).toEqual({ ...first, cached: 1 });
    for (const name of readdirSync(join(folder, 'cache')))
      if (name.startsWith('rows-')) writeFileSync(join(folder, 'cache', name), '{"rows":[');
    expect(make()).toEqual(first);
    expect(make()).toEqual({ ...first, cached: 1 });
    for (const name of readdirSync(join(folder, 'cache'))) writeFileSync(join(folder, 'cache', name), '');
    expect(make()).toEqual(first);
  });

  test.each([
    [['--to', 'zh'], '--target or --pairs is missing'],
    [['--target', '.'], 'no language'],
    [['--target', 'zh=none'], 'none: is no folder'],
    [['--target', 'zh=.', '--target', 'zh=.'], 'is there twice'],
    [['--target', 'xx=.'], 'unknown language'],
    [['--pairs', 'a.md', '--to', 'zh'], 'a.md:1: should be two paths'],
    [['--target', 'zh=.', '--json'], 'needs --out'],
    [['--target', 'zh=.', '--base', 'x.md'], 'must hold {name}'],
  ])('wrong usage is told: %s', (args, message) => {
    const { exitCode, stderr, stdout } = run(...args);
    expect(exitCode).toBe(2);
    expect(stderr + stdout).toMatch(message);
  });
});

describe('amts align', () => {
  test('writes parallel data, and a page in which text is text', () => {
    writeFileSync(join(folder, 'a_origin.md'), '# <script>alert(1)</script> & "more"\n\nA sentence.\n');
    const args = ['align', '--source', 'a_origin.md', '--target', 'a.md', '--from', 'en', '--to', 'zh'];
    expect(runCli([...args, '--format', 'csv'], { cwd: folder }).stdout).toMatch(/^en,zh\n/);
    expect(runCli([...args, '--html', 'o.html'], { cwd: folder })).toMatchObject({ exitCode: 0, stdout: '' });
    const page = readFileSync(join(folder, 'o.html'), 'utf8');
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/(?:src|href)=/);
  });
});

describe('amts terminology', () => {
  test('makes CSV of a glossary, by the use of the book', () => {
    writeFileSync(join(folder, 'terms.md'), '摘要/小结，summary\n\n模型，model\n');
    const args = ['terminology', '--from', 'en', '--to', 'zh', '--glossary', 'terms.md', '--pairs', 'pairs.tsv'];
    expect(runCli(args, { cwd: folder })).toMatchObject({ exitCode: 0, stdout: 'en,zh\nsummary,小结\nmodel,模型\n' });
  });
});

test('threads do more jobs than there are threads, and an error ends one job only', async () => {
  const pool = createAlignPool(2);
  const page = { text: '# One\n\nTwo.', language: 'en', dialect: 'd2l' } as const;
  const read = async () => pool.run({ kind: 'read', pages: [page] });
  const results = await Promise.all([read(), read(), read(), read(), read()]);
  expect(results.map((digests) => digests[0]?.sentences.length)).toEqual([2, 2, 2, 2, 2]);
  await expect(pool.run({ kind: 'read', pages: [{ ...page, language: 'not a language' }] })).rejects.toThrow(
    /not a language|Incorrect locale/,
  );
  expect(await read()).toHaveLength(1);
  await pool.close();
});

test('the cache gives back what was written, and nothing else', async () => {
  const cache = openTextCache(join(folder, 'texts'));
  expect(await cache.read('a')).toBeUndefined();
  await cache.write('a', 'text\nmore');
  expect(await cache.read('a')).toBe('text\nmore');
  writeFileSync(join(folder, 'texts', 'a'), 'text\nmore');
  expect(await cache.read('a')).toBeUndefined();
  await expect(openTextCache(join(folder, 'a.md')).write('a', '')).rejects.toThrow('choose another folder');
});
