/** The state file of a translation, from its files at some commit. */

import { parseState, STATE_PATH, type State } from '../../../base/state.ts';
import type { FileEntry, TargetBook } from '../../../book/books.ts';
import type { Layout } from '../../../book/layout.ts';
import { assertInside } from '../../../book/safe-path.ts';
import { decodeText } from '../../../shared/page-text.ts';

export interface StatePlace {
  readonly statePath: string;
  readonly layout: Layout;
}

/** Where the state of one language may stand. */
export function listStatePaths({ statePath }: Pick<StatePlace, 'statePath'>): string[] {
  return [...new Set([statePath, STATE_PATH])];
}

/**
 * Read the state of one language; as long as it has no file of its own, its pages in the one of the repository.
 *
 * @throws {ConfigError} when it is no state file of this version.
 * @throws {ContentError} when it is a link, or not UTF-8.
 */
export async function readState(
  book: TargetBook,
  files: ReadonlyMap<string, FileEntry>,
  { statePath, layout }: StatePlace,
): Promise<State> {
  const path = files.has(statePath) ? statePath : STATE_PATH;
  assertInside(path, files);
  const entry = files.get(path);
  const bytes = entry === undefined ? undefined : (await book.readBlobs([entry.blob])).get(entry.blob);
  const state = parseState(bytes === undefined ? undefined : decodeText(path, bytes), book.location, path);
  if (path === statePath) return state;
  return new Map([...state].filter(([page]) => layout.findSource(page) !== undefined));
}
