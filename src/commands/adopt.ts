/**
 * `amts adopt`: an existing translation whose bases are not known. For every page the revision of its source that it
 * was most likely made from is looked for; what is sure, or was accepted, is recorded in one commit that changes no page.
 */
import type { PageTask } from '../book/scope.ts';
import { type AdoptReport, countAdopted, type LanguageAdoption } from '../report/adoption.ts';
import { countPages, type DeliveredPage, type LanguageReport } from '../report/ledger.ts';
import { ConfigError } from '../shared/errors.ts';
import type { Ports } from './ports.ts';
import { type Acceptance, readAcceptance } from './steps/adopt/acceptance.ts';
import { findOrphans } from './steps/adopt/find-orphans.ts';
import { type GuessedPage, guessPages } from './steps/adopt/guess-pages.ts';
import { recordBases } from './steps/adopt/record-bases.ts';
import { propose } from './steps/deliver/propose.ts';
import { assertAllOpen, describeSource, type RunContext, type RunOptions, withRun } from './steps/open/open-run.ts';
import type { OpenTarget } from './steps/open/open-target.ts';
import { type OpenTranslation, openTranslation } from './steps/open/open-translation.ts';

export interface AdoptOptions extends Omit<RunOptions, 'full' | 'since'> {
  /** `GLOB` or `GLOB=REVISION`: pages whose guess is taken though it is not sure. */
  readonly accept: readonly string[];
  /** Tell what would be recorded, and record nothing. */
  readonly dryRun: boolean;
  /** Address of the workflow run, for texts that point to it. */
  readonly runUrl?: string | undefined;
}

/**
 * Find and record the bases of every translation.
 *
 * @throws {ConfigError} before anything is recorded, when options, settings or repositories are not fit for it, or the
 * history of the source is not whole.
 */
export async function adopt(options: AdoptOptions, ports: Ports): Promise<AdoptReport> {
  ports.log.step('Read the books');
  return withRun({ ...options, full: true, isEstimate: true }, ports, async (context) => {
    assertAllOpen(context.run);
    const acceptance = readAcceptance(options.accept);
    const guessed = [];
    // oxlint-disable-next-line no-await-in-loop -- it is the processor that works here
    for (const target of context.run.targets) guessed.push(await guessLanguage(target, acceptance, context));
    const idle = acceptance.listIdle();
    if (idle.length > 0)
      throw new ConfigError(
        `--accept: '${idle.join("', '")}' matches no page whose base is to be found; amts adopt without it lists them`,
      );
    ports.log.step('Record the bases');
    const languages: LanguageAdoption[] = [];
    // oxlint-disable-next-line no-await-in-loop -- translations may share a repository
    for (const language of guessed) languages.push(await deliver(language, options, context));
    return {
      version: 1,
      command: 'adopt',
      dryRun: options.dryRun,
      source: describeSource(context.run),
      languages,
      totals: countAdopted(languages.flatMap(({ pages }) => pages)),
    };
  });
}

interface GuessedLanguage {
  readonly open: OpenTranslation;
  readonly pages: readonly GuessedPage[];
  readonly told: LanguageAdoption;
}

async function guessLanguage(
  target: OpenTarget,
  acceptance: Acceptance,
  context: RunContext,
): Promise<GuessedLanguage> {
  const { run, ports, sourceFiles } = context;
  const open = await openTranslation(run, target, sourceFiles);
  const { tasks, settled, inStep } = open.scope;
  const isLost = ({ kind, base }: PageTask) => kind !== 'new' && base === undefined;
  const pages = await guessPages(tasks.filter(isLost), { run, translation: open, acceptance, ports });
  const moved = new Map(tasks.flatMap(({ from, source }) => (from === undefined ? [] : [[from.target, source]])));
  const orphans = run.selection.pages === undefined ? await findOrphans(context, open, moved) : NO_ORPHANS;
  const known = tasks.filter((task) => task.kind !== 'new' && !isLost(task)).length;
  return {
    open,
    pages,
    told: {
      language: open.settings.language,
      repository: open.book.location,
      pages: pages.map(({ told }) => told),
      ...orphans,
      known: known + inStep + settled.filter(({ reason }) => reason === 'up to date').length,
    },
  };
}

const NO_ORPHANS = { orphans: [], untranslated: 0 } as const;

async function deliver(
  { open, pages, told }: GuessedLanguage,
  { dryRun, runUrl }: AdoptOptions,
  { run }: RunContext,
): Promise<LanguageAdoption> {
  const recorded = pages.filter(({ record }) => record !== undefined);
  if (dryRun || recorded.length === 0) return told;
  const commit = await recordBases(run, open, recorded);
  const delivered = recorded.map(describePage);
  const report: LanguageReport = {
    language: told.language,
    repository: told.repository,
    ...(open.book.url === undefined ? {} : { url: open.book.url }),
    targetBranch: open.base.targetBranch,
    proposalBranch: open.base.proposalBranch,
    commit,
    warnings: open.base.warnings,
    pages: delivered,
    inStep: 0,
    totals: countPages(delivered),
  };
  const { targetBranch, proposalBranch, pullRequest, warnings } = await propose(open, report, {
    source: describeSource(run),
    runUrl,
  });
  const delivery = { targetBranch, proposalBranch, commit, warnings };
  return { ...told, delivery: { ...delivery, ...(pullRequest === undefined ? {} : { pullRequest }) } };
}

function describePage({ told, record }: GuessedPage): DeliveredPage {
  const { source, target, isSure, candidates, margin } = told;
  const guess = {
    isSure,
    candidates: candidates.map(({ commit, score, contradictions }) => ({ commit, score, contradictions })),
    ...(margin === undefined ? {} : { margin }),
  };
  return {
    source,
    target,
    status: 'delivered',
    kind: 'update',
    base: { origin: 'closest', ...(record === undefined ? {} : { commit: record.commit }), guess },
    characters: { prose: 0, sent: 0 },
    segments: [],
    changes: [],
    findings: [],
  };
}
