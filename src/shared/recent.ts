/** Results that were asked for last are kept, so that asking again costs nothing; the others are let go. */

/**
 * A function that keeps its last results.
 *
 * @param limit How many are kept, > 0.
 * @param make  Must give the same for the same arguments.
 */
export function keepRecent<Args extends readonly string[], T>(
  limit: number,
  make: (...args: Args) => T,
): (...args: Args) => T {
  const known = new RecentMap<T>(limit);
  return (...args) => known.getOrMake(args.join('\0'), () => make(...args));
}

/** A map of the entries that were used last. */
export class RecentMap<T> {
  readonly #entries = new Map<string, T>();
  readonly #limit: number;

  /** @param limit How many entries are kept, > 0. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  getOrMake(key: string, make: () => T): T {
    const known = this.#entries.get(key);
    const value = known ?? make();
    this.#entries.delete(key);
    this.#entries.set(key, value);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.#limit && oldest !== undefined) this.#entries.delete(oldest);
    return value;
  }
}
