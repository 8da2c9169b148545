/* oxlint-disable no-await-in-loop -- commits come one after the other */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGit } from '../../../src/adapters/git/process.ts';
import { openGitTarget } from '../../../src/adapters/git/target.ts';
import { openGitHubTarget } from '../../../src/adapters/github/target.ts';
import type { FileEdit, ProposalBase, TargetBook } from '../../../src/book/books.ts';
import { ConfigError, ServiceError } from '../../../src/shared/errors.ts';
import type { LocalGitHub } from '../../emulators/github/index.ts';
import type { Files } from '../../emulators/github/repositories.ts';
import { startWorld } from '../../support/github-world.ts';
import { makeFolder } from '../../support/repositories.ts';

const BRANCH = 'amts/book';
const NAME = 'd2l-ai/book-es';
const TREES = /\/git\/trees$/;

async function open(files: Files = { 'a.md': 'a\n', 'dir/b.md': 'b\n' }) {
  const world = await startWorld();
  const repository = await world.server.createRepository({ owner: 'd2l-ai', name: 'book-es', files });
  const { book } = await openGitHubTarget(world.github, NAME);
  return { ...world, repository, book };
}

/** The branches as they are: the proposal goes on where it stands, or starts from the target branch. */
async function readBase(book: TargetBook, change: Partial<ProposalBase> = {}): Promise<ProposalBase> {
  const heads = await book.listHeads('');
  const targetHead = heads.get('main') ?? '';
  const proposalHead = heads.get(BRANCH);
  const start = proposalHead ?? targetHead;
  return {
    targetBranch: 'main',
    targetHead,
    proposalBranch: BRANCH,
    proposalHead,
    isFresh: false,
    isJoinDue: false,
    tree: start,
    files: await book.listFiles(start),
    edits: [],
    parents: [start],
    warnings: [],
    ...change,
  };
}

async function writeEdits(book: TargetBook, files: Files): Promise<FileEdit[]> {
  const blobs = await book.writeBlobs(Object.values(files).map((content) => Buffer.from(content ?? '')));
  return Object.entries(files).map(([path, content], at) => ({
    path,
    blob: content === undefined ? undefined : blobs[at],
  }));
}

async function commit(book: TargetBook, base: ProposalBase, files: Files): Promise<string> {
  const edits = await writeEdits(book, files);
  return book.commit({ base, edits, message: 'Update\n\nSource-Commit: 1\n', author: 'AMTS <amts@example.org>' });
}

describe('a commit of proposals on GitHub', () => {
  test('opens the branch with one commit, which real git can clone', async () => {
    const { repository, book } = await open();
    const main = await repository.head();
    const base = await readBase(book);
    const id = await commit(book, base, { 'a.md': 'neu\r\n', 'dir/b.md': undefined, 'new/c.md': '茶' });
    const folder = makeFolder();
    await readGit(folder, ['clone', '-q', '--branch', BRANCH, repository.cloneUrl, 'clone']);
    const git = (...args: string[]) => readGit(join(folder, 'clone'), args);
    expect(await git('log', '-1', '--format=%H %P %an <%ae> %cn %B')).toBe(
      `${id} ${main} AMTS <amts@example.org> AMTS Update\n\nSource-Commit: 1`,
    );
    expect(await git('ls-tree', '-r', '--name-only', 'HEAD')).toBe('a.md\nnew/c.md');
    expect(await git('show', 'HEAD:a.md')).toBe('neu');
    expect(await git('fsck', '--strict')).toBe('');
    expect(await repository.head()).toBe(main);
  });

  test('keeps every byte of every file, whatever its name', async () => {
    const { repository, book } = await open();
    const files = {
      'a.md': '\uFEFFwith a mark\n',
      'crlf é.md': 'one\r\ntwo\r',
      'empty.md': '',
      'latin1 "q\'.md': Buffer.from([0x63, 0xe9, 0x0a]),
      'zero\ttab.md': 'a\0b',
      '#?%2F&.md': '\u2028 \u{1F375} ￿\n',
      '-茶/\\.md': 'x',
    };
    const id = await commit(book, await readBase(book), files);
    const entries = await book.listFiles(id);
    const contents = await (await openGitTarget(repository.repository.storage.folder)).readBlobs(
      [...entries.values()].map(({ blob }) => blob),
    );
    const stored = Object.keys(files).map((path) => contents.get(entries.get(path)?.blob ?? '') ?? []);
    expect(stored.map((content) => Buffer.from(content))).toEqual(
      Object.values(files).map((text) => Buffer.from(text)),
    );
  });

  test('keeps programs programs, and leaves links and submodules alone', async () => {
    const { repository, book } = await open();
    const blob = (await repository.git('rev-parse', 'main:a.md')).trim();
    const main = await repository.head();
    for (const entry of [`100755,${blob},run.sh`, `120000,${blob},link`, `160000,${main},sub`, `100644,${blob},a.md`])
      await repository.git('update-index', '--add', '--cacheinfo', entry);
    const tree = (await repository.git('write-tree')).trim();
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
    const head = (await repository.git(...identity, 'commit-tree', tree, '-p', main, '-m', 'modes')).trim();
    await repository.git('update-ref', 'refs/heads/main', head);
    const id = await commit(book, await readBase(book), { 'run.sh': 'echo\n', 'a.md': 'b\n' });
    expect((await repository.git('ls-tree', id)).split('\n').map((line) => line.replace(/ [\da-f]{40}/, ''))).toEqual([
      '100644 blob\ta.md',
      '120000 blob\tlink',
      '100755 blob\trun.sh',
      '160000 commit\tsub',
    ]);
  });

  test('sends what it has to, and nothing that the repository has: five requests for a hundred pages', async () => {
    const { server, book, github } = await open({ 'a.md': 'a\n' });
    const base = await readBase(book);
    const pages = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at}.md`, `page ${at}\n`]));
    const before = github.countRequests();
    await commit(book, base, { ...pages, 'copy.md': 'a\n', 'gone.md': undefined });
    expect(github.countRequests() - before).toBe(5);
    const tree = server.exchanges.find(({ method, path }) => method === 'POST' && TREES.test(path))?.body;
    expect(JSON.stringify(tree)).not.toContain('"a\\n"');
    expect(JSON.stringify(tree)).not.toContain('gone.md');
  });

  test('goes in parts when it is too large for one request', async () => {
    const { server, repository, book } = await open();
    const files = Object.fromEntries([1, 2, 3].map((at) => [`${at}.md`, `${at}`.repeat(2_000_000)]));
    await commit(book, await readBase(book), { ...files, 'a.md': undefined });
    expect(server.exchanges.filter(({ method, path }) => method === 'POST' && TREES.test(path))).toHaveLength(2);
    expect(await repository.list(BRANCH)).toEqual(['1.md', '2.md', '3.md', 'dir/b.md']);
  });

  test('takes files from the target branch that the proposal branch lacks', async () => {
    const { repository, book } = await open();
    await commit(book, await readBase(book), { 'a.md': 'one\n' });
    const head = await repository.commit({ 'c.md': 'by a translator\n' });
    const entry = (await book.listFiles(head)).get('c.md');
    const base = await readBase(book);
    const edits = [{ path: 'c.md', blob: entry?.blob }];
    const parents = [...base.parents, head];
    await book.commit({ base: { ...base, edits, parents }, edits, message: 'Join', author: 'A <a@b.c>' });
    expect(await repository.read(BRANCH, 'c.md')).toBe('by a translator\n');
    expect((await repository.git('rev-list', '--count', `main..${BRANCH}`)).trim()).toBe('2');
    expect(await book.findMergeBase('main', BRANCH)).toBe(head);
  });

  test('continues the branch, and starts it anew where the caller says so, with nothing between lost', async () => {
    const { repository, book } = await open();
    const first = await commit(book, await readBase(book), { 'a.md': 'one\n' });
    const second = await commit(book, await readBase(book), { 'dir/b.md': 'two\n' });
    expect((await repository.git('rev-parse', `${second}^`)).trim()).toBe(first);
    const main = await repository.commit({ 'a.md': 'one\n', 'dir/b.md': 'two\n' });
    const fresh = await readBase(book, { isFresh: true, tree: main, parents: [main] });
    const third = await commit(book, fresh, { 'a.md': 'three\n' });
    expect(await repository.head(BRANCH)).toBe(third);
    expect((await repository.git('rev-parse', `${third}^`)).trim()).toBe(main);
  });
});

describe('a branch that moves while a commit is made', () => {
  const moves = [
    ['before it is read again', /^\/graphql$/],
    ['before the branch is opened', /\/git\/refs/],
  ] as const;

  test.each(moves)('is not overwritten when somebody opens it %s', async (_, path) => {
    const { server, repository, book } = await open();
    const base = await readBase(book);
    server.addFault({ path, before: async () => void (await repository.commit({ 'x.md': 'x' }, { branch: BRANCH })) });
    const late = commit(book, base, { 'a.md': 'second\n' });
    await expect(late).rejects.toThrow(`${NAME}: ${BRANCH} has moved since it was read; run again`);
    await expect(late).rejects.toMatchObject({ name: 'ServiceError', retryable: true });
    expect(await repository.list(BRANCH)).toEqual(['x.md']);
  });

  test.each([false, true])('is not overwritten by a push right before it moves, fresh: %s', async (isFresh) => {
    const { server, repository, book } = await open();
    await commit(book, await readBase(book), { 'a.md': 'one\n' });
    const main = await repository.head();
    const base = await readBase(book, isFresh ? { isFresh, tree: main, parents: [main] } : {});
    const push = async () => void (await repository.commit({ 'a.md': 'corrected\n' }, { branch: BRANCH }));
    // The first query reads the branches; the second one moves the branch.
    if (isFresh) server.addFault({ path: /^\/graphql$/, answer: { kind: 'slow', ms: 0 } });
    server.addFault({ path: isFresh ? /^\/graphql$/ : /\/git\/refs/, before: push });
    await expect(commit(book, base, { 'a.md': 'two\n' })).rejects.toMatchObject({ retryable: true });
    expect(await repository.read(BRANCH, 'a.md')).toBe('corrected\n');
  });

  test('is refused when it is the target branch', async () => {
    const { repository, book } = await open();
    const base = await readBase(book);
    await repository.commit({ 'a.md': 'moved\n' });
    await expect(commit(book, base, { 'a.md': 'x\n' })).rejects.toThrow('main has moved');
    expect([...(await book.listHeads('amts/')).keys()]).toEqual([]);
  });

  test.each(['open', 'continue', 'restart'] as const)('is done once when the answer is lost (%s)', async (how) => {
    const { server, repository, book } = await open();
    if (how !== 'open') await commit(book, await readBase(book), { 'a.md': 'one\n' });
    const main = await repository.head();
    const base = await readBase(book, how === 'restart' ? { isFresh: true, tree: main, parents: [main] } : {});
    if (how === 'restart') server.addFault({ path: /^\/graphql$/, answer: { kind: 'slow', ms: 0 } });
    server.addFault({ path: how === 'restart' ? /^\/graphql$/ : /\/git\/refs/, answer: { kind: 'lost-answer' } });
    const id = await commit(book, base, { 'a.md': 'two\n' });
    expect(await repository.head(BRANCH)).toBe(id);
  });
});

test('a commit of which no answer comes fails with what happened first, and may be tried again', async () => {
  const { server, book } = await open();
  const base = await readBase(book);
  server.addFault({ path: /\/git\/refs/, times: 9, answer: { kind: 'status', status: 500, message: 'First' } });
  server.addFault({ path: /^\/graphql$/, answer: { kind: 'slow', ms: 0 } });
  server.addFault({ path: /^\/graphql$/, times: 9, answer: { kind: 'status', status: 500, message: 'Second' } });
  const late = commit(book, base, { 'a.md': 'x' });
  await expect(late).rejects.toThrow('cannot move the branch of the proposals: First');
  await expect(late).rejects.toMatchObject({ retryable: true });
});

describe('the history of a translation on GitHub', () => {
  test('says when a file was last changed', async () => {
    const { repository, book } = await open();
    const head = await repository.commit({ 'a.md': 'other\n' });
    const seconds = Number((await repository.git('log', '-1', '--format=%ct', head)).trim());
    expect(await book.findLastChange(head, 'a.md')).toBe(seconds * 1000);
    expect(await book.findLastChange(head, 'none.md')).toBeUndefined();
  });
});

describe('the branches of a translation on GitHub', () => {
  test('are listed by prefix, odd names and many of them', async () => {
    const { repository, book } = await open();
    const head = await repository.head();
    for (const name of ['amts/book', 'amts/bück#1', 'amtsx', 'other']) await repository.git('branch', name, head);
    expect(await book.listHeads('amts/')).toEqual(
      new Map([
        ['amts/book', head],
        ['amts/bück#1', head],
      ]),
    );
    expect([...(await book.listHeads('')).keys()]).toEqual(['amts/book', 'amts/bück#1', 'amtsx', 'main', 'other']);
    expect(await book.findDefaultBranch()).toBe('main');
    const many = Array.from({ length: 130 }, (_, at) => `many/${at}`);
    for (const name of many) await repository.git('branch', name, head);
    expect((await book.listHeads('many/')).size).toBe(130);
  });

  test('have a common ancestor, or none', async () => {
    const { repository, book } = await open();
    const root = await repository.head();
    const one = await repository.commit({ 'a.md': '1\n' });
    await repository.git('branch', 'side', root);
    const two = await repository.commit({ 'a.md': '2\n' }, { branch: 'side' });
    const other = await repository.commit({ 'a.md': '3\n' }, { branch: 'orphan' });
    expect(await book.findMergeBase(one, two)).toBe(root);
    expect(await book.findMergeBase(one, one)).toBe(one);
    expect(await book.findMergeBase(one, other)).toBeUndefined();
  });
});

describe('a repository that cannot be worked on', () => {
  test.each([
    ['d2l-ai/nowhere', 'd2l-ai/nowhere: cannot open the repository: there is none, or the token may not see it'],
    ['d2l-ai', "'d2l-ai' is no name of a GitHub repository; write it as owner/repo"],
    ['../etc/passwd', 'is no name of a GitHub repository'],
  ])('%s is told', async (name, message) => {
    const { github } = await open();
    const opening = openGitHubTarget(github, name);
    await expect(opening).rejects.toThrow(ConfigError);
    await expect(opening).rejects.toThrow(message);
  });

  test('is archived', async () => {
    const { server, github } = await open();
    await server.createRepository({ owner: 'd2l-ai', name: 'old', files: { 'a.md': 'a' }, isArchived: true });
    await expect(openGitHubTarget(github, 'd2l-ai/old')).rejects.toThrow('archived; unarchive it');
  });

  test('is archived while it is worked on', async () => {
    const { repository, book } = await open();
    const base = await readBase(book);
    repository.repository.isArchived = true;
    await expect(commit(book, base, { 'a.md': 'x' })).rejects.toThrow('archived; unarchive it');
  });

  test('is empty', async () => {
    const { server, github } = await open();
    await server.createRepository({ owner: 'd2l-ai', name: 'empty' });
    const { book } = await openGitHubTarget(github, 'd2l-ai/empty');
    await expect(book.listHeads('')).rejects.toThrow('the repository has no commit yet; push the book first');
    await expect(book.listHeads('')).rejects.toThrow(ConfigError);
  });

  test('was renamed: it is followed, with a warning', async () => {
    const { repository, server, github, warnings } = await open();
    await renameRepository(server, 'book-spanish');
    const { book } = await openGitHubTarget(github, NAME);
    expect(warnings).toEqual([`${NAME}: is d2l-ai/book-spanish now; write the new name in the configuration`]);
    await commit(book, await readBase(book), { 'a.md': 'x' });
    expect(await repository.read(BRANCH, 'a.md')).toBe('x');
  });

  test('the token may only read: the permission is named, and nothing is written', async () => {
    const { server, connect, repository } = await open();
    const token = server.createToken({ permissions: { contents: 'read', pull_requests: 'write' } });
    const { book } = await openGitHubTarget(connect({ kind: 'token', token }), NAME);
    const late = commit(book, await readBase(book), { 'a.md': 'x' });
    await expect(late).rejects.toThrow(ConfigError);
    await expect(late).rejects.toThrow(
      /d2l-ai\/book-es: cannot write files: it needs the permission 'contents: write' \(fine-grained token: Contents, read and write; classic token: repo; workflow: permissions\); Resource not accessible by personal access token.*403, request \w+/,
    );
    await expect(late).rejects.not.toThrow(token);
    expect(await repository.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  });

  test('the token is wrong', async () => {
    const { connect } = await open();
    const opening = openGitHubTarget(connect({ kind: 'token', token: 'ghp_secret' }), NAME);
    await expect(opening).rejects.toThrow('GitHub does not take the token; it is wrong or has ended');
    await expect(opening).rejects.not.toThrow('ghp_secret');
    await expect(opening).rejects.not.toThrow(ServiceError);
  });
});

async function renameRepository(server: LocalGitHub, name: string): Promise<void> {
  const token = server.createToken({ permissions: { administration: 'write' } });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  await fetch(`${server.apiUrl}/repos/${NAME}`, { method: 'PATCH', headers, body: JSON.stringify({ name }) });
}
