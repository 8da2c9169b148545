/**
 * From the probability that the model gives a bead to the probability that the bead is right.
 *
 * Logistic regression on what the model knows of a bead. With scores divided by `finalHeat` the model is nearly
 * calibrated by itself (its own logit gets a factor of about one); lengths and anchors that do not fit make a bead less
 * sure than the model has it. The constants are what `bench/align-calibration.ts` prints for the gold sets
 * textberg-dev, ctk-enzh, d2l-zh and d2l-tr together (2025-11).
 */

import type { Place } from './pass.ts';
import type { Evidence } from './score.ts';
import { SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';
import type { Side } from './side.ts';
import type { Table } from './table.ts';
import { WEIGHTS } from './weights.ts';

/** Factors of the features of {@link listPairFeatures}, and of {@link listAloneFeatures}. */
const PAIR_FACTORS: readonly number[] = [0.493, 0.914, 0.081, -0.155, -0.398];
const ALONE_FACTORS: readonly number[] = [0.428, 0.329];

/** Probabilities are kept this far from 0 and 1: the model is never surer than the gold sets can show. */
const LEAST_DOUBT = 0.0005;

/**
 * Probability that a bead is exactly right.
 *
 * @param evidence Of the pass that the bead comes from.
 */
export function rateBead(table: Table, evidence: Evidence, place: Place): number {
  const { source, target } = table.context;
  const { i, j, shape, posterior } = place;
  const a = SHAPE_SOURCE[shape] ?? 0;
  const b = SHAPE_TARGET[shape] ?? 0;
  const solids =
    (source.solids[i] ?? 0) - (source.solids[i - a] ?? 0) + (target.solids[j] ?? 0) - (target.solids[j - b] ?? 0);
  if (solids > 0) return keepDoubt(posterior);
  if (a === 0 || b === 0) return weigh(listAloneFeatures(place), ALONE_FACTORS);
  return weigh(listPairFeatures(table, evidence, place), PAIR_FACTORS);
}

function weigh(features: readonly number[], factors: readonly number[]): number {
  const sum = features.reduce((total, feature, at) => total + feature * (factors[at] ?? 0), 0);
  return keepDoubt(1 / (1 + Math.exp(-sum)));
}

function keepDoubt(probability: number): number {
  return Math.min(1 - LEAST_DOUBT, Math.max(LEAST_DOUBT, probability));
}

/** Features of a bead with one side: constant, logit of the posterior. */
export function listAloneFeatures({ posterior }: Place): number[] {
  return [1, logit(posterior)];
}

/**
 * Features of a bead of prose with two sides: constant, logit of the posterior, log odds of the lengths, share
 * of anchors without a partner, 1 when a side has several units.
 */
export function listPairFeatures({ context }: Table, evidence: Evidence, { i, j, shape, posterior }: Place): number[] {
  const { source, target } = context;
  const a = i - (SHAPE_SOURCE[shape] ?? 0);
  const b = j - (SHAPE_TARGET[shape] ?? 0);
  return [
    1,
    logit(posterior),
    Math.max(WEIGHTS.lengthFloor, evidence.lengths(i, j, shape)),
    findLostAnchors(listAnchors(source, a, i), listAnchors(target, b, j)),
    shape === 0 ? 0 : 1,
  ];
}

function logit(probability: number): number {
  const kept = Math.min(1 - 1e-4, Math.max(1e-4, probability));
  return Math.log(kept / (1 - kept));
}

function listAnchors(side: Side, first: number, end: number): string[] {
  return side.units.slice(first, end).flatMap((unit) => unit.anchors);
}

/** Share of the anchors of both sides that the other side does not have; 0 when there are none. */
function findLostAnchors(source: readonly string[], target: readonly string[]): number {
  const left = [...target];
  for (const anchor of source) {
    const at = left.indexOf(anchor);
    if (at >= 0) left.splice(at, 1);
  }
  const common = target.length - left.length;
  const total = source.length + target.length;
  return total === 0 ? 0 : (total - 2 * common) / total;
}
