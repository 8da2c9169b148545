import { expect, test } from 'vitest';
import { openGitHubIssues } from '../../../src/adapters/github/issues.ts';
import { createPullRequests } from '../../../src/adapters/github/pull-requests.ts';
import { openGitHubSource } from '../../../src/adapters/github/source.ts';
import { openGitHubTarget } from '../../../src/adapters/github/target.ts';
import { settleFailureIssue } from '../../../src/report/failure-issue.ts';
import { loadContract } from '../../emulators/github/contract.ts';
import { startWorld } from '../../support/github-world.ts';

const FAILED = { commit: '0'.repeat(40), failures: [{ what: 'es', reason: 'x' }] };

test('every request of a run is one that GitHub describes', async () => {
  const { server, connect } = await startWorld();
  const files = { 'a.md': 'a\n', 'b.md': 'b\n' };
  const source = await server.createRepository({ owner: 'd2l-ai', name: 'book', files });
  const target = await server.createRepository({ owner: 'd2l-ai', name: 'book-es', files });
  target.addCollaborator('ana', 'write');
  const permissions = { contents: 'write', pull_requests: 'write', issues: 'write' } as const;
  const app = server.createApp({ slug: 'amts', installations: [{ account: 'd2l-ai', permissions }] });
  const github = connect({ kind: 'app', appId: String(app.id), privateKey: app.privateKey });

  const first = await source.head();
  const last = await source.commit({ 'a.md': 'new\n', 'image.png': Buffer.from([0, 255]) });
  const book = await openGitHubSource(github, 'd2l-ai/book');
  await book.readBlobs([...(await book.listFiles(last)).values()].map(({ blob }) => blob));
  expect(await book.listChanges(first, last)).toHaveLength(2);
  expect(await book.followPage(last, 'a.md')).toHaveLength(2);

  const { book: translation, repository } = await openGitHubTarget(github, 'd2l-ai/book-es');
  const targetHead = (await translation.listHeads('main')).get('main') ?? '';
  const [text, bytes] = await translation.writeBlobs([Buffer.from('nuevo\n'), Buffer.from([0, 255])]);
  const edits = [
    { path: 'a.md', blob: text },
    { path: 'b.md', blob: undefined },
    { path: 'image.png', blob: bytes },
  ];
  const branches = { targetBranch: 'main', targetHead, proposalBranch: 'amts/book', proposalHead: undefined };
  const start = { tree: targetHead, parents: [targetHead], files: await translation.listFiles(targetHead) };
  const base = { ...branches, ...start, isFresh: false, isJoinDue: false, edits: [], warnings: [] };
  const head = await translation.commit({ base, edits, message: 'Update', author: 'A <a@example.org>' });
  expect(await translation.findMergeBase(head, targetHead)).toBe(targetHead);

  const pulls = createPullRequests(repository);
  const people = { labels: ['x'], reviewers: ['ana', 'nobody'], teamReviewers: ['none'], assignees: ['ana'] };
  const change = { head: 'amts/book', base: 'main', title: 'Update', body: 'b', isDraft: true, ...people };
  const { number } = await pulls.apply({ ...change, number: undefined });
  await pulls.apply({ ...change, number, title: 'Update again', isDraft: false });
  await pulls.review(number, head, [{ path: 'a.md', line: 1, body: 'Look.' }]);
  expect(await pulls.list(change.head)).toMatchObject([{ title: 'Update again', isDraft: false, headCommit: head }]);

  const issues = await openGitHubIssues(github, 'd2l-ai/book', 'amts');
  // oxlint-disable-next-line no-await-in-loop -- one run after the other
  for (const run of [FAILED, { ...FAILED, commit: head }, undefined]) await settleFailureIssue(issues, run);

  const contract = loadContract();
  const routes = new Set(server.exchanges.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`));
  expect(routes.size).toBeGreaterThan(25);
  expect(server.exchanges.flatMap((exchange) => contract.check(exchange))).toEqual([]);
});
