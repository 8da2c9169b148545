/** `amts plan`: what a run would do and send, without doing it. */
import { addCharacters } from '../report/ledger.ts';
import { countPlanned, type LanguagePlan, type PlannedPage, type PlanReport } from '../report/plan-report.ts';
import { describeSource, type OpenTarget, openRun, type Run, type RunOptions } from './open-run.ts';
import { openTranslation } from './open-translation.ts';
import type { Ports } from './ports.ts';
import { type PlannedTask, planTasks } from './update-pages.ts';

/** @throws {ConfigError} when options, settings or repositories are not fit for a run. */
export async function plan(options: RunOptions, ports: Ports): Promise<PlanReport> {
  const run = await openRun(options, ports);
  const sourceFiles = await run.source.listFiles(run.commit);
  const languages = await Promise.all(run.targets.map((target) => planLanguage(target, { run, sourceFiles, ports })));
  return {
    version: 1,
    command: 'plan',
    source: describeSource(run),
    languages,
    totals: addPlans(languages),
  };
}

async function planLanguage(
  target: OpenTarget,
  { run, sourceFiles, ports }: { run: Run; sourceFiles: Parameters<typeof openTranslation>[2]; ports: Ports },
): Promise<LanguagePlan> {
  const translation = await openTranslation(run, target, sourceFiles);
  const { planned, failed } = await planTasks(run, translation, ports.log);
  const pages: PlannedPage[] = [...planned.map(describeTask), ...translation.scope.settled, ...failed];
  pages.sort((a, b) => (a.target < b.target ? -1 : 1));
  const { language } = target.settings;
  return { language, repository: target.book.location, pages, totals: countPlanned(pages) };
}

function describeTask({ task, texts: { old }, plan: { update } }: PlannedTask): PlannedPage {
  return {
    source: task.source,
    target: task.target,
    status: 'planned',
    kind: task.kind,
    ...(task.from === undefined ? {} : { renamedFrom: task.from.target }),
    ...(old === undefined ? {} : { base: old.origin }),
    segments: update.requests.length,
    characters: update.characters,
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
