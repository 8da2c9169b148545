/** Every translation of a run opened and planned: what is to be done and sent, with nothing done or sent yet. */

import type { Scope } from '../../../book/scope.ts';
import { type Account, accountFor } from '../../../engine/budget.ts';
import type { Engine, EstimateOptions, TranslationBatch } from '../../../engine/engine.ts';
import type { FailedPage } from '../../../report/ledger.ts';
import type { OpenTarget, RunContext } from '../open/open-run.ts';
import { type OpenTranslation, openTranslation } from '../open/open-translation.ts';
import { makeLoaders } from '../translate/load-resources.ts';
import { type NamedPlan, planBatch } from '../translate/translate.ts';
import { type PlannedTask, planTasks } from './update-pages.ts';

export interface PlannedLanguage {
  readonly translation: OpenTranslation;
  readonly planned: readonly PlannedTask[];
  readonly failed: readonly FailedPage[];
  readonly plans: readonly NamedPlan[];
  readonly batch: TranslationBatch;
}

/** Pages of a translation with their plans, and those with nothing to do. */
export interface PlannedPages {
  readonly language: string;
  readonly planned: readonly PlannedTask[];
  readonly settled: Scope['settled'];
}

export interface PlanContext extends RunContext {
  /** Changes what has been planned, whenever it is planned, before anything is asked or delivered. */
  readonly rework?: ((pages: PlannedPages) => PlannedPages) | undefined;
}

/** Read a translation as it is now, and plan its pages. */
export async function planLanguage(target: OpenTarget, context: PlanContext): Promise<PlannedLanguage> {
  const { run, ports } = context;
  const opened = await openTranslation(run, target, context.sourceFiles);
  const tasks = await planTasks(run, opened, ports);
  const { translation, planned } = rework(opened, tasks.planned, context);
  const plans = planned.map(({ task, plan }) => ({ name: task.target, update: plan.update }));
  const batch = planBatch(plans, {
    book: run.source.name,
    sourceLanguage: run.settings.source.language,
    targetLanguage: target.settings.language,
    ...makeLoaders(translation, context),
  });
  return { translation, planned, failed: tasks.failed, plans, batch };
}

/** What is left after the rework of a command; a page that it has settled is no task any more. */
function rework(
  translation: OpenTranslation,
  planned: readonly PlannedTask[],
  context: PlanContext,
): Pick<PlannedLanguage, 'translation' | 'planned'> {
  if (context.rework === undefined) return { translation, planned };
  const { scope, settings } = translation;
  const result = context.rework({ language: settings.language, planned, settled: scope.settled });
  const left = new Set(result.planned.map(({ task }) => task));
  const dropped = new Set(planned.map(({ task }) => task).filter((task) => !left.has(task)));
  const tasks = scope.tasks.filter((task) => !dropped.has(task));
  return {
    translation: { ...translation, scope: { ...scope, tasks, settled: result.settled } },
    planned: result.planned,
  };
}

/** What each language will send and cost; one that has nothing to send is not in it. */
export async function estimateLanguages(
  languages: readonly PlannedLanguage[],
  engine: Engine,
  options: EstimateOptions = {},
): Promise<Account> {
  const asked = languages.filter(({ batch }) => batch.documents.length > 0);
  const list = await Promise.all(
    asked.map(async ({ batch }) => ({
      language: batch.targetLanguage,
      estimate: await engine.estimate(batch, options),
    })),
  );
  return accountFor(list);
}
