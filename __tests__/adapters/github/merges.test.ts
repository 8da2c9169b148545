/** What came into a branch at once, read over GitHub's interface. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { listMerges } from '../../../src/adapters/git/merges.ts';
import { listGitHubMerges } from '../../../src/adapters/github/merges.ts';
import { importCommits, startWorld } from '../../support/github-world.ts';
import { makeFolder } from '../../support/repositories.ts';

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

interface Made {
  readonly mark: number;
  /** Seconds since 1970: when it was written. It came to stand there at once. */
  readonly at: number;
  readonly state: string;
  readonly parents: readonly number[];
}

/** A clone whose branch ends at the last of these commits. */
function importHistory(commits: readonly Made[]): string {
  const folder = makeFolder();
  const stream = commits.map(({ mark, at, state, parents: [parent, other] }) => {
    const person = `A <a@example.org> ${at} +0000`;
    return [
      `commit refs/heads/main\nmark :${mark}\nauthor ${person}\ncommitter ${person}\ndata 1\n.`,
      ...(parent === undefined ? [] : [`from :${parent}`]),
      ...(other === undefined ? [] : [`merge :${other}`]),
      `M 644 inline ${PATH}\ndata ${state.length}\n${state}\n`,
    ].join('\n');
  });
  execFileSync('git', ['-C', folder, 'init', '-q', '-b', 'main']);
  execFileSync('git', ['-C', folder, 'fast-import', '--quiet', '--force'], { input: stream.join('') });
  return folder;
}

test('a proposal has the time of its own newest commit that wrote the file, not that of the branch it went into', async () => {
  const folder = importHistory([
    { mark: 1, at: 1000, state: 'a', parents: [] },
    { mark: 2, at: 2000, state: 'b', parents: [1] },
    { mark: 3, at: 3000, state: 'c', parents: [2] },
    { mark: 4, at: 4000, state: 'c', parents: [3] },
    // The branch goes on meanwhile, and writes the same file later than the proposal did.
    { mark: 5, at: 5000, state: 'd', parents: [1] },
    { mark: 6, at: 6000, state: 'e', parents: [5, 4] },
  ]);
  const { server, github } = await startWorld();
  await server.createRepository({ owner: 'o', name: 'r', fromFolder: folder });
  const seconds = (time = '') => Date.parse(time) / 1000;
  const show = (merges: Awaited<ReturnType<typeof listMerges>>) =>
    merges.map(({ mergedAt, proposedAt }) => [seconds(mergedAt), seconds(proposedAt)]);
  const expected = [
    [5000, 5000],
    [6000, 3000],
  ];
  expect(show(await listGitHubMerges(github, 'o/r', { revision: headOf(folder), path: PATH }))).toEqual(expected);
  expect(show(await listMerges(folder, 'main', PATH))).toEqual(expected);
});

function headOf(folder: string): string {
  return execFileSync('git', ['-C', folder, 'rev-parse', 'main'], { encoding: 'utf8' }).trim();
}
