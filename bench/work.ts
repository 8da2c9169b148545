/**
 * Work saved on the replayed synchronisations, by engine and language; with `--curve` what each value of `keep-above`
 * saves, without an engine and with the best one.
 *
 *   node bench/work.ts [--cases REGEX] [--curve]
 */
import { parseArgs } from 'node:util';
import { readPage } from '../__tests__/support/read-pages.ts';
import { listReplayCases, type ReplayCase } from '../__tests__/support/shared-data.ts';
import { planPageUpdate } from '../__tests__/support/update-laws.ts';
import { answerByOracle } from '../src/evaluate/work/replay.ts';
import { applyUpdate, planRetry } from '../src/update/apply.ts';
import type { UpdatePlan } from '../src/update/plan/plan.ts';
import type { Proposal } from '../src/update/proposal.ts';
import { askForPage, openBenchEngine } from './support/engines.ts';
import { print, requireSharedData, showProgress } from './support/output.ts';
import { type Attempt, printWork } from './support/work.ts';

type Answer = (plan: UpdatePlan, texts: ReplayCase) => Proposal | undefined | Promise<Proposal>;

/** Similarities from which an edited sentence keeps its translation; over 1 none does. */
const CURVE = [0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.01];

const nothing: Answer = () => undefined;
const oracle: Answer = (plan, texts) => answerByOracle(plan, readPage(texts.human, texts.language));

function ask(kind: 'memory' | 'pseudo'): Answer {
  const engine = openBenchEngine(kind, { seed: 0, command: undefined });
  return async (plan, { id, language }) => {
    const document = { name: id, sourceLanguage: 'en', targetLanguage: language };
    const first = await askForPage(engine, { ...document, segments: plan.requests });
    const second = await askForPage(engine, { ...document, segments: planRetry(plan, first) });
    return applyUpdate(plan, [...first, ...second]);
  };
}

requireSharedData();
const { values } = parseArgs({
  options: { cases: { type: 'string', default: '' }, curve: { type: 'boolean', default: false } },
});
const cases = listReplayCases().filter(({ id }) => new RegExp(values.cases).test(id));
const ways: Record<string, { readonly keepAbove?: number; readonly answer: Answer }> = values.curve
  ? Object.fromEntries(
      Object.entries({ memory: ask('memory'), oracle }).flatMap(([name, answer]) =>
        CURVE.map((keepAbove) => [`${name} ${keepAbove}`, { keepAbove, answer }]),
      ),
    )
  : {
      nothing: { answer: nothing },
      memory: { answer: ask('memory') },
      pseudo: { answer: ask('pseudo') },
      oracle: { answer: oracle },
    };
const attempts = new Map<string, Attempt[]>(Object.keys(ways).map((name) => [name, []]));
for (const [at, texts] of cases.entries()) {
  showProgress(`${texts.id} (${at + 1} of ${cases.length})`);
  for (const [name, { answer, ...settings }] of Object.entries(ways)) {
    // oxlint-disable-next-line no-await-in-loop -- one case at a time
    attempts.get(name)?.push({ texts, proposal: await answer(planPageUpdate(texts, settings), texts) });
  }
}
showProgress('');
print(`${cases.length} cases`);
printWork(attempts);
