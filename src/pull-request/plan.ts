/** What the pull request to the translators of one language is to be, as data. */
import type { LanguageReport, SourceReport } from '../report/ledger.ts';
import { renderBody } from './body.ts';
import { findTexts } from './texts.ts';

export interface PullRequestOptions {
  /** Language of the text. */
  readonly language: string;
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  readonly teamReviewers: readonly string[];
  readonly draft: boolean;
}

export interface PullRequestPlan {
  /** Branch that the proposal is made for, and the one that holds it. */
  readonly base: string;
  readonly head: string;
  readonly title: string;
  /** GitHub-flavoured Markdown. */
  readonly body: string;
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  readonly teamReviewers: readonly string[];
  readonly draft: boolean;
}

/** Plan the pull request; `undefined` when no page is delivered. */
export function planPullRequest(
  source: SourceReport,
  report: LanguageReport,
  options: PullRequestOptions,
): PullRequestPlan | undefined {
  if (report.totals.delivered === 0) return undefined;
  const { language, ...rest } = options;
  const texts = findTexts(language);
  return {
    base: report.targetBranch,
    head: report.proposalBranch,
    title: texts.title(source.name),
    body: renderBody(source, report, texts),
    ...rest,
  };
}

/** The plan as a file for people: settings first, then title and body. */
export function renderPullRequest({ title, body }: PullRequestPlan): string {
  return `# ${title}\n\n${body}`;
}
