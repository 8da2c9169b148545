/** What starts a run, and what comes of it: pushes, runs by hand, schedules, comments. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { DOUGH, OVEN } from './book.ts';
import { type ActionWorld, findPull, listHeads, PSEUDO, startWorld } from './world.ts';

const WARM = 'Let the stone rest before you bake.';
const NEW_OVEN = OVEN.replace('$8$', '$9$').replace('Open the door', `${WARM} Open the door`);

const PullRequests = z.array(z.object({ language: z.string(), number: z.number(), isNew: z.boolean() }));

function readPullRequests(outputs: Readonly<Record<string, string>>): z.output<typeof PullRequests> {
  return PullRequests.parse(JSON.parse(outputs['pull-requests'] ?? ''));
}

test('a push brings one pull request to each of three languages, and the same push again brings nothing', async () => {
  const world = await startWorld();
  const event = await world.push({ 'oven.md': NEW_OVEN });
  await world.checkOut();
  const { exitCode, outputs, summary } = await world.run({ source: 'bread' }, { event });
  expect(exitCode).toBe(0);
  expect(readPullRequests(outputs)).toEqual(
    ['es', 'fr', 'zh'].map((language) => ({ language, number: 1, isNew: true })),
  );
  expect(outputs).toMatchObject({ changed: 'true', waiting: '[]', 'pages-in-scope': '3', 'pages-delivered': '3' });
  const { total } = world.aws.billed();
  expect(outputs).toMatchObject({ 'characters-sent': String(3 * WARM.length), 'characters-billed': String(total) });
  expect(summary).toContain('oven.md');
  expect(await world.targets.es.read('amts/bread', 'oven.md')).toBe(`# El horno

Un horno guarda el calor en sus paredes. La piedra lo guarda $9$ horas.

⟦Let⟧ ⟦the⟧ ⟦stone⟧ ⟦rest⟧ ⟦before⟧ ⟦you⟧ ⟦bake⟧. Abra la puerta una sola vez.
`);
  expect(await world.targets.zh.read('amts/bread', 'oven_origin.md')).toBe(NEW_OVEN);
  expect(findPull(world, 'zh')).toMatchObject({ state: 'open', body: expect.stringContaining('oven.md') });

  const heads = await listHeads(world);
  const again = await world.run({ source: 'bread' }, { event });
  expect(again).toMatchObject({ exitCode: 0, outputs: { changed: 'false', 'pages-delivered': '0' } });
  expect(await listHeads(world)).toEqual(heads);
  expect(world.aws.billed().total).toBe(total);
});

test.each([
  ['the first push of a branch', '0'],
  ['a forced push', 'f'],
])('%s, which names no commit before it that is there, takes every page that differs', async (_, digit) => {
  const world = await startWorld({ engine: PSEUDO });
  const { name } = await world.push({ 'oven.md': NEW_OVEN });
  const event = {
    name,
    payload: { ref: 'refs/heads/main', before: digit.repeat(40), after: await world.source.head() },
  };
  const { exitCode, outputs } = await world.run({ languages: 'fr' }, { event });
  expect({ exitCode, outputs }).toMatchObject({ exitCode: 0, outputs: { 'pages-delivered': '1' } });
  expect(await world.targets.fr.read('amts/bread', 'oven.md')).toContain('$9$ heures');
});

test('a run by hand takes the languages and pages that it is given, and no others', async () => {
  const world = await startWorld({ engine: PSEUDO });
  await world.push({ 'oven.md': NEW_OVEN, 'dough.md': DOUGH.replace('a night', 'two nights') });
  const event = { name: 'workflow_dispatch', payload: { inputs: {}, ref: 'refs/heads/main' } };
  const { exitCode, outputs } = await world.run({ full: 'true', languages: 'zh', pages: 'oven.md' }, { event });
  expect({ exitCode, pulls: readPullRequests(outputs) }).toEqual({
    exitCode: 0,
    pulls: [{ language: 'zh', number: 1, isNew: true }],
  });
  const { zh, es } = world.targets;
  expect(await zh.read('amts/bread', 'oven.md')).toContain('$9$');
  expect(await zh.read('amts/bread', 'dough.md')).toBe(await zh.read('main', 'dough.md'));
  await expect(es.head('amts/bread')).rejects.toThrow('has no amts/bread');
});

test('a schedule collects what another run has submitted, once its jobs have ended, and nothing is paid twice', async () => {
  const world = await startWorld({ aws: { phases: { inProgress: 3 } } });
  const submitted = await world.run({ mode: 'submit' }, { event: await world.push({ 'oven.md': NEW_OVEN }) });
  expect(submitted).toMatchObject({ exitCode: 0, outputs: { changed: 'false', waiting: '["es","fr","zh"]' } });
  expect(world.github.exchanges.filter(({ method, path }) => method !== 'GET' && path !== '/graphql')).toEqual([]);

  const event = { name: 'schedule', payload: { schedule: '*/10 * * * *' } };
  const early = await world.run({ mode: 'collect' }, { event });
  expect(early).toMatchObject({ exitCode: 0, outputs: { changed: 'false', waiting: '["es","fr","zh"]' } });
  world.aws.clock.advance(10);
  const collected = await world.run({ mode: 'collect' }, { event });
  expect(collected).toMatchObject({
    exitCode: 0,
    outputs: { changed: 'true', waiting: '[]', 'pages-delivered': '3' },
  });
  expect(world.aws.requests.count('StartTextTranslationJob')).toBe(3);
  expect(findPull(world, 'fr').state).toBe('open');

  const late = await world.run({ mode: 'collect' }, { event });
  expect(late).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('nothing to do: no run waits') });
});

test('a comment resyncs a page when its author may write, and does nothing otherwise', async () => {
  const world = await startWorld({ engine: PSEUDO });
  const event = await world.push({ 'oven.md': NEW_OVEN });
  await world.run({}, { event });
  await world.push({ 'oven.md': NEW_OVEN.replace('$9$', '$10$') });
  const { zh } = world.targets;
  zh.addCollaborator('translator', 'write');
  const heads = await listHeads(world);

  const ignored = await comment(world, 'passer-by');
  expect(ignored).toMatchObject({ exitCode: 0, outputs: { changed: 'false' } });
  expect(ignored.stdout).toContain('passer-by may not write to bakery/bread-zh');
  expect(await listHeads(world)).toEqual(heads);

  const obeyed = await comment(world, 'translator');
  expect(readPullRequests(obeyed.outputs)).toEqual([{ language: 'zh', number: 1, isNew: false }]);
  expect(await zh.read('amts/bread', 'oven.md')).toContain('$10$');
  expect((await listHeads(world)).slice(0, 2)).toEqual(heads.slice(0, 2));
});

function comment(world: ActionWorld, login: string): ReturnType<ActionWorld['run']> {
  const payload = {
    action: 'created',
    issue: { number: 1, pull_request: { url: `${world.github.apiUrl}/repos/bakery/bread-zh/pulls/1` } },
    comment: { id: 5, body: '/amts resync zh oven.md\r\n', user: { login } },
    repository: { full_name: 'bakery/bread-zh' },
  };
  const environment = { GITHUB_REPOSITORY: 'bakery/bread-zh' };
  return world.run({}, { event: { name: 'issue_comment', payload }, environment });
}
