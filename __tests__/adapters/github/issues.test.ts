import { describe, expect, test } from 'vitest';
import { openGitHubIssues } from '../../../src/adapters/github/issues.ts';
import { FAILURE_LABEL, renderFailure, settleFailureIssue } from '../../../src/report/failure-issue.ts';
import { startWorld } from '../../support/github-world.ts';

const RUN = { commit: '0123456789abcdef', failures: [{ what: 'es', reason: 'GitHub said no' }] };

async function open() {
  const world = await startWorld();
  const repository = await world.server.createRepository({ owner: 'd2l-ai', name: 'book', files: { 'a.md': 'a' } });
  const issues = await openGitHubIssues(world.github, 'd2l-ai/book', FAILURE_LABEL);
  return { ...world, issues, there: repository.repository.issues };
}

describe('the issue of failed runs', () => {
  test('is opened by the first failure, updated by the next, closed by the first success', async () => {
    const { issues, there } = await open();
    await settleFailureIssue(issues, RUN);
    expect(there).toMatchObject([{ title: 'Translations: a run of AMTS failed', state: 'open' }]);
    expect(there[0]?.labels.map(({ name }) => name)).toEqual([FAILURE_LABEL]);
    await settleFailureIssue(issues, { ...RUN, failures: [{ what: 'zh', reason: 'no such page' }] });
    expect(there).toHaveLength(1);
    expect(there[0]?.body).toContain('zh: no such page');
    await settleFailureIssue(issues, undefined);
    expect(there).toMatchObject([{ state: 'closed', comments: [{ body: 'A run has succeeded.' }] }]);
    await settleFailureIssue(issues, undefined);
    expect(there[0]?.comments).toHaveLength(1);
    await settleFailureIssue(issues, RUN);
    expect(there.map(({ state }) => state)).toEqual(['closed', 'open']);
  });

  test('is opened although someone else has written one that looks like it, which is left alone', async () => {
    const { issues, server, there } = await open();
    const token = server.createToken({ login: 'mallory', permissions: { issues: 'write', metadata: 'read' } });
    const { body } = renderFailure(RUN);
    const answer = await fetch(`${server.apiUrl}/repos/d2l-ai/book/issues`, {
      method: 'POST',
      headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Mine', body, labels: [] }),
    });
    expect(answer.status).toBe(201);
    await settleFailureIssue(issues, { ...RUN, failures: [{ what: 'zh', reason: 'no such page' }] });
    expect(there.map(({ title }) => title)).toEqual(['Mine', 'Translations: a run of AMTS failed']);
    await settleFailureIssue(issues, undefined);
    expect(there.map(({ title, state }) => [title, state])).toEqual([
      ['Mine', 'open'],
      ['Translations: a run of AMTS failed', 'closed'],
    ]);
  });

  test('is not written again when it says the same', async () => {
    const { issues, server } = await open();
    await settleFailureIssue(issues, RUN);
    server.exchanges.length = 0;
    await settleFailureIssue(issues, RUN);
    expect(server.exchanges.map(({ method }) => method)).toEqual(['GET']);
  });

  test('is opened once although the answer is lost', async () => {
    const { issues, server, there } = await open();
    server.addFault({ method: 'POST', path: /\/issues$/, answer: { kind: 'lost-answer' } });
    await settleFailureIssue(issues, RUN);
    expect(there).toHaveLength(1);
  });

  test('is found without its label, which a token may not be able to set', async () => {
    const { issues, there } = await open();
    await settleFailureIssue(issues, RUN);
    for (const issue of there) issue.labels = [];
    await settleFailureIssue(issues, RUN);
    expect(there).toHaveLength(1);
  });

  test('shows what failed as it is, with no effect', () => {
    const reason = '```\n@everyone closes #1 <!-- --> <img src=x>';
    const { body } = renderFailure({
      ...RUN,
      runUrl: 'https://github.com/x/y/actions/runs/1',
      failures: [{ what: 'es', reason }],
    });
    expect(body).toContain('````text\nes: ``` @everyone closes #1 <!-- --> <img src=x>\n````');
    expect(body).toContain('[The last run](https://github.com/x/y/actions/runs/1)');
  });
});
