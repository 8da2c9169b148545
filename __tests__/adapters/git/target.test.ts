import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openGitTarget } from '../../../src/adapters/git/target.ts';
import type { ProposalBase, TargetBook } from '../../../src/book/books.ts';
import { ServiceError } from '../../../src/shared/errors.ts';
import { decodeName } from '../../../src/shared/path-bytes.ts';
import { makeFolder, TestRepository } from '../../support/repositories.ts';

const BRANCH = 'amts/book';

async function open() {
  const repository = new TestRepository(join(makeFolder(), 'book-es'), { 'a.md': 'a\n', 'dir/b.md': 'b\n' });
  return { repository, book: await openGitTarget(repository.folder) };
}

/** A start from where the branches are, the target branch alone or the proposal as it stands. */
async function readBase(book: TargetBook): Promise<ProposalBase> {
  const targetHead = (await book.listHeads('main')).get('main') ?? '';
  const proposalHead = (await book.listHeads(BRANCH)).get(BRANCH);
  const tree = proposalHead ?? targetHead;
  const start = {
    tree,
    parents: [tree],
    files: await book.listFiles(tree),
    edits: [],
    warnings: [],
    isFresh: false,
    isJoinDue: false,
  };
  return { targetBranch: 'main', targetHead, proposalBranch: BRANCH, proposalHead, ...start };
}

async function commit(
  book: TargetBook,
  base: ProposalBase,
  files: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const blobs = await book.writeBlobs(Object.values(files).map((text) => Buffer.from(text ?? '')));
  const edits = Object.entries(files).map(([path, text], at) => ({
    path,
    blob: text === undefined ? undefined : blobs[at],
  }));
  return book.commit({ base, edits, message: 'Update\n', author: 'AMTS <amts@example.org>' });
}

/** Until the test ends, something happens right before git is called for a command. */
function beforeGit(command: string, script: string): void {
  const folder = makeFolder();
  const path = process.env['PATH'] ?? '';
  const run = `#!/bin/sh\ncase " $* " in *" ${command} "*) ${script};; esac\nPATH='${path}' exec git "$@"\n`;
  writeFileSync(join(folder, 'git'), run, { mode: 0o755 });
  process.env['PATH'] = `${folder}:${path}`;
  onTestFinished(() => {
    process.env['PATH'] = path;
  });
}

describe('a commit of proposals', () => {
  test('touches neither HEAD nor index nor work tree', async () => {
    const { repository, book } = await open();
    writeFileSync(join(repository.folder, 'a.md'), 'being edited\n');
    writeFileSync(join(repository.folder, 'untracked.md'), 'x\n');
    const before = repository.fingerprint();
    const id = await commit(book, await readBase(book), { 'a.md': 'neu\r\n', 'dir/b.md': undefined, 'new/c.md': '茶' });
    expect(repository.fingerprint()).toBe(before);
    expect(readFileSync(join(repository.folder, 'a.md'), 'utf8')).toBe('being edited\n');
    expect(repository.git('rev-parse', BRANCH)).toBe(id);
    expect(repository.list(BRANCH)).toEqual(['a.md', 'new/c.md']);
    expect(repository.read(BRANCH, 'a.md')).toBe('neu\r\n');
    expect(repository.read(BRANCH, 'new/c.md')).toBe('茶');
    expect(repository.git('log', '-1', '--format=%an <%ae> %cn %s', BRANCH)).toBe(
      'AMTS <amts@example.org> AMTS Update',
    );
  });

  test('stores bytes as they are, whatever the filters of the clone', async () => {
    const { repository, book } = await open();
    repository.commit({ '.gitattributes': '*.md text eol=lf\n' });
    await commit(book, await readBase(book), { 'a.md': 'a\r\nb\r\n' });
    expect(repository.read(BRANCH, 'a.md')).toBe('a\r\nb\r\n');
  });

  test('continues the open proposal', async () => {
    const { repository, book } = await open();
    const first = await commit(book, await readBase(book), { 'a.md': 'one\n' });
    const base = await readBase(book);
    expect(base.parents).toEqual([first]);
    await commit(book, base, { 'dir/b.md': 'two\n' });
    expect(repository.read(BRANCH, 'a.md')).toBe('one\n');
    expect(repository.git('rev-list', '--count', `main..${BRANCH}`)).toBe('2');
  });

  test('may have both branches as parents', async () => {
    const { repository, book } = await open();
    const proposal = await commit(book, await readBase(book), { 'a.md': 'one\n' });
    const target = repository.commit({ 'dir/b.md': 'by a translator\n' });
    const base = await readBase(book);
    await commit(book, { ...base, tree: target, parents: [proposal, target] }, { 'a.md': 'one\n', 'c.md': 'c\n' });
    expect(['a.md', 'dir/b.md', 'c.md'].map((path) => repository.read(BRANCH, path))).toEqual([
      'one\n',
      'by a translator\n',
      'c\n',
    ]);
    expect(repository.git('show', '-s', '--format=%P', BRANCH)).toBe(`${proposal} ${target}`);
  });

  test('may start the branch anew, from where it was read', async () => {
    const { repository, book } = await open();
    await commit(book, await readBase(book), { 'a.md': 'one\n' });
    const base = await readBase(book);
    const head = repository.git('rev-parse', 'main');
    await commit(book, { ...base, tree: head, parents: [head], isFresh: true }, { 'a.md': 'two\n' });
    expect(repository.git('rev-parse', `${BRANCH}^`)).toBe(head);
  });

  test('keeps the mode of a file, and sets one that is given', async () => {
    const { repository, book } = await open();
    writeFileSync(join(repository.folder, 'run.sh'), 'old\n', { mode: 0o755 });
    repository.commit({});
    const base = await readBase(book);
    const [blob] = await book.writeBlobs([Buffer.from('x')]);
    const edits = [
      { path: 'run.sh', blob },
      { path: 'new.sh', blob, mode: '100755' },
      { path: 'a.md', blob, mode: '120000' },
    ];
    await book.commit({ base, edits, message: 'm', author: 'A <a@example.org>' });
    const modes = repository
      .git('ls-tree', BRANCH)
      .split('\n')
      .map((line) => line.replace(/ .*\t/, ' '));
    expect(modes).toEqual(['120000 a.md', '040000 dir', '100755 new.sh', '100755 run.sh']);
    expect((await book.listFiles(BRANCH)).get('run.sh')).toMatchObject({ kind: 'file', mode: '100755' });
  });

  test('may put a folder where a file was', async () => {
    const { repository, book } = await open();
    await commit(book, await readBase(book), { 'a.md/c.md': 'c\n', 'a.md': undefined });
    expect(repository.list(BRANCH)).toEqual(['a.md/c.md', 'dir/b.md']);
  });

  test('is refused when the proposal branch has moved meanwhile, and loses nothing', async () => {
    const { repository, book } = await open();
    const base = await readBase(book);
    const other = await commit(book, base, { 'a.md': 'first\n' });
    const late = commit(book, base, { 'a.md': 'second\n' });
    await expect(late).rejects.toThrow(`${BRANCH} has moved since it was read; run again`);
    await expect(late).rejects.toMatchObject({ retryable: true });
    await expect(late).rejects.toThrow(ServiceError);
    expect(repository.git('rev-parse', BRANCH)).toBe(other);
  });

  test('is refused when the proposal branch moves at the last moment, and loses nothing', async () => {
    const { repository, book } = await open();
    const base = await readBase(book);
    const other = repository.git('rev-parse', 'main');
    beforeGit('update-ref', `git -C '${repository.folder}' branch ${BRANCH} main`);
    await expect(commit(book, base, { 'a.md': 'second\n' })).rejects.toThrow(`${BRANCH} has moved since it was read`);
    expect(repository.git('rev-parse', BRANCH)).toBe(other);
  });

  test.each(['git~1/a.md', '.git/a.md', '.git./a.md'])(
    'is refused when git leaves out a path that it was asked for: %s',
    async (path) => {
      const { repository, book } = await open();
      const refused = commit(book, await readBase(book), { 'a.md': 'x\n', [path]: 'y\n' });
      await expect(refused).rejects.toThrow(
        `${repository.folder}: git does not take the path '${path}', and nothing was committed`,
      );
      await expect(refused).rejects.toMatchObject({ retryable: false });
      expect((await book.listHeads(BRANCH)).size).toBe(0);
    },
  );

  test('is refused when a part of it is gone before a branch names it', async () => {
    const { repository, book } = await open();
    const base = await readBase(book);
    const [blob = ''] = await book.writeBlobs([Buffer.from('new\n')]);
    const edits = [{ path: 'a.md', blob }];
    const file = join(repository.folder, '.git/objects', blob.slice(0, 2), blob.slice(2));
    beforeGit('commit-tree', `rm -f ${file}`);
    const late = book.commit({ base, edits, message: 'm', author: 'A <a@example.org>' });
    await expect(late).rejects.toThrow('what was written is gone again, before it was committed; run again');
    await expect(late).rejects.toMatchObject({ retryable: true });
    expect((await book.listHeads(BRANCH)).size).toBe(0);
  });

  test('leaves names that are no UTF-8 as they are, and writes those that it is given', async () => {
    const { repository, book } = await open();
    const blob = repository.git('rev-parse', 'HEAD:a.md');
    const name = decodeName(Buffer.from([0x62, 0xff]));
    const base = await readBase(book);
    await book.commit({ base, edits: [{ path: name, blob }], message: 'm', author: 'A <a@example.org>' });
    await commit(book, await readBase(book), { 'a.md': 'x\n' });
    expect([...(await book.listFiles(BRANCH)).keys()]).toEqual(['a.md', name, 'dir/b.md']);
  });

  test('is refused when the target branch has moved meanwhile', async () => {
    const { repository, book } = await open();
    const base = await readBase(book);
    repository.commit({ 'a.md': 'moved\n' });
    await expect(commit(book, base, { 'a.md': 'x\n' })).rejects.toThrow('main has moved');
  });

  test('continues the proposal branch of the origin when the clone has none', async () => {
    const { repository, book } = await open();
    const first = await commit(book, await readBase(book), { 'a.md': 'one\n' });
    const clone = join(makeFolder(), 'clone');
    repository.git('clone', '-q', repository.folder, clone);
    const cloned = await openGitTarget(clone);
    const base = await readBase(cloned);
    expect(base.parents).toEqual([first]);
    await commit(cloned, base, { 'dir/b.md': 'two\n' });
    expect((await readBase(cloned)).proposalHead).not.toBe(first);
  });

  test('works in a bare clone', async () => {
    const { repository } = await open();
    const clone = join(makeFolder(), 'bare.git');
    repository.git('clone', '-q', '--bare', repository.folder, clone);
    const book = await openGitTarget(clone);
    await commit(book, await readBase(book), { 'a.md': 'one\n' });
    expect([...(await book.listFiles(BRANCH)).keys()]).toEqual(['a.md', 'dir/b.md']);
  });
});

describe('the facts that a clone tells', () => {
  test('when a file was last changed, but not of a file that is not there, nor in a shallow clone', async () => {
    const { repository, book } = await open();
    const seconds = () => Number(repository.git('log', '-1', '--format=%ct')) * 1000;
    const before = seconds();
    repository.commit({ 'a.md': 'other\n' });
    expect(await book.findLastChange('main', 'a.md')).toBe(seconds());
    expect(await book.findLastChange('main', 'dir/b.md')).toBe(before);
    expect(await book.findLastChange('main', 'none.md')).toBeUndefined();
    const shallow = join(makeFolder(), 'shallow');
    repository.git('clone', '-q', '--depth', '1', pathToFileURL(repository.folder).href, shallow);
    expect(await (await openGitTarget(shallow)).findLastChange('main', 'a.md')).toBeUndefined();
  });

  test('its default branch is the one it is on', async () => {
    const { repository, book } = await open();
    expect(await book.findDefaultBranch()).toBe('main');
    repository.git('checkout', '-q', '--detach');
    expect(await book.findDefaultBranch()).toBe('HEAD');
    expect(await book.findHead('HEAD')).toBe(repository.git('rev-parse', 'main'));
  });

  test('heads are those of its branches and of the origin, of two the one that is ahead', async () => {
    const { repository } = await open();
    const clone = new TestRepository(join(makeFolder(), 'clone'));
    clone.git('remote', 'add', 'origin', repository.folder);
    repository.git('branch', 'amts/other');
    repository.git('branch', BRANCH);
    clone.git('fetch', '-q', 'origin');
    clone.git('branch', BRANCH, `origin/${BRANCH}`);
    const book = await openGitTarget(clone.folder);
    const own = await commit(book, { ...(await readBase(book)) }, { 'a.md': 'mine\n' });
    const heads = await book.listHeads('amts/');
    expect(heads).toEqual(
      new Map([
        [BRANCH, own],
        ['amts/other', repository.git('rev-parse', 'main')],
      ]),
    );
    expect([...(await book.listHeads('amts/bo')).keys()]).toEqual([BRANCH]);
    expect(await book.listHeads('none')).toEqual(new Map());
  });

  test('the merge base of two commits, and none of strangers', async () => {
    const { repository, book } = await open();
    const base = repository.git('rev-parse', 'main');
    const head = repository.commit({ 'a.md': 'x\n' });
    expect(await book.findMergeBase(base, head)).toBe(base);
    repository.git('checkout', '-q', '--orphan', 'stranger');
    expect(await book.findMergeBase(repository.commit({ 'z.md': 'z\n' }), head)).toBeUndefined();
  });

  test('a proposal branch that a work tree has checked out cannot be worked on', async () => {
    const { repository, book } = await open();
    repository.git('checkout', '-q', '-b', BRANCH);
    await expect(book.listHeads('amts/')).rejects.toThrow(
      `${repository.folder}: has ${BRANCH}, the branch of the proposals, checked out; check out another branch`,
    );
  });
});
