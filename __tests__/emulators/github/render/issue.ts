/** Issues, comments and labels as the API shows them. */
import type { Comment, Issue, Label, Repository, User, World } from '../state.ts';
import { getRepositoryUrl, getWebUrl } from './repository.ts';
import { renderNodeId, renderUser } from './user.ts';

/** Address of an issue or pull request for people. */
export function getIssueWebUrl(world: World, repository: Repository, { number, pull }: Issue): string {
  return `${getWebUrl(world, repository)}/${pull ? 'pull' : 'issues'}/${number}`;
}

export function renderIssue(world: World, repository: Repository, issue: Issue) {
  const url = `${getRepositoryUrl(world, repository)}/issues/${issue.number}`;
  return {
    ...renderIssueCore(world, repository, issue),
    id: issue.id,
    node_id: renderNodeId(issue.pull ? 'PR' : 'I', issue.id),
    url,
    repository_url: getRepositoryUrl(world, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    comments: issue.comments.length,
    state_reason: issue.stateReason,
    closed_by: issue.closedBy ? renderUser(world, issue.closedBy) : null,
    ...(issue.pull && renderPullLinks(world, repository, issue)),
  };
}

/** What an issue and a pull request have in common. */
export function renderIssueCore(world: World, repository: Repository, issue: Issue) {
  const [assignee] = issue.assignees;
  return {
    number: issue.number,
    html_url: getIssueWebUrl(world, repository, issue),
    title: issue.title,
    body: issue.body,
    state: issue.state,
    locked: false,
    active_lock_reason: null,
    user: renderUser(world, issue.user),
    author_association: renderAssociation(repository, issue.user),
    labels: issue.labels.map((label) => renderLabel(world, repository, label)),
    assignee: assignee ? renderUser(world, assignee) : null,
    assignees: issue.assignees.map((user) => renderUser(world, user)),
    milestone: null,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt ?? null,
  };
}

function renderPullLinks(world: World, repository: Repository, issue: Issue) {
  const web = getIssueWebUrl(world, repository, issue);
  return {
    draft: issue.pull?.isDraft ?? false,
    pull_request: {
      url: `${getRepositoryUrl(world, repository)}/pulls/${issue.number}`,
      html_url: web,
      diff_url: `${web}.diff`,
      patch_url: `${web}.patch`,
      merged_at: issue.pull?.merged?.at ?? null,
    },
  };
}

export function renderAssociation({ owner, collaborators }: Repository, { id, login }: User): string {
  if (owner.id === id) return 'OWNER';
  return collaborators.has(login.toLowerCase()) ? 'COLLABORATOR' : 'NONE';
}

export function renderLabel(world: World, repository: Repository, { id, name, color, description }: Label) {
  const url = `${getRepositoryUrl(world, repository)}/labels/${encodeURIComponent(name)}`;
  return { id, node_id: renderNodeId('LA', id), url, name, color, description, default: false };
}

export function renderComment(
  world: World,
  { repository, issue, comment }: { readonly repository: Repository; readonly issue: Issue; readonly comment: Comment },
) {
  const url = `${getRepositoryUrl(world, repository)}/issues`;
  return {
    id: comment.id,
    node_id: renderNodeId('IC', comment.id),
    url: `${url}/comments/${comment.id}`,
    html_url: `${getIssueWebUrl(world, repository, issue)}#issuecomment-${comment.id}`,
    issue_url: `${url}/${issue.number}`,
    user: renderUser(world, comment.user),
    author_association: renderAssociation(repository, comment.user),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
  };
}
