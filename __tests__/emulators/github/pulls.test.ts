import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Book, makeFolder, openClient, runGit, startBook } from './checked-github.ts';

const HEAD = 'amts/book';

/** A book with an open pull request, number 1, that adds a line to its first page. */
async function startPull(): Promise<Book> {
  const it = await startBook();
  await it.book.git('branch', HEAD, 'main');
  await it.book.commit({ 'index.md': '# Book\n\nFirst.\n\nSecond.\n\nThird.\n' }, { branch: HEAD });
  await it.client.pulls.create({ ...it.at, title: 'Translate', head: HEAD, base: 'main', body: 'Text' });
  return it;
}

function getPull({ client, at }: Book) {
  return client.pulls.get({ ...at, pull_number: 1 }).then(({ data }) => data);
}

describe('opening a pull request', () => {
  test.each([
    ['twice', { head: HEAD, base: 'main' }, { message: 'A pull request already exists for acme:amts/book.' }],
    ['without a commit', { head: 'same', base: 'main' }, { message: 'No commits between main and same' }],
    [
      'without history',
      { head: 'orphan', base: 'main' },
      { message: 'The main branch has no history in common with acme:orphan' },
    ],
    ['from no branch', { head: 'none', base: 'main' }, { field: 'head', code: 'invalid' }],
    ['for no branch', { head: HEAD, base: 'none' }, { field: 'base', code: 'invalid' }],
    [
      'with a long body',
      { head: 'other', base: 'main', body: 'x'.repeat(65_537) },
      { message: 'body is too long (maximum is 65536 characters)' },
    ],
  ])('%s is refused', async (_, wanted, error) => {
    const it = await startPull();
    await it.book.git('branch', 'same', 'main');
    const tree = await it.book.git('rev-parse', 'main^{tree}');
    await it.book.git('branch', 'orphan', await it.book.git('commit-tree', '-m', 'Alone', tree));
    await expect(it.client.pulls.create({ ...it.at, title: 'Again', ...wanted })).rejects.toMatchObject({
      status: 422,
      response: { data: { message: 'Validation Failed', errors: [error] } },
    });
  });

  test('is not allowed to the token of a workflow until the repository says so', async () => {
    const it = await startPull();
    it.book.close(1);
    const client = openClient(it.github, it.github.createToken({ kind: 'workflow' }));
    const wanted = { ...it.at, title: 'Again', head: HEAD, base: 'main' };
    await expect(client.pulls.create(wanted)).rejects.toThrow('GitHub Actions is not permitted');
    it.book.allowActionsToOpenPulls(true);
    const { data } = await client.pulls.create(wanted);
    expect(data.user.login).toBe('github-actions[bot]');
  });

  test('twice at once makes one', async () => {
    const it = await startPull();
    it.book.close(1);
    const wanted = { ...it.at, title: 'Again', head: HEAD, base: 'main' };
    const made = await Promise.allSettled([it.client.pulls.create(wanted), it.client.pulls.create(wanted)]);
    expect(made.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await it.client.pulls.list(it.at)).data).toHaveLength(1);
  });

  test('whose answer gets lost is there all the same', async () => {
    const it = await startPull();
    it.book.close(1);
    const countHits = it.github.addFault({ method: 'POST', path: /\/pulls$/, answer: { kind: 'lost-answer' } });
    await expect(it.client.pulls.create({ ...it.at, title: 'Again', head: HEAD, base: 'main' })).rejects.toMatchObject({
      status: 500,
    });
    expect(countHits()).toBe(1);
    const { data } = await it.client.pulls.list({ ...it.at, head: `acme:${HEAD}` });
    expect(data.map(({ number, title }) => [number, title])).toEqual([[2, 'Again']]);
  });
});

describe('an open pull request', () => {
  test('has the head of its branch, also after a push with real git', async () => {
    const it = await startPull();
    const folder = join(await makeFolder(), 'clone');
    const remote = it.book.cloneUrl.replace('://', `://x:${it.github.createToken()}@`);
    await runGit('clone', '--quiet', '--branch', HEAD, remote, folder);
    await runGit('-C', folder, 'commit', '--quiet', '--allow-empty', '-m', 'Correct');
    await runGit('-C', folder, 'push', '--quiet', 'origin', HEAD);
    const data = await getPull(it);
    expect(data.head.sha).toBe(await runGit('-C', folder, 'rev-parse', 'HEAD'));
    expect(data).toMatchObject({ state: 'open', commits: 2, changed_files: 1, additions: 2 });
  });

  test('is not known to be mergeable when it is asked for first, and then it is', async () => {
    const it = await startPull();
    await it.book.commit({ 'new.md': 'x' }, { branch: HEAD });
    expect((await getPull(it)).mergeable).toBeNull();
    expect(await getPull(it)).toMatchObject({ mergeable: true, mergeable_state: 'clean' });
    await it.book.commit({ 'index.md': 'Other\n' });
    expect((await getPull(it)).mergeable).toBeNull();
    expect(await getPull(it)).toMatchObject({ mergeable: false, mergeable_state: 'dirty' });
    await expect(it.book.merge(1)).rejects.toThrow('not mergeable');
  });

  test('shows its files from where it left the base branch', async () => {
    const it = await startPull();
    await it.book.commit({ 'base.md': 'x' });
    const { data } = await it.client.pulls.listFiles({ ...it.at, pull_number: 1 });
    expect(data).toMatchObject([{ filename: 'index.md', status: 'modified', additions: 2, deletions: 0 }]);
    expect(data[0]?.patch).toBe('@@ -3,3 +3,5 @@\n First.\n \n Second.\n+\n+Third.');
  });

  test('is closed when its branch is deleted or renamed, and follows when its base is renamed', async () => {
    const it = await startPull();
    await it.book.renameBranch('main', 'trunk');
    expect(await getPull(it)).toMatchObject({ state: 'open', base: { ref: 'trunk' } });
    await it.book.deleteBranch(HEAD);
    expect(await getPull(it)).toMatchObject({ state: 'closed', merged: false });
    const { data } = await it.client.repos.get(it.at);
    expect(data.default_branch).toBe('trunk');
  });

  test('is merged when its commits come into the base another way, and closed when it has none left', async () => {
    const it = await startPull();
    await it.book.git('update-ref', 'refs/heads/main', await it.book.head(HEAD));
    expect(await getPull(it)).toMatchObject({ state: 'closed', merged: true });
    const other = await startPull();
    await other.book.git('update-ref', `refs/heads/${HEAD}`, await other.book.head());
    expect(await getPull(other)).toMatchObject({ state: 'closed', merged: false });
  });

  test('can be changed, closed, and opened again', async () => {
    const it = await startPull();
    const place = { ...it.at, pull_number: 1 };
    await it.book.git('branch', 'next', 'main');
    await it.client.pulls.update({ ...place, title: 'New', body: 'New text', base: 'next' });
    expect(await getPull(it)).toMatchObject({ title: 'New', body: 'New text', base: { ref: 'next' } });
    await it.client.pulls.update({ ...place, state: 'closed' });
    expect((await it.client.pulls.list(it.at)).data).toEqual([]);
    await it.client.pulls.update({ ...place, state: 'open' });
    expect((await it.client.pulls.list({ ...it.at, base: 'next' })).data).toHaveLength(1);
    expect((await it.client.pulls.list({ ...it.at, base: 'main' })).data).toEqual([]);
    expect((await it.client.pulls.list({ ...it.at, head: 'acme:other' })).data).toEqual([]);
  });
});

describe('merging', () => {
  test.each([
    ['merge', 2, 3],
    ['squash', 1, 2],
    ['rebase', 1, 2],
  ] as const)('by %s leaves a commit with %i parents', async (method, parents, commits) => {
    const it = await startPull();
    await it.book.commit({ 'base.md': 'x' });
    await it.client.pulls.merge({ ...it.at, pull_number: 1, merge_method: method });
    const sha = await it.book.head();
    expect(await getPull(it)).toMatchObject({ merged: true, state: 'closed', merge_commit_sha: sha });
    const { data } = await it.client.git.getCommit({ ...it.at, commit_sha: sha });
    expect(data.parents).toHaveLength(parents);
    expect(await it.book.read('main', 'index.md')).toContain('Third.');
    expect(await it.book.read('main', 'base.md')).toBe('x');
    const list = await it.client.repos.listCommits({ ...it.at, sha: 'main' });
    expect(list.data.filter(({ commit }) => commit.message !== 'First commit')).toHaveLength(commits);
    // Only a merge commit makes the branch part of the history.
    const { data: rest } = await it.client.repos.compareCommitsWithBasehead({ ...it.at, basehead: `main...${HEAD}` });
    expect(rest.ahead_by).toBe(method === 'merge' ? 0 : 1);
  });

  test('is refused when the head has moved meanwhile', async () => {
    const it = await startPull();
    const sha = await it.book.head(HEAD);
    await it.book.commit({ 'late.md': 'x' }, { branch: HEAD });
    await expect(it.client.pulls.merge({ ...it.at, pull_number: 1, sha })).rejects.toMatchObject({ status: 409 });
    expect((await getPull(it)).merged).toBe(false);
  });
});

describe('a review', () => {
  test('comments on lines that the pull request shows, and on no others', async () => {
    const it = await startPull();
    const place = { ...it.at, pull_number: 1, event: 'COMMENT', body: 'Look' } as const;
    await it.client.pulls.createReview({ ...place, comments: [{ path: 'index.md', line: 7, body: 'Here' }] });
    const outside = it.client.pulls.createReview({
      ...place,
      comments: [{ path: 'index.md', line: 1, body: 'There' }],
    });
    await expect(outside).rejects.toMatchObject({
      status: 422,
      response: { data: { errors: ['Line could not be resolved'] } },
    });
    const elsewhere = it.client.pulls.createReview({
      ...place,
      comments: [{ path: 'part/page.md', line: 1, body: 'x' }],
    });
    await expect(elsewhere).rejects.toMatchObject({ response: { data: { errors: ['Path could not be resolved'] } } });
    const { data } = await it.client.pulls.listReviewComments({ ...it.at, pull_number: 1 });
    expect(data).toMatchObject([{ path: 'index.md', line: 7, body: 'Here', commit_id: await it.book.head(HEAD) }]);
    expect((await it.client.pulls.listReviews({ ...it.at, pull_number: 1 })).data).toMatchObject([
      { state: 'COMMENTED' },
    ]);
  });

  test('is asked of collaborators and teams, and of nobody else', async () => {
    const it = await startPull();
    const place = { ...it.at, pull_number: 1 };
    it.book.addCollaborator('rita', 'write');
    it.book.addTeam('translators');
    const { data } = await it.client.pulls.requestReviewers({
      ...place,
      reviewers: ['rita'],
      team_reviewers: ['translators'],
    });
    expect(data).toMatchObject({
      requested_reviewers: [{ login: 'rita' }],
      requested_teams: [{ slug: 'translators' }],
    });
    await expect(it.client.pulls.requestReviewers({ ...place, reviewers: ['rita', 'eve'] })).rejects.toThrow(
      'not a collaborator',
    );
    await expect(it.client.pulls.requestReviewers({ ...place, reviewers: ['octo-bot'] })).rejects.toThrow(
      'pull request author',
    );
    await it.client.issues.addAssignees({ ...it.at, issue_number: 1, assignees: ['rita', 'eve'] });
    expect((await getPull(it)).assignees?.map(({ login }) => login)).toEqual(['rita']);
  });
});

test('labels are made when they are first given, and found again whatever their case', async () => {
  const it = await startPull();
  await it.client.issues.createLabel({ ...it.at, name: 'Translation', color: '0e8a16' });
  await it.client.issues.addLabels({ ...it.at, issue_number: 1, labels: ['translation', 'new'] });
  expect((await getPull(it)).labels.map(({ name, color }) => [name, color])).toEqual([
    ['Translation', '0e8a16'],
    ['new', 'ededed'],
  ]);
  const twice = it.client.issues.createLabel({ ...it.at, name: 'NEW', color: '0e8a16' });
  await expect(twice).rejects.toMatchObject({
    status: 422,
    response: { data: { errors: [{ code: 'already_exists' }] } },
  });
});

test('issues are found by label, state and author, and share their numbers with pull requests', async () => {
  const it = await startPull();
  const { data } = await it.client.issues.create({ ...it.at, title: 'Run failed', labels: ['amts'] });
  expect(data.number).toBe(2);
  const find = (state: 'open' | 'closed') =>
    it.client.issues
      .listForRepo({ ...it.at, labels: 'amts', state, creator: 'octo-bot' })
      .then((answer) => answer.data.length);
  expect([await find('open'), await find('closed')]).toEqual([1, 0]);
  await it.client.issues.update({ ...it.at, issue_number: 2, state: 'closed', state_reason: 'completed' });
  expect([await find('open'), await find('closed')]).toEqual([0, 1]);
  it.book.comment(2, 'It works again', 'rita');
  const comments = await it.client.issues.listComments({ ...it.at, issue_number: 2 });
  expect(comments.data).toMatchObject([{ body: 'It works again', user: { login: 'rita' } }]);
});
