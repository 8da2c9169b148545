/** Comments on the lines of a pull request, in one review, none twice. */
import type { ReviewComment } from '../../pull-request/pull-requests.ts';
import { ServiceError } from '../../shared/errors.ts';
import type { GitHubRepository } from './repository.ts';

const READ = { doing: 'read the review comments', needs: 'pull_requests: read' } as const;
const WRITE = { doing: 'comment on lines', needs: 'pull_requests: write' } as const;

/** Our own comments on lines; one whose line is gone tells the line that it had. */
export async function listReviewComments(
  { ask, findLogin }: GitHubRepository,
  number: number,
): Promise<ReviewComment[]> {
  const login = await findLogin();
  const comments = await ask(READ, (octokit, place) =>
    octokit.paginate(octokit.rest.pulls.listReviewComments, { ...place, pull_number: number, per_page: 100 }),
  );
  return comments.flatMap(({ user, path, line, original_line: oldLine, body }) => {
    const place = line ?? oldLine;
    return place === undefined || user?.login !== login ? [] : [{ path, line: place, body }];
  });
}

/** Comments on the lines of a pull request as it is at a commit. */
export interface ReviewRequest {
  readonly number: number;
  readonly commit: string;
  readonly comments: readonly ReviewComment[];
}

/** @returns A warning for each comment whose line the pull request does not show. */
export async function reviewLines(repository: GitHubRepository, request: ReviewRequest): Promise<string[]> {
  const { number, comments } = request;
  if (comments.length === 0) return [];
  const shown = await listShownLines(repository, number);
  const isShown = ({ path, line }: ReviewComment) => shown.get(path)?.has(line) ?? false;
  const wanted = await dropThere(repository, number, comments.filter(isShown));
  if (wanted.length > 0) await postReview(repository, { ...request, comments: wanted });
  return comments
    .filter((comment) => !isShown(comment))
    .map(({ path, line }) => `${path}:${line} is not in the difference of the pull request, and has no comment`);
}

async function dropThere(
  repository: GitHubRepository,
  number: number,
  comments: readonly ReviewComment[],
): Promise<ReviewComment[]> {
  if (comments.length === 0) return [];
  const there = new Set((await listReviewComments(repository, number)).map(describeComment));
  return comments.filter((comment) => !there.has(describeComment(comment)));
}

function describeComment({ path, line, body }: ReviewComment): string {
  return JSON.stringify([path, line, body.replaceAll('\r\n', '\n').trim()]);
}

/** Not sent again blindly: when the answer is lost, the comments may be there. */
async function postReview(repository: GitHubRepository, { number, commit, comments }: ReviewRequest): Promise<void> {
  const post = (missing: readonly ReviewComment[]) =>
    repository.ask(WRITE, (octokit, place) =>
      octokit.rest.pulls.createReview({
        ...place,
        pull_number: number,
        commit_id: commit,
        event: 'COMMENT',
        comments: missing.map(({ path, line, body }) => ({ path, line, body, side: 'RIGHT' })),
        request: { retries: 0 },
      }),
    );
  try {
    await post(comments);
  } catch (error) {
    if (!(error instanceof ServiceError) || !error.retryable) throw error;
    const missing = await dropThere(repository, number, comments);
    if (missing.length > 0) await post(missing);
  }
}

/** Lines of the new side that the pull request shows, by path. */
async function listShownLines({ ask }: GitHubRepository, number: number): Promise<Map<string, ReadonlySet<number>>> {
  const files = await ask(READ, (octokit, place) =>
    octokit.paginate(octokit.rest.pulls.listFiles, { ...place, pull_number: number, per_page: 100 }),
  );
  return new Map(files.map(({ filename, patch }) => [filename, listPatchLines(patch ?? '')]));
}

function listPatchLines(patch: string): Set<number> {
  const lines = new Set<number>();
  let line = 0;
  for (const text of patch.split('\n')) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(text)?.[1];
    if (start !== undefined) line = Number(start);
    else if (text.startsWith('+') || text.startsWith(' ')) lines.add(line++);
  }
  return lines;
}
