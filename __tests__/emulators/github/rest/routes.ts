/** All routes of the REST API. */
import { compileRoutes } from '../router.ts';
import { BLOB_ROUTES } from './blobs.ts';
import { CONTENT_ROUTES } from './contents.ts';
import { GIT_COMMIT_ROUTES } from './git-commits.ts';
import { HISTORY_ROUTES } from './history.ts';
import { ISSUE_ROUTES } from './issues.ts';
import { LABEL_ROUTES } from './labels.ts';
import { PULL_ROUTES } from './pulls.ts';
import { REF_ROUTES } from './refs.ts';
import { REPOSITORY_ROUTES } from './repositories.ts';
import { TREE_ROUTES } from './trees.ts';

/** Finds a route by what stands after `/repos/{owner}/{repo}`. */
export const findRepositoryRoute = compileRoutes([
  ...REPOSITORY_ROUTES,
  ...BLOB_ROUTES,
  ...TREE_ROUTES,
  ...GIT_COMMIT_ROUTES,
  ...REF_ROUTES,
  ...HISTORY_ROUTES,
  ...CONTENT_ROUTES,
  ...PULL_ROUTES,
  ...ISSUE_ROUTES,
  ...LABEL_ROUTES,
]);
