/**
 * Where engines keep what a later run needs, such as paid answers: texts by key, in a bucket or a folder. A text that is
 * written with `replace` can be shared by runs that overlap; in a folder, such a one is written with `replace` alone.
 */
export interface TextStore {
  put(key: string, text: string): Promise<void>;
  /** @returns `undefined` when there is no such text. */
  get(key: string): Promise<string | undefined>;
  /** Every key that starts so, sorted. */
  list(prefix: string): Promise<readonly string[]>;
  /** Texts that are not there are no error. */
  remove(keys: readonly string[]): Promise<void>;
  /** The text with its version, for {@link TextStore.replace}. */
  read(key: string): Promise<StoredText | undefined>;
  /**
   * Write a text only where it is as it was read.
   *
   * @param version Of what is replaced; `undefined`: there is no such text yet.
   * @returns The new version; `undefined` when another one stands there. An answer may be lost and the call repeated:
   *   what stands there can be what was written.
   */
  replace(key: string, text: string, version: string | undefined): Promise<string | undefined>;
}

export interface StoredText {
  readonly text: string;
  /** Changes with every write. */
  readonly version: string;
}
