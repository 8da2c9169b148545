/** What the commands of the command line share: the log, the ports, standard output, and the exit code. */
import { createInterface } from 'node:readline/promises';
import { createTerminalLog } from '../adapters/terminal.ts';
import { readAccess } from '../commands/github-access.ts';
import type { Log, Ports } from '../commands/ports.ts';
import type { Probes } from '../commands/steps/doctor/probes.ts';
import { createPorts, createProbes } from '../create-ports.ts';
import type { ExitCode } from '../main.ts';
import { CancelledError, ConfigError } from '../shared/errors.ts';
import { toPlainJson, toPlainText } from '../shared/plain-text.ts';
import type { Printed } from './documents.ts';

export interface Shell {
  readonly log: ReturnType<typeof createTerminalLog>;
  /** For commands that leave nothing behind: an interrupt ends them at once. */
  openPorts(): Promise<Ports>;
  /** For runs, which the first interrupt ends in order. */
  openRunPorts(): Promise<Ports>;
  /** What is asked of services without changing anything. */
  openProbes(): Probes;
  /**
   * A question that is answered by yes or no.
   *
   * @param flag That answers it.
   * @throws {ConfigError} where nobody can be asked.
   */
  ask(question: string, flag: string): Promise<boolean>;
  /** Print data, such as a page: as it is, but to a terminal so that nothing of it acts there. */
  print(text: string): void;
  /** The result as one JSON document, or as lines for people, in which any text may stand. */
  printResult(isJson: boolean | undefined, result: Printed, render: () => string | readonly string[]): void;
  /** What the process ends with; 0 unless this is called. */
  endWith(exitCode: ExitCode): void;
}

/** @param environment Tokens for GitHub: `AMTS_GITHUB_TOKEN`, or else `GITHUB_TOKEN`. */
export function createShell(
  endWith: (exitCode: ExitCode) => void,
  environment: Readonly<Record<string, string | undefined>>,
): Shell {
  const log = createTerminalLog(process.stderr);
  const print = (text: string) => {
    process.stdout.write(process.stdout.isTTY ? toPlainText(text) : text);
  };
  const own = environment['AMTS_GITHUB_TOKEN'];
  const token = own ?? environment['GITHUB_TOKEN'];
  const github = readAccess({ token, apiUrl: environment['GITHUB_API_URL'] });
  const mask = () => {
    if (own === undefined) log.info('AMTS_GITHUB_TOKEN is not set: GitHub is asked with the token in GITHUB_TOKEN');
  };
  return {
    log,
    openPorts: async () => createPorts({ log, github, mask, signal: new AbortController().signal }),
    openRunPorts: async () => createPorts({ log, github, mask, signal: abortOnSignals(log) }),
    openProbes: () => createProbes({ log, github, mask, signal: new AbortController().signal }),
    ask: askTerminal,
    print,
    printResult(isJson, result, render) {
      process.stdout.write(isJson ? `${toPlainJson(result, 2)}\n` : toPlainText(render()));
    },
    endWith,
  };
}

async function askTerminal(question: string, flag: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new ConfigError(`${question.replace(/ Go on.*$/, '')} Give ${flag} to go on`);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(?:es)?$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}

const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const;

/**
 * The first interrupt ends the run in order, so that jobs that it started can be stopped and the report is written; it
 * says so. The second ends it at once.
 */
export function abortOnSignals({ warn }: Pick<Log, 'warn'>): AbortSignal {
  const controller = new AbortController();
  function stop(name: NodeJS.Signals): void {
    // Without listeners the system does what it always does: the process ends.
    for (const other of INTERRUPTS) process.off(other, stop);
    warn(`${name}: the run comes to an end, what it has delivered stands; once more ends it at once`);
    controller.abort(new CancelledError(`cancelled by ${name}; the next run goes on from here`));
  }
  for (const name of INTERRUPTS) process.on(name, stop);
  return controller.signal;
}
