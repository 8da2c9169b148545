/**
 * Runs that are killed at moments by chance, in each of the modes, on a GitHub, an S3 and an Amazon Translate of this
 * machine: the next runs finish the work, nothing is lost or doubled, and the bill is that of one run.
 *
 * `SEED=7 RUNS=60 npx vitest run __tests__/end-to-end/kills.test.ts` tries more of them, and counts the kills.
 */
/* oxlint-disable no-await-in-loop -- one run after the other is what this is about */
import { afterAll, expect, test } from 'vitest';
import { isPull } from '../emulators/github/state.ts';
import { createRandom, type Random } from '../support/random.ts';
import { DOUGH, OVEN } from './book.ts';
import { type ActionWorld, AMAZON, startWorld, type WorkflowEvent } from './world.ts';

const [SEED, RUNS] = [process.env['SEED'] ?? '1', Number(process.env['RUNS'] ?? 3)];
const MODES = ['sync', 'submit', 'collect'] as const;
type Mode = (typeof MODES)[number];
const LANGUAGES = ['es', 'zh'] as const;
const INPUTS = { languages: LANGUAGES.join(',') };
const PUSH = {
  'oven.md': OVEN.replace('Open the door', 'Let the stone rest before you bake. Open the door'),
  'dough.md': DOUGH.replace('Leave it alone', 'Cover it with a wet cloth. Leave it alone'),
  'new.md': '# Tools\n\nA brush is enough. A knife is better.\n',
};

interface Site {
  readonly world: ActionWorld;
  readonly event: WorkflowEvent;
}

async function openSite(): Promise<Site> {
  const world = await startWorld({ engine: AMAZON });
  return { world, event: await world.push(PUSH) };
}

function countRequests({ world: { github, aws } }: Site): number {
  return github.exchanges.length + aws.requests.count();
}

/** A run that nothing disturbs. @returns How many requests it made. */
async function runWhole(site: Site, mode: Mode): Promise<number> {
  const before = countRequests(site);
  // What is under way with the service ends meanwhile.
  site.world.aws.clock.advance(1000);
  const { exitCode, stdout } = await site.world.run({ ...INPUTS, mode }, { event: site.event });
  if (exitCode !== 0) throw new Error(stdout);
  return countRequests(site) - before;
}

/** A run that is killed when it has made some requests, and a little later. @returns Whether it lived that long. */
async function runKilled(site: Site, mode: Mode, random: Random, most: number): Promise<boolean> {
  const last = countRequests(site) + random.below(most);
  const delayMs = random.below(30);
  const { process: child, result } = await site.world.start({ ...INPUTS, mode }, { event: site.event });
  const watch = setInterval(() => {
    if (countRequests(site) < last) return;
    clearInterval(watch);
    setTimeout(() => child.kill('SIGKILL'), delayMs);
  }, 1);
  const { exitCode } = await result;
  clearInterval(watch);
  return exitCode === null;
}

/** All that is to be the same, whatever happened on the way. */
async function readOutcome({ world }: Site): Promise<unknown> {
  const languages = LANGUAGES.map(async (language) => {
    const target = world.targets[language];
    const paths = (await target.list('amts/bread')).filter((path) => !path.startsWith('.amts/'));
    const files = await Promise.all(paths.map(async (path) => [path, await target.read('amts/bread', path)]));
    const pulls = target.repository.issues.filter(isPull);
    const comments = pulls.flatMap(({ pull }) => pull.reviews.flatMap((review) => review.comments));
    return {
      files: Object.fromEntries(files),
      pulls: pulls.map(({ state }) => state),
      comments: comments.map(({ path, body }) => `${path} ${body}`).toSorted(),
    };
  });
  world.aws.clock.advance(1000);
  return { languages: await Promise.all(languages), billed: world.aws.billed().total };
}

let expected: Promise<{ readonly outcome: unknown; readonly requests: Readonly<Record<Mode, number>> }> | undefined;

async function runUndisturbed() {
  const [one, two] = [await openSite(), await openSite()];
  const requests = { sync: await runWhole(one, 'sync'), submit: await runWhole(two, 'submit'), collect: 0 };
  const outcome = await readOutcome(one);
  const collected = { ...requests, collect: await runWhole(two, 'collect') };
  expect(await readOutcome(two)).toEqual(outcome);
  return { outcome, requests: collected };
}

let kills = 0;
afterAll(() => {
  // oxlint-disable-next-line no-console -- asked for
  if (process.env['RUNS'] !== undefined) console.log(`${kills} kills in ${RUNS} trials, seed ${SEED}`);
});

const TRIALS = Array.from({ length: RUNS }, (_, at) => ({ at, mode: MODES[at % MODES.length] ?? 'sync' }));

test.for(TRIALS)(
  'what was killed on its way through $mode is finished by the next run (trial $at)',
  async ({ at, mode }) => {
    const { outcome, requests } = await (expected ??= runUndisturbed());
    const random = createRandom(`${SEED} ${at}`);
    const site = await openSite();
    if (mode === 'collect') await runWhole(site, 'submit');
    for (let times = 1 + random.below(3); times > 0; times -= 1)
      if (await runKilled(site, mode, random, requests[mode])) kills += 1;
    await runWhole(site, mode);
    if (mode === 'submit') await runWhole(site, 'collect');
    expect(await readOutcome(site)).toEqual(outcome);
  },
);
