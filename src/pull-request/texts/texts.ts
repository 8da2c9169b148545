/**
 * The words of a pull request. Every language is one object of this shape, so that the compiler finds what a
 * translation of them lacks. What a function is given is ready to be shown: code spans, links, numbers with separators.
 */
import type { SentenceChange } from '../../report/ledger.ts';
import type { TableLabels } from '../../report/page-table.ts';

export interface Texts extends TableLabels {
  readonly title: (source: string) => string;
  readonly intro: (source: string, commit: string) => string;
  readonly pages: string;
  readonly newPage: string;
  readonly renamedFrom: (path: string) => string;
  /** A link to the page of the source. */
  readonly sourcePage: string;
  readonly warning: string;
  /** Above the findings that break a page. */
  readonly lookFirst: string;
  readonly lookFirstText: string;
  readonly lookHere: string;
  readonly changes: string;
  /** How to read the boxes. */
  readonly changesText: string;
  /** How many places wait for a decision, and the first of them. */
  readonly due: (count: number, place: string) => string;
  /** Where the review page is. */
  readonly reviewPage: (page: string) => string;
  /** What opens the boxes of a page. */
  readonly changedSentences: (count: number) => string;
  readonly line: (line: number) => string;
  readonly lines: (lines: string) => string;
  /** A line of the page as it was. */
  readonly oldLine: (line: number) => string;
  readonly outcomes: Readonly<Record<SentenceChange['outcome'], string>>;
  /** Instead of `kept` and `moved`, where only what is no word was changed in the sentence. */
  readonly patched: string;
  /** Instead of `kept` and `moved`, where the words of the source changed. */
  readonly flagged: string;
  /** Instead of `kept`, where the translation has no such sentence. */
  readonly omitted: string;
  /** Above what an earlier update of the same proposal had said of a page. */
  readonly earlier: (commit: string) => string;
  readonly guessedBase: (commit: string) => string;
  /** The guess is not sure: `used` is the older of the two likeliest revisions. */
  readonly unsureBase: (used: string, other: string) => string;
  readonly staleBase: (base: StaleBase) => string;
  readonly notDelivered: string;
  readonly cost: (cost: CostText) => string;
  readonly howTo: string;
  readonly howToText: (branch: string) => string;
  readonly morePlaces: (count: number) => string;
  /** `file` holds the rest. */
  readonly cut: (pages: number, file: string) => string;
  readonly lostRecord: string;
}

/** A recorded base that was older than its translation; commits are ready to be shown. */
export interface StaleBase {
  readonly recorded: string;
  readonly used: string;
  readonly differences: { readonly recorded: number; readonly used: number };
}

/** What the newest update sent. */
export interface CostText {
  readonly engine: string;
  readonly foreseen: string;
  /** What the service counted; absent where it says nothing. */
  readonly counted?: string;
  /** US dollars, such as `0.15`; absent when the engine costs nothing. */
  readonly dollars?: string;
}
