/** What `plan --matrix` names on GitHub, where a proposal may be committed and not be offered yet. */
import { expect, test } from 'vitest';
import { createPullRequests } from '../../src/adapters/github/pull-requests.ts';
import { openGitHubTarget } from '../../src/adapters/github/target.ts';
import { planMatrix } from '../../src/commands/plan-matrix.ts';
import { sync } from '../../src/commands/sync.ts';
import { MILK, MILK_ES, makeBook, makePorts, TEA, TEA_ES, withBases } from '../support/book.ts';
import { startWorld } from '../support/github-world.ts';

const NAME = 'd2l-ai/book-es';

test('a language is named until its proposal has its pull request', async () => {
  const world = await startWorld();
  const book = makeBook();
  const files = withBases({ 'tea.md': [TEA, TEA_ES], 'milk.md': [MILK, MILK_ES] });
  const target = await world.server.createRepository({ owner: 'd2l-ai', name: 'book-es', files });
  book.source.commit({ 'tea.md': TEA.replace('It is made of leaves', 'Nobody can drink it without leaves') });
  const options = { ...book.options, targets: [{ language: 'es', repository: NAME }], dryRun: false };
  const openPorts = async (offers: boolean) => ({
    ...(await makePorts()),
    openTarget: async () => {
      const { book: opened, repository } = await openGitHubTarget(world.connect(), NAME);
      return { book: opened, ...(offers ? { pullRequests: createPullRequests(repository) } : {}) };
    },
  });
  const listDue = async () => (await planMatrix(options, await openPorts(true))).include;
  expect(await listDue()).toEqual([{ language: 'es', pages: 1 }]);
  await sync({ ...options, reportDir: 'report' }, await openPorts(false));
  expect(await target.read('amts/book', 'tea.md')).not.toBe(TEA_ES);
  expect(await listDue()).toEqual([{ language: 'es', pages: 0 }]);
  await sync({ ...options, reportDir: 'report' }, await openPorts(true));
  expect(await listDue()).toEqual([]);
});
