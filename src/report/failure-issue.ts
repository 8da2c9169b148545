/**
 * The issue that tells of failed runs: one in the source repository, found by a marker in its text, opened by the first
 * run that fails, brought up to date by the next, closed by the first that succeeds.
 */
import { renderFence, shorten } from './inert-text.ts';

/** An issue that is open. */
export interface FoundIssue {
  readonly number: number;
  readonly body: string;
}

/** As GitHub shows it: a plain title, a body in Markdown. */
export interface IssueText {
  readonly title: string;
  readonly body: string;
}

/** Port to the issues of the source repository. */
export interface FailureIssues {
  /** The open issue whose text holds a marker. */
  find(marker: string): Promise<FoundIssue | undefined>;
  /** @returns Its number. */
  open(text: IssueText): Promise<number>;
  update(number: number, text: IssueText): Promise<void>;
  /** @param comment Markdown, told before it is closed. */
  close(number: number, comment: string): Promise<void>;
}

/** Label of the issue. */
export const FAILURE_LABEL = 'amts';

/** Stands in the text of the issue, where no reader sees it. */
export const FAILURE_MARKER = '<!-- amts:failed-run -->';

/** One thing that failed; both texts may hold anything. */
export interface Failure {
  /** Language, or what else failed. */
  readonly what: string;
  readonly reason: string;
}

/** A run of which something failed. */
export interface FailedRun {
  /** Commit of the source that the run was for. */
  readonly commit: string;
  /** Address of the run; absent outside of a workflow. */
  readonly runUrl?: string;
  readonly failures: readonly Failure[];
}

/** More of these are only counted. */
const MAX_LISTED = 50;
const MAX_REASON_CHARACTERS = 500;

/** Title and body; what came from pages and services stands in a fence, where it has no effect. */
export function renderFailure({ commit, runUrl, failures }: FailedRun): IssueText {
  const count = failures.length === 1 ? 'One thing' : `${failures.length} things`;
  const lines = failures
    .slice(0, MAX_LISTED)
    .map(({ what, reason }) => `${shorten(what, 200)}: ${shorten(reason, MAX_REASON_CHARACTERS)}`);
  const more = failures.length > MAX_LISTED ? [`… and ${failures.length - MAX_LISTED} more`] : [];
  const run = runUrl === undefined ? 'The last run' : `[The last run](${encodeURI(runUrl)})`;
  const body = [
    FAILURE_MARKER,
    `${run} of AMTS, at commit ${commit.slice(0, 10)}, did not succeed. ${count} failed:`,
    renderFence([...lines, ...more], 'text'),
    'The other pages were worked on as usual. The next run tries again; this issue is closed when one succeeds.',
  ].join('\n\n');
  return { title: 'Translations: a run of AMTS failed', body };
}

/**
 * Bring the issue in step with a run.
 *
 * @param run What failed; `undefined` for a run that succeeded.
 */
export async function settleFailureIssue(issues: FailureIssues, run: FailedRun | undefined): Promise<void> {
  const found = await issues.find(FAILURE_MARKER);
  if (run === undefined) {
    if (found !== undefined) await issues.close(found.number, 'A run has succeeded.');
    return;
  }
  const text = renderFailure(run);
  if (found === undefined) await issues.open(text);
  else if (found.body !== text.body) await issues.update(found.number, text);
}
