/** The three texts of a page: new source, current translation, and the base that the translation was made from. */

import { findBetterBase } from '../../../base/better-base.ts';
import { findClosestRevision } from '../../../base/closest-revision.ts';
import type { BaseReport, RecordedBase } from '../../../base/records.ts';
import type { SourceBook } from '../../../book/books.ts';
import type { PageTask } from '../../../book/scope.ts';
import { ContentError } from '../../../shared/errors.ts';
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
    readonly origin: BaseReport;
  };
}

type Contents = ReadonlyMap<string, Uint8Array>;

/** Reads the texts of one page; the contents behind it were read at once. */
export type ReadTexts = (task: PageTask) => Promise<PageTexts>;

/** Read the contents of all pages in scope, two calls for all of them. */
export async function loadTexts(run: Run, { settings, book, translation, scope }: OpenTranslation): Promise<ReadTexts> {
  const fromSource: string[] = [];
  const fromTarget: string[] = [];
  for (const { sourceBlob, base, target, from } of scope.tasks) {
    fromSource.push(sourceBlob);
    const page = translation.files.get(from?.target ?? target);
    if (page !== undefined) fromTarget.push(page.blob);
    if (base !== undefined) (base.origin === 'sibling' ? fromTarget : fromSource).push(base.blob);
  }
  const [source, target] = await Promise.all([run.source.readBlobs(fromSource), book.readBlobs(fromTarget)]);
  return (task) => readTexts(task, { run, language: settings.language, translation, source, target });
}

interface Loaded {
  readonly run: Run;
  readonly language: string;
  readonly translation: OpenTranslation['translation'];
  readonly source: Contents;
  readonly target: Contents;
}

/** @throws {ContentError} when a text is not UTF-8 or the base cannot be found. */
async function readTexts(task: PageTask, loaded: Loaded): Promise<PageTexts> {
  const { run, translation } = loaded;
  const text = decode(task.source, loaded.source.get(task.sourceBlob));
  if (task.kind === 'new') return { source: text };
  const path = task.from?.target ?? task.target;
  const entry = translation.files.get(path);
  const target = decode(path, loaded.target.get(entry?.blob ?? ''));
  if (task.base === undefined) return { source: text, old: { target, ...(await guessBase(task, run, target)) } };
  const recorded = readBase(task, task.base, loaded);
  const { origin, commit } = task.base;
  const isAsDelivered = translation.state.get(path)?.targetBlob === entry?.blob;
  const better = isAsDelivered
    ? undefined
    : await findBetterBase(
        {
          source: run.source,
          commit: run.commit,
          path: task.source,
          base: { blob: task.base.blob, text: recorded },
          target,
        },
        { from: run.settings.source.language, to: loaded.language, dialect: run.settings.source.dialect },
      );
  if (better === undefined) {
    const known = commit === undefined ? {} : { commit };
    return { source: text, old: { target, base: recorded, origin: { origin, ...known } } };
  }
  const { text: base, commit: betterCommit, audited } = better;
  return { source: text, old: { target, base, recorded, origin: { origin, commit: betterCommit, audited } } };
}

function readBase(task: PageTask, base: RecordedBase, { source, target }: Loaded): string {
  const bytes = (base.origin === 'sibling' ? target : source).get(base.blob);
  if (bytes === undefined)
    throw new ContentError(
      task.from?.target ?? task.target,
      `its base, source blob ${base.blob}, is not in the source; fetch the whole history`,
    );
  return decodePage(task.from?.basePath ?? task.basePath ?? task.source, bytes);
}

function decode(path: string, bytes: Uint8Array | undefined): string {
  if (bytes === undefined) throw new ContentError(path, 'cannot be read from its repository');
  return decodePage(path, bytes);
}

/** The source revision that is closest to a translation without a base. */
async function guessBase(
  { source: path, target }: PageTask,
  { source, commit }: { readonly source: SourceBook; readonly commit: string },
  text: string,
): Promise<{ base: string; origin: BaseReport }> {
  const closest = await findClosestRevision(source, await source.followPage(commit, path), text);
  const bytes = closest && (await source.readBlobs([closest.blob])).get(closest.blob);
  if (closest === undefined || bytes === undefined)
    throw new ContentError(
      target,
      'has no base, and the source history holds no version of it; fetch the whole history',
    );
  return { base: decodePage(path, bytes), origin: { origin: 'closest', commit: closest.commit } };
}
