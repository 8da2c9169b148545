/** The commits that changed a path, many paths in one query. */
/* oxlint-disable no-await-in-loop -- a page of an answer says where the next one starts */
import { posix } from 'node:path';
import { z } from 'zod';
import { createLoader, workInParts } from './batch.ts';
import type { ListFiles } from './files.ts';
import type { GitHubRepository } from './repository.ts';

/** A commit that changed a path. */
export interface PathCommit {
  readonly commit: string;
  /** Its first parent; a first commit has none. */
  readonly parent: string | undefined;
  /** When it was committed, milliseconds since 1970. */
  readonly date: number;
  /** What the path holds since; `undefined` when the commit removed it. */
  readonly blob: string | undefined;
}

/** The commits that changed a path, newest first, renames not followed. */
export type ReadHistory = (commit: string, path: string) => Promise<readonly PathCommit[]>;

/** Each costs GitHub a walk through the history; it gives a query 10 seconds. */
const MAX_BATCH = 10;

const History = z.object({
  nodes: z.array(
    z.object({
      oid: z.string(),
      committedDate: z.string(),
      parents: z.object({ nodes: z.array(z.object({ oid: z.string() })) }),
      file: z.object({ oid: z.string() }).nullable(),
    }),
  ),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});

const Histories = z.record(z.string(), z.object({ history: History.optional() }).nullable());

/**
 * Histories are kept, for the other translations of the run. Pages are mostly asked for one by one, in their order, so
 * each is read with those around it: that costs no more requests.
 */
export function createHistories(repository: GitHubRepository, listFiles: ListFiles): ReadHistory {
  const load = createLoader(async (keys) => {
    const walks = keys.map((key): Walk => ({ key, ...parseKey(key), commits: [], cursor: null }));
    const batches = Array.from({ length: Math.ceil(walks.length / MAX_BATCH) }, (_, at) =>
      walks.slice(at * MAX_BATCH, (at + 1) * MAX_BATCH),
    );
    await Promise.all(batches.map((batch) => walk(repository, batch)));
    return new Map(walks.map(({ key, commits }) => [key, commits]));
  });
  return async (commit, path) => {
    const around = listAround(await listFiles(commit), path).map((neighbour) => load(`${commit} ${neighbour}`));
    const [history] = await Promise.all([load(`${commit} ${path}`), ...around]);
    return history ?? [];
  };
}

/** The files of a kind in blocks; those in the block of one. */
function listAround(files: ReadonlyMap<string, unknown>, path: string): string[] {
  const kind = posix.extname(path);
  const alike = [...files.keys()].filter((file) => posix.extname(file) === kind).toSorted();
  const at = alike.indexOf(path);
  const start = at - (at % MAX_BATCH);
  return at === -1 ? [] : alike.slice(start, start + MAX_BATCH);
}

interface Walk {
  readonly key: string;
  readonly commit: string;
  readonly path: string;
  readonly commits: PathCommit[];
  /** Where the next page starts; `undefined` at the end. */
  cursor: string | null | undefined;
}

/** A revision holds no space. */
function parseKey(key: string): Pick<Walk, 'commit' | 'path'> {
  const at = key.indexOf(' ');
  return { commit: key.slice(0, at), path: key.slice(at + 1) };
}

async function walk(repository: GitHubRepository, walks: readonly Walk[]): Promise<void> {
  for (let open = walks; open.length > 0; open = open.filter(({ cursor }) => cursor !== undefined))
    await workInParts(open, (part) => readPages(repository, part));
}

async function readPages({ query }: GitHubRepository, walks: readonly Walk[]): Promise<void> {
  const declare = walks.map((_, at) => `$r${at}: String!, $p${at}: String!, $c${at}: String`);
  const select = walks.map((_, at) => {
    const nodes = `nodes { oid committedDate parents(first: 1) { nodes { oid } } file(path: $p${at}) { oid } }`;
    const history = `history(first: 100, path: $p${at}, after: $c${at}) { ${nodes} pageInfo { hasNextPage endCursor } }`;
    return `h${at}: object(expression: $r${at}) { ... on Commit { ${history} } }`;
  });
  const variables = Object.fromEntries(
    walks.flatMap(({ commit, path, cursor }, at) => [
      [`r${at}`, commit],
      [`p${at}`, path],
      [`c${at}`, cursor],
    ]),
  );
  const action = { doing: 'read the history', needs: 'contents: read' } as const;
  const answer = await query(action, { declare, select: select.join(' '), variables, answer: Histories });
  for (const [at, one] of walks.entries()) takePage(one, answer[`h${at}`]?.history);
}

function takePage(one: Walk, page: z.infer<typeof History> | undefined): void {
  for (const { oid, committedDate, parents, file } of page?.nodes ?? []) {
    const parent = parents.nodes[0]?.oid;
    one.commits.push({ commit: oid, parent, blob: file?.oid, date: Date.parse(committedDate) });
  }
  one.cursor = page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : undefined;
}
