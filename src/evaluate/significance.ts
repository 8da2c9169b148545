/**
 * How sure a figure is: bootstrap intervals (Koehn 2004) and the test of two systems by approximate randomisation
 * (Riezler and Maxwell 2005), on sums of statistics. What is drawn is a unit, a page or a segment, as the caller says.
 */
import { addStatistics, addTo, type Metric, type Statistics } from './metrics/metric.ts';
import { createDraw } from './random.ts';

/** The middle 95 % of what a figure could have been. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface TrialOptions {
  readonly trials?: number;
  /** The same seed gives the same answer. */
  readonly seed?: number;
}

const RESAMPLES = 1000;
const RANDOMISATIONS = 10_000;
const SEED = 12_345;
/** Scores of the same sums may differ in their last digits. */
const ROUNDING = 1e-9;

/** The interval of any figure over units: what it is when the units are drawn again, with replacement. */
export function resample<Unit>(
  units: readonly Unit[],
  figure: (units: readonly Unit[]) => number,
  { trials = RESAMPLES, seed = SEED }: TrialOptions = {},
): Interval | undefined {
  if (units.length < 2) return undefined;
  const draw = createDraw(seed);
  const figures = Array.from({ length: trials }, () =>
    figure(units.map(() => units[draw(units.length)]).filter((unit) => unit !== undefined)),
  )
    .filter((value) => Number.isFinite(value))
    .toSorted((a, b) => a - b);
  const cut = Math.floor(figures.length / 40);
  const [low, high] = [figures[cut], figures.at(-1 - cut)];
  return low === undefined || high === undefined ? undefined : { low, high };
}

/** The interval of a score; `undefined` for a single unit, which says nothing of others. */
export function findInterval(
  metric: Metric,
  units: readonly Statistics[],
  options: TrialOptions = {},
): Interval | undefined {
  return resample(units, (drawn) => metric.score(addStatistics(metric, drawn)), options);
}

/** The statistics of two systems on the same units. */
export interface Paired {
  readonly a: readonly Statistics[];
  readonly b: readonly Statistics[];
}

/**
 * How often two systems that are equally good differ by as much as these do, or more.
 *
 * As sacreBLEU, which counts larger differences alone; with that, two systems that answer the same would be told apart.
 *
 * @returns p, above 0 and at most 1; 1 for two systems that answer the same.
 */
export function testDifference(
  metric: Metric,
  { a, b }: Paired,
  { trials = RANDOMISATIONS, seed = SEED }: TrialOptions = {},
): number {
  const draw = createDraw(seed);
  const [sumA, sumB] = [addStatistics(metric, a), addStatistics(metric, b)];
  const observed = Math.abs(metric.score(sumA) - metric.score(sumB));
  const differences = a.map((own, at) => own.map((value, place) => (b[at]?.[place] ?? 0) - value));
  let asLarge = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const moved = new Float64Array(metric.size);
    for (const difference of differences) if (draw(2) === 1) addTo(moved, difference);
    const score = (sum: Statistics, sign: 1 | -1) =>
      metric.score(sum.map((value, at) => value + sign * (moved[at] ?? 0)));
    if (Math.abs(score(sumA, 1) - score(sumB, -1)) > observed - ROUNDING) asLarge += 1;
  }
  return (asLarge + 1) / (trials + 1);
}
