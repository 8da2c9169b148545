/**
 * A repository on GitHub as the translation of a book. Nothing is written before a commit is asked for, and then all
 * of it at once.
 */
import type { CommitMessage, TargetBook } from '../../book/books.ts';
import { ConfigError } from '../../shared/errors.ts';
import { hashBlob } from './blob-store.ts';
import { createBlobReader } from './blobs.ts';
import type { GitHub } from './client.ts';
import { commitEdits } from './commit.ts';
import { createFileLists } from './files.ts';
import { findHead, listHeads } from './heads.ts';
import { createHistories } from './history.ts';
import { readRefusal } from './refusals.ts';
import { type GitHubRepository, openGitHubRepository } from './repository.ts';

/** What AMTS does in a repository of translations. */
const PERMISSIONS = { metadata: 'read', contents: 'write', pull_requests: 'write' } as const;

/** A translation on GitHub; its pull requests are asked for by the same way. */
export interface GitHubTarget {
  readonly book: TargetBook;
  readonly repository: GitHubRepository;
}

/**
 * @param fullName `owner/repo`.
 * @throws {ConfigError} when the token sees no such repository, or when it is archived.
 */
export async function openGitHubTarget(github: GitHub, fullName: string): Promise<GitHubTarget> {
  const repository = await openGitHubRepository(github, fullName, PERMISSIONS);
  if (repository.isArchived)
    throw new ConfigError(
      `${repository.fullName}: the repository is archived; unarchive it, or take it out of the configuration`,
    );
  const listFiles = createFileLists(repository);
  const readHistory = createHistories(repository, listFiles);
  const book: TargetBook = {
    location: repository.url,
    url: repository.url,
    listFiles,
    readBlobs: createBlobReader(repository),
    findDefaultBranch: () => Promise.resolve(repository.defaultBranch),
    findHead: (branch, along) => findHead(repository, branch, along),
    listHeads: (prefix) => listHeads(repository, prefix),
    findLastChange: async (commit, path) => (await readHistory(commit, path))[0]?.date,
    findMergeBase: (a, b) => findMergeBase(repository, a, b),
    listAncestors: (id) => listAncestors(repository, id),
    writeBlobs: (contents) => Promise.resolve(contents.map((content) => keepContent(github, content))),
    commit: (request) => commitEdits({ repository, listFiles }, request),
  };
  return { book, repository };
}

async function findMergeBase({ ask }: GitHubRepository, a: string, b: string): Promise<string | undefined> {
  if (a === b) return a;
  const answer = await ask({ doing: 'compare two branches', needs: 'contents: read' }, (octokit, place) =>
    // Files are listed on the first page only, and would be megabytes.
    octokit.rest.repos
      .compareCommitsWithBasehead({ ...place, basehead: `${a}...${b}`, per_page: 1, page: 2 })
      .catch((error: unknown) => {
        const refusal = readRefusal(error);
        if (refusal?.status === 404 && /no common ancestor/i.test(refusal.message)) return undefined;
        throw error;
      }),
  );
  return answer?.data.merge_base_commit.sha;
}

async function listAncestors({ ask }: GitHubRepository, id: string): Promise<CommitMessage[]> {
  const { data } = await ask({ doing: 'list commits', needs: 'contents: read' }, (octokit, place) =>
    octokit.rest.repos.listCommits({ ...place, sha: id, per_page: 100 }),
  );
  const known = new Map(data.map((entry) => [entry.sha, entry]));
  const line: CommitMessage[] = [];
  for (let next = known.get(id); next !== undefined; next = known.get(next.parents[0]?.sha ?? ''))
    line.push({ id: next.sha, message: next.commit.message });
  return line;
}

/** The content is sent with the commit that needs it. @returns Its blob id. */
function keepContent({ blobs }: GitHub, content: Uint8Array): string {
  const id = hashBlob(content);
  blobs.contents.set(id, content);
  return id;
}
