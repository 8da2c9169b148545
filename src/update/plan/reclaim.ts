/**
 * Human sentences that would go, or stand beside a second translation of the same, though the new source says what they
 * say: the translator was ahead of the recorded base, or the source had it twice and kept the other one.
 *
 * Rule: where a sentence of the new source has no translation, or only that of a sentence that is hardly like it, the
 * alignment of the new source with the old translation decides, as long as the two hold the very same formulas, code and
 * roles. The sentence is asked of the engine all the same, and until there is an answer the human words stand; what only
 * the translator had is kept, and told.
 */
import type { Bead } from '../../align/bead.ts';
import { alignPages } from '../../align/pages.ts';
import { groupBy } from '../../shared/group.ts';
import type { DescribedPage } from '../page/describe.ts';
import { tokensOf, type Unit } from '../page/units.ts';
import type { LayoutInput } from './layout.ts';

/** Probability of a bead from which it is believed. */
const SURE = 0.8;
/** Below it, a former version is one for want of a better one, as in a paragraph that was written anew. */
const LOOSE = 0.6;

/** The units; those that nobody has translated, or hardly, with the human sentences that were found for them. */
export function reclaimTargets(units: readonly Unit[], pages: LayoutInput): readonly Unit[] {
  const { leaving, own } = listUnheld(units, pages);
  const open = units.filter((unit) => isBare(unit) || isLoose(unit, pages));
  if (leaving.length + own.length === 0 || open.length === 0) return units;
  if (leaving.length === 0 && open.every(isBare) && !isToldOf(own, open, pages)) return units;
  const free = new Set([...leaving, ...own, ...open.flatMap(({ target }) => target)]);
  const claims = keepWhole(listClaims(open, free, pages), { open, own, pages });
  const taken = new Set(claims.flatMap(({ claimants }) => claimants));
  const found = new Map(claims.map((claim) => [claim.claimants[0], claim]));
  const beadOf = new Map(pages.alignment.sentences.flatMap((bead) => bead.target.map((at) => [at, bead] as const)));
  return units
    .filter((unit) => !taken.has(unit) || found.has(unit))
    .map((unit, id) => {
      const claim = found.get(unit);
      return claim === undefined || isHeld(claim) ? { ...unit, id } : formFound(id, claim, beadOf);
    });
}

/** Whether the human sentences of a unit were found by what they say, and translate no former version of it. */
export function isFound({ fresh, former, target }: Unit, { changes }: Pick<LayoutInput, 'changes'>): boolean {
  return target.length > 0 && fresh.every((at) => !former.includes(changes.sentences[at]?.base ?? -1));
}

/** Target sentences that no unit has: those whose base sentences are gone, and those that only the translator has. */
function listUnheld(units: readonly Unit[], { alignment }: LayoutInput): Record<'leaving' | 'own', number[]> {
  const held = new Set(units.flatMap(({ target }) => target));
  const unheld = (beads: readonly Bead[]) => beads.flatMap(({ target }) => target.filter((at) => !held.has(at)));
  const isOwn = ({ source }: Bead) => source.length === 0;
  return {
    leaving: unheld(alignment.sentences.filter((bead) => !isOwn(bead))),
    own: unheld(alignment.sentences.filter(isOwn)),
  };
}

function isBare({ target, isUnchanged }: Unit): boolean {
  return target.length === 0 && !isUnchanged;
}

function isLoose({ fresh, target, isUnchanged }: Unit, { changes }: LayoutInput): boolean {
  const alike = fresh.map((at) => changes.sentences[at]?.similarity ?? 0);
  return !isUnchanged && target.length > 0 && Math.max(...alike) < LOOSE;
}

/**
 * Whether sentences that only the translator has share with open units what is copied: without it nothing speaks for
 * them, and the pages need not be aligned.
 */
function isToldOf(own: readonly number[], open: readonly Unit[], { source, target }: LayoutInput): boolean {
  const asked = new Set(open.flatMap(({ fresh }) => listAtoms(source, fresh)));
  return own.some((at) => listAtoms(target, [at]).some((atom) => asked.has(atom)));
}

interface Claim {
  readonly fresh: readonly number[];
  readonly target: readonly number[];
  /** Units of one block; their sentences are the fresh ones. */
  readonly claimants: readonly Unit[];
  /** Whether formulas, code or roles speak for it. */
  readonly isTelling: boolean;
}

/** Whether a claim says what is known already. */
function isHeld({ claimants: [first, ...others], target }: Claim): boolean {
  return others.length === 0 && first?.target.join() === target.join();
}

function formFound(id: number, { fresh, target }: Claim, beadOf: ReadonlyMap<number, Bead>): Unit {
  const beads = new Set(target.flatMap((at) => beadOf.get(at) ?? []));
  const former = [...beads].flatMap(({ source }) => source).toSorted((a, b) => a - b);
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
    if (!isWhole || blocks.size !== 1 || !found.every((at) => free.has(at))) return [];
    const copied = listCopied(target, found);
    if (copied !== listCopied(source, fresh)) return [];
    return [{ fresh, target: found, claimants, isTelling: copied !== '' }];
  });
}

/** What is copied from language to language, in no order. */
function listCopied(page: DescribedPage, sentences: readonly number[]): string {
  return listAtoms(page, sentences).toSorted().join('\n');
}

function listAtoms(page: DescribedPage, sentences: readonly number[]): string[] {
  return tokensOf(page, sentences).flatMap((token) =>
    token.type === 'atom' && token.kind !== 'escape' && token.kind !== 'entity' ? token.raw : [],
  );
}

interface Held {
  readonly open: readonly Unit[];
  /** What only the translator has. */
  readonly own: readonly number[];
  readonly pages: LayoutInput;
}

/** Nobody gives up a sentence that no other one claims, and nobody claims what is not given up. */
function keepWhole(all: readonly Claim[], held: Held): readonly Claim[] {
  for (let claims = all; ; ) {
    const kept = dropTorn(claims, held);
    if (kept.length === claims.length) return kept;
    claims = kept;
  }
}

function dropTorn(claims: readonly Claim[], held: Held): readonly Claim[] {
  const claimed = new Set(claims.flatMap(({ target }) => target));
  const giving = new Set(claims.flatMap(({ claimants }) => claimants));
  const others = new Set(held.open.filter((unit) => !giving.has(unit)).flatMap(({ target }) => target));
  return keepTogether(
    claims.filter(
      ({ target, claimants }) =>
        claimants.every((unit) => unit.target.every((at) => claimed.has(at))) && target.every((at) => !others.has(at)),
    ),
    held,
  );
}

/** What a translator has added to a block goes to one block of the new source, and something speaks for it, or it stays. */
function keepTogether(claims: readonly Claim[], { own, pages: { source, target } }: Held): readonly Claim[] {
  const blockOf = ({ sentences }: DescribedPage, at: number | undefined) => sentences[at ?? -1]?.placed.block;
  const added = groupBy(own, (at) => blockOf(target, at));
  const claimOf = new Map(claims.flatMap((claim) => claim.target.map((at) => [at, claim] as const)));
  const torn = new Set(
    [...added.values()].flatMap((sentences) => {
      const its = sentences.map((at) => claimOf.get(at));
      const places = new Set(its.map((claim) => blockOf(source, claim?.fresh[0])));
      const isTaken = places.size === 1 && !its.includes(undefined) && its.some((claim) => claim?.isTelling === true);
      return isTaken ? [] : sentences;
    }),
  );
  return claims.filter((claim) => !claim.target.some((at) => torn.has(at)));
}
