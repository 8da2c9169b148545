/** The issue that tells of failed runs, in a repository on GitHub. */
import type { FailureIssues, FoundIssue, IssueText } from '../../report/failure-issue.ts';
import { ServiceError } from '../../shared/errors.ts';
import type { GitHub } from './client.ts';
import { type GitHubRepository, openGitHubRepository } from './repository.ts';

const PERMISSIONS = { metadata: 'read', issues: 'write' } as const;

/**
 * @param fullName `owner/repo` of the source.
 * @param label    Set on the issue; made when there is none.
 */
export async function openGitHubIssues(github: GitHub, fullName: string, label: string): Promise<FailureIssues> {
  const repository = await openGitHubRepository(github, fullName, PERMISSIONS);
  const place = { repository, label };
  return {
    find: (marker) => findIssue(place, marker),
    open: (text) => openIssue(place, text),
    update: (number, text) => updateIssue(repository, number, text),
    close: (number, comment) => closeIssue(repository, number, comment),
  };
}

interface Place {
  readonly repository: GitHubRepository;
  readonly label: string;
}

const READ = { doing: 'read the issues', needs: 'issues: read' } as const;
const WRITE = { doing: 'tell of a failed run in an issue', needs: 'issues: write' } as const;

/**
 * By label, or, where the token could not set one, among those that were touched last. Only an issue that this token's
 * user wrote counts: anyone can write a text with the marker, and would then be the author of what stands there.
 */
async function findIssue({ repository, label }: Place, marker: string): Promise<FoundIssue | undefined> {
  return (await findAmong(repository, { labels: label }, marker)) ?? findAmong(repository, { sort: 'updated' }, marker);
}

async function findAmong(
  { ask, findLogin }: GitHubRepository,
  filter: { readonly labels: string } | { readonly sort: 'updated' },
  marker: string,
): Promise<FoundIssue | undefined> {
  const login = await findLogin();
  const { data } = await ask(READ, (octokit, place) =>
    octokit.rest.issues.listForRepo({ ...place, ...filter, state: 'open', per_page: 100 }),
  );
  const found = data.find(
    ({ body, user, pull_request: pull }) =>
      pull === undefined && user?.login === login && body?.includes(marker) === true,
  );
  return found && { number: found.number, body: (found.body ?? '').replaceAll('\r\n', '\n') };
}

/** Not sent again blindly: when the answer is lost, the issue may be there. */
async function openIssue({ repository, label }: Place, { title, body }: IssueText): Promise<number> {
  try {
    const { data } = await repository.ask(WRITE, (octokit, place) =>
      octokit.rest.issues.create({ ...place, title, body, labels: [label], request: { retries: 0 } }),
    );
    return data.number;
  } catch (error) {
    if (!(error instanceof ServiceError) || !error.retryable) throw error;
    const found = await findAmong(repository, { sort: 'updated' }, body);
    if (found === undefined) throw error;
    return found.number;
  }
}

async function updateIssue({ ask }: GitHubRepository, number: number, { title, body }: IssueText): Promise<void> {
  await ask(WRITE, (octokit, place) => octokit.rest.issues.update({ ...place, issue_number: number, title, body }));
}

/** Closed first: a run that is cut off between the two leaves no issue that is commented again and again. */
async function closeIssue({ ask }: GitHubRepository, number: number, comment: string): Promise<void> {
  await ask(WRITE, async (octokit, place) => {
    await octokit.rest.issues.update({ ...place, issue_number: number, state: 'closed', state_reason: 'completed' });
    await octokit.rest.issues.createComment({
      ...place,
      issue_number: number,
      body: comment,
      request: { retries: 0 },
    });
  });
}
