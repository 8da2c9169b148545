/**
 * Sentences in entries with keys, such as those of front matter.
 */
import { isNumberedKey } from '../markdown/page.ts';
import { groupBy } from '../shared/group.ts';
import type { Bead } from './bead.ts';
import type { PageUnits } from './page-units.ts';

/**
 * Sentences of entries with the same key belong together wherever the entries stand, and to nothing else: a translator
 * may write them in another order, or leave one out, which an alignment in order cannot tell.
 */
export function joinKeyed(from: PageUnits, to: PageUnits, beads: readonly Bead[]): readonly Bead[] {
  const [own, other] = [listKeyed(from), listKeyed(to)];
  const apart = [...own].flatMap(([key, source]) => {
    const target = other.get(key);
    return target === undefined || isJoined({ key, source, target }, beads) ? [] : [{ source, target }];
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
  for (const bead of added) {
    const own = first(bead.target);
    let [place, nearest] = [0, -1];
    for (const [at, { target }] of ordered.entries())
      for (const other of target) if (other < own && other > nearest) [place, nearest] = [at + 1, other];
    ordered.splice(place, 0, bead);
  }
  return ordered;
}

interface Entry extends Apart {
  readonly key: string;
}

/** Whether the alignment has put the two sides of an entry together; only what has a number may be with others. */
function isJoined({ key, source, target }: Entry, beads: readonly Bead[]): boolean {
  const own = beads.filter((bead) => bead.source.some((at) => source.includes(at)));
  if (isNumberedKey(key)) return own.some((bead) => bead.target.length > 0);
  const other = beads.filter((bead) => bead.target.some((at) => target.includes(at)));
  return (
    own.some((bead) => bead.target.length > 0) &&
    [...own, ...other].every(
      (bead) => bead.source.every((at) => source.includes(at)) && bead.target.every((at) => target.includes(at)),
    )
  );
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
