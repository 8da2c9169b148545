/** All routes of the REST API. */
import { compileRoutes } from '../router.ts';
import { BLOB_ROUTES } from './blobs.ts';
import { BRANCH_ROUTES } from './branches.ts';
import { COMMENT_ROUTES } from './comments.ts';
import { CONTENT_ROUTES } from './contents.ts';
import { GIT_COMMIT_ROUTES } from './git-commits.ts';
import { HISTORY_ROUTES } from './history.ts';
import { ISSUE_ROUTES } from './issues.ts';
import { LABEL_ROUTES } from './labels.ts';
import { MERGE_ROUTES } from './merge.ts';
import { PULL_ROUTES } from './pulls.ts';
import { REF_ROUTES } from './refs.ts';
import { REPOSITORY_ROUTES } from './repositories.ts';
import { REVIEWER_ROUTES } from './reviewers.ts';
import { REVIEW_ROUTES } from './reviews.ts';
import { TREE_ROUTES } from './trees.ts';

/** Finds a route by what stands after `/repos/{owner}/{repo}`. */
export const findRepositoryRoute = compileRoutes([
  ...REPOSITORY_ROUTES,
  ...BRANCH_ROUTES,
  ...BLOB_ROUTES,
  ...TREE_ROUTES,
  ...GIT_COMMIT_ROUTES,
  ...REF_ROUTES,
  ...HISTORY_ROUTES,
  ...CONTENT_ROUTES,
  ...PULL_ROUTES,
  ...ISSUE_ROUTES,
  ...LABEL_ROUTES,
  ...COMMENT_ROUTES,
  ...REVIEW_ROUTES,
  ...REVIEWER_ROUTES,
  ...MERGE_ROUTES,
]);
