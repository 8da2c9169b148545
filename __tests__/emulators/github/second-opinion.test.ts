import type { Octokit } from '@octokit/rest';
/**
 * The same questions to this GitHub and to an emulator by other people. Where the two are known to differ, real git or
 * GitHub decides against the other one, and the question is put so that it does not matter: it keeps folders that have
 * become empty, lists `a` before `a.md`, finds only renames without a change, and ends every message with a newline.
 */
import { createEmulator } from 'emulate';
import { expect, onTestFinished, test } from 'vitest';
import { openClient, startCheckedGitHub } from './checked-github.ts';

const AT = { owner: 'acme', repo: 'book' };
const PERSON = { name: 'Ärztin', email: 'a@example.org', date: '2026-01-02T03:04:05Z' };

/** What a call answers: what is picked from it, or the status of the error. */
async function ask<T>(call: Promise<{ readonly data: T }>, pick: (data: T) => unknown): Promise<unknown> {
  try {
    return pick((await call).data);
  } catch (error) {
    if (error instanceof Error && 'status' in error) return error.status;
    throw error;
  }
}

/** Two commits from nothing, a rename among them. */
async function writeHistory({ git }: Octokit) {
  const page = '# Title\n\nOne.\n\nTwo.\n\nThree.\n';
  const { data: blob } = await git.createBlob({ ...AT, content: page });
  const { data: bytes } = await git.createBlob({ ...AT, content: '/wD+', encoding: 'base64' });
  const files = [
    { path: 'a/page.md', sha: blob.sha },
    { path: 'bytes', sha: bytes.sha },
    { path: 'a/stays.md', content: 'Ü\n' },
  ].map((file) => ({ ...file, mode: '100644' as const, type: 'blob' as const }));
  const { data: first } = await git.createTree({ ...AT, tree: files });
  const commit = { ...AT, author: PERSON, committer: PERSON };
  const { data: root } = await git.createCommit({ ...commit, message: 'First\n', tree: first.sha, parents: [] });
  const removed = { path: 'a/page.md', mode: '100644', type: 'blob', sha: null } as const;
  const added = { path: 'b/page.md', mode: '100644', type: 'blob', content: page } as const;
  const { data: second } = await git.createTree({ ...AT, base_tree: first.sha, tree: [removed, added] });
  const message = 'Second\n\nWith a body\n';
  const { data: child } = await git.createCommit({ ...commit, message, tree: second.sha, parents: [root.sha] });
  await git.createRef({ ...AT, ref: 'refs/heads/amts/book', sha: root.sha });
  await git.createRef({ ...AT, ref: 'refs/heads/next', sha: child.sha });
  return { blobs: [blob.sha, bytes.sha], trees: [first.sha, second.sha], root: root.sha, child: child.sha };
}

/** Everything that AMTS asks of git data, as one GitHub answers it. */
async function interview(client: Octokit) {
  const { git, repos } = client;
  const history = await writeHistory(client);
  const { root, child, trees } = history;
  return {
    history,
    tree: await ask(git.getTree({ ...AT, tree_sha: child, recursive: '1' }), ({ tree, truncated }) => ({
      entries: tree.map(({ path, mode, type, sha, size }) => ({ path, mode, type, sha, size })),
      truncated,
    })),
    flat: await ask(git.getTree({ ...AT, tree_sha: trees[0] ?? '' }), ({ tree }) => tree.map(({ path }) => path)),
    commit: await ask(git.getCommit({ ...AT, commit_sha: child }), ({ message, author, parents, tree }) => ({
      message: message.trimEnd(),
      author,
      parents: parents.map(({ sha }) => sha),
      tree: tree.sha,
    })),
    blob: await ask(git.getBlob({ ...AT, file_sha: history.blobs[1] ?? '' }), ({ content, size }) => [
      content.trim(),
      size,
    ]),
    matching: await ask(git.listMatchingRefs({ ...AT, ref: 'heads/am' }), (refs) =>
      refs.map(({ ref, object }) => [ref, object.sha]),
    ),
    compared: await ask(repos.compareCommitsWithBasehead({ ...AT, basehead: 'amts/book...next' }), (data) => ({
      status: data.status,
      counts: [data.ahead_by, data.behind_by, data.total_commits],
      base: data.merge_base_commit.sha,
      files: data.files?.map((file) => [
        file.filename,
        file.status,
        file.previous_filename,
        file.additions,
        file.deletions,
      ]),
    })),
    existing: await ask(git.createRef({ ...AT, ref: 'refs/heads/next', sha: root }), () => 'made'),
    unknownObject: await ask(git.createRef({ ...AT, ref: 'refs/heads/x', sha: '1'.repeat(40) }), () => 'made'),
    backwards: await ask(git.updateRef({ ...AT, ref: 'heads/next', sha: root }), () => 'moved'),
    forwards: await ask(git.updateRef({ ...AT, ref: 'heads/amts/book', sha: child }), ({ object }) => object.sha),
    forced: await ask(git.updateRef({ ...AT, ref: 'heads/next', sha: root, force: true }), ({ object }) => object.sha),
    noRef: await ask(git.getRef({ ...AT, ref: 'heads/none' }), () => 'there'),
    noTree: await ask(git.getTree({ ...AT, tree_sha: '1'.repeat(40) }), () => 'there'),
    badTree: await ask(git.createCommit({ ...AT, message: 'x', tree: '1'.repeat(40) }), () => 'made'),
  };
}

test('another GitHub emulator gives the same ids, entries, differences and refusals', async () => {
  const github = await startCheckedGitHub();
  await github.createRepository({ ...AT, name: AT.repo, files: { 'README.md': 'x' } });
  const seed = {
    tokens: { 'test-token': { login: AT.owner, scopes: ['repo'] } },
    github: { users: [{ login: AT.owner }], repos: [{ owner: AT.owner, name: AT.repo, auto_init: true }] },
  };
  const other = await createEmulator({ service: 'github', port: 0, seed });
  onTestFinished(() => other.close());
  const second = openClient({ apiUrl: other.url }, 'test-token');
  expect(await interview(openClient(github, github.createToken()))).toEqual(await interview(second));
});
