import { describe, expect, test } from 'vitest';
import type { GitHub } from '../../../src/adapters/github/client.ts';
import { createPullRequests } from '../../../src/adapters/github/pull-requests.ts';
import { openGitHubSource } from '../../../src/adapters/github/source.ts';
import { openGitHubTarget } from '../../../src/adapters/github/target.ts';
import type { FileEntry } from '../../../src/book/books.ts';
import { importCommits, startWorld } from '../../support/github-world.ts';

const LANGUAGES = ['es', 'fr', 'ja', 'ko', 'pt', 'zh'];
const BRANCH = 'amts/book';
/** As long as a usual page of a book. */
const TEXT = 'A sentence of a page, with a number in it.\n'.repeat(450);

function makePages(count: number, text: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`chapter/${at}.md`, `${at} ${text}`]));
}

/** All that a run asks of GitHub when every page of a book has changed and every base is checked. */
async function runBook(pages: number): Promise<number> {
  const { server, github } = await startWorld();
  const old = makePages(pages, TEXT);
  const bases = Object.fromEntries(
    Object.entries(old).map(([path, text]) => [path.replace('.md', '_origin.md'), text]),
  );
  const book = importCommits([old, makePages(pages, `once ${TEXT}`), makePages(pages, `twice ${TEXT}`)]);
  await server.createRepository({ owner: 'd2l-ai', name: 'book', ...book });
  for (const language of LANGUAGES) {
    const translation = importCommits([{ ...makePages(pages, `${language} ${TEXT}`), ...bases }]);
    // oxlint-disable-next-line no-await-in-loop -- one repository after the other
    const repository = await server.createRepository({ owner: 'd2l-ai', name: `book-${language}`, ...translation });
    repository.addCollaborator('ana', 'write');
  }
  const blobs = await readSource(github);
  // oxlint-disable-next-line no-await-in-loop -- as a run does it
  for (const language of LANGUAGES) expect(await updateTranslation(github, language, blobs)).toBe(2 * pages);
  return github.countRequests();
}

async function readSource(github: GitHub): Promise<readonly Uint8Array[]> {
  const source = await openGitHubSource(github, 'd2l-ai/book');
  const commit = (await source.findCommit('HEAD')) ?? '';
  const files = [...(await source.listFiles(commit)).values()];
  for (const { path } of files) {
    // oxlint-disable-next-line no-await-in-loop -- pages are looked at one by one
    const revisions = await source.followPage(commit, path);
    expect(revisions).toHaveLength(3);
  }
  return [...(await source.readBlobs(files.map(({ blob }) => blob))).values()];
}

/** @returns How many files its commit changed. */
async function updateTranslation(github: GitHub, language: string, texts: readonly Uint8Array[]): Promise<number> {
  const { book, repository } = await openGitHubTarget(github, `d2l-ai/book-${language}`);
  const pulls = createPullRequests(repository);
  await pulls.list(BRANCH);
  const targetBranch = await book.findDefaultBranch();
  const targetHead = (await book.listHeads(targetBranch)).get(targetBranch) ?? '';
  const proposalHead = (await book.listHeads(BRANCH)).get(BRANCH);
  const files = await book.listFiles(targetHead);
  const entries = [...files.values()];
  const contents = await book.readBlobs(entries.map(({ blob }) => blob));
  const changed = entries.map((entry, at) => change(entry, contents, texts[at % texts.length] ?? Buffer.from('')));
  const ids = await book.writeBlobs(changed);
  const edits = entries.map(({ path }, at) => ({ path, blob: ids[at] }));
  const commit = await book.commit({
    base: {
      targetBranch,
      targetHead,
      proposalBranch: BRANCH,
      proposalHead,
      isFresh: false,
      isJoinDue: false,
      tree: targetHead,
      files,
      edits: [],
      parents: [targetHead],
      warnings: [],
    },
    edits,
    message: 'Update',
    author: 'AMTS <amts@example.org>',
  });
  const people = { labels: ['translation'], reviewers: ['ana'], teamReviewers: [], assignees: ['ana'] };
  const pull = { number: undefined, head: BRANCH, base: targetBranch, title: 'Update', body: 'b', isDraft: false };
  const { number, warnings } = await pulls.apply({ ...pull, ...people });
  const told = await pulls.review(number, commit, [{ path: 'chapter/0.md', line: 1, body: 'Look.' }]);
  expect([warnings, told]).toEqual([[], []]);
  return edits.length;
}

/** A base becomes the new source; a page gets a new start. */
function change({ path, blob }: FileEntry, contents: ReadonlyMap<string, Uint8Array>, source: Uint8Array): Uint8Array {
  if (path.endsWith('_origin.md')) return source;
  return Buffer.concat([Buffer.from('new '), contents.get(blob) ?? Buffer.from('')]);
}

describe('six translations of a book', () => {
  test.each([
    [1, 125],
    [20, 126],
    [150, 174],
  ])(
    'of %i pages take %i requests, far from 500',
    async (pages, requests) => {
      expect(await runBook(pages)).toBe(requests);
    },
    180_000,
  );
});
