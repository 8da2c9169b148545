/** Pull requests as the API shows them. */
import type { Pull, PullIssue, Repository, World } from '../state.ts';
import { getIssueWebUrl, renderIssueCore } from './issue.ts';
import { getRepositoryUrl, renderRepository } from './repository.ts';
import { renderNodeId, renderUser } from './user.ts';

/** A pull request as lists show it. */
export function renderPull(world: World, repository: Repository, issue: PullIssue) {
  const { pull } = issue;
  return {
    ...renderIssueCore(world, repository, issue),
    id: pull.id,
    node_id: renderNodeId('PR', pull.id),
    ...renderAddresses(world, repository, issue),
    merged_at: pull.merged?.at ?? null,
    merge_commit_sha: pull.merged?.sha ?? null,
    requested_reviewers: pull.reviewers.map((user) => renderUser(world, user)),
    requested_teams: pull.teams.map((slug) => renderTeam(world, repository, slug)),
    head: renderHead(world, repository, pull),
    base: renderSide(world, repository, { ref: pull.baseRef, sha: pull.baseSha }),
    auto_merge: null,
    draft: pull.isDraft,
  };
}

export interface PullFigures {
  /** `null`: not known yet. */
  readonly isMergeable: boolean | null;
  readonly commits: number;
  readonly additions: number;
  readonly deletions: number;
  readonly changedFiles: number;
}

/** A pull request as it is shown on its own, with what has to be worked out. */
export function renderFullPull(world: World, repository: Repository, issue: PullIssue, figures: PullFigures) {
  const { pull } = issue;
  return {
    ...renderPull(world, repository, issue),
    merged: pull.merged !== undefined,
    mergeable: figures.isMergeable,
    rebaseable: figures.isMergeable,
    mergeable_state: renderMergeableState(issue, figures.isMergeable),
    merged_by: pull.merged ? renderUser(world, pull.merged.by) : null,
    comments: issue.comments.length,
    review_comments: pull.reviews.reduce((count, { comments }) => count + comments.length, 0),
    maintainer_can_modify: false,
    commits: figures.commits,
    additions: figures.additions,
    deletions: figures.deletions,
    changed_files: figures.changedFiles,
  };
}

function renderMergeableState({ pull }: PullIssue, isMergeable: boolean | null): string {
  if (isMergeable === null) return 'unknown';
  if (!isMergeable) return 'dirty';
  return pull.isDraft ? 'draft' : 'clean';
}

function renderAddresses(world: World, repository: Repository, issue: PullIssue) {
  const repositoryUrl = getRepositoryUrl(world, repository);
  const web = getIssueWebUrl(world, repository, issue);
  const url = `${repositoryUrl}/pulls/${issue.number}`;
  const issueUrl = `${repositoryUrl}/issues/${issue.number}`;
  const addresses = {
    comments: `${issueUrl}/comments`,
    commits: `${url}/commits`,
    review_comment: `${repositoryUrl}/pulls/comments{/number}`,
    review_comments: `${url}/comments`,
    statuses: `${repositoryUrl}/statuses/${issue.pull.headSha}`,
  };
  const links = { ...addresses, self: url, html: web, issue: issueUrl };
  return {
    url,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    issue_url: issueUrl,
    ...Object.fromEntries(Object.entries(addresses).map(([name, address]) => [`${name}_url`, address])),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
  };
}

function renderHead(world: World, repository: Repository, { headRef: ref, headSha: sha, headFork: fork }: Pull) {
  const side = renderSide(world, fork ?? repository, { ref, sha });
  return fork === null ? { ...side, repo: null } : side;
}

function renderSide(world: World, repository: Repository, side: { readonly ref: string; readonly sha: string }) {
  const { owner } = repository;
  return {
    label: `${owner.login}:${side.ref}`,
    ...side,
    user: renderUser(world, owner),
    repo: renderRepository(world, repository),
  };
}

function renderTeam(world: World, { owner }: Repository, slug: string) {
  const url = `${world.origin}/api/v3/orgs/${owner.login}/teams/${slug}`;
  return {
    id: slug.length,
    node_id: renderNodeId('T', slug),
    url,
    html_url: `${world.origin}/orgs/${owner.login}/teams/${slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    name: slug,
    slug,
    description: null,
    privacy: 'closed',
    permission: 'push',
    parent: null,
    type: 'organization',
  };
}
