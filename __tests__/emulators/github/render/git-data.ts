/** Commits, references and differences as the API shows them. */
import type { Commit } from '../git/commits.ts';
import type { FileDifference } from '../git/differences.ts';
import type { Ref } from '../git/refs.ts';
import type { Repository, User, World } from '../state.ts';
import { getRepositoryUrl, getWebUrl } from './repository.ts';
import { renderNodeId, renderUser } from './user.ts';

const UNSIGNED = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };

export function renderRef(world: World, repository: Repository, { name, id, type }: Ref) {
  const url = getRepositoryUrl(world, repository);
  return {
    ref: name,
    node_id: renderNodeId('REF', `${repository.id}:${name}`),
    url: `${url}/git/${encodePath(name)}`,
    object: { sha: id, type, url: `${url}/git/${type}s/${id}` },
  };
}

/** A commit of the git database, `/git/commits`. */
export function renderGitCommit(world: World, repository: Repository, commit: Commit) {
  const url = getRepositoryUrl(world, repository);
  const web = getWebUrl(world, repository);
  return {
    sha: commit.id,
    node_id: renderNodeId('C', commit.id),
    url: `${url}/git/commits/${commit.id}`,
    html_url: `${web}/commit/${commit.id}`,
    author: commit.author,
    committer: commit.committer,
    tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${url}/git/commits/${sha}`,
      html_url: `${web}/commit/${sha}`,
    })),
    verification: UNSIGNED,
  };
}

/** A commit of a history, `/commits`. */
export function renderCommit(world: World, repository: Repository, commit: Commit) {
  const url = getRepositoryUrl(world, repository);
  const web = getWebUrl(world, repository);
  const { author, committer, message, tree } = commit;
  return {
    sha: commit.id,
    node_id: renderNodeId('C', commit.id),
    url: `${url}/commits/${commit.id}`,
    html_url: `${web}/commit/${commit.id}`,
    comments_url: `${url}/commits/${commit.id}/comments`,
    commit: {
      author,
      committer,
      message,
      comment_count: 0,
      verification: UNSIGNED,
      url: `${url}/git/commits/${commit.id}`,
      tree: { sha: tree, url: `${url}/git/trees/${tree}` },
    },
    author: renderAccount(world, author.email),
    committer: renderAccount(world, committer.email),
    parents: commit.parents.map((sha) => ({ sha, url: `${url}/commits/${sha}`, html_url: `${web}/commit/${sha}` })),
  };
}

/** The account that an address belongs to: only addresses that GitHub gives out are known. */
function renderAccount(world: World, email: string) {
  const user = findByEmail(world, email);
  return user ? renderUser(world, user) : null;
}

/** The user with the address `ID+login@users.noreply.github.com`, or without the id. */
export function findByEmail(world: World, email: string): User | undefined {
  const [, login = ''] = /^(?:\d+\+)?(.+)@users\.noreply\.github\.com$/.exec(email) ?? [];
  return world.users.get(login.toLowerCase());
}

/** @param commit The commit that shows the new side. */
export function renderDifference(world: World, repository: Repository, commit: string, difference: FileDifference) {
  const { path, from, status, blob, additions, deletions, patch } = difference;
  const web = getWebUrl(world, repository);
  return {
    sha: blob,
    filename: path,
    status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: `${web}/blob/${commit}/${encodePath(path)}`,
    raw_url: `${web}/raw/${commit}/${encodePath(path)}`,
    contents_url: `${getRepositoryUrl(world, repository)}/contents/${encodePath(path)}?ref=${commit}`,
    ...(from !== undefined && { previous_filename: from }),
    ...(patch !== undefined && { patch }),
  };
}

/** A path as part of an address; its slashes stay. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
