/** The sentences of a proposal, and which of them the reader is pointed to. */
import { isPatched } from '../../report/tally.ts';
import type { Proposal } from '../../update/proposal.ts';
import type { ProposedSentence } from './work-saved.ts';

/** What is not plainly kept or moved is marked: it is shown in the pull request. */
export function listProposed({ segments }: Pick<Proposal, 'segments'>): ProposedSentence[] {
  return segments.map((segment) => ({
    ...segment.target,
    isMarked: (segment.outcome !== 'kept' && segment.outcome !== 'moved') || isPatched(segment),
    isLeft: segment.reason === 'source-left',
  }));
}
