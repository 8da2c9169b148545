/** Files of parallel data and of terminologies as they were read, before their records are judged. */

/** A record as the file has it: a line, or a translation unit. */
export interface RawRecord {
  /** Where it stands, in words: `Line 3`. */
  readonly place: string;
  readonly source: string;
  /** Texts by target language; an empty one is missing. */
  readonly targets: ReadonlyMap<string, string>;
  /** Why the record is none, when it is not. */
  readonly fault?: string;
  /** `changedate` of TMX: the newest of two records with the same source wins. */
  readonly changedAt?: string;
}

/** A file that was read, before its records are judged. */
export interface RawData {
  readonly from: string;
  readonly to: readonly string[];
  readonly records: readonly RawRecord[];
}

/** A file that cannot be imported at all; the message goes into `Message`. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
