/** Every translation of a run opened and planned: what is to be done and sent, with nothing done or sent yet. */

import { type Account, accountFor } from '../../../engine/budget.ts';
import type { Engine, EstimateOptions, SegmentTranslation, TranslationBatch } from '../../../engine/engine.ts';
import type { FailedPage } from '../../../report/ledger.ts';
import { once } from '../../../shared/once.ts';
import type { RunContext } from '../open/open-run.ts';
import type { OpenTarget } from '../open/open-target.ts';
import { type OpenTranslation, openTranslation } from '../open/open-translation.ts';
import type { BookLoaders } from '../translate/load-resources.ts';
import { type PageQuestion, planBatch } from '../translate/translate.ts';
import type { PageWorkers } from './page-jobs.ts';
import type { Exchange, PlannedTask, planTasks } from './update-pages.ts';

export interface PlannedLanguage {
  readonly translation: OpenTranslation;
  readonly planned: readonly PlannedTask[];
  readonly failed: readonly FailedPage[];
  readonly questions: readonly PageQuestion[];
  readonly batch: TranslationBatch;
}

export interface PlanContext extends RunContext {
  /** What came back in exchange files; then only pages of which something is new there are worked on. */
  readonly exchange?: Exchange | undefined;
}

/** Read a translation as it is now, and plan its pages. */
export async function planLanguage(target: OpenTarget, context: PlanContext): Promise<PlannedLanguage> {
  const { run, ports, pages, exchange } = context;
  const opened = await openTranslation(run, target, context.sourceFiles);
  const { warnings, ...tasks } = await planPages(run, opened, { ...ports, pages, exchange });
  const { base } = opened;
  const warned = { ...opened, base: { ...base, warnings: [...base.warnings, ...warnings] } };
  const { translation, planned } =
    exchange === undefined ? { translation: warned, ...tasks } : dropUntouched(warned, tasks.planned, exchange);
  const questions = planned.map((page) => askPlanned(page, pages));
  const batch = planBatch(questions, {
    book: run.source.name,
    sourceLanguage: run.settings.source.language,
    targetLanguage: target.settings.language,
    ...loadLater(translation, context),
  });
  return { translation, planned, failed: tasks.failed, questions, batch };
}

/** What works on pages is loaded where there are some. */
async function planPages(...args: Parameters<typeof planTasks>): ReturnType<typeof planTasks> {
  const [, { scope }] = args;
  if (scope.tasks.length === 0) return { planned: [], failed: [], warnings: [] };
  return (await import('./update-pages.ts')).planTasks(...args);
}

/** What reads a book as parallel data is loaded when an engine asks for it. */
function loadLater(translation: OpenTranslation, context: RunContext): BookLoaders {
  const load = once(async () => (await import('../translate/load-resources.ts')).makeLoaders(translation, context));
  return {
    loadResources: async () => (await load()).loadResources(),
    loadGuidance: async () => (await load()).loadGuidance(),
  };
}

/** A page of which nothing is new in its file is left as it is: it is no task any more. */
function dropUntouched(
  translation: OpenTranslation,
  planned: readonly PlannedTask[],
  { tell }: Exchange,
): Pick<PlannedLanguage, 'translation' | 'planned'> {
  const { scope, settings } = translation;
  for (const { task, plan } of planned)
    if (plan.received !== undefined) tell(settings.language, task.source, plan.received);
  const dropped = new Set(planned.filter(({ plan }) => (plan.received?.taken ?? 0) === 0).map(({ task }) => task));
  const reason = 'its file has nothing new';
  const settled = [...dropped].map(({ source, target }) => ({ status: 'unchanged', source, target, reason }) as const);
  const tasks = scope.tasks.filter((task) => !dropped.has(task));
  return {
    translation: { ...translation, scope: { ...scope, tasks, settled: [...scope.settled, ...settled] } },
    planned: planned.filter(({ task }) => !dropped.has(task)),
  };
}

/** Only a page of which an answer could be damaged is asked whether it was. */
function askPlanned({ task, plan: { requests, style }, work }: PlannedTask, pages: PageWorkers): PageQuestion {
  const retry = async (answers: readonly SegmentTranslation[]) =>
    answers.some(({ origin }) => origin === 'machine') ? pages.run({ kind: 'retry', work, answers }) : [];
  return { name: task.target, requests, style, retry };
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
