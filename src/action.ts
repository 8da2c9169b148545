/**
 * The GitHub Action: a shell. Inputs to options, the ledger to outputs, annotations and the job summary; log groups
 * are the steps of the flow.
 */
import * as core from '@actions/core';
import type { Log } from './commands/ports.ts';
import { createPorts, describeError } from './main.ts';
import type { RunReport } from './report/ledger.ts';

/** GitHub shows ten annotations of a kind for each step. */
const MAX_ANNOTATIONS = 10;

/** Run the action; a failure is told to the runner, never thrown. */
export async function run(): Promise<void> {
  const log = createGroupLog();
  try {
    const { readInputs } = await import('./commands/read-inputs.ts');
    const { sync } = await import('./commands/sync.ts');
    const { renderSummary } = await import('./report/summary.ts');
    const { renderRunText } = await import('./report/terminal-text.ts');
    const options = readInputs(process.env, process.env['GITHUB_WORKSPACE'] ?? process.cwd());
    const { report, reportPath } = await sync(options, await createPorts(log));
    log.close();
    core.info(renderRunText(report));
    await writeSummary(renderSummary(report));
    setOutputs(report, reportPath);
    tellFailures(report);
  } catch (error) {
    log.close();
    const { message } = describeError(error);
    await writeSummary(`## AMTS failed\n\n${await quote(message)}\n`);
    core.setFailed(message);
  }
}

async function quote(message: string): Promise<string> {
  const { renderFence } = await import('./report/inert-text.ts');
  return renderFence([message], 'text');
}

function createGroupLog(): Log & { close(): void } {
  let isOpen = false;
  function close(): void {
    if (isOpen) core.endGroup();
    isOpen = false;
  }
  return {
    close,
    step(title) {
      close();
      core.startGroup(title);
      isOpen = true;
    },
    info: core.info,
    warn: core.warning,
    progress(label, done, total) {
      if (done === total && total > 0) core.info(`${label}: ${total}`);
    },
  };
}

/** A summary that cannot be written must not hide what the run came to. */
async function writeSummary(text: string): Promise<void> {
  if (process.env['GITHUB_STEP_SUMMARY'] === undefined) return;
  try {
    await core.summary.addRaw(text, true).write();
  } catch (error) {
    core.warning(`the job summary was not written: ${String(error)}`);
  }
}

function setOutputs({ totals, languages }: RunReport, reportPath: string): void {
  core.setOutput(
    'changed',
    languages.some(({ commit }) => commit !== null),
  );
  core.setOutput('pages-in-scope', totals.inScope);
  core.setOutput('pages-delivered', totals.delivered);
  core.setOutput('pages-unchanged', totals.unchanged);
  core.setOutput('pages-failed', totals.failed);
  core.setOutput('characters-prose', totals.characters.prose);
  core.setOutput('characters-sent', totals.characters.sent);
  core.setOutput('report', reportPath);
}

function tellFailures({ languages, totals }: RunReport): void {
  for (const { language, warning } of languages) if (warning !== undefined) core.warning(`${language}: ${warning}`);
  const failed = languages.flatMap(({ language, pages }) =>
    pages.filter(({ status }) => status === 'failed').map((page) => ({ language, page })),
  );
  for (const { language, page } of failed.slice(0, MAX_ANNOTATIONS))
    core.error(page.reason ?? '', { title: `${language}: ${page.target}` });
  if (failed.length > 0) core.setFailed(`${failed.length} of ${totals.inScope} pages failed; see the job summary`);
}
