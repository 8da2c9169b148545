/** What people do with a pull request, and what the next runs of the action make of it. */
import { expect, test } from 'vitest';
import { OVEN } from './book.ts';
import { type ActionWorld, PSEUDO, startWorld } from './world.ts';

const FIRST = OVEN.replace('$8$', '$9$');
const SECOND = FIRST.replace('$9$', '$10$');

/** A world whose first pull request in Spanish is open. */
async function openFirst(): Promise<ActionWorld & { readonly propose: (text: string) => Promise<string> }> {
  const world = await startWorld({ engine: PSEUDO });
  const propose = async (text: string) => {
    const event = await world.push({ 'oven.md': text });
    const { exitCode, outputs, stdout } = await world.run({ languages: 'es' }, { event });
    if (exitCode !== 0) throw new Error(stdout);
    return outputs['pull-requests'] ?? '';
  };
  expect(await propose(FIRST)).toContain('"number":1');
  return { ...world, propose };
}

test.each(['merge', 'squash', 'rebase'] as const)(
  'after a %s the next push opens a second pull request, which holds only what is new',
  async (method) => {
    const { targets, propose } = await openFirst();
    await targets.es.merge(1, method);
    expect(await propose(SECOND)).toMatch(/"number":2,.*"isNew":true/);
    const [, second] = targets.es.repository.issues;
    expect(second).toMatchObject({ state: 'open', pull: { baseRef: 'main' } });
    const head = second?.pull?.headRef ?? '';
    const changed = await targets.es.git('diff', '--name-only', `main...${head}`);
    expect(changed.trim().split('\n')).toEqual(['.amts/state.json', 'oven.md', 'oven_origin.md']);
    expect(await targets.es.git('diff', '--unified=0', `main...${head}`, '--', 'oven.md')).toMatch(
      /^-.*\$9\$.*\n\+.*\$10\$/m,
    );
  },
);

test('what a translator has declined is not proposed again before the source changes', async () => {
  const world = await openFirst();
  const { targets, propose } = world;
  targets.es.close(1);
  const again = await world.run({ languages: 'es' });
  expect(again).toMatchObject({ exitCode: 0, outputs: { changed: 'false', 'pull-requests': '[]' } });
  expect(targets.es.repository.issues).toHaveLength(1);

  expect(await propose(SECOND)).toMatch(/"number":2,.*"isNew":true/);
});

test('a branch that was deleted, and one that has another name now, do not stop the next run', async () => {
  const { targets, propose } = await openFirst();
  await targets.es.deleteBranch('amts/bread');
  await targets.es.renameBranch('main', 'published');
  expect(await propose(SECOND)).toMatch(/"isNew":true/);
  expect(targets.es.repository.issues.at(-1)).toMatchObject({ state: 'open', pull: { baseRef: 'published' } });
});
