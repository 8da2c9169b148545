/**
 * Units that stand in another order in the translation. The path of an alignment runs forward only: of two sentences
 * that a translator has exchanged it makes one group, or leaves both alone, or takes each for the other. Among a few
 * neighbours the best pairs are taken instead, in whatever order, where they fit far better.
 */
import type { Bead } from './bead.ts';
import { keepDoubt } from './calibrate.ts';
import { NEVER } from './context.ts';
import { originOf } from './lattice.ts';
import type { Pass, Place } from './pass.ts';
import { SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';
import type { Side } from './side.ts';
import type { Table } from './table.ts';
import type { Unit } from './unit.ts';
import { WEIGHTS } from './weights.ts';

/** Units on a side among which another order is looked for. */
const MOST_UNITS = 4;
/** What a pair must fit at least, and how much better another order must fit than any in order (log odds). */
const LEAST_FIT = 0;
const LEAST_GAIN = 4;
/** What it costs to leave a unit alone, or to take units as one group: about the odds of their shapes. */
const PRICE = 4;
/** A pair that fits so well speaks for itself: on the path it is no place to look, elsewhere it needs no other one. */
const SURE_FIT = 3;

interface Pair {
  readonly source: number;
  readonly target: number;
  readonly fit: number;
}

/** Units of both sides, from the first to before the end. */
interface Units {
  readonly source: readonly [first: number, end: number];
  readonly target: readonly [first: number, end: number];
}

/** Beads of the path, from the first to before the end, with the pairs that explain their units better. */
interface Stretch extends Units {
  readonly first: number;
  readonly end: number;
  readonly gain: number;
  readonly pairs: readonly Pair[];
}

/** Beads in the place of those of a path from one number to before another. */
export interface Exchange {
  readonly first: number;
  readonly end: number;
  readonly beads: readonly Bead[];
}

/** What the texts say of a bead that ends at these positions, as log odds: of units alone, nothing. */
type Fit = (i: number, j: number, shape: number) => number;

/** Find where a path passes by units in another order; what is found does not overlap. */
export function findExchanges(path: readonly Place[], pass: Pass, { context: { source, target } }: Table): Exchange[] {
  const fit = prepareFit(pass);
  const fits = path.map(({ i, j, shape }) => fit(i, j, shape));
  const isProse = (units: Units) => !hasSolids(source, units.source) && !hasSolids(target, units.target);
  const isLikely = (pairs: readonly Pair[]) => pairs.every((pair) => isSupported(pair, pairs, { source, target }));
  const stretches = path.flatMap((_, first) => listStretches(first, path, { fit, fits, isProse, isLikely }));
  const taken = new Set<number>();
  return stretches
    .toSorted((a, b) => b.gain - a.gain || a.end - a.first - (b.end - b.first))
    .flatMap((stretch) => {
      const inside = range([stretch.first, stretch.end]);
      if (inside.some((at) => taken.has(at))) return [];
      for (const at of inside) taken.add(at);
      return [{ first: stretch.first, end: stretch.end, beads: listBeads(stretch) }];
    });
}

function prepareFit({ evidence, band }: Pass): Fit {
  return (i, j, shape) => {
    const [a, b] = [SHAPE_SOURCE[shape] ?? 0, SHAPE_TARGET[shape] ?? 0];
    if (a === 0 || b === 0) return 0;
    if (originOf(band, i, j) < 0 || originOf(band, i - a, j - b) < 0) return NEVER;
    const lengths = Math.max(evidence.lengths(i, j, shape), WEIGHTS.lengthFloor);
    return WEIGHTS.length * lengths + WEIGHTS.words * evidence.words(i, j, shape);
  };
}

function hasSolids({ solids }: Side, [first, end]: readonly [number, number]): boolean {
  return (solids[end] ?? 0) > (solids[first] ?? 0);
}

/**
 * Who left two sentences of a paragraph exchanged, or two items of a list, is told by one of them; over paragraphs each
 * has to fit by itself.
 */
function isSupported(
  { source: own, target: other, fit }: Pair,
  pairs: readonly Pair[],
  { source, target }: { readonly source: Side; readonly target: Side },
): boolean {
  const [from, to] = [source.units[own], target.units[other]];
  if (from?.place !== to?.place) return false;
  const isNeighbour = (pair: Pair) =>
    isBeside(source.units[pair.source], from) && isBeside(target.units[pair.target], to);
  return fit >= SURE_FIT || pairs.some((pair) => pair.fit >= SURE_FIT && isNeighbour(pair));
}

function isBeside(a: Unit | undefined, b: Unit | undefined): boolean {
  return a?.block === b?.block || (a?.place === b?.place && a?.place.startsWith('item') === true);
}

interface Search {
  readonly isLikely: (pairs: readonly Pair[]) => boolean;
  readonly fit: Fit;
  /** Of each bead of the path. */
  readonly fits: readonly number[];
  readonly isProse: (units: Units) => boolean;
}

/** Stretches from one bead of the path on. A run of pairs that all fit well is no place to look. */
function listStretches(first: number, path: readonly Place[], { fit, fits, isProse, isLikely }: Search): Stretch[] {
  const stretches: Stretch[] = [];
  const [i, j] = [path[first - 1]?.i ?? 0, path[first - 1]?.j ?? 0];
  let [held, isDoubted] = [0, false];
  for (let end = first + 1; end <= path.length; end++) {
    const last = path[end - 1];
    if (last === undefined || Math.max(last.i - i, last.j - j) > MOST_UNITS) break;
    const known = fits[end - 1] ?? 0;
    held += known - (last.shape === 0 ? 0 : PRICE);
    isDoubted ||= last.shape !== 0 || known < SURE_FIT;
    const units: Units = { source: [i, last.i], target: [j, last.j] };
    if (!isProse(units)) break;
    if (!isDoubted || Math.min(last.i - i, last.j - j) < 2) continue;
    const own = tabulate(units, (a, b) => fit(a + 1, b + 1, 0));
    // In most stretches even the best partner of each unit gains too little.
    if (boundWorth(units, own) - held < LEAST_GAIN) continue;
    const pairs = findBestPairs(units, own);
    const inOrder = findBestPairs(units, own, 'in order');
    const gain = worthOf(pairs, units) - Math.max(held, worthOf(inOrder, units));
    if (gain >= LEAST_GAIN && isLikely(pairs)) stretches.push({ ...units, first, end, gain, pairs });
  }
  return stretches;
}

type FitOfPair = (source: number, target: number) => number;

/** How well the units of a stretch fit each other, each pair asked for once. */
function tabulate({ source, target }: Units, fit: FitOfPair): FitOfPair {
  const table = range(source).map((at) => range(target).map((partner) => fit(at, partner)));
  return (at, partner) => table[at - source[0]]?.[partner - target[0]] ?? NEVER;
}

/** Sums of the same numbers in another order differ by less. */
const ROUNDING = 1e-6;

/** More than any pairs are worth: each unit of the source has the partner that it fits best, whoever else has it. */
function boundWorth({ source, target }: Units, fit: FitOfPair): number {
  const best = range(source).map((at) => Math.max(...range(target).map((partner) => fit(at, partner))));
  const pairs = best.filter((most) => most >= LEAST_FIT).map((most) => ({ source: 0, target: 0, fit: most }));
  return worthOf(pairs, { source, target }) + ROUNDING;
}

/** Of all ways to pair some units of one side with some of the other the one that fits best. */
function findBestPairs({ source: [first, end], target }: Units, fit: FitOfPair, order?: 'in order'): Pair[] {
  if (first === end) return [];
  const search = (free: readonly number[], at: number): Pair[] => {
    if (at === end) return [];
    let best = search(free, at + 1);
    for (const partner of free) {
      const own = { source: at, target: partner, fit: fit(at, partner) };
      if (own.fit < LEAST_FIT) continue;
      const left = free.filter((one) => (order === undefined ? one !== partner : one > partner));
      const tried = [own, ...search(left, at + 1)];
      if (worthOf(tried) > worthOf(best)) best = tried;
    }
    return best;
  };
  return search(range(target), first);
}

/** How well pairs explain units, less what is left alone. */
function worthOf(pairs: readonly Pair[], { source, target }: Units = NO_UNITS): number {
  const units = source[1] - source[0] + target[1] - target[0];
  return pairs.reduce((sum, { fit }) => sum + fit + 2 * PRICE, -PRICE * units);
}

const NO_UNITS: Units = { source: [0, 0], target: [0, 0] };

function listBeads({ source, target, gain, pairs }: Stretch): Bead[] {
  const score = keepDoubt(1 / (1 + Math.exp(-gain)));
  const left = range(source).filter((at) => !pairs.some((pair) => pair.source === at));
  const right = range(target).filter((at) => !pairs.some((pair) => pair.target === at));
  const own = [
    ...pairs.map((pair) => ({ source: [pair.source], target: [pair.target], score })),
    ...left.map((at) => ({ source: [at], target: [], score })),
  ];
  return [
    ...own.toSorted((a, b) => (a.source[0] ?? 0) - (b.source[0] ?? 0)),
    ...right.map((at) => ({ source: [], target: [at], score })),
  ];
}

function range([first, end]: readonly [number, number]): number[] {
  return Array.from({ length: end - first }, (_, at) => first + at);
}
