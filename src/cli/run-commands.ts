/** The commands that run on whole books: `sync`, `plan`, `submit`, `collect`. */
import type { Command } from 'commander';
import type { RunOptions } from '../commands/steps/open/open-run.ts';
import type { SyncOptions, SyncResult } from '../commands/sync.ts';
import { ConfigError, UnfinishedError } from '../shared/errors.ts';
import { addEngineOptions, collect, type EngineFlags } from './options.ts';
import type { Shell } from './shell.ts';

export interface RunFlags extends EngineFlags {
  readonly source: string;
  readonly target?: readonly string[];
  readonly language?: readonly string[];
  readonly config?: string;
  readonly since?: string;
  readonly full?: boolean;
  readonly pages?: readonly string[];
  readonly cache?: string;
  readonly json?: boolean;
}

export interface DeliveryFlags extends RunFlags {
  readonly dryRun?: boolean;
  readonly reportDir: string;
  readonly review?: string;
}

interface CollectFlags extends DeliveryFlags {
  readonly record?: string;
  readonly wait?: boolean;
}

interface PlanFlags extends RunFlags {
  readonly matrix?: boolean;
  readonly segments?: string;
}

interface StatusFlags extends RunFlags {
  readonly markdown?: boolean;
  readonly reportDir?: string;
}

interface SubmitFlags extends RunFlags {
  readonly record?: string;
}

export function addRunCommands(program: Command, shell: Shell): void {
  addSync(program, shell);
  addPlan(program, shell);
  addApply(program, shell);
  addStatus(program, shell);
  addSubmit(program, shell);
  addCollect(program, shell);
}

function addSync(program: Command, shell: Shell): void {
  addDeliveryOptions(addRunOptions(program.command('sync')))
    .description('Carry what changed in the source over to each translation, as a commit on its branch amts/<source>.')
    .action(async (flags: DeliveryFlags) => {
      const { sync } = await import('../commands/sync.ts');
      const { renderRunText } = await import('../report/terminal-text.ts');
      const { findExitCode } = await import('../report/ledger.ts');
      const result = await sync(await readDeliveryFlags(flags), await shell.openRunPorts());
      const { report, unwritten } = result;
      const where = unwritten === undefined ? listFiles(result) : [];
      shell.printResult(flags.json, report, () => [...renderRunText(report), '', ...where]);
      shell.endWith(findExitCode([report]));
      tellUnwritten([result], shell);
    });
}

function addPlan(program: Command, shell: Shell): void {
  addRunOptions(program.command('plan'))
    .description('Say what sync would do and how much text it would send, without doing it.')
    .option('--segments <file>', 'write what is to be translated as JSON lines, for amts apply')
    .option(
      '--matrix',
      'print the languages that have something to do, for strategy.matrix of a workflow, and plan no page',
    )
    .action(async (flags: PlanFlags) => {
      if (flags.matrix === true) return printMatrix(flags, shell);
      const { plan } = await import('../commands/plan.ts');
      const { renderPlanText } = await import('../report/terminal-text.ts');
      const report = await plan(
        { ...(await readRunFlags(flags)), segments: flags.segments },
        await shell.openRunPorts(),
      );
      shell.printResult(flags.json, report, () => renderPlanText(report));
      shell.endWith(report.totals.failed > 0 ? 1 : 0);
    });
}

async function printMatrix(flags: PlanFlags, shell: Shell): Promise<void> {
  if (flags.segments !== undefined)
    throw new ConfigError('--matrix plans no page, so there are no --segments; leave one out');
  const { planMatrix } = await import('../commands/plan-matrix.ts');
  shell.print(`${JSON.stringify(await planMatrix(await readRunFlags(flags), await shell.openRunPorts()))}\n`);
}

function addApply(program: Command, shell: Shell): void {
  addDeliveryOptions(addRunOptions(program.command('apply')))
    .description('Place translations of what amts plan --segments wrote, through the verifier of every engine.')
    .argument('<file>', 'JSON lines with the id of each row and its translation')
    .action(async (file: string, flags: DeliveryFlags) => {
      const { apply, listRefused } = await import('../commands/apply.ts');
      const { renderRunText } = await import('../report/terminal-text.ts');
      const { findExitCode } = await import('../report/ledger.ts');
      const result = await apply({ ...(await readDeliveryFlags(flags)), segments: file }, await shell.openRunPorts());
      const refused = listRefused(result).map((line) => `refused: ${line}`);
      const { report, unwritten } = result;
      const where = unwritten === undefined ? listFiles(result) : [];
      shell.printResult(flags.json, report, () => [...renderRunText(report), '', ...refused, ...where]);
      shell.endWith(refused.length > 0 ? 1 : findExitCode([report]));
      tellUnwritten([result], shell);
    });
}

function addStatus(program: Command, shell: Shell): void {
  addRunOptions(program.command('status'))
    .description('Tell of every page of every translation how its base is known, how far it is behind, and the price.')
    .option('--markdown', 'print Markdown')
    .option('--report-dir <folder>', 'write the report as JSON, Markdown and HTML there, and a badge for each language')
    .action(async ({ markdown = false, reportDir, ...flags }: StatusFlags) => {
      const { readStatus, writeStatus } = await import('../commands/status.ts');
      const { renderStatusMarkdown, renderStatusText } = await import('../report/status/status-text.ts');
      const ports = await shell.openRunPorts();
      const report = await readStatus(await readRunFlags(flags), ports);
      if (reportDir !== undefined) await writeStatus(report, reportDir, ports.disk);
      const render = markdown ? renderStatusMarkdown : renderStatusText;
      shell.printResult(flags.json, report, () => render(report));
      shell.endWith(report.refused.length > 0 ? 1 : 0);
    });
}

function addSubmit(program: Command, shell: Shell): void {
  addRunOptions(program.command('submit'))
    .description('Start the jobs of a run and end; amts collect delivers what they make.')
    .option('--record <file>', 'write the record of the run there as well')
    .action(async (flags: SubmitFlags) => {
      const { renderSubmission, submit } = await import('../commands/submit.ts');
      const { renderRecord } = await import('../commands/run-record.ts');
      const ports = await shell.openRunPorts();
      if (flags.record !== undefined) await ports.disk.checkWritable(flags.record);
      const isKept = flags.record !== undefined;
      const result = await submit({ ...(await readRunFlags(flags)), isKept }, ports);
      shell.printResult(flags.json, result.record, () => renderSubmission(result));
      if (flags.record === undefined) return;
      await ports.disk.writeText(flags.record, renderRecord(result.record)).catch((error: unknown) => {
        throw new UnfinishedError(error);
      });
    });
}

function addCollect(program: Command, shell: Shell): void {
  addDeliveryOptions(addRunOptions(program.command('collect')))
    .description('Deliver what amts submit has started, in whatever process; what is not finished is left for later.')
    .option('--record <file>', 'record of one run (default: every run that the bucket knows)')
    .option('--wait', 'wait for jobs that still run')
    .action(async ({ record, wait = false, ...flags }: CollectFlags) => {
      const { collect: collectRuns } = await import('../commands/collect.ts');
      const { renderRunText } = await import('../report/terminal-text.ts');
      const { findExitCode } = await import('../report/ledger.ts');
      const options = { ...(await readDeliveryFlags(flags)), record, wait };
      const { runs, totals } = await collectRuns(options, await shell.openRunPorts());
      const reports = runs.map(({ report }) => report);
      const renderTexts = () =>
        runs.length === 0 ? ['no run waits'] : reports.flatMap((report) => [...renderRunText(report), '']).slice(0, -1);
      shell.printResult(flags.json, { version: 1, command: 'collect', runs: reports, totals }, renderTexts);
      shell.endWith(findExitCode(reports));
      tellUnwritten(runs, shell);
    });
}

/** Where the files of a run are. */
function listFiles({ reportPath, reviewPaths }: SyncResult): string[] {
  return [`report: ${reportPath}`, ...reviewPaths.map((path) => `review: ${path}`)];
}

/** A report that is missing makes the run red, but nothing that it did undone. */
export function tellUnwritten(results: readonly Pick<SyncResult, 'unwritten'>[], shell: Shell): void {
  for (const { unwritten } of results) {
    if (unwritten === undefined) continue;
    shell.log.warn(`the report is not written, all else is done: ${unwritten}`);
    shell.endWith(1);
  }
}

export function addDeliveryOptions(command: Command): Command {
  return command
    .option('--dry-run', 'do all but the commits and pull requests (the engine is asked, the report is written)')
    .option(
      '--report-dir <folder>',
      'folder for report.json, the review pages and the pull-request texts',
      '.amts-report',
    )
    .option('--review <file>', 'file for the review page; {language} in it stands for the language');
}

/** Options that every command on a whole book takes. */
export function addRunOptions(command: Command): Command {
  command
    .requiredOption('--source <place>', 'source book: a local clone, or owner/repo on GitHub')
    .option(
      '--target <language=place>',
      'translation: a local clone, or owner/repo on GitHub; repeatable; wins over the configuration',
      collect,
    )
    .option('--language <code>', 'only this target of the configuration; repeatable', collect)
    .option('--config <file>', 'configuration (default: amts.yml in the source)')
    .option(
      '--since <revision>',
      'only pages that the source changed since (default: pages that differ from their base)',
    )
    .option('--full', 'every page; a page without a base is updated from the source revision that it contradicts least')
    .option('--pages <glob>', 'only these source pages; repeatable', collect)
    .option('--cache <folder>', 'keep alignments there, so that a later run costs what changed');
  return addEngineOptions(command).option('--json', 'print one JSON document');
}

export async function readDeliveryFlags({
  dryRun = false,
  reportDir,
  review,
  ...flags
}: DeliveryFlags): Promise<SyncOptions> {
  return { ...(await readRunFlags(flags)), dryRun, reportDir, review };
}

export async function readRunFlags(flags: RunFlags): Promise<RunOptions> {
  const { parseTargetOverride } = await import('../config/overrides.ts');
  const { source, target = [], language: languages = [], full = false, pages = [], ...rest } = flags;
  const targets = target.map((text) => parseTargetOverride(text, '--target'));
  const { config, since, engine, engineCommand, engineEnvironment, cache } = rest;
  const folder = process.cwd();
  const engineOptions = { engine, engineCommand, engineEnvironment };
  return { folder, source, targets, languages, full, pages, config, since, ...engineOptions, cache };
}
