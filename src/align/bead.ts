/**
 * The result of an alignment. A bead says that some source units and some target units are translations of each
 * other; an empty side is an omission or an addition.
 */

/** One aligned group; the numbers are positions in the two aligned lists, from 0, in order. */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Probability that the bead is right, 0 to 1. */
  readonly score: number;
}

/** Two pages aligned: blocks by `Page.blocks`, sentences by `listSentences(page)`. Every unit is in one bead. */
export interface PageAlignment {
  readonly blocks: readonly Bead[];
  readonly sentences: readonly Bead[];
}
