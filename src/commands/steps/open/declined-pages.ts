/**
 * Pages that translators have declined, by closing a pull request without merging it. They are not proposed again as
 * long as their source is what it was in that proposal.
 */
import type { FileEntry, ProposalBase, TargetBook } from '../../../book/books.ts';
import type { BranchPlan } from '../../../pull-request/plan-branch.ts';
import { readState, type StatePlace } from './read-state.ts';

export interface DeclinedRequest extends StatePlace {
  readonly branch: Pick<BranchPlan, 'declined'>;
  readonly base: Pick<ProposalBase, 'targetHead'>;
  readonly sourceFiles: ReadonlyMap<string, FileEntry>;
}

/** Number of the pull request that was closed, the last one, by path of the translated page. */
export async function findDeclined(
  book: TargetBook,
  { branch, base, sourceFiles, ...place }: DeclinedRequest,
): Promise<Map<string, number>> {
  const declined = new Map<string, number>();
  if (branch.declined.length === 0) return declined;
  const accepted = await readState(book, await book.listFiles(base.targetHead), place);
  const proposals = await Promise.all(
    branch.declined.map(async ({ number, headCommit }) => ({
      number,
      pages: await readState(book, await book.listFiles(headCommit), place),
    })),
  );
  for (const { number, pages } of proposals)
    for (const [path, { source, sourceBlob }] of pages) {
      const isPresent = sourceFiles.get(source)?.blob === sourceBlob;
      const isAccepted = accepted.get(path)?.sourceBlob === sourceBlob;
      if (isPresent && !isAccepted && !declined.has(path)) declined.set(path, number);
    }
  return declined;
}
