/**
 * How well the lengths of a bead's two sides fit: Gale and Church (1993), "A program for aligning sentences in
 * bilingual corpora", as a likelihood ratio against two texts that have nothing to do with each other.
 */

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

/** Log density of the total length of `count` units, for count 0 to 4, prepared for many calls. */
export function prepareDensity(gamma: Gamma): (length: number, count: number) => number {
  const constants = [0, 1, 2, 3, 4].map((count) =>
    count === 0 ? 0 : -logGamma(count * gamma.shape) - count * gamma.shape * Math.log(gamma.scale),
  );
  return (length, count) =>
    (constants[count] ?? 0) + (count * gamma.shape - 1) * Math.log(Math.max(length, 1)) - length / gamma.scale;
}

/** Squared standard score of a target length given a source length. */
export function squareScore(model: LengthModel, sourceBytes: number, targetBytes: number): number {
  const expected = model.ratio * sourceBytes;
  const difference = targetBytes - expected;
  return (difference * difference) / (model.variance * lengthScale(expected, targetBytes));
}

/** The length that the variance grows with; the additive byte count keeps one-word headings from being outliers. */
export function lengthScale(expected: number, actual: number): number {
  return (expected + actual) / 2 + 4;
}
