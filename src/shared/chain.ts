/** A list that things are put into anywhere, without moving what stands behind. */

/** A list in which every item stands once, and another can be put behind any of them at once. */
export class Chain<T> {
  /** What stands behind each; behind `undefined` stands the first. */
  readonly #next = new Map<T | undefined, T>();

  constructor(items: readonly T[]) {
    for (const [at, item] of items.entries()) this.#next.set(items[at - 1], item);
  }

  /** @param place `undefined` for the head of the list. */
  insertBehind(place: T | undefined, item: T): void {
    const behind = this.#next.get(place);
    this.#next.set(place, item);
    if (behind !== undefined) this.#next.set(item, behind);
  }

  /** What stands behind an item. */
  behind(place: T | undefined): T | undefined {
    return this.#next.get(place);
  }

  /** All items, in order. */
  list(): T[] {
    const items: T[] = [];
    for (let item = this.#next.get(undefined); item !== undefined; item = this.#next.get(item)) items.push(item);
    return items;
  }
}
