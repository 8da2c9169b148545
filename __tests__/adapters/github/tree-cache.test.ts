import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGitHub } from '../../../src/adapters/github/client.ts';
import { openGitHubTarget } from '../../../src/adapters/github/target.ts';
import { openTreeCache } from '../../../src/adapters/github/tree-cache.ts';
import { type LocalGitHub, startGitHub } from '../../emulators/github/index.ts';

let folder: string;
let github: LocalGitHub;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amts-trees-'));
  github = await startGitHub({ limits: { treeEntries: 6 } });
});

afterEach(async () => {
  await github.stop();
  rmSync(folder, { recursive: true });
});

/** Each call is a run of its own: it knows nothing but the folder. */
async function listFiles(commit?: string): Promise<{ paths: string[]; lists: number }> {
  const auth = { kind: 'token', token: github.createToken() } as const;
  const client = createGitHub({
    auth,
    apiUrl: github.apiUrl,
    warn: () => undefined,
    mask: () => undefined,
    cache: folder,
  });
  const { book } = await openGitHubTarget(client, 'd2l-ai/book-es');
  const head = commit ?? (await book.findHead('main')) ?? '';
  github.exchanges.splice(0);
  const files = await book.listFiles(head);
  return {
    paths: [...files.keys()].toSorted(),
    lists: github.exchanges.filter(({ path }) => path.includes('/git/trees/')).length,
  };
}

function createBook(files: Readonly<Record<string, string>>): ReturnType<LocalGitHub['createRepository']> {
  return github.createRepository({ owner: 'd2l-ai', name: 'book-es', files });
}

test('a tree that was listed by an earlier run is not asked for again', async () => {
  await createBook({ 'a.md': 'A\n', 'b/c.md': 'C\n' });
  expect(await listFiles()).toEqual({ paths: ['a.md', 'b/c.md'], lists: 1 });
  expect(await listFiles()).toEqual({ paths: ['a.md', 'b/c.md'], lists: 0 });
});

test('a commit with other files is listed', async () => {
  const book = await createBook({ 'a.md': 'A\n' });
  await listFiles();
  await book.commit({ 'd.md': 'D\n' });
  expect(await listFiles()).toEqual({ paths: ['a.md', 'd.md'], lists: 1 });
});

test('of a tree that GitHub does not list at once, only the folders that changed are listed again', async () => {
  const book = await createBook(
    Object.fromEntries(['a', 'b', 'c'].flatMap((name) => [1, 2, 3].map((n) => [`${name}/${n}.md`, `${name} ${n}\n`]))),
  );
  const first = await listFiles();
  expect(first.paths).toHaveLength(9);
  expect(await listFiles()).toEqual({ paths: first.paths, lists: 0 });
  await book.commit({ 'b/2.md': 'new\n' });
  // The tree at once, its top, and the folder b.
  expect(await listFiles()).toEqual({ paths: first.paths, lists: 3 });
});

test('a list comes back as it was told, of a file with its size and of a folder without', async () => {
  const cache = openTreeCache(folder, () => undefined);
  const entries = [
    { path: 'a.md', mode: '100755', sha: 'a'.repeat(40), size: 0 },
    { path: 'b', mode: '040000', sha: 'b'.repeat(40), size: undefined },
  ];
  for (const [tree, isDivided] of [
    ['1'.repeat(40), true],
    ['2'.repeat(40), false],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as runs are
    await cache.write(tree, { isDivided, entries });
    // oxlint-disable-next-line no-await-in-loop
    expect(await cache.read(tree)).toEqual({ isDivided, entries });
  }
  expect(await cache.read('3'.repeat(40))).toBeUndefined();
});

test('a damaged list is asked for again', async () => {
  await createBook({ 'a.md': 'A\n' });
  await listFiles();
  const [name = ''] = readdirSync(join(folder, 'trees'));
  writeFileSync(join(folder, 'trees', name), 'damaged');
  expect(await listFiles()).toEqual({ paths: ['a.md'], lists: 1 });
});

test('a hundred lists are kept, those that were asked for last', async () => {
  const cache = openTreeCache(folder, () => undefined);
  for (let at = 0; at < 100; at += 1) {
    const name = at.toString(16).padStart(40, '0');
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as runs are
    await cache.write(name, { isDivided: false, entries: [] });
    utimesSync(join(folder, 'trees', name), at, at);
  }
  await cache.read('0'.repeat(40));
  await cache.write('f'.repeat(40), { isDivided: false, entries: [] });
  const names = readdirSync(join(folder, 'trees'));
  expect(names).toHaveLength(100);
  expect(names).toContain('0'.repeat(40));
  expect(names).not.toContain(`${'0'.repeat(39)}1`);
});

test('where no list can be kept, the files are listed all the same, and that is told once', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const told: string[] = [];
  const cache = openTreeCache(file, (message) => told.push(message));
  const list = { isDivided: false, entries: [{ path: 'a.md', mode: '100644', sha: 'a'.repeat(40) }] };
  await Promise.all(['1', '2', '3'].map((at) => cache.write(at.repeat(40), list)));
  await cache.write('4'.repeat(40), list);
  expect(told).toEqual([expect.stringContaining('lists of files are not kept: --cache')]);
  expect(await cache.read('1'.repeat(40))).toBeUndefined();
});
