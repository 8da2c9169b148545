/**
 * chrF (Popović 2015) and chrF++ (Popović 2017) as sacreBLEU 2.6 computes them: F-score of character n-grams, with
 * recall counting more, and of word n-grams where asked.
 */
import type { Metric, Statistics } from './metric.ts';
import { countAll, countMatches, type ItemRow, joinItems } from './ngrams.ts';
import { renderCase, renderSignature, yesNo } from './signature.ts';
import { removeSpace, splitWords } from './white-space.ts';

const CHARACTER_ORDER = 6;
/** Precision or recall where there is nothing to count, with `isSmoothed`. */
const EPSILON = 1e-16;

export interface ChrfOptions {
  /** Longest n-gram of words; 0 for chrF, 2 for chrF++. */
  readonly wordOrder?: number;
  /** How many times recall counts as much as precision; default 2. */
  readonly beta?: number;
  readonly isLowercase?: boolean;
  /** White space is text as well. */
  readonly hasSpace?: boolean;
  /** The mean over all orders, with a small number where there is nothing, instead of the orders that are there. */
  readonly isSmoothed?: boolean;
}

/** A text as characters and words, each with the longest n-gram that counts. */
type Side = readonly { readonly row: ItemRow; readonly orders: number }[];

export function createChrf(options: ChrfOptions = {}): Metric {
  const { wordOrder = 0, beta = 2, isLowercase = false, hasSpace = false, isSmoothed = false } = options;
  const size = 3 * (CHARACTER_ORDER + wordOrder);
  const score = (sum: Statistics) => scoreSum(sum, beta, isSmoothed);
  const read = (text: string) => readSide(isLowercase ? text.toLowerCase() : text, wordOrder, hasSpace);
  return {
    label: `chrF${beta}${'+'.repeat(wordOrder)}`,
    isErrorRate: false,
    size,
    measure(hypothesis, references) {
      const own = read(hypothesis);
      return takeBest(
        references.map((text) => compare(own, read(text))),
        score,
      );
    },
    score,
    sign: (references) =>
      renderSignature(references, {
        case: renderCase(isLowercase),
        eff: yesNo(!isSmoothed),
        nc: CHARACTER_ORDER,
        nw: wordOrder,
        space: yesNo(hasSpace),
      }),
  };
}

function readSide(text: string, wordOrder: number, hasSpace: boolean): Side {
  const characters = Array.from(hasSpace ? text : removeSpace(text));
  const words = wordOrder === 0 ? [] : splitWords(text).flatMap(cutPunctuation);
  return [
    { row: joinItems(characters, ''), orders: CHARACTER_ORDER },
    { row: joinItems(words, ' '), orders: wordOrder },
  ];
}

const PUNCTUATION = /[!-/:-@[-`{-~]/;

/** One mark at the end of a word stands alone, or else one at its start. */
function cutPunctuation(word: string): string[] {
  const characters = Array.from(word);
  if (characters.length === 1) return [word];
  const [first = '', last = ''] = [characters[0], characters.at(-1)];
  if (PUNCTUATION.test(last)) return [word.slice(0, -1), last];
  return PUNCTUATION.test(first) ? [first, word.slice(1)] : [word];
}

/** For each order the n-grams of the hypothesis (none counts where the reference has none), of the reference, and both. */
function compare(hypothesis: Side, reference: Side): Statistics {
  const figures = hypothesis.flatMap(({ row, orders }, at) => {
    const other = reference[at]?.row ?? row;
    return countMatches(row, [other], orders).flatMap((matches, index) => {
      const theirs = countAll(other, index + 1);
      return [theirs === 0 ? 0 : countAll(row, index + 1), theirs, matches];
    });
  });
  return Float64Array.from(figures);
}

/** The first of the best. */
function takeBest(list: readonly Statistics[], score: (statistics: Statistics) => number): Statistics {
  const [first, ...others] = list;
  if (first === undefined) throw new RangeError('a segment has at least one reference');
  return others.reduce((best, next) => (score(next) > score(best) ? next : best), first);
}

function scoreSum(sum: Statistics, beta: number, isSmoothed: boolean): number {
  const orders = Array.from({ length: sum.length / 3 }, (_, at) => {
    const [own = 0, theirs = 0, matches = 0] = sum.subarray(3 * at, 3 * at + 3);
    return {
      isThere: own > 0 && theirs > 0,
      precision: own > 0 ? matches / own : EPSILON,
      recall: theirs > 0 ? matches / theirs : EPSILON,
    };
  });
  if (isSmoothed) {
    // Only where there is neither precision nor recall; else references that share nothing would not be equal.
    const smoothed = orders.map((order) => (order.precision + order.recall > 0 ? weigh(order, beta) : EPSILON));
    return (100 * smoothed.reduce((total, score) => total + score, 0)) / orders.length;
  }
  const there = orders.filter(({ isThere }) => isThere);
  const mean = (value: (order: (typeof orders)[number]) => number) =>
    there.reduce((total, order) => total + value(order), 0) / Math.max(1, there.length);
  return 100 * weigh({ precision: mean(({ precision }) => precision), recall: mean(({ recall }) => recall) }, beta);
}

/** F-score; 0 when both are 0. */
function weigh({ precision, recall }: { precision: number; recall: number }, beta: number): number {
  if (precision + recall === 0) return 0;
  const factor = beta ** 2;
  return ((1 + factor) * precision * recall) / (factor * precision + recall);
}
