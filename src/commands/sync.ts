/** `amts sync`: the whole job. Select, plan, translate, propose, commit, tell. */
import type { Engine } from '../engine/engine.ts';
import {
  addTotals,
  countPages,
  isDelivered,
  type LanguageReport,
  type PageReport,
  type RunReport,
} from '../report/ledger.ts';
import { ServiceError } from '../shared/errors.ts';
import { deliverPages } from './deliver.ts';
import { describeSource, type OpenTarget, openRun, type Run, type RunOptions } from './open-run.ts';
import { type OpenTranslation, openTranslation } from './open-translation.ts';
import type { Log, Ports } from './ports.ts';
import { openEngine } from './translate.ts';
import { planTasks, readPageSettings, type UpdatedPage, updateTasks } from './update-pages.ts';
import { writeReport } from './write-report.ts';

export interface SyncOptions extends RunOptions {
  /** Do everything but the commit; the engine is asked all the same. */
  readonly dryRun: boolean;
  /** Folder of the report, from the current folder. */
  readonly reportDir: string;
}

export interface SyncResult {
  readonly report: RunReport;
  /** Path of `report.json`. */
  readonly reportPath: string;
}

/**
 * Bring every translation up to date with the source.
 *
 * @throws {ConfigError} before anything is done, when options, settings or repositories are not fit for it.
 */
export async function sync(options: SyncOptions, ports: Ports): Promise<SyncResult> {
  ports.log.step('Read the books');
  const run = await openRun(options, ports);
  const engine = openEngine(run.settings.engine, ports);
  const sourceFiles = await run.source.listFiles(run.commit);
  const open = (target: OpenTarget) => openTranslation(run, target, sourceFiles);
  const opened = new Map(await Promise.all(run.targets.map(async (target) => [target, await open(target)] as const)));
  ports.log.step('Update the translations');
  const context: Context = { run, engine, dryRun: options.dryRun, log: ports.log };
  const languages = await runByRepository(run.targets, async (target, isFirst) =>
    syncLanguage((isFirst ? opened.get(target) : undefined) ?? (await open(target)), context),
  );
  const report: RunReport = {
    version: 1,
    command: 'sync',
    dryRun: options.dryRun,
    source: describeSource(run),
    languages,
    totals: addTotals(languages.map(({ totals }) => totals)),
  };
  ports.log.step('Write the report');
  return { report, reportPath: await writeReport(report, { run, options, disk: ports.disk }) };
}

/**
 * All at once, but targets that share a repository one after the other: they share its proposal branch. All have
 * ended before an error is thrown, so that nothing is committed after the run is over.
 */
async function runByRepository<T>(
  targets: readonly OpenTarget[],
  work: (target: OpenTarget, isFirst: boolean) => Promise<T>,
): Promise<T[]> {
  const last = new Map<string, Promise<T>>();
  const results = targets.map(async (target) => {
    const { location } = target.book;
    const before = last.get(location);
    const result = before === undefined ? work(target, true) : before.then(() => work(target, false));
    last.set(location, result);
    return result;
  });
  await Promise.allSettled(results);
  return Promise.all(results);
}

interface Context {
  readonly run: Run;
  readonly engine: Engine;
  readonly dryRun: boolean;
  readonly log: Log;
}

async function syncLanguage(translation: OpenTranslation, context: Context): Promise<LanguageReport> {
  const { run, engine, log } = context;
  const { planned, failed } = await planTasks(run, translation, log);
  const outcome = await updateTasks(planned, engine, readPageSettings(run, translation));
  const { commit, pages } = context.dryRun
    ? { commit: null, pages: outcome.updated.map(({ report }) => report) }
    : await tryDelivery(run, translation, outcome.updated);
  return closeLedger(translation, commit, [...translation.scope.settled, ...failed, ...outcome.failed, ...pages]);
}

/** A commit that is refused, because a branch has moved say, fails every page that it would have delivered. */
async function tryDelivery(
  run: Run,
  translation: OpenTranslation,
  updated: readonly UpdatedPage[],
): Promise<{ commit: string | null; pages: PageReport[] }> {
  const reports = updated.map(({ report }) => report);
  try {
    return { commit: await deliverPages(run, translation, updated), pages: reports };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const reason = error.message;
    const pages = reports.map((page): PageReport => {
      const { source, target } = page;
      return isDelivered(page) ? { source, target, status: 'failed', reason } : page;
    });
    return { commit: null, pages };
  }
}

function closeLedger(
  { settings, book, base, scope }: OpenTranslation,
  commit: string | null,
  unordered: readonly PageReport[],
): LanguageReport {
  const pages = unordered.toSorted((a, b) => (a.target < b.target ? -1 : 1));
  const inScope = scope.tasks.length + scope.settled.length;
  if (pages.length !== inScope)
    throw new Error(`${settings.language}: ${inScope} pages in scope, ${pages.length} told`);
  return {
    language: settings.language,
    repository: book.location,
    targetBranch: base.targetBranch,
    proposalBranch: base.proposalBranch,
    commit,
    ...(base.warning === undefined ? {} : { warning: base.warning }),
    pages,
    totals: countPages(pages),
  };
}
