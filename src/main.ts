/** What both shells share: the adapters put together, and what an error means to the caller. */
import type { Log, Ports } from './commands/ports.ts';
import { ConfigError, ContentError, ServiceError } from './shared/errors.ts';
import { VERSION } from './shared/version.ts';

/** Name and version, for example `amts 1.2.3`. */
export function renderVersion(): string {
  return `amts ${VERSION}`;
}

/** 0 done, 1 a page failed or a check found errors, 2 wrong usage or configuration. */
export type ExitCode = 0 | 1 | 2;

/** The real adapters; loaded only when a command runs. */
export async function createPorts(log: Log): Promise<Ports> {
  const [source, target, program, disk] = await Promise.all([
    import('./adapters/git-source.ts'),
    import('./adapters/git-target.ts'),
    import('./adapters/program.ts'),
    import('./adapters/disk.ts'),
  ]);
  return {
    openSource: source.openGitSource,
    openTarget: target.openGitTarget,
    runProgram: program.runProgram,
    disk: {
      isFolder: disk.isFolder,
      readFile: disk.readDiskFile,
      writeText: disk.writeText,
      removeFile: disk.removeFile,
    },
    log,
  };
}

export interface ErrorReport {
  readonly kind: string;
  readonly message: string;
  readonly exitCode: ExitCode;
}

/** A bug is told with its place in the program; any other error says in its message what to do. */
export function describeError(error: unknown): ErrorReport {
  if (error instanceof ConfigError) return { kind: error.name, message: error.message, exitCode: 2 };
  if (error instanceof ContentError || error instanceof ServiceError)
    return { kind: error.name, message: error.message, exitCode: 1 };
  const place = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'Error', message: `unexpected error, please report it: ${place}`, exitCode: 1 };
}
