/**
 * Work saved on the replayed synchronisations, by engine and language, with what the other pages of the book had then as
 * the memory; with `--curve` what each value of `keep-above`, and each likeness from which a human sentence is recalled,
 * saves; with `--turn` on the same pages back in time, from the translation to the source, or over the years.
 *
 *   node bench/work.ts [--cases REGEX] [--curve] [--turn forward|backward|swapped|leap]
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readPage } from '../__tests__/support/read-pages.ts';
import { listReplayCases } from '../__tests__/support/shared-data.ts';
import { planPageUpdate, remember } from '../__tests__/support/update-laws.ts';
import { answerByOracle } from '../src/evaluate/work/replay.ts';
import { applyUpdate, planRetry } from '../src/update/apply.ts';
import type { UpdatePlan } from '../src/update/plan/plan.ts';
import type { Proposal } from '../src/update/proposal.ts';
import { askForPage, openBenchEngine } from './support/engines.ts';
import { rememberOtherPages } from './support/other-pages.ts';
import { print, requireSharedData, showProgress } from './support/output.ts';
import { TURNS, turnCases, type WorkCase } from './support/turned-cases.ts';
import { type Attempt, printWork } from './support/work.ts';

type Answer = (plan: UpdatePlan, texts: WorkCase) => Proposal | undefined | Promise<Proposal>;

interface Way {
  readonly keepAbove?: number;
  /** Without the other pages of the book. */
  readonly isAlone?: boolean;
  readonly answer: Answer;
}

/** Similarities from which an edited sentence keeps its translation; over 1 none does. */
const KEEP_ABOVE = [0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.01];
/** Likenesses from which a human sentence is recalled; over 1 only equal ones are, which need no threshold. */
const RECALL_FROM = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];

const nothing: Answer = () => undefined;
const oracle: Answer = (plan, texts) => answerByOracle(plan, readPage(texts.human, texts.language));

function ask(kind: 'memory' | 'pseudo'): Answer {
  const engine = openBenchEngine(kind, { seed: 0, command: undefined });
  return async (plan, { id, from = 'en', language }) => {
    const document = { name: id, sourceLanguage: from, targetLanguage: language };
    const first = await askForPage(engine, { ...document, segments: plan.requests });
    const second = await askForPage(engine, { ...document, segments: planRetry(plan, first) });
    return applyUpdate(plan, [...first, ...second]);
  };
}

function listWays(isCurve: boolean): Record<string, Way> {
  if (!isCurve)
    return {
      nothing: { answer: nothing, isAlone: true },
      'memory of the page': { answer: ask('memory'), isAlone: true },
      memory: { answer: ask('memory') },
      'pseudo of the page': { answer: ask('pseudo'), isAlone: true },
      'oracle of the page': { answer: oracle, isAlone: true },
      pseudo: { answer: ask('pseudo') },
      oracle: { answer: oracle },
    };
  const kept = Object.entries({ memory: ask('memory'), oracle }).flatMap(([name, answer]) =>
    KEEP_ABOVE.map((keepAbove) => [`${name}, keep-above ${keepAbove}`, { keepAbove, answer }] as const),
  );
  const recalled = RECALL_FROM.map(
    (least) =>
      [
        `recall from ${least}`,
        { answer: (plan: UpdatePlan) => applyUpdate(plan, remember(least)(plan.requests)) },
      ] as const,
  );
  return Object.fromEntries<Way>([...kept, ...recalled]);
}

requireSharedData();
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '' },
    curve: { type: 'boolean', default: false },
    turn: { type: 'string', default: 'forward' },
  },
});
const all = listReplayCases();
const turn = z.enum(TURNS).parse(values.turn);
const cases = turnCases(
  all.filter(({ id }) => new RegExp(values.cases).test(id)),
  turn,
);
const memoryOf = rememberOtherPages(all);
// The other pages of that time have no translation into English, or of years to come.
const ways = Object.fromEntries(
  Object.entries(listWays(values.curve)).filter(([, { isAlone }]) => turn === 'forward' || isAlone !== undefined),
);
const attempts = new Map<string, Attempt[]>(Object.keys(ways).map((name) => [name, []]));
for (const [at, texts] of cases.entries()) {
  showProgress(`${texts.id} (${at + 1} of ${cases.length})`);
  const memory = memoryOf(texts);
  const plans = new Map<string, UpdatePlan>();
  for (const [name, { answer, isAlone, ...settings }] of Object.entries(ways)) {
    const key = JSON.stringify([isAlone, settings]);
    const plan = plans.get(key) ?? planPageUpdate(texts, isAlone === true ? settings : { ...settings, memory });
    plans.set(key, plan);
    // oxlint-disable-next-line no-await-in-loop -- one case at a time
    attempts.get(name)?.push({ texts, proposal: await answer(plan, texts) });
  }
}
showProgress('');
print(`${cases.length} cases`);
printWork(attempts);
