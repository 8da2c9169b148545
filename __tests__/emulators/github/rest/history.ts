/** `/commits` and `/compare`: what became of a repository. */
import { type Commit, findMergeBase, listCommits, readCommit, resolveCommit } from '../git/commits.ts';
import { listDifferences } from '../git/differences.ts';
import type { Storage } from '../git/storage.ts';
import { renderCommit, renderDifference } from '../render/git-data.ts';
import { getRepositoryUrl, getWebUrl } from '../render/repository.ts';
import { getParam, type RepositoryCall, type RepositoryRoute } from '../router.ts';
import { ApiError, json, notFound, paginate, type Reply } from '../wire.ts';

export const HISTORY_ROUTES: readonly RepositoryRoute[] = [
  { route: 'GET /commits', needs: ['contents:read'], needsCommit: true, handle: listHistory },
  { route: 'GET /commits/{ref*}', needs: ['contents:read'], needsCommit: true, handle: getCommit },
  { route: 'GET /compare/{basehead*}', needs: ['contents:read'], needsCommit: true, handle: compare },
];

/** Files that a comparison and a commit show (documented, read 2025). */
const MAX_FILES = 300;
/** Commits on a page of a comparison when no size is asked for (documented, read 2025). */
const COMPARED_COMMITS = 250;

async function listHistory(call: RepositoryCall): Promise<Reply> {
  const { world, repository, query } = call;
  const start = await resolveCommit(repository.storage, query.get('sha') ?? repository.defaultBranch);
  if (!start) throw notFound();
  const path = query.get('path');
  const times = ['since', 'until'].flatMap((key) => {
    const time = query.get(key);
    return time === null ? [] : [`--${key}=${time}`];
  });
  const ids = await listCommits(repository.storage, [...times, start.id, ...(path ? ['--', path] : [])]);
  const { items, headers } = paginate(ids, call);
  const commits = await readCommits(repository.storage, items);
  return { ...json(commits.map((commit) => renderCommit(world, repository, commit))), headers };
}

async function readCommits(storage: Storage, ids: readonly string[]): Promise<Commit[]> {
  const commits = await Promise.all(ids.map((id) => readCommit(storage, id)));
  return commits.filter((commit) => commit !== undefined);
}

async function getCommit(call: RepositoryCall): Promise<Reply> {
  const { world, repository } = call;
  const ref = getParam(call, 'ref');
  const commit = await resolveCommit(repository.storage, ref);
  if (!commit) throw new ApiError(422, `No commit found for SHA: ${ref}`);
  const files = await listDifferences(repository.storage, commit.parents[0], commit.id);
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  return json({
    ...renderCommit(world, repository, commit),
    stats: { additions, deletions, total: additions + deletions },
    files: files.slice(0, MAX_FILES).map((file) => renderDifference(world, repository, commit.id, file)),
  });
}

interface Comparison {
  readonly base: Commit;
  readonly head: Commit;
  readonly mergeBase: Commit;
  /** Ids of what only the head has, oldest first. */
  readonly ahead: readonly string[];
  readonly behindBy: number;
}

async function compare(call: RepositoryCall): Promise<Reply> {
  const comparison = await readComparison(call);
  const sized = new URLSearchParams(call.query);
  if (!sized.has('per_page')) sized.set('per_page', String(COMPARED_COMMITS));
  const { items, headers } = paginate(comparison.ahead, { url: call.url, query: sized });
  const isFirst = Number(sized.get('page') ?? 1) <= 1;
  const body = {
    ...renderComparison(call, comparison),
    commits: (await readCommits(call.repository.storage, items)).map((commit) =>
      renderCommit(call.world, call.repository, commit),
    ),
    // Only the first page has the files.
    files: isFirst ? await renderFiles(call, comparison) : [],
  };
  return { ...json(body), headers };
}

async function readComparison(call: RepositoryCall): Promise<Comparison> {
  const { storage } = call.repository;
  const [, baseName = '', headName = ''] = /^(.+?)\.\.\.(.+)$/.exec(getParam(call, 'basehead')) ?? [];
  const [base, head] = await Promise.all([resolveSide(call, baseName), resolveSide(call, headName)]);
  if (!base || !head) throw notFound();
  const id = await findMergeBase(storage, base.id, head.id);
  const mergeBase = id === undefined ? undefined : await readCommit(storage, id);
  if (!mergeBase) throw new ApiError(404, `No common ancestor between ${baseName} and ${headName}.`);
  const ahead = await listCommits(storage, ['--reverse', `${base.id}..${head.id}`]);
  const behind = await listCommits(storage, [`${head.id}..${base.id}`]);
  return { base, head, mergeBase, ahead, behindBy: behind.length };
}

/** A side may be given as `owner:branch`. */
function resolveSide({ repository }: RepositoryCall, name: string): Promise<Commit | undefined> {
  const prefix = `${repository.owner.login}:`;
  return resolveCommit(repository.storage, name.startsWith(prefix) ? name.slice(prefix.length) : name);
}

function renderComparison(
  { world, repository }: RepositoryCall,
  { base, head, mergeBase, ahead, behindBy }: Comparison,
) {
  const web = `${getWebUrl(world, repository)}/compare/${base.id}...${head.id}`;
  const isAhead = ahead.length > 0;
  const status = isAhead ? (behindBy > 0 ? 'diverged' : 'ahead') : behindBy > 0 ? 'behind' : 'identical';
  return {
    url: `${getRepositoryUrl(world, repository)}/compare/${base.id}...${head.id}`,
    html_url: web,
    permalink_url: web,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    base_commit: renderCommit(world, repository, base),
    merge_base_commit: renderCommit(world, repository, mergeBase),
    status,
    ahead_by: ahead.length,
    behind_by: behindBy,
    total_commits: ahead.length,
  };
}

async function renderFiles({ world, repository }: RepositoryCall, { mergeBase, head }: Comparison) {
  const files = await listDifferences(repository.storage, mergeBase.id, head.id);
  return files.slice(0, MAX_FILES).map((file) => renderDifference(world, repository, head.id, file));
}
