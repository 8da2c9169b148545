/** Comments on lines when a run ends between its pull request and its review: the next run makes them, once. */
import { expect, test } from 'vitest';
import { isPull } from '../emulators/github/state.ts';
import { OVEN } from './book.ts';
import { type ActionWorld, PSEUDO, startWorld } from './world.ts';

const PAGES = {
  'oven.md': OVEN.replace('Open the door', 'Let the stone rest before you bake. Open the door'),
  'new.md': '# Tools\n\nA brush is enough.\n',
};

interface Proposal {
  readonly comments: readonly string[];
  readonly labels: readonly string[];
  readonly body: string;
}

function readProposal({ targets }: ActionWorld): Proposal {
  const pulls = targets.es.repository.issues.filter(isPull);
  expect(pulls).toHaveLength(1);
  const comments = pulls.flatMap(({ pull }) => pull.reviews.flatMap((review) => review.comments));
  return {
    comments: comments.map(({ path, body }) => `${path}: ${body}`),
    labels: pulls[0]?.labels.map(({ name }) => name) ?? [],
    body: pulls[0]?.body ?? '',
  };
}

const RUN = { languages: 'es' };
const CONFIG = `targets:\n  - { language: es, repository: bakery/bread-es, pull-request: { labels: [translation] } }\n${PSEUDO}`;

test.each([
  ['its pull request cannot be opened', { method: 'POST', path: /\/pulls$/ }],
  ['its labels cannot be set', { method: 'POST', path: /\/issues\/\d+\/labels$/ }],
  ['its lines cannot be read', { method: 'GET', path: /\/pulls\/\d+\/files$/ }],
  ['the review is refused', { method: 'POST', path: /\/pulls\/\d+\/reviews$/ }],
  ['the body is brought up to date after it', { method: 'PATCH', path: /\/pulls\/\d+$/ }],
])('a run that ends because %s leaves its comments to the next one, and none is made twice', async (_, request) => {
  const whole = await startWorld({ config: CONFIG });
  await whole.run(RUN, { event: await whole.push(PAGES) });
  const expected = readProposal(whole);
  expect(expected.comments.length).toBeGreaterThan(0);
  expect(expected.labels.length).toBeGreaterThan(0);
  const [, reviewed] = /amts:reviewed ([\da-f]{40})/.exec(expected.body) ?? [];
  expect(reviewed).toBe(await whole.targets.es.head('amts/bread'));

  const world = await startWorld({ config: CONFIG });
  const event = await world.push(PAGES);
  world.github.addFault({ ...request, answer: { kind: 'status', status: 401, message: 'Bad credentials' } });
  const first = await world.run(RUN, { event });
  expect(first.exitCode).toBe(1);
  expect(first.annotations.join('\n')).toMatch(
    /proposed in #1, but not all comments on its lines are made|its pull request is not there or not complete/,
  );
  expect(JSON.stringify(world.targets.es.repository.issues.map(({ body }) => body))).not.toContain('amts:reviewed');
  expect(await world.run(RUN, { event })).toMatchObject({ exitCode: 0 });
  const { comments, labels, body } = readProposal(world);
  expect({ comments, labels }).toEqual({ comments: expected.comments, labels: expected.labels });
  expect(body).not.toContain('amts:unasked');
  expect(body).toContain(`amts:reviewed ${await world.targets.es.head('amts/bread')}`);
});

test('a run that is killed right after its commit leaves them to the next, also when a translator has committed since', async () => {
  const whole = await startWorld({ engine: PSEUDO });
  await whole.run(RUN, { event: await whole.push(PAGES) });
  const expected = readProposal(whole);

  const world = await startWorld({ engine: PSEUDO });
  const event = await world.push(PAGES);
  const action = await world.start(RUN, { event });
  world.github.addFault({
    method: 'POST',
    path: /\/pulls$/,
    before: () => void action.process.kill('SIGKILL'),
    answer: { kind: 'lost-request' },
  });
  expect((await action.result).exitCode).toBeNull();
  const { es } = world.targets;
  await es.commit({ 'note.md': 'Mine.\n' }, { branch: 'amts/bread' });
  expect(await world.run(RUN, { event })).toMatchObject({ exitCode: 0 });
  expect(readProposal(world).comments).toEqual(expected.comments);

  // What is merged asks for nothing any more.
  await es.merge(1, 'merge');
  const later = await world.push({ 'dough.md': '# The Dough\n' });
  expect(await world.run(RUN, { event: later })).toMatchObject({ exitCode: 0 });
  expect(es.repository.issues.at(-1)).toMatchObject({ number: 2 });
  const second = es.repository.issues.findLast(isPull);
  expect(second?.pull.reviews.flatMap(({ comments }) => comments.map(({ path }) => path))).not.toContain('oven.md');
});
