/** `amts sync`: the whole job. Select, plan, count, translate, propose, commit, tell. */
import { resolve } from 'node:path';
import type { Settings } from '../config/schema.ts';
import { type Account, assertWithinBudget, renderAccount } from '../engine/budget.ts';
import type { Engine } from '../engine/engine.ts';
import { limitAnswers } from '../engine/limit-answers.ts';
import { rememberAnswers } from '../engine/remember.ts';
import { addTotals, type RefusedLanguage, type RunReport } from '../report/ledger.ts';
import { nameReviewFile } from '../report/review/review.ts';
import { ConfigError } from '../shared/errors.ts';
import type { Ports } from './ports.ts';
import { type LanguageContext, type SyncedLanguage, syncLanguage } from './steps/deliver/sync-language.ts';
import { openReport, writeReport } from './steps/deliver/write-report.ts';
import { type Opened, openEach } from './steps/open/open-each.ts';
import { describeSource, type RunContext, type RunOptions, withRun } from './steps/open/open-run.ts';
import {
  estimateLanguages,
  type PlanContext,
  type PlannedLanguage,
  planLanguage,
} from './steps/plan/plan-languages.ts';
import {
  fillLanguage,
  namesLanguage,
  renderReviewFiles,
  type WriteFile,
  writeReview,
} from './steps/review/write-review.ts';

export interface SyncOptions extends RunOptions {
  /** Do everything but the commit; the engine is asked all the same. */
  readonly dryRun: boolean;
  /** Folder of the report, from the current folder. */
  readonly reportDir: string;
  /** Whether to wait for an engine that takes its time; default: yes. What is still waited for is told. */
  readonly wait?: boolean;
  /** File for the review page as well, from the current folder; `{language}` in it stands for the language. */
  readonly review?: string | undefined;
  /** Address of the workflow run, for texts that point to it. */
  readonly runUrl?: string | undefined;
  readonly exchange?: PlanContext['exchange'];
}

export interface SyncResult {
  readonly report: RunReport;
  /** Path of `report.json`. */
  readonly reportPath: string;
  /** Paths of the review pages in the folder of the report, of each language with a proposal; a large one has several. */
  readonly reviewPaths: readonly string[];
  /** Why the report is not written, or not all of it; what the run delivered stands. */
  readonly unwritten?: string;
}

/**
 * Bring every translation up to date with the source.
 *
 * @throws {ConfigError} before anything is done, when options, settings or repositories are not fit for it.
 * @throws {BudgetError} before anything is sent, when more would be sent than the settings allow.
 */
export async function sync(options: SyncOptions, ports: Ports): Promise<SyncResult> {
  const folder = await openReport(options, ports);
  ports.log.step('Read the books');
  return withRun(options, ports, async (opened) => {
    const context = { ...opened, exchange: options.exchange };
    const { run } = context;
    await checkReviewPath(options, run.settings, ports);
    const { engine: engineSettings, limits } = run.settings;
    const engine = rememberAnswers(limitAnswers(await ports.openEngine(engineSettings, options), limits.answerGrowth));
    const { synced, refused } = await updateLanguages(options, { ...context, engine });
    await context.pages.close();
    ports.log.step('Write the report');
    const report = describeRun({ languages: synced.map((language) => language.report), refused }, options, context);
    const open = new Map(
      synced.flatMap((language) => (language.open ? [[language.report.language, language.open]] : [])),
    );
    const written = await writeReport(report, folder, { run, open, renderReview: makeRenderer(synced, ports) });
    return { report, ...written, ...(await copyReviews(synced, options, ports)) };
  });
}

interface Updated {
  readonly synced: readonly SyncedLanguage[];
  readonly refused: readonly RefusedLanguage[];
}

/** Plan, count and update every translation. The plans, which are as large as the pages, are gone when all is done. */
async function updateLanguages(
  { dryRun, wait = true, runUrl }: SyncOptions,
  context: PlanContext & Pick<LanguageContext, 'engine'>,
): Promise<Updated> {
  const { engine, ports } = context;
  ports.log.step('Plan the update');
  const { opened: languages, refused } = await planLanguages(context);
  const account = await countCost(languages, engine, context);
  ports.log.step('Update the translations');
  const synced = await runAll(languages, (planned) =>
    syncLanguage(planned, { ...context, account, dryRun, wait, runUrl }),
  );
  return { synced, refused };
}

/** @throws {ConfigError} when pages of several languages would be written to one file, or one cannot be written. */
async function checkReviewPath({ review, folder }: SyncOptions, { targets }: Settings, { disk }: Ports): Promise<void> {
  if (review === undefined) return;
  if (targets.length > 1 && !namesLanguage(review))
    throw new ConfigError(`--review: ${targets.length} translations, one file; put {language} into '${review}'`);
  const paths = targets.map(({ language }) => resolve(folder, fillLanguage(review, language)));
  await Promise.all(paths.map((path) => disk.checkWritable(path)));
}

/** Renders the review pages of a language; none for one without a proposal. */
function makeRenderer(
  synced: readonly SyncedLanguage[],
  ports: Ports,
): (language: string, write: WriteFile) => Promise<string[]> {
  const reviews = new Map(synced.map(({ report, review }) => [report.language, review]));
  return async (language, write) => {
    const review = reviews.get(language);
    return review === undefined ? [] : renderReviewFiles(review, nameReviewFile(language), { ...ports, write });
  };
}

/** By then the run has done its work: what cannot be written is told. */
async function copyReviews(
  synced: readonly SyncedLanguage[],
  { review: path, folder }: SyncOptions,
  ports: Ports,
): Promise<Pick<SyncResult, 'unwritten'>> {
  if (path === undefined) return {};
  try {
    for (const { review } of synced) {
      // oxlint-disable-next-line no-await-in-loop -- a few files, which name each other
      if (review !== undefined) await writeReview(review, resolve(folder, fillLanguage(path, review.to)), ports);
    }
    return {};
  } catch (error) {
    return { unwritten: error instanceof Error ? error.message : String(error) };
  }
}

/** Plan every translation; see {@link openEach} for those that cannot be planned. */
function planLanguages(context: PlanContext): Promise<Opened<PlannedLanguage>> {
  const { targets, refused } = context.run;
  const candidates = targets.map((target) => ({
    settings: target.settings,
    isOnGitHub: target.pullRequests !== undefined,
    input: target,
  }));
  return openEach(candidates, (target) => planLanguage(target, context), refused);
}

/** Hold what will be sent against the limits, and tell it where it costs something. */
async function countCost(
  languages: readonly PlannedLanguage[],
  engine: Engine,
  { run, ports }: RunContext,
): Promise<Account> {
  const account = await estimateLanguages(languages, engine);
  assertWithinBudget(account, run.settings.engine);
  if (account.total.charactersAtMost > 0) for (const line of renderAccount(account)) ports.log.info(line);
  return account;
}

/** All at once, and all have ended before an error is thrown, so that nothing is committed after the run is over. */
async function runAll<T>(
  languages: readonly PlannedLanguage[],
  work: (language: PlannedLanguage) => Promise<T>,
): Promise<T[]> {
  const results = languages.map(work);
  await Promise.allSettled(results);
  return Promise.all(results);
}

function describeRun(
  { languages, refused }: Pick<RunReport, 'languages'> & { readonly refused: readonly RefusedLanguage[] },
  { dryRun, wait = true, runUrl }: SyncOptions,
  { run }: RunContext,
): RunReport {
  return {
    version: 1,
    command: wait ? 'sync' : 'collect',
    dryRun,
    ...(runUrl === undefined ? {} : { url: runUrl }),
    source: describeSource(run),
    languages,
    ...(refused.length === 0 ? {} : { refused }),
    totals: addTotals(languages.map(({ totals }) => totals)),
  };
}
