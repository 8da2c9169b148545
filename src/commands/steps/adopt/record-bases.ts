/**
 * Bases that were found, to one commit on the proposal branch: the texts beside their pages and the state file. No page
 * of the translation is touched.
 */
import { renderState } from '../../../base/state.ts';
import type { FileEdit } from '../../../book/books.ts';
import { encodePage } from '../../../shared/page-text.ts';
import { joinEdits } from '../deliver/deliver.ts';
import type { Run } from '../open/open-run.ts';
import type { OpenTranslation } from '../open/open-translation.ts';
import type { GuessedPage } from './guess-pages.ts';

/**
 * @returns The commit.
 * @throws {ServiceError} when a branch has moved meanwhile.
 */
export async function recordBases(run: Run, open: OpenTranslation, pages: readonly GuessedPage[]): Promise<string> {
  const { book, base, translation, statePath } = open;
  const found = pages.flatMap(({ record, ...page }) => (record === undefined ? [] : [{ ...page, record }]));
  const contents = await run.source.readBlobs(found.map(({ record }) => record.blob));
  const state = new Map(translation.state);
  const texts: { readonly path: string; readonly content: Uint8Array }[] = [];
  for (const { task, told, record } of found) {
    const { target } = told;
    const basePath = task.from === undefined ? task.basePath : task.from.basePath;
    const content = contents.get(record.blob) ?? encodePage(record.text);
    if (basePath !== undefined) texts.push({ path: basePath, content });
    state.set(target, {
      source: task.from?.source ?? task.source,
      commit: record.commit,
      sourceBlob: record.blob,
      targetBlob: translation.files.get(target)?.blob ?? '',
    });
  }
  texts.push({ path: statePath, content: encodePage(renderState(state)) });
  const blobs = await book.writeBlobs(texts.map(({ content }) => content));
  const edits = texts.map(({ path }, at): FileEdit => ({ path, blob: blobs[at] }));
  const count = found.length === 1 ? '1 page was' : `${found.length} pages were`;
  const message = `Record what ${count} translated from\n\nSource-Commit: ${run.commit}\n`;
  return book.commit({ base, edits: await joinEdits(open, edits), message, author: run.settings.commit.author });
}
