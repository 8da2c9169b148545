/** What `amts parallel-data` writes beside the file: rejected pairs, scores, pages kept apart, commands for AWS. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ParallelDataReport } from '../../src/commands/parallel-data.ts';
import { nameSourcePages, splitPages } from '../../src/parallel-data/split-pages.ts';
import { parseJson, runCli } from '../support/run-cli.ts';
import { readTmx } from '../support/tmx.ts';

const PAGES = 8;
const NOUNS = ['kettle', 'cup', 'leaf', 'spoon', 'tray', 'pot', 'stove', 'lid'];
const SUSTANTIVOS = ['hervidor', 'taza', 'hoja', 'cuchara', 'bandeja', 'tetera', 'cocina', 'tapa'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amts-data-'));
  const list = Array.from({ length: PAGES }, (_, at) => {
    const [noun, sustantivo] = [NOUNS[at] ?? '', SUSTANTIVOS[at] ?? ''];
    writeFileSync(
      join(folder, `p${at}.en.md`),
      `The ${noun} stands on the table of number 4${at}.\n\nNobody has touched the ${noun} today.\n\nThis line is everywhere.\n\nThe ${noun} costs 25 coins.\n`,
    );
    writeFileSync(
      join(folder, `p${at}.es.md`),
      `El objeto ${sustantivo} está sobre la mesa del número 4${at}.\n\nHoy nadie ha tocado el objeto ${sustantivo}.\n\nEsta línea está en todas partes.\n\nEl objeto ${sustantivo} cuesta 99 monedas.\n`,
    );
    return `p${at}.en.md\tp${at}.es.md\n`;
  });
  writeFileSync(join(folder, 'pairs.tsv'), list.join(''));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  return runCli(['parallel-data', '--from', 'en', '--to', 'es', '--pairs', 'pairs.tsv', ...args], { cwd: folder });
}

function readReport(stdout: string): ParallelDataReport {
  return parseJson(stdout, z.custom<ParallelDataReport>());
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

describe('--rejected', () => {
  test('writes every pair that was left out, with its reason and page, as often as the counts say', () => {
    const { stdout } = run('--out', 'a.csv', '--rejected', 'rejected.tsv', '--json');
    const [language] = readReport(stdout).languages;
    const rows: Record<string, string>[] = parse(read('rejected.tsv'), { delimiter: '\t', columns: true });
    const counts = Object.values(language?.rejected ?? {}).reduce((sum, count) => sum + count, 0);
    expect(rows).toHaveLength(counts);
    const numbers = rows.filter(({ reason }) => reason === 'numbers');
    expect(numbers).toHaveLength(PAGES);
    expect(numbers[0]).toMatchObject({ language: 'es', page: 'p0.en.md', source: 'The kettle costs 25 coins.' });
    expect(rows.filter(({ reason }) => reason === 'repetition')).toHaveLength(PAGES - 1);
  });
});

describe('text that a spreadsheet would take for a formula', () => {
  const DANGEROUS = ['=1+1 is what the cup says.', '@tea is what the cup says.', '-2 is what the cup says.'];

  test('is in no parallel data, and stands as a text in the table of what was left out', () => {
    writeFileSync(join(folder, 'p0.en.md'), DANGEROUS.join('\n\n'));
    writeFileSync(
      join(folder, 'p0.es.md'),
      DANGEROUS.map((line) => line.replace('is what the cup says', 'dice la taza')).join('\n\n'),
    );
    run('--out', 'a.csv', '--rejected', 'rejected.tsv', '--min-score', '0');
    expect(read('a.csv')).not.toMatch(/(?:^|,)"?[=+@-]/m);
    const rows: Record<string, string>[] = parse(read('rejected.tsv'), { delimiter: '\t', columns: true });
    const fields = rows.filter(({ reason }) => reason === 'field').flatMap(({ source, target }) => [source, target]);
    for (const text of DANGEROUS.filter((line) => !line.startsWith('-'))) expect(fields).toContain(`'${text}`);
    expect(read('rejected.tsv')).not.toMatch(/(?:^|\t)"?[=+@-]/m);
  });

  test('stands as it is in what amts align gives to programs', () => {
    const [text = ''] = DANGEROUS;
    for (const name of ['a.md', 'b.md']) writeFileSync(join(folder, name), `${text}\n`);
    const args = ['align', '--source', 'a.md', '--target', 'b.md', '--from', 'en', '--to', 'es', '--format', 'csv'];
    expect(runCli(args, { cwd: folder }).stdout).toBe(`en,es\n${text},${text}\n`);
  });
});

describe('--scores and --bom', () => {
  test('add a column, and a mark that stands before everything', () => {
    run('--out', 'a.csv', '--scores', '--bom');
    const text = read('a.csv');
    expect(text.startsWith('\uFEFFen,es,score:es\n')).toBe(true);
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(rows.length).toBeGreaterThan(PAGES);
    for (const row of rows) expect(Number(row['score:es'])).toBeGreaterThan(0.5);
  });

  test('scores are properties of TMX, which stays valid', () => {
    run('--out', 'a.tmx', '--format', 'tmx', '--scores');
    expect(readTmx(read('a.tmx')).faults).toEqual([]);
    expect(read('a.tmx')).toMatch(/<prop type="score:es">0\.\d+<\/prop>/);
  });

  test.each([
    [['--out', 'a.tmx', '--format', 'tmx', '--bom'], '--bom'],
    [['--out', 'a.csv', '--scores', '--s3', 's3://data/x/'], '--s3'],
    [['--out', 'a.csv', '--s3', 'data/x/'], '--s3'],
    [['--test-share', '0.2'], '--test-share'],
  ])('%j do not go together', (args, name) => {
    const { exitCode, stderr } = run(...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`amts: ${name}`);
  });
});

describe('--test-share', () => {
  test('keeps whole pages apart, and no sentence of theirs is learnt from', () => {
    const { stdout } = run('--out', 'a.csv', '--test-share', '0.3', '--json');
    const { test: apart, records } = readReport(stdout);
    expect(apart?.out).toBe('a.test.csv');
    expect(apart?.pages.length).toBeGreaterThan(0);
    expect(apart?.pages.length).toBeLessThan(PAGES);
    const learnt = parse(read('a.csv'), { from: 2 }).map(([source]: string[]) => source);
    const tested = parse(read('a.test.csv'), { from: 2 }).map(([source]: string[]) => source);
    expect(learnt).toHaveLength(records);
    expect(tested).toHaveLength(apart?.records ?? 0);
    expect(tested.filter((source) => learnt.includes(source))).toEqual([]);
  });

  test('a page keeps its side when another page is added', () => {
    const names = Array.from({ length: 40 }, (_, at) => `chapter/${at}.md`);
    const sideOf = (pages: readonly string[]) =>
      new Set(splitPages([{ language: 'es', units: [], names: pages }], 0.25).test?.pages);
    const [before, after] = [sideOf(names.slice(0, 30)), sideOf(names)];
    expect(names.slice(0, 30).filter((name) => before.has(name))).toEqual(
      names.slice(0, 30).filter((name) => after.has(name)),
    );
    expect(before.size).toBeGreaterThan(3);
  });

  test('pages are named without what all paths share', () => {
    expect(nameSourcePages(['/a/b/x.md', '/a/b/c/y.md'])).toEqual(['x.md', 'c/y.md']);
    expect(nameSourcePages(['/a/b/x.md'])).toEqual(['x.md']);
  });
});

describe('--s3', () => {
  test('prints the two commands that give the file to the service', () => {
    const { stdout } = run('--out', 'tea pairs.csv', '--s3', 's3://data/x');
    expect(stdout).toContain("aws s3 cp 'tea pairs.csv' 's3://data/x/tea pairs.csv'\n");
    expect(stdout).toMatch(
      /aws translate create-parallel-data --name 'tea pairs' --parallel-data-config 'S3Uri=s3:\/\/data\/x\/tea pairs\.csv,Format=CSV' --client-token [0-9a-f]{64}\n/,
    );
  });
});

describe('amts align of two texts that are no pair', () => {
  test.for([
    ['', 'b.md: one of its two texts is empty'],
    ['Una taza.\n', 'b.md: 40 and 1 sentences; are they a text and its translation?'],
  ] as const)('tells, and leaves no sentence out: %j', ([target, message]) => {
    writeFileSync(join(folder, 'a.md'), 'A cup.\n'.repeat(40));
    writeFileSync(join(folder, 'b.md'), target);
    const args = ['align', '--source', 'a.md', '--target', 'b.md', '--from', 'en', '--to', 'es', '--lines'];
    const { stdout, stderr } = runCli(args, { cwd: folder });
    expect(stderr).toContain(message);
    expect(stdout.match(/A cup/g)).toHaveLength(40);
  });
});
