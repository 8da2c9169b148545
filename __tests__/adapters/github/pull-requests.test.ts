import { describe, expect, test } from 'vitest';
import { createPullRequests } from '../../../src/adapters/github/pull-requests.ts';
import { openGitHubTarget } from '../../../src/adapters/github/target.ts';
import type { PullRequestChange } from '../../../src/pull-request/pull-requests.ts';
import type { NewToken } from '../../emulators/github/index.ts';
import { startWorld } from '../../support/github-world.ts';

const NAME = 'd2l-ai/book-es';
const HEAD = 'amts/book';
const CHANGE: PullRequestChange = {
  number: undefined,
  head: HEAD,
  base: 'main',
  title: 'Update 2 pages',
  body: 'One\n\nTwo <!-- amts -->\n',
  isDraft: false,
  labels: [],
  reviewers: [],
  teamReviewers: [],
  assignees: [],
};
const NUMBERED = Array.from({ length: 30 }, (_, at) => `line ${at + 1}\n`);

async function open(token: NewToken = {}) {
  const world = await startWorld({}, token);
  const files = { 'a.md': NUMBERED.join(''), 'b.md': 'b\n' };
  const repository = await world.server.createRepository({ owner: 'd2l-ai', name: 'book-es', files });
  await repository.git('branch', HEAD, 'main');
  const text = NUMBERED.with(9, 'línea 10\n').join('');
  const head = await repository.commit({ 'a.md': text, 'c.md': 'nuevo\n' }, { branch: HEAD, by: 'octo-bot' });
  const target = await openGitHubTarget(world.github, NAME);
  const writes = () => world.server.exchanges.filter(({ method }) => method !== 'GET').map(({ path }) => path);
  return { ...world, repository, head, writes, pulls: createPullRequests(target.repository) };
}

describe('a pull request on GitHub', () => {
  test('is opened as it is planned', async () => {
    const { pulls, head, repository } = await open();
    for (const login of ['ana', 'eva']) repository.addCollaborator(login, 'write');
    repository.addTeam('spanish');
    const people = {
      reviewers: ['ana'],
      teamReviewers: ['d2l-ai/spanish'],
      assignees: ['eva'],
      labels: ['translation'],
    };
    const result = await pulls.apply({ ...CHANGE, ...people, isDraft: true });
    expect(result).toMatchObject({ number: 1, isNew: true, warnings: [] });
    expect(await pulls.list(HEAD)).toEqual([
      {
        number: 1,
        url: result.url,
        state: 'open',
        head: HEAD,
        headCommit: head,
        base: 'main',
        title: CHANGE.title,
        body: CHANGE.body,
        isDraft: true,
      },
    ]);
    const [issue] = repository.repository.issues;
    expect(issue?.labels.map(({ name }) => name)).toEqual(['translation']);
    expect(issue?.assignees.map(({ login }) => login)).toEqual(['eva']);
    expect(issue?.pull?.reviewers.map(({ login }) => login)).toEqual(['ana']);
    expect(issue?.pull?.teams).toEqual(['spanish']);
  });

  test('is updated only in what differs, and nothing is written the second time', async () => {
    const { pulls, repository, server, writes } = await open();
    repository.addCollaborator('ana', 'write');
    const change = { ...CHANGE, reviewers: ['ana', 'octo-bot'], labels: ['Translation'], assignees: ['ana'] };
    const { number } = await pulls.apply(change);
    server.exchanges.length = 0;
    expect(await pulls.apply({ ...change, number, title: 'Update 3 pages' })).toMatchObject({
      isNew: false,
      warnings: ['octo-bot is the author and cannot review'],
    });
    expect(writes()).toEqual([`/repos/${NAME}/pulls/1`]);
    expect(server.exchanges.findLast(({ method }) => method === 'PATCH')?.body).toEqual({ title: 'Update 3 pages' });
    server.exchanges.length = 0;
    await pulls.apply({ ...change, number, title: 'Update 3 pages', labels: ['translation'], reviewers: ['ANA'] });
    expect(writes()).toEqual([]);
  });

  test('becomes a draft and ready again', async () => {
    const { pulls } = await open();
    const { number } = await pulls.apply(CHANGE);
    await pulls.apply({ ...CHANGE, number, isDraft: true });
    expect((await pulls.list(HEAD))[0]?.isDraft).toBe(true);
    await pulls.apply({ ...CHANGE, number });
    expect((await pulls.list(HEAD))[0]?.isDraft).toBe(false);
  });

  test('is open for review, with a warning, where drafts are not possible', async () => {
    const { pulls, server } = await open();
    const message = 'Draft pull requests are not supported in this repository.';
    server.addFault({ method: 'POST', path: /\/pulls$/, answer: { kind: 'status', status: 422, message } });
    server.addFault({ path: /^\/graphql$/, answer: { kind: 'status', status: 422, message } });
    const { isNew, warnings } = await pulls.apply({ ...CHANGE, isDraft: true });
    expect({ isNew, warnings }).toEqual({
      isNew: true,
      warnings: [expect.stringContaining(`could not be made a draft: ${message}`)],
    });
  });

  test('is opened once although its answer is lost', async () => {
    const { pulls, server, repository } = await open();
    server.addFault({ method: 'POST', path: /\/pulls$/, answer: { kind: 'lost-answer' } });
    expect(await pulls.apply(CHANGE)).toMatchObject({ number: 1, isNew: true });
    expect(repository.repository.issues).toHaveLength(1);
  });

  test('is opened once although all answers are lost, and found by the next run', async () => {
    const { pulls, server, repository } = await open();
    server.addFault({ method: 'POST', path: /\/pulls$/, times: 4, answer: { kind: 'lost-answer' } });
    await expect(pulls.apply(CHANGE)).rejects.toMatchObject({ name: 'ServiceError', retryable: true });
    expect(await pulls.apply(CHANGE)).toMatchObject({ number: 1, isNew: true });
    expect(repository.repository.issues).toHaveLength(1);
  });

  test('that somebody else opened is taken over', async () => {
    const { pulls, repository } = await open();
    await pulls.apply({ ...CHANGE, title: 'By hand', body: 'x' });
    expect(await pulls.apply(CHANGE)).toMatchObject({ number: 1, isNew: false });
    expect(repository.repository.issues[0]).toMatchObject({ title: CHANGE.title, body: CHANGE.body });
  });

  test('that somebody opened is told from one of a branch of the same name in a fork', async () => {
    const { pulls, repository, server } = await open();
    await pulls.apply({ ...CHANGE, title: 'By hand', body: 'x' });
    const other = await server.createRepository({ owner: 'd2l-ai', name: 'fork', files: { 'a.md': 'a' } });
    const { issues } = repository.repository;
    const [issue] = issues;
    if (issue?.pull === undefined) throw new Error('no pull request');
    issues.push({ ...issue, number: 2, title: 'Of the fork', pull: { ...issue.pull, headFork: other.repository } });
    expect(await pulls.apply(CHANGE)).toMatchObject({ number: 1, isNew: false });
    expect(issues[1]).toMatchObject({ title: 'Of the fork' });
  });

  test('that was closed meanwhile is not written to', async () => {
    const { pulls, repository } = await open();
    const { number } = await pulls.apply(CHANGE);
    await repository.git('branch', '-D', HEAD);
    const late = pulls.apply({ ...CHANGE, number, title: 'Late' });
    await expect(late).rejects.toThrow(`${NAME}: pull request #1 was closed meanwhile; run again`);
    await expect(late).rejects.toMatchObject({ retryable: true });
  });

  test('with nothing to propose is refused by GitHub, and told', async () => {
    const { pulls, repository } = await open();
    await repository.git('update-ref', `refs/heads/${HEAD}`, 'main');
    await expect(pulls.apply(CHANGE)).rejects.toThrow(/cannot open the pull request: .*No commits between main and/);
  });

  test('is not opened by a workflow that may not, and the setting is named', async () => {
    const { pulls } = await open({ kind: 'workflow' });
    await expect(pulls.apply(CHANGE)).rejects.toThrow(
      'the settings of the repository keep workflows from it; allow it under Settings, Actions, General',
    );
  });

  test('is not opened without the permission, which is named', async () => {
    const { pulls } = await open({ permissions: { contents: 'write' } });
    await expect(pulls.apply(CHANGE)).rejects.toThrow("it needs the permission 'pull_requests: write'");
  });
});

describe('people of a pull request', () => {
  test('who are refused are warnings, each by name, and the others are asked', async () => {
    const { pulls, repository } = await open();
    repository.addCollaborator('ana', 'write');
    const change = { ...CHANGE, reviewers: ['nobody', 'ana'], teamReviewers: ['none'], assignees: ['ana', 'ghost'] };
    const { warnings } = await pulls.apply(change);
    expect(warnings).toEqual([
      expect.stringMatching(/^nobody could not be asked for a review: .*collaborator/),
      expect.stringMatching(/^team none could not be asked for a review: .*collaborator/),
      'ghost could not be assigned: no collaborator of the repository',
    ]);
    const [issue] = repository.repository.issues;
    expect(issue?.pull?.reviewers.map(({ login }) => login)).toEqual(['ana']);
    expect(issue?.assignees.map(({ login }) => login)).toEqual(['ana']);
  });

  test('who have reviewed are not asked again', async () => {
    const { pulls, repository, server, writes, connect } = await open();
    repository.addCollaborator('ana', 'write');
    const { number } = await pulls.apply(CHANGE);
    const token = server.createToken({ login: 'ana' });
    const octokit = connect({ kind: 'token', token }).connect(NAME, {});
    await octokit.rest.pulls.createReview({ owner: 'd2l-ai', repo: 'book-es', pull_number: number, event: 'APPROVE' });
    server.exchanges.length = 0;
    expect((await pulls.apply({ ...CHANGE, number, reviewers: ['ana'] })).warnings).toEqual([]);
    expect(writes()).toEqual([]);
  });

  test('labels that cannot be set are a warning', async () => {
    const { pulls, server } = await open();
    server.addFault({ path: /\/labels$/, answer: { kind: 'status', status: 403, message: 'Must have admin rights' } });
    const { warnings } = await pulls.apply({ ...CHANGE, labels: ['x', 'y'] });
    expect(warnings).toEqual([expect.stringMatching(/^labels x, y could not be set: Must have admin rights/)]);
  });
});

describe('the list of pull requests', () => {
  test('tells open, merged and closed ones, newest first, of the branch that was asked for', async () => {
    const { pulls, repository } = await open();
    await pulls.apply(CHANGE);
    await repository.git('update-ref', 'refs/heads/main', HEAD);
    await repository.commit({ 'd.md': 'd' }, { branch: 'amts/book-2' });
    await repository.commit({ 'e.md': 'e' }, { branch: 'other' });
    await repository.git('branch', '-f', 'amts/book-2', 'main');
    await repository.commit({ 'd.md': 'd' }, { branch: 'amts/book-2' });
    await repository.git('branch', '-f', 'other', 'main');
    await repository.commit({ 'd.md': 'd' }, { branch: 'other' });
    await pulls.apply({ ...CHANGE, head: 'other' });
    await pulls.apply({ ...CHANGE, head: 'amts/book-2' });
    await repository.git('branch', '-D', 'amts/book-2');
    expect((await pulls.list(HEAD)).map(({ head, state }) => [head, state])).toEqual([[HEAD, 'merged']]);
    expect((await pulls.list('amts/book-2')).map(({ number, state }) => [number, state])).toEqual([[3, 'closed']]);
    expect(await pulls.list('amts/')).toEqual([]);
  });

  test('asks for those of the branch, whatever else the repository has', async () => {
    const { pulls, repository, github } = await open();
    await pulls.apply(CHANGE);
    const [issue] = repository.repository.issues;
    if (issue?.pull === undefined) throw new Error('no pull request');
    for (let number = 2; number <= 500; number += 1)
      repository.repository.issues.push({ ...issue, number, pull: { ...issue.pull, headRef: `feature-${number}` } });
    const before = github.countRequests();
    expect(await pulls.list(HEAD)).toHaveLength(1);
    expect(github.countRequests() - before).toBe(1);
  });

  test.each(['of the same owner', 'that was deleted'])(
    'has none from a branch of that name in a fork %s',
    async (fork) => {
      const { pulls, repository, server } = await open();
      const { number } = await pulls.apply(CHANGE);
      const other = await server.createRepository({ owner: 'd2l-ai', name: 'fork', files: { 'a.md': 'a' } });
      const [issue] = repository.repository.issues;
      if (issue?.pull === undefined) throw new Error('no pull request');
      issue.pull.headFork = fork === 'that was deleted' ? null : other.repository;
      expect(await pulls.list(HEAD)).toEqual([]);
      delete issue.pull.headFork;
      expect(await pulls.list(HEAD)).toMatchObject([{ number }]);
    },
  );

  test('is read to its end', async () => {
    const { pulls, repository } = await open();
    await pulls.apply(CHANGE);
    const [issue] = repository.repository.issues;
    if (issue === undefined) throw new Error('no issue');
    for (let number = 2; number <= 205; number += 1) repository.repository.issues.push({ ...issue, number });
    expect((await pulls.list(HEAD)).map(({ number }) => number)).toEqual(
      Array.from({ length: 205 }, (_, at) => 205 - at),
    );
  });
});

describe('comments on lines', () => {
  const comments = [
    { path: 'a.md', line: 10, body: 'Please check.' },
    { path: 'c.md', line: 1, body: 'New page.' },
    { path: 'a.md', line: 30, body: 'Too far away.' },
    { path: 'b.md', line: 1, body: 'Not in the difference.' },
  ];

  test('stand in one review; those of lines that are not shown are told', async () => {
    const { pulls, head, repository } = await open();
    const { number } = await pulls.apply(CHANGE);
    expect(await pulls.review(number, head, comments)).toEqual([
      'a.md:30 is not in the difference of the pull request, and has no comment',
      'b.md:1 is not in the difference of the pull request, and has no comment',
    ]);
    expect(await pulls.listReviewComments(number)).toEqual(comments.slice(0, 2));
    expect(repository.repository.issues[0]?.pull?.reviews).toMatchObject([{ state: 'COMMENTED', commit: head }]);
  });

  test('are made although someone else has said the same', async () => {
    const { pulls, head, server } = await open();
    const { number } = await pulls.apply(CHANGE);
    const token = server.createToken({ login: 'mallory', permissions: { pull_requests: 'write', metadata: 'read' } });
    const mine = comments.slice(0, 1);
    const answer = await fetch(`${server.apiUrl}/repos/d2l-ai/book-es/pulls/${number}/reviews`, {
      method: 'POST',
      headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        commit_id: head,
        event: 'COMMENT',
        comments: mine.map((one) => ({ ...one, side: 'RIGHT' })),
      }),
    });
    expect(answer.status).toBe(200);
    expect(await pulls.listReviewComments(number)).toEqual([]);
    await pulls.review(number, head, mine);
    expect(await pulls.listReviewComments(number)).toEqual(mine);
  });

  test('are made once: by a second run, and when an answer is lost', async () => {
    const { pulls, head, server, repository } = await open();
    const { number } = await pulls.apply(CHANGE);
    server.addFault({ method: 'POST', path: /\/reviews$/, answer: { kind: 'lost-answer' } });
    await pulls.review(number, head, comments.slice(0, 2));
    await pulls.review(number, head, comments.slice(0, 2));
    expect(await pulls.listReviewComments(number)).toHaveLength(2);
    expect(repository.repository.issues[0]?.pull?.reviews).toHaveLength(1);
  });

  test('are sent again when the request was lost', async () => {
    const { pulls, head, server } = await open();
    const { number } = await pulls.apply(CHANGE);
    server.addFault({ method: 'POST', path: /\/reviews$/, answer: { kind: 'lost-request' } });
    await pulls.review(number, head, comments.slice(0, 1));
    expect(await pulls.listReviewComments(number)).toHaveLength(1);
  });

  test('none at all asks nothing', async () => {
    const { pulls, head, github } = await open();
    const before = github.countRequests();
    expect(await pulls.review(1, head, [])).toEqual([]);
    expect(github.countRequests()).toBe(before);
  });
});
