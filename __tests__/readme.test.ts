/**
 * What the documentation says is so: examples print what stands below them, generated tables are current, links lead
 * somewhere. `UPDATE=1` writes what the examples print now into the pages.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { makeBooks } from '../scripts/demo/books.ts';
import { REASON_PAGES } from '../scripts/reason-tables.ts';
import { REFERENCE, renderReference } from '../scripts/reference.ts';
import { parseSettings } from '../src/config/settings.ts';
import { findProgram } from './support/program.ts';
import { readActionFile } from './support/run-action.ts';
import { runCli } from './support/run-cli.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGES = [
  'README.md',
  'examples/book/README.md',
  'examples/d2l/README.md',
  'examples/sites/README.md',
  'CONTRIBUTING.md',
  ...globSync(['docs/*.md', 'docs/tutorials/*.md'], { cwd: ROOT }).toSorted(),
];
/** Pages with examples that print something. */
const EXAMPLES = PAGES.filter((page) => listBlocks(readPage(page), 'console').length > 0);

/** The folder that the examples pretend to be in. */
const SHOWN_FOLDER = '/home/you/books';

let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'amts-readme-')));
  makeBooks(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function readPage(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Bodies of the fenced blocks with an info string. */
function listBlocks(page: string, info: string): string[] {
  const pattern = new RegExp(`^(\`{3,})${info}\\n([^]*?)^\\1$`, 'gm');
  return [...page.matchAll(pattern)].map(([, , body = '']) => body);
}

/** Run each `$` line of an example after the other, in one shell. @returns The example as it should read. */
function runExample(body: string, cwd: string): string {
  const commands = body.split('\n').filter((line) => line.startsWith('$ '));
  const script = commands.map((line) => `printf '%s\\n' ${quote(line)}\n${line.slice(2)}`).join('\n');
  const { stdout } = spawnSync('sh', ['-c', `amts() { "$AMTS_NODE" "$AMTS_CLI" "$@"; }\nexec 2>&1\n${script}`], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', AMTS_NODE: process.execPath, AMTS_CLI: findProgram('cli') },
    encoding: 'utf8',
  });
  return stdout.replaceAll(cwd, SHOWN_FOLDER);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Commits have the time of their run in them; a score may change with every better aligner. */
function maskValues(text: string): string {
  return text.replaceAll(/\b[\da-f]{10}([\da-f]{30})?\b/g, '(commit)').replaceAll(/"score":[\d.]+/g, '"score":(score)');
}

test.each(EXAMPLES)(
  'the examples of %s print what stands below them',
  (path) => {
    const page = readPage(path);
    const shown = listBlocks(page, 'console');
    const own = mkdtempSync(join(folder, 'example-'));
    makeBooks(own);
    const printed = shown.map((body) => runExample(body, own));
    const isUpdate = process.env['UPDATE'] === '1';
    if (isUpdate)
      writeFileSync(
        join(ROOT, path),
        shown.reduce((text, body, at) => text.replace(body, () => printed[at] ?? ''), page),
      );
    expect(printed.map(maskValues)).toEqual((isUpdate ? printed : shown).map(maskValues));
  },
  240_000,
);

test('docs/troubleshooting.md explains messages that the program has', () => {
  const sources = globSync('src/**/*.ts', { cwd: ROOT }).map(readPage).join('\n');
  const rows = readPage('docs/troubleshooting.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const words = rows
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)])
    .flatMap(([, text = '']) => text.split('…'));
  const said = words.map((part) => part.trim().replace(/:$/, '')).filter((part) => part !== '');
  expect(said.length).toBeGreaterThan(15);
  expect(said.filter((part) => !sources.includes(part))).toEqual([]);
});

test('the commands are shown at work', () => {
  expect(EXAMPLES).toEqual(expect.arrayContaining(['docs/cli.md', 'docs/tutorials/existing-translation.md']));
});

test('docs/reference.md is what `npm run schema` writes', () => {
  const text = readFileSync(REFERENCE, 'utf8');
  expect(renderReference(text)).toBe(text);
});

test.each(REASON_PAGES)('the reasons in $path are those of the program', ({ path, render }) => {
  const text = readFileSync(path, 'utf8');
  expect(render(text)).toBe(text);
});

test('README.md names every command, and no other', () => {
  const { stdout } = runCli(['--help']);
  const commands = new Set([...stdout.matchAll(/^ {2}([a-z-]+) (?:\[|<)/gm)].map(([, name]) => name));
  commands.delete('help');
  const rows = [...readPage('README.md').matchAll(/^\| `amts ([a-z-]+)` \|/gm)].map(([, name]) => name);
  expect(new Set(rows)).toEqual(commands);
  const parts = [...readPage('docs/cli.md').matchAll(/^## amts ([a-z-]+)$/gm)].map(([, name]) => name);
  expect(new Set(parts)).toEqual(commands);
});

test.each(['docs/reference.md', 'docs/tutorials/site.md'])('the configuration of %s is valid', (page) => {
  const text = listBlocks(readPage(page), 'yaml').find((body) => body.startsWith('source:')) ?? '';
  expect(parseSettings({ name: 'amts.yml', text }, { targets: [] }).targets.length).toBeGreaterThan(0);
});

test('the engines of the tutorials are valid', () => {
  const pages = globSync('docs/tutorials/*.md', { cwd: ROOT }).map(readPage);
  const bodies = pages.flatMap((page) => [...page.matchAll(/^( *)```yaml\n( *engine:[^]*?)^\1```/gm)]);
  const texts = bodies.map(([, indent = '', body = '']) => body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts)
    expect(
      parseSettings({ name: 'amts.yml', text: `${text}targets: [{ language: es, repository: a/b }]\n` }).engine.maxCost,
    ).toBeGreaterThan(0);
});

test('the configurations of docs/layouts.md are valid, in tables as well', () => {
  const page = readPage('docs/layouts.md');
  const whole = listBlocks(page, 'yaml').find((body) => body.startsWith('source:')) ?? '';
  expect(parseSettings({ name: 'amts.yml', text: whole }).targets.map((target) => target.folder)).toEqual([
    'zh-Hans',
    'ja',
  ]);
  const places = [...page.matchAll(/`(paths?: [^`]*)`/g)].map(([, place]) => place ?? '');
  expect(places.length).toBeGreaterThan(5);
  for (const place of places) {
    const text = `targets: [{ language: zh, folder: zh-cn, repository: ., ${place} }]`;
    expect(parseSettings({ name: 'amts.yml', text }).targets).toHaveLength(1);
  }
});

test('the report of docs/reference.md has the form of a real one', () => {
  const [shown = ''] = listBlocks(readPage('docs/reference.md'), 'json');
  const args = ['sync', '--source', 'book', '--dry-run', '--json', '--pages', 'chapter_tasting/blind-tasting.md'];
  const { stdout } = runCli(args, { cwd: folder });
  const known = listPaths(JSON.parse(stdout));
  expect(listPaths(JSON.parse(shown)).filter((path) => !known.includes(path))).toEqual([]);
});

/** Every key of a document by its path, with the type of its value. */
function listPaths(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item: unknown) => listPaths(item, `${path}[]`)))];
  if (typeof value !== 'object' || value === null) return [`${path}: ${value === null ? 'string' : typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => listPaths(inner, `${path}.${key}`));
}

describe.each(PAGES)('%s', (page) => {
  const text = readPage(page);

  test('links to files that are there', () => {
    const prose = text.replaceAll(/^(`{3,})[^]*?^\1$/gm, '');
    const targets = [...prose.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map(([, target = '']) => target);
    const missing = targets.filter((target) => !existsSync(join(ROOT, dirname(page), target.replace(/#.*$/, ''))));
    expect(missing).toEqual([]);
  });

  test('names npm scripts that there are', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readPage('package.json')));
    const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

const Steps = z.array(z.object({ uses: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() }));
const Workflow = z.object({ jobs: z.record(z.string(), z.object({ steps: Steps })) });

test('workflows give the action only inputs that it has', () => {
  const files = [...globSync('examples/**/workflows/*.yml', { cwd: ROOT }), '.github/workflows/ci.yml'];
  const texts = [...files.map(readPage), ...listBlocks(readPage('README.md'), 'yaml')];
  const jobs = texts.flatMap((text) => Object.values(Workflow.parse(parse(text)).jobs));
  const steps = jobs
    .flatMap((job) => job.steps)
    .filter(({ uses = '' }) => uses === './' || uses.startsWith('OWNER/amts@'));
  expect(steps.length).toBeGreaterThan(3);
  const known = Object.keys(readActionFile().inputs);
  expect(steps.flatMap((step) => Object.keys(step.with ?? {})).filter((name) => !known.includes(name))).toEqual([]);
});
