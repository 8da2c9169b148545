/**
 * Human sentences that would go because their base sentence is gone, though the new source still says what they say: the
 * translator was ahead of the recorded base, or the source had it twice and kept the other one.
 *
 * Rule: a sentence of the new source that nobody has translated gets the human sentence that is aligned with it and holds
 * the very formulas, code and roles that it holds. It is asked of the engine all the same; only until there is an answer
 * the human words stand.
 */
import { alignPages } from '../../align/pages.ts';
import type { DescribedPage } from '../page/describe.ts';
import { tokensOf, type Unit } from '../page/units.ts';
import type { LayoutInput } from './layout.ts';
import { listGone } from './replaced.ts';

/** Probability of a bead from which it is believed. */
const SURE = 0.8;

/** The units; those that nobody has translated with the human sentences that were found for them. */
export function reclaimTargets(units: readonly Unit[], pages: LayoutInput): readonly Unit[] {
  const free = new Set([...listGone({ ...pages, units }).values()].flatMap(({ target }) => target));
  const open = units.filter(isBare);
  if (free.size === 0 || open.length === 0) return units;
  const claims = listClaims(open, free, pages);
  const taken = new Set(claims.flatMap(({ claimants }) => claimants));
  const found = new Map(claims.map((claim) => [claim.claimants[0], claim]));
  return units
    .filter((unit) => !taken.has(unit) || found.has(unit))
    .map((unit, id) => {
      const claim = found.get(unit);
      if (claim === undefined) return { ...unit, id };
      const { fresh, target } = claim;
      return { id, fresh, target, former: [], isUnchanged: false, isOmitted: false };
    });
}

function isBare({ former, target, isOmitted, isUnchanged }: Unit): boolean {
  return target.length === 0 && !isUnchanged && (former.length === 0 || isOmitted);
}

interface Claim {
  readonly fresh: readonly number[];
  readonly target: readonly number[];
  /** Units of one block; their sentences are the fresh ones. */
  readonly claimants: readonly Unit[];
}

/** What the new source and the old translation say of each other, as far as both sides are free. */
function listClaims(open: readonly Unit[], free: ReadonlySet<number>, { source, target }: LayoutInput): Claim[] {
  const unitOf = new Map(open.flatMap((unit) => unit.fresh.map((at) => [at, unit] as const)));
  return alignPages(source.page, target.page).sentences.flatMap((bead): Claim[] => {
    const [fresh, found] = [bead.source, bead.target];
    if (bead.score < SURE || fresh.length === 0 || found.length === 0) return [];
    const claimants = [...new Set(fresh.flatMap((at) => unitOf.get(at) ?? []))];
    const covered = claimants.flatMap((unit) => unit.fresh);
    const blocks = new Set(fresh.map((at) => source.sentences[at]?.placed.block));
    const isWhole = covered.length === fresh.length && covered.every((at) => fresh.includes(at));
    const isFree = found.every((at) => free.has(at));
    const isSame = () => listCopied(source, fresh) === listCopied(target, found);
    return isWhole && blocks.size === 1 && isFree && isSame() ? [{ fresh, target: found, claimants }] : [];
  });
}

/** What is copied from language to language, in no order. */
function listCopied(page: DescribedPage, sentences: readonly number[]): string {
  const atoms = tokensOf(page, sentences).flatMap((token) =>
    token.type === 'atom' && token.kind !== 'escape' && token.kind !== 'entity' ? token.raw : [],
  );
  return atoms.toSorted().join('\n');
}
