/** One translation of a run, from its plan to its ledger: ask the engine, make the proposals, deliver them. */
import { findPricesDay } from '../../../config/engine-schema.ts';
import { type Account, type LanguageAccount, NO_TOKENS } from '../../../engine/budget.ts';
import type { Engine, Job } from '../../../engine/engine.ts';
import type { PullRequestFacts } from '../../../pull-request/pull-requests.ts';
import {
  countPages,
  type EngineReport,
  isDelivered,
  type LanguageReport,
  type PageReport,
} from '../../../report/ledger.ts';
import type { ReviewBook } from '../../../report/review/review.ts';
import { ServiceError } from '../../../shared/errors.ts';
import { describeSource, type Run } from '../open/open-run.ts';
import type { OpenTranslation } from '../open/open-translation.ts';
import { isAhead } from '../open/proposal-start.ts';
import { describeFailure, explainError } from '../plan/page-ends.ts';
import { type PlanContext, type PlannedLanguage, planLanguage } from '../plan/plan-languages.ts';
import type { applyAnswers, UpdatedPage } from '../plan/update-pages.ts';
import { buildReview } from '../review/build-review.ts';
import { askForPages, type Translated } from '../translate/translate.ts';
import type { ProposeContext } from './propose.ts';

/** A ledger, and the pull request as it was before this run told it anything. */
export interface SyncedLanguage {
  readonly report: LanguageReport;
  readonly open: PullRequestFacts | undefined;
  /** What a review page shows of it; absent when no page is proposed. */
  readonly review?: ReviewBook | undefined;
}

export interface LanguageContext extends PlanContext {
  readonly engine: Engine;
  /** What was foreseen; a language that is not in it has nothing to send. */
  readonly account: Account;
  readonly dryRun: boolean;
  readonly wait: boolean;
  /** Address of the workflow run. */
  readonly runUrl: string | undefined;
}

/** Branches that move while a run writes to them are read again so many times. */
const ATTEMPTS = 3;

/**
 * Bring one translation up to date.
 *
 * Whatever goes wrong fails the pages of this language alone.
 */
export async function syncLanguage(language: PlannedLanguage, context: LanguageContext): Promise<SyncedLanguage> {
  try {
    return await tryOften(language, context);
  } catch (error) {
    const { translation, planned, failed } = language;
    const pages = [...translation.scope.settled, ...failed, ...planned.map(({ task }) => describeFailure(task, error))];
    return { report: closeLedger(language, { commit: null, pages }, context), open: translation.branch.open };
  }
}

/**
 * A branch that moves between reading and writing is read again, and the pages planned again on what it holds then;
 * what the engine has answered already is not asked again.
 */
async function tryOften(language: PlannedLanguage, context: LanguageContext): Promise<SyncedLanguage> {
  let planned = language;
  for (let attempt = 1; ; attempt += 1) {
    // oxlint-disable-next-line no-await-in-loop -- each attempt needs what the one before left
    const result = await tryLanguage(planned, context, attempt === ATTEMPTS);
    if (result !== 'moved') return { ...result, open: planned.translation.branch.open };
    context.ports.log.info(`${planned.translation.settings.language}: a branch has moved meanwhile; reading it again`);
    // oxlint-disable-next-line no-await-in-loop
    planned = await planLanguage(planned.translation, context);
  }
}

async function tryLanguage(
  language: PlannedLanguage,
  context: LanguageContext,
  isLast: boolean,
): Promise<Omit<SyncedLanguage, 'open'> | 'moved'> {
  const { translation, planned, questions, batch } = language;
  const { run, ports, engine, pages: workers, wait } = context;
  await ports.pause();
  const translated = await askForPages(engine, questions, { context: batch, wait });
  if (translated.status === 'running') {
    const { message: waiting } = translated;
    const pages = describeWaiting(language, waiting, wait);
    return { report: closeLedger(language, { commit: null, pages, waiting }, context) };
  }
  const outcome = await finishPages(planned, translated.results, { run, opened: translation, pages: workers });
  // A cancelled run commits nothing; what became of its jobs is told by the pages that failed with them.
  if (outcome.updated.length > 0) await ports.pause();
  const delivery = context.dryRun
    ? { ...NOT_DELIVERED, pages: outcome.updated.map(({ report }) => report) }
    : await deliver(run, translation, outcome.updated);
  if (delivery.hasMoved && !isLast) return 'moved';
  const pages = [
    ...translation.scope.settled,
    ...language.failed,
    ...outcome.failed,
    ...outcome.waiting,
    ...outcome.unknown,
    ...delivery.pages,
  ];
  const unsettled = delivery.isDone ? await settleJobs(translated.jobs, engine) : [];
  const [waiting] = outcome.waiting;
  const report = closeLedger(
    language,
    {
      commit: delivery.commit,
      pages,
      translated,
      warnings: unsettled,
      ...(waiting === undefined ? {} : { waiting: waiting.reason }),
    },
    context,
  );
  const source = describeSource(run);
  const { dryRun, runUrl } = context;
  const told = dryRun ? report : await tell(translation, report, { source, runUrl });
  const { language: from, macros } = run.settings.source;
  // Of the pages only what a reviewer is shown is needed from here on.
  const shown = outcome.updated.map((page) => page.review);
  const { language: reader } = translation.settings.pullRequest;
  const url = runUrl === undefined ? {} : { url: runUrl };
  return { report: told, review: buildReview(told, shown, { source, from, macros, language: reader, ...url }) };
}

const NO_PAGES: Awaited<ReturnType<typeof applyAnswers>> = { updated: [], failed: [], waiting: [], unknown: [] };

/** What works on pages is loaded where there are some. */
async function finishPages(...args: Parameters<typeof applyAnswers>): ReturnType<typeof applyAnswers> {
  if (args[0].length === 0) return NO_PAGES;
  return (await import('../plan/update-pages.ts')).applyAnswers(...args);
}

/** What is committed stands, whatever becomes of the records of what was paid. @returns What to tell. */
async function settleJobs(jobs: readonly Job[], engine: Engine): Promise<string[]> {
  const ends = await Promise.allSettled(jobs.map((job) => engine.settle(job)));
  return ends.flatMap((end) =>
    end.status === 'rejected'
      ? [
          `delivered, but ${engine.kind} could not be told so: ${explainError(end.reason)}; its records of the job stay, and nothing is paid again`,
        ]
      : [],
  );
}

interface Delivery {
  readonly commit: string | null;
  readonly pages: readonly PageReport[];
  /** Whether all that there was to commit is committed. */
  readonly isDone: boolean;
  /** Whether a branch has moved, so that it may be tried again. */
  readonly hasMoved: boolean;
}

const NOT_DELIVERED = { commit: null, isDone: false, hasMoved: false } as const;

/** A commit that is refused, because a branch has moved say, fails every page that it would have delivered. */
async function deliver(run: Run, translation: OpenTranslation, updated: readonly UpdatedPage[]): Promise<Delivery> {
  const reports = updated.map(({ report }) => report);
  try {
    if (updated.length === 0 && !translation.base.isJoinDue)
      return { commit: null, pages: [], isDone: true, hasMoved: false };
    const { deliverPages } = await import('./deliver.ts');
    const commit = await deliverPages(run, translation, updated);
    return { commit, pages: reports, isDone: true, hasMoved: false };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const reason = error.message;
    const pages = reports.map((page): PageReport => {
      const { source, target } = page;
      return isDelivered(page) ? { source, target, status: 'failed', reason } : page;
    });
    return { ...NOT_DELIVERED, pages, hasMoved: error.retryable };
  }
}

/** What writes to translators is loaded where there is a proposal, of this run or of one before it. */
async function tell(
  translation: OpenTranslation,
  report: LanguageReport,
  context: ProposeContext,
): Promise<LanguageReport> {
  const { base, branch } = translation;
  if (report.commit === null && branch.open === undefined && !isAhead(base)) return report;
  return (await import('./propose.ts')).propose(translation, report, context);
}

/** Pages of a job that still runs: when it was waited for as long as the settings allow, that is a failure. */
function describeWaiting(
  { translation, planned, failed }: PlannedLanguage,
  message: string,
  wait: boolean,
): PageReport[] {
  const status = wait ? 'failed' : 'unchanged';
  const reason = `waits for the engine: ${message}`;
  const waiting = planned.map(({ task: { source, target } }): PageReport => ({ source, target, status, reason }));
  return [...translation.scope.settled, ...failed, ...waiting];
}

interface Outcome extends Pick<Delivery, 'commit' | 'pages'> {
  readonly waiting?: string;
  /** Beside those of the branches and of the engine. */
  readonly warnings?: readonly string[];
  readonly translated?: Extract<Translated, { status: 'done' }>;
}

function closeLedger(
  { translation: { settings, book, base, scope } }: PlannedLanguage,
  { commit, pages: unordered, translated, waiting, warnings = [] }: Outcome,
  { run, engine, account }: LanguageContext,
): LanguageReport {
  const pages = unordered.toSorted((a, b) => (a.target < b.target ? -1 : 1));
  const inScope = scope.tasks.length + scope.settled.length;
  if (pages.length !== inScope)
    throw new Error(`${settings.language}: ${inScope} pages in scope, ${pages.length} told`);
  const figures = account.languages.find(({ language }) => language === settings.language);
  return {
    language: settings.language,
    repository: book.location,
    ...(book.url === undefined ? {} : { url: book.url }),
    targetBranch: base.targetBranch,
    proposalBranch: base.proposalBranch,
    commit,
    ...(waiting === undefined ? {} : { waiting }),
    warnings: [...base.warnings, ...(translated?.warnings ?? []), ...warnings],
    ...(figures === undefined || figures.charactersAtMost + figures.charactersPaid === 0
      ? {}
      : { engine: describeEngine(figures, translated, { run, engine }) }),
    pages,
    inStep: scope.inStep,
    totals: countPages(pages),
  };
}

function describeEngine(
  { characters, charactersAtMost, charactersPaid, costUsd: cost, costAtMostUsd: costAtMost, tokens }: LanguageAccount,
  translated: Outcome['translated'],
  { run, engine }: Pick<LanguageContext, 'run' | 'engine'>,
): EngineReport {
  const charactersBilled = translated?.charactersBilled ?? 0;
  const counts = { characters, charactersAtMost, charactersPaid, charactersBilled };
  const figures = { kind: engine.kind, ...counts, cost, costAtMost, pricesRead: findPricesDay(run.settings.engine) };
  if (tokens === undefined) return figures;
  const { costUsd: usedCost, ...used } = translated?.tokens ?? { ...NO_TOKENS, costUsd: 0 };
  return { ...figures, tokens: { foreseen: tokens, used, usedCost } };
}
