/** Where engines keep what a later run needs, such as paid answers: texts by key, in a bucket or a folder. */
export interface TextStore {
  put(key: string, text: string): Promise<void>;
  /** @returns `undefined` when there is no such text. */
  get(key: string): Promise<string | undefined>;
  /** Every key that starts so, sorted. */
  list(prefix: string): Promise<readonly string[]>;
  /** Texts that are not there are no error. */
  remove(keys: readonly string[]): Promise<void>;
}
