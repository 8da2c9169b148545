/** A repository on GitHub as the source of a book. */
import { z } from 'zod';
import type { Revision, SourceBook } from '../../book/books.ts';
import { cleanName } from '../git/source.ts';
import { createBlobReader } from './blobs.ts';
import { createChangeLists, type ListChanges } from './changes.ts';
import type { GitHub } from './client.ts';
import { createFileLists } from './files.ts';
import { createHistories, type PathCommit, type ReadHistory } from './history.ts';
import { type GitHubRepository, openGitHubRepository } from './repository.ts';

/**
 * @param fullName `owner/repo`.
 * @throws {ConfigError} when the token sees no such repository.
 */
export async function openGitHubSource(github: GitHub, fullName: string): Promise<SourceBook> {
  const repository = await openGitHubRepository(github, fullName, { metadata: 'read', contents: 'read' });
  const listFiles = createFileLists(repository);
  const readBlobs = createBlobReader(repository);
  const listChanges = createChangeLists({ repository, listFiles, readBlobs });
  const readHistory = createHistories(repository, listFiles);
  return {
    location: repository.url,
    url: repository.url,
    name: cleanName(repository.name),
    findCommit: (revision) => findCommit(repository, revision),
    listFiles,
    readBlobs,
    listChanges,
    listVersions: async (commit, path) => (await readHistory(commit, path)).map(describeVersion),
    followPage: (commit, path) => followPage({ readHistory, listChanges }, commit, path),
    findBlob: async (commit, path) => (await listFiles(commit)).get(path)?.blob,
    isShallow: () => Promise.resolve(false),
  };
}

const Commit = z.object({ oid: z.string(), tree: z.object({ oid: z.string() }) }).partial();

/** GitHub takes what `git rev-parse` takes, but nothing for an option. */
async function findCommit({ query, trees }: GitHubRepository, revision: string): Promise<string | undefined> {
  const action = { doing: `look up the revision '${revision}'`, needs: 'contents: read' } as const;
  const { object } = await query(action, {
    declare: ['$revision: String!'],
    select:
      'object(expression: $revision) { ... on Commit { oid tree { oid } } ... on Tag { target { ... on Commit { oid tree { oid } } } } }',
    variables: { revision },
    answer: z.object({ object: Commit.extend({ target: Commit.nullish() }).nullable() }),
  });
  const { oid, tree } = object?.target ?? object ?? {};
  if (oid !== undefined && tree !== undefined) trees.set(oid, tree.oid);
  return oid;
}

function describeVersion({ commit, blob }: PathCommit): { commit: string; blob: string | undefined } {
  return { commit, blob };
}

interface Reader {
  readonly readHistory: ReadHistory;
  readonly listChanges: ListChanges;
}

/* oxlint-disable no-await-in-loop -- where a page came from is known only when its history has been read */
async function followPage(reader: Reader, commit: string, path: string): Promise<Revision[]> {
  const revisions: Revision[] = [];
  let place: Place | undefined = { commit, path };
  while (place !== undefined) {
    const history = await reader.readHistory(place.commit, place.path);
    const { until, from } = await findOrigin(reader, history, place.path);
    for (const { commit: id, blob, date } of history.slice(0, until))
      if (blob !== undefined) revisions.push({ commit: id, blob, date });
    place = from;
  }
  return revisions;
}

interface Place {
  readonly commit: string;
  readonly path: string;
}

/**
 * The newest commit that made a path by renaming another one.
 *
 * @returns `until`: how many commits are of this path; `from`: where the history goes on.
 */
async function findOrigin(
  { listChanges }: Reader,
  history: readonly PathCommit[],
  path: string,
): Promise<{ until: number; from: Place | undefined }> {
  for (const [at, { commit, parent, blob }] of history.entries()) {
    const isNew = blob !== undefined && history[at + 1]?.blob === undefined;
    if (!isNew || parent === undefined) continue;
    const changes = await listChanges(parent, commit);
    const rename = changes.find((change) => change.kind === 'renamed' && change.path === path);
    if (rename?.kind === 'renamed') return { until: at + 1, from: { commit: parent, path: rename.from } };
  }
  return { until: history.length, from: undefined };
}
