/**
 * The port of every metric: a segment to statistics that can be added up, and sums of them to a score. All that
 * compares systems (intervals, tests of significance) works on the sums and knows no text.
 */

/** Sums of whole segments; which place holds what is the metric's own. */
export type Statistics = Float64Array;

/** A way to measure how close translations are to reference translations. */
export interface Metric {
  /** Name for people, such as `chrF2++`. */
  readonly label: string;
  /** Whether less is better, as of an error rate. */
  readonly isErrorRate: boolean;
  /** Length of the statistics. */
  readonly size: number;
  /** Statistics of one segment. @param references At least one. */
  measure(hypothesis: string, references: readonly string[]): Statistics;
  /** Score of a sum of statistics, 0 to 100; an error rate may be above. */
  score(sum: Statistics): number;
  /** What was measured and how, as `key:value` joined by `|`. */
  sign(references: ReferenceCount): string;
}

/** How many references each segment has; `var` when not all have as many. */
export type ReferenceCount = number | 'var';

/** Lists of references, each as long as the hypotheses; `undefined` where a segment has fewer than others. */
export type References = readonly (readonly (string | undefined)[])[];

/** Statistics of every segment: the hypothesis and, in each list of references, the text at the same place. */
export function measureSegments(metric: Metric, hypotheses: readonly string[], references: References): Statistics[] {
  return hypotheses.map((hypothesis, at) => metric.measure(hypothesis, listReferences(references, at)));
}

/** What a signature says of lists of references. */
export function countReferences(references: References): ReferenceCount {
  const isFull = references.every((list) => !list.includes(undefined));
  return isFull ? references.length : 'var';
}

function listReferences(references: References, at: number): string[] {
  return references.flatMap((list) => list[at] ?? []);
}

/** The sum over segments; zeros for none. */
export function addStatistics(metric: Metric, list: readonly Statistics[]): Statistics {
  const sum = new Float64Array(metric.size);
  for (const statistics of list) addTo(sum, statistics);
  return sum;
}

/** Add in place. */
export function addTo(sum: Statistics, more: Statistics): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (more[at] ?? 0);
}
