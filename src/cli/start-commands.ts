/** The commands of the first hour: `adopt`. */
import type { Command } from 'commander';
import { collect } from './options.ts';
import { addRunOptions, type RunFlags, readRunFlags } from './run-commands.ts';
import type { Shell } from './shell.ts';

interface AdoptFlags extends RunFlags {
  readonly accept?: readonly string[];
  readonly dryRun?: boolean;
}

export function addStartCommands(program: Command, shell: Shell): void {
  addAdopt(program, shell);
}

function addAdopt(program: Command, shell: Shell): void {
  const command = addRunOptions(program.command('adopt'));
  command
    .description('Find and record which source revision each page was translated from; no page is changed.')
    .option(
      '--accept <glob>',
      'take the guess for these pages though it is not sure; PAGE=REVISION takes another one; repeatable',
      collect,
    )
    .option('--dry-run', 'only tell what was found')
    .action(async (flags: AdoptFlags) => {
      const { adopt } = await import('../commands/adopt.ts');
      const { renderAdoptionText } = await import('../report/adoption.ts');
      const { accept = [], dryRun = false } = flags;
      const options = { ...(await readRunFlags(flags)), accept, dryRun };
      const report = await adopt(options, await shell.openRunPorts());
      shell.printResult(flags.json, report, () => renderAdoptionText(report));
      shell.endWith(report.totals.unsure + report.totals.unknown > 0 ? 1 : 0);
    });
}
