/**
 * A row: two texts that the aligner put together, with what the filters need to judge them. Rows of a page are all
 * that is kept of it, so a row is small and plain JSON.
 */

/** A sentence pair that may become a translation unit, or a sentence without partner. */
export interface Row {
  readonly source: string;
  readonly target: string;
  /** One page has the sentence, the other has not. */
  readonly isAlone: boolean;
  /** Probability that the two belong together, 0 to 1. */
  readonly score: number;
  readonly kind: 'text' | 'caption' | 'cell' | 'comment';
  /** Number of the aligned group of blocks in the page; sentences of one group may be joined to a paragraph. */
  readonly group: number;
  /** Spans that the texts lack, on the side that has more of them. */
  readonly dropped: number;
  /** Share of the formulas, roles, code spans and addresses of both sides that the other side does not have. */
  readonly lostAnchors: number;
  /** Number of those. */
  readonly anchors: number;
}

/** What became of one pair of pages. */
export interface PageRows {
  readonly rows: readonly Row[];
  /** Sentences of each page; comments are not among them. */
  readonly sourceSentences: number;
  readonly targetSentences: number;
}
