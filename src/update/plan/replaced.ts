/**
 * What a new sentence took the place of: sentences of the same paragraph that are gone, between the same neighbours.
 * Nothing is decided by it as long as there is a translation of the new sentence.
 */
import type { Bead } from '../../align/bead.ts';
import type { ComposeInput } from '../compose/composition.ts';
import type { DescribedPage } from '../page/describe.ts';
import { joinedText, type Unit } from '../page/units.ts';

/** Sentences of the base that are gone, with their human translation. */
export interface Replaced {
  readonly former: readonly number[];
  readonly text: string;
}

/** By the id of the unit that stands there now. */
export function findReplaced(input: ComposeInput): ReadonlyMap<number, Replaced> {
  const { base, source, changes, units } = input;
  const unitOf = new Map(units.flatMap((unit) => unit.fresh.map((at) => [at, unit] as const)));
  const gone = listGone(input);
  const replaced = new Map<number, Replaced>();
  for (const [position, { block, sentences: fresh }] of source.blocks.entries()) {
    const former = base.blocks[changes.blocks[position]?.base ?? -1];
    // Cells and captions are places of their own: what stood in one is not replaced by what stands in another.
    if (former?.block.segments.length !== 1 || block.segments.length !== 1) continue;
    const isOwn = (page: DescribedPage) => (at: number) => page.sentences[at]?.placed.host === undefined;
    const outer = { fresh: fresh.filter(isOwn(source)), old: former.sentences.filter(isOwn(base)) };
    for (const gap of listGaps(outer, input)) {
      const places = [...new Set(gap.fresh.flatMap((at) => unitOf.get(at) ?? []))].filter(isNew);
      const beads = [...new Set(gap.old.flatMap((at) => gone.get(at) ?? []))];
      for (const [unit, own] of shareOut(places, beads))
        replaced.set(unit.id, {
          former: own.flatMap(({ source: list }) => list),
          text: joinedText(
            input.target,
            own.flatMap(({ target }) => target),
          ),
        });
    }
  }
  return replaced;
}

function isNew({ former, target }: Unit): boolean {
  return former.length === 0 && target.length === 0;
}

/** Beads of which the new source has nothing, by each sentence of the base. */
function listGone({ alignment, changes, units }: ComposeInput): ReadonlyMap<number, Bead> {
  const used = new Set(changes.sentences.flatMap((version) => version?.base ?? []));
  const kept = new Set(units.flatMap(({ target }) => target));
  const beads = alignment.sentences.filter(
    ({ source, target }) =>
      source.length > 0 &&
      target.length > 0 &&
      source.every((at) => !used.has(at)) &&
      target.every((at) => !kept.has(at)),
  );
  return new Map(beads.flatMap((bead) => bead.source.map((at) => [at, bead] as const)));
}

interface Gap {
  readonly fresh: readonly number[];
  readonly old: readonly number[];
}

/** What stands between two sentences that both versions of a paragraph have, in order. */
function listGaps({ fresh, old }: Gap, { changes }: ComposeInput): Gap[] {
  const gaps: Gap[] = [];
  const places = new Map(old.map((sentence, place) => [sentence, place]));
  let [from, waiting]: [number, number[]] = [0, []];
  for (const at of fresh) {
    const anchor = places.get(changes.sentences[at]?.base ?? -1) ?? -1;
    if (anchor < from) waiting.push(at);
    else {
      gaps.push({ fresh: waiting, old: old.slice(from, anchor) });
      [from, waiting] = [anchor + 1, []];
    }
  }
  return [...gaps, { fresh: waiting, old: old.slice(from) }];
}

/** One for one; the last place has what is left. */
function shareOut(places: readonly Unit[], beads: readonly Bead[]): [Unit, readonly Bead[]][] {
  return places.flatMap((unit, at): [Unit, readonly Bead[]][] => {
    const own = at === places.length - 1 ? beads.slice(at) : beads.slice(at, at + 1);
    return own.length === 0 ? [] : [[unit, own]];
  });
}
