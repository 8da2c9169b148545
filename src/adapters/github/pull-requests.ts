/** The pull requests of a repository on GitHub: what a change says is made so, and what differs from it is left alone. */
import { z } from 'zod';
import type {
  PullRequestChange,
  PullRequestFacts,
  PullRequestResult,
  PullRequests,
} from '../../pull-request/pull-requests.ts';
import { ServiceError } from '../../shared/errors.ts';
import { addAssignees, addLabels, addReviewers, type PullRequest } from './people.ts';
import { readRefusal, tellRefusal } from './refusals.ts';
import type { GitHubRepository } from './repository.ts';
import { listReviewComments, reviewLines } from './reviews.ts';

/** Pull requests of a repository that is worked on. */
export function createPullRequests(repository: GitHubRepository): PullRequests {
  return {
    list: (head) => listPullRequests(repository, head),
    apply: (change) => applyChange(repository, change),
    listReviewComments: (number) => listReviewComments(repository, number),
    review: (number, commit, comments) => reviewLines(repository, { number, commit, comments }),
  };
}

const Pulls = z.object({
  nodes: z.array(
    z.object({
      number: z.number(),
      url: z.string(),
      state: z.enum(['OPEN', 'MERGED', 'CLOSED']),
      headRepository: z.object({ nameWithOwner: z.string() }).nullable(),
      headRefName: z.string(),
      headRefOid: z.string(),
      baseRefName: z.string(),
      title: z.string(),
      body: z.string(),
      isDraft: z.boolean(),
    }),
  ),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});
type ListedPullRequest = z.infer<typeof Pulls>['nodes'][number];

const FIELDS =
  'number url state headRepository { nameWithOwner } headRefName headRefOid baseRefName title body isDraft';

/** Newest first. */
async function listPullRequests({ together, fullName }: GitHubRepository, head: string): Promise<PullRequestFacts[]> {
  const action = { doing: 'list the pull requests', needs: 'pull_requests: read' } as const;
  const order = 'orderBy: { field: CREATED_AT, direction: DESC }';
  const found: ListedPullRequest[] = [];
  for (let after: string | null | undefined = null; after !== undefined; ) {
    // oxlint-disable-next-line no-await-in-loop -- a page says where the next one starts
    const { nodes, pageInfo }: z.infer<typeof Pulls> = await together(action, {
      field: `pullRequests(headRefName: $head, first: 100, after: $after, ${order}) { nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } }`,
      variables: { head: ['String', head], after: ['String', after] },
      answer: Pulls,
    });
    found.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
  }
  return found.filter((pull) => isSame(pull.headRepository?.nameWithOwner, fullName)).map(describePullRequest);
}

const STATES = { OPEN: 'open', MERGED: 'merged', CLOSED: 'closed' } as const;

function describePullRequest(pull: ListedPullRequest): PullRequestFacts {
  const { number, url, state, headRefName: head, headRefOid: headCommit, baseRefName: base, title, body } = pull;
  return { number, url, state: STATES[state], head, headCommit, base, title, body, isDraft: pull.isDraft };
}

/** A fork may have branches of the same names; one that was deleted has no name. */
function isSame(name: string | undefined, fullName: string): boolean {
  return name?.toLowerCase() === fullName.toLowerCase();
}

const OPEN = { doing: 'open the pull request', needs: 'pull_requests: write' } as const;
const UPDATE = { doing: 'update the pull request', needs: 'pull_requests: write' } as const;

async function applyChange(repository: GitHubRepository, change: PullRequestChange): Promise<PullRequestResult> {
  const { pull, isNew } =
    change.number === undefined
      ? await openPullRequest(repository, change)
      : { pull: await readPullRequest(repository, change.number), isNew: false };
  await updateTexts(repository, pull, change);
  const warnings = [
    ...(await updateDraft(repository, pull, change.isDraft)),
    ...(await addLabels(repository, pull, change.labels)),
    ...(await addReviewers(repository, pull, change)),
    ...(await addAssignees(repository, pull, change.assignees)),
  ];
  return { number: pull.number, url: pull.html_url, isNew, warnings };
}

async function readPullRequest({ ask, fullName }: GitHubRepository, number: number): Promise<PullRequest> {
  const { data } = await ask(UPDATE, (octokit, place) => octokit.rest.pulls.get({ ...place, pull_number: number }));
  if (data.state === 'open') return data;
  throw new ServiceError(`${fullName}: pull request #${number} was closed meanwhile; run again`, { retryable: true });
}

interface Opened {
  readonly pull: PullRequest;
  readonly isNew: boolean;
}

/** One whose answer was lost is there when GitHub is asked again. */
async function openPullRequest(repository: GitHubRepository, change: PullRequestChange): Promise<Opened> {
  const { head, base, title, body, isDraft } = change;
  const create = (draft: boolean): Promise<Opened> =>
    repository.ask(OPEN, async (octokit, place) => {
      try {
        const { data } = await octokit.rest.pulls.create({ ...place, head, base, title, body, draft });
        return { pull: data, isNew: true };
      } catch (error) {
        const refusal = readRefusal(error);
        if (refusal?.status !== 422) throw error;
        if (draft && /draft/i.test(refusal.message)) return create(false);
        const adopted = /already exists/i.test(refusal.message) ? await findOpen(repository, change) : undefined;
        if (adopted === undefined) throw error;
        return { pull: adopted, isNew: isText(adopted.title, title) && isText(adopted.body, body) };
      }
    });
  return create(isDraft);
}

/** GitHub may give line ends back as a browser would have sent them. */
function isText(there: string | null, wanted: string): boolean {
  return (there ?? '').replaceAll('\r\n', '\n') === wanted;
}

async function findOpen(
  repository: GitHubRepository,
  { head, base }: PullRequestChange,
): Promise<PullRequest | undefined> {
  const { data } = await repository.ask(OPEN, (octokit, place) =>
    octokit.rest.pulls.list({ ...place, state: 'open', head: `${place.owner}:${head}`, base }),
  );
  const found = data.find((pull) => isSame(pull.head.repo?.full_name, repository.fullName));
  return found && readPullRequest(repository, found.number);
}

async function updateTexts(
  { ask }: GitHubRepository,
  pull: PullRequest,
  { title, body, base }: PullRequestChange,
): Promise<void> {
  const update = {
    ...(isText(pull.title, title) ? {} : { title }),
    ...(isText(pull.body, body) ? {} : { body }),
    ...(pull.base.ref === base ? {} : { base }),
  };
  if (Object.keys(update).length === 0) return;
  await ask(UPDATE, (octokit, place) => octokit.rest.pulls.update({ ...place, pull_number: pull.number, ...update }));
}

/** @returns A warning where drafts are not possible. */
async function updateDraft({ mutate }: GitHubRepository, pull: PullRequest, isDraft: boolean): Promise<string[]> {
  if ((pull.draft ?? false) === isDraft) return [];
  const mutation = isDraft ? 'convertPullRequestToDraft' : 'markPullRequestReadyForReview';
  const refused = await tellRefusal(mutate(UPDATE, mutation, { pullRequestId: pull.node_id }));
  if (refused === undefined) return [];
  return [`the pull request could not be made ${isDraft ? 'a draft' : 'ready for review'}: ${refused}`];
}
