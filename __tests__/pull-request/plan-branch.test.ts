import { describe, expect, test } from 'vitest';
import { type BranchSituation, planBranch } from '../../src/pull-request/plan-branch.ts';
import type { PullRequestFacts } from '../../src/pull-request/pull-requests.ts';

const NAME = 'amts/book';

function pull(
  number: number,
  state: PullRequestFacts['state'],
  change: Partial<PullRequestFacts> = {},
): PullRequestFacts {
  const place = { head: NAME, headCommit: 'old', base: 'main' };
  return { number, state, url: '', title: '', body: '', isDraft: false, ...place, ...change };
}

function plan(heads: Readonly<Record<string, string>>, ...pullRequests: readonly PullRequestFacts[]) {
  const situation: BranchSituation = {
    name: NAME,
    heads: new Map(Object.entries(heads)),
    pullRequests,
    targetBranch: 'main',
  };
  return planBranch(situation);
}

const TWO = `${NAME}-2`;
const THREE = `${NAME}-3`;

describe('the branch of the next proposal', () => {
  const CASES: readonly (readonly [string, ReturnType<typeof plan>, object])[] = [
    ['nothing there', plan({}), { branch: NAME, head: undefined, isFresh: false }],
    ['a branch, no pull request known', plan({ [NAME]: 'a' }), { branch: NAME, head: 'a', isFresh: false }],
    ['open', plan({ [NAME]: 'a' }, pull(1, 'open')), { branch: NAME, head: 'a', isFresh: false }],
    [
      'merged as it stands',
      plan({ [NAME]: 'a' }, pull(1, 'merged', { headCommit: 'a' })),
      { head: 'a', isFresh: true },
    ],
    [
      'merged, with commits since',
      plan({ [NAME]: 'b' }, pull(1, 'merged', { headCommit: 'a' })),
      { branch: NAME, head: 'b', isFresh: false, merged: 'a' },
    ],
    ['merged, branch deleted', plan({}, pull(1, 'merged')), { branch: NAME, head: undefined, isFresh: false }],
    [
      'merged into another branch',
      plan({ [NAME]: 'a' }, pull(1, 'merged', { headCommit: 'a', base: 'draft' })),
      { head: 'a', isFresh: false, merged: undefined },
    ],
    ['closed', plan({ [NAME]: 'a' }, pull(1, 'closed')), { branch: TWO, head: undefined }],
    ['closed, branch deleted', plan({}, pull(1, 'closed')), { branch: NAME, head: undefined }],
    [
      'merged twice, on two branches',
      plan(
        { [NAME]: 'a', [TWO]: 'b' },
        pull(2, 'merged', { head: TWO, headCommit: 'b' }),
        pull(1, 'merged', { headCommit: 'a' }),
      ),
      { branch: NAME, head: 'a', isFresh: true },
    ],
    ['only the branch of another book', plan({ 'amts/kook-2': 'a' }), { branch: NAME, head: undefined }],
    [
      'closed twice',
      plan({ [NAME]: 'a', [TWO]: 'b' }, pull(2, 'closed', { head: TWO }), pull(1, 'closed')),
      { branch: THREE, head: undefined },
    ],
    [
      'closed, the next one open',
      plan({ [NAME]: 'a', [TWO]: 'b' }, pull(2, 'open', { head: TWO }), pull(1, 'closed')),
      { branch: TWO, head: 'b' },
    ],
    [
      'closed, the next one merged and gone',
      plan({ [NAME]: 'a' }, pull(2, 'merged', { head: TWO }), pull(1, 'closed')),
      { branch: TWO, head: undefined },
    ],
    ['closed, then reopened', plan({ [NAME]: 'a' }, pull(1, 'open')), { branch: NAME, head: 'a' }],
    [
      'closed once, merged later',
      plan({ [NAME]: 'b' }, pull(2, 'merged', { headCommit: 'b' }), pull(1, 'closed')),
      { branch: NAME, isFresh: true },
    ],
    ['two branches, no pull request known', plan({ [NAME]: 'a', [TWO]: 'b' }), { branch: TWO, head: 'b' }],
    [
      'work on one, the other merged',
      plan({ [NAME]: 'a', [TWO]: 'b' }, pull(2, 'merged', { head: TWO, headCommit: 'b' })),
      { branch: NAME, head: 'a', isFresh: false },
    ],
    [
      'branches of other books',
      plan({ 'amts/bookshop': 'a', 'amts/book-tea': 'b', 'amts/book-02': 'c' }),
      { branch: NAME, head: undefined },
    ],
    [
      'pull requests of other books',
      plan({}, pull(1, 'closed', { head: 'amts/bookshop' })),
      { branch: NAME, declined: [] },
    ],
  ];

  test.each(CASES)('%s', (_, result, expected) => {
    expect(result).toMatchObject(expected);
  });

  test('tenth and later branches are in order of their numbers', () => {
    expect(plan({ [`${NAME}-9`]: 'i', [`${NAME}-10`]: 'j' }).branch).toBe(`${NAME}-10`);
  });
});

describe('what else is known', () => {
  test('every pull request that was closed unmerged is declined, the newest first', () => {
    const { declined } = plan({}, pull(3, 'closed'), pull(2, 'merged'), pull(1, 'closed'));
    expect(declined.map(({ number }) => number)).toEqual([3, 1]);
  });

  test('the open one is told, and what is strange about it', () => {
    const { open, warnings } = plan(
      { [NAME]: 'a', [TWO]: 'b' },
      pull(2, 'open', { head: TWO, base: 'master' }),
      pull(1, 'open'),
    );
    expect(open?.number).toBe(2);
    expect(warnings).toEqual([
      '#2 was opened for master; it is now for main',
      '#1 is open beside #2, which is continued; merge or close one of them',
    ]);
  });

  test('nothing is strange about one that is open for its branch', () => {
    expect(plan({ [NAME]: 'a' }, pull(1, 'open')).warnings).toEqual([]);
  });

  test('an open one whose branch is gone is not continued', () => {
    expect(plan({}, pull(1, 'open'))).toMatchObject({ branch: NAME, head: undefined, open: undefined });
  });
});
