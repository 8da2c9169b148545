/**
 * The life of a proposal branch on GitHub: the same code as for clones, through the real adapters and a GitHub on this
 * machine. The whole table is in `branch-life.test.ts`; here are the cases in which GitHub itself has a say.
 */
import { expect, test } from 'vitest';
import { createPullRequests } from '../../src/adapters/github/pull-requests.ts';
import { openGitHubTarget } from '../../src/adapters/github/target.ts';
import { sync } from '../../src/commands/sync.ts';
import type { LanguageReport } from '../../src/report/ledger.ts';
import { MILK, MILK_ES, makeBook, makePorts, TEA, TEA_ES, withBases } from '../support/book.ts';
import { startWorld } from '../support/github-world.ts';

const NAME = 'd2l-ai/book-es';
const BRANCH = 'amts/book';
const NOBODY = '⟦Nobody⟧ ⟦can⟧ ⟦drink⟧ ⟦it⟧ ⟦without⟧ ⟦leaves⟧';
const CORRECTED = 'Sin hojas nadie la bebe';

/** A book whose translation is on GitHub, with the first change of the source proposed in #1. */
async function propose() {
  const world = await startWorld();
  const book = makeBook();
  const files = withBases({ 'tea.md': [TEA, TEA_ES], 'milk.md': [MILK, MILK_ES] });
  const place = { owner: 'd2l-ai', name: 'book-es' };
  const target = await world.server.createRepository({ ...place, files });
  const write = (from: string, to: string) =>
    book.source.commit({ 'tea.md': book.source.read('HEAD', 'tea.md').replace(from, to) });
  let interruption: (() => Promise<unknown>) | undefined;
  async function run(): Promise<LanguageReport> {
    const ports = {
      ...(await makePorts()),
      openTarget: async () => {
        const opened = await openGitHubTarget(world.connect(), NAME);
        const commit: typeof opened.book.commit = async (request) => {
          const work = interruption;
          interruption = undefined;
          await work?.();
          return opened.book.commit(request);
        };
        return { book: { ...opened.book, commit }, pullRequests: createPullRequests(opened.repository) };
      },
    };
    const targets = [{ language: 'es', repository: NAME }];
    const { report } = await sync({ ...book.options, targets, dryRun: false, reportDir: 'report' }, ports);
    const [language] = report.languages;
    if (language === undefined) throw new RangeError('no language');
    return language;
  }
  async function correct(branch: string, from: string, to: string, path = 'tea.md'): Promise<string> {
    const text = await target.read(branch, path);
    expect(text).toContain(from);
    return target.commit({ [path]: text.replace(from, to) }, { branch });
  }
  async function send(method: 'PUT' | 'PATCH', path: string, body: object): Promise<void> {
    const headers = { authorization: `Bearer ${world.server.createToken({ login: 'translator' })}` };
    target.addCollaborator('translator', 'maintain');
    const url = `${world.server.apiUrl}/repos/${NAME}/${path}`;
    const { status } = await fetch(url, { method, headers, body: JSON.stringify(body) });
    expect(status).toBe(200);
  }
  write('It is made of leaves', 'Nobody can drink it without leaves');
  expect(await run()).toMatchObject({ proposalBranch: BRANCH, pullRequest: { number: 1, isNew: true } });
  const interrupt = (work: () => Promise<unknown>) => {
    interruption = work;
  };
  return { world, target, write, run, correct, send, interrupt };
}

async function parentsOf({ target }: Awaited<ReturnType<typeof propose>>, revision: string): Promise<string[]> {
  return (await target.git('show', '-s', '--format=%P', revision)).trim().split(' ');
}

const SECOND = ['Measure the pot first.', 'Throw the pot away, it is broken.'] as const;

test('an open pull request gets a commit on those of the translators, with the target branch merged in', async () => {
  const life = await propose();
  const theirs = await life.correct(BRANCH, NOBODY, CORRECTED);
  const moved = await life.correct('main', 'Nadie sabe', 'Nadie supo', 'milk.md');
  await life.correct('main', '## Resumen', '## Compendio');
  const head = await life.target.head('main');
  life.write(...SECOND);
  expect(await life.run()).toMatchObject({ pullRequest: { number: 1, isNew: false }, warnings: [] });
  expect(await parentsOf(life, BRANCH)).toEqual([theirs, head]);
  expect(await life.target.read(BRANCH, 'tea.md')).toMatch(/Sin hojas[^]*## Compendio[^]*⟦Throw⟧/);
  expect(await life.target.read(BRANCH, 'milk.md')).toContain('Nadie supo');
  expect((await life.target.git('merge-base', moved, BRANCH)).trim()).toBe(moved);
  expect((await life.run()).commit).toBeNull();
});

test.each(['merge', 'squash', 'rebase'])(
  'after a %s the branch starts anew from the target branch, in #2',
  async (method) => {
    const life = await propose();
    const theirs = await life.correct(BRANCH, NOBODY, CORRECTED);
    await life.send('PUT', 'pulls/1/merge', { merge_method: method });
    expect(await life.run()).toMatchObject({ commit: null, warnings: [] });
    life.write(...SECOND);
    expect(await life.run()).toMatchObject({
      proposalBranch: BRANCH,
      pullRequest: { number: 2, isNew: true },
      warnings: [],
    });
    expect(await parentsOf(life, BRANCH)).toEqual([await life.target.head('main')]);
    expect(await life.target.read(BRANCH, 'tea.md')).toMatch(/Sin hojas[^]*⟦Throw⟧/);
    expect((await life.target.git('cat-file', '-t', theirs)).trim()).toBe('commit');
  },
);

test('work on a branch after its squash is continued', async () => {
  const life = await propose();
  await life.send('PUT', 'pulls/1/merge', { merge_method: 'squash' });
  const theirs = await life.correct(BRANCH, NOBODY, CORRECTED);
  const moved = await life.correct('main', '## Resumen', '## Compendio');
  life.write(...SECOND);
  expect(await life.run()).toMatchObject({ pullRequest: { number: 2, isNew: true }, warnings: [] });
  expect(await parentsOf(life, BRANCH)).toEqual([theirs, moved]);
  expect(await life.target.read(BRANCH, 'tea.md')).toMatch(/Sin hojas[^]*## Compendio[^]*⟦Throw⟧/);
});

test('what was closed unmerged is not proposed again until its source changes, then from another branch', async () => {
  const life = await propose();
  const theirs = await life.correct(BRANCH, NOBODY, CORRECTED);
  await life.send('PATCH', 'pulls/1', { state: 'closed' });
  const reason = 'declined in #1; proposed again when its source changes';
  expect(await life.run()).toMatchObject({ commit: null, pages: [{ target: 'tea.md', status: 'unchanged', reason }] });
  life.write(...SECOND);
  expect(await life.run()).toMatchObject({ proposalBranch: `${BRANCH}-2`, pullRequest: { number: 2, isNew: true } });
  expect(await life.target.head(BRANCH)).toBe(theirs);
});

test('deleting the branch declines it too, and its name is free again', async () => {
  const life = await propose();
  await life.target.git('update-ref', '-d', `refs/heads/${BRANCH}`);
  expect(await life.run()).toMatchObject({ pages: [{ status: 'unchanged' }] });
  life.write(...SECOND);
  expect(await life.run()).toMatchObject({ proposalBranch: BRANCH, pullRequest: { number: 2, isNew: true } });
});

test('a commit that comes between reading and writing is built upon', async () => {
  const life = await propose();
  life.write(...SECOND);
  let theirs = '';
  life.interrupt(async () => {
    theirs = await life.correct(BRANCH, NOBODY, CORRECTED);
  });
  expect(await life.run()).toMatchObject({ pullRequest: { number: 1 }, totals: { delivered: 1, failed: 0 } });
  expect(await parentsOf(life, BRANCH)).toEqual([theirs]);
  expect(await life.target.read(BRANCH, 'tea.md')).toMatch(/Sin hojas[^]*⟦Throw⟧/);
});

test('a branch that leaves no room for the branch of the proposals stops the language, with the remedy', async () => {
  const { server, connect } = await startWorld();
  const book = makeBook();
  const files = withBases({ 'tea.md': [TEA, TEA_ES], 'milk.md': [MILK, MILK_ES] });
  const target = await server.createRepository({ owner: 'd2l-ai', name: 'book-es', files });
  await target.commit({ 'own.md': 'Own.\n' }, { branch: 'amts' });
  const openTarget = async () => {
    const opened = await openGitHubTarget(connect(), NAME);
    return { book: opened.book, pullRequests: createPullRequests(opened.repository) };
  };
  const targets = [{ language: 'es', repository: NAME }];
  const options = { ...book.options, targets, dryRun: false, reportDir: 'report' };
  await expect(sync(options, { ...(await makePorts()), openTarget })).rejects.toThrow(
    "the branch 'amts' stands in the way of 'amts/book', the branch of the proposals; rename or remove it",
  );
});
