import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runGit } from '../../../src/adapters/git/process.ts';
import { openGitSource } from '../../../src/adapters/git/source.ts';
import { ConfigError } from '../../../src/shared/errors.ts';
import { showName } from '../../../src/shared/path-bytes.ts';
import { makeFolder, TestRepository } from '../../support/repositories.ts';

const LONG = Array.from({ length: 20 }, (_, line) => `line ${line}\n`).join('');

async function open(files: Record<string, string> = { 'a.md': 'a\n' }, name = 'book') {
  const repository = new TestRepository(join(makeFolder(), name), files);
  return { repository, book: await openGitSource(repository.folder) };
}

describe('a source clone', () => {
  test('lists files and reads them byte for byte, whatever their names', async () => {
    const names = ['a b.md', '茶.md', 'q\'uote".md', 'dir/*.md'];
    const { book } = await open(Object.fromEntries(names.map((name) => [name, `${name}\r\n\n`])));
    const files = await book.listFiles('HEAD');
    expect([...files.keys()].toSorted()).toEqual(names.toSorted());
    const blobs = await book.readBlobs([...files.values()].map(({ blob }) => blob));
    for (const { path, blob } of files.values())
      expect(Buffer.from(blobs.get(blob) ?? []).toString()).toBe(`${path}\r\n\n`);
  });

  test('keeps two names that are no UTF-8 apart, and tells their bytes', async () => {
    const { book, repository } = await open();
    const blob = repository.git('hash-object', '-w', 'a.md');
    const names = [
      [0x62, 0xff],
      [0x62, 0xfe],
      [0xe8, 0x8c, 0xb6, 0xc3],
    ];
    const lines = names.map((bytes) => Buffer.concat([Buffer.from(`100644 blob ${blob}\t`), Buffer.from(bytes)]));
    const tree = repository.gitWith(Buffer.concat(lines.flatMap((line) => [line, Buffer.from([0])])), 'mktree', '-z');
    const paths = [...(await book.listFiles(tree)).keys()];
    expect(paths.map(showName).toSorted()).toEqual(['b\\xfe', 'b\\xff', '茶\\xc3']);
    const changes = await book.listChanges(repository.git('rev-parse', 'HEAD^{tree}'), tree);
    expect(changes.map(({ path }) => showName(path))).toEqual(expect.arrayContaining(['b\\xfe', 'b\\xff']));
  });

  test('leaves out contents that it does not have', async () => {
    const { book } = await open();
    expect((await book.readBlobs(['0'.repeat(40)])).size).toBe(0);
    expect((await book.readBlobs([])).size).toBe(0);
  });

  test('finds revisions, and takes none for an option', async () => {
    const { book, repository } = await open();
    const head = repository.git('rev-parse', 'HEAD');
    expect(await book.findCommit('main')).toBe(head);
    expect(await book.findCommit('nowhere')).toBeUndefined();
    expect(await book.findCommit('--all')).toBeUndefined();
  });

  test('tells what changed between two commits', async () => {
    const { book, repository } = await open({ 'a.md': 'a\n', 'b.md': LONG, 'c.md': 'c\n' });
    const from = repository.git('rev-parse', 'HEAD');
    const to = repository.commit({
      'a.md': 'changed\n',
      'b.md': undefined,
      'dir/b2.md': `${LONG}more\n`,
      'c.md': undefined,
      'd.md': 'd\n',
    });
    expect((await book.listChanges(from, to)).toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { kind: 'changed', path: 'a.md' },
      { kind: 'removed', path: 'c.md' },
      { kind: 'added', path: 'd.md' },
      { kind: 'renamed', from: 'b.md', path: 'dir/b2.md' },
    ]);
  });

  test('lists the versions of a path, newest first, with its removal', async () => {
    const { book, repository } = await open();
    const changed = repository.commit({ 'a.md': 'changed\n' });
    repository.commit({ 'b.md': 'b\n' });
    const removed = repository.commit({ 'a.md': undefined });
    const versions = await book.listVersions('HEAD', 'a.md');
    expect(versions.map(({ commit }) => commit).slice(0, 2)).toEqual([removed, changed]);
    expect(versions.map(({ blob }) => blob === undefined)).toEqual([true, false, false]);
  });

  test('follows a page back through its renames, newest first', async () => {
    const { book, repository } = await open({ 'a.md': LONG });
    const moved = repository.commit({ 'a.md': undefined, 'dir/b.md': `${LONG}more\n` });
    repository.commit({ 'other.md': 'o\n' });
    const changed = repository.commit({ 'dir/b.md': `${LONG}most\n` });
    const versions = await book.followPage('HEAD', 'dir/b.md');
    expect(versions.map(({ commit }) => commit).slice(0, 2)).toEqual([changed, moved]);
    expect(versions[2]?.blob).toBe(repository.git('rev-parse', `${moved}^:a.md`));
    expect(versions).toHaveLength(3);
    expect(await book.followPage('HEAD', 'none.md')).toEqual([]);
  });

  test('is called like its folder when it has no origin', async () => {
    const { repository } = await open({ 'a.md': 'a\n' }, 'my book!');
    expect((await openGitSource(repository.folder)).name).toBe('my-book');
  });

  test.each([
    ['https://github.com/d2l-ai/d2l-en.git', 'd2l-en'],
    ['git@github.com:d2l-ai/d2l-en', 'd2l-en'],
    ['/somewhere/..lock/', 'lock'],
  ])('with the origin %s is called %s', async (address, name) => {
    const { repository } = await open();
    repository.git('config', 'remote.origin.url', address);
    expect((await openGitSource(repository.folder)).name).toBe(name);
  });

  test.each([
    ['https://github.com/d2l-ai/d2l-en.git', 'https://github.com/d2l-ai/d2l-en'],
    ['https://x-access-token:secret@github.com/d2l-ai/d2l-en', 'https://github.com/d2l-ai/d2l-en'],
    ['git@github.com:d2l-ai/d2l-en.git', 'https://github.com/d2l-ai/d2l-en'],
    ['ssh://git@github.example:2222/d2l-ai/d2l-en', 'https://github.example/d2l-ai/d2l-en'],
    ['http://127.0.0.1:8080/tea/book.git', 'http://127.0.0.1:8080/tea/book'],
    ['/srv/git/book.git', undefined],
    ['../book', undefined],
  ])('with the origin %s has the address %s for people', async (address, url) => {
    const { repository } = await open();
    repository.git('remote', 'add', 'origin', address);
    expect((await openGitSource(repository.folder)).url).toBe(url);
  });

  test('runs no hook and no monitor of its own', async () => {
    const { repository } = await open();
    const trace = join(makeFolder(), 'ran');
    for (const hook of ['reference-transaction', 'fsmonitor']) {
      const path = join(repository.folder, '.git/hooks', hook);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, `#!/bin/sh\necho ${hook} >>${trace}\n`);
      chmodSync(path, 0o755);
    }
    repository.git('config', 'core.fsmonitor', join(repository.folder, '.git/hooks/fsmonitor'));
    await runGit(repository.folder, ['status']);
    await runGit(repository.folder, ['branch', 'other']);
    expect(existsSync(trace)).toBe(false);
    repository.git('branch', 'third');
    expect(existsSync(trace)).toBe(true);
  });

  test('is not tied to the repository of the caller', async () => {
    const { repository } = await open();
    process.env['GIT_DIR'] = '/nonexistent';
    try {
      expect((await (await openGitSource(repository.folder)).listFiles('HEAD')).size).toBe(1);
    } finally {
      delete process.env['GIT_DIR'];
    }
  });
});

describe('a bare repository', () => {
  test('is read where somebody has put it, also below a folder that is no repository', async () => {
    const { repository } = await open();
    const bare = join(makeFolder(), 'deep/book.git');
    repository.git('clone', '-q', '--bare', repository.folder, bare);
    expect([...(await (await openGitSource(bare)).listFiles('HEAD')).keys()]).toEqual(['a.md']);
  });

  test('among the files of another repository came with them, and nothing of it is used', async () => {
    const { repository } = await open();
    const bare = join(repository.folder, 'docs/vendor.git');
    repository.git('clone', '-q', '--bare', repository.folder, bare);
    await expect(openGitSource(bare)).rejects.toThrow(
      `${bare}: is a bare repository among the files of ${repository.folder}, and came with them; make a clone at another place`,
    );
    await expect(openGitSource(join(bare, 'hooks'))).rejects.toThrow('is no git repository');
    await expect(runGit(bare, ['rev-parse', 'HEAD'])).rejects.toThrow('cannot use bare repository');
  });
});

describe('a folder that is no clone', () => {
  test('is refused when it is missing, when it is no repository, and when it lies inside one', async () => {
    const { repository } = await open();
    mkdirSync(join(repository.folder, 'docs'));
    const folder = makeFolder();
    await expect(openGitSource(join(folder, 'none'))).rejects.toThrow('no such folder');
    await expect(openGitSource(folder)).rejects.toThrow('is no git repository');
    await expect(openGitSource(folder)).rejects.toThrow(ConfigError);
    await expect(openGitSource(join(repository.folder, 'docs'))).rejects.toThrow(
      `is the folder 'docs' of the repository ${repository.folder}; give its root`,
    );
  });
});

describe('histories that are prepared', () => {
  const blobsOf = (versions: readonly { readonly blob: string }[]) => versions.map(({ blob }) => blob);

  test('are what following each page gives, back to a base under its present name', async () => {
    const { book, repository } = await open({ 'a b.md': LONG, 'c.md': 'c\n' });
    repository.commit({ 'a b.md': `${LONG}more\n`, '茶.md': 'leaf\n' });
    repository.commit({ 'a b.md': `${LONG}less\n`, '茶.md': 'leaves\n' });
    const head = repository.git('rev-parse', 'HEAD');
    const paths = ['a b.md', '茶.md', 'c.md'];
    const followed = await Promise.all(paths.map((path) => book.followPage(head, path)));
    book.prepareHistories?.(head, paths);
    const back = await Promise.all(
      paths.flatMap((path, at) => (followed[at] ?? []).map(({ blob }) => book.followPage(head, path, blob))),
    );
    expect(back).toEqual(followed.flatMap((versions) => versions.map(() => versions)));
    expect(followed.map((versions) => versions.length)).toEqual([3, 2, 1]);
  });

  test('are followed beyond a rename where the base is older, or may be', async () => {
    const { book, repository } = await open({ 'old.md': LONG });
    repository.commit({ 'old.md': `${LONG}more\n` });
    repository.git('mv', 'old.md', 'new.md');
    repository.git('commit', '--quiet', '--message', 'Rename');
    repository.commit({ 'new.md': `${LONG}less\n` });
    const head = repository.git('rev-parse', 'HEAD');
    const all = await book.followPage(head, 'new.md');
    book.prepareHistories?.(head, ['new.md']);
    const back = await Promise.all(all.slice(1).map(({ blob }) => book.followPage(head, 'new.md', blob)));
    for (const versions of back) expect(blobsOf(versions)).toEqual(blobsOf(all));
    expect(blobsOf(await book.followPage(head, 'new.md', all[0]?.blob))).toEqual(blobsOf(all.slice(0, 2)));
  });
});
