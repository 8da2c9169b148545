/** The commands for translators' own tools: `export`, `import`. */
import { type Command, Option } from 'commander';
import type { ExportOptions } from '../commands/export.ts';
import type { ImportReport } from '../commands/import.ts';
import {
  addDeliveryOptions,
  addRunOptions,
  type DeliveryFlags,
  type RunFlags,
  readDeliveryFlags,
  readRunFlags,
  tellUnwritten,
} from './run-commands.ts';
import type { Shell } from './shell.ts';

interface ExportFlags extends RunFlags {
  readonly out: string;
  readonly format: 'xliff' | 'xliff-1.2' | 'xliff-2.1';
  readonly copySource?: boolean;
  readonly memory: boolean;
  readonly force?: boolean;
}

interface ImportFlags extends DeliveryFlags {
  readonly author?: string;
}

export function addExchangeCommands(program: Command, shell: Shell): void {
  addExport(program, shell);
  addImport(program, shell);
}

const XLIFF: Readonly<Record<ExportFlags['format'], ExportOptions['xliff']>> = {
  xliff: '1.2',
  'xliff-1.2': '1.2',
  'xliff-2.1': '2.1',
};

function addExport(program: Command, shell: Shell): void {
  addRunOptions(program.command('export'))
    .description('Write what is open as XLIFF for translation tools, with the pairs and terms of the book beside it.')
    .option('--out <folder>', 'folder for the files', 'amts-exchange')
    .addOption(
      new Option('--format <format>', 'form of the files; xliff is xliff-1.2')
        .choices(Object.keys(XLIFF))
        .default('xliff'),
    )
    .option('--copy-source', 'put the source into empty targets, for tools that show only targets')
    .option('--no-memory', 'leave out the pairs and terms of the book')
    .option('--force', 'write over files that are there already')
    .action(async ({ out, format, copySource = false, memory, force = false, ...flags }: ExportFlags) => {
      const { exportPages, renderExport } = await import('../commands/export.ts');
      const options = { out, xliff: XLIFF[format], copiesSource: copySource, withMemory: memory, force };
      const report = await exportPages({ ...(await readRunFlags(flags)), ...options }, await shell.openPorts());
      shell.printResult(flags.json, report, () => renderExport(report));
      shell.endWith(report.failed.length > 0 ? 1 : 0);
    });
}

function addImport(program: Command, shell: Shell): void {
  addDeliveryOptions(addRunOptions(program.command('import')))
    .description('Place translations of files that amts export wrote, finished or not, through the verifier.')
    .argument('<file...>', 'XLIFF files, as translation tools gave them back')
    .option('--author <author>', 'author of the commits, "Name <address>" (default: as configured)')
    .action(async (files: readonly string[], { author, ...flags }: ImportFlags) => {
      const { importFiles, renderImport } = await import('../commands/import.ts');
      const { renderRunText } = await import('../report/terminal-text.ts');
      const { findExitCode } = await import('../report/ledger.ts');
      const options = { ...(await readDeliveryFlags(flags)), files, author };
      const result = await importFiles(options, await shell.openRunPorts());
      const { report, imported, reportPath, unwritten } = result;
      const where = unwritten === undefined ? [`report: ${reportPath}`] : [];
      const document = { version: 1, command: 'import', imported, run: report } satisfies ImportReport;
      shell.printResult(flags.json, document, () => [
        ...renderRunText(report),
        '',
        ...renderImport(imported),
        ...where,
      ]);
      const isRefused = imported.some(({ refused }) => refused.length > 0);
      shell.endWith(isRefused ? 1 : findExitCode([report]));
      tellUnwritten([result], shell);
    });
}
