/**
 * All that the server remembers besides git: users, repositories, issues, pull requests. Plain records; the rules stand
 * with the routes.
 */
import type { App } from './apps.ts';
import type { Token } from './auth.ts';
import type { Clock } from './clock.ts';
import type { Storage } from './git/storage.ts';

export interface User {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot' | 'Organization';
}

export interface Label {
  readonly id: number;
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly description: string | null;
}

export interface Comment {
  readonly id: number;
  readonly user: User;
  readonly createdAt: string;
  body: string;
  updatedAt: string;
}

/** A comment on a line of the new side of a pull request. */
export interface LineComment extends Comment {
  readonly reviewId: number;
  readonly path: string;
  readonly line: number;
  readonly startLine: number | undefined;
  readonly commit: string;
  /** The patch up to the line. */
  readonly hunk: string;
  readonly replyTo: number | undefined;
}

export interface Review {
  readonly id: number;
  readonly user: User;
  readonly body: string;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'PENDING';
  readonly commit: string;
  readonly submittedAt: string;
  readonly comments: LineComment[];
}

export interface Pull {
  readonly id: number;
  readonly headRef: string;
  /** The fork that holds the branch; `null` when it was deleted, absent when it is no fork. */
  headFork?: Repository | null;
  /** Follows the branch while the pull request is open. */
  headSha: string;
  baseRef: string;
  /** Commit of the base branch when the pull request was last pushed to. */
  baseSha: string;
  /** Where the base branch was when it was last looked at. */
  baseTip: string;
  isDraft: boolean;
  merged: { readonly at: string; readonly by: User; readonly sha: string } | undefined;
  readonly reviews: Review[];
  reviewers: User[];
  teams: string[];
  /** Head and base for which it was asked before whether they merge: the first answer is "not known yet". */
  mergeableAskedFor: string | undefined;
}

/** An issue, or a pull request, which is an issue as well. */
export interface Issue {
  readonly id: number;
  readonly number: number;
  readonly user: User;
  readonly createdAt: string;
  readonly pull: Pull | undefined;
  readonly comments: Comment[];
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  stateReason: 'completed' | 'not_planned' | 'reopened' | null;
  labels: Label[];
  assignees: User[];
  updatedAt: string;
  closedAt: string | undefined;
  closedBy: User | undefined;
}

/** An issue that is a pull request. */
export type PullIssue = Issue & { readonly pull: Pull };

export type Role = 'read' | 'triage' | 'write' | 'maintain' | 'admin';

export interface Repository {
  readonly id: number;
  readonly owner: User;
  readonly storage: Storage;
  readonly isPrivate: boolean;
  readonly createdAt: string;
  readonly issues: Issue[];
  /** By login in lower case. */
  readonly collaborators: Map<string, { readonly user: User; readonly role: Role }>;
  /** Slugs of teams with access. */
  readonly teams: Set<string>;
  /** By name in lower case. */
  readonly labels: Map<string, Label>;
  /** New names of branches that were renamed, by old name. */
  readonly renamedBranches: Map<string, string>;
  name: string;
  defaultBranch: string;
  isArchived: boolean;
  /** The switch "Allow GitHub Actions to create and approve pull requests", off in a new repository. */
  canActionsOpenPulls: boolean;
  pushedAt: string;
}

/** Limits that a test may set lower than GitHub does. */
export interface Limits {
  /** Entries after which a recursive tree is cut. */
  readonly treeEntries?: number;
  /** Bytes after which GraphQL cuts the text of a blob. */
  readonly blobBytes?: number;
  /** Requests (or points of GraphQL) in an hour. */
  readonly requestsPerHour?: number;
  /** Requests in a minute that make something people are told of; without it, any number. */
  readonly contentsPerMinute?: number;
}

export interface World {
  readonly clock: Clock;
  readonly limits: Limits;
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** Folder with the bare repositories. */
  readonly folder: string;
  /** By login in lower case. */
  readonly users: Map<string, User>;
  /** By `owner/name` in lower case; a renamed one also by its old name. */
  readonly repositories: Map<string, Repository>;
  /** By secret. */
  readonly tokens: Map<string, Token>;
  readonly apps: Map<number, App>;
  nextId(): number;
}

/** Base of the REST addresses, as on a GitHub Enterprise server. */
export function getApiUrl(world: World): string {
  return `${world.origin}/api/v3`;
}

/** The user of that login, made on first sight. */
export function takeUser(world: World, login: string, type: User['type'] = 'User'): User {
  const known = world.users.get(login.toLowerCase());
  if (known) return known;
  const user = { id: world.nextId(), login, type } satisfies User;
  world.users.set(login.toLowerCase(), user);
  return user;
}

/** The repository, also by a name that it had. */
export function findRepository(world: World, owner: string, name: string): Repository | undefined {
  return world.repositories.get(`${owner}/${name}`.toLowerCase());
}

export function findRepositoryById(world: World, id: number): Repository | undefined {
  return [...world.repositories.values()].find((repository) => repository.id === id);
}

export function getFullName({ owner, name }: Repository): string {
  return `${owner.login}/${name}`;
}

export function isPull(issue: Issue): issue is PullIssue {
  return issue.pull !== undefined;
}

/** Pull requests of a repository, oldest first. */
export function listPulls({ issues }: Repository): PullIssue[] {
  return issues.filter(isPull);
}
