/** What a token may do in a repository, asked so that nothing stays: GitHub tells permissions only when one tries. */
import { z } from 'zod';
import type { GitHub } from './client.ts';
import { readRefusal, tellRefusal } from './refusals.ts';
import { type GitHubRepository, openGitHubRepository } from './repository.ts';

interface RepositoryFacts {
  readonly isArchived: boolean;
  readonly noContents: string | undefined;
  readonly noPullRequests: string | undefined;
  readonly actionsMayPropose: boolean | undefined;
  readonly rules: readonly string[];
}

/**
 * @param branch That would be written.
 * @throws {ConfigError} when the token does not see the repository.
 */
export async function probeRepository(github: GitHub, fullName: string, branch: string): Promise<RepositoryFacts> {
  const permissions = { metadata: 'read', contents: 'write', pull_requests: 'write' } as const;
  const repository = await openGitHubRepository(github, fullName, permissions);
  return {
    isArchived: repository.isArchived,
    noContents: await tryContents(repository),
    noPullRequests: await tryPullRequest(repository),
    actionsMayPropose: await askWorkflows(repository),
    rules: await readRules(repository, branch),
  };
}

/** An object that no commit holds: nobody sees it, and GitHub drops it in time. */
async function tryContents(repository: GitHubRepository): Promise<string | undefined> {
  const action = { doing: 'write an object that no branch holds', needs: 'contents: write' } as const;
  return tellRefusal(
    repository.ask(action, (octokit, place) =>
      octokit.rest.git.createBlob({ ...place, content: '', encoding: 'utf-8' }),
    ),
  );
}

/** From a branch to itself none can be opened: who may not open any hears something else. */
async function tryPullRequest(repository: GitHubRepository): Promise<string | undefined> {
  const { defaultBranch: head } = repository;
  const action = { doing: 'ask whether pull requests may be opened', needs: 'pull_requests: write' } as const;
  try {
    await repository.ask(action, (octokit, place) =>
      octokit.rest.pulls.create({ ...place, head, base: head, title: 'AMTS asks whether it may' }),
    );
    return undefined;
  } catch (error) {
    const refusal = error instanceof Error ? readRefusal(error.cause) : undefined;
    if (refusal === undefined) throw error;
    return refusal.status === 422 ? undefined : refusal.message;
  }
}

const WorkflowPermissions = z.object({ can_approve_pull_request_reviews: z.boolean() });

/** A setting that only administrators read. */
async function askWorkflows(repository: GitHubRepository): Promise<boolean | undefined> {
  const action = { doing: 'ask whether workflows may open pull requests', needs: 'administration: read' } as const;
  try {
    const { data } = await repository.ask(action, (octokit, place) =>
      octokit.request('GET /repos/{owner}/{repo}/actions/permissions/workflow', place),
    );
    return WorkflowPermissions.parse(data).can_approve_pull_request_reviews;
  } catch (error) {
    const refusal = error instanceof Error ? readRefusal(error.cause) : undefined;
    if (refusal === undefined) throw error;
    return undefined;
  }
}

const Rules = z.array(z.object({ type: z.string() }));
/** What would keep a run from making its branch and adding to it. */
const HINDERING: ReadonlySet<string> = new Set([
  'creation',
  'update',
  'pull_request',
  'required_signatures',
  'branch_name_pattern',
  'commit_author_email_pattern',
]);

async function readRules(repository: GitHubRepository, branch: string): Promise<readonly string[]> {
  const action = { doing: 'read the rules of a branch', needs: 'metadata: read' } as const;
  try {
    const { data } = await repository.ask(action, (octokit, place) =>
      octokit.request('GET /repos/{owner}/{repo}/rules/branches/{branch}', { ...place, branch }),
    );
    const rules = Rules.parse(data).map(({ type }) => type);
    return [...new Set(rules)].filter((type) => HINDERING.has(type));
  } catch (error) {
    // A server that does not know rules has none.
    if (error instanceof Error && readRefusal(error.cause)?.status === 404) return [];
    throw error;
  }
}
