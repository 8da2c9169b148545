#!/usr/bin/env node
/**
 * The command line: a shell. Arguments to options, results to text or JSON on standard output; all else goes to
 * standard error. Commands are loaded when they run, so that `--help` is quick.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { createTerminalLog } from './adapters/terminal.ts';
import type { AlignOptions } from './commands/align.ts';
import type { CheckOptions } from './commands/check.ts';
import type { RunOptions } from './commands/open-run.ts';
import type { ParallelDataPorts } from './commands/parallel-data.ts';
import { DEFAULT_KEEP_ABOVE, DIALECTS, type Dialect, ENGINES } from './config/choices.ts';
import { createPorts, describeError, type ExitCode, renderVersion } from './main.ts';
import type { Format, Unit } from './parallel-data/render.ts';

const log = createTerminalLog(process.stderr);
let exitCode: ExitCode = 0;

interface EngineFlags {
  readonly engine?: string;
  readonly engineCommand?: string;
}

interface RunFlags extends EngineFlags {
  readonly source: string;
  readonly target?: readonly string[];
  readonly config?: string;
  readonly since?: string;
  readonly full?: boolean;
  readonly pages?: readonly string[];
  readonly json?: boolean;
}

interface SyncFlags extends RunFlags {
  readonly dryRun?: boolean;
  readonly reportDir: string;
}

interface MergeFlags extends EngineFlags {
  readonly base?: string;
  readonly target?: string;
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly dialect: Dialect;
  readonly keepAbove: number;
  readonly out?: string;
  readonly report?: string;
}

interface InspectFlags {
  readonly language: string;
  readonly dialect: Dialect;
  readonly json?: boolean;
}

interface AlignFlags extends Omit<AlignOptions, 'lines'> {
  readonly lines?: boolean;
  readonly format: 'jsonl' | Format;
  readonly html?: string;
}

interface BookFlags {
  readonly from: string;
  readonly to?: string;
  readonly target?: readonly string[];
  readonly pairs?: readonly string[];
  readonly source?: string;
  readonly base: string;
  readonly cache?: string;
  readonly dialect: Dialect;
  readonly out?: string;
  readonly json?: boolean;
}

interface ParallelDataFlags extends BookFlags {
  readonly unit: Unit;
  readonly format: Format;
  readonly minScore: number;
  readonly comments?: boolean;
}

interface TerminologyFlags extends BookFlags {
  readonly glossary: readonly string[];
}

const DEFAULT_BASE = '{dir}/{name}_origin{ext}';

function createProgram(): Command {
  const program = new Command('amts')
    .description('Keep the translations of a Markdown book in step with its source.')
    .version(renderVersion())
    .showHelpAfterError('(amts --help, or amts <command> --help, says more)')
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 a page failed or a check found errors, 2 wrong usage or configuration.',
    )
    .exitOverride();
  addSync(program);
  addPlan(program);
  addMerge(program);
  addAlign(program);
  addCheck(program);
  addInspect(program);
  addParallelData(program);
  addTerminology(program);
  return program;
}

function addSync(program: Command): void {
  addRunOptions(program.command('sync'))
    .description('Carry what changed in the source over to each translation, as a commit on its branch amts/<source>.')
    .option('--dry-run', 'do all but the commits (the engine is asked, the report is written)')
    .option('--report-dir <folder>', 'folder for report.json and the pull-request texts', '.amts-report')
    .action(async (flags: SyncFlags) => {
      const { sync } = await import('./commands/sync.ts');
      const { renderRunText } = await import('./report/terminal-text.ts');
      const { findExitCode } = await import('./report/ledger.ts');
      const options = { ...(await readRunFlags(flags)), dryRun: flags.dryRun ?? false, reportDir: flags.reportDir };
      const { report, reportPath } = await sync(options, await createPorts(log));
      printResult(flags.json, report, () => `${renderRunText(report)}\nreport: ${reportPath}\n`);
      exitCode = findExitCode(report.totals);
    });
}

function addPlan(program: Command): void {
  addRunOptions(program.command('plan'))
    .description('Say what sync would do and how much text it would send, without doing it.')
    .action(async (flags: RunFlags) => {
      const { plan } = await import('./commands/plan.ts');
      const { renderPlanText } = await import('./report/terminal-text.ts');
      const report = await plan(await readRunFlags(flags), await createPorts(log));
      printResult(flags.json, report, () => renderPlanText(report));
      exitCode = report.totals.failed > 0 ? 1 : 0;
    });
}

function addMerge(program: Command): void {
  const command = program
    .command('merge')
    .description('Update one page. Without --base and --target it is a new page, and translated whole.')
    .option('--base <file>', 'the source that the translation was made from')
    .option('--target <file>', 'the translation')
    .requiredOption('--source <file>', 'the new source');
  addEngineOptions(addLanguageOptions(command))
    .option(
      '--keep-above <number>',
      'similarity above which an edited sentence keeps its translation',
      readShare,
      DEFAULT_KEEP_ABOVE,
    )
    .option('--out <file>', 'file for the proposal (default: standard output)')
    .option('--report <file>', 'file for what became of each sentence, as JSON')
    .action(async (flags: MergeFlags) => {
      const { merge } = await import('./commands/merge.ts');
      const { parseEngine } = await import('./config/settings.ts');
      const proposal = await merge({ ...flags, engine: parseEngine(flags) }, await createPorts(log));
      if (flags.out === undefined) print(proposal.text);
    });
}

function addAlign(program: Command): void {
  addLanguageOptions(addPageOptions(program.command('align')))
    .description('Align the sentences of two pages: as JSON lines, as parallel data, or as a page to look at.')
    .option('--lines', 'the files hold one sentence a line')
    .addOption(new Option('--unit <unit>', 'what is aligned').choices(['sentence', 'paragraph']).default('sentence'))
    .addOption(
      new Option('--format <format>', 'jsonl: every row; the others: pairs alone, one language a column')
        .choices(['jsonl', 'csv', 'tsv', 'tmx'])
        .default('jsonl'),
    )
    .option('--html <file>', 'write a page that shows both texts side by side, and print nothing')
    .action(async ({ lines = false, html, ...flags }: AlignFlags) => {
      const { align, renderRows } = await import('./commands/align.ts');
      const { disk } = await createPorts(log);
      const rows = await align({ ...flags, lines }, disk);
      if (html === undefined) return print(renderRows(rows, flags));
      const { renderAlignmentPage } = await import('./report/alignment-page.ts');
      await disk.writeText(html, renderAlignmentPage(rows, flags));
    });
}

function addCheck(program: Command): void {
  addLanguageOptions(addPageOptions(program.command('check')))
    .description('List structural differences between a page and its translation.')
    .option('--json', 'print one JSON document')
    .action(async (flags: CheckOptions & { json?: boolean }) => {
      const { check } = await import('./commands/check.ts');
      const { renderFindings } = await import('./report/terminal-text.ts');
      const report = await check(flags, (await createPorts(log)).disk);
      printResult(flags.json, report, () => renderFindings(report.file, report.findings));
      exitCode = report.findings.length > 0 ? 1 : 0;
    });
}

function addInspect(program: Command): void {
  program
    .command('inspect')
    .argument('<file>', 'a page')
    .description('Show how a page is read: its blocks, segments and offsets.')
    .option('--language <code>', 'language of the page', 'en')
    .addOption(dialectOption())
    .option('--json', 'print one JSON document')
    .action(async (file: string, flags: InspectFlags) => {
      const { inspect, renderInspection } = await import('./commands/inspect.ts');
      const { report, text } = await inspect({ ...flags, file }, (await createPorts(log)).disk);
      printResult(flags.json, report, () => renderInspection(report, text));
    });
}

function addParallelData(program: Command): void {
  addBookOptions(program.command('parallel-data'))
    .description('Make parallel data for Amazon Translate of a book and its translations; tell each rejection.')
    .addOption(
      new Option('--unit <unit>', 'what a record holds').choices(['sentence', 'paragraph']).default('sentence'),
    )
    .addOption(new Option('--format <format>', 'form of the file').choices(['csv', 'tsv', 'tmx']).default('csv'))
    .option('--min-score <number>', 'least probability that a pair is right', readShare, 0.5)
    .option('--comments', 'translated comments and docstrings of code cells, too')
    .option('--out <file>', 'the file (default: standard output)')
    .option('--json', 'print what became of each page and sentence as one JSON document; needs --out')
    .action(async (flags: ParallelDataFlags) => {
      const { makeParallelData } = await import('./commands/parallel-data.ts');
      const { renderParallelDataText } = await import('./report/parallel-data-text.ts');
      const { readOrigins } = await import('./commands/find-pairs.ts');
      if (flags.json && flags.out === undefined)
        throw new CommanderError(2, 'amts.out', '--json: needs --out, since the document takes standard output');
      const { comments = false, out, cache, json, ...options } = flags;
      const origins = readOrigins(flags);
      const { text, report } = await withBookPorts(cache, async (ports) =>
        makeParallelData({ ...options, origins, comments, out }, ports),
      );
      if (out === undefined) print(text);
      else printResult(json, report, () => renderParallelDataText(report));
      exitCode = report.failed > 0 ? 1 : 0;
    });
}

function addTerminology(program: Command): void {
  addBookOptions(program.command('terminology'))
    .description('Make Amazon custom terminology (CSV) of glossaries; what the book uses decides between translations.')
    .requiredOption('--glossary <file>', 'a glossary: Markdown, CSV or TMX; repeatable', collect)
    .option('--out <file>', 'the file (default: standard output)')
    .option('--json', 'print each term with the counts as one JSON document; needs --out')
    .action(async (flags: TerminologyFlags) => {
      const { makeTerminology } = await import('./commands/terminology.ts');
      const { readOrigins } = await import('./commands/find-pairs.ts');
      if (flags.json && flags.out === undefined)
        throw new CommanderError(2, 'amts.out', '--json: needs --out, since the document takes standard output');
      const { glossary: glossaries, out, cache, json, ...options } = flags;
      const hasBook = flags.target !== undefined || flags.pairs !== undefined;
      const origins = hasBook ? readOrigins(flags) : [];
      const { text, report } = await withBookPorts(cache, async (ports) =>
        makeTerminology({ ...options, to: flags.to ?? '', origins, glossaries, out }, ports),
      );
      if (out === undefined) print(text);
      else printResult(json, report, () => `${out}: ${report.terms.length} terms, ${report.bytes} bytes\n`);
    });
}

/** Where the pages of a book and of its translations are. */
function addBookOptions(command: Command): Command {
  return command
    .requiredOption('--from <code>', 'language of the source')
    .option('--to <code>', 'language of the translation; not with LANG=')
    .option('--target <folder>', 'folder of the translation; LANG=FOLDER repeated for several', collect)
    .option('--pairs <file>', 'list of pages, source and target a line with a tab between; LANG=FILE as well', collect)
    .option('--source <folder>', 'folder of the source, for pages without a base beside them')
    .option('--base <pattern>', 'where the base of a page stands', DEFAULT_BASE)
    .option('--cache <folder>', 'keep alignments there, so that a later run costs what changed')
    .addOption(dialectOption());
}

/** Run a command on the pages of a book, with threads that end with it. */
async function withBookPorts<Result>(
  cache: string | undefined,
  run: (ports: ParallelDataPorts) => Promise<Result>,
): Promise<Result> {
  const [{ createAlignPool }, { openTextCache }, { listFolder }] = await Promise.all([
    import('./adapters/align-pool.ts'),
    import('./adapters/alignment-cache.ts'),
    import('./adapters/list-files.ts'),
  ]);
  const { disk } = await createPorts(log);
  const jobs = createAlignPool();
  try {
    const ports = { disk: { ...disk, listFolder }, log, jobs };
    return await run(cache === undefined ? ports : { ...ports, cache: openTextCache(cache) });
  } finally {
    await jobs.close();
  }
}

function addRunOptions(command: Command): Command {
  command
    .requiredOption('--source <folder>', 'local clone of the source book')
    .option(
      '--target <language=folder>',
      'local clone of a translation; repeatable; wins over the configuration',
      collect,
    )
    .option('--config <file>', 'configuration (default: amts.yml in the source)')
    .option(
      '--since <revision>',
      'only pages that the source changed since (default: pages that differ from their base)',
    )
    .option('--full', 'every page; a page without a base is given the closest source revision')
    .option('--pages <glob>', 'only these source pages; repeatable', collect);
  return addEngineOptions(command).option('--json', 'print one JSON document');
}

function addEngineOptions(command: Command): Command {
  return command
    .addOption(new Option('--engine <kind>', 'what translates new sentences (default: memory)').choices(ENGINES))
    .option('--engine-command <command>', 'program for the command engine; no shell is involved');
}

function addPageOptions(command: Command): Command {
  return command
    .requiredOption('--source <file>', 'the source page')
    .requiredOption('--target <file>', 'its translation');
}

function addLanguageOptions(command: Command): Command {
  return command
    .requiredOption('--from <code>', 'language of the source')
    .requiredOption('--to <code>', 'language of the translation')
    .addOption(dialectOption());
}

function dialectOption(): Option {
  return new Option('--dialect <dialect>', 'dialect of Markdown').choices(DIALECTS).default('d2l');
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function readShare(value: string): number {
  const share = Number(value);
  if (value.trim() === '' || !(share >= 0 && share <= 1)) throw new InvalidArgumentError('Should be between 0 and 1.');
  return share;
}

async function readRunFlags({ source, target = [], full = false, pages = [], ...rest }: RunFlags): Promise<RunOptions> {
  const { parseTargetOverride } = await import('./config/settings.ts');
  const targets = target.map((text) => parseTargetOverride(text, '--target'));
  const { config, since, engine, engineCommand } = rest;
  return { folder: process.cwd(), source, targets, full, pages, config, since, engine, engineCommand };
}

function printResult(isJson: boolean | undefined, result: unknown, render: () => string): void {
  print(isJson ? `${JSON.stringify(result, undefined, 2)}\n` : render());
}

function print(text: string): void {
  process.stdout.write(text);
}

/** Commander has told a usage error already; every other error is told here. With `--json` it is a document, too. */
function fail(error: unknown): ExitCode {
  const isUsage = error instanceof CommanderError;
  if (isUsage && error.exitCode === 0) return 0;
  const report = isUsage
    ? ({ kind: 'UsageError', message: error.message, exitCode: 2 } as const)
    : describeError(error);
  if (!isUsage) process.stderr.write(`amts: ${report.message}\n`);
  const { kind, message } = report;
  if (process.argv.includes('--json')) printResult(true, { version: 1, error: { kind, message } }, () => '');
  return report.exitCode;
}

// A reader that closes early, such as `head`, has what it wants.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await createProgram().parseAsync();
} catch (error) {
  exitCode = fail(error);
}
process.exitCode = exitCode;
