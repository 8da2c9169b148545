/** How a page ends that comes to no proposal: it failed, or it waits. */
import type { PageTask } from '../../../book/scope.ts';
import type { FailedPage, PageReport } from '../../../report/ledger.ts';
import { CancelledError, ConfigError, ContentError, ServiceError, withoutPlace } from '../../../shared/errors.ts';
import { explainCrash } from '../../../shared/page-crash.ts';

/** A page with which nothing is done in this run, such as one that the engine has not come to yet. */
export type WaitingPage = Extract<PageReport, { status: 'unchanged' }>;

/** A page that a later run brings: nothing has failed, and nothing is proposed. */
export function describeWaiting({ source, target }: PageTask, message: string): WaitingPage {
  return { source, target, status: 'unchanged', reason: `waits for the engine: ${message}` };
}

const TOLD = [ContentError, ServiceError, ConfigError, CancelledError];

/** Errors that say what to do are told as they are; anything else is a bug, told with its place. */
export function describeFailure({ source, target }: PageTask, error: unknown): FailedPage {
  return { source, target, status: 'failed', reason: withoutPlace(explainError(error), target) };
}

/** Why something failed; see {@link describeFailure}. */
export function explainError(error: unknown): string {
  const crash = explainCrash(error);
  if (crash !== undefined) return crash;
  const isKnown = TOLD.some((kind) => error instanceof kind);
  const text = error instanceof Error ? (isKnown ? error.message : (error.stack ?? error.message)) : String(error);
  return isKnown ? text : `unexpected error, please report it: ${text}`;
}
