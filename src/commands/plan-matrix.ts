/**
 * `amts plan --matrix`: the languages that have something to do, for `strategy.matrix` of a workflow, so that each is
 * the work of a machine of its own. Lists of files are read, and no page.
 */
import type { Ports } from './ports.ts';
import { assertAllOpen, type RunOptions, withRun } from './steps/open/open-run.ts';
import { type OpenTranslation, openTranslation } from './steps/open/open-translation.ts';
import { isAhead } from './steps/open/proposal-start.ts';

/** As a workflow takes it: `matrix: ${{ fromJSON(…) }}`. */
export interface MatrixReport {
  /**
   * In the order of the configuration; `[]` when there is nothing to do, which no workflow takes for a matrix. `pages` is
   * 0 where a proposal is only to be joined with its branch, or offered.
   */
  readonly include: readonly { readonly language: string; readonly pages: number }[];
}

/** @throws {ConfigError} when options, settings or repositories are not fit for a run. */
export async function planMatrix(options: RunOptions, ports: Ports): Promise<MatrixReport> {
  return withRun(options, ports, async ({ run, sourceFiles }) => {
    assertAllOpen(run);
    const opened = await Promise.all(run.targets.map((target) => openTranslation(run, target, sourceFiles)));
    const due = opened.filter((translation) => translation.scope.tasks.length > 0 || isUnfinished(translation));
    return { include: due.map(({ settings, scope }) => ({ language: settings.language, pages: scope.tasks.length })) };
  });
}

/** Whether a proposal that needs no more pages waits for a commit or for its pull request. */
function isUnfinished({ base, branch, pullRequests }: OpenTranslation): boolean {
  return base.isJoinDue || (isAhead(base) && branch.open === undefined && pullRequests !== undefined);
}
