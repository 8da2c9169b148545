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
  readonly body: string;
}

function readProposal({ targets }: ActionWorld): Proposal {
  const pulls = targets.es.repository.issues.filter(isPull);
  expect(pulls).toHaveLength(1);
  const comments = pulls.flatMap(({ pull }) => pull.reviews.flatMap((review) => review.comments));
  return { comments: comments.map(({ path, body }) => `${path}: ${body}`), body: pulls[0]?.body ?? '' };
}

const RUN = { languages: 'es' };

test.each([
  ['its lines cannot be read', { method: 'GET', path: /\/pulls\/\d+\/files$/ }],
  ['the review is refused', { method: 'POST', path: /\/pulls\/\d+\/reviews$/ }],
  ['the body is brought up to date after it', { method: 'PATCH', path: /\/pulls\/\d+$/ }],
])('a run that ends because %s leaves its comments to the next one, and none is made twice', async (_, request) => {
  const whole = await startWorld({ engine: PSEUDO });
  await whole.run(RUN, { event: await whole.push(PAGES) });
  const expected = readProposal(whole);
  expect(expected.comments.length).toBeGreaterThan(0);
  expect(expected.body).not.toContain('amts:due');

  const world = await startWorld({ engine: PSEUDO });
  const event = await world.push(PAGES);
  world.github.addFault({ ...request, answer: { kind: 'status', status: 401, message: 'Bad credentials' } });
  expect(await world.run(RUN, { event })).toMatchObject({ exitCode: 1 });
  expect(readProposal(world).body).toContain('amts:due');
  expect(await world.run(RUN, { event })).toMatchObject({ exitCode: 0 });
  const { comments, body } = readProposal(world);
  expect(comments).toEqual(expected.comments);
  expect(body).not.toContain('amts:due');
});
