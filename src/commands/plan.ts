/** `amts plan`: what a run would do and send, without doing it. */

import { findPricesDay } from '../config/engine-schema.ts';
import { renderSegmentFile } from '../engine/segment-file.ts';
import { addCharacters } from '../report/ledger.ts';
import { countPlanned, type LanguagePlan, type PlannedPage, type PlanReport } from '../report/plan-report.ts';
import type { Ports } from './ports.ts';
import { assertAllOpen, describeSource, type RunOptions, withRun } from './steps/open/open-run.ts';
import { estimateLanguages, type PlannedLanguage, planLanguage } from './steps/plan/plan-languages.ts';
import type { PlannedTask } from './steps/plan/update-pages.ts';

export interface PlanOptions extends RunOptions {
  /** File for what is to be translated, as JSON lines. */
  readonly segments?: string | undefined;
}

/** @throws {ConfigError} when options, settings or repositories are not fit for a run. */
export async function plan(options: PlanOptions, ports: Ports): Promise<PlanReport> {
  return withRun({ ...options, isEstimate: true }, ports, async (context) => {
    const { run } = context;
    assertAllOpen(run);
    const planned = await Promise.all(run.targets.map((target) => planLanguage(target, context)));
    const engine = await ports.openEngine(run.settings.engine, options);
    const account = await estimateLanguages(planned, engine, { offline: true });
    const languages = planned.map(describeLanguage);
    if (options.segments !== undefined)
      await ports.disk.writeText(options.segments, await renderSegmentFile(planned.map(({ batch }) => batch)));
    const cost = { engine: engine.kind, pricesRead: findPricesDay(run.settings.engine), ...account };
    return { version: 1, command: 'plan', source: describeSource(run), languages, cost, totals: addPlans(languages) };
  });
}

function describeLanguage({ translation, planned, failed }: PlannedLanguage): LanguagePlan {
  const pages: PlannedPage[] = [...planned.map(describeTask), ...translation.scope.settled, ...failed];
  pages.sort((a, b) => (a.target < b.target ? -1 : 1));
  const { settings, book } = translation;
  const { scope, base } = translation;
  const notes = { inStep: scope.inStep, warnings: base.warnings };
  return { language: settings.language, repository: book.location, pages, ...notes, totals: countPlanned(pages) };
}

function describeTask({ task, texts: { old }, plan: { requests, characters } }: PlannedTask): PlannedPage {
  return {
    source: task.source,
    target: task.target,
    status: 'planned',
    kind: task.kind,
    ...(task.from === undefined ? {} : { renamedFrom: task.from.target }),
    ...(old === undefined ? {} : { base: old.origin }),
    segments: requests.length,
    characters,
  };
}

function addPlans(languages: readonly LanguagePlan[]): PlanReport['totals'] {
  const sum = (pick: (totals: PlanReport['totals']) => number) =>
    languages.reduce((all, { totals }) => all + pick(totals), 0);
  return {
    planned: sum(({ planned }) => planned),
    unchanged: sum(({ unchanged }) => unchanged),
    failed: sum(({ failed }) => failed),
    segments: sum(({ segments }) => segments),
    characters: addCharacters(languages.map(({ totals }) => totals.characters)),
  };
}
