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
  const results = new Map<string, { readonly value: T }>();
  return (...args) => {
    const key = args.join('\0');
    const result = results.get(key) ?? { value: make(...args) };
    results.delete(key);
    results.set(key, result);
    const [oldest] = results.keys();
    if (results.size > limit && oldest !== undefined) results.delete(oldest);
    return result.value;
  };
}
