/** What the pull request to the translators of one language is to be, as data; what is so already is left alone. */
import { normaliseLines } from './own-part.ts';
import type { PullRequestChange } from './pull-requests.ts';
import { type TextInput, type TextOptions, writePullRequest } from './write-text.ts';

export interface PullRequestOptions extends TextOptions {
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  readonly teamReviewers: readonly string[];
  readonly assignees: readonly string[];
  readonly draft: boolean;
}

export interface PullRequestInput extends TextInput {
  readonly options: PullRequestOptions;
}

/** Plan the pull request; `undefined` when nothing is proposed, or all is told already. */
export function planPullRequest(input: PullRequestInput): PullRequestChange | undefined {
  const { report, open, options } = input;
  const text = writePullRequest(input);
  if (text === undefined) return undefined;
  const { title, body } = text;
  const place = { number: open?.number, head: report.proposalBranch, base: report.targetBranch, title, body };
  if (open === undefined) {
    const { draft: isDraft, labels, reviewers, teamReviewers, assignees } = options;
    return { ...place, isDraft, labels, reviewers, teamReviewers, assignees };
  }
  const isSame = open.base === place.base && open.title === title && isSameText(open.body, body);
  if (isSame) return undefined;
  // Asked once, when it is opened: who takes a label or a reviewer off is not overruled by the next run.
  return { ...place, isDraft: open.isDraft, labels: [], reviewers: [], teamReviewers: [], assignees: [] };
}

function isSameText(a: string, b: string): boolean {
  return normaliseLines(a).trim() === normaliseLines(b).trim();
}
