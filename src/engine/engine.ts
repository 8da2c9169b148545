/**
 * The port of every translation engine: documents in, translations out, in two calls that may happen in two
 * processes. The job between them is a small JSON record.
 */

export type EngineKind = 'memory' | 'pseudo' | 'command';

/** One segment to translate: one sentence, or a group of sentences that the translator had merged. */
export interface SegmentRequest {
  /** Unique in its document. */
  readonly id: string;
  /** Inner HTML: protected spans are elements with `translate="no"` and an id, text is escaped. */
  readonly html: string;
  /** How close (0 to 1) the best human translation at hand is to what is asked; absent when there is none. */
  readonly closest?: number;
}

/** The segments of one page for one language. */
export interface TranslationDocument {
  /** Names the page; unique in a job. */
  readonly name: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly segments: readonly SegmentRequest[];
}

/**
 * What came back for one segment: new HTML from a machine, `memory` to take the closest human translation, or
 * `source` when the engine has nothing and the text is to stay in the source language.
 */
export type SegmentTranslation =
  | { readonly id: string; readonly origin: 'machine'; readonly html: string }
  | { readonly id: string; readonly origin: 'memory' | 'source' };

/** Translations of one document, or why there are none. */
export type DocumentResult =
  | { readonly name: string; readonly segments: readonly SegmentTranslation[] }
  | { readonly name: string; readonly error: string };

/** The record that survives the process between `submit` and `collect`. */
export interface Job {
  readonly version: 1;
  readonly engine: EngineKind;
  readonly documents: readonly TranslationDocument[];
}

export interface Engine {
  readonly kind: EngineKind;
  /** @throws {ServiceError} when the engine cannot take the documents. */
  submit(documents: readonly TranslationDocument[]): Promise<Job>;
  /** One result for each document of the job, in its order. */
  collect(job: Job): Promise<DocumentResult[]>;
}
