/**
 * Proposals to one commit on the proposal branch: pages, their bases and the state together, so that they advance
 * together when the proposal is merged.
 */

import { type PageState, renderState } from '../../../base/state.ts';
import type { FileEdit, FileEntry, ProposalBase, TargetBook } from '../../../book/books.ts';
import { renderBasePath } from '../../../book/page-paths.ts';
import { renderComments, renderTrailer } from '../../../pull-request/outbox.ts';
import { planReview } from '../../../pull-request/plan-review.ts';
import { encodePage } from '../../../shared/page-text.ts';
import type { Run } from '../open/open-run.ts';
import type { OpenTranslation } from '../open/open-translation.ts';
import type { UpdatedPage } from '../plan/update-pages.ts';

/**
 * Commit the delivered pages. The base of a page whose translation needs no change advances along with them, but is
 * never worth a commit of its own; the join of two branches that changed the same file is.
 *
 * @returns The commit, or `null` when nothing is worth one.
 * @throws {ServiceError} when a branch has moved meanwhile.
 */
export async function deliverPages(
  run: Run,
  translation: OpenTranslation,
  pages: readonly UpdatedPage[],
): Promise<string | null> {
  const { book, base } = translation;
  const delivered = pages.filter(({ report }) => report.status === 'delivered');
  if (delivered.length === 0 && !base.isJoinDue) return null;
  const edits =
    delivered.length === 0 ? base.edits : await joinEdits(translation, await editPages(run, translation, pages));
  const attached = await writeComments(translation, delivered);
  const message = delivered.length === 0 ? renderJoin(base) : renderMessage(run, delivered, attached);
  return book.commit({ base, edits, message, attached, author: run.settings.commit.author });
}

/** The comments on lines that the commit asks for, where there is a pull request to make them in. */
async function writeComments(
  { book, settings, pullRequests }: OpenTranslation,
  delivered: readonly UpdatedPage[],
): Promise<readonly string[]> {
  if (pullRequests === undefined) return [];
  const report = { pages: delivered.map((page) => page.report) };
  const { language } = settings.pullRequest;
  const comments = planReview({ report, language, known: [], findBasePath: makeFindBasePath(settings) });
  return comments.length === 0 ? [] : book.writeBlobs([renderComments(comments)]);
}

/** Where the base of a translated page stands; `undefined` where none is kept beside it. */
export function makeFindBasePath({
  base,
}: Pick<OpenTranslation['settings'], 'base'>): (target: string) => string | undefined {
  return (target) => (base === null ? undefined : renderBasePath(base, target));
}

/** What the pages, their bases and the state come to. */
async function editPages(
  run: Run,
  { book, translation, statePath }: OpenTranslation,
  pages: readonly UpdatedPage[],
): Promise<FileEdit[]> {
  const state = new Map(translation.state);
  for (const { task } of pages) if (task.from !== undefined) state.delete(task.from.target);
  const blobs = await writePages(book, pages);
  for (const [page, { targetBlob }] of blobs) state.set(page.task.target, describeState(page, run.commit, targetBlob));
  const records = pages.flatMap((page) => page.records);
  const [stateBlob, ...recordBlobs] = await book.writeBlobs(
    [renderState(state), ...records.map(({ text }) => text)].map(encodePage),
  );
  const written = [...blobs].flatMap(([{ task }, { targetBlob, baseBlob }]) => [
    { path: task.target, blob: targetBlob },
    ...(task.basePath === undefined ? [] : [{ path: task.basePath, blob: baseBlob }]),
  ]);
  const advanced = records.map(({ path }, at) => ({ path, blob: recordBlobs[at] }));
  return [...listRemovals(pages, translation.files), ...written, ...advanced, { path: statePath, blob: stateBlob }];
}

/** The edits of the pages over those of the join; what the tree does not have need not be removed from it. */
export async function joinEdits({ book, base }: OpenTranslation, own: readonly FileEdit[]): Promise<FileEdit[]> {
  const edits = new Map(base.edits.map((edit) => [edit.path, edit]));
  for (const edit of own) edits.set(edit.path, { ...edits.get(edit.path), ...edit });
  const files = base.edits.length === 0 ? base.files : await book.listFiles(base.tree);
  return [...edits.values()].filter(({ path, blob }) => blob !== undefined || files.has(path));
}

interface PageBlobs {
  readonly targetBlob: string;
  readonly baseBlob: string;
}

/** Pages whose contents are written together; those of all of them would be held twice. */
const WRITTEN_AT_ONCE = 100;

async function writePages(book: TargetBook, pages: readonly UpdatedPage[]): Promise<Map<UpdatedPage, PageBlobs>> {
  const ids: string[] = [];
  for (let at = 0; at < pages.length; at += WRITTEN_AT_ONCE) {
    const some = pages.slice(at, at + WRITTEN_AT_ONCE);
    const contents = some.flatMap(({ content, sourceText }) => [content, encodePage(sourceText)]);
    // oxlint-disable-next-line no-await-in-loop -- so that not all are encoded at a time
    ids.push(...(await book.writeBlobs(contents)));
  }
  return new Map(
    pages.map((page, at) => [page, { targetBlob: ids[2 * at] ?? '', baseBlob: ids[2 * at + 1] ?? '' }] as const),
  );
}

/** Where renamed pages and their bases stood; a page that is written there all the same is set later, and wins. */
function listRemovals(pages: readonly UpdatedPage[], files: ReadonlyMap<string, FileEntry>): FileEdit[] {
  const paths = pages.flatMap(({ task: { from } }) => [from?.target, from?.basePath]);
  return paths.flatMap((path) => (path !== undefined && files.has(path) ? [{ path, blob: undefined }] : []));
}

function describeState({ task }: UpdatedPage, commit: string, targetBlob: string): PageState {
  return { source: task.source, commit, sourceBlob: task.sourceBlob, targetBlob };
}

/** More pages than this are not listed in a commit message. */
const MAX_LISTED = 30;

function renderMessage({ source, commit }: Run, pages: readonly UpdatedPage[], attached: readonly string[]): string {
  const count = pages.length === 1 ? '1 page' : `${pages.length} pages`;
  const listed = pages.slice(0, MAX_LISTED).map(({ task }) => describePage(task));
  const more = pages.length > MAX_LISTED ? [`… and ${pages.length - MAX_LISTED} more`] : [];
  const trailers = [`Source-Commit: ${commit}`, ...attached.map(renderTrailer)];
  return [`Update ${count} from ${source.name}`, '', ...listed, ...more, '', ...trailers, ''].join('\n');
}

function renderJoin({ targetBranch, proposalBranch }: ProposalBase): string {
  return `Merge ${targetBranch} into ${proposalBranch}\n`;
}

function describePage({ target, kind, from }: UpdatedPage['task']): string {
  const how = from === undefined ? (kind === 'new' ? ' (new)' : '') : ` (was ${quietPath(from.target)})`;
  return `- ${quietPath(target)}${how}`;
}

/** GitHub reads `#1`, `GH-1` and `@name` in a message: a path must close no issue and call nobody. */
export function quietPath(path: string): string {
  return path
    .replaceAll(/[#@\p{Cc}]/gu, (character) => encodeURIComponent(character))
    .replaceAll(/(GH)-(?=\d)/gi, '$1%2D');
}
