/**
 * The pages in scope of one translation, to plans, and with the answers of the engine to proposals. A page that fails
 * is told and counted, and the others go on.
 */

import { randomUUID } from 'node:crypto';
import type { BaseReport } from '../../../base/records.ts';
import { advanceRecords } from '../../../base/text-records.ts';
import type { PageTask } from '../../../book/scope.ts';
import type { DocumentResult } from '../../../engine/engine.ts';
import type { ReceivedUnit } from '../../../exchange/document.ts';
import type { FailedPage, PageReport, ReviewFinding } from '../../../report/ledger.ts';
import { countSentences, type ReviewEntry } from '../../../report/review/review.ts';
import { renderBaseNote } from '../../../report/tally.ts';
import { createSerialQueue, mapConcurrently, type SerialQueue } from '../../../shared/concurrent.ts';
import { ServiceError } from '../../../shared/errors.ts';
import { nameSome } from '../../../shared/name-some.ts';
import { once } from '../../../shared/once.ts';
import { decodeText, encodePage } from '../../../shared/page-text.ts';
import { showName } from '../../../shared/path-bytes.ts';
import { type RememberedPage, TranslationMemory } from '../../../update/plan/memory.ts';
import type { Suggestion } from '../../../update/plan/treat.ts';
import type { Ports } from '../../ports.ts';
import type { Run } from '../open/open-run.ts';
import type { OpenTranslation } from '../open/open-translation.ts';
import { UNPROVEN } from '../review/audit-findings.ts';
import { addFindings, namePage } from '../review/describe-review.ts';
import { findStaleLinks, openLandings } from './link-landings.ts';
import { recallOrphans } from './orphan-memory.ts';
import { unpackValue } from './packed.ts';
import { openMemory } from './packed-memory.ts';
import { describeFailure, describeWaiting, type WaitingPage } from './page-ends.ts';
import type { FinishedPage, PageWork, PageWorkers, PlannedPage, Received } from './page-jobs.ts';
import { openTexts, type PageTexts, type RecordFile } from './page-texts.ts';
import type { PageSettings } from './plan-page.ts';

/** A page that has been planned: what the run needs of it, and what is needed to work on it further. */
export interface PlannedTask {
  readonly task: PageTask;
  readonly texts: PageTexts;
  readonly work: PageWork;
  readonly plan: PlannedPage;
}

/** What came back in exchange files. */
export interface Exchange {
  /** Sentences of a source page in a language; `[]` for a page without a file. */
  readonly find: (language: string, source: string) => readonly ReceivedUnit[];
  /** Hears what became of a page, whenever it is planned. */
  readonly tell: (language: string, source: string, received: Received) => void;
}

/** A page whose proposal is there; `report` says whether it is worth a commit. */
export interface UpdatedPage {
  readonly task: PageTask;
  readonly content: Uint8Array;
  /** The source page, which all languages share. */
  readonly sourceText: string;
  /** Files beside the page that record its base, at the present source. */
  readonly records: readonly RecordFile[];
  readonly report: PageReport;
  /** For people: every sentence before and after. */
  readonly review: ReviewEntry;
}

/** What the pages of one translation have in common. */
export function readPageSettings({ settings }: Run, translation: OpenTranslation): PageSettings {
  const { dialect, language: from } = settings.source;
  const { language, style, keepTerms } = translation.settings;
  return { from, to: language, dialect, update: { ...settings.update, style, keepTerms } };
}

/** Pages that are with the threads at a time, for each thread; one is worked on while the next is on its way. */
const PAGES_AHEAD = 2;

/** Plan every page in scope. */
export async function planTasks(
  run: Run,
  translation: OpenTranslation,
  { log, pause, pages, exchange }: Pick<Ports, 'log' | 'pause'> & Pick<PlanContext, 'pages' | 'exchange'>,
): Promise<{ planned: PlannedTask[]; failed: FailedPage[]; warnings: string[] }> {
  const settings = readPageSettings(run, translation);
  const { language: from } = run.settings.source;
  const readContents = openTexts(run, translation, (path, text, reading) =>
    pages.run({ kind: 'profile', work: { affinity: path }, text, reading, isSource: reading.language === from }),
  );
  const { tasks } = translation.scope;
  let done = 0;
  const tell = () => log.progress(`${translation.settings.language}: comparing pages`, done, tasks.length);
  tell();
  const ends = await mapConcurrently(tasks, pages.width * PAGES_AHEAD, async (task) => {
    // A long book must not keep the run from ending.
    await pause();
    const readTexts = await readContents(task);
    try {
      const texts = await readTexts();
      return await planTask({ task, texts, id: randomUUID() }, { pages, settings, exchange });
    } catch (error) {
      return describeFailure(task, error);
    } finally {
      done += 1;
      tell();
    }
  });
  const planned = ends.filter((end) => 'plan' in end);
  const failed = ends.filter((end) => 'status' in end);
  const orphans = await recallOrphans(run, translation, { plans: planned.map(({ plan }) => plan), settings, pages });
  const recalled = await recallAcrossPages(planned, { run, orphans, pause, settings, pages, exchange });
  return { planned: recalled, failed, warnings: await warnOfUnaudited(run, planned) };
}

/** In a shallow clone, a recorded base that is older than its translation may go unnoticed: that is told. */
async function warnOfUnaudited({ source }: Run, planned: readonly PlannedTask[]): Promise<string[]> {
  const pages = planned.filter(({ texts: { old } }) => old?.isUnaudited === true).map(({ task }) => task.target);
  if (pages.length === 0 || !(await source.isShallow())) return [];
  return [
    `${source.location} is a shallow clone: whether the recorded bases of ${nameSome(pages.map(showName))} are what their translations were made from cannot be told; fetch the whole history (actions/checkout: fetch-depth: 0)`,
  ];
}

interface PlanContext {
  readonly pages: PageWorkers;
  readonly settings: PageSettings;
  readonly exchange?: Exchange | undefined;
}

async function planTask(
  { task, texts, id }: Pick<PlannedTask, 'task' | 'texts'> & Pick<PageWork, 'id'>,
  { pages, settings, exchange }: PlanContext,
  recalled?: PageWork['recalled'],
): Promise<PlannedTask> {
  const { source, old } = texts;
  const input = old === undefined ? { source } : { source, old };
  const work: PageWork = {
    id,
    affinity: task.source,
    input,
    settings,
    ...(recalled === undefined ? {} : { recalled }),
    ...(exchange === undefined ? {} : { received: exchange.find(settings.to, task.source) }),
  };
  return { task, texts, work, plan: await pages.run({ kind: 'plan', work }) };
}

interface RecallContext extends PlanContext, Pick<Ports, 'pause'> {
  readonly run: Run;
  readonly orphans: readonly RememberedPage[];
}

/**
 * What one page needs, another may have: the pages of this run that are aligned anyway are each other's memory, and
 * a new page is set as the first of them is. A page for which nothing is found stays as it was planned.
 */
async function recallAcrossPages(
  planned: readonly PlannedTask[],
  { run, orphans, pause, settings, pages, exchange }: RecallContext,
): Promise<PlannedTask[]> {
  const found = await queueOf(run)(() => searchPages(planned, { orphans, pause }));
  const model = planned.find(({ texts }) => texts.old !== undefined)?.plan.style;
  const forNew = { ...settings, update: { ...settings.update, style: { ...model, ...settings.update.style } } };
  return mapConcurrently(planned, pages.width * PAGES_AHEAD, async (page) => {
    const recalled = found.get(page) ?? new Map<string, Suggestion>();
    const isNew = page.texts.old === undefined && page.plan.requests.length > 0;
    if (recalled.size === 0 && !isNew) return { ...page, plan: forgetMemory(page.plan) };
    return planTask({ ...page, id: page.work.id }, { pages, exchange, settings: isNew ? forNew : settings }, recalled);
  });
}

const queues = new WeakMap<Run, SerialQueue>();

/** The memory of a language is as large as its book: that of one language of a run is held at a time. */
function queueOf(run: Run): SerialQueue {
  const queue = queues.get(run) ?? createSerialQueue();
  queues.set(run, queue);
  return queue;
}

/** What the pages have of each other, by the page that lacks it. */
async function searchPages(
  planned: readonly PlannedTask[],
  { orphans, pause }: Pick<RecallContext, 'orphans' | 'pause'>,
): Promise<Map<PlannedTask, Map<string, Suggestion>>> {
  const openPages = once(() => new TranslationMemory([...orphans, ...planned.flatMap(openPage)]));
  const found = new Map<PlannedTask, Map<string, Suggestion>>();
  for (const [at, page] of planned.filter(({ plan }) => plan.sought.length > 0).entries()) {
    // oxlint-disable-next-line no-await-in-loop -- so that what waits has its turn
    if (at > 0) await pause();
    const known = page.plan.sought.flatMap((sentence) => {
      const suggestion = openPages().recall(sentence);
      return suggestion === undefined ? [] : [[sentence.full, suggestion] as const];
    });
    if (known.length > 0) found.set(page, new Map(known));
  }
  return found;
}

function openPage({ plan: { memory }, task }: PlannedTask): RememberedPage[] {
  return memory === undefined ? [] : [openMemory(memory, task.target)];
}

/** A plan when all have been asked. */
// oxlint-disable-next-line no-unused-vars -- what was given to the others
function forgetMemory({ memory: _, ...plan }: PlannedPage): PlannedPage {
  return { ...plan, sought: [] };
}

/** A page whose proposal is made, before it is known what links of other pages it has broken. */
interface Finished {
  readonly page: PlannedTask;
  readonly finished: FinishedPage;
}

/** Make the proposals of what the engine answered; a page whose document failed, fails, and one that waits, waits. */
export async function applyAnswers(
  planned: readonly PlannedTask[],
  answers: ReadonlyMap<string, DocumentResult>,
  { run, opened, pages }: { readonly run: Run; readonly opened: OpenTranslation; readonly pages: PageWorkers },
): Promise<{ updated: UpdatedPage[]; failed: FailedPage[]; waiting: WaitingPage[]; unknown: WaitingPage[] }> {
  const links = { run, opened, pages, settings: readPageSettings(run, opened) };
  const findLandings = openLandings(links, planned, answers);
  const ends = await mapConcurrently(planned, pages.width * PAGES_AHEAD, async (page): Promise<PageEnd> => {
    try {
      const result = answers.get(page.task.target);
      if (result !== undefined && 'error' in result) throw new ServiceError(result.error, { retryable: false });
      if (result !== undefined && 'waiting' in result) return describeWaiting(page.task, result.waiting);
      const landings = await findLandings(page);
      const { work } = page;
      return { page, finished: await pages.run({ kind: 'finish', work, answers: result?.segments ?? [], landings }) };
    } catch (error) {
      return describeFailure(page.task, error);
    }
  });
  const made = ends.filter((end) => 'finished' in end);
  const isHidden = ({ page, finished }: Finished) => run.settings.engine.kind === 'memory' && isUnknown(page, finished);
  const proposed = made.filter((end) => !isHidden(end));
  const stale = await findStaleLinks(
    links,
    proposed.map(({ page: { task }, finished }) => ({ ...task, ...finished })),
  );
  return {
    updated: proposed.map(({ page, finished }) =>
      finishPage(page, { ...finished, stale: stale.get(page.task.target) ?? [] }, run),
    ),
    failed: ends.filter((end) => 'status' in end && end.status === 'failed'),
    waiting: ends.filter((end) => 'status' in end && end.status === 'unchanged'),
    unknown: made.filter(isHidden).map(({ page }) => describeUnknown(page.task)),
  };
}

type PageEnd = Finished | FailedPage | WaitingPage;

/** A proposal, and the links of other pages that it has broken. */
interface HeldPage extends FinishedPage {
  readonly stale: readonly ReviewFinding[];
}

/** A new page that would be offered as it stands in the source: that helps nobody, and switches off a site's own fallback. */
function isUnknown({ task }: PlannedTask, { segments }: FinishedPage): boolean {
  const count = (wanted: string) => segments.filter(({ outcome }) => outcome === wanted).length;
  return task.kind === 'new' && count('failed') > 0 && count('memory') + count('translated') === 0;
}

function describeUnknown({ source, target }: PageTask): WaitingPage {
  const reason = 'new, and no sentence of it is known from the pages of this run: not proposed without an engine';
  return { source, target, status: 'unchanged', reason };
}

function finishPage({ task, texts }: PlannedTask, finished: HeldPage, { commit }: Run): UpdatedPage {
  const { source, target, kind, from } = task;
  const origin = texts.old?.origin;
  const { text, review, shown, gone: _, stale, ...described } = finished;
  const told = { ...described, findings: [...described.findings, ...stale].toSorted((a, b) => a.line - b.line) };
  const place = { source, target };
  const facts = {
    kind,
    ...(from === undefined ? {} : { renamedFrom: from.target }),
    ...(origin === undefined ? {} : { base: origin }),
  };
  const details = { ...facts, ...told };
  const why = explainDelivery({ task, origin, finished, isSameText: text === texts.old?.target });
  const report: PageReport =
    why === undefined
      ? { ...place, status: 'unchanged', reason: 'the change needs none in the translation', ...details }
      : { ...place, status: 'delivered', ...(why === '' ? {} : { reason: why }), ...details };
  const advance = compileAdvance(task, texts, commit);
  const proposed = advance(text);
  const content = encodePage(proposed);
  const describe = () => addFindings(unpackValue(review), stale);
  return {
    task,
    content,
    sourceText: texts.source,
    records: texts.records.map(({ path, text: record }) => ({ path, text: advance(record) })),
    report,
    review: {
      target,
      length: proposed.length,
      ...(stale.length === 0 ? shown : countSentences(describe().sentences)),
      open: () => namePage({ ...place, ...facts }, decodeText(target, content), describe()),
    },
  };
}

/** What a project records itself goes along; what the source has as well is no record. */
function compileAdvance(task: PageTask, { source, old }: PageTexts, commit: string): (text: string) => string {
  const known = task.from?.source ?? task.source;
  const next = { source: task.source, commit, blob: task.sourceBlob };
  if (old === undefined) return (text) => text;
  return (text) => advanceRecords(text, { source: known, next, isOurs: (id) => !source.includes(id) });
}

interface Outcome {
  readonly task: PageTask;
  readonly origin: BaseReport | undefined;
  readonly finished: FinishedPage;
  readonly isSameText: boolean;
}

/**
 * Why a page is worth a commit: `''` for a changed text, `undefined` when it is not.
 *
 * Where the source says something new and the old words stand all the same, the translators must hear of it: the
 * base advances, and the pull request says where to look.
 */
function explainDelivery({ task, origin, finished: { segments, findings }, isSameText }: Outcome): string | undefined {
  if (origin?.origin === 'closest') return renderBaseNote(origin);
  if (!isSameText || task.kind === 'rename') return '';
  if (findings.some(({ rule }) => rule === UNPROVEN)) return 'its base was older than the translation; to be checked';
  const isStale = segments.some(({ outcome }) => outcome !== 'kept' && outcome !== 'moved');
  return isStale ? 'the old words stand for a changed source; to be checked' : undefined;
}
