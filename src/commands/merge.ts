/** `amts merge`: the update of one page, from files. */
import type { Dialect } from '../config/choices.ts';
import type { EngineSettings } from '../config/engine-schema.ts';
import type { Limits } from '../config/limits-schema.ts';
import type { DocumentResult, Engine } from '../engine/engine.ts';
import { limitAnswers } from '../engine/limit-answers.ts';
import type { Page } from '../markdown/page.ts';
import { parsePage } from '../markdown/parse.ts';
import type { ReviewFinding } from '../report/ledger.ts';
import { makeEntry } from '../report/review/review.ts';
import { ConfigError, ServiceError } from '../shared/errors.ts';
import { assertLanguages } from '../shared/languages.ts';
import { onPage } from '../shared/page-crash.ts';
import { applyUpdate } from '../update/apply.ts';
import type { UpdatePlan } from '../update/plan/plan.ts';
import type { Proposal } from '../update/proposal.ts';
import type { Disk, Ports } from './ports.ts';
import { readLimits } from './steps/data/read-limits.ts';
import { readText } from './steps/data/read-text.ts';
import { type PagePlan, planPage } from './steps/plan/plan-page.ts';
import { describeReview } from './steps/review/describe-review.ts';
import { reviewProposal } from './steps/review/review-proposal.ts';
import { writeReview } from './steps/review/write-review.ts';
import { askPlan } from './steps/translate/ask-plan.ts';
import { askForPages } from './steps/translate/translate.ts';

export interface MergeOptions {
  /** The source that `target` was made from, and `target`: both, or for a new page neither. */
  readonly base?: string | undefined;
  readonly target?: string | undefined;
  /** The new source. */
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly dialect: Dialect;
  readonly keepAbove: number;
  readonly engine: EngineSettings;
  /** Configuration with the limits; default: that of the current folder, if there is one. */
  readonly config?: string | undefined;
  /** File for the report. */
  readonly report?: string | undefined;
  /** File for the proposal. */
  readonly out?: string | undefined;
  /** File for the review page. */
  readonly review?: string | undefined;
}

/** The file of `--report`. */
export type MergeReport = Pick<ReviewedProposal, 'segments' | 'characters' | 'findings'>;

export interface ReviewedProposal extends Proposal {
  readonly findings: readonly ReviewFinding[];
}

/**
 * Update one page and write what the options ask for.
 *
 * @throws {ConfigError} when the options do not go together or a file is missing.
 * @throws {ContentError} when a file is not UTF-8, or over a limit.
 * @throws {ServiceError} when the engine gives no answer for the page.
 */
export async function merge(options: MergeOptions, ports: Ports): Promise<ReviewedProposal> {
  assertLanguages(options.from, options.to);
  for (const path of [options.report, options.out, options.review])
    if (path !== undefined) await ports.disk.checkWritable(path);
  const limits = await readLimits(options.config, ports.disk);
  const engine = limitAnswers(await ports.openEngine(options.engine), limits.answerGrowth);
  const old = await readOld(options, limits, ports.disk);
  const input = { source: await readText(options.source, ports.disk, limits), ...(old === undefined ? {} : { old }) };
  const name = options.target ?? options.source;
  const plan = onPage(name, () => planPage(input, { ...options, update: { keepAbove: options.keepAbove } }));
  const { update } = plan;
  const result = await askForPage(name, update, { engine, log: ports.log, options });
  if (result !== undefined && !('segments' in result)) {
    const reason = 'error' in result ? result.error : `waits for the engine: ${result.waiting}`;
    throw new ServiceError(`${name}: ${reason}`, { retryable: false });
  }
  const { page, proposal } = onPage(name, () => {
    const draft = applyUpdate(update, result?.segments ?? []);
    const written = parsePage(draft.text, { language: options.to, dialect: options.dialect });
    return { page: written, proposal: { ...draft, findings: reviewProposal(plan, draft, written) } };
  });
  if (options.report !== undefined) await ports.disk.writeText(options.report, renderReport(proposal));
  if (options.out !== undefined) await ports.disk.writeText(options.out, proposal.text);
  if (options.review !== undefined)
    await writePageReview({ plan, proposal, page }, { ...options, review: options.review, ports });
  return proposal;
}

async function writePageReview(
  { plan, proposal, page }: { plan: PagePlan; proposal: ReviewedProposal; page: Page },
  { source, target = source, from, to, review, ports }: MergeOptions & { review: string; ports: Ports },
): Promise<void> {
  const kind = plan.old === undefined ? 'new' : 'update';
  const described = describeReview({ source, target, kind }, { plan, proposal, page, findings: proposal.findings });
  const book = { name: source, commit: '' };
  const content = { source: book, from, to, pages: [makeEntry(described)], failed: [] };
  await writeReview(content, review, ports);
}

interface PageEngine {
  readonly engine: Engine;
  readonly log: Ports['log'];
  readonly options: MergeOptions;
}

async function askForPage(
  name: string,
  update: UpdatePlan,
  { engine, log, options: { from, to } }: PageEngine,
): Promise<DocumentResult | undefined> {
  const loadResources = async () => ({});
  const context = { book: 'merge', sourceLanguage: from, targetLanguage: to, loadResources };
  const translated = await askForPages(engine, [askPlan(name, update)], { context, wait: true });
  if (translated.status === 'running') throw new ServiceError(translated.message, { retryable: true });
  for (const warning of translated.warnings) log.warn(warning);
  return translated.results.get(name);
}

async function readOld(
  { base, target }: MergeOptions,
  limits: Limits,
  disk: Disk,
): Promise<{ base: string; target: string } | undefined> {
  if (base === undefined && target === undefined) return undefined;
  if (base === undefined) throw new ConfigError('--base is missing: give the source that --target was made from');
  if (target === undefined)
    throw new ConfigError('--target is missing: give the translation that was made from --base');
  return { base: await readText(base, disk, limits), target: await readText(target, disk, limits) };
}

function renderReport({ segments, characters, findings }: MergeReport): string {
  return `${JSON.stringify({ segments, characters, findings }, undefined, 2)}\n`;
}
