/**
 * What an update gives: the proposed target page, what became of every sentence, and what a reviewer should see.
 */
import type { Finding } from '../check/finding.ts';

/** A range of a text, UTF-16 units, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * What became of one sentence of the new source (or of a group that the translator had merged):
 * `kept` the human's bytes stay, in place; `moved` they stay, elsewhere; `memory` a human translation of the same
 * or a similar sentence was used; `translated` the engine's; `failed` nothing acceptable came back.
 */
export type Outcome = 'kept' | 'moved' | 'memory' | 'translated' | 'failed';

/** The sentence whose human translation was used again. */
export interface Recalled {
  /** As the source says it. */
  readonly source: string;
  /** How like the new sentence it is; 1 for the same. */
  readonly similarity: number;
  /** Page of the translation, where it is another one. */
  readonly page?: string;
}

export interface SegmentOutcome {
  readonly id: string;
  readonly outcome: Outcome;
  /** Why the outcome is not plain, for example `token-patched`, `kept-and-flagged`, `source-left`. */
  readonly reason?: string;
  /** Where the sentence stands in the new source. */
  readonly source: Range;
  /** Where its former version stands in the base, when it had one. */
  readonly base?: Range;
  /** Where its translation stands in the proposal. */
  readonly target: Range;
  /** Where a human translation of another sentence was used. */
  readonly recalled?: Recalled;
}

export interface Characters {
  /** Prose of the whole new source page: text without formulas, code, roles, URLs and marks. */
  readonly prose: number;
  /** Prose of the segments that went, or would go, to the engine. */
  readonly sent: number;
}

export interface Proposal {
  readonly text: string;
  /** In the order of the new source. */
  readonly segments: readonly SegmentOutcome[];
  readonly characters: Characters;
  readonly findings: readonly Finding[];
}
