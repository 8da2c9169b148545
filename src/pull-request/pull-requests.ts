/**
 * The port to the pull requests of one repository: facts in, a plan out. Deciding is done on data, by `plan-*.ts`; an
 * adapter only reads and writes.
 */

export interface PullRequestFacts {
  readonly number: number;
  /** Address for people. */
  readonly url: string;
  readonly state: 'open' | 'merged' | 'closed';
  /** Branch that holds the proposal, and the commit that it had (for an open one: has) as its head. */
  readonly head: string;
  readonly headCommit: string;
  /** Branch that the proposal is made for. */
  readonly base: string;
  readonly title: string;
  readonly body: string;
  readonly isDraft: boolean;
}

/** A comment on a line of the proposed page, in one review. */
export interface ReviewComment {
  readonly path: string;
  /** Line (from 1) of the file in the proposal; it must be in the difference of the pull request. */
  readonly line: number;
  readonly body: string;
}

/** What is to be done; nothing that the pull request has already. */
export interface PullRequestChange {
  /** `undefined` opens a new one. */
  readonly number: number | undefined;
  readonly head: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
  readonly isDraft: boolean;
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  readonly teamReviewers: readonly string[];
  readonly assignees: readonly string[];
}

export interface PullRequestResult {
  readonly number: number;
  readonly url: string;
  readonly isNew: boolean;
  /** What could not be done and does not matter enough to fail: a reviewer who is no collaborator, say. */
  readonly warnings: readonly string[];
}

export interface PullRequests {
  /** Pull requests from a branch of the repository itself, open or not, newest first. */
  list(head: string): Promise<readonly PullRequestFacts[]>;
  /** Open or update one. One that was opened although the answer was lost is adopted, not doubled. */
  apply(change: PullRequestChange): Promise<PullRequestResult>;
  /** Comments of reviews that we have made already; what others write does not count as said. */
  listReviewComments(number: number): Promise<readonly ReviewComment[]>;
  /** Comment on lines, in one review of `commit`. A comment whose line is not in the difference is left out and told. */
  review(number: number, commit: string, comments: readonly ReviewComment[]): Promise<readonly string[]>;
}
