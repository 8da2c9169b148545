/** What the commands of the command line share: the log, the ports, standard output, and the exit code. */
import { createTerminalLog } from '../adapters/terminal.ts';
import { readAccess } from '../commands/github-access.ts';
import type { Ports } from '../commands/ports.ts';
import { createPorts } from '../create-ports.ts';
import type { ExitCode } from '../main.ts';
import { toPlainJson, toPlainText } from '../shared/plain-text.ts';

export interface Shell {
  readonly log: ReturnType<typeof createTerminalLog>;
  openPorts(): Promise<Ports>;
  /** Print data, such as a page: as it is, but to a terminal so that nothing of it acts there. */
  print(text: string): void;
  /** The result as one JSON document, or as lines for people, in which any text may stand. */
  printResult(isJson: boolean | undefined, result: unknown, render: () => string | readonly string[]): void;
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
  const token = environment['AMTS_GITHUB_TOKEN'] ?? environment['GITHUB_TOKEN'];
  const github = readAccess({ token, apiUrl: environment['GITHUB_API_URL'] });
  return {
    log,
    openPorts: async () => createPorts({ log, github, signal: abortOnSignals() }),
    print,
    printResult(isJson, result, render) {
      process.stdout.write(isJson ? `${toPlainJson(result, 2)}\n` : toPlainText(render()));
    },
    endWith,
  };
}

/** The first interrupt ends the run in order, so that jobs that it started can be stopped; the second ends it at once. */
export function abortOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => controller.abort(new Error(`cancelled by ${name}`)));
  return controller.signal;
}
