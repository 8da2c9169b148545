import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Book, makeFolder, openClient, runGit, startBook, startCheckedGitHub } from './checked-github.ts';

interface Entry {
  readonly path: string;
  readonly content?: string;
  readonly sha?: string | null;
  readonly mode?: '100644' | '040000';
}

async function writeTree({ client, at }: Book, base: string | undefined, entries: readonly Entry[]): Promise<string> {
  const tree = entries.map(({ mode = '100644', ...entry }) => ({ ...entry, mode }));
  const { data } = await client.git.createTree({ ...at, tree, ...(base !== undefined && { base_tree: base }) });
  return data.sha;
}

async function commitTree({ client, at, book }: Book, tree: string): Promise<string> {
  const { data } = await client.git.createCommit({
    ...at,
    message: 'Änderung\n\nBody',
    tree,
    parents: [await book.head()],
  });
  return data.sha;
}

describe('git data', () => {
  test('a commit of blobs, tree and reference is what real git clones', async () => {
    const it = await startBook();
    const { data: blob } = await it.client.git.createBlob({ ...it.at, content: '/v8=', encoding: 'base64' });
    const tree = await writeTree(it, await it.book.head(), [
      { path: 'bytes', sha: blob.sha },
      { path: 'part/new.md', content: 'Neu\n' },
    ]);
    const sha = await commitTree(it, tree);
    await it.client.git.createRef({ ...it.at, ref: 'refs/heads/amts/book', sha });
    const folder = join(await makeFolder(), 'clone');
    await runGit('clone', '--quiet', '--branch', 'amts/book', it.book.cloneUrl, folder);
    expect(readFileSync(join(folder, 'bytes'))).toEqual(Buffer.from([0xfe, 0xff]));
    expect(readFileSync(join(folder, 'part/new.md'), 'utf8')).toBe('Neu\n');
    expect(await runGit('-C', folder, 'rev-parse', 'HEAD')).toBe(sha);
    expect(await runGit('-C', folder, 'log', '-1', '--format=%B')).toBe('Änderung\n\nBody');
    await runGit('-C', folder, 'fsck', '--strict');
  });

  test('a tree without a base holds only what it is given; null removes a file or a folder', async () => {
    const it = await startBook();
    const alone = await writeTree(it, undefined, [{ path: 'only.md', content: '' }]);
    expect(await it.book.list(alone)).toEqual(['only.md']);
    const without = await writeTree(it, await it.book.head(), [{ path: 'part', sha: null }]);
    expect(await it.book.list(without)).toEqual(['index.md']);
    const part = await it.book.git('rev-parse', 'main:part');
    const moved = await writeTree(it, await it.book.head(), [
      { path: 'part', sha: null },
      { path: 'chapter', sha: part, mode: '040000' },
    ]);
    expect(await it.book.list(moved)).toEqual(['chapter/page.md', 'index.md']);
  });

  test.each([
    ['../x.md', 'x', 'tree.path contains a malformed path component'],
    ['a//b.md', 'x', 'tree.path contains a malformed path component'],
    ['.git/config', 'x', 'tree.path contains a malformed path component'],
    ['/x.md', 'x', 'tree.path cannot start with a slash'],
    ['absent.md', null, 'GitRPC::BadObjectState'],
  ])('a tree with %s is refused', async (path, content, message) => {
    const it = await startBook();
    const entry = content === null ? { path, sha: null } : { path, content };
    await expect(writeTree(it, await it.book.head(), [entry])).rejects.toMatchObject({
      status: 422,
      response: { data: { message } },
    });
  });

  test('a recursive tree tells when it is cut', async () => {
    const { client, at } = await startBook({}, { limits: { treeEntries: 2 } });
    const { data } = await client.git.getTree({ ...at, tree_sha: 'main', recursive: '1' });
    expect(data.tree.map(({ path }) => path)).toEqual(['index.md', 'part']);
    expect(data.truncated).toBe(true);
  });

  test('a repository without a commit answers 409', async () => {
    const github = await startCheckedGitHub();
    await github.createRepository({ owner: 'acme', name: 'empty' });
    const client = openClient(github, github.createToken());
    const at = { owner: 'acme', repo: 'empty' };
    await expect(client.git.getRef({ ...at, ref: 'heads/main' })).rejects.toMatchObject({ status: 409 });
    await expect(client.git.createBlob({ ...at, content: 'x' })).rejects.toMatchObject({ status: 409 });
    await expect(client.repos.listCommits(at)).rejects.toMatchObject({ status: 409 });
  });
});

describe('references', () => {
  test('one that exists is not made again, and one that is no fast-forward does not move', async () => {
    const { client, at, book } = await startBook();
    const old = await book.head();
    const sha = await book.commit({ 'new.md': 'x' });
    await expect(client.git.createRef({ ...at, ref: 'refs/heads/main', sha })).rejects.toThrow('already exists');
    await expect(client.git.updateRef({ ...at, ref: 'heads/main', sha: old })).rejects.toThrow('not a fast forward');
    await expect(client.git.updateRef({ ...at, ref: 'heads/none', sha })).rejects.toThrow('does not exist');
    expect(await book.head()).toBe(sha);
    await client.git.updateRef({ ...at, ref: 'heads/main', sha: old, force: true });
    expect(await book.head()).toBe(old);
  });

  test('are listed by the beginning of their name', async () => {
    const { client, at, book } = await startBook();
    const sha = await book.head();
    await client.git.createRef({ ...at, ref: 'refs/heads/amts/one', sha });
    await client.git.createRef({ ...at, ref: 'refs/heads/amts/two', sha });
    const { data } = await client.git.listMatchingRefs({ ...at, ref: 'heads/amts/' });
    expect(data.map(({ ref }) => ref)).toEqual(['refs/heads/amts/one', 'refs/heads/amts/two']);
    expect((await client.git.listMatchingRefs({ ...at, ref: 'heads/none' })).data).toEqual([]);
  });

  test('a branch leaves no room for one below its name', async () => {
    const { client, at, book } = await startBook();
    const sha = await book.head();
    await expect(client.git.createRef({ ...at, ref: 'refs/heads/main/x', sha })).rejects.toMatchObject({ status: 422 });
    await expect(client.git.createRef({ ...at, ref: 'refs/heads/a..b', sha })).rejects.toThrow('not a valid ref name');
  });
});

describe('history', () => {
  test('a comparison follows renames from the common ancestor on', async () => {
    const { client, at, book } = await startBook();
    const start = await book.head();
    await book.git('branch', 'old', 'main');
    await book.commit({ 'index.md': undefined, 'start.md': '# Book\n\nFirst.\n\nSecond.\n\nThird.\n' });
    await book.commit({ 'aside.md': 'x' }, { branch: 'old' });
    const { data } = await client.repos.compareCommitsWithBasehead({ ...at, basehead: 'old...main' });
    expect(data).toMatchObject({ status: 'diverged', ahead_by: 1, behind_by: 1 });
    expect(data.files).toMatchObject([
      { filename: 'start.md', previous_filename: 'index.md', status: 'renamed', additions: 2 },
    ]);
    expect(data.merge_base_commit.sha).toBe(start);
  });

  test('a comparison shows 300 files and no more', async () => {
    const { client, at, book } = await startBook();
    const base = await book.head();
    await book.commit(
      Object.fromEntries(Array.from({ length: 301 }, (_, number) => [`many/${number}.md`, `${number}\n`])),
    );
    const { data } = await client.repos.compareCommitsWithBasehead({ ...at, basehead: `${base}...main` });
    expect(data.files).toHaveLength(300);
  });

  test('the commits of a path come newest first, page by page', async () => {
    const { client, at, book } = await startBook();
    const first = await book.head();
    await book.commit({ 'other.md': 'x' });
    const second = await book.commit({ 'index.md': 'changed\n' });
    const third = await book.commit({ 'index.md': undefined });
    const pages = await client.paginate(client.repos.listCommits, { ...at, path: 'index.md', per_page: 2 });
    expect(pages.map(({ sha }) => sha)).toEqual([third, second, first]);
  });

  test('a path has the same history through a merge as without one', async () => {
    const { client, at, book } = await startBook();
    const list = (path: string) =>
      client.repos.listCommits({ ...at, path }).then(({ data }) => data.map(({ sha }) => sha));
    const query =
      '{ repository(owner: "acme", name: "book") { object(expression: "main") { ... on Commit { history(first: 9, path: "part") { nodes { oid } } } } } }';
    await book.commit({ 'part/new ü.md': 'x' });
    const plain = await list('part');
    expect(plain).toHaveLength(2);
    const nodes = (oids: readonly string[]) => ({
      repository: { object: { history: { nodes: oids.map((oid) => ({ oid })) } } },
    });
    expect(await client.graphql(query)).toEqual(nodes(plain));
    await book.git('branch', 'side', 'main');
    await book.commit({ 'part/side.md': 'x' }, { branch: 'side' });
    await book.commit({ 'index.md': 'x' });
    await client.pulls.create({ ...at, title: 'Side', head: 'side', base: 'main' });
    await book.merge(1, 'merge');
    const merged = await list('part');
    expect(merged).toEqual([await book.head('side'), ...plain]);
    expect(await client.graphql(query)).toEqual(nodes(merged));
  });

  test('contents come raw, as a link, as a folder, or not at all', async () => {
    const { client, at, book } = await startBook();
    const raw = await client.repos.getContent({ ...at, path: 'index.md', mediaType: { format: 'raw' } });
    expect(raw.data).toBe('# Book\n\nFirst.\n\nSecond.\n');
    const { data: folder } = await client.repos.getContent({ ...at, path: 'part' });
    expect(folder).toMatchObject([{ name: 'page.md', path: 'part/page.md', type: 'file' }]);
    await expect(client.repos.getContent({ ...at, path: 'none.md' })).rejects.toMatchObject({ status: 404 });
    expect(await book.read('main', 'part/page.md')).toBe('# Page\n');
  });
});
