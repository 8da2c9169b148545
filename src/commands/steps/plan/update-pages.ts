/**
 * The pages in scope of one translation, to plans, and with the answers of the engine to proposals. A page that fails
 * is told and counted, and the others go on.
 */

import type { BaseReport } from '../../../base/records.ts';
import type { PageTask } from '../../../book/scope.ts';
import type { DocumentResult } from '../../../engine/engine.ts';
import type { FailedPage, PageReport, ReviewFinding } from '../../../report/ledger.ts';
import { renderBaseNote } from '../../../report/tally.ts';
import { CancelledError, ConfigError, ContentError, ServiceError, withoutPlace } from '../../../shared/errors.ts';
import { encodePage } from '../../../shared/page-text.ts';
import { applyUpdate } from '../../../update/apply.ts';
import { type MemoryPage, TranslationMemory } from '../../../update/plan/memory.ts';
import type { Proposal } from '../../../update/proposal.ts';
import type { Ports } from '../../ports.ts';
import type { Run } from '../open/open-run.ts';
import type { OpenTranslation } from '../open/open-translation.ts';
import { UNPROVEN } from '../review/audit-findings.ts';
import { describeChanges } from '../review/describe-changes.ts';
import { reviewProposal } from '../review/review-proposal.ts';
import { recallOrphans } from './orphan-memory.ts';
import { loadTexts, type PageTexts } from './page-texts.ts';
import { type PagePlan, type PageSettings, planPage, planWithMemory } from './plan-page.ts';

/** A page that has been planned. */
export interface PlannedTask {
  readonly task: PageTask;
  readonly texts: PageTexts;
  readonly plan: PagePlan;
}

/** A page whose proposal is there; `report` says whether it is worth a commit. */
export interface UpdatedPage {
  readonly task: PageTask;
  readonly content: Uint8Array;
  readonly sourceContent: Uint8Array;
  readonly report: PageReport;
}

/** A page that the engine has not come to yet. */
export type WaitingPage = Extract<PageReport, { status: 'unchanged' }>;

/** What the pages of one translation have in common. */
export function readPageSettings({ settings }: Run, translation: OpenTranslation): PageSettings {
  const { dialect, language: from } = settings.source;
  const { language, style, keepTerms } = translation.settings;
  return { from, to: language, dialect, update: { ...settings.update, style, keepTerms } };
}

/** Plan every page in scope. */
export async function planTasks(
  run: Run,
  translation: OpenTranslation,
  { log, pause }: Pick<Ports, 'log' | 'pause'>,
): Promise<{ planned: PlannedTask[]; failed: FailedPage[] }> {
  const { language } = translation.settings;
  const settings = readPageSettings(run, translation);
  const readTexts = await loadTexts(run, translation);
  const planned: PlannedTask[] = [];
  const failed: FailedPage[] = [];
  for (const [at, task] of translation.scope.tasks.entries()) {
    log.progress(`${language}: comparing pages`, at, translation.scope.tasks.length);
    // oxlint-disable-next-line no-await-in-loop -- a long book must not keep the run from ending
    await pause();
    try {
      // oxlint-disable-next-line no-await-in-loop -- one page at a time: it is the processor that works here
      const texts = await readTexts(task);
      planned.push({ task, texts, plan: planPage(texts, settings) });
    } catch (error) {
      failed.push(describeFailure(task, error));
    }
  }
  log.progress(`${language}: comparing pages`, translation.scope.tasks.length, translation.scope.tasks.length);
  const orphans = await recallOrphans(run, translation, { plans: planned.map(({ plan }) => plan), settings });
  return { planned: recallAcrossPages(planned, orphans, settings), failed };
}

/**
 * What one page needs, another may have: the pages of this run that are aligned anyway are each other's memory, and
 * a new page is set as the first of them is.
 */
function recallAcrossPages(
  planned: readonly PlannedTask[],
  orphans: readonly MemoryPage[],
  settings: PageSettings,
): PlannedTask[] {
  const memory = new TranslationMemory([...orphans, ...planned.flatMap(({ plan }) => plan.old ?? [])]);
  const model = planned.find(({ plan }) => plan.old !== undefined)?.plan.update.input.style;
  const forNew = { ...settings, update: { ...settings.update, style: { ...model, ...settings.update.style } } };
  return planned.map((page) => {
    if (page.plan.update.requests.length === 0) return page;
    const plan = planWithMemory(page.plan, page.plan.old === undefined ? forNew : settings, memory);
    return { ...page, plan };
  });
}

/** Make the proposals of what the engine answered; a page whose document failed, fails, and one that waits, waits. */
export function applyAnswers(
  planned: readonly PlannedTask[],
  answers: ReadonlyMap<string, DocumentResult>,
  settings: PageSettings,
): { updated: UpdatedPage[]; failed: FailedPage[]; waiting: WaitingPage[] } {
  const updated: UpdatedPage[] = [];
  const waiting: WaitingPage[] = [];
  const failed: FailedPage[] = [];
  for (const page of planned) {
    try {
      const result = answers.get(page.task.target);
      if (result !== undefined && 'error' in result) throw new ServiceError(result.error, { retryable: false });
      if (result !== undefined && 'waiting' in result) {
        waiting.push(describeWaiting(page.task, result.waiting));
        continue;
      }
      const proposal = applyUpdate(page.plan.update, result?.segments ?? []);
      updated.push(finishPage(page, proposal, reviewProposal(page.plan, proposal, settings)));
    } catch (error) {
      failed.push(describeFailure(page.task, error));
    }
  }
  return { updated, failed, waiting };
}

/** A page that a later run brings: nothing has failed, and nothing is proposed. */
export function describeWaiting({ source, target }: PageTask, message: string): WaitingPage {
  return { source, target, status: 'unchanged', reason: `waits for the engine: ${message}` };
}

const TOLD = [ContentError, ServiceError, ConfigError, CancelledError];

/** Errors that say what to do are told as they are; anything else is a bug, told with its place. */
export function describeFailure({ source, target }: PageTask, error: unknown): FailedPage {
  const isKnown = TOLD.some((kind) => error instanceof kind);
  const text = error instanceof Error ? (isKnown ? error.message : (error.stack ?? error.message)) : String(error);
  const reason = isKnown ? withoutPlace(text, target) : `unexpected error, please report it: ${text}`;
  return { source, target, status: 'failed', reason };
}

function finishPage(
  { task, texts, plan }: PlannedTask,
  proposal: Proposal,
  findings: readonly ReviewFinding[],
): UpdatedPage {
  const { source, target, kind, from } = task;
  const origin = texts.old?.origin;
  const details = {
    kind,
    ...(from === undefined ? {} : { renamedFrom: from.target }),
    ...(origin === undefined ? {} : { base: origin }),
    characters: proposal.characters,
    segments: proposal.segments,
    changes: describeChanges(plan, proposal),
    findings,
  };
  const place = { source, target };
  const why = explainDelivery({ task, origin, proposal, findings, isSameText: proposal.text === texts.old?.target });
  const report: PageReport =
    why === undefined
      ? { ...place, status: 'unchanged', reason: 'the change needs none in the translation', ...details }
      : { ...place, status: 'delivered', ...(why === '' ? {} : { reason: why }), ...details };
  return { task, content: encodePage(proposal.text), sourceContent: encodePage(texts.source), report };
}

interface Outcome {
  readonly task: PageTask;
  readonly origin: BaseReport | undefined;
  readonly proposal: Proposal;
  readonly findings: readonly ReviewFinding[];
  readonly isSameText: boolean;
}

/**
 * Why a page is worth a commit: `''` for a changed text, `undefined` when it is not.
 *
 * Where the source says something new and the old words stand all the same, the translators must hear of it: the
 * base advances, and the pull request says where to look.
 */
function explainDelivery({ task, origin, proposal, findings, isSameText }: Outcome): string | undefined {
  if (origin?.origin === 'closest') return renderBaseNote(origin);
  if (!isSameText || task.kind === 'rename') return '';
  if (findings.some(({ rule }) => rule === UNPROVEN)) return 'its base was older than the translation; to be checked';
  const isStale = proposal.segments.some(({ outcome }) => outcome !== 'kept' && outcome !== 'moved');
  return isStale ? 'the old words stand for a changed source; to be checked' : undefined;
}
