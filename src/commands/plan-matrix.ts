/**
 * `amts plan --matrix`: the languages that have something to do, for `strategy.matrix` of a workflow, so that each is
 * the work of a machine of its own. Lists of files are read, and no page.
 */
import type { Ports } from './ports.ts';
import { assertAllOpen, type RunOptions, withRun } from './steps/open/open-run.ts';
import { openTranslation } from './steps/open/open-translation.ts';

/** As a workflow takes it: `matrix: ${{ fromJSON(…) }}`. */
export interface MatrixReport {
  /** In the order of the configuration; `[]` when every page is in step, which no workflow takes for a matrix. */
  readonly include: readonly { readonly language: string; readonly pages: number }[];
}

/** @throws {ConfigError} when options, settings or repositories are not fit for a run. */
export async function planMatrix(options: RunOptions, ports: Ports): Promise<MatrixReport> {
  return withRun(options, ports, async ({ run, sourceFiles }) => {
    assertAllOpen(run);
    const opened = await Promise.all(run.targets.map((target) => openTranslation(run, target, sourceFiles)));
    const include = opened.map(({ settings, scope }) => ({ language: settings.language, pages: scope.tasks.length }));
    return { include: include.filter(({ pages }) => pages > 0) };
  });
}
