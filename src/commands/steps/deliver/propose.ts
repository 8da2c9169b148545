/**
 * A delivered proposal to its pull request: opened or brought up to date, with comments on the lines that need a
 * decision. What fails here is made good by the next run, since the commit is there.
 */
import type { DueComments } from '../../../pull-request/outbox.ts';
import { asksAnyone, planPullRequest } from '../../../pull-request/plan.ts';
import { dropKnown, planReview } from '../../../pull-request/plan-review.ts';
import type { PullRequests } from '../../../pull-request/pull-requests.ts';
import {
  countPages,
  isDelivered,
  type LanguageReport,
  type PageReport,
  type SourceReport,
} from '../../../report/ledger.ts';
import type { OpenTranslation } from '../open/open-translation.ts';
import { isAhead } from '../open/proposal-start.ts';
import { explainError } from '../plan/page-ends.ts';
import { makeFindBasePath } from './deliver.ts';
import { readLeftComments } from './due-comments.ts';

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
    // Whatever it was, the commit stands.
    return failPages(report, describeLoss(translation, report, explainError(error)));
  }
}

async function applyPlan(
  translation: OpenTranslation,
  report: LanguageReport,
  { source, runUrl, pullRequests }: ProposeContext & { readonly pullRequests: PullRequests },
): Promise<LanguageReport> {
  const { base, branch, settings } = translation;
  const { open } = branch;
  const input = { source, report, options: settings.pullRequest, open, isAhead: isAhead(base), runUrl };
  // Told as reviewed, and as asked, only when all is made: a run that is cut off before leaves the rest to the next.
  const { due, reviewed } = await planComments(translation, report, pullRequests);
  const change = planPullRequest({ ...input, ...(due.length === 0 ? { reviewed } : {}) });
  const applied = change === undefined ? undefined : await pullRequests.apply(change);
  const { number, url } = applied ?? open ?? {};
  if (number === undefined || url === undefined) return report;
  const pullRequest = { number, url, isNew: applied?.isNew ?? false };
  const proposed = { ...report, pullRequest, warnings: [...report.warnings, ...(applied?.warnings ?? [])] };
  if (due.length === 0 && (change === undefined || !asksAnyone(change))) return proposed;
  try {
    const told: string[] = [];
    // oxlint-disable-next-line no-await-in-loop -- one review after the other, hardly ever more than one
    for (const { commit, comments } of due) told.push(...(await pullRequests.review(number, commit, comments)));
    const last = planPullRequest({ ...input, reviewed, isAsked: true });
    if (last !== undefined) await pullRequests.apply({ ...last, number });
    return { ...proposed, warnings: [...proposed.warnings, ...told] };
  } catch (error) {
    const what = `proposed in #${number}, but not all comments on its lines are made, the next run makes them`;
    return failPages(proposed, `${what}: ${explainError(error)}`);
  }
}

interface PlannedComments {
  readonly due: readonly DueComments[];
  /** Commit up to which all comments are made then; `undefined` when there is nothing new to tell of it. */
  readonly reviewed: string | undefined;
}

/** Comments of this run, and before them those that earlier ones have not come to. */
async function planComments(
  translation: OpenTranslation,
  report: LanguageReport,
  pullRequests: PullRequests,
): Promise<PlannedComments> {
  const {
    branch: { open },
    settings,
  } = translation;
  const left = await readLeftComments(translation, open?.body);
  if (report.commit === null && left.length === 0) return { due: [], reviewed: undefined };
  const known = open === undefined ? [] : await pullRequests.listReviewComments(open.number);
  const { language } = settings.pullRequest;
  const findBasePath = makeFindBasePath(settings);
  const own = report.commit === null ? [] : planReview({ report, language, known, findBasePath });
  const due = [
    ...left.map(({ commit, comments }) => ({ commit, comments: dropKnown(comments, [...known, ...own]) })),
    { commit: report.commit ?? '', comments: own },
  ].filter(({ comments }) => comments.length > 0);
  return { due, reviewed: report.commit ?? left.at(-1)?.commit };
}

/** The commit stands: the next run opens the pull request for it, and one that is open shows its changes. */
function describeLoss({ branch: { open } }: OpenTranslation, report: LanguageReport, message: string): string {
  const what =
    open === undefined
      ? 'but its pull request is not there or not complete, the next run tries again'
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
