/** Whether a translation has a proposal that is still to be merged. */
import { ConfigError } from '../../../shared/errors.ts';
import type { OpenTranslation } from '../open/open-translation.ts';

/** Whether the branch of proposals holds what is not merged. */
export function isOpenProposal({ base }: Pick<OpenTranslation, 'base'>): boolean {
  return base.proposalHead !== undefined && !base.isFresh;
}

/** @throws {ConfigError} when there is nothing to correct. */
export function assertOpen({ base, book }: OpenTranslation): void {
  if (isOpenProposal({ base })) return;
  throw new ConfigError(
    `${book.location}: has no open proposal on ${base.proposalBranch}: it is merged, or gone; correct the pages on ${base.targetBranch}`,
  );
}
