/**
 * How well the lengths of a bead's two sides fit: Gale and Church (1993), "A program for aligning sentences in
 * bilingual corpora", as a likelihood ratio against two texts that have nothing to do with each other.
 */

import { MAX_SPAN, SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';
import type { Side } from './side.ts';

/** Lengths are UTF-8 bytes. */
export interface LengthModel {
  /** Target bytes per source byte. */
  readonly ratio: number;
  /** Variance of the target length per byte of length. */
  readonly variance: number;
  /** Gamma distributions of the length of one unit. */
  readonly source: Gamma;
  readonly target: Gamma;
}

/** Gamma distribution; the sum of n independent draws has n times the shape. */
export interface Gamma {
  readonly shape: number;
  readonly scale: number;
}

/** Gale and Church's variance (6.8 per character) is too sharp for free translations; this is only a start. */
export const START_VARIANCE = 20;

/** Gamma distribution with the mean and variance of some lengths. */
export function fitGamma(lengths: readonly number[]): Gamma {
  const count = Math.max(lengths.length, 1);
  const mean = Math.max(lengths.reduce((sum, length) => sum + length, 0) / count, 1);
  const spread = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / count;
  const variance = Math.max(spread, mean);
  return { shape: (mean * mean) / variance, scale: variance / mean };
}

/** Natural logarithm of the gamma function for x > 0 (Stirling's series after shifting x above 7). */
export function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 7; at++) shift += Math.log(at);
  const inverse = 1 / (at * at);
  const series = (1 / 12 - inverse * (1 / 360 - inverse / 1260)) / at;
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/** Lengths of the two sides of one 1-1 bead. */
export interface SizePair {
  readonly source: number;
  readonly target: number;
}

/** Pairs of texts. */
export type SidePairs = readonly { readonly source: Side; readonly target: Side }[];

/** How many times the units, or the bytes, of one text another may have that is translated whole. */
const USUAL_SURPLUS = 1.3;

/** What the lengths of two texts say before they are aligned. Of a text that is translated in part only a part counts. */
export function startLengths(pairs: SidePairs): LengthModel {
  const [source, target] = listSides(pairs);
  const [from, to] = [shareTranslated(source, target) * sumOf(source), shareTranslated(target, source) * sumOf(target)];
  const ratio = Math.max(1, to) / Math.max(1, from);
  return { ratio, variance: START_VARIANCE, source: fitGamma(source), target: fitGamma(target) };
}

/**
 * The share of a text that the other can be a translation of. A translation of a part has fewer units and fewer bytes:
 * where the translator joined units, only the units are fewer, and in some scripts only the bytes.
 */
function shareTranslated(own: readonly number[], other: readonly number[]): number {
  const share = (amount: number, others: number) => (USUAL_SURPLUS * others) / Math.max(amount, 1);
  return Math.min(1, Math.max(share(own.length, other.length), share(sumOf(own), sumOf(other))));
}

function listSides(pairs: SidePairs): readonly [source: number[], target: number[]] {
  return [pairs.flatMap(({ source }) => listSizes(source)), pairs.flatMap(({ target }) => listSizes(target))];
}

function listSizes(side: Side): number[] {
  return side.units.filter((unit) => unit.solid === undefined).map((unit) => unit.bytes);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Fewest beads that ratio and variance are estimated from. */
const ENOUGH_BEADS = 10;
/** Shares of beads at the ends that are left out: of ratios, at both ends; of deviations, the largest. */
const RATIO_TRIM = 0.05;
const DEVIATION_TRIM = 0.03;
/** The variance lost with the largest deviations, about; and a floor against texts that fit too well. */
const TRIM_CORRECTION = 1.1;
const LEAST_VARIANCE = 2;

/** Ratio and variance from 1-1 beads. */
export function refitLengths(old: LengthModel, sizes: readonly SizePair[]): LengthModel {
  if (sizes.length < ENOUGH_BEADS) return old;
  const sorted = sizes.toSorted((a, b) => a.target / a.source - b.target / b.source);
  const cut = Math.floor(sorted.length * RATIO_TRIM);
  const middle = sorted.slice(cut, sorted.length - cut);
  const ratio = sumOf(middle.map(({ target }) => target)) / sumOf(middle.map(({ source }) => source));
  const deviations = sizes
    .map(({ source, target }) => (target - ratio * source) ** 2 / lengthScale(ratio * source, target))
    .toSorted((a, b) => a - b);
  const kept = deviations.slice(0, Math.ceil(deviations.length * (1 - DEVIATION_TRIM)));
  const variance = Math.max(LEAST_VARIANCE, (sumOf(kept) / kept.length) * TRIM_CORRECTION);
  return { ...old, ratio, variance };
}

/** The length that the variance grows with; the constant keeps one-word headings from being outliers. */
export function lengthScale(expected: number, actual: number): number {
  return (expected + actual) / 2 + 4;
}

/**
 * Prepare the log likelihood ratio of a bead's lengths: that one side's length was drawn given the other's, against
 * both drawn alone, averaged over the two directions.
 *
 * @returns Function of the positions where the bead ends and its shape; the shape must have two sides.
 */
export function prepareLengths(
  model: LengthModel,
  source: Side,
  target: Side,
): (i: number, j: number, shape: number) => number {
  const { ratio, variance } = model;
  const sourceDensity = spanDensities(source, model.source);
  const targetDensity = spanDensities(target, model.target);
  const constant = 0.5 * (Math.log(ratio) - Math.log(2 * Math.PI * variance));
  return (i, j, shape) => {
    const a = SHAPE_SOURCE[shape] ?? 0;
    const b = SHAPE_TARGET[shape] ?? 0;
    const expected = ratio * ((source.bytes[i] ?? 0) - (source.bytes[i - a] ?? 0));
    const actual = (target.bytes[j] ?? 0) - (target.bytes[j - b] ?? 0);
    const scale = lengthScale(expected, actual);
    const difference = actual - expected;
    const alone = (sourceDensity[(i - a) * MAX_SPAN + a - 1] ?? 0) + (targetDensity[(j - b) * MAX_SPAN + b - 1] ?? 0);
    return constant - 0.5 * ((difference * difference) / (variance * scale) + Math.log(scale) + alone);
  };
}

/** Log density of the length of each run of 1 to 4 units, at `unit * MAX_SPAN + count - 1`. */
function spanDensities(side: Side, gamma: Gamma): Float64Array {
  const count = side.units.length;
  const densities = new Float64Array(count * MAX_SPAN);
  for (let span = 1; span <= MAX_SPAN; span++) {
    const shape = span * gamma.shape;
    const constant = -logGamma(shape) - shape * Math.log(gamma.scale);
    for (let unit = 0; unit + span <= count; unit++) {
      const length = Math.max((side.bytes[unit + span] ?? 0) - (side.bytes[unit] ?? 0), 1);
      densities[unit * MAX_SPAN + span - 1] = constant + (shape - 1) * Math.log(length) - length / gamma.scale;
    }
  }
  return densities;
}
