/** What came into a branch at once, read over GitHub's interface. */
import { expect, test } from 'vitest';
import { listGitHubMerges } from '../../../src/adapters/github/merges.ts';
import { importCommits, startWorld } from '../../support/github-world.ts';

const PATH = '.amts/state.json';

/** A branch of many commits; the file changes at some of them. */
async function open(count: number, changes: readonly number[]) {
  const { server, github } = await startWorld();
  const commits = Array.from({ length: count }, (_, at) => {
    const version = changes.findLast((change) => change <= at);
    return { 'a.md': `${at}`, ...(version === undefined ? {} : { [PATH]: `${version}` }) };
  });
  const repository = await server.createRepository({ owner: 'o', name: 'r', ...importCommits(commits) });
  const ids = (await repository.git('rev-list', '--reverse', 'main')).trim().split('\n');
  const merges = await listGitHubMerges(github, 'o/r', { revision: ids.at(-1) ?? '', path: PATH });
  return merges.map(({ before, after }) => [ids.indexOf(before), ids.indexOf(after)]);
}

test('merges are found over several pages of commits, oldest first', async () => {
  expect(await open(260, [20, 150, 259])).toEqual([
    [19, 20],
    [149, 150],
    [258, 259],
  ]);
});

test('the first commit of a branch merges nothing, and a file that is nowhere was never merged', async () => {
  expect(await open(3, [0])).toEqual([]);
  expect(await open(3, [])).toEqual([]);
});
