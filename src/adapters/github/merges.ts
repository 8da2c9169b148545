/**
 * The merges into a branch of a repository on GitHub that changed a file: what came in at once, and when. All commits of
 * the branch are read, a hundred at a time, back to where the file is not there yet.
 */
/* oxlint-disable no-await-in-loop -- a page of an answer says where the next one starts */
import { z } from 'zod';
import type { MergeOfFile } from '../../book/books.ts';
import { findMerges, type LineCommit } from '../merge-line.ts';
import type { GitHub } from './client.ts';
import { type GitHubRepository, openGitHubRepository } from './repository.ts';

interface Commit extends LineCommit {
  readonly parents: readonly string[];
  /** What the file holds there; `undefined` where it is not. */
  readonly blob: string | undefined;
}

const History = z.object({
  nodes: z.array(
    z.object({
      oid: z.string(),
      committedDate: z.string(),
      authoredDate: z.string(),
      parents: z.object({ nodes: z.array(z.object({ oid: z.string() })) }),
      file: z.object({ oid: z.string() }).nullable(),
    }),
  ),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});

const Answer = z.object({ object: z.object({ history: History.optional() }).nullable() });

/** Merges into a revision that changed a path, oldest first; the first commit of all is none. */
export async function listGitHubMerges(
  github: GitHub,
  fullName: string,
  { revision, path }: { readonly revision: string; readonly path: string },
): Promise<MergeOfFile[]> {
  const repository = await openGitHubRepository(github, fullName, { metadata: 'read', contents: 'read' });
  const commits = await readCommits(repository, revision, path);
  const isChanged = ({ parent, blob }: Commit) => blob !== commits.get(parent ?? '')?.blob;
  const line: Commit[] = [];
  for (let next = commits.get(revision); next !== undefined; next = commits.get(next.parent ?? '')) line.push(next);
  return findMerges(line.toReversed(), new Set(line.filter(isChanged).map(({ id }) => id))).map((merge) => {
    const known = collectAncestors(merge.before, commits);
    const proposed = [...collectAncestors(merge.after, commits)]
      .filter((commit) => !known.has(commit) && commit.parents.length === 1 && isChanged(commit))
      .toSorted((a, b) => Date.parse(b.time) - Date.parse(a.time));
    const [newest] = proposed;
    return { ...merge, ...(newest === undefined ? {} : { proposedAt: newest.written }) };
  });
}

/** A commit and all before it, as far as they are known. */
function collectAncestors(id: string, commits: ReadonlyMap<string, Commit>): Set<Commit> {
  const found = new Set<Commit>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const commit = commits.get(next);
    if (commit === undefined || found.has(commit)) continue;
    found.add(commit);
    open.push(...commit.parents);
  }
  return found;
}

const ACTION = { doing: 'read the history', needs: 'contents: read' } as const;

async function readCommits(
  { query }: GitHubRepository,
  revision: string,
  path: string,
): Promise<ReadonlyMap<string, Commit>> {
  const commits = new Map<string, Commit>();
  const nodes = `nodes { oid committedDate authoredDate parents(first: 10) { nodes { oid } } file(path: $path) { oid } }`;
  const history = `history(first: 100, after: $cursor) { ${nodes} pageInfo { hasNextPage endCursor } }`;
  for (let cursor: string | null | undefined = null; cursor !== undefined; ) {
    const answer: z.output<typeof Answer> = await query(ACTION, {
      declare: ['$revision: String!', '$path: String!', '$cursor: String'],
      select: `object(expression: $revision) { ... on Commit { ${history} } }`,
      variables: { revision, path, cursor },
      answer: Answer,
    });
    const page: z.output<typeof History> | undefined = answer.object?.history;
    for (const node of page?.nodes ?? []) commits.set(node.oid, describeCommit(node));
    const isBefore = page?.nodes.every(({ file }) => file === null) ?? true;
    cursor = isBefore || page?.pageInfo.hasNextPage !== true ? undefined : page.pageInfo.endCursor;
  }
  return commits;
}

function describeCommit(node: z.output<typeof History>['nodes'][number]): Commit {
  const parents = node.parents.nodes.map(({ oid }) => oid);
  return {
    id: node.oid,
    parent: parents[0],
    parents,
    time: node.committedDate,
    written: node.authoredDate,
    blob: node.file?.oid,
  };
}
