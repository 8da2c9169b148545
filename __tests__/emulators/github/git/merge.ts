/** The three ways in which GitHub merges a branch. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGit } from '../../../../src/adapters/git/process.ts';
import { git, gitBytes, type Storage } from './storage.ts';

/** Tree of the merge of two commits; `undefined` when they conflict. */
export async function mergeTrees(storage: Storage, ours: string, theirs: string): Promise<string | undefined> {
  const args = ['merge-tree', '--write-tree', '--no-messages', ours, theirs];
  const { exitCode, stdout } = await gitBytes(storage, args, { answers: [1] });
  return exitCode === 0 ? stdout.toString().trim() : undefined;
}

/** Replay the commits of `head` that `base` lacks. @returns The last of them; `undefined` when they conflict. */
export async function rebase(storage: Storage, base: string, head: string): Promise<string | undefined> {
  const place = join(await mkdtemp(join(tmpdir(), 'github-rebase-')), 'tree');
  try {
    await git(storage, ['worktree', 'add', '--quiet', '--detach', place, head]);
    const env = {
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_COMMITTER_NAME: 'GitHub',
      GIT_COMMITTER_EMAIL: 'noreply@github.com',
    };
    // Without --force-rebase commits that need no replay would keep their ids; GitHub gives them new ones.
    await readGit(place, ['rebase', '--quiet', '--force-rebase', base], { env });
    return await readGit(place, ['rev-parse', 'HEAD'], { env });
  } catch {
    return undefined;
  } finally {
    await git(storage, ['worktree', 'remove', '--force', place]);
    await rm(join(place, '..'), { recursive: true, force: true });
  }
}
