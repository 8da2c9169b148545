/**
 * The port of every translation engine: documents in, translations out, in two calls that may happen in two
 * processes. The job between them is a small JSON record.
 */

export type EngineKind =
  | 'memory'
  | 'pseudo'
  | 'command'
  | 'chat'
  | 'libretranslate'
  | 'file'
  | 'amazon-translate'
  | 'amazon-translate-realtime';

/** One segment to translate: one sentence, or a group of sentences that the translator had merged. */
export interface SegmentRequest {
  /** Unique in its document. */
  readonly id: string;
  /** Inner HTML: protected spans are elements with `translate="no"` and an id, text is escaped. */
  readonly html: string;
  /** How close (0 to 1) the best human translation at hand is to what is asked; absent when there is none. */
  readonly closest?: number;
  /**
   * Of an edited segment: what the source was, and the human translation of that. Inner HTML; a span that `html` has
   * too carries its id there, any other has none.
   */
  readonly previous?: { readonly source: string; readonly target: string };
  /** Where it stands, as plain text of the source. */
  readonly context?: SegmentContext;
}

/** What a reader of the page knows of a segment. */
export interface SegmentContext {
  /** Headings above it, the outermost first. */
  readonly headings: readonly string[];
  /** The sentence before it, and the one after; absent at the ends of a page. */
  readonly before?: string;
  readonly after?: string;
}

/** A pair of the book's own parallel data that is like a segment; plain text. */
export interface Example {
  readonly source: string;
  readonly target: string;
  /** 0 to 1. */
  readonly likeness: number;
}

/** What the book's own translations say about one segment; the most alike first. */
export interface Guidance {
  readonly examples: readonly Example[];
  /** Terms of the glossary that the segment holds. */
  readonly terms: readonly { readonly source: string; readonly target: string }[];
}

/** Looks up what helps with a segment. Pure, and quick enough to be asked for every one. */
export type FindGuidance = (segment: SegmentRequest) => Guidance;

/** The segments of one page for one language. */
export interface TranslationDocument {
  /** Names the page; unique in a job. */
  readonly name: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly segments: readonly SegmentRequest[];
  /** How the page is set, in words that an engine may follow, such as "full-width punctuation". */
  readonly style?: readonly string[];
}

/**
 * What came back for one segment: new HTML from a machine, `memory` to take the closest human translation, or
 * `source` when the engine has nothing: the old translation stays, and what has none stands in the source language.
 */
export type SegmentTranslation =
  | { readonly id: string; readonly origin: 'machine'; readonly html: string }
  | { readonly id: string; readonly origin: 'memory' | 'source' };

/** Translations of one document, or why there are none. A page that is `waiting` has not failed: a later run has it. */
export type DocumentResult =
  | { readonly name: string; readonly segments: readonly SegmentTranslation[] }
  | { readonly name: string; readonly error: string }
  | { readonly name: string; readonly waiting: string };

/** A file that customises translations, made from the book's own human translations. */
export interface ResourceFile {
  /** The text: CSV, whose first row holds the language codes. Asked for only where the service lacks it. */
  readonly load: () => Promise<string>;
  /** SHA-256 of the text, hexadecimal: the service is only given what it does not have. */
  readonly sha256: string;
  readonly records: number;
}

export interface Resources {
  readonly parallelData?: ResourceFile;
  readonly terminology?: ResourceFile;
}

/** What an engine is to translate for one language. */
export interface TranslationBatch {
  /** Name of the source book; resources of a service are named after it. */
  readonly book: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** Documents with at least one segment. */
  readonly documents: readonly TranslationDocument[];
  /** Worked out only when an engine asks. */
  readonly loadResources: () => Promise<Resources>;
  /**
   * What the book's own translations say about single segments; worked out only when an engine asks. Absent where
   * there is no book around a page. Who evaluates leaves out the page that is translated.
   */
  readonly loadGuidance?: () => Promise<FindGuidance>;
}

/** What a language model reads and writes; `cachedTokens` are those of `promptTokens` that a cache served. */
export interface TokenUsage {
  readonly requests: number;
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly completionTokens: number;
}

/** What a batch will cost, before anything is sent. */
export interface Estimate {
  /** Characters that will be sent: text of the documents with their protected spans, white space included. */
  readonly characters: number;
  /** The most that the service may count: markup as well. Limits are checked against this. */
  readonly charactersAtMost: number;
  /** Characters that were paid before and are only fetched. */
  readonly charactersPaid: number;
  /** US dollars for one million characters; 0 for an engine that costs nothing. */
  readonly pricePerMillion: number;
  /** Of an engine that is paid by the token, in the place of `pricePerMillion`. */
  readonly tokens?: TokenUsage & { readonly costUsd: number; readonly costAtMostUsd: number };
}

export interface EstimateOptions {
  readonly offline?: boolean;
}

/** The record that survives the process between `submit` and `collect`. */
export interface Job {
  readonly version: 1;
  readonly engine: EngineKind;
  readonly documents: readonly TranslationDocument[];
  /** What the engine needs to find its work again, as JSON of its own. */
  readonly details?: unknown;
}

/** What a job came to. `charactersBilled` is what the service says, where it says so. */
export type Collected =
  | {
      readonly status: 'done';
      /** One result for each document of the job, in its order. */
      readonly results: readonly DocumentResult[];
      readonly charactersBilled?: number;
      /** Of an engine that is paid by the token: what this process has used, and US dollars. */
      readonly tokens?: TokenUsage & { readonly costUsd: number };
      /** What the reader of the report should know. */
      readonly warnings?: readonly string[];
    }
  | { readonly status: 'running'; readonly message: string };

export interface CollectOptions {
  /** Wait for the end, up to the engine's limit; else `running` is an answer. */
  readonly wait: boolean;
}

export interface Engine {
  readonly kind: EngineKind;
  /**
   * What `submit` would send and cost.
   *
   * @param options `offline`: nothing is asked, so what was paid before counts again; default: the service is asked.
   */
  estimate(batch: TranslationBatch, options?: EstimateOptions): Promise<Estimate>;
  /**
   * Give the documents to the engine. The same documents again find the work that was begun, also from another
   * process, and are not paid twice.
   *
   * @throws {ServiceError} when the engine cannot take the documents.
   */
  submit(batch: TranslationBatch): Promise<Job>;
  /** @throws {ServiceError} when the results cannot be had. A document that failed is told by name in the results. */
  collect(job: Job, options: CollectOptions): Promise<Collected>;
  /** The translations have been delivered: what was kept to find them again may go. */
  settle(job: Job): Promise<void>;
}
