/** The commands of the first hour: `init`, `adopt`, `doctor`. */
import type { Command } from 'commander';
import { collect } from './options.ts';
import { addRunOptions, type RunFlags, readRunFlags } from './run-commands.ts';
import type { Shell } from './shell.ts';

interface AdoptFlags extends RunFlags {
  readonly accept?: readonly string[];
  readonly dryRun?: boolean;
}

interface InitFlags {
  readonly source: string;
  readonly target?: readonly string[];
  readonly from: string;
  readonly aws?: boolean;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function addStartCommands(program: Command, shell: Shell): void {
  addInit(program, shell);
  addDoctor(program, shell);
  addAdopt(program, shell);
}

interface DoctorFlags extends RunFlags {
  readonly try?: boolean;
  readonly yes?: boolean;
}

function addDoctor(program: Command, shell: Shell): void {
  addRunOptions(program.command('doctor'))
    .description('Look at everything that a run needs, and say what to do; nothing is changed, sent or paid.')
    .option(
      '--try',
      'do the smallest real thing with the engine: its price is told and asked for, all is removed again',
    )
    .option('--yes', 'with --try: do not ask')
    .action(async (flags: DoctorFlags) => {
      const { doctor } = await import('../commands/doctor.ts');
      const { renderDiagnosis } = await import('../report/diagnosis.ts');
      const { renderVersion } = await import('../main.ts');
      const { AWS_REGION: region = process.env['AWS_DEFAULT_REGION'] } = process.env;
      const options = { ...(await readRunFlags(flags)), program: renderVersion(), region, ...readTrial(flags, shell) };
      const diagnosis = await doctor(options, await shell.openPorts(), shell.openProbes());
      shell.printResult(flags.json, diagnosis, () => renderDiagnosis(diagnosis));
      shell.endWith(diagnosis.totals.bad > 0 ? 1 : 0);
    });
}

function readTrial({ try: isTrial = false, yes = false }: DoctorFlags, shell: Shell) {
  return isTrial ? { agree: async (price: string) => yes || shell.ask(`${price} Go on? [y/N] `, '--yes') } : {};
}

function addInit(program: Command, shell: Shell): void {
  program
    .command('init')
    .description('Look at a source and its translations, and write amts.yml and a workflow.')
    .option('--source <place>', 'source book: a local clone, or owner/repo on GitHub', '.')
    .option('--target <language=place>', 'translation: a local clone, or owner/repo on GitHub; repeatable', collect)
    .option('--from <code>', 'language of the source', 'en')
    .option('--aws', 'with Amazon Translate')
    .option('--force', 'replace files that are there')
    .option('--dry-run', 'show the files, write none')
    .option('--json', 'print one JSON document')
    .action(async ({ source, target = [], from, aws = false, force = false, dryRun = false, json }: InitFlags) => {
      const { init, renderInit } = await import('../commands/init.ts');
      const { parseTargetOverride } = await import('../config/overrides.ts');
      const targets = target.map((text) => parseTargetOverride(text, '--target'));
      const options = { folder: process.cwd(), source, targets, from, withAws: aws, force, dryRun };
      const report = await init(options, await shell.openPorts());
      shell.printResult(json, report, () => renderInit(report));
    });
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
