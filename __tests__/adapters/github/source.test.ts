/* oxlint-disable no-await-in-loop -- commits and answers come one after the other */
import { describe, expect, test } from 'vitest';
import { openGitSource } from '../../../src/adapters/git/source.ts';
import { openGitHubSource } from '../../../src/adapters/github/source.ts';
import type { SourceBook } from '../../../src/book/books.ts';
import type { Files } from '../../emulators/github/repositories.ts';
import { importCommits, startWorld } from '../../support/github-world.ts';

const LONG = Array.from({ length: 20 }, (_, line) => `line ${line}\n`).join('');
const ODD_NAMES = [
  'a b.md',
  '茶.md',
  'q\'uote".md',
  'dir/*.md',
  '-x.md',
  '#?%2F&.md',
  'a\\b.md',
  'tab\tline\nend.md',
  '$name {}.md',
];

async function open(content: Files | { readonly fromFolder: string } = { 'a.md': 'a\n' }, limits = {}) {
  const world = await startWorld({ limits });
  const files = typeof content['fromFolder'] === 'string' ? content : { files: content };
  const repository = await world.server.createRepository({ owner: 'd2l-ai', name: 'book', ...files });
  const book = await openGitHubSource(world.github, 'd2l-ai/book');
  const twin = await openGitSource(repository.repository.storage.folder);
  return { ...world, repository, book, twin };
}

async function readAll(book: SourceBook, revision: string): Promise<Record<string, string>> {
  const files = [...(await book.listFiles(revision)).values()];
  const blobs = await book.readBlobs(files.map(({ blob }) => blob));
  return Object.fromEntries(
    files.map(({ path, blob }) => [path, Buffer.from(blobs.get(blob) ?? 'absent').toString('latin1')]),
  );
}

describe('a source on GitHub', () => {
  test('lists files and reads them byte for byte, whatever their names', async () => {
    const { book, repository } = await open(Object.fromEntries(ODD_NAMES.map((name) => [name, `${name}\r\n\n`])));
    const texts = await readAll(book, await repository.head());
    expect(Object.keys(texts).toSorted()).toEqual(ODD_NAMES.toSorted());
    for (const [path, text] of Object.entries(texts))
      expect(Buffer.from(text, 'latin1').toString()).toBe(`${path}\r\n\n`);
  });

  test('reads what GraphQL cannot give as it is: no text, no UTF-8, a mark at the start, too much', async () => {
    const files = {
      'binary.png': Buffer.from([0, 1, 2, 255]),
      'latin1.md': Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]),
      'bom.md': '\uFEFFtext\n',
      'empty.md': '',
      'long.md': 'é0123456789\n'.repeat(60_000),
    };
    const { book, repository } = await open(files);
    const texts = await readAll(book, await repository.head());
    const different = Object.entries(files).filter(
      ([path, content]) => texts[path] !== Buffer.from(content).toString('latin1'),
    );
    expect(different.map(([path]) => path)).toEqual([]);
  });

  test('tells links, submodules and programs from files', async () => {
    const { book, repository, twin } = await open({ 'a.md': 'a\n' });
    const link = (await repository.git('rev-parse', 'main:a.md')).trim();
    const index = [`120000 ${link}\tlink`, `160000 ${await repository.head()}\tsub`, `100755 ${link}\tprogram.sh`];
    const tree = await makeTree((...args) => repository.git(...args), index);
    const files = await book.listFiles(tree);
    expect([...files.values()].map(({ path, kind }) => [path, kind])).toEqual([
      ['link', 'link'],
      ['program.sh', 'file'],
      ['sub', 'submodule'],
    ]);
    expect(files).toEqual(await twin.listFiles(tree));
  });

  test('does not read what it only lists, and reads nothing twice', async () => {
    const { book, repository, server, github } = await open({
      'a.md': 'a\n',
      'copy/a.md': 'a\n',
      'large.bin': Buffer.alloc(100 * 1024 * 1024, 7),
    });
    const files = await book.listFiles(await repository.head());
    const blob = files.get('a.md')?.blob ?? '';
    const before = github.countRequests();
    expect(await book.readBlobs([blob, files.get('copy/a.md')?.blob ?? ''])).toEqual(
      new Map([[blob, Buffer.from('a\n')]]),
    );
    await book.readBlobs([blob]);
    await book.listFiles(await repository.head());
    await (await openGitHubSource(github, 'd2l-ai/book')).readBlobs([blob]);
    expect(github.countRequests() - before).toBe(2);
    expect(JSON.stringify(server.exchanges).length).toBeLessThan(100_000);
  });

  test('reads in smaller parts where GitHub fails at too much at once', async () => {
    const names = Array.from({ length: 7 }, (_, at) => `${at}.md`);
    const { book, repository, server } = await open(Object.fromEntries(names.map((name) => [name, `${name}\n`])));
    const head = await repository.head();
    const files = [...(await book.listFiles(head)).values()];
    const failure = { path: /^\/graphql$/, times: 4, answer: { kind: 'status', status: 502 } } as const;
    server.addFault(failure);
    expect(await book.readBlobs(files.map(({ blob }) => blob))).toHaveProperty('size', 7);
    server.addFault(failure);
    expect(await book.listVersions(head, '3.md')).toHaveLength(1);
  });

  test('leaves out contents that it does not have, and ids that are none', async () => {
    const { book, repository } = await open();
    const ids = ['0'.repeat(40), 'f'.repeat(64), '"){x', await repository.head()];
    expect((await book.readBlobs(ids)).size).toBe(0);
    expect((await book.readBlobs([])).size).toBe(0);
  });

  test('walks through the folders when the list of files is cut', async () => {
    const files = Object.fromEntries(['a', 'b/c', 'b/d/e', 'b/d/f', 'g/h'].map((name) => [`${name}.md`, name]));
    const { book, repository, twin } = await open(files, { treeEntries: 4 });
    const head = await repository.head();
    expect(await book.listFiles(head)).toEqual(await twin.listFiles(head));
  });

  test('finds revisions, and takes nothing else for one', async () => {
    const { book, repository } = await open();
    const first = await repository.head();
    const head = await repository.commit({ 'b.md': 'b\n' });
    await repository.git('tag', 'v1', first);
    await repository.git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'tag', '-a', '-m', 'one', 'v2', first);
    await repository.git('branch', 'odd/näme', first);
    const revisions = ['main', 'HEAD', head, 'v1', 'v2', 'odd/näme', `${head}^`];
    expect(await Promise.all(revisions.map((revision) => book.findCommit(revision)))).toEqual([
      head,
      head,
      head,
      first,
      first,
      first,
      first,
    ]);
    const none = ['nowhere', '--all', '', '0'.repeat(40), `${first}^`, 'main:a.md', 'main^{tree}'];
    const found = await Promise.all(none.map((revision) => book.findCommit(revision)));
    expect(found.filter((commit) => commit !== undefined)).toEqual([]);
  });

  test('is called like its repository, as a branch may be called', async () => {
    const { server, github } = await open();
    await server.createRepository({ owner: 'd2l-ai', name: '.github', files: { 'a.md': 'a' } });
    expect((await openGitHubSource(github, 'd2l-ai/.github')).name).toBe('github');
  });
});

/** A tree of one folder. */
async function makeTree(git: (...args: string[]) => Promise<string>, entries: readonly string[]): Promise<string> {
  for (const entry of entries) {
    const [, mode = '', id = '', path = ''] = /^(\d+) (\w+)\t(.*)$/.exec(entry) ?? [];
    await git('update-index', '--add', '--cacheinfo', `${mode},${id},${path}`);
  }
  return (await git('write-tree')).trim();
}

function sortChanges<Change extends { readonly path: string }>(changes: readonly Change[]): Change[] {
  return changes.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

describe('what changed between two commits', () => {
  test('is what git says', async () => {
    const { book, twin, repository } = await open({ 'a.md': 'a\n', 'b.md': LONG, 'c.md': 'c\n', 'd.md': 'same\n' });
    const from = await repository.head();
    const to = await repository.commit({
      'a.md': 'changed\n',
      'b.md': undefined,
      'dir/b2.md': `${LONG}more\n`,
      'c.md': undefined,
      'e.md': 'e\n',
    });
    const changes = sortChanges(await book.listChanges(from, to));
    expect(changes).toEqual(sortChanges(await twin.listChanges(from, to)));
    expect(changes).toContainEqual({ kind: 'renamed', from: 'b.md', path: 'dir/b2.md' });
    expect(await book.listChanges(to, to)).toEqual([]);
  });

  test('is found from the lists of files for a push of more than 300', async () => {
    const numbers = Array.from({ length: 320 }, (_, at) => at);
    const old = Object.fromEntries(numbers.map((at) => [`old/${at}.md`, `${LONG}${at}\n`]));
    const moved = Object.fromEntries(numbers.map((at) => [`new/${at}.md`, `${LONG}${at}\n`]));
    const { book, twin, repository } = await open(importCommits([old, { ...moved, 'one.md': '1\n' }]));
    const to = await repository.head();
    const from = (await repository.git('rev-parse', 'main^')).trim();
    const changes = sortChanges(await book.listChanges(from, to));
    expect(changes).toHaveLength(321);
    expect(changes).toEqual(sortChanges(await twin.listChanges(from, to)));
  });

  test('is found for a forced push, back and sideways, and between histories that have nothing in common', async () => {
    const { book, twin, repository } = await open({ 'a.md': LONG, 'b.md': 'b\n' });
    const first = await repository.head();
    const one = await repository.commit({ 'c.md': 'c\n' }, { branch: 'one' });
    await repository.git('branch', 'two', first);
    const two = await repository.commit({ 'a.md': undefined, 'moved.md': `${LONG}x\n` }, { branch: 'two' });
    const other = await repository.commit({ 'b.md': 'b\n', 'z.md': 'z\n' }, { branch: 'orphan' });
    for (const [from, to] of [
      [two, first],
      [one, two],
      [two, other],
    ] as const)
      expect(sortChanges(await book.listChanges(from, to))).toEqual(sortChanges(await twin.listChanges(from, to)));
  });
});

describe('the history of a page', () => {
  test('is what git says, with its removal', async () => {
    const { book, twin, repository } = await open();
    await repository.commit({ 'a.md': 'changed\n' });
    await repository.commit({ 'b.md': 'b\n' });
    await repository.commit({ 'a.md': undefined });
    const head = await repository.commit({ 'a.md': 'again\n' });
    const versions = await book.listVersions(head, 'a.md');
    expect(versions).toEqual(await twin.listVersions(head, 'a.md'));
    expect(versions.map(({ blob }) => blob === undefined)).toEqual([false, true, false, false]);
    expect(await book.listVersions(head, 'none.md')).toEqual([]);
  });

  test('goes back through its renames, newest first', async () => {
    const { book, twin, repository } = await open({ 'a.md': LONG });
    await repository.commit({ 'a.md': undefined, 'dir/b.md': `${LONG}more\n` });
    await repository.commit({ 'other.md': 'o\n' });
    await repository.commit({ 'dir/b.md': `${LONG}most\n` });
    const head = await repository.commit({ 'dir/b.md': undefined, 'c.md': `${LONG}most\nof all\n` });
    const revisions = await book.followPage(head, 'c.md');
    expect(revisions).toHaveLength(4);
    expect(revisions).toEqual(await twin.followPage(head, 'c.md'));
    expect(await book.followPage(head, 'none.md')).toEqual([]);
  });

  test('of more than a hundred commits is read to its end', async () => {
    const commits = Array.from({ length: 204 }, (_, at) => ({ 'a.md': `${at}\n` }));
    const { book, twin, repository } = await open(importCommits(commits));
    const head = await repository.head();
    expect(await book.listVersions(head, 'a.md')).toEqual(await twin.listVersions(head, 'a.md'));
  });

  test('of many pages takes few requests, though they are asked for one by one', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `${at}.md`);
    const { book, repository, github } = await open(Object.fromEntries(names.map((name) => [name, `${name}\n`])));
    const head = await repository.head();
    const before = github.countRequests();
    for (const name of names) expect(await book.followPage(head, name)).toHaveLength(1);
    // The list of files, and the pages in three parts.
    expect(github.countRequests() - before).toBe(4);
    await Promise.all(names.map((name) => book.followPage(head, name)));
    expect(github.countRequests() - before).toBe(4);
  });
});
