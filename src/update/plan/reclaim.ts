/**
 * Human sentences that would go because their base sentence is gone, though the new source still says what they say: the
 * translator was ahead of the recorded base, or the source said it twice and kept the other one.
 *
 * Rule: a human sentence is taken out only where nothing that is new in the source is aligned with it and holds the very
 * formulas, code and roles that it holds.
 */
import type { Bead } from '../../align/bead.ts';
import { alignPages } from '../../align/pages.ts';
import type { DescribedPage } from '../page/describe.ts';
import { tokensOf, type Unit } from '../page/units.ts';
import type { LayoutInput } from './layout.ts';
import { listGone } from './replaced.ts';

/** Probability of a bead from which it is believed. */
const SURE = 0.8;
/** Below it, a former version is one for want of a better one, as in a paragraph that was written anew. */
const LOOSE = 0.6;

/** The units; those that nobody has translated, or hardly, with the human sentences that were found for them. */
export function reclaimTargets(units: readonly Unit[], pages: LayoutInput): readonly Unit[] {
  const gone = [...listGone({ ...pages, units }).values()].flatMap(({ target }) => target);
  const open = units.filter((unit) => isBare(unit) || isLoose(unit, pages));
  if (gone.length === 0 || open.length === 0) return units;
  const free = new Set([...gone, ...open.flatMap(({ target }) => target)]);
  const claims = keepWhole(listClaims(open, free, pages), open);
  const taken = new Set(claims.flatMap(({ claimants }) => claimants));
  const found = new Map(claims.map(({ claimants: [first], bead }) => [first, bead]));
  return units
    .filter((unit) => !taken.has(unit) || found.has(unit))
    .map((unit, id) => {
      const bead = found.get(unit);
      if (bead === undefined) return { ...unit, id };
      return { id, fresh: bead.source, former: [], target: bead.target, isUnchanged: false, isOmitted: false };
    });
}

function isBare({ former, target, isOmitted }: Unit): boolean {
  return target.length === 0 && (former.length === 0 || isOmitted);
}

function isLoose({ fresh, target, isUnchanged }: Unit, { changes }: LayoutInput): boolean {
  const alike = fresh.map((at) => changes.sentences[at]?.similarity ?? 0);
  return !isUnchanged && target.length > 0 && Math.max(...alike) < LOOSE;
}

interface Claim {
  readonly bead: Bead;
  /** Units of one block; their sentences are those of the bead. */
  readonly claimants: readonly Unit[];
}

/** What the new source and the old translation say of each other, as far as both sides are free. */
function listClaims(open: readonly Unit[], free: ReadonlySet<number>, { source, target }: LayoutInput): Claim[] {
  const unitOf = new Map(open.flatMap((unit) => unit.fresh.map((at) => [at, unit] as const)));
  return alignPages(source.page, target.page).sentences.flatMap((bead): Claim[] => {
    if (bead.score < SURE || bead.source.length === 0 || bead.target.length === 0) return [];
    const claimants = [...new Set(bead.source.flatMap((at) => unitOf.get(at) ?? []))];
    const covered = claimants.flatMap(({ fresh }) => fresh);
    const blocks = new Set(bead.source.map((at) => source.sentences[at]?.placed.block));
    const isWhole = covered.length === bead.source.length && covered.every((at) => bead.source.includes(at));
    const isFree = bead.target.every((at) => free.has(at));
    const isSame = () => listCopied(source, bead.source) === listCopied(target, bead.target);
    return isWhole && blocks.size === 1 && isFree && isSame() ? [{ bead, claimants }] : [];
  });
}

/** What is copied from language to language, in no order. */
function listCopied(page: DescribedPage, sentences: readonly number[]): string {
  const atoms = tokensOf(page, sentences).flatMap((token) =>
    token.type === 'atom' && token.kind !== 'escape' && token.kind !== 'entity' ? token.raw : [],
  );
  return atoms.toSorted().join('\n');
}

/** Nobody gives up a sentence that no other one claims, and nobody claims what is not given up. */
function keepWhole(claims: readonly Claim[], open: readonly Unit[]): readonly Claim[] {
  const claimed = new Set(claims.flatMap(({ bead }) => bead.target));
  const giving = new Set(claims.flatMap(({ claimants }) => claimants));
  const held = new Set(open.filter((unit) => !giving.has(unit)).flatMap(({ target }) => target));
  const kept = claims.filter(
    ({ bead, claimants }) =>
      claimants.every(({ target }) => target.every((at) => claimed.has(at))) &&
      bead.target.every((at) => !held.has(at)),
  );
  return kept.length === claims.length ? kept : keepWhole(kept, open);
}
