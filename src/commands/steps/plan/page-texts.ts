/** The three texts of a page: new source, current translation, and the base that the translation was made from. */

import { findBetterBase } from '../../../base/better-base.ts';
import { guessBase, reportGuess } from '../../../base/guess-base.ts';
import type { Profiler } from '../../../base/page-history.ts';
import type { BaseReport, RecordedBase } from '../../../base/records.ts';
import { TEXT_RECORDS } from '../../../base/text-records.ts';
import type { FileEntry, TargetBook } from '../../../book/books.ts';
import type { PageTask } from '../../../book/scope.ts';
import { renderBaseNote } from '../../../report/tally.ts';
import { ContentError } from '../../../shared/errors.ts';
import type { PageLimits } from '../../../shared/page-limits.ts';
import { decodePage } from '../../../shared/page-text.ts';
import type { Run } from '../open/open-run.ts';
import type { OpenTranslation } from '../open/open-translation.ts';

export interface PageTexts {
  readonly source: string;
  /** Absent for a new page. */
  readonly old?: {
    readonly target: string;
    readonly base: string;
    /** The base as it is recorded, when the translation is newer and `base` is a later revision. */
    readonly recorded?: string;
    /** Why it is not sure that `base` is the base; absent when it is. */
    readonly doubt?: string;
    /** Set when the history does not reach back to the recorded base, so that nothing tells whether it is the true one. */
    readonly isUnaudited?: boolean;
    readonly origin: BaseReport;
  };
  /** Files beside the translation that record its base. */
  readonly records: readonly RecordFile[];
}

export interface RecordFile {
  readonly path: string;
  readonly text: string;
}

type Contents = ReadonlyMap<string, Uint8Array>;

/**
 * Reads the contents of a page, and then its texts: what cannot be read is a failure of the repository, what the
 * contents hold one of the page.
 */
export type OpenTexts = (task: PageTask) => Promise<() => Promise<PageTexts>>;

/** Pages whose contents are read together: a process or a few queries, and some megabytes. */
const READ_AT_ONCE = 100;

/** Open the texts of all pages in scope; they are to be asked for in their order. @param profile Where texts are profiled. */
export function openTexts(run: Run, opened: OpenTranslation, profile: Profiler): OpenTexts {
  const { settings, book, base, translation, scope } = opened;
  const audited = scope.tasks.filter((task) => task.base !== undefined && !isAsDelivered(task, translation));
  run.source.prepareHistories?.(
    run.commit,
    audited.map((task) => task.source),
  );
  const head = base.targetHead;
  const loaded = { run, language: settings.language, book, head, translation, profile };
  const readContents = inBatches(scope.tasks, (tasks) => readBatch(tasks, run, opened));
  return async (task) => {
    const contents = await readContents(task);
    return () => readTexts(task, { ...loaded, ...contents });
  };
}

/** Reads many things together when the first of them is asked for; they are let go of when all have been. */
function inBatches<Item, Batch>(
  items: readonly Item[],
  read: (items: readonly Item[]) => Promise<Batch>,
): (item: Item) => Promise<Batch> {
  const numbers = new Map(items.map((item, at) => [item, Math.floor(at / READ_AT_ONCE)]));
  const batches = new Map<number, { readonly contents: Promise<Batch>; left: number }>();
  return (item) => {
    const number = numbers.get(item) ?? 0;
    const own = items.slice(number * READ_AT_ONCE, (number + 1) * READ_AT_ONCE);
    const batch = batches.get(number) ?? { contents: read(own), left: own.length };
    batch.left -= 1;
    if (batch.left > 0) batches.set(number, batch);
    else batches.delete(number);
    return batch.contents;
  };
}

/** Read contents, two calls for all of them. */
async function readBatch(
  tasks: readonly PageTask[],
  run: Run,
  { book, translation }: OpenTranslation,
): Promise<Pick<Loaded, 'source' | 'target'>> {
  const fromSource: string[] = [];
  const fromTarget: string[] = [];
  for (const { sourceBlob, base: record, target, from } of tasks) {
    fromSource.push(sourceBlob);
    const page = translation.files.get(from?.target ?? target);
    if (page !== undefined) fromTarget.push(page.blob);
    for (const { blob } of listRecordFiles(from?.target ?? target, translation)) fromTarget.push(blob);
    if (record !== undefined) (record.origin === 'sibling' ? fromTarget : fromSource).push(record.blob);
  }
  const [source, target] = await Promise.all([run.source.readBlobs(fromSource), book.readBlobs(fromTarget)]);
  return { source, target };
}

/** Files other than the page in which the project records its base. */
function listRecordFiles(page: string, { files }: OpenTranslation['translation']): FileEntry[] {
  return TEXT_RECORDS.flatMap(({ listPlaces }) => {
    const entry = listPlaces(page)
      .map((path) => files.get(path))
      .find((place) => place?.kind === 'file');
    return entry === undefined || entry.path === page ? [] : [entry];
  });
}

interface Loaded {
  readonly run: Run;
  readonly language: string;
  readonly book: TargetBook;
  /** Head of the branch that the translation is on. */
  readonly head: string;
  readonly translation: OpenTranslation['translation'];
  readonly source: Contents;
  readonly target: Contents;
  readonly profile: Profiler;
}

/** @throws {ContentError} when a text is not UTF-8 or the base cannot be found. */
async function readTexts(task: PageTask, loaded: Loaded): Promise<PageTexts> {
  const { run, translation } = loaded;
  const { limits } = run.settings;
  const source = decodeShared(task.source, task.sourceBlob, { run, bytes: loaded.source.get(task.sourceBlob) });
  if (task.kind === 'new') return { source, records: [] };
  const files = listRecordFiles(task.from?.target ?? task.target, translation);
  const records = files.map(({ path, blob }) => ({ path, text: decode(path, loaded.target.get(blob), limits) }));
  return { source, records, old: await readOld(task, source, loaded) };
}

/** Whether the translation stands as it was delivered: then its base is certain. */
function isAsDelivered({ target, from }: PageTask, { files, state }: OpenTranslation['translation']): boolean {
  const path = from?.target ?? target;
  return state.get(path)?.targetBlob === files.get(path)?.blob;
}

async function readOld(task: PageTask, current: string, loaded: Loaded): Promise<NonNullable<PageTexts['old']>> {
  const { run, translation } = loaded;
  const path = task.from?.target ?? task.target;
  const entry = translation.files.get(path);
  const target = decode(path, loaded.target.get(entry?.blob ?? ''), run.settings.limits);
  if (task.base === undefined) return { target, ...(await findBase(task, loaded, target)) };
  const recorded = readBase(task, task.base, loaded);
  const { origin, commit } = task.base;
  const better = isAsDelivered(task, translation)
    ? undefined
    : await findBetterBase(
        {
          source: run.source,
          commit: run.commit,
          path: task.source,
          base: { blob: task.base.blob, text: recorded },
          current: { blob: task.sourceBlob, text: current },
          target,
        },
        {
          from: run.settings.source.language,
          to: loaded.language,
          dialect: run.settings.source.dialect,
          limits: run.settings.limits,
          profile: loaded.profile,
        },
      );
  if (better === undefined || better === 'unknown') {
    const known = commit === undefined ? {} : { commit };
    const audit = better === undefined ? {} : { isUnaudited: true };
    return { target, base: recorded, ...audit, origin: { origin, ...known } };
  }
  const { text: base, commit: betterCommit, audited } = better;
  return { target, base, recorded, origin: { origin, commit: betterCommit, audited } };
}

function readBase(task: PageTask, base: RecordedBase, { run, source, target }: Loaded): string {
  const bytes = (base.origin === 'sibling' ? target : source).get(base.blob);
  if (bytes === undefined)
    throw new ContentError(
      task.from?.target ?? task.target,
      `its base, source blob ${base.blob}, is not in the source; fetch the whole history`,
    );
  return decodeShared(task.from?.basePath ?? task.basePath ?? task.source, base.blob, { run, bytes });
}

const shared = new WeakMap<Run, Map<string, string>>();

/** A text of the source, which all languages of a run have: it is held once. */
function decodeShared(path: string, blob: string, { run, bytes }: { run: Run; bytes: Uint8Array | undefined }): string {
  const known = shared.get(run) ?? new Map<string, string>();
  shared.set(run, known);
  const text = known.get(blob) ?? decode(path, bytes, run.settings.limits);
  known.set(blob, text);
  return text;
}

function decode(path: string, bytes: Uint8Array | undefined, limits: PageLimits): string {
  if (bytes === undefined) throw new ContentError(path, 'cannot be read from its repository');
  return decodePage(path, bytes, limits);
}

/** The source revision that a translation without a record was most likely made from. */
async function findBase(
  { source: path, target: place }: PageTask,
  { run, language, book, head }: Loaded,
  target: string,
): Promise<{ base: string; doubt?: string; origin: BaseReport }> {
  const { source, commit, settings } = run;
  const remedy = 'fetch the whole history (git fetch --unshallow; actions/checkout: fetch-depth: 0)';
  if (await source.isShallow())
    throw new ContentError(
      place,
      `has no base, and which revision it follows cannot be found in a shallow clone of the source; ${remedy}`,
    );
  const guess = await guessBase(
    { source, commit, path, target, targetDate: await book.findLastChange(head, place) },
    { from: settings.source.language, to: language, dialect: settings.source.dialect, limits: settings.limits },
  );
  if (guess === undefined)
    throw new ContentError(place, `has no base, and the source history holds no version of it; ${remedy}`);
  const { text, commit: used } = guess.base;
  const origin: BaseReport = { origin: 'closest', commit: used, guess: reportGuess(guess) };
  return { base: text, ...(guess.isSure ? {} : { doubt: renderBaseNote(origin) }), origin };
}
