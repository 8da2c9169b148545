/**
 * Human sentences that would go though the new source says what they say: the translator was ahead of the recorded base,
 * or the source had it twice and kept the other one.
 *
 * Rule: where a sentence of the new source has no translation, or only that of a sentence that is hardly like it, the
 * alignment of the new source with the old translation decides, as long as the two hold the very same formulas, code and
 * roles. The sentence is asked of the engine all the same; only until there is an answer the human words stand.
 */
import { alignPages } from '../../align/pages.ts';
import type { DescribedPage } from '../page/describe.ts';
import { tokensOf, type Unit } from '../page/units.ts';
import { groupFreshBlocks, type LayoutInput } from './layout.ts';

/** Probability of a bead from which it is believed. */
const SURE = 0.8;
/** Below it, a former version is one for want of a better one, as in a paragraph that was written anew. */
const LOOSE = 0.6;

/** The units; those that nobody has translated, or hardly, with the human sentences that were found for them. */
export function reclaimTargets(units: readonly Unit[], pages: LayoutInput): readonly Unit[] {
  const leaving = listLeaving(units, pages);
  const open = units.filter((unit) => isBare(unit) || isLoose(unit, pages));
  if (leaving.length === 0 || open.length === 0) return units;
  const free = new Set([...leaving, ...open.flatMap(({ target }) => target)]);
  const claims = keepWhole(listClaims(open, free, pages), open);
  const taken = new Set(claims.flatMap(({ claimants }) => claimants));
  const found = new Map(claims.map((claim) => [claim.claimants[0], claim]));
  return units
    .filter((unit) => !taken.has(unit) || found.has(unit))
    .map((unit, id) => {
      const claim = found.get(unit);
      return claim === undefined || isHeld(claim) ? { ...unit, id } : formFound(id, claim, pages);
    });
}

/** Whether the human sentences of a unit were found by what they say, and translate no former version of it. */
export function isFound({ fresh, former, target }: Unit, { changes }: Pick<LayoutInput, 'changes'>): boolean {
  return target.length > 0 && fresh.every((at) => !former.includes(changes.sentences[at]?.base ?? -1));
}

/**
 * Target sentences that no unit has and that would go: those of base sentences that are gone, and what the translator
 * wrote beside them in a block of which nothing is left. What else only the translator has stays where it is.
 */
function listLeaving(units: readonly Unit[], pages: LayoutInput): number[] {
  const { target, alignment } = pages;
  const held = new Set(units.flatMap((unit) => unit.target));
  const living = new Set(groupFreshBlocks(pages));
  const removed = new Set(
    alignment.blocks.flatMap((bead, at) => (bead.source.length === 0 || living.has(at) ? [] : bead.target)),
  );
  return alignment.sentences.flatMap((bead) =>
    bead.target.filter((at) => {
      const block = target.sentences[at]?.placed.block.index ?? -1;
      return !held.has(at) && (bead.source.length > 0 || removed.has(block));
    }),
  );
}

function isBare({ target, isUnchanged }: Unit): boolean {
  return target.length === 0 && !isUnchanged;
}

function isLoose({ fresh, target, isUnchanged }: Unit, { changes }: LayoutInput): boolean {
  const alike = fresh.map((at) => changes.sentences[at]?.similarity ?? 0);
  return !isUnchanged && target.length > 0 && Math.max(...alike) < LOOSE;
}

interface Claim {
  readonly fresh: readonly number[];
  readonly target: readonly number[];
  /** Units of one block; their sentences are the fresh ones. */
  readonly claimants: readonly Unit[];
}

/** Whether a claim says what is known already. */
function isHeld({ claimants: [first, ...others], target }: Claim): boolean {
  return others.length === 0 && first?.target.join() === target.join();
}

function formFound(id: number, { fresh, target }: Claim, { alignment }: LayoutInput): Unit {
  const beads = alignment.sentences.filter((bead) => bead.target.some((at) => target.includes(at)));
  const former = beads.flatMap(({ source }) => source).toSorted((a, b) => a - b);
  return { id, fresh, target, former, isUnchanged: false, isOmitted: false };
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

/** Nobody gives up a sentence that no other one claims, and nobody claims what is not given up. */
function keepWhole(claims: readonly Claim[], open: readonly Unit[]): readonly Claim[] {
  const claimed = new Set(claims.flatMap(({ target }) => target));
  const giving = new Set(claims.flatMap(({ claimants }) => claimants));
  const held = new Set(open.filter((unit) => !giving.has(unit)).flatMap(({ target }) => target));
  const kept = claims.filter(
    ({ target, claimants }) =>
      claimants.every((unit) => unit.target.every((at) => claimed.has(at))) && target.every((at) => !held.has(at)),
  );
  return kept.length === claims.length ? kept : keepWhole(kept, open);
}
