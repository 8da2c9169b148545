/** Reviews for tests: planned, translated by an engine of letters, and described as a run does. */
import { type PagePlan, planPage } from '../../../src/commands/steps/plan/plan-page.ts';
import { describeReview } from '../../../src/commands/steps/review/describe-review.ts';
import { reviewProposal } from '../../../src/commands/steps/review/review-proposal.ts';
import { parsePage } from '../../../src/markdown/parse.ts';
import type { Review, ReviewPage, ReviewText } from '../../../src/report/review/review.ts';
import { applyUpdate } from '../../../src/update/apply.ts';
import { type Manner, speakLetters } from '../../support/letters.ts';

export interface PageTexts {
  readonly source: string;
  readonly old?: { readonly base: string; readonly target: string };
}

export interface MakeOptions {
  readonly to?: string;
  readonly dialect?: 'd2l' | 'gfm';
  readonly path?: string;
  readonly manner?: Manner;
}

/** One page of a review. */
export function makeReviewPage(texts: PageTexts, options: MakeOptions = {}): ReviewPage {
  const { to = 'es', dialect = 'd2l', path = 'tea.md', manner } = options;
  const plan: PagePlan = planPage(texts, { from: 'en', to, dialect, update: { keepAbove: 0.95 } });
  const answers = plan.update.requests.map(({ id, html }) => ({
    id,
    origin: 'machine' as const,
    html: speakLetters(html, to, manner),
  }));
  const proposal = applyUpdate(plan.update, answers);
  const page = parsePage(proposal.text, { language: to, dialect });
  const findings = reviewProposal(plan, proposal, page);
  const kind = texts.old === undefined ? 'new' : 'update';
  return describeReview({ source: path, target: path, kind }, { plan, proposal, page, findings });
}

/** A review without a repository. */
export function makeReview(pages: readonly ReviewPage[], details: Partial<Review> = {}): Review {
  return { source: { name: 'book', commit: '0123456789abcdef' }, from: 'en', to: 'es', pages, failed: [], ...details };
}

/** A text without spans. */
export function plain(text: string): ReviewText {
  return { text, spans: [] };
}
