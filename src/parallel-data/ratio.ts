/**
 * How well the lengths of two texts fit each other, by the measure of the whole book: as in Gale and Church (1993) the
 * difference from the expected length grows with the square root of the length. Median and quartiles, so that the
 * wrong pairs, which are to be found, do not widen the measure.
 */
import { countBytes } from '../align/unit.ts';

type Texts = { readonly source: string; readonly target: string };

/** What the lengths of a book's pairs are like. */
export interface RatioModel {
  /** Target bytes for each source byte. */
  readonly ratio: number;
  /** Standard deviation of (target - ratio × source) / √(mean length). */
  readonly deviation: number;
}

/** A book of fewer pairs says nothing about lengths; what two languages usually allow is assumed. */
const LEAST_PAIRS = 30;
const ASSUMED: RatioModel = { ratio: 1, deviation: 4 };
/** Quartiles of a normal distribution lie this many standard deviations apart. */
const QUARTILES_APART = 1.349;
/** The measure of very uniform books is not believed below this. */
const LEAST_DEVIATION = 1;

export function fitRatio(pairs: readonly Texts[]): RatioModel {
  const sizes = pairs.map(measure).filter(({ source, target }) => source >= 20 && target >= 10);
  if (sizes.length < LEAST_PAIRS) return ASSUMED;
  const ratio = quantile(
    sizes.map(({ source, target }) => target / source),
    0.5,
  );
  const differences = sizes.map((size) => deviate(size, ratio));
  const spread = quantile(differences, 0.75) - quantile(differences, 0.25);
  return { ratio, deviation: Math.max(LEAST_DEVIATION, spread / QUARTILES_APART) };
}

/** Standard deviations by which a pair is longer (positive) or shorter than expected. */
export function measureRatio(pair: Texts, { ratio, deviation }: RatioModel): number {
  return deviate(measure(pair), ratio) / deviation;
}

function measure({ source, target }: Texts): { source: number; target: number } {
  return { source: countBytes(source), target: countBytes(target) };
}

/** Constants keep headings of a word or two, whose lengths are free, from standing out. */
function deviate({ source, target }: { source: number; target: number }, ratio: number): number {
  return (target - ratio * source) / Math.sqrt((target + ratio * source) / 2 + 20);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
