/**
 * `npm run demo`: the example book as git repositories in `./demo`, one push, the real command twice, and what came of
 * it. Arguments go to `amts sync`, for example `npm run demo -- --engine pseudo`.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBooks, NAMES, nameTarget, runGit, SOURCE_NAME } from './demo/books.ts';
import { CHANGES } from './demo/changes.ts';
import { openOutcomes, readReport } from './demo/outcomes.ts';
import { createPaint } from './demo/paint.ts';
import { renderChanges, renderDiff, renderFiles, renderHead, renderSecondRun } from './demo/render.ts';
import { isIdle, judgeChanges } from './demo/verdicts.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Paths are shown as a reader in the root of the repository would type them. */
const FOLDER = 'demo';

const isColoured = Boolean(process.env['FORCE_COLOR']) || (process.stdout.isTTY && !process.env['NO_COLOR']);
const paint = createPaint(isColoured);

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const folder = join(ROOT, FOLDER);
  rmSync(folder, { recursive: true, force: true });
  makeBooks(folder);
  print(renderHead(runGit(join(folder, SOURCE_NAME), ['diff', '-M', '--shortstat', 'HEAD~1', 'HEAD']), paint));
  const before = takeFingerprint(folder);
  const options = ['--source', `${FOLDER}/${SOURCE_NAME}`, '--since', 'HEAD~1', ...args];
  const first = runSync([...options, '--report-dir', `${FOLDER}/report`]);
  if (first !== 0) return first;
  const report = readReport(join(folder, 'report', 'report.json'));
  const changes = judgeChanges(openOutcomes(folder, report));
  print(renderChanges(changes, report, paint));
  for (const { language, proposalBranch, pages } of report.languages.filter(({ commit }) => commit !== null)) {
    const name = nameTarget(language);
    const range = ['-M', 'main', proposalBranch, '--', '*.md', ':!*_origin.md'];
    const command = `git -C ${FOLDER}/${name} diff --word-diff main ${proposalBranch} -- '*.md' ':!*_origin.md'`;
    const order = CHANGES.flatMap(({ page }) => pages.find(({ source }) => source === page)?.target ?? []);
    const diff = runGit(join(folder, name), ['diff', '-U0', ...range]);
    print(renderDiff(diff, { language, order, command, isColoured }, paint));
  }
  print(renderFiles(FOLDER, report, paint));
  const again = runSync([...options, '--report-dir', `${FOLDER}/report-of-second-run`]);
  if (again !== 0) return again;
  const second = readReport(join(folder, 'report-of-second-run', 'report.json'));
  const isUntouched = takeFingerprint(folder) === before;
  print(renderSecondRun(second, isUntouched, paint));
  const isLost = changes.some(({ verdicts }) => verdicts.flat().some(({ word }) => word === 'lost'));
  return !isLost && isIdle(second) && isUntouched ? 0 : 1;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Run the built command as a reader would; what it prints is shown only when it fails. */
function runSync(args: readonly string[]): number {
  const command = ['dist/cli.js', 'sync', ...args];
  print(paint('bold', `$ node ${command.join(' ')}`));
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
  if (status === 0 && stdout.includes('report.json')) return 0;
  const remedy = status === 0 ? 'gave no report: dist/ is older than the sources, make it anew with npm run build' : '';
  process.stderr.write(`${stdout}${stderr}\nThe command ${remedy || `ended with exit code ${status}`}.\n`);
  return status || 1;
}

/** HEAD, index and work tree of every repository. */
function takeFingerprint(folder: string): string {
  return NAMES.map((name) => {
    const repository = join(folder, name);
    const status = runGit(repository, ['status', '--porcelain', '--branch', '--ignored']);
    return status + runGit(repository, ['rev-parse', 'HEAD']);
  }).join('');
}
