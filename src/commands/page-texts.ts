/** The three texts of a page: new source, current translation, and the base that the translation was made from. */
import type { SourceBook } from '../book/books.ts';
import { findClosestRevision } from '../book/closest-revision.ts';
import { decodePage } from '../book/page-text.ts';
import type { PageTask } from '../book/scope.ts';
import type { BaseReport } from '../report/ledger.ts';
import { ContentError } from '../shared/errors.ts';
import type { Run } from './open-run.ts';
import type { OpenTranslation } from './open-translation.ts';

export interface PageTexts {
  readonly source: string;
  /** Absent for a new page. */
  readonly old?: { readonly target: string; readonly base: string; readonly origin: BaseReport };
}

type Contents = ReadonlyMap<string, Uint8Array>;

/** Reads the texts of one page; the contents behind it were read at once. */
export type ReadTexts = (task: PageTask) => Promise<PageTexts>;

/** Read the contents of all pages in scope, two calls for all of them. */
export async function loadTexts(run: Run, { book, translation, scope }: OpenTranslation): Promise<ReadTexts> {
  const fromSource: string[] = [];
  const fromTarget: string[] = [];
  for (const { sourceBlob, base, target, from } of scope.tasks) {
    fromSource.push(sourceBlob);
    const page = translation.files.get(from?.target ?? target);
    if (page !== undefined) fromTarget.push(page.blob);
    if (base !== undefined) (base.origin === 'sibling' ? fromTarget : fromSource).push(base.blob);
  }
  const [source, target] = await Promise.all([run.source.readBlobs(fromSource), book.readBlobs(fromTarget)]);
  return (task) => readTexts(task, { run, translation, source, target });
}

interface Loaded {
  readonly run: Run;
  readonly translation: OpenTranslation['translation'];
  readonly source: Contents;
  readonly target: Contents;
}

/** @throws {ContentError} when a text is not UTF-8 or the base cannot be found. */
async function readTexts(task: PageTask, { run, translation, source, target }: Loaded): Promise<PageTexts> {
  const text = decode(task.source, source.get(task.sourceBlob));
  if (task.kind === 'new') return { source: text };
  const path = task.from?.target ?? task.target;
  const oldTarget = decode(path, target.get(translation.files.get(path)?.blob ?? ''));
  const { base } = task;
  if (base === undefined)
    return { source: text, old: { target: oldTarget, ...(await guessBase(task, run, oldTarget)) } };
  const bytes = (base.origin === 'sibling' ? target : source).get(base.blob);
  const basePath = task.from?.basePath ?? task.basePath ?? task.source;
  if (bytes === undefined)
    throw new ContentError(path, `its base, source blob ${base.blob}, is not in the source; fetch the whole history`);
  const commit = base.commit === undefined ? {} : { commit: base.commit };
  return {
    source: text,
    old: { target: oldTarget, base: decode(basePath, bytes), origin: { origin: base.origin, ...commit } },
  };
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
  const closest = await findClosestRevision(source, { commit, path }, text);
  const bytes = closest && (await source.readBlobs([closest.blob])).get(closest.blob);
  if (closest === undefined || bytes === undefined)
    throw new ContentError(
      target,
      'has no base, and the source history holds no version of it; fetch the whole history',
    );
  return { base: decodePage(path, bytes), origin: { origin: 'closest', commit: closest.commit } };
}
