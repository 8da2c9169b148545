/**
 * The comments of commits whose run was cut off before it made them: read back from the commits of the proposal branch
 * that the pull request does not tell as reviewed.
 */
import { type DueComments, parseComments, readReviewed, readTrailer } from '../../../pull-request/outbox.ts';
import type { OpenTranslation } from '../open/open-translation.ts';

/** What earlier runs have left, the oldest commit first; `[]` when the head of the branch is told as reviewed. */
export async function readLeftComments(
  { book, base, branch }: Pick<OpenTranslation, 'book' | 'base' | 'branch'>,
  /** Of the pull request as it is now. */
  body: string | undefined,
): Promise<DueComments[]> {
  const { proposalHead: head, isFresh, targetHead } = base;
  const reviewed = body === undefined ? undefined : readReviewed(body);
  if (head === undefined || isFresh || head === reviewed) return [];
  const blobs = new Map<string, string>();
  for (const { id, message } of await book.listAncestors(head)) {
    if (id === reviewed || id === branch.merged) break;
    const blob = readTrailer(message);
    if (blob === undefined) continue;
    // What the target branch holds is merged, and nobody's business any more.
    // oxlint-disable-next-line no-await-in-loop -- hardly ever more than one
    if ((await book.findMergeBase(id, targetHead)) === id) break;
    blobs.set(id, blob);
  }
  if (blobs.size === 0) return [];
  const contents = await book.readBlobs([...blobs.values()]);
  return [...blobs]
    .toReversed()
    .map(([commit, blob]) => ({ commit, comments: parseComments(contents.get(blob) ?? Buffer.of()) }));
}
