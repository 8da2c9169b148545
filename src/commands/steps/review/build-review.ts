/** A language of a run with the pages of its proposal to the review that is shown of it. */
import { isDelivered, type LanguageReport, type RunReport } from '../../../report/ledger.ts';
import type { Macros } from '../../../report/review/macros.ts';
import type { ReviewBook, ReviewEntry } from '../../../report/review/review.ts';

export interface ReviewContext extends Pick<RunReport, 'source' | 'url'> {
  /** Language of the source. */
  readonly from: string;
  /** Language of the reader. */
  readonly language: string;
  /** TeX macros of the book. */
  readonly macros: Macros;
}

/** @returns `undefined` when no page is proposed. */
export function buildReview(
  report: LanguageReport,
  pages: readonly ReviewEntry[],
  { source, url: runUrl, from, language, macros }: ReviewContext,
): ReviewBook | undefined {
  const delivered = new Set(report.pages.filter(isDelivered).map(({ target }) => target));
  const shown = pages.filter(({ target }) => delivered.has(target)).toSorted((a, b) => (a.target < b.target ? -1 : 1));
  if (shown.length === 0) return undefined;
  const { language: to, repository, url, proposalBranch: branch, commit, pullRequest } = report;
  return {
    source,
    from,
    to,
    language,
    macros,
    repository,
    branch,
    ...(url === undefined ? {} : { url }),
    ...(commit === null ? {} : { commit }),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    ...(runUrl === undefined ? {} : { runUrl }),
    pages: shown,
    failed: report.pages.flatMap((page) =>
      page.status === 'failed' ? [{ target: page.target, reason: page.reason }] : [],
    ),
  };
}
