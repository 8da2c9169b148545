/**
 * Prose inside spans, such as titles of links: it belongs together where the spans do, in sentences that are translations
 * of each other.
 */
import { groupBy } from '../shared/group.ts';
import type { Bead } from './bead.ts';
import type { InnerProse, PageUnits } from './page-units.ts';

/**
 * Beads of the sentences inside spans, those of a bead one behind the other: each has the score of the sentences around.
 *
 * @param beads Of the sentences of the blocks.
 */
export function alignInner(from: PageUnits, to: PageUnits, beads: readonly Bead[]): Bead[] {
  if (from.inner.length + to.inner.length === 0) return [];
  const [own, other] = [groupBy(from.inner, ({ around }) => around), groupBy(to.inner, ({ around }) => around)];
  return beads.flatMap(({ source, target, score }) => {
    const pick = (inner: ReadonlyMap<number, readonly InnerProse[]>, list: readonly number[]) =>
      list.flatMap((at) => inner.get(at) ?? []);
    return pairProse(pick(own, source), pick(other, target)).map((bead) => ({ ...bead, score }));
  });
}

/** Spans that say the same belong together, then those of one kind, in order; the rest has no partner. */
function pairProse(source: readonly InnerProse[], target: readonly InnerProse[]): Omit<Bead, 'score'>[] {
  const pairs = new Map<InnerProse, InnerProse>();
  for (const nameOf of [({ key }: InnerProse) => key, ({ kind }: InnerProse) => kind]) {
    const taken = new Set(pairs.values());
    const free = groupBy(
      target.filter((prose) => !taken.has(prose)),
      nameOf,
    );
    for (const prose of source) {
      const partner = pairs.has(prose) ? undefined : free.get(nameOf(prose))?.shift();
      if (partner !== undefined) pairs.set(prose, partner);
    }
  }
  const paired = new Set(pairs.values());
  return [
    ...source.map((prose) => ({ source: prose.sentences, target: pairs.get(prose)?.sentences ?? [] })),
    ...target.filter((prose) => !paired.has(prose)).map(({ sentences }) => ({ source: [], target: sentences })),
  ];
}
