/**
 * Replays real synchronisations: each case through plan, engine and proposal, then the laws of an update on every
 * proposal and the scorer's figures beside the reference lines.
 *
 *   node bench/replay.ts [--engine memory|pseudo|command|adversary|letters|echo] [--command PROGRAM] [--seeds N] [--cases REGEX]
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPage } from '../__tests__/support/read-pages.ts';
import { listReplayCases, type ReplayCase } from '../__tests__/support/shared-data.ts';
import {
  applyAnswers,
  echo,
  findDamage,
  findIdentityFaults,
  findReportFaults,
  findSecondRunFaults,
  planPageUpdate,
} from '../__tests__/support/update-laws.ts';
import { answerByOracle } from '../src/evaluate/work/replay.ts';
import { applyUpdate, planRetry } from '../src/update/apply.ts';
import type { Proposal, SegmentOutcome } from '../src/update/proposal.ts';
import { askForPage, type BenchEngine, isBenchEngine, openBenchEngine } from './support/engines.ts';
import { print, printTable, requireSharedData, showProgress } from './support/output.ts';
import { listRemovedBlocks, type RemovedBlock, type ScoredFile, scoreProposals } from './support/score.ts';
import { explainLeft } from './support/why-left.ts';
import { type Attempt, printWork } from './support/work.ts';

/** What `score.py --ref replay` says of the cases whose prose changed (README of the data). */
const REFERENCE = [
  'human     preserve 97.63% zh 90.97% tr   removed 79.44% zh 87.71% tr',
  'nothing   chrF(changed) 70.9 zh 82.0 tr',
];

interface Options {
  readonly kind: BenchEngine;
  readonly command: string | undefined;
  readonly seeds: number;
  readonly cases: RegExp;
}

interface Replayed {
  readonly texts: ReplayCase;
  readonly seed: number;
  readonly proposal: Proposal;
  /** If the engine had written what people wrote. */
  readonly oracle: Proposal;
  readonly millis: number;
  readonly faults: readonly { readonly law: string; readonly fault: string }[];
}

async function main(): Promise<void> {
  requireSharedData();
  const options = readOptions();
  const cases = listReplayCases().filter(({ id }) => options.cases.test(id));
  const replayed: Replayed[] = [];
  for (const [at, texts] of cases.entries()) {
    showProgress(`${texts.id} (${at + 1} of ${cases.length})`);
    // oxlint-disable-next-line no-await-in-loop -- one case at a time, so that the times say something
    replayed.push(...(await replay(texts, options)));
  }
  showProgress('');
  const proposals = replayed.filter(({ seed }) => seed === 0);
  print(`engine ${options.kind}, ${cases.length} cases, ${options.seeds} seeds`);
  printTreatments(replayed);
  printLaws(replayed);
  await printScores(proposals);
  print();
  printWork(
    new Map<string, readonly Attempt[]>([
      ['nothing', proposals.map(({ texts }) => ({ texts, proposal: undefined }))],
      [options.kind, proposals],
      ['oracle', proposals.map(({ texts, oracle }) => ({ texts, proposal: oracle }))],
    ]),
  );
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      engine: { type: 'string', default: 'memory' },
      command: { type: 'string' },
      seeds: { type: 'string', default: '1' },
      cases: { type: 'string', default: '' },
    },
  });
  const seeds = Number(values.seeds);
  if (!isBenchEngine(values.engine)) throw new Error(`no such engine: ${values.engine}`);
  if (!Number.isInteger(seeds) || seeds < 1) throw new Error(`--seeds takes a number from 1, not ${values.seeds}`);
  return { kind: values.engine, command: values.command, seeds, cases: new RegExp(values.cases) };
}

/** One case with every seed; the laws that no engine has a part in are looked at with the first. */
async function replay(texts: ReplayCase, { kind, command, seeds }: Options): Promise<Replayed[]> {
  const start = performance.now();
  const plan = planPageUpdate(texts);
  const planMillis = performance.now() - start;
  const reference = applyAnswers(plan, echo);
  const identity = findIdentityFaults(texts);
  const oracle = answerByOracle(plan, readPage(texts.human, texts.language));
  const replayed: Replayed[] = [];
  for (let seed = 0; seed < seeds; seed += 1) {
    const engine = openBenchEngine(kind, { seed, command });
    const languages = { sourceLanguage: 'en', targetLanguage: texts.language };
    // oxlint-disable-next-line no-await-in-loop -- seeds run in turn
    const first = await askForPage(engine, { name: texts.id, ...languages, segments: plan.requests });
    const pieces = planRetry(plan, first);
    // oxlint-disable-next-line no-await-in-loop -- seeds run in turn
    const second = await askForPage(engine, { name: texts.id, ...languages, segments: pieces });
    const answers = [...first, ...second];
    const applied = performance.now();
    const proposal = applyUpdate(plan, answers);
    const millis = planMillis + performance.now() - applied;
    const laws: Record<string, readonly string[]> = {
      'an unchanged source changes nothing': seed === 0 ? identity : [],
      'a second run changes nothing': findSecondRunFaults(texts, proposal),
      'the report is right': findReportFaults(texts, plan, proposal),
      'no span, block or kept byte is damaged': findDamage(texts, proposal, reference),
    };
    const faults = Object.entries(laws).flatMap(([law, list]) => list.map((fault) => ({ law, fault })));
    replayed.push({ texts, seed, proposal, oracle, millis, faults });
  }
  return replayed;
}

function printTreatments(replayed: readonly Replayed[]): void {
  const name = ({ outcome, reason }: SegmentOutcome) => (reason === undefined ? outcome : `${outcome}, ${reason}`);
  const languages = [...new Set(replayed.map(({ texts }) => texts.language))].toSorted();
  const counts = new Map<string, Map<string, number>>();
  for (const { texts, proposal } of replayed)
    for (const segment of proposal.segments) {
      const row = counts.get(name(segment)) ?? new Map<string, number>();
      row.set(texts.language, (row.get(texts.language) ?? 0) + 1);
      counts.set(name(segment), row);
    }
  const rows = [...counts].map(([treatment, row]) => [
    treatment,
    ...languages.map((language) => row.get(language) ?? 0),
  ]);
  print();
  printTable([['sentences by treatment', ...languages], ...rows.toSorted((a, b) => Number(b[1]) - Number(a[1]))]);
  const sum = (value: (one: Replayed) => number) => replayed.reduce((total, one) => total + value(one), 0);
  const sent = sum(({ proposal }) => proposal.characters.sent);
  const prose = sum(({ proposal }) => proposal.characters.prose);
  print(`\nprose characters sent ${sent.toLocaleString('en')} of ${prose.toLocaleString('en')}`);
  print(`time ${(sum(({ millis }) => millis) / 1000).toFixed(1)} s, alignment included, engine not`);
}

/** How many runs keep each law; every run that does not, with its first fault. */
function printLaws(replayed: readonly Replayed[]): void {
  const broken = replayed.flatMap((one) =>
    one.faults.slice(0, 3).map((fault) => ({ ...fault, id: `${one.texts.id} seed ${one.seed}` })),
  );
  const laws = [...new Set(broken.map(({ law }) => law))];
  print(
    `\nruns that keep every law: ${replayed.filter(({ faults }) => faults.length === 0).length} of ${replayed.length}`,
  );
  for (const law of laws) {
    const runs = new Set(broken.filter((one) => one.law === law).map(({ id }) => id));
    print(`broken in ${runs.size}: ${law}`);
  }
  for (const { id, law, fault } of broken.slice(0, 40)) print(`  ${id}: ${law}: ${fault}`);
  if (broken.length > 40) print(`  and ${broken.length - 40} more`);
}

async function printScores(proposals: readonly Replayed[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'amts-replay-'));
  const files = proposals.map(({ texts, proposal }): ScoredFile => {
    const file = join(folder, `${texts.id}.md`);
    writeFileSync(file, proposal.text);
    return { folder: texts.folder, proposal: file };
  });
  const isCase = ({ folder: name }: ScoredFile) => /case-\d+$/.test(name);
  const [prose, code] = await Promise.all([
    scoreProposals(files.filter(isCase)),
    scoreProposals(files.filter((file) => !isCase(file))),
  ]);
  print('\ncases that change prose or marks');
  for (const line of [...prose, ...REFERENCE]) print(`  ${line}`);
  print('cases that change only code or formulas');
  for (const line of code) print(`  ${line}`);
  await printLeft(proposals, files);
  print(`\nproposals of the first seed: ${folder}`);
}

/** Of the blocks that are counted under *removed*, those whose source is really gone: all of them should be gone. */
function printOutright(removed: readonly RemovedBlock[], byFolder: ReadonlyMap<string, Replayed>): void {
  const outright = removed.filter((block) => block.outright);
  const languages = [...new Set(outright.map((block) => byFolder.get(block.case)?.texts.language ?? '?'))].toSorted();
  for (const language of languages) {
    const here = outright.filter((block) => byFolder.get(block.case)?.texts.language === language);
    const left = here.filter((block) => block.left);
    const where = [...new Set(left.map((block) => byFolder.get(block.case)?.texts.id))].join(' ');
    print(
      `  removed outright ${language} ${here.length - left.length} of ${here.length}${where === '' ? '' : `; left in ${where}`}`,
    );
  }
}

async function printLeft(proposals: readonly Replayed[], files: readonly ScoredFile[]): Promise<void> {
  const byFolder = new Map(proposals.map((one) => [one.texts.folder, one]));
  const counts = new Map<string, { count: number; examples: string[] }>();
  const removed = await listRemovedBlocks(files);
  printOutright(removed, byFolder);
  for (const left of removed.filter((block) => block.left)) {
    const one = byFolder.get(left.case);
    if (one === undefined) continue;
    const { kind, reason } = explainLeft(left, one);
    const row = counts.get(`${kind}: ${reason}`) ?? { count: 0, examples: [] };
    row.count += 1;
    if (!row.examples.includes(one.texts.id) && row.examples.length < 4) row.examples.push(one.texts.id);
    counts.set(`${kind}: ${reason}`, row);
  }
  const rows = [...counts].toSorted((a, b) => b[1].count - a[1].count);
  print();
  printTable([
    ['old translations still there though their source block changed', 'blocks', 'for example'],
    ...rows.map(([name, { count, examples }]) => [name, count, examples.join(' ')]),
  ]);
}

await main();
