/** Runs that fail, are cancelled, killed, or meet another one: nothing is lost, sent or paid that should not be. */
import { expect, test } from 'vitest';
import { OVEN } from './book.ts';
import { AMAZON, findPull, listHeads, PSEUDO, startWorld } from './world.ts';

const NEW_OVEN = OVEN.replace('Open the door', 'Let the stone rest before you bake. Open the door');

test('an issue in the source repository tells of failing runs, and the next success closes it', async () => {
  const world = await startWorld({ engine: PSEUDO });
  const inputs = { 'failure-issue': 'true' };
  const broken = await world.run(inputs, {
    event: await world.push({ 'oven.md': NEW_OVEN, 'dough.md': Buffer.from([0xff]) }),
  });
  expect(broken).toMatchObject({ exitCode: 1, outputs: { 'pages-delivered': '3', 'pages-failed': '3' } });
  const { issues } = world.source.repository;
  expect(issues).toMatchObject([{ state: 'open', body: expect.stringContaining('es: dough.md') }]);

  const again = await world.run(inputs);
  expect(again.exitCode).toBe(1);
  expect(issues).toHaveLength(1);

  await world.push({ 'dough.md': '# The Dough\n' });
  expect(await world.run(inputs)).toMatchObject({ exitCode: 0, outputs: { 'pages-failed': '0' } });
  expect(issues).toMatchObject([{ state: 'closed', comments: [{ body: 'A run has succeeded.' }] }]);
});

test('a run over the budget is red before anything is sent', async () => {
  const world = await startWorld({ engine: `${AMAZON}  max-characters: 60\n` });
  const { exitCode, annotations } = await world.run({}, { event: await world.push({ 'oven.md': NEW_OVEN }) });
  expect(exitCode).toBe(1);
  expect(annotations.join('\n')).toMatch(/max-characters/);
  const writes = world.aws.requests.all().filter(({ operation }) => /^(?:Put|Create|Start|Import)/.test(operation));
  expect(writes).toEqual([]);
  expect(world.github.exchanges.filter(({ method, path }) => method !== 'GET' && path !== '/graphql')).toEqual([]);
});

test('a cancelled run stops the jobs that it has started, and opens no pull request', async () => {
  const world = await startWorld({
    engine: `${AMAZON}  parallel-data: none\n`,
    aws: { phases: { inProgress: 1e6 } },
  });
  const action = await world.start({}, { event: await world.push({ 'oven.md': NEW_OVEN }) });
  await expect
    .poll(() => world.aws.requests.count('DescribeTextTranslationJob'), { timeout: 60_000 })
    .toBeGreaterThan(5);
  action.process.kill('SIGINT');
  const { exitCode, annotations } = await action.result;
  expect(exitCode).toBe(1);
  expect(annotations.join('\n')).toContain('cancelled; asked Amazon Translate to stop');
  expect(world.aws.requests.count('StartTextTranslationJob')).toBe(3);
  expect(world.aws.requests.count('StopTextTranslationJob')).toBe(3);
  expect(world.targets.es.repository.issues).toEqual([]);
});

test('a run that is killed between its commit and its pull request is finished by the next', async () => {
  const world = await startWorld({ engine: PSEUDO });
  const event = await world.push({ 'oven.md': NEW_OVEN });
  const action = await world.start({ languages: 'es' }, { event });
  world.github.addFault({
    method: 'POST',
    path: /bread-es\/pulls$/,
    before: () => void action.process.kill('SIGKILL'),
    answer: { kind: 'lost-request' },
  });
  expect((await action.result).exitCode).toBeNull();
  const { es } = world.targets;
  const head = await es.head('amts/bread');
  expect(es.repository.issues).toEqual([]);

  expect(await world.run({ languages: 'es' }, { event })).toMatchObject({ exitCode: 0 });
  expect(findPull(world, 'es')).toMatchObject({ state: 'open', pull: { headSha: head } });
  expect(await es.head('amts/bread')).toBe(head);
});

test('two runs at once make one pull request for each language, and leave nothing to a third', async () => {
  const world = await startWorld({ engine: PSEUDO });
  const event = await world.push({ 'oven.md': NEW_OVEN });
  const results = await Promise.all([world.run({}, { event }), world.run({ 'report-dir': 'other' }, { event })]);
  expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  for (const { repository } of Object.values(world.targets)) expect(repository.issues).toHaveLength(1);
  const heads = await listHeads(world);
  expect(await world.targets.es.read('amts/bread', 'oven.md')).toContain('⟦Let⟧');
  expect(await world.run({}, { event })).toMatchObject({ exitCode: 0, outputs: { changed: 'false' } });
  expect(await listHeads(world)).toEqual(heads);
});
