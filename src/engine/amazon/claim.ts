/** The claim of one run on the work on a book and language; see `../claim.ts`. */
import { type Claimed, type ClaimPlace, isClaimed, withClaim } from '../claim.ts';
import type { AmazonContext } from './context.ts';
import type { Work } from './names.ts';

/** What a step has at hand that others must not do at the same time. */
export type ClaimedContext = Claimed<AmazonContext>;

/**
 * Do a step on a work that no other run does at the same time.
 *
 * @throws {ServiceError} when another run keeps the claim for longer than the engine waits.
 */
export function claimWork<T>(
  work: Work,
  context: AmazonContext,
  step: (context: ClaimedContext) => Promise<T>,
): Promise<T> {
  return withClaim(placeOf(work, context), context, step);
}

/** Whether another run is at the work right now, as far as one look tells. */
export function isWorkClaimed(work: Work, context: AmazonContext): Promise<boolean> {
  return isClaimed(placeOf(work, context), context);
}

function placeOf(work: Work, { layout }: AmazonContext): ClaimPlace {
  return { key: layout.claim(work), name: work.targetLanguage };
}
