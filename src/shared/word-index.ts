/** Finds items by their words: of very many, those that share the rarest words of what is sought. */

type Words = ReadonlyMap<string, number>;

/** Items that are found for one sought. */
const CANDIDATES = 40;

/** Numbers of items by the words that they have. */
export class WordIndex {
  readonly #byWord = new Map<string, number[]>();

  constructor(items: readonly number[], wordsOf: (item: number) => Words) {
    for (const item of items)
      for (const word of wordsOf(item).keys()) {
        const list = this.#byWord.get(word);
        if (list === undefined) this.#byWord.set(word, [item]);
        else list.push(item);
      }
  }

  /** At most 40 items, those that share the rarest words first. */
  find(words: Words): ReadonlySet<number> {
    const lists = [...words.keys()].flatMap((word) => {
      const list = this.#byWord.get(word);
      return list === undefined ? [] : [list];
    });
    const found = new Set<number>();
    for (const list of lists.toSorted((a, b) => a.length - b.length))
      for (const item of list) {
        if (found.size >= CANDIDATES) return found;
        found.add(item);
      }
    return found;
  }
}
