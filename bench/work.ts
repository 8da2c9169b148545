/**
 * Work saved on the replayed synchronisations, by engine and language.
 *
 *   node bench/work.ts [--cases REGEX]
 */
import { parseArgs } from 'node:util';
import { readPage } from '../__tests__/support/read-pages.ts';
import { listReplayCases } from '../__tests__/support/shared-data.ts';
import { planPageUpdate } from '../__tests__/support/update-laws.ts';
import { answerByOracle } from '../src/evaluate/work/replay.ts';
import { applyUpdate, planRetry } from '../src/update/apply.ts';
import { askForPage, openBenchEngine } from './support/engines.ts';
import { print, requireSharedData, showProgress } from './support/output.ts';
import { type Attempt, printWork } from './support/work.ts';

requireSharedData();
const { values } = parseArgs({ options: { cases: { type: 'string', default: '' } } });
const cases = listReplayCases().filter(({ id }) => new RegExp(values.cases).test(id));
const attempts = new Map<string, Attempt[]>([
  ['nothing', []],
  ['memory', []],
  ['pseudo', []],
  ['oracle', []],
]);
for (const [at, texts] of cases.entries()) {
  showProgress(`${texts.id} (${at + 1} of ${cases.length})`);
  const plan = planPageUpdate(texts);
  attempts.get('nothing')?.push({ texts, proposal: undefined });
  attempts.get('oracle')?.push({ texts, proposal: answerByOracle(plan, readPage(texts.human, texts.language)) });
  for (const kind of ['memory', 'pseudo'] as const) {
    const engine = openBenchEngine(kind, { seed: 0, command: undefined });
    const document = { name: texts.id, sourceLanguage: 'en', targetLanguage: texts.language };
    // oxlint-disable no-await-in-loop -- one case at a time
    const first = await askForPage(engine, { ...document, segments: plan.requests });
    const second = await askForPage(engine, { ...document, segments: planRetry(plan, first) });
    // oxlint-enable no-await-in-loop
    attempts.get(kind)?.push({ texts, proposal: applyUpdate(plan, [...first, ...second]) });
  }
}
showProgress('');
print(`${cases.length} cases`);
printWork(attempts);
