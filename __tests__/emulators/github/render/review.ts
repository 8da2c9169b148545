/** Reviews and comments on lines as the API shows them. */
import type { Issue, LineComment, Repository, Review, World } from '../state.ts';
import { getIssueWebUrl, renderAssociation } from './issue.ts';
import { getRepositoryUrl } from './repository.ts';
import { renderNodeId, renderUser } from './user.ts';

interface Place {
  readonly repository: Repository;
  readonly issue: Issue;
}

export function renderReview(world: World, { repository, issue, review }: Place & { readonly review: Review }) {
  const html = `${getIssueWebUrl(world, repository, issue)}#pullrequestreview-${review.id}`;
  const pull = `${getRepositoryUrl(world, repository)}/pulls/${issue.number}`;
  return {
    id: review.id,
    node_id: renderNodeId('PRR', review.id),
    user: renderUser(world, review.user),
    author_association: renderAssociation(repository, review.user),
    body: review.body,
    state: review.state,
    commit_id: review.commit,
    html_url: html,
    pull_request_url: pull,
    _links: { html: { href: html }, pull_request: { href: pull } },
    ...(review.state !== 'PENDING' && { submitted_at: review.submittedAt }),
  };
}

export function renderLineComment(world: World, place: Place & { readonly comment: LineComment }) {
  const { repository, issue, comment } = place;
  const html = `${getIssueWebUrl(world, repository, issue)}#discussion_r${comment.id}`;
  const url = `${getRepositoryUrl(world, repository)}/pulls/comments/${comment.id}`;
  const pull = `${getRepositoryUrl(world, repository)}/pulls/${issue.number}`;
  return {
    id: comment.id,
    node_id: renderNodeId('PRRC', comment.id),
    pull_request_review_id: comment.reviewId,
    ...renderLines(comment),
    url,
    html_url: html,
    pull_request_url: pull,
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pull } },
    user: renderUser(world, comment.user),
    author_association: renderAssociation(repository, comment.user),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    ...(comment.replyTo !== undefined && { in_reply_to_id: comment.replyTo }),
  };
}

function renderLines({ path, line, startLine, commit, hunk }: LineComment) {
  const isRange = startLine !== undefined;
  return {
    path,
    line,
    original_line: line,
    side: 'RIGHT',
    start_line: startLine ?? null,
    original_start_line: startLine ?? null,
    start_side: isRange ? 'RIGHT' : null,
    subject_type: 'line',
    commit_id: commit,
    original_commit_id: commit,
    diff_hunk: hunk,
  };
}
