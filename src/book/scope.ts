/**
 * Which pages of a translation a run looks at, and what is to be done with each: the push decides where to look, the
 * recorded base decides what changed. Nothing is read but lists of files.
 */

import type { RecordedBase } from '../base/records.ts';
import { ContentError, withoutPlace } from '../shared/errors.ts';
import { nameSome } from '../shared/name-some.ts';
import { showName } from '../shared/path-bytes.ts';
import type { FileEntry, SourceBook, TargetBook } from './books.ts';
import type { PageFilter } from './page-globs.ts';
import { renderBasePath } from './page-paths.ts';
import { findRenames } from './renames.ts';
import { assertInside, assertPagePlace } from './safe-path.ts';
import { findBase, findTarget, listStrays, type Stray, type Translation } from './translated-pages.ts';

/** What the caller asks for. */
export interface Selection {
  /** Commit of the source; only pages that were touched since are in scope. */
  readonly since: string | undefined;
  /** Every page is in scope, and a page without a base is given the closest revision. */
  readonly full: boolean;
  /** Only these source pages are in scope. */
  readonly pages: PageFilter | undefined;
  /**
   * What becomes of pages that are up to date: they are in scope to be told, or to be planned as well, all of them or
   * those that the open proposal has otherwise than the target branch. Default: they are told where `full` or `pages`
   * takes them in.
   */
  readonly upToDate?: 'told' | 'planned' | 'planned if proposed' | undefined;
}

/** A page to work on. */
export interface PageTask {
  readonly kind: 'new' | 'update' | 'rename';
  readonly source: string;
  readonly sourceBlob: string;
  readonly target: string;
  /** Where its base is to be kept; `undefined` when only the state file knows it. */
  readonly basePath: string | undefined;
  /** `undefined` for a page whose base has to be guessed. */
  readonly base: RecordedBase | undefined;
  /** Where the translation stands now, when the source page was renamed. */
  readonly from?: { readonly source: string; readonly target: string; readonly basePath: string | undefined };
}

/** A page in scope with which nothing is to be done. */
interface SettledPage {
  readonly status: 'unchanged' | 'failed';
  readonly source: string;
  readonly target: string;
  readonly reason: string;
}

export interface Scope {
  /** In the order of their source paths. */
  readonly tasks: readonly PageTask[];
  readonly settled: readonly SettledPage[];
  /** Translations whose source page is gone; their sentences may serve other pages. */
  readonly orphans: readonly Orphan[];
  /** Pages that are not in scope, as they are up to date. */
  readonly inStep: number;
  /** What the reader of the report should know. */
  readonly warnings: readonly string[];
}

/** A translation without a source page, with its base. */
export interface Orphan {
  readonly target: string;
  readonly base: RecordedBase;
}

export interface ScopeRequest {
  readonly source: SourceBook;
  readonly target: Pick<TargetBook, 'readBlobs'>;
  /** Current commit of the source, and its files. */
  readonly commit: string;
  readonly sourceFiles: ReadonlyMap<string, FileEntry>;
  readonly isPage: PageFilter;
  /** Whether a page without a translation is proposed; default: each is. */
  readonly isOffered?: PageFilter;
  /** Path of the state file, for messages. */
  readonly statePath: string;
  readonly translation: Translation;
  /** Pages whose update to the present source was declined, by target path, with the number of the pull request. */
  readonly declined: ReadonlyMap<string, number>;
  /** Whether the open proposal has a translated page otherwise than the target branch. */
  readonly isProposed: PageFilter;
  readonly selection: Selection;
  /** Paths of the source that a push has changed, see {@link listTouched}; `undefined` where every page is looked at. */
  readonly touched: ReadonlySet<string> | undefined;
}

/** Paths that changed in the source since a commit, those that renamed files have left among them. */
export async function listTouched(
  { source, commit }: Pick<ScopeRequest, 'source' | 'commit'>,
  since: string | undefined,
): Promise<Set<string> | undefined> {
  if (since === undefined) return undefined;
  const changes = await source.listChanges(since, commit);
  return new Set(changes.flatMap((change) => (change.kind === 'renamed' ? [change.path, change.from] : [change.path])));
}

/** Work out the scope of a run for one translation. */
export async function selectScope(request: ScopeRequest): Promise<Scope> {
  const { translation, selection, source, commit } = request;
  const pages = [...request.sourceFiles.values()].filter(({ path, kind }) => kind === 'file' && request.isPage(path));
  const paths = new Set(pages.map(({ path }) => path));
  // A page without a record may be the translators' own: where its source went is looked for by a full run, and where
  // the translation is not adopted yet, so that no page that was renamed is taken for a new one.
  const isYoung = pages.some(({ path }) => isUnrecorded(translation, findTarget(translation, path)));
  const strays = listStrays(translation, request.isPage, paths).filter(
    ({ base }) => base !== undefined || selection.full || isYoung,
  );
  const untranslated = pages.filter(({ path }) => !translation.files.has(findTarget(translation, path)));
  const renames = await findRenames(strays, {
    source,
    target: request.target,
    commit,
    since: selection.since,
    untranslated: new Map(untranslated.map((page) => [page.path, page])),
  });
  const isInScope = compileSelection(request);
  const strayOf = new Map([...renames].map(([stray, path]) => [path, stray]));
  const planned = pages.toSorted(byPath).map((page) => planPage(page, translation, strayOf.get(page.path)));
  const rivals = findRivals(planned);
  const entries = planned.filter(isInScope).map((task) => settle(task, request, rivals.get(task)));
  const removed = strays.filter((stray) => !renames.has(stray) && !paths.has(stray.source));
  const orphans = removed.flatMap(({ base, ...stray }) => (base === undefined ? [] : [{ ...stray, base }]));
  const gone = orphans.map(describeRemoved).filter(isInScope);
  const inScope = new Set(gone.map(({ target }) => target));
  return {
    tasks: entries.filter((entry) => 'kind' in entry),
    settled: [...entries.filter((entry) => 'status' in entry), ...gone].map(showNames),
    orphans: orphans.filter(({ target }) => inScope.has(target)),
    inStep: planned.filter((task) => !isInScope(task) && isUpToDate(task)).length,
    warnings: untranslated.length > renames.size ? await warnOfShallow(source, gone) : [],
  };
}

/** Whether a page is there of which nothing says what it was translated from. */
function isUnrecorded(translation: Translation, target: string): boolean {
  return translation.files.has(target) && findBase(translation, target) === undefined;
}

/** Where pages have gone and others are new, only the history can tell that one became the other. */
async function warnOfShallow(source: SourceBook, gone: readonly SettledPage[]): Promise<string[]> {
  if (gone.length === 0 || !(await source.isShallow())) return [];
  const pages = nameSome(gone.map(({ target }) => target));
  return [
    `${source.location} is a shallow clone: whether the source pages of ${pages} were removed or renamed and rewritten cannot be told; fetch the whole history (actions/checkout: fetch-depth: 0)`,
  ];
}

/** Nothing is done with these pages any more: their names are for people from here on. */
function showNames(page: SettledPage): SettledPage {
  return { ...page, source: showName(page.source), target: showName(page.target) };
}

function byPath(a: FileEntry, b: FileEntry): number {
  return a.path < b.path ? -1 : 1;
}

function planPage(page: FileEntry, translation: Translation, stray: Stray | undefined): PageTask {
  const { files, basePattern } = translation;
  const target = findTarget(translation, page.path);
  const findBasePath = (path: string) => (basePattern === null ? undefined : renderBasePath(basePattern, path));
  const common = { source: page.path, sourceBlob: page.blob, target, basePath: findBasePath(target) };
  if (stray !== undefined) {
    const from = { source: stray.source, target: stray.target, basePath: findBasePath(stray.target) };
    return { ...common, kind: 'rename', base: stray.base, from };
  }
  return { ...common, kind: files.has(target) ? 'update' : 'new', base: findBase(translation, target) };
}

/** Tasks that would write the same page, each with another one. */
function findRivals(tasks: readonly PageTask[]): Map<PageTask, PageTask> {
  const first = new Map<string, PageTask>();
  const rivals = new Map<PageTask, PageTask>();
  for (const task of tasks) {
    const other = first.get(task.target);
    if (other === undefined) first.set(task.target, task);
    else rivals.set(task, other).set(other, task);
  }
  return rivals;
}

type InScope = (entry: PageTask | SettledPage) => boolean;

/** By the push, by everything, or by what differs from its base. */
function compileSelection(request: ScopeRequest): InScope {
  const { selection, touched } = request;
  const { full, pages, upToDate } = selection;
  return (entry) => {
    if (pages !== undefined && !pages(entry.source)) return false;
    if (touched !== undefined) return touched.has(entry.source);
    if (full || pages !== undefined || upToDate === 'told' || 'status' in entry) return true;
    if (isUpToDate(entry)) return isPlannedAnyway(entry, request);
    return !isLeftOut(entry, request);
  };
}

/** A page that is up to date, and is planned all the same: there is a translation whose sentences can be worked on. */
function isPlannedAnyway({ kind, target }: PageTask, { selection: { upToDate }, isProposed }: ScopeRequest): boolean {
  return kind === 'update' && (upToDate === 'planned' || (upToDate === 'planned if proposed' && isProposed(target)));
}

/** Nothing to do: the source has not changed, or the translators removed the page but not what records its base. */
function isUpToDate(task: PageTask): boolean {
  if (task.kind === 'new') return task.base !== undefined;
  return task.kind === 'update' && task.base?.blob === task.sourceBlob;
}

/** A page that this translation does without. */
function isLeftOut({ kind, source }: PageTask, { isOffered = () => true }: ScopeRequest): boolean {
  return kind === 'new' && !isOffered(source);
}

/** A task that can be worked on, or why it needs no work or cannot be. */
function settle(task: PageTask, request: ScopeRequest, rival?: PageTask): PageTask | SettledPage {
  const { translation, selection, declined } = request;
  const { source, target } = task;
  try {
    assertWritable(task, translation);
    if (rival !== undefined)
      throw new ContentError(target, `is the target of both ${source} and ${rival.source}; correct 'paths'`);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { status: 'failed', source, target, reason: withoutPlace(error.message, target) };
  }
  if (isUpToDate(task) && isPlannedAnyway(task, request)) return task;
  if (isUpToDate(task)) return { status: 'unchanged', source, target, reason: describeUpToDate(task, request) };
  if (isLeftOut(task, request)) return { status: 'unchanged', source, target, reason: LEFT_OUT };
  const refusal = declined.get(target);
  if (refusal !== undefined) return { status: 'unchanged', source, target, reason: describeDeclined(refusal) };
  if (task.kind !== 'new' && task.base === undefined && !selection.full)
    return { status: 'failed', source, target, reason: describeMissingBase(request) };
  return task;
}

function assertWritable({ source, target, basePath, from }: PageTask, { files }: Translation): void {
  if (basePath === target) throw new ContentError(target, "is its own base; correct 'base'");
  const places = [target, basePath].map((path) => ({ path, page: source }));
  const left = [from?.target, from?.basePath].map((path) => ({ path, page: from?.source ?? source }));
  for (const { path, page } of [...places, ...left])
    if (path !== undefined) {
      assertInside(path, files);
      assertPagePlace(path, page);
    }
}

const LEFT_OUT = "has no translation, and 'new-pages' does not ask for one";

function describeUpToDate({ kind }: PageTask, { statePath }: ScopeRequest): string {
  if (kind !== 'new') return 'up to date';
  return `removed by its translators; to have it again, remove its base and its entry in ${statePath}`;
}

function describeDeclined(pullRequest: number): string {
  return `declined in #${pullRequest}; proposed again when its source changes`;
}

/** In the words of the pattern, so that pages with the same cause are told together. */
function describeMissingBase({ translation: { basePattern }, statePath }: ScopeRequest): string {
  const places = basePattern === null ? statePath : `${basePattern} and ${statePath}`;
  return `has no base (looked in ${places}), so what changed is unknown; amts adopt finds it in the history, or lists what it may be`;
}

function describeRemoved({ source, target }: Omit<Stray, 'base'>): SettledPage {
  return {
    status: 'unchanged',
    source,
    target,
    reason: 'source page removed; the translation stays until its translators remove it',
  };
}
