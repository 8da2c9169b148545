/**
 * BLEU (Papineni et al. 2002) as sacreBLEU 2.6 computes it: n-grams of one to four tokens, clipped to the references,
 * summed over the corpus, with a penalty for what is too short.
 */
import type { Metric, Statistics } from './metric.ts';
import { countAll, countMatches, type ItemRow, joinItems } from './ngrams.ts';
import { renderCase, renderSignature, yesNo } from './signature.ts';
import { type Tokenizer, tokenize } from './tokenize.ts';
import { trimEnd } from './white-space.ts';

const MAX_ORDER = 4;

/** What stands for an order without a match: `exp` halves again and again, `floor` 0.1, `add-k` counts one more. */
export type Smoothing = 'exp' | 'floor' | 'add-k' | 'none';

const SMOOTHING_VALUE = { floor: 0.1, 'add-k': 1 } as const;

export interface BleuOptions {
  readonly tokenizer: Tokenizer;
  /** Default `exp`. */
  readonly smoothing?: Smoothing;
  /** Only the orders that the text is long enough for; for single sentences. Default not. */
  readonly hasEffectiveOrder?: boolean;
  readonly isLowercase?: boolean;
}

/** What a BLEU score is made of. */
export interface BleuDetails {
  readonly score: number;
  /** Of each order, 0 to 100. */
  readonly precisions: readonly number[];
  readonly brevityPenalty: number;
  readonly hypothesisLength: number;
  readonly referenceLength: number;
}

/** Places in the statistics; n-grams of each order follow. */
const [HYPOTHESIS, REFERENCE, MATCHES, TOTALS] = [0, 1, 2, 2 + MAX_ORDER] as const;

export function createBleu(options: BleuOptions): Metric {
  const { tokenizer, smoothing = 'exp', hasEffectiveOrder = false, isLowercase = false } = options;
  const read = (text: string) => joinItems(tokenize(trimEnd(isLowercase ? text.toLowerCase() : text), tokenizer), ' ');
  const value = smoothing === 'floor' || smoothing === 'add-k' ? `[${SMOOTHING_VALUE[smoothing].toFixed(2)}]` : '';
  return {
    label: 'BLEU',
    isErrorRate: false,
    size: TOTALS + MAX_ORDER,
    measure: (hypothesis, references) => measure(read(hypothesis), references.map(read)),
    score: (sum) => describeBleu(sum, options).score,
    sign: (references) =>
      renderSignature(references, {
        case: renderCase(isLowercase),
        eff: yesNo(hasEffectiveOrder),
        tok: tokenizer,
        smooth: smoothing + value,
      }),
  };
}

function measure(hypothesis: ItemRow, references: readonly ItemRow[]): Statistics {
  const statistics = new Float64Array(TOTALS + MAX_ORDER);
  statistics[HYPOTHESIS] = countAll(hypothesis, 1);
  statistics[REFERENCE] = findClosestLength(countAll(hypothesis, 1), references);
  statistics.set(countMatches(hypothesis, references, MAX_ORDER), MATCHES);
  for (let order = 1; order <= MAX_ORDER; order += 1) statistics[TOTALS + order - 1] = countAll(hypothesis, order);
  return statistics;
}

/** The length of the reference that is closest to a length, of two the shorter. */
function findClosestLength(length: number, references: readonly ItemRow[]): number {
  const lengths = references.map((tokens) => countAll(tokens, 1));
  return lengths.toSorted((a, b) => Math.abs(a - length) - Math.abs(b - length) || a - b)[0] ?? 0;
}

/** Score of a sum of statistics, and what it is made of. */
export function describeBleu(
  sum: Statistics,
  { smoothing = 'exp', hasEffectiveOrder = false }: BleuOptions,
): BleuDetails {
  const [hypothesisLength, referenceLength] = [sum[HYPOTHESIS] ?? 0, sum[REFERENCE] ?? 0];
  const brevityPenalty = penaliseBrevity(hypothesisLength, referenceLength);
  const details = { brevityPenalty, hypothesisLength, referenceLength };
  const counts = Array.from({ length: MAX_ORDER }, (_, at) => [sum[MATCHES + at] ?? 0, sum[TOTALS + at] ?? 0] as const);
  if (counts.every(([matches]) => matches === 0)) return { ...details, score: 0, precisions: counts.map(() => 0) };
  const precisions = smooth(counts, smoothing);
  const order = hasEffectiveOrder ? precisions.length : MAX_ORDER;
  const logs = Array.from({ length: order }, (_, at) => Math.log(precisions[at] ?? 0));
  const score = brevityPenalty * Math.exp(logs.reduce((total, log) => total + log, 0) / order);
  return { ...details, score, precisions: counts.map((_, at) => precisions[at] ?? 0) };
}

function penaliseBrevity(hypothesis: number, reference: number): number {
  if (hypothesis >= reference) return 1;
  return hypothesis === 0 ? 0 : Math.exp(1 - reference / hypothesis);
}

/** Precisions, 0 to 100, up to the first order that the text is too short for. */
function smooth(counts: readonly (readonly [matches: number, total: number])[], smoothing: Smoothing): number[] {
  const precisions: number[] = [];
  let halving = 1;
  for (const [at, [matched, all]] of counts.entries()) {
    const added = smoothing === 'add-k' && at > 0 ? SMOOTHING_VALUE['add-k'] : 0;
    const [matches, total] = [matched + added, all + added];
    if (total === 0) break;
    if (matches > 0) precisions.push((100 * matches) / total);
    else if (smoothing === 'exp') {
      halving *= 2;
      precisions.push(100 / (halving * total));
    } else precisions.push(smoothing === 'floor' ? (100 * SMOOTHING_VALUE.floor) / total : 0);
  }
  return precisions;
}
