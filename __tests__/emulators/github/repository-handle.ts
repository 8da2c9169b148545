/**
 * A repository of the local GitHub in the hands of a test: its files, and what translators and maintainers do to it.
 * What they do goes straight to the repository; it counts as no request.
 */
import { renderTime } from './clock.ts';
import { resolveCommit } from './git/commits.ts';
import { updateRefs } from './git/refs.ts';
import { git } from './git/storage.ts';
import { listTree } from './git/trees.ts';
import { moveRepository, renameBranch } from './maintain.ts';
import { type Merge, mergePull } from './pulls/merge.ts';
import { closeIssue, settlePulls } from './pulls/settle.ts';
import { commitFiles, type Files } from './repositories.ts';
import { makeSignature } from './rest/git-commits.ts';
import { getFullName, type Issue, isPull, type Repository, type Role, takeUser, type World } from './state.ts';

export interface CommitOptions {
  /** Default: the default branch. */
  readonly branch?: string;
  readonly message?: string;
  /** Login; default `translator`. */
  readonly by?: string;
}

export interface RepositoryHandle {
  readonly repository: Repository;
  readonly fullName: string;
  /** Address for real git; a private repository wants a token as password. */
  readonly cloneUrl: string;
  /** Commit of a branch or other revision; throws when there is none. */
  head(revision?: string): Promise<string>;
  /** A file at a revision; throws when it is not there. */
  read(revision: string, path: string): Promise<string>;
  /** Paths at a revision. */
  list(revision: string): Promise<string[]>;
  /** Commit contents, `undefined` to remove a file. @returns The commit. */
  commit(files: Files, options?: CommitOptions): Promise<string>;
  /** Run git in the bare repository, and bring the pull requests in line with what it did. */
  git(...args: string[]): Promise<string>;
  /** Merge a pull request as a maintainer does. @returns The commit. */
  merge(number: number, method?: Merge['method']): Promise<string>;
  /** Close a pull request or an issue. */
  close(number: number, by?: string): void;
  comment(number: number, body: string, by?: string): void;
  deleteBranch(branch: string): Promise<void>;
  renameBranch(from: string, to: string): Promise<void>;
  /** Give the repository another name; the old one leads to it. */
  rename(name: string): void;
  archive(): void;
  /** Let the token of a workflow open pull requests, or not. */
  allowActionsToOpenPulls(isAllowed: boolean): void;
  addCollaborator(login: string, role: Role): void;
  addTeam(slug: string): void;
}

export function openHandle(world: World, repository: Repository): RepositoryHandle {
  return { ...openFiles(world, repository), ...openMaintenance(world, repository) };
}

type FileParts = 'repository' | 'fullName' | 'cloneUrl' | 'head' | 'read' | 'list' | 'commit' | 'git';

function openFiles(world: World, repository: Repository): Pick<RepositoryHandle, FileParts> {
  const { storage } = repository;
  return {
    repository,
    fullName: getFullName(repository),
    cloneUrl: `${world.origin}/${getFullName(repository)}.git`,
    async head(revision = repository.defaultBranch) {
      const commit = await resolveCommit(storage, revision);
      if (!commit) throw new Error(`${getFullName(repository)} has no ${revision}`);
      return commit.id;
    },
    async read(revision, path) {
      const object = await storage.objects.read(`${revision}:${path}`);
      if (!object) throw new Error(`${getFullName(repository)} has no ${path} in ${revision}`);
      return object.content.toString();
    },
    async list(revision) {
      return (await listTree(storage, revision, true)).filter(({ type }) => type !== 'tree').map(({ path }) => path);
    },
    async commit(files, { branch = repository.defaultBranch, message = 'Change', by = 'translator' } = {}) {
      const user = takeUser(world, by);
      const author = makeSignature(user, renderTime(world.clock.now()));
      const commit = await commitFiles(storage, { branch, files, message, author });
      await settlePulls(world, repository, user);
      return commit;
    },
    async git(...args) {
      const text = await git(storage, args);
      await settlePulls(world, repository, undefined);
      return text;
    },
  };
}

function openMaintenance(world: World, repository: Repository): Omit<RepositoryHandle, FileParts> {
  function find(number: number): Issue {
    const issue = repository.issues.find((candidate) => candidate.number === number);
    if (!issue) throw new Error(`${getFullName(repository)} has no issue or pull request ${number}`);
    return issue;
  }
  return {
    merge(number, method = 'merge') {
      const issue = find(number);
      if (!isPull(issue)) throw new Error(`${getFullName(repository)}: ${number} is no pull request`);
      return mergePull(world, repository, issue, { method, by: takeUser(world, 'maintainer') });
    },
    close: (number, by = 'translator') => closeIssue(find(number), renderTime(world.clock.now()), takeUser(world, by)),
    comment(number, body, by = 'translator') {
      const now = renderTime(world.clock.now());
      find(number).comments.push({
        id: world.nextId(),
        user: takeUser(world, by),
        body,
        createdAt: now,
        updatedAt: now,
      });
    },
    async deleteBranch(branch) {
      await updateRefs(repository.storage, [{ name: `refs/heads/${branch}`, to: undefined }]);
      await settlePulls(world, repository, takeUser(world, 'maintainer'));
    },
    async renameBranch(from, to) {
      await renameBranch(world, repository, { from, to, by: takeUser(world, 'maintainer') });
    },
    rename: (name) => moveRepository(world, repository, name),
    archive() {
      repository.isArchived = true;
    },
    allowActionsToOpenPulls(isAllowed) {
      repository.canActionsOpenPulls = isAllowed;
    },
    addCollaborator(login, role) {
      repository.collaborators.set(login.toLowerCase(), { user: takeUser(world, login), role });
    },
    addTeam(slug) {
      repository.teams.add(slug);
    },
  };
}
