/** What a three-way join compares: the same thing where two branches parted, in the proposal, on the target branch. */
export interface Versions<T> {
  readonly base: T;
  readonly proposal: T;
  readonly target: T;
}

/** One of the two branches that are joined. */
export type Side = 'proposal' | 'target';

/** The other branch. */
export function otherSide(side: Side): Side {
  return side === 'target' ? 'proposal' : 'target';
}

/**
 * The side with the newer one of two versions; `target` where the history tells neither.
 *
 * @param history All versions, newest first.
 */
export function sideOfNewer<T>(history: readonly T[], versions: Readonly<Record<Side, T>>): Side {
  const [ours, theirs] = [history.indexOf(versions.proposal), history.indexOf(versions.target)];
  return ours !== -1 && (theirs === -1 || ours < theirs) ? 'proposal' : 'target';
}

/** Do the same, at once, for the three versions. */
export async function mapVersions<T, U>(
  { base, proposal, target }: Versions<T>,
  work: (version: T) => Promise<U>,
): Promise<Versions<U>> {
  const [atBase, inProposal, onTarget] = await Promise.all([work(base), work(proposal), work(target)]);
  return { base: atBase, proposal: inProposal, target: onTarget };
}
