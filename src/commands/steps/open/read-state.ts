/** The state file of a translation, from its files at some commit. */

import { parseState, STATE_PATH, type State } from '../../../base/state.ts';
import type { FileEntry, TargetBook } from '../../../book/books.ts';
import { assertInside } from '../../../book/safe-path.ts';
import { decodePage } from '../../../shared/page-text.ts';

/**
 * @throws {ConfigError} when it is no state file of this version.
 * @throws {ContentError} when it is a link, or not UTF-8.
 */
export async function readState(book: TargetBook, files: ReadonlyMap<string, FileEntry>): Promise<State> {
  assertInside(STATE_PATH, files);
  const entry = files.get(STATE_PATH);
  const bytes = entry === undefined ? undefined : (await book.readBlobs([entry.blob])).get(entry.blob);
  return parseState(bytes === undefined ? undefined : decodePage(STATE_PATH, bytes), book.location);
}
