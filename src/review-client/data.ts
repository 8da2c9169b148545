/** What the script of a review page is given, as JSON in the page, and what it keeps. */

export interface SentenceData {
  readonly id: string;
  /** Where it stands in the text of its page (UTF-16 units); absent for a removed sentence. */
  readonly place?: readonly [start: number, end: number];
  readonly line: number;
  /** The sentence of the source, as Markdown. */
  readonly source: string;
  /** Protected spans of the source, which a translation has to have as well. */
  readonly spans: readonly string[];
  /** Whether a person has to decide. */
  readonly isDue: boolean;
  /** Its place in the order in which sentences ask for attention, from 0. */
  readonly rank: number;
}

export interface PageData {
  /** Path of the translation. */
  readonly path: string;
  /** The proposed page. */
  readonly text: string;
  readonly sentences: readonly SentenceData[];
}

export interface ReviewData {
  /** Names the review: marks are kept under it. */
  readonly id: string;
  readonly language: string;
  readonly source: { readonly name: string; readonly commit: string };
  readonly repository: string | undefined;
  readonly branch: string | undefined;
  readonly commit: string | undefined;
  readonly pages: readonly PageData[];
}

/** `read`: nothing to say; `work`: it needs work. */
export type Mark = 'read' | 'work';

/** What a reader did with one sentence. */
export interface Reading {
  readonly mark?: Mark | undefined;
  readonly note?: string | undefined;
  /** The sentence as the reader wants it, as Markdown. */
  readonly edit?: string | undefined;
}

/** By the ids of sentences; one that was not touched is absent. */
export type Readings = ReadonlyMap<string, Reading>;

/** The sentence as the proposal has it; `''` for a removed one. */
export function proposalOf({ text }: PageData, { place }: SentenceData): string {
  return place === undefined ? '' : text.slice(place[0], place[1]);
}
