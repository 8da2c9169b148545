/**
 * A delivered proposal to its pull request: opened or brought up to date, with comments on the lines that need a
 * decision. What fails here is made good by the next run, since the commit is there.
 */
import { renderBasePath } from '../../../book/page-paths.ts';
import { planPullRequest } from '../../../pull-request/plan.ts';
import { planReview } from '../../../pull-request/plan-review.ts';
import type { PullRequests } from '../../../pull-request/pull-requests.ts';
import {
  countPages,
  isDelivered,
  type LanguageReport,
  type PageReport,
  type SourceReport,
} from '../../../report/ledger.ts';
import { ConfigError, ServiceError } from '../../../shared/errors.ts';
import type { OpenTranslation } from '../open/open-translation.ts';

export interface ProposeContext {
  readonly source: SourceReport;
  /** Address of the workflow run. */
  readonly runUrl: string | undefined;
}

/**
 * Tell the translators of a proposal.
 *
 * @returns The report with its pull request. When GitHub refuses, the pages of the proposal have failed.
 */
export async function propose(
  translation: OpenTranslation,
  report: LanguageReport,
  context: ProposeContext,
): Promise<LanguageReport> {
  const { pullRequests } = translation;
  if (pullRequests === undefined) return report;
  try {
    return await applyPlan(translation, report, { ...context, pullRequests });
  } catch (error) {
    if (!(error instanceof ServiceError || error instanceof ConfigError)) throw error;
    return failPages(report, describeLoss(translation, report, error.message));
  }
}

async function applyPlan(
  { base, branch: { open }, settings }: OpenTranslation,
  report: LanguageReport,
  { source, runUrl, pullRequests }: ProposeContext & { readonly pullRequests: PullRequests },
): Promise<LanguageReport> {
  const isAhead = base.proposalHead !== undefined && !base.isFresh;
  const change = planPullRequest({ source, report, options: settings.pullRequest, open, isAhead, runUrl });
  const applied = change === undefined ? undefined : await pullRequests.apply(change);
  const { number, url } = applied ?? open ?? {};
  if (number === undefined || url === undefined) return report;
  const told = await comment({ report, number, isNew: open === undefined }, settings, pullRequests);
  return {
    ...report,
    pullRequest: { number, url, isNew: applied?.isNew ?? false },
    warnings: [...report.warnings, ...(applied?.warnings ?? []), ...told],
  };
}

interface Proposed {
  readonly report: LanguageReport;
  readonly number: number;
  readonly isNew: boolean;
}

/** @returns Warnings. */
async function comment(
  { report, number, isNew }: Proposed,
  { base, pullRequest: { language } }: OpenTranslation['settings'],
  pullRequests: PullRequests,
): Promise<readonly string[]> {
  if (report.commit === null) return [];
  const known = isNew ? [] : await pullRequests.listReviewComments(number);
  const findBasePath = (target: string) => (base === null ? undefined : renderBasePath(base, target));
  const comments = planReview({ report, language, known, findBasePath });
  return comments.length === 0 ? [] : pullRequests.review(number, report.commit, comments);
}

/** The commit stands: the next run opens the pull request for it, and one that is open shows its changes. */
function describeLoss({ branch: { open } }: OpenTranslation, report: LanguageReport, message: string): string {
  const what =
    open === undefined
      ? 'but its pull request was not opened, the next run tries again'
      : `and so in #${open.number}, but the text there does not tell it`;
  return `committed on ${report.proposalBranch}, ${what}: ${message}`;
}

function failPages(report: LanguageReport, reason: string): LanguageReport {
  const pages = report.pages.map((page): PageReport => {
    const { source, target } = page;
    return isDelivered(page) ? { source, target, status: 'failed', reason } : page;
  });
  return { ...report, warnings: [...report.warnings, reason], pages, totals: countPages(pages) };
}
