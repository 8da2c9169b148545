import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openGitTarget } from '../../src/adapters/git-target.ts';
import type { ProposalBase, TargetBook } from '../../src/book/books.ts';
import { ServiceError } from '../../src/shared/errors.ts';
import { makeFolder, TestRepository } from '../support/repositories.ts';

const BRANCH = 'amts/book';

async function open() {
  const repository = new TestRepository(join(makeFolder(), 'book-es'), { 'a.md': 'a\n', 'dir/b.md': 'b\n' });
  return { repository, book: await openGitTarget(repository.folder) };
}

function readBase(book: TargetBook): Promise<ProposalBase> {
  return book.readProposalBase({ targetBranch: undefined, proposalBranch: BRANCH });
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

  test('starts anew from the target branch when the proposal was merged', async () => {
    const { repository, book } = await open();
    await commit(book, await readBase(book), { 'a.md': 'one\n' });
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge', BRANCH);
    const head = repository.commit({ 'a.md': 'corrected\n' });
    expect((await readBase(book)).parents).toEqual([head]);
  });

  test('takes in what the target branch has gained meanwhile', async () => {
    const { repository, book } = await open();
    const proposal = await commit(book, await readBase(book), { 'a.md': 'one\n' });
    const head = repository.commit({ 'dir/b.md': 'by a translator\n' });
    const base = await readBase(book);
    expect(base.parents).toEqual([proposal, head]);
    await commit(book, base, { 'c.md': 'c\n' });
    expect(['a.md', 'dir/b.md', 'c.md'].map((path) => repository.read(BRANCH, path))).toEqual([
      'one\n',
      'by a translator\n',
      'c\n',
    ]);
  });

  test('survives a squash merge', async () => {
    const { repository, book } = await open();
    const proposal = await commit(book, await readBase(book), { 'a.md': 'one\n' });
    repository.git('merge', '-q', '--squash', BRANCH);
    const head = repository.commit({ 'dir/b.md': 'later\n' });
    const base = await readBase(book);
    expect(base.parents).toEqual([proposal, head]);
    expect(base.tree).toBe(repository.git('rev-parse', 'main^{tree}'));
  });

  test('continues the proposal and says so when the target branch conflicts with it', async () => {
    const { repository, book } = await open();
    const proposal = await commit(book, await readBase(book), { 'a.md': 'one\n' });
    repository.commit({ 'a.md': 'another\n' });
    const base = await readBase(book);
    expect(base.parents).toEqual([proposal]);
    expect(base.warning).toContain('merge the target branch by hand');
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

describe('a translation that cannot be worked on', () => {
  test('has no such branch', async () => {
    const { book } = await open();
    const result = book.readProposalBase({ targetBranch: 'release', proposalBranch: BRANCH });
    await expect(result).rejects.toThrow("has no branch 'release'; correct 'branch'");
  });

  test('has the proposal branch checked out', async () => {
    const { repository, book } = await open();
    repository.git('checkout', '-q', '-b', BRANCH);
    await expect(readBase(book)).rejects.toThrow('check out another branch');
    const result = book.readProposalBase({ targetBranch: 'main', proposalBranch: BRANCH });
    await expect(result).rejects.toThrow('checked out; check out another branch');
  });
});
