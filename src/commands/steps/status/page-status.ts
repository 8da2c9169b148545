/**
 * How far the pages of one translation are behind. Texts are read for those that are behind alone, and sources are
 * compared with sources: no page is aligned, so that a whole book takes seconds.
 */
import { readPairs } from '../../../base/read-pairs.ts';
import type { RecordedBase } from '../../../base/records.ts';
import type { PageTask } from '../../../book/scope.ts';
import { findBase, type Translation } from '../../../book/translated-pages.ts';
import { accountFor } from '../../../engine/budget.ts';
import type { Engine, SegmentRequest } from '../../../engine/engine.ts';
import { renderSegmentHtml } from '../../../markdown/html.ts';
import { parsePage } from '../../../markdown/parse.ts';
import { hasWords } from '../../../markdown/tokens.ts';
import type { Certainty, PageStatus } from '../../../report/status/status-report.ts';
import { mapConcurrently } from '../../../shared/concurrent.ts';
import { decodePage } from '../../../shared/page-text.ts';
import { isSameWording } from '../../../shared/typographic.ts';
import { type DescribedSentence, describePage } from '../../../update/page/describe.ts';
import { compareSources } from '../../../update/plan/changes.ts';
import type { RunContext } from '../open/open-run.ts';
import type { OpenTranslation } from '../open/open-translation.ts';
import { readMerged } from '../translate/load-resources.ts';

/** Processes or queries for histories at a time. */
const AT_ONCE = 10;

/** The status of every page of a translation; its scope has them all. */
export async function readPages(
  open: OpenTranslation,
  context: RunContext,
  engine: Engine,
): Promise<readonly PageStatus[]> {
  const { scope } = open;
  const merged = await readMerged(open, context);
  const works = await readWorks(open, context);
  const behind = await mapConcurrently(works, AT_ONCE, (work) => describeWork(work, { open, context, engine }));
  return [...behind, ...scope.settled.map((page) => describeSettled(page, { open, merged, context }))].toSorted(
    (a, b) => (a.source < b.source ? -1 : 1),
  );
}

/** A page that is not up to date, with its texts. */
interface Work {
  readonly task: PageTask;
  readonly base: string;
  readonly source: string;
}

async function readWorks({ scope, book }: OpenTranslation, { run }: RunContext): Promise<Work[]> {
  const { tasks } = scope;
  const recorded = tasks.flatMap(({ base }) => (base === undefined ? [] : [{ base }]));
  const [sources, pairs] = await Promise.all([
    run.source.readBlobs(tasks.map(({ sourceBlob }) => sourceBlob)),
    readPairs(recorded, { source: run.source, target: book, limits: run.settings.limits }),
  ]);
  const baseOf = new Map(recorded.map(({ base }, at) => [base, pairs[at]?.base ?? '']));
  return tasks.map((task) => {
    const bytes = sources.get(task.sourceBlob);
    const source = bytes === undefined ? '' : decodePage(task.source, bytes, run.settings.limits);
    return { task, source, base: task.base === undefined ? '' : (baseOf.get(task.base) ?? '') };
  });
}

interface WorkContext {
  readonly open: OpenTranslation;
  readonly context: RunContext;
  readonly engine: Engine;
}

async function describeWork(work: Work, { open, context, engine }: WorkContext): Promise<PageStatus> {
  const { task, base, source } = work;
  const { run, ports } = context;
  await ports.pause();
  const { language: from, dialect } = run.settings.source;
  const describe = (text: string) => describePage(parsePage(text, { language: from, dialect }));
  const [old, fresh] = [describe(base), describe(source)];
  const changes = compareSources(old, fresh);
  const changed = fresh.sentences.filter((_, at) => changes.sentences[at]?.similarity !== 1);
  const worded = changed.filter((sentence) => {
    const former = old.sentences[changes.sentences[sentence.placed.index]?.base ?? -1];
    return hasWords(sentence.tokens) && (former === undefined || !isSameWording(former.prose, sentence.prose));
  });
  const revisions = task.base === undefined ? undefined : await countRevisions(task, task.base, run);
  return {
    ...describeBase(task.from?.target ?? task.target, open.translation),
    source: task.source,
    target: task.target,
    state: task.kind === 'new' ? 'missing' : 'behind',
    ...(revisions === undefined ? {} : { revisions }),
    sentences: changed.length,
    characters: worded.reduce((sum, { prose }) => sum + prose.length, 0),
    costUsd: await estimateCost(worded, task.target, { open, context, engine }),
    ...(task.from === undefined ? {} : { note: `renamed from ${task.from.target}` }),
  };
}

/** Versions of the source page that came after its base; `undefined` when its path never had that. */
async function countRevisions(
  { source }: PageTask,
  { blob }: RecordedBase,
  run: RunContext['run'],
): Promise<number | undefined> {
  const versions = await run.source.listVersions(run.commit, source);
  const at = versions.findIndex((version) => version.blob === blob);
  return at === -1 ? undefined : at;
}

/** What the engine would charge for sentences, asked of nobody. */
async function estimateCost(
  sentences: readonly DescribedSentence[],
  name: string,
  { open, context: { run }, engine }: WorkContext,
): Promise<number> {
  if (sentences.length === 0) return 0;
  const segments = sentences.map(
    ({ tokens }, at): SegmentRequest => ({ id: `u${at}`, html: renderSegmentHtml(tokens) }),
  );
  const languages = { sourceLanguage: run.settings.source.language, targetLanguage: open.settings.language };
  const documents = [{ name, segments, ...languages }];
  const batch = { book: run.source.name, ...languages, documents, loadResources: async () => ({}) };
  const estimate = await engine.estimate(batch, { offline: true });
  return accountFor([{ language: open.settings.language, estimate }]).total.costUsd;
}

/** Where the base of a page is recorded, and how sure it is. */
function describeBase(target: string, translation: Translation): Pick<PageStatus, 'base' | 'certainty'> {
  const record = findBase(translation, target);
  if (record === undefined) return { certainty: 'none' };
  const known = translation.state.get(target);
  const isAsDelivered = known?.sourceBlob === record.blob && known.targetBlob === translation.files.get(target)?.blob;
  const certainty: Certainty = isAsDelivered ? 'certain' : 'recorded';
  return { base: record.origin, certainty };
}

interface SettledContext {
  readonly open: OpenTranslation;
  readonly merged: Translation;
  readonly context: RunContext;
}

/** A page with nothing to do now: it is up to date here or in the proposal, or something keeps it. */
function describeSettled(
  { source, target, status, reason }: OpenTranslation['scope']['settled'][number],
  { open: { translation }, merged, context: { sourceFiles } }: SettledContext,
): PageStatus {
  const blob = sourceFiles.get(source)?.blob;
  const page = { source, target, ...describeBase(target, translation), sentences: 0, characters: 0, costUsd: 0 };
  const isUpToDate = (one: Translation) =>
    blob !== undefined && one.files.has(target) && findBase(one, target)?.blob === blob;
  if (status === 'failed') return { ...page, state: page.base === undefined ? 'unknown' : 'failed', note: reason };
  if (isUpToDate(merged)) return { ...page, state: 'current' };
  return isUpToDate(translation) ? { ...page, state: 'proposed' } : { ...page, state: 'set aside', note: reason };
}
