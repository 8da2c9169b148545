/**
 * Proposals to one commit on the proposal branch: pages, their bases and the state together, so that they advance
 * together when the proposal is merged.
 */
import type { FileEdit, FileEntry, TargetBook } from '../book/books.ts';
import { encodePage } from '../book/page-text.ts';
import { type PageState, renderState, STATE_PATH } from '../book/state.ts';
import type { Run } from './open-run.ts';
import type { OpenTranslation } from './open-translation.ts';
import type { UpdatedPage } from './update-pages.ts';

/**
 * Commit the delivered pages. The base of a page whose translation needs no change advances along with them, but is
 * never worth a commit of its own.
 *
 * @returns The commit, or `null` when no page is delivered.
 * @throws {ServiceError} when a branch has moved meanwhile.
 */
export async function deliverPages(
  run: Run,
  { book, base, translation }: OpenTranslation,
  pages: readonly UpdatedPage[],
): Promise<string | null> {
  const delivered = pages.filter(({ report }) => report.status === 'delivered');
  if (delivered.length === 0) return null;
  const state = new Map(translation.state);
  for (const { task } of pages) if (task.from !== undefined) state.delete(task.from.target);
  const blobs = await writePages(book, pages);
  for (const [page, { targetBlob }] of blobs) state.set(page.task.target, describeState(page, run.commit, targetBlob));
  const [stateBlob] = await book.writeBlobs([encodePage(renderState(state))]);
  const edits = new Map<string, FileEdit>(base.edits.map((edit) => [edit.path, edit]));
  const set = (path: string, blob: string | undefined) => edits.set(path, { ...edits.get(path), path, blob });
  for (const path of listRemovals(pages, translation.files)) set(path, undefined);
  for (const [{ task }, { targetBlob, baseBlob }] of blobs) {
    set(task.target, targetBlob);
    if (task.basePath !== undefined) set(task.basePath, baseBlob);
  }
  set(STATE_PATH, stateBlob);
  const message = renderMessage(run, delivered);
  return book.commit({ base, edits: [...edits.values()], message, author: run.settings.commit.author });
}

interface PageBlobs {
  readonly targetBlob: string;
  readonly baseBlob: string;
}

async function writePages(book: TargetBook, pages: readonly UpdatedPage[]): Promise<Map<UpdatedPage, PageBlobs>> {
  const contents = pages.flatMap(({ content, sourceContent }) => [content, sourceContent]);
  const ids = await book.writeBlobs(contents);
  return new Map(
    pages.map((page, at) => [page, { targetBlob: ids[2 * at] ?? '', baseBlob: ids[2 * at + 1] ?? '' }] as const),
  );
}

/** Where renamed pages and their bases stood; a page that is written there all the same is set later, and wins. */
function listRemovals(pages: readonly UpdatedPage[], files: ReadonlyMap<string, FileEntry>): string[] {
  return pages.flatMap(({ task: { from } }) =>
    [from?.target, from?.basePath].flatMap((path) => (path !== undefined && files.has(path) ? [path] : [])),
  );
}

function describeState({ task }: UpdatedPage, commit: string, targetBlob: string): PageState {
  return { source: task.source, commit, sourceBlob: task.sourceBlob, targetBlob };
}

/** More pages than this are not listed in a commit message. */
const MAX_LISTED = 30;

function renderMessage({ source, commit }: Run, pages: readonly UpdatedPage[]): string {
  const count = pages.length === 1 ? '1 page' : `${pages.length} pages`;
  const listed = pages.slice(0, MAX_LISTED).map(({ task }) => describePage(task));
  const more = pages.length > MAX_LISTED ? [`… and ${pages.length - MAX_LISTED} more`] : [];
  return [`Update ${count} from ${source.name}`, '', ...listed, ...more, '', `Source-Commit: ${commit}`, ''].join('\n');
}

function describePage({ target, kind, from }: UpdatedPage['task']): string {
  const how = from === undefined ? (kind === 'new' ? ' (new)' : '') : ` (was ${from.target})`;
  return `- ${target}${how}`;
}
