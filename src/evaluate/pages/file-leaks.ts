/**
 * The leak check of files of pairs, which have no pages: what says the same as a sentence of a held-out page is not
 * learnt from, pair by pair. A file may have been made of the very book.
 */
import type { HeldOutTexts } from './leaks.ts';
import { createNearness } from './nearness.ts';

interface Texts {
  readonly source: string;
  readonly target: string;
}

/** What may be learnt from, and how many pairs may not. */
export interface FitPairs<Pair> {
  readonly pairs: readonly Pair[];
  readonly leftOut: number;
}

/** A shorter sentence is part of a paragraph by chance. */
const LONG = 40;

/** Leave out each pair whose source or translation is, is nearly, or holds a sentence of a held-out page. */
export function leaveOutHeldOut<Pair extends Texts>(
  pairs: readonly Pair[],
  heldOut: readonly HeldOutTexts[],
): FitPairs<Pair> {
  const isSource = createLikeness(heldOut.flatMap(({ sources }) => sources));
  const isTarget = createLikeness(heldOut.flatMap(({ targets }) => targets));
  const fit = pairs.filter(({ source, target }) => !isSource(source) && !isTarget(target));
  return { pairs: fit, leftOut: pairs.length - fit.length };
}

function createLikeness(sentences: readonly string[]): (text: string) => boolean {
  const known = new Set(sentences.filter((text) => /\p{L}/u.test(text)));
  const isNear = createNearness([...known], (sentence, text) => sentence.length >= LONG && text.includes(sentence));
  return (text) => known.has(text) || isNear(text);
}
