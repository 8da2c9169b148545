/**
 * `npm run demo`: the example book on a GitHub of this machine, and the built action on its pushes, as the runner runs
 * it: pull requests, corrections of translators, a second push, and a run that has nothing to do. Another engine:
 * `npm run demo -- --engine amazon-translate`, which starts a local S3 and Amazon Translate as well, `chat`, which starts
 * an endpoint of chat completions, or `pseudo`.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { RunReport } from '../src/report/ledger.ts';
import { LANGUAGES, pushAgain, runGit, SOURCE_NAME } from './demo/books.ts';
import { openOutcomes } from './demo/outcomes.ts';
import { createPaint } from './demo/paint.ts';
import { renderPullRequest } from './demo/pull-request.ts';
import {
  renderChanges,
  renderCorrections,
  renderFiles,
  renderHead,
  renderRun,
  renderSecondPush,
  renderThirdRun,
} from './demo/render.ts';
import { correct, findCorrections, OPEN_CUP } from './demo/translators.ts';
import { isIdle, judgeChanges } from './demo/verdicts.ts';
import { type DemoRun, type DemoWorld, OWNER, startDemo } from './demo/world.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = 'demo';
const folder = join(ROOT, FOLDER);

const isColoured = Boolean(process.env['FORCE_COLOR']) || (process.stdout.isTTY && !process.env['NO_COLOR']);
const paint = createPaint(isColoured);

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'memory' },
    /** The built action; CI gives one that has no node_modules in reach. */
    program: { type: 'string', default: join(ROOT, 'dist/index.js') },
  },
});
rmSync(folder, { recursive: true, force: true });
const world = await startDemo({ folder, engine: values.engine, program: values.program });
try {
  process.exitCode = (await showDemo(world)) ? 0 : 1;
} finally {
  await world.stop();
}

/** @returns Whether all is as it should be. */
async function showDemo(demo: DemoWorld): Promise<boolean> {
  print(renderHead(OWNER, runGit(join(folder, SOURCE_NAME), ['diff', '-M', '--shortstat', 'HEAD~1', 'HEAD']), paint));
  const first = await push(demo, { reportDir: 'first', event: 'the first push' });
  await Promise.all(LANGUAGES.map(demo.fetch));
  const changes = judgeChanges(openOutcomes(folder, first));
  print(renderChanges(changes, first, paint));
  print(
    `${paint('bold', 'A pull request in each translation; this is the Spanish one, in the language of its team')}\n`,
  );
  print(`${renderPullRequest(demo.targets.es, OPEN_CUP.source, paint)}\n`);
  const areKept = await showSecondPush(demo, first);
  const third = await push(demo, { reportDir: 'third', event: 'the same push again' });
  print(`${renderThirdRun(third, paint)}\n`);
  print(renderFiles(FOLDER, LANGUAGES, paint));
  const isLost = changes.some(({ verdicts }) => verdicts.flat().some(({ word }) => word === 'lost'));
  return !isLost && areKept && isIdle(third);
}

/** Two translators correct, the author pushes again. @returns Whether nothing of theirs is lost. */
async function showSecondPush(demo: DemoWorld, first: RunReport): Promise<boolean> {
  const [spanish] = first.languages;
  if (spanish === undefined) throw new Error('the first run has no Spanish');
  const corrections = await correct(demo.targets.es, spanish);
  print(paint('bold', 'Two translators improve a sentence: one in the pull request, one in what is published'));
  print(`${renderCorrections(corrections, paint)}\n`);
  pushAgain(folder);
  const report = await push(demo, { reportDir: 'second', event: 'a second push' });
  await Promise.all(LANGUAGES.map(demo.fetch));
  const survivals = await findCorrections(demo.targets.es, corrections, spanish.proposalBranch);
  const pulls = report.languages.flatMap(({ language, pullRequest }) =>
    pullRequest === undefined ? [] : [{ name: `${OWNER}/book-${language}`, ...pullRequest }],
  );
  print(`${renderSecondPush({ report, survivals, pulls }, paint)}\n`);
  return pulls.every(({ isNew }) => !isNew) && survivals.every((one) => one.isCommitKept && one.isTextKept);
}

/** @throws when the action fails: what it printed is shown. */
async function push(demo: DemoWorld, { reportDir, event }: { reportDir: string; event: string }): Promise<RunReport> {
  const run: DemoRun = await demo.push(reportDir);
  print(renderRun(run, event, paint));
  const { exitCode, stdout, stderr } = run.result;
  if (exitCode === 0 && run.report !== undefined) return run.report;
  throw new Error(
    `${stdout}${stderr}\nThe action ended with exit code ${exitCode}. Is dist/ as old as the sources? npm run build`,
  );
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
