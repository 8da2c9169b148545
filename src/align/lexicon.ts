/**
 * A bilingual lexicon learnt from aligned text: word translation probabilities in both directions, with the length
 * model and the shape priors that were estimated along with it. A plain value that can be stored and reused.
 */

import type { LengthModel } from './length.ts';

/** See the file comment. Probabilities are quantised when it is made, so that storing it loses nothing. */
export interface Lexicon {
  readonly sourceWords: readonly string[];
  readonly targetWords: readonly string[];
  /** Occurrences in the training text. */
  readonly sourceCounts: Int32Array;
  readonly targetCounts: Int32Array;
  /** Entries of source word `s` are those from `rows[s]` up to `rows[s + 1]`. */
  readonly rows: Int32Array;
  /** Target word of each entry, rising in a row. */
  readonly columns: Int32Array;
  /** P(target word | source word) and the reverse, of each entry. */
  readonly forward: Float32Array;
  readonly backward: Float32Array;
  /** Probability that a source (target) word generates from the plain word distribution instead. */
  readonly sourceBackoff: Float32Array;
  readonly targetBackoff: Float32Array;
  readonly lengths: LengthModel;
  /** Probability of each bead shape. */
  readonly priors: readonly number[];
}

/** A lexicon without words: what an alignment starts from. */
export function emptyLexicon(lengths: LengthModel, priors: readonly number[]): Lexicon {
  const none = new Int32Array(0);
  const zero = new Float32Array(0);
  return {
    sourceWords: [],
    targetWords: [],
    sourceCounts: none,
    targetCounts: none,
    rows: new Int32Array(1),
    columns: none,
    forward: zero,
    backward: zero,
    sourceBackoff: zero,
    targetBackoff: zero,
    lengths,
    priors,
  };
}
