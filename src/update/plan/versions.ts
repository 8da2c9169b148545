/** Former versions: which block or sentence of the base one of the new source was. */

/** The most that two sentences of different spans can have: 1 is kept for what did not change at all. */
export const ALMOST_EQUAL = 0.999;

/** The former version of a block or sentence. */
export interface Former {
  /** Position in the base. */
  readonly base: number;
  /** 1 when white space at most has changed. */
  readonly similarity: number;
}

export interface SourceChanges {
  /** For each block of the new source its former version, if it has one. Each base block is used at most once. */
  readonly blocks: readonly (Former | undefined)[];
  /** The same for sentences, of which one may have been cut: its parts share their former version. */
  readonly sentences: readonly (Former | undefined)[];
  /** Sentences of the base, in order, that are one in the new source, which has the first of them as its former. */
  readonly joined: readonly (readonly number[])[];
}
