/**
 * Labels of a pull request and who is asked to look at it: added where they are missing, never taken away. Who or what
 * GitHub refuses is a warning that names it; the pull request matters more.
 */
/* oxlint-disable no-await-in-loop -- one after the other, to know which one is refused */
import type { PullRequestChange } from '../../pull-request/pull-requests.ts';
import type { Octokit } from './octokit.ts';
import { tellRefusal } from './refusals.ts';
import type { GitHubRepository } from './repository.ts';

/** A pull request as GitHub gives it in full. */
export type PullRequest = Awaited<ReturnType<Octokit['rest']['pulls']['get']>>['data'];

const ADD = { doing: 'complete the pull request', needs: 'pull_requests: write' } as const;

/** @returns Warnings. */
export async function addLabels(
  { ask }: GitHubRepository,
  pull: PullRequest,
  labels: readonly string[],
): Promise<string[]> {
  const there = new Set(pull.labels.map(({ name }) => name.toLowerCase()));
  const missing = labels.filter((label) => !there.has(label.toLowerCase()));
  if (missing.length === 0) return [];
  const refused = await tellRefusal(
    ask(ADD, (octokit, place) =>
      octokit.rest.issues.addLabels({ ...place, issue_number: pull.number, labels: missing }),
    ),
  );
  return refused === undefined ? [] : [`labels ${missing.join(', ')} could not be set: ${refused}`];
}

/** Ask those who are not asked yet and have not reviewed. @returns Warnings. */
export async function addReviewers(
  repository: GitHubRepository,
  pull: PullRequest,
  { reviewers, teamReviewers }: Pick<PullRequestChange, 'reviewers' | 'teamReviewers'>,
): Promise<string[]> {
  const asked = new Set([...(pull.requested_reviewers ?? []), pull.user].map(({ login }) => login.toLowerCase()));
  const teams = new Set((pull.requested_teams ?? []).map(({ slug }) => slug.toLowerCase()));
  const people = reviewers.filter((login) => !asked.has(login.toLowerCase()));
  const newPeople = people.length === 0 ? [] : await dropReviewers(repository, pull, people);
  const newTeams = teamReviewers.map(readSlug).filter((team) => !teams.has(team.toLowerCase()));
  const warnings = await requestReviews(repository, pull, { reviewers: newPeople, team_reviewers: newTeams });
  const isAuthor = reviewers.some((login) => login.toLowerCase() === pull.user.login.toLowerCase());
  return isAuthor ? [`${pull.user.login} is the author and cannot review`, ...warnings] : warnings;
}

/** A team may be written with its organisation. */
function readSlug(team: string): string {
  return team.slice(team.lastIndexOf('/') + 1);
}

async function dropReviewers(
  { ask }: GitHubRepository,
  pull: PullRequest,
  people: readonly string[],
): Promise<string[]> {
  const action = { doing: 'read the reviews', needs: 'pull_requests: read' } as const;
  const reviews = await ask(action, (octokit, place) =>
    octokit.paginate(octokit.rest.pulls.listReviews, { ...place, pull_number: pull.number, per_page: 100 }),
  );
  const done = new Set(reviews.map(({ user }) => user?.login.toLowerCase()));
  return people.filter((login) => !done.has(login.toLowerCase()));
}

interface Reviewers {
  readonly reviewers: string[];
  readonly team_reviewers: string[];
}

/** All at once; when GitHub refuses them, one by one. */
async function requestReviews({ ask }: GitHubRepository, pull: PullRequest, all: Reviewers): Promise<string[]> {
  const each = [
    ...all.reviewers.map((login) => ({ name: login, reviewers: [login], team_reviewers: [] })),
    ...all.team_reviewers.map((team) => ({ name: `team ${team}`, reviewers: [], team_reviewers: [team] })),
  ];
  if (each.length === 0) return [];
  const request = ({ reviewers, team_reviewers }: Reviewers) =>
    tellRefusal(
      ask(ADD, (octokit, place) =>
        octokit.rest.pulls.requestReviewers({ ...place, pull_number: pull.number, reviewers, team_reviewers }),
      ),
    );
  const refusedAll = await request(all);
  if (refusedAll === undefined) return [];
  const warnings: string[] = [];
  for (const one of each) {
    const refused = each.length === 1 ? refusedAll : await request(one);
    if (refused !== undefined) warnings.push(`${one.name} could not be asked for a review: ${refused}`);
  }
  return warnings;
}

/** @returns Warnings; GitHub leaves out who cannot be assigned, and says nothing. */
export async function addAssignees(
  { ask }: GitHubRepository,
  pull: PullRequest,
  assignees: readonly string[],
): Promise<string[]> {
  const there = new Set((pull.assignees ?? []).map(({ login }) => login.toLowerCase()));
  const missing = assignees.filter((login) => !there.has(login.toLowerCase()));
  if (missing.length === 0) return [];
  const refused = await tellRefusal(
    ask(ADD, async (octokit, place) => {
      const issue = { ...place, issue_number: pull.number };
      const { data } = await octokit.rest.issues.addAssignees({ ...issue, assignees: missing });
      for (const { login } of data.assignees ?? []) there.add(login.toLowerCase());
    }),
  );
  const reason = refused ?? 'no collaborator of the repository';
  return missing
    .filter((login) => !there.has(login.toLowerCase()))
    .map((login) => `${login} could not be assigned: ${reason}`);
}
