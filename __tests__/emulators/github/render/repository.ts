/** Repositories as the API shows them, with their many addresses. */
import { type Actor, isAllowed } from '../auth.ts';
import { getApiUrl, getFullName, type Repository, type World } from '../state.ts';
import { renderLinks, renderNodeId, renderUser } from './user.ts';

const LINKS = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
  url: '',
} as const;

/** REST address of a repository. */
export function getRepositoryUrl(world: World, repository: Repository): string {
  return `${getApiUrl(world)}/repos/${getFullName(repository)}`;
}

/** Address of a repository for people. */
export function getWebUrl(world: World, repository: Repository): string {
  return `${world.origin}/${getFullName(repository)}`;
}

/** @param actor Whose permissions are shown; without one, none are. */
export function renderRepository(world: World, repository: Repository, actor?: Actor) {
  const web = getWebUrl(world, repository);
  return {
    id: repository.id,
    node_id: renderNodeId('R', repository.id),
    name: repository.name,
    full_name: getFullName(repository),
    owner: renderUser(world, repository.owner),
    private: repository.isPrivate,
    visibility: repository.isPrivate ? 'private' : 'public',
    html_url: web,
    clone_url: `${web}.git`,
    git_url: `${web}.git`,
    ssh_url: `git@${new URL(world.origin).hostname}:${getFullName(repository)}.git`,
    svn_url: web,
    ...renderLinks(getRepositoryUrl(world, repository), LINKS),
    default_branch: repository.defaultBranch,
    archived: repository.isArchived,
    created_at: repository.createdAt,
    updated_at: repository.pushedAt,
    pushed_at: repository.pushedAt,
    ...renderConstants(repository),
    ...(actor?.token && { permissions: renderPermissions(actor, repository) }),
  };
}

/** What the server has no notion of. */
function renderConstants({ issues }: Repository) {
  const openIssues = issues.filter(({ state }) => state === 'open').length;
  return {
    description: null,
    homepage: null,
    language: null,
    license: null,
    mirror_url: null,
    fork: false,
    disabled: false,
    is_template: false,
    topics: [],
    size: 0,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    has_downloads: false,
    forks: 0,
    forks_count: 0,
    network_count: 0,
    subscribers_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    open_issues: openIssues,
    open_issues_count: openIssues,
    allow_merge_commit: true,
    allow_squash_merge: true,
    allow_rebase_merge: true,
    delete_branch_on_merge: false,
  };
}

function renderPermissions(actor: Actor, repository: Repository) {
  const isAdmin = isAllowed(actor, repository, 'administration:write');
  const canPush = isAllowed(actor, repository, 'contents:write');
  return { admin: isAdmin, maintain: isAdmin, push: canPush, triage: canPush, pull: true };
}
