/** What both shells share: the name, and what an error means to the caller. */
import {
  BudgetError,
  CancelledError,
  ConfigError,
  ContentError,
  ServiceError,
  UnfinishedError,
} from './shared/errors.ts';
import { explainCrash } from './shared/page-crash.ts';
import { VERSION } from './shared/version.ts';

/** Name and version, for example `amts 1.2.3`. */
export function renderVersion(): string {
  return `amts ${VERSION}`;
}

/** 0 done, 1 a page failed or a check found errors, 2 wrong usage or configuration. */
export type ExitCode = 0 | 1 | 2;

export interface ErrorReport {
  readonly kind: string;
  readonly message: string;
  readonly exitCode: ExitCode;
}

const ENDS_RED = [ContentError, ServiceError, BudgetError, UnfinishedError, CancelledError];

/** A bug is told with its place in the program; any other error says in its message what to do. */
export function describeError(error: unknown): ErrorReport {
  if (error instanceof ConfigError) return { kind: error.name, message: error.message, exitCode: 2 };
  if (ENDS_RED.some((kind) => error instanceof kind) && error instanceof Error)
    return { kind: error.name, message: error.message, exitCode: 1 };
  const crash = explainCrash(error);
  if (crash !== undefined) return { kind: 'ContentError', message: `a page ${crash}`, exitCode: 1 };
  const place = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'Error', message: `unexpected error, please report it: ${place}`, exitCode: 1 };
}
