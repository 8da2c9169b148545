#!/usr/bin/env node
/**
 * The command line: a shell. Arguments to options, results to text or JSON on standard output; all else goes to
 * standard error. Commands are loaded when they run, so that `--help` is quick.
 */
import { Command, CommanderError } from 'commander';
import { addBookCommands } from './cli/book-commands.ts';
import { addCorpusCommands } from './cli/corpus-commands.ts';
import { addEvaluationCommands } from './cli/evaluation-commands.ts';
import { addExchangeCommands } from './cli/exchange-commands.ts';
import { addPageCommands } from './cli/page-commands.ts';
import { addReviewCommands } from './cli/review-commands.ts';
import { addRunCommands } from './cli/run-commands.ts';
import { createShell } from './cli/shell.ts';
import { addStartCommands } from './cli/start-commands.ts';
import { findUnknownOption } from './cli/unknown-option.ts';
import { describeError, type ExitCode, renderVersion } from './main.ts';
import { toPlainText } from './shared/plain-text.ts';

let exitCode: ExitCode = 0;
const shell = createShell((code) => {
  exitCode = code;
}, process.env);

function createProgram(): Command {
  const program = new Command('amts')
    .description('Keep the translations of a Markdown book in step with its source.')
    .version(renderVersion())
    .showHelpAfterError('(amts --help, or amts <command> --help, says more)')
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 a page failed or a check found errors, 2 wrong usage or configuration.',
    )
    .configureOutput({
      writeErr: (text) => process.stderr.write(toPlainText(text)),
      outputError: (text, write) => write(explainUsage(text, program)),
    })
    .exitOverride();
  addRunCommands(program, shell);
  addExchangeCommands(program, shell);
  addReviewCommands(program, shell);
  addPageCommands(program, shell);
  addBookCommands(program, shell);
  addEvaluationCommands(program, shell);
  addCorpusCommands(program, shell);
  addStartCommands(program, shell);
  return program;
}

/** A misspelt option leaves a needed one missing; the misspelling is what is to be told. */
function explainUsage(text: string, program: Command): string {
  if (!text.includes('required option')) return text;
  const unknown = findUnknownOption(program, process.argv.slice(2));
  if (unknown === undefined) return text;
  const hint = unknown.nearest === undefined ? '' : `\n(Did you mean ${unknown.nearest}?)`;
  return `error: unknown option '${unknown.option}'${hint}\n`;
}

/** Commander has told a usage error already; every other error is told here. With `--json` it is a document, too. */
function fail(error: unknown): ExitCode {
  const isUsage = error instanceof CommanderError;
  if (isUsage && error.exitCode === 0) return 0;
  const report = isUsage
    ? ({ kind: 'UsageError', message: error.message, exitCode: 2 } as const)
    : describeError(error);
  if (!isUsage) process.stderr.write(toPlainText(`amts: ${report.message}`));
  const { kind, message } = report;
  if (process.argv.includes('--json')) shell.printResult(true, { version: 1, error: { kind, message } }, () => '');
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
