/**
 * From the probability that the model gives a bead to the probability that the bead is right.
 *
 * Logistic regression on what the model knows of a bead. The model is over-confident, since its evidence is not as
 * independent as it has it: its own logit gets a factor of about a half. Lengths that fit badly and groups of several
 * units make a bead less sure still. The constants are what `bench/align-calibration.ts` prints for the gold sets
 * textberg-dev, ctk-enzh, d2l-zh and d2l-tr together (2026-11).
 */

import type { Place } from './pass.ts';
import type { Evidence } from './score.ts';
import { SHAPE_SOURCE, SHAPE_TARGET } from './shapes.ts';
import type { Table } from './table.ts';
import { WEIGHTS } from './weights.ts';

/** Factors of the features of {@link listPairFeatures}, and of {@link listAloneFeatures}. */
const PAIR_FACTORS: readonly number[] = [0.036, 0.494, 0.063, -0.421];
const ALONE_FACTORS: readonly number[] = [0.272, 0.2];

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
  return weigh(listPairFeatures(evidence, place), PAIR_FACTORS);
}

function weigh(features: readonly number[], factors: readonly number[]): number {
  const sum = features.reduce((total, feature, at) => total + feature * (factors[at] ?? 0), 0);
  return keepDoubt(1 / (1 + Math.exp(-sum)));
}

/** A probability that the gold sets can bear out. */
export function keepDoubt(probability: number): number {
  return Math.min(1 - LEAST_DOUBT, Math.max(LEAST_DOUBT, probability));
}

/** Features of a bead with one side: constant, logit of the posterior. */
export function listAloneFeatures({ posterior }: Place): number[] {
  return [1, logit(posterior)];
}

/**
 * Features of a bead of prose with two sides: constant, logit of the posterior, log odds of the lengths, 1 when
 * a side has several units.
 */
export function listPairFeatures(evidence: Evidence, { i, j, shape, posterior }: Place): number[] {
  const lengths = Math.max(WEIGHTS.lengthFloor, evidence.lengths(i, j, shape));
  return [1, logit(posterior), lengths, shape === 0 ? 0 : 1];
}

function logit(probability: number): number {
  const kept = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(kept / (1 - kept));
}
