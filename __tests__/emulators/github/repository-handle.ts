/**
 * A repository of the local GitHub in the hands of a test: its files, and what translators and maintainers do to it.
 * What they do goes straight to the repository; it counts as no request.
 */
import { renderTime } from './clock.ts';
import { resolveCommit } from './git/commits.ts';
import { git } from './git/storage.ts';
import { listTree } from './git/trees.ts';
import { settlePulls } from './pulls/settle.ts';
import { commitFiles, type Files } from './repositories.ts';
import { makeSignature } from './rest/git-commits.ts';
import { getFullName, type Repository, type Role, takeUser, type World } from './state.ts';

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
  addCollaborator(login: string, role: Role): void;
  addTeam(slug: string): void;
}

export function openHandle(world: World, repository: Repository): RepositoryHandle {
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
    addCollaborator(login, role) {
      repository.collaborators.set(login.toLowerCase(), { user: takeUser(world, login), role });
    },
    addTeam(slug) {
      repository.teams.add(slug);
    },
  };
}
