/**
 * What changed between two commits: as GitHub compares them, or, where it compares with another commit or not to the
 * end, as the difference of the two lists of files.
 */
import type { FileChange } from '../../book/books.ts';
import type { ReadBlobs } from './blobs.ts';
import type { ListFiles } from './files.ts';
import { readRefusal } from './refusals.ts';
import { findRenames } from './renames.ts';
import type { GitHubRepository } from './repository.ts';

/** What changed between two commits; what was compared once is kept. */
export type ListChanges = (from: string, to: string) => Promise<readonly FileChange[]>;

/** GitHub lists no more files of a comparison. */
const MAX_FILES = 300;

/** Where commits are compared, and files listed and read when GitHub does not compare them. */
export interface Reader {
  readonly repository: GitHubRepository;
  readonly listFiles: ListFiles;
  readonly readBlobs: ReadBlobs;
}

/** Renames are found from half of a file in common on, by GitHub as well as here. */
export function createChangeLists(reader: Reader): ListChanges {
  const known = new Map<string, Promise<readonly FileChange[]>>();
  return (from, to) => {
    const key = `${from} ${to}`;
    const changes = known.get(key) ?? listChanges(reader, from, to);
    known.set(key, changes);
    changes.catch(() => known.delete(key));
    return changes;
  };
}

async function listChanges(reader: Reader, from: string, to: string): Promise<readonly FileChange[]> {
  return (await compareCommits(reader.repository, from, to)) ?? (await compareFiles(reader, from, to));
}

/** @returns `undefined` when GitHub compares with another commit than `from`, or has not listed all. */
async function compareCommits({ ask }: GitHubRepository, from: string, to: string): Promise<FileChange[] | undefined> {
  const answer = await ask({ doing: 'compare two commits', needs: 'contents: read' }, (octokit, place) =>
    octokit.rest.repos
      .compareCommitsWithBasehead({ ...place, basehead: `${from}...${to}`, per_page: 1 })
      .catch((error: unknown) => {
        // The two have no history in common, or there is no such commit, of which the list of files will tell.
        if (readRefusal(error)?.status === 404) return undefined;
        throw error;
      }),
  );
  if (answer === undefined) return undefined;
  const { status, files = [] } = answer.data;
  const isWhole = (status === 'ahead' || status === 'identical') && files.length < MAX_FILES;
  return isWhole ? files.flatMap(describeFile) : undefined;
}

interface ComparedFile {
  readonly filename: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged';
  readonly previous_filename?: string;
}

function describeFile({ filename: path, status, previous_filename: from }: ComparedFile): FileChange[] {
  if (status === 'unchanged') return [];
  if (status === 'renamed' && from !== undefined) return [{ kind: 'renamed', path, from }];
  if (status === 'added' || status === 'copied') return [{ kind: 'added', path }];
  return [{ kind: status === 'removed' ? 'removed' : 'changed', path }];
}

async function compareFiles(
  { repository, listFiles, readBlobs }: Reader,
  from: string,
  to: string,
): Promise<FileChange[]> {
  const [before, after] = await Promise.all([listFiles(from), listFiles(to)]);
  const removed = [...before.values()].filter(({ path }) => !after.has(path));
  const added = [...after.values()].filter(({ path }) => !before.has(path));
  const changed = [...after.values()].filter(({ path, blob, mode }) => {
    const old = before.get(path);
    return old !== undefined && (old.blob !== blob || old.mode !== mode);
  });
  const renames = await findRenames({ sizes: repository.github.blobs.sizes, readBlobs }, removed, added);
  const sources = new Set(renames.values());
  return [
    ...changed.map(({ path }): FileChange => ({ kind: 'changed', path })),
    ...removed.filter((file) => !sources.has(file)).map(({ path }): FileChange => ({ kind: 'removed', path })),
    ...added.map((file): FileChange => {
      const source = renames.get(file);
      return source === undefined
        ? { kind: 'added', path: file.path }
        : { kind: 'renamed', path: file.path, from: source.path };
    }),
  ];
}
