/** What the pull request to the translators of one language is to be, as data; what is so already is left alone. */
import { insertMark, normaliseLines } from './own-part.ts';
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
  /** Whether labels are set and everyone is asked by now. */
  readonly isAsked?: boolean;
}

/**
 * Plan the pull request; `undefined` when nothing is proposed, or all is told already. People and labels are asked for
 * once, when it is opened: who takes one off is not overruled by the next run. Until all are asked its body says so.
 */
export function planPullRequest(input: PullRequestInput): PullRequestChange | undefined {
  const { report, open, options, isAsked = false } = input;
  const text = writePullRequest(input);
  if (text === undefined) return undefined;
  const asks = !isAsked && (open === undefined ? asksAnyone(options) : isUnasked(open.body));
  const { draft, labels, reviewers, teamReviewers, assignees } = options;
  const change: PullRequestChange = {
    number: open?.number,
    head: report.proposalBranch,
    base: report.targetBranch,
    title: text.title,
    body: setUnasked(text.body, asks),
    isDraft: open?.isDraft ?? draft,
    ...(asks ? { labels, reviewers, teamReviewers, assignees } : NOBODY),
  };
  // A title of ours is told in the body as well.
  const isSame = open?.base === change.base && isSameText(open.body, change.body);
  return isSame && !asks ? undefined : change;
}

type People = Pick<PullRequestChange, 'labels' | 'reviewers' | 'teamReviewers' | 'assignees'>;

const NOBODY: People = { labels: [], reviewers: [], teamReviewers: [], assignees: [] };
/** Stands in a body until labels are set and everyone is asked. */
const UNASKED = '<!-- amts:unasked -->';

/** Whether a label is to be set, or somebody is to be asked. */
export function asksAnyone({ labels, reviewers, teamReviewers, assignees }: People): boolean {
  return [labels, reviewers, teamReviewers, assignees].some(({ length }) => length > 0);
}

function isUnasked(body: string): boolean {
  return normaliseLines(body).split('\n').includes(UNASKED);
}

function setUnasked(body: string, asks: boolean): string {
  if (isUnasked(body) === asks) return body;
  return asks ? insertMark(body, UNASKED) : normaliseLines(body).replace(`${UNASKED}\n`, '');
}

function isSameText(a: string, b: string): boolean {
  return normaliseLines(a).trim() === normaliseLines(b).trim();
}
