/**
 * Sentences that belong together by their places, whatever an alignment in order says of them: those in entries with the
 * same key, such as those of front matter, and what others set apart.
 */
import { isNumberedKey } from '../markdown/page.ts';
import { Chain } from '../shared/chain.ts';
import { groupBy } from '../shared/group.ts';
import type { Bead } from './bead.ts';
import type { PageUnits } from './page-units.ts';

/**
 * Sentences of entries with the same key belong together wherever the entries stand, and to nothing else: a translator
 * may write them in another order, or leave one out, which an alignment in order cannot tell.
 */
export function joinKeyed(from: PageUnits, to: PageUnits, beads: readonly Bead[]): readonly Bead[] {
  const [own, other] = [listKeyed(from), listKeyed(to)];
  if (own.size === 0 || other.size === 0) return beads;
  const ofSource = new Map(beads.flatMap((bead) => bead.source.map((at) => [at, bead] as const)));
  const ofTarget = new Map(beads.flatMap((bead) => bead.target.map((at) => [at, bead] as const)));
  const apart = [...own].flatMap(([key, source]) => {
    const target = other.get(key);
    return target === undefined || isJoined({ key, source, target }, { ofSource, ofTarget })
      ? []
      : [{ source, target }];
  });
  return setApart(apart, beads);
}

/** Sentences of two pages that belong together, and to nothing else. */
export interface Apart {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Of their beads; 1 unless told. */
  readonly score?: number;
}

/** Beads of what belongs together in the place of those that hold some of it. */
export function setApart(apart: readonly Apart[], beads: readonly Bead[]): readonly Bead[] {
  if (apart.length === 0) return beads;
  const sources = new Set(apart.flatMap(({ source }) => source));
  const targets = new Set(apart.flatMap(({ target }) => target));
  const rest = beads.flatMap((bead): Bead[] => {
    const source = bead.source.filter((at) => !sources.has(at));
    const target = bead.target.filter((at) => !targets.has(at));
    return source.length + target.length === 0 ? [] : [{ source, target, score: bead.score }];
  });
  return orderBeads([...apart.flatMap(pairAll), ...rest]);
}

/** In the order of the source; what only the target has stands behind what it stands behind there. */
function orderBeads(beads: readonly Bead[]): Bead[] {
  const first = (list: readonly number[]) => list[0] ?? 0;
  const ordered = beads.filter(({ source }) => source.length > 0).toSorted((a, b) => first(a.source) - first(b.source));
  const added = beads.filter(({ source }) => source.length === 0).toSorted((a, b) => first(a.target) - first(b.target));
  const chain = new Chain(ordered);
  const places = [...ordered, ...added]
    .flatMap((bead) => bead.target.map((at) => ({ at, bead })))
    .toSorted((a, b) => a.at - b.at);
  let [nearest, next]: [Bead | undefined, number] = [undefined, 0];
  for (const bead of added) {
    for (let place = places[next]; place !== undefined && place.at < first(bead.target); place = places[next]) {
      nearest = place.bead;
      next += 1;
    }
    chain.insertBehind(nearest, bead);
  }
  return chain.list();
}

interface Entry extends Apart {
  readonly key: string;
}

/** Whether the alignment has put the two sides of an entry together; only what has a number may be with others. */
function isJoined({ key, source, target }: Entry, { ofSource, ofTarget }: BeadsOf): boolean {
  const own = source.flatMap((at) => ofSource.get(at) ?? []);
  if (isNumberedKey(key)) return own.some((bead) => bead.target.length > 0);
  const other = target.flatMap((at) => ofTarget.get(at) ?? []);
  const [sources, targets] = [new Set(source), new Set(target)];
  return (
    own.some((bead) => bead.target.length > 0) &&
    [...own, ...other].every(
      (bead) => bead.source.every((at) => sources.has(at)) && bead.target.every((at) => targets.has(at)),
    )
  );
}

/** The bead of each sentence. */
interface BeadsOf {
  readonly ofSource: ReadonlyMap<number, Bead>;
  readonly ofTarget: ReadonlyMap<number, Bead>;
}

/** The sentences of each key of a page. */
function listKeyed({ units, sentences, keys }: PageUnits): Map<string, number[]> {
  const positions = groupBy(units.keys(), (at) => ((sentences[at] ?? -1) < 0 ? undefined : keys[at]));
  const keyed = [...positions].flatMap(([key, list]) =>
    key === undefined ? [] : [[key, list.map((at) => sentences[at] ?? -1)] as const],
  );
  return new Map(keyed);
}

function pairAll({ source, target, score = 1 }: Apart): Bead[] {
  if (source.length !== target.length) return source.length + target.length === 0 ? [] : [{ source, target, score }];
  return source.map((at, step) => ({ source: [at], target: [target[step] ?? -1], score }));
}
