/** The two orders of a review: as the sentences stand in the pages, and by how much they ask of a person. */

/** What is put in order. */
export interface Orderly {
  readonly element: HTMLElement;
  readonly page: { readonly path: string };
  readonly data: { readonly rank: number };
}

/** Sentences in either order; in that of attention they stand in a section of their own, what stays as it is folded. */
export class Order<T extends Orderly> {
  readonly #byBook: readonly T[];
  readonly #byAttention: readonly T[];
  readonly #homes: ReadonlyMap<T, Comment>;
  readonly #section = document.createElement('section');
  #isByAttention = false;

  constructor(items: readonly T[]) {
    this.#byBook = items;
    this.#byAttention = items.toSorted((a, b) => a.data.rank - b.data.rank);
    this.#homes = new Map(items.map((item) => [item, document.createComment('')]));
    this.#section.setAttribute('aria-label', 'What needs you first');
  }

  get items(): readonly T[] {
    return this.#isByAttention ? this.#byAttention : this.#byBook;
  }

  /** Change the order. @returns Whether it is that of attention now. */
  toggle(): boolean {
    this.#isByAttention = !this.#isByAttention;
    if (this.#isByAttention) this.#gather();
    else this.#disperse();
    document.querySelector('main')?.classList.toggle('sorted', this.#isByAttention);
    return this.#isByAttention;
  }

  #gather(): void {
    for (const [{ element }, home] of this.#homes) element.before(home);
    const isKept = ({ element }: T) => element.dataset['t'] === 'kept';
    const kept = this.#byAttention.filter(isKept);
    this.#section.replaceChildren(...this.#byAttention.filter((item) => !isKept(item)).map(showPage));
    if (kept.length > 0) this.#section.append(fold(kept.map(showPage)));
    document.querySelector('main')?.append(this.#section);
  }

  #disperse(): void {
    for (const [{ element }, home] of this.#homes) home.replaceWith(element);
    this.#section.remove();
  }
}

/** Away from its page a sentence says where it is from. */
function showPage({ element, page }: Orderly): HTMLElement {
  const where = element.querySelector('.where');
  if (where !== null && where.querySelector('.path') === null) {
    const path = document.createElement('code');
    path.className = 'path';
    path.textContent = page.path;
    where.prepend(path);
  }
  return element;
}

function fold(elements: readonly HTMLElement[]): HTMLElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  details.className = 'more';
  summary.textContent = `${elements.length} sentences stay as they are`;
  details.append(summary, ...elements);
  return details;
}
