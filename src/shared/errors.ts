/**
 * Errors, grouped by who must act. A message says what failed, on which thing, and what to do; a bug is any other
 * error. No secret may enter a message.
 */

/** The author of the workflow, the command or the configuration must act. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The owner of the page must act; `file` and, where known, `line` (from 1) name the place. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly file: string;
  readonly line: number | undefined;

  constructor(file: string, message: string, options: ErrorOptions & { readonly line?: number } = {}) {
    super(`${file}${options.line === undefined ? '' : `:${options.line}`}: ${message}`, options);
    this.file = file;
    this.line = options.line;
  }
}

/** A message without the page at its head, for where the page is named anyway. */
export function withoutPlace(message: string, page: string): string {
  return message.startsWith(`${page}: `) ? message.slice(page.length + 2) : message;
}

/**
 * A program or service outside failed; `retryable` says whether the same call may succeed later, `code` is the name
 * that the service gives the error.
 */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly retryable: boolean;
  readonly code: string | undefined;

  constructor(message: string, options: ErrorOptions & { readonly retryable: boolean; readonly code?: string }) {
    super(message, options);
    this.retryable = options.retryable;
    this.code = options.code;
  }
}

/** The owner of the budget must act: a limit on characters or cost would be passed. Nothing was sent. */
export class BudgetError extends Error {
  override readonly name = 'BudgetError';
}

/** Some of the work is done and stands, the rest could not be: whatever stopped it, it is not as if nothing was done. */
export class UnfinishedError extends Error {
  override readonly name = 'UnfinishedError';

  constructor(cause: unknown) {
    super(`${cause instanceof Error ? cause.message : String(cause)} (what was done before stands)`, { cause });
  }
}

/** Somebody ended the run; what it had done by then stands. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}
