/**
 * What people get wrong at the command line: each mistake is told in a message that names the thing and says what to do,
 * with the exit code of the contract, without a trace of the program, and nothing is changed.
 */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MILK, MILK_ES, TEA, TEA_ES, withBases } from '../support/book.ts';
import { MISTAKES } from '../support/mistakes.ts';
import { type Files, TestRepository } from '../support/repositories.ts';
import { runCli } from '../support/run-cli.ts';

let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'amts-mistakes-')));
  const source = makeRepository('book', { 'tea.md': TEA, 'milk.md': MILK });
  const pages = { 'tea.md': TEA_ES, 'milk.md': MILK_ES };
  makeRepository('book-es', withBases({ 'tea.md': [TEA, TEA_ES], 'milk.md': [MILK, MILK_ES] }));
  makeRepository('bare-es', pages);
  source.commit({ 'tea.md': TEA.replace('It is made', 'They say that it is made') });
  source.git('clone', '-q', '--depth', '1', `file://${source.folder}`, join(folder, 'shallow'));
  source.git('clone', '-q', source.folder, join(folder, 'trap'));
  source.git('init', '-q', '-b', 'main', join(folder, 'blank'));
  write('trap/amts.yml', 'engine: { kind: command, command: touch }\n');
  write('a.md', '# Tea\n\nHot.\n');
  write('b.md', '# Milk\n');
  write('bad.json', 'nope\n');
  write('c/x.txt', '');
  writeFileSync(join(folder, 'bin.md'), new Uint8Array([0xff, 0xfe, 0x00, 0x41]));
  for (const [title, { config }] of Object.entries(MISTAKES))
    if (config !== undefined) write(nameConfig(title), config);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const makeRepository = (name: string, files: Files) => new TestRepository(join(folder, name), files);

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const nameConfig = (title: string) => `c/${title.replaceAll(' ', '-')}.yml`;

/** All files with what is in them, those of git as well. */
function takePicture(): string {
  const hash = createHash('sha1');
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted())
    if (statSync(join(folder, path)).isFile()) hash.update(path).update(readFileSync(join(folder, path)));
  return hash.digest('hex');
}

test('more than sixty mistakes are tried', () => {
  expect(Object.keys(MISTAKES).length).toBeGreaterThan(60);
});

test.each(Object.entries(MISTAKES))('%s', (title, { args, names, remedy, exitCode = 2 }) => {
  const before = takePicture();
  const words = args.split(' ').map((word) => (word === 'CONFIG' ? nameConfig(title) : word));
  const result = runCli(words, { cwd: folder, env: NOBODY });
  const told = `${result.stderr}${result.exitCode === 1 ? result.stdout : ''}`;
  if (process.env['MISTAKES'] !== undefined)
    process.stderr.write(
      `| ${title} | \`amts ${words.join(' ')}\` | ${told.trim().replaceAll('\n', ' ⏎ ')} | ${result.exitCode} |\n`,
    );
  expect(told).toContain(names);
  expect(told).toContain(remedy);
  expect(told).not.toMatch(/^\s+at .*:\d+:\d+|node:internal|undefined|\[object|Invalid input/m);
  expect(result.exitCode).toBe(exitCode);
  expect(takePicture()).toBe(before);
});

/** Nothing of whoever runs the tests logs in anywhere. */
const NOBODY: NodeJS.ProcessEnv = {
  AMTS_GITHUB_TOKEN: undefined,
  GITHUB_TOKEN: undefined,
  AWS_ACCESS_KEY_ID: undefined,
  AWS_SECRET_ACCESS_KEY: undefined,
  AWS_PROFILE: undefined,
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
};
