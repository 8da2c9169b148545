/**
 * Translation odds: how much likelier the words of a unit are, given some units of the other language, than by
 * chance.
 *
 * The start is IBM Model 1 (Brown et al. 1993, "The mathematics of statistical machine translation") with three
 * changes. Chance is mixed in by a word's freedom, so that free translation costs little. A word counts the best
 * translation in the span, not the sum, so that repeated words do not pay twice. And a long span loses less than
 * Model 1 has it (`dilution`), else groups of sentences that were rewritten together fall apart (textberg-dev: +4
 * points of strict F1).
 */

import { MAX_SPAN } from './shapes.ts';
import type { Side } from './side.ts';
import type { Direction, Rows } from './table.ts';
import { WEIGHTS } from './weights.ts';

/**
 * Log odds of each unit of the other side in reach, given each span of one to four units of the given side. The odds
 * of a bead are sums of these, since words are independent given the span.
 */
export interface SpanOdds {
  readonly values: Float32Array;
  /** Where the values of the span of `count` units from unit `u` begin: `starts[u * MAX_SPAN + count - 1]`. */
  readonly starts: Int32Array;
  /** Unit of the other side that the first value of `u`'s spans is for. */
  readonly first: Int32Array;
}

/** Which units of the other side are looked at, for each position between given units. */
export interface Reach {
  /** First position, inclusive. */
  readonly low: Int32Array;
  /** Last position, so that units before it are in reach. */
  readonly high: Int32Array;
}

/** Score all spans. */
export function scoreSpans(direction: Direction, reach: Reach): SpanOdds {
  const { given, rows, other, backoff } = direction;
  const count = given.units.length;
  const starts = placeSpans(count, reach);
  const values = new Float32Array(starts[count * MAX_SPAN] ?? 0);
  const best = new Float32Array(other.vocabulary.length);
  const scoreUnits = prepareUnits(direction, best);
  for (let first = 0; first < count; first++) {
    const low = reach.low[first] ?? 0;
    const end = Math.min(count, first + MAX_SPAN);
    let plain = 1;
    for (let unit = first; unit < end; unit++) {
      raiseRows(given, unit, { rows, best });
      for (let at = given.starts[unit] ?? 0; at < (given.starts[unit + 1] ?? 0); at++)
        plain += backoff[given.words[at] ?? 0] ?? 1;
      const span = first * MAX_SPAN + unit - first;
      const size = 1 + (given.starts[unit + 1] ?? 0) - (given.starts[first] ?? 0);
      scoreUnits({ size, plain }, low, values.subarray(starts[span], starts[span + 1]));
    }
    for (let unit = first; unit < end; unit++) clearRows(given, unit, { rows, best });
  }
  return { values, starts, first: reach.low };
}

/** Sum of the odds of `count` units from `first` on, given a span (numbered `unit * MAX_SPAN + size - 1`). */
export function sumOdds(odds: SpanOdds, span: number, range: { readonly first: number; readonly end: number }): number {
  const offset = (odds.starts[span] ?? 0) - (odds.first[(span / MAX_SPAN) | 0] ?? 0);
  let sum = 0;
  for (let unit = range.first; unit < range.end; unit++) sum += odds.values[offset + unit] ?? 0;
  return sum;
}

function placeSpans(count: number, reach: Reach): Int32Array {
  const starts = new Int32Array(count * MAX_SPAN + 1);
  for (let unit = 0, span = 0; unit < count; unit++)
    for (let size = 1; size <= MAX_SPAN; size++, span++) {
      const units = unit + size > count ? 0 : (reach.high[unit + size] ?? 0) - (reach.low[unit] ?? 0);
      starts[span + 1] = (starts[span] ?? 0) + Math.max(0, units);
    }
  return starts;
}

/** Best probability so far of each word of the other side. */
interface Best {
  readonly rows: Rows;
  readonly best: Float32Array;
}

/** Let the words of a unit propose their translations. */
export function raiseRows(side: Side, unit: number, { rows, best }: Best): void {
  for (let at = side.starts[unit] ?? 0; at < (side.starts[unit + 1] ?? 0); at++) {
    const word = side.words[at] ?? 0;
    for (let entry = rows.starts[word] ?? 0; entry < (rows.starts[word + 1] ?? 0); entry++) {
      const column = rows.columns[entry] ?? 0;
      const value = rows.values[entry] ?? 0;
      if (value > (best[column] ?? 0)) best[column] = value;
    }
  }
}

/** Take the proposals back. */
export function clearRows(side: Side, unit: number, { rows, best }: Best): void {
  for (let at = side.starts[unit] ?? 0; at < (side.starts[unit + 1] ?? 0); at++) {
    const word = side.words[at] ?? 0;
    for (let entry = rows.starts[word] ?? 0; entry < (rows.starts[word + 1] ?? 0); entry++)
      best[rows.columns[entry] ?? 0] = 0;
  }
}

interface Span {
  /** Words of the span, and one for the empty word. */
  readonly size: number;
  /** How many of them, in expectation, generate from the plain distribution of words. */
  readonly plain: number;
}

/** Share of a span that one word has, see `dilution`. */
export function shareOfSpan(size: number): number {
  return 1 / (WEIGHTS.typicalWords ** (1 - WEIGHTS.dilution) * size ** WEIGHTS.dilution);
}

/** Fill `out` with the log odds of the units from `low` on, from the proposals of a span. */
function prepareUnits(direction: Direction, best: Float32Array): (span: Span, low: number, out: Float32Array) => void {
  const { words, starts } = direction.other;
  const { freedom } = direction;
  const gains = direction.odds.map((odd, word) => odd * (1 - (freedom[word] ?? 0)));
  const cap = Math.exp(WEIGHTS.wordCap);
  return ({ size, plain }, low, out) => {
    const share = shareOfSpan(size);
    const chance = plain / size;
    // Where no word of the span is known, one that nothing proposes has odds of exactly 1.
    const isUnknown = chance === 1;
    for (let at = 0; at < out.length; at++) {
      let product = 1;
      let total = 0;
      const end = starts[low + at + 1] ?? 0;
      for (let place = starts[low + at] ?? 0; place < end; place++) {
        const word = words[place] ?? 0;
        if (isUnknown && best[word] === 0) continue;
        const free = freedom[word] ?? 0;
        const odd = free + (1 - free) * chance + (gains[word] ?? 0) * (best[word] ?? 0) * share;
        product *= odd < cap ? odd : cap;
        if (product > 1e250 || product < 1e-250) {
          total += Math.log(product);
          product = 1;
        }
      }
      out[at] = total + Math.log(product);
    }
  };
}
