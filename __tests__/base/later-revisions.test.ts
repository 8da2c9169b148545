import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openGitSource } from '../../src/adapters/git/source.ts';
import { listLaterRevisions } from '../../src/base/later-revisions.ts';
import { makeFolder, TestRepository } from '../support/repositories.ts';

const LINES = Array.from({ length: 30 }, (_, line) => `line ${line}\n`).join('');

async function makeHistory(texts: readonly string[]) {
  const repository = new TestRepository(join(makeFolder(), 'book'), { 'a.md': texts[0] });
  const first = repository.git('rev-parse', 'HEAD');
  const commits = [first, ...texts.slice(1).map((text) => repository.commit({ 'a.md': text }))];
  return { repository, commits, source: await openGitSource(repository.folder) };
}

describe('the revisions since a base', () => {
  test('are told from old to new, without those before it', async () => {
    const { repository, commits, source } = await makeHistory(['1\n', '2\n', '3\n', '4\n']);
    const blob = repository.git('rev-parse', `${commits[1]}:a.md`);
    const found = await listLaterRevisions(source, await source.followPage('HEAD', 'a.md'), { blob, text: '2\n' });
    expect(found?.recorded).toMatchObject({ commit: commits[1], blob });
    expect(found?.later.map(({ commit }) => commit)).toEqual(commits.slice(2));
  });

  test('are found through a rename', async () => {
    const { repository, commits, source } = await makeHistory([LINES, `${LINES}more\n`]);
    const moved = repository.commit({ 'a.md': undefined, 'dir/b.md': `${LINES}most\n` });
    const blob = repository.git('rev-parse', `${commits[0]}:a.md`);
    const found = await listLaterRevisions(source, await source.followPage('HEAD', 'dir/b.md'), { blob, text: LINES });
    expect(found?.later.map(({ commit }) => commit)).toEqual([commits[1], moved]);
  });

  test('do not tell a text twice, when the source went back to it', async () => {
    const { repository, commits, source } = await makeHistory(['1\n', '2\n', '1\n', '2\n', '3\n']);
    const blob = repository.git('rev-parse', `${commits[0]}:a.md`);
    const found = await listLaterRevisions(source, await source.followPage('HEAD', 'a.md'), { blob, text: '1\n' });
    expect(found?.later.map(({ commit }) => commit)).toEqual([commits[1], commits[4]]);
  });

  test('start at the closest revision when the base was edited by hand', async () => {
    const { commits, source } = await makeHistory([LINES, LINES.replaceAll('line', 'row')]);
    const base = { blob: '0'.repeat(40), text: LINES.replace('line 7', 'line seven') };
    const found = await listLaterRevisions(source, await source.followPage('HEAD', 'a.md'), base);
    expect(found?.recorded.commit).toBe(commits[0]);
    expect(found?.later.map(({ commit }) => commit)).toEqual([commits[1]]);
  });

  test('are unknown when the history holds nothing like the base', async () => {
    const { source } = await makeHistory([LINES]);
    const base = { blob: '0'.repeat(40), text: 'something else\n' };
    expect(await listLaterRevisions(source, await source.followPage('HEAD', 'a.md'), base)).toBeUndefined();
  });
});
