/**
 * The GitHub Action: a shell. Inputs and event to options, the ledger to outputs, annotations and the job summary; log
 * groups are the steps of the flow.
 */
import { join } from 'node:path';
import * as core from '@actions/core';
import type { context as workflowContext } from '@actions/github';
import { abortOnSignals } from './cli/shell.ts';
import { listSecrets } from './commands/github-access.ts';
import type { Log, Ports } from './commands/ports.ts';
import type { ActionRequest } from './commands/read-inputs.ts';
import type { SyncResult } from './commands/sync.ts';
import { createPorts } from './create-ports.ts';
import { describeError } from './main.ts';
import type { Annotation } from './report/annotations.ts';
import type { Failure } from './report/failure-issue.ts';
import type { LanguageReport } from './report/ledger.ts';
import { UnfinishedError } from './shared/errors.ts';
import { nameSome } from './shared/name-some.ts';
import { toPlainLine, toPlainText } from './shared/plain-text.ts';

/** Run the action; a failure is told to the runner, never thrown. */
export async function run(): Promise<void> {
  const log = createGroupLog();
  let ports: Ports | undefined;
  let request: ActionRequest | undefined;
  try {
    const { readInputs } = await import('./commands/read-inputs.ts');
    request = readInputs(process.env, process.env['GITHUB_WORKSPACE'] ?? process.cwd());
    const { github, issues } = request;
    for (const secret of [github, issues].flatMap(listSecrets)) maskSecret(secret);
    ports = await createPorts({ log, github, issues, signal: abortOnSignals(log), mask: maskSecret });
    await settleIssue(request, ports, await runRequest(request, { ports, log }));
  } catch (error) {
    log.close();
    const { message } = describeError(error);
    const { renderFailedSummary } = await import('./report/summary.ts');
    await writeSummary(renderFailedSummary(message));
    fail(message);
    if (request !== undefined && ports !== undefined)
      await settleIssue(request, ports, [{ what: 'the run', reason: message }]);
  }
}

/** A key of several lines is shown line by line in a log. */
function maskSecret(secret: string): void {
  for (const line of secret.split('\n')) if (line.trim() !== '') core.setSecret(line.trim());
}

type Context = typeof workflowContext;

interface Tools {
  readonly ports: Ports;
  readonly log: GroupLog;
}

/** @returns What failed; `undefined` when nothing was tried. */
async function runRequest(request: ActionRequest, tools: Tools): Promise<readonly Failure[] | undefined> {
  const { applyEvent, readEvent } = await import('./commands/read-event.ts');
  const { context } = await import('@actions/github');
  const event = readEvent({ name: context.eventName ?? '', payload: context.payload });
  if (event.kind === 'none') return skip(event.reason);
  if (event.kind === 'comment') {
    const { repository, author } = event.comment;
    if (!(await tools.ports.mayWrite(repository, author))) return skip(`${author} may not write to ${repository}`);
  }
  const options = { ...applyEvent(request.options, event), runUrl: findRunUrl(context) };
  return RUNS[request.mode]({ ...request, options }, tools);
}

function skip(reason: string): undefined {
  core.notice(toPlainLine(`nothing to do: ${reason}`));
  core.setOutput('changed', false);
  return undefined;
}

type RunMode = (request: ActionRequest, tools: Tools) => Promise<readonly Failure[] | undefined>;

const RUNS: Readonly<Record<ActionRequest['mode'], RunMode>> = {
  sync: runSync,
  submit: runSubmit,
  collect: runCollect,
  check: runCheck,
};

async function runSync({ options }: ActionRequest, { ports, log }: Tools): Promise<readonly Failure[]> {
  const { sync } = await import('./commands/sync.ts');
  const result = await sync(options, ports);
  log.close();
  return tellRuns([result]);
}

async function runCollect({ options }: ActionRequest, { ports, log }: Tools): Promise<readonly Failure[] | undefined> {
  const { collect } = await import('./commands/collect.ts');
  const { runs } = await collect(options, ports);
  log.close();
  return runs.length === 0 ? skip('no run waits') : tellRuns(runs);
}

async function runSubmit({ options }: ActionRequest, { ports, log }: Tools): Promise<readonly Failure[]> {
  const { renderSubmission, submit } = await import('./commands/submit.ts');
  const { renderRecord } = await import('./commands/run-record.ts');
  const { renderFence } = await import('./report/inert-text.ts');
  const { openReport } = await import('./commands/steps/deliver/write-report.ts');
  const folder = await openReport(options, ports);
  const result = await submit({ ...options, isKept: true }, ports);
  log.close();
  await folder.write('record.json', renderRecord(result.record)).catch((error: unknown) => {
    throw new UnfinishedError(error);
  });
  const lines = renderSubmission(result);
  core.info(toPlainText(lines));
  await writeSummary(`## AMTS: jobs started\n\n${renderFence(lines, 'text')}\n`);
  core.setOutput('changed', false);
  core.setOutput(
    'waiting',
    result.record.languages.map(({ language }) => language),
  );
  core.setOutput('report', join(folder.path, 'record.json'));
  return [];
}

async function runCheck({ options }: ActionRequest, { ports, log }: Tools): Promise<undefined> {
  const { checkPages } = await import('./commands/check-pages.ts');
  const { planCheckAnnotations, renderCheckSummary } = await import('./report/check-report.ts');
  const { pages, withoutBase } = await checkPages(options, ports);
  log.close();
  annotate(planCheckAnnotations(pages));
  await writeSummary(renderCheckSummary(pages, withoutBase));
  const errors = pages.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
  if (errors.length > 0) fail(`${errors.length} errors in ${pages.length} pages; see the job summary`);
}

/** Outputs, summary and annotations of one run, or of several that were collected. */
async function tellRuns(results: readonly SyncResult[]): Promise<readonly Failure[]> {
  const reports = results.map(({ report }) => report);
  const { reportPath = '', reviewPaths = [] } = results.at(-1) ?? {};
  const { renderSummary } = await import('./report/summary.ts');
  const { renderRunText } = await import('./report/terminal-text.ts');
  const { planAnnotations } = await import('./report/annotations.ts');
  const { describeOutputs } = await import('./report/outputs.ts');
  for (const report of reports) core.info(toPlainText(renderRunText(report)));
  await writeSummary(reports.map(renderSummary).join('\n\n'));
  for (const [name, value] of Object.entries(describeOutputs(reports, { reportPath, reviewPaths })))
    core.setOutput(name, value);
  for (const report of reports) annotate(planAnnotations(report));
  const pages = reports.flatMap(({ languages }) => languages.flatMap(listFailures));
  const refused = reports.flatMap((report) => report.refused ?? []);
  const inScope = reports.reduce((sum, { totals }) => sum + totals.inScope, 0);
  if (pages.length > 0) fail(`${pages.length} of ${inScope} pages failed; see the job summary`);
  if (refused.length > 0)
    fail(`${nameSome(refused.map(({ language }) => language))}: not worked on; see the job summary`);
  const unwritten = results.flatMap((result) => result.unwritten ?? []);
  for (const reason of unwritten) fail(`the report is not written, all else is done: ${reason}`);
  return [
    ...unwritten.map((reason) => ({ what: 'the report', reason })),
    ...refused.map(({ language, reason }) => ({ what: language, reason })),
    ...pages,
  ];
}

function listFailures({ language, pages }: LanguageReport): Failure[] {
  return pages.flatMap(({ status, target, reason = '' }) =>
    status === 'failed' ? [{ what: `${language}: ${target}`, reason }] : [],
  );
}

function fail(message: string): void {
  core.setFailed(toPlainText(message).trimEnd());
}

/** `core.error` and its like, by the level of the annotation. */
function annotate(annotations: readonly Annotation[]): void {
  const tell = { error: core.error, warning: core.warning, notice: core.notice };
  for (const { level, message, title, file, line } of annotations)
    tell[level](toPlainText(message).trimEnd(), {
      ...(title === undefined ? {} : { title: toPlainLine(title) }),
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { startLine: line }),
    });
}

/** Address of the workflow run; `undefined` outside of one. */
function findRunUrl({ serverUrl, runId }: Context): string | undefined {
  const { GITHUB_REPOSITORY: repository } = process.env;
  return repository === undefined || Number.isNaN(runId)
    ? undefined
    : `${serverUrl}/${repository}/actions/runs/${runId}`;
}

/** Open, update or close the issue that tells of failing runs; that it cannot be done must not hide the failure. */
async function settleIssue(
  { failureIssue }: ActionRequest,
  ports: Ports,
  failures: readonly Failure[] | undefined,
): Promise<void> {
  const { GITHUB_REPOSITORY: repository } = process.env;
  if (!failureIssue || repository === undefined || failures === undefined) return;
  const { context } = await import('@actions/github');
  const runUrl = findRunUrl(context);
  const failed = { commit: context.sha ?? '', failures, ...(runUrl === undefined ? {} : { runUrl }) };
  try {
    const { settleFailureIssue } = await import('./report/failure-issue.ts');
    await settleFailureIssue(await ports.openIssues(repository), failures.length === 0 ? undefined : failed);
  } catch (error) {
    core.warning(toPlainLine(`the issue on failing runs was not written: ${describeError(error).message}`));
  }
}

interface GroupLog extends Log {
  close(): void;
}

function createGroupLog(): GroupLog {
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
    info: (message) => core.info(toPlainLine(message)),
    warn: (message) => core.warning(toPlainLine(message)),
    progress(label, done, total) {
      if (done === total && total > 0) core.info(toPlainLine(`${label}: ${total}`));
    },
  };
}

/** A summary that cannot be written must not hide what the run came to. */
async function writeSummary(text: string): Promise<void> {
  if (process.env['GITHUB_STEP_SUMMARY'] === undefined) return;
  try {
    await core.summary.addRaw(text, true).write();
  } catch (error) {
    core.warning(toPlainLine(`the job summary was not written: ${String(error)}`));
  }
}
