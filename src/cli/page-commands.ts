/** The commands that work on single pages: `merge`, `align`, `check`, `inspect`. */
import { type Command, Option } from 'commander';
import type { AlignOptions } from '../commands/align.ts';
import type { CheckOptions } from '../commands/check.ts';
import { DEFAULT_KEEP_ABOVE } from '../config/choices.ts';
import type { Format } from '../parallel-data/render.ts';
import {
  addEngineOptions,
  addLanguageOptions,
  addPageOptions,
  configOption,
  type DialectFlag,
  dialectOption,
  type EngineFlags,
  readShare,
  settleDialect,
} from './options.ts';
import type { Shell } from './shell.ts';

interface MergeFlags extends EngineFlags {
  readonly base?: string;
  readonly target?: string;
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly dialect: DialectFlag;
  readonly keepAbove: number;
  readonly config?: string;
  readonly out?: string;
  readonly report?: string;
  readonly review?: string;
}

interface InspectFlags {
  readonly language: string;
  readonly dialect: DialectFlag;
  readonly config?: string;
  readonly json?: boolean;
}

interface AlignFlags extends Omit<AlignOptions, 'lines' | 'dialect'> {
  readonly dialect: DialectFlag;
  readonly lines?: boolean;
  readonly format: 'jsonl' | Format;
  readonly html?: string;
}

interface CheckFlags extends Omit<CheckOptions, 'dialect'> {
  readonly dialect: DialectFlag;
  readonly json?: boolean;
}

export function addPageCommands(program: Command, shell: Shell): void {
  addMerge(program, shell);
  addAlign(program, shell);
  addCheck(program, shell);
  addInspect(program, shell);
}

function addMerge(program: Command, shell: Shell): void {
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
    .option('--review <file>', 'file for the review page: old and new side by side, as HTML')
    .action(async (flags: MergeFlags) => {
      const { merge } = await import('../commands/merge.ts');
      const { parseEngine } = await import('../config/settings.ts');
      const ports = await shell.openPorts();
      const { source, target = source } = flags;
      const dialect = await settleDialect(flags, [source, target], ports);
      const proposal = await merge({ ...flags, dialect, engine: parseEngine(flags) }, ports);
      if (flags.out === undefined) shell.print(proposal.text);
    });
}

function addAlign(program: Command, shell: Shell): void {
  addLanguageOptions(addPageOptions(program.command('align')))
    .description(
      'Align the sentences of two pages, or of the pages of two folders with one lexicon: as JSON lines, as parallel data, or as a page to look at.',
    )
    .option('--lines', 'the files hold one sentence a line')
    .addOption(new Option('--unit <unit>', 'what is aligned').choices(['sentence', 'paragraph']).default('sentence'))
    .addOption(
      new Option('--format <format>', 'jsonl: every row; the others: pairs alone, one language a column')
        .choices(['jsonl', 'csv', 'tsv', 'tmx'])
        .default('jsonl'),
    )
    .option('--html <file>', 'write a page that shows both texts side by side, and print nothing')
    .option('--lexicon <file>', 'use this lexicon, and learn none')
    .option('--save-lexicon <file>', 'keep the lexicon that the texts taught')
    .action(async ({ lines = false, html, ...flags }: AlignFlags) => {
      const { align, renderRows } = await import('../commands/align.ts');
      const { listFolder } = await import('../adapters/list-files.ts');
      const { disk: ownDisk, log } = await shell.openPorts();
      const disk = { ...ownDisk, listFolder };
      const dialect = lines ? 'gfm' : await settleDialect(flags, [flags.source, flags.target], { disk, log });
      const rows = await align({ ...flags, dialect, lines }, { disk, log });
      if (html === undefined) return shell.print(renderRows(rows, flags));
      const { renderAlignmentPage } = await import('../report/alignment-page.ts');
      await disk.writeText(html, renderAlignmentPage(rows, flags));
    });
}

function addCheck(program: Command, shell: Shell): void {
  addLanguageOptions(addPageOptions(program.command('check')))
    .description('List structural differences between a page and its translation.')
    .option('--json', 'print one JSON document')
    .action(async (flags: CheckFlags) => {
      const { check } = await import('../commands/check.ts');
      const { renderFindings } = await import('../report/terminal-text.ts');
      const ports = await shell.openPorts();
      const dialect = await settleDialect(flags, [flags.source, flags.target], ports);
      const report = await check({ ...flags, dialect }, ports.disk);
      if (report.isUnrelated)
        shell.log.warn(`${flags.source} and ${flags.target} have next to nothing in common: are these the same page?`);
      shell.printResult(flags.json, report, () => renderFindings(report.file, report.findings));
      shell.endWith(report.findings.length > 0 ? 1 : 0);
    });
}

function addInspect(program: Command, shell: Shell): void {
  program
    .command('inspect')
    .argument('<file>', 'a page')
    .description('Show how a page is read: its blocks, segments and offsets.')
    .option('--language <code>', 'language of the page', 'en')
    .addOption(dialectOption())
    .addOption(configOption())
    .option('--json', 'print one JSON document')
    .action(async (file: string, flags: InspectFlags) => {
      const { inspect, renderInspection } = await import('../commands/inspect.ts');
      const ports = await shell.openPorts();
      const dialect = await settleDialect(flags, [file], ports);
      const { report, text } = await inspect({ ...flags, dialect, file }, ports.disk);
      shell.printResult(flags.json, report, () => renderInspection(report, text));
    });
}
