/** The sentences of a review page with what the reader did: shows it, keeps it, and knows which sentence is current. */
import { cleanReadings } from './corrections.ts';
import { type PageData, proposalOf, type Reading, type Readings, type ReviewData, type SentenceData } from './data.ts';
import { type Filter, readFilter, watchFilters } from './filters.ts';
import { Order } from './order.ts';
import { openStore, type Store } from './store.ts';

/** A sentence in the page. */
export interface Item {
  readonly element: HTMLElement;
  readonly page: PageData;
  readonly data: SentenceData;
  /** The sentence as it is to be: corrected, or as proposed. */
  readonly wording: string;
  /** What a search looks through, lower case. */
  readonly haystack: string;
}

const CHANGED = new Set(['patched', 'flagged', 'memory', 'translated', 'failed', 'removed']);

/** The page at work. */
export class Desk {
  readonly data: ReviewData = readData();
  readonly #items: readonly Item[] = listItems(this.data, (id) => this.#readings.get(id)?.edit);
  readonly #order = new Order(this.#items);
  readonly #byElement = new Map(this.#items.map((item) => [item.element, item] as const));
  readonly #store: Store = openStore(this.data.id);
  #readings: Map<string, Reading> = new Map();
  #visible: readonly Item[] = [];
  #current: Item | undefined;

  get current(): Item | undefined {
    return this.#current;
  }

  get readings(): Readings {
    return this.#readings;
  }

  get hasKeys(): boolean {
    return document.querySelector<HTMLInputElement>('#keys-on')?.checked ?? true;
  }

  /** Show the controls, and what was kept from the last time. */
  start(): void {
    for (const part of document.querySelectorAll<HTMLElement>('.bar, .tools')) part.hidden = false;
    const keys = document.querySelector<HTMLInputElement>('#keys-on');
    if (keys !== null) {
      keys.checked = this.#store.readKeys();
      keys.addEventListener('change', () => this.#store.writeKeys(keys.checked));
    }
    this.#readings = cleanReadings(this.#store.read(), this.data);
    for (const item of this.#items) this.#show(item);
    watchFilters(() => this.#filter());
    this.#filter();
  }

  reading({ data }: Item): Reading {
    return this.#readings.get(data.id) ?? {};
  }

  /** Change what is kept of a sentence. */
  change(item: Item, change: Reading): void {
    this.#readings.set(item.data.id, { ...this.reading(item), ...change });
    this.#keep();
    this.#show(item);
    this.#count();
  }

  /** Add what a file says; it wins over what is there. */
  take(readings: Readings): void {
    for (const [id, reading] of readings) this.#readings.set(id, { ...this.#readings.get(id), ...reading });
    this.#keep();
    for (const item of this.#items) this.#show(item);
    this.#filter();
  }

  /** Make a sentence the current one. */
  pick(element: Element | null): void {
    const item = element instanceof HTMLElement ? this.#byElement.get(element) : undefined;
    if (item !== undefined && item !== this.#current) this.#select(item);
  }

  move(step: 1 | -1): void {
    const list = this.#listOpen();
    const at = this.#current === undefined ? -1 : list.indexOf(this.#current);
    this.#go(
      at === -1 && step === -1 ? list.at(-1) : list[Math.max(0, at + step)],
      step === 1 ? 'the last sentence' : 'the first',
    );
  }

  moveTo(end: 'first' | 'last'): void {
    const list = this.#listOpen();
    this.#go(end === 'first' ? list[0] : list.at(-1), 'nothing is shown');
  }

  /** The next sentence that waits for a decision; after the last the first. */
  moveToDue(step: 1 | -1): void {
    const at = this.#current === undefined ? -1 : this.#visible.indexOf(this.#current);
    const rest =
      step === 1
        ? [...this.#visible.slice(at + 1), ...this.#visible.slice(0, at + 1)]
        : [
            ...this.#visible.slice(0, Math.max(0, at)).toReversed(),
            ...this.#visible.slice(Math.max(0, at)).toReversed(),
          ];
    const isOpen = (item: Item) => item.data.isDue && this.reading(item).mark === undefined;
    this.#go(rest.find(isOpen), 'nothing more needs you');
  }

  /** Show what needs the reader first, or the order of the pages again. */
  changeOrder(): void {
    const isByAttention = this.#order.toggle();
    document.querySelector('[data-do=order]')?.setAttribute('aria-pressed', String(isByAttention));
    this.#filter();
    this.say(isByAttention ? 'what needs you first' : 'as the pages have it');
    this.#current?.element.scrollIntoView({ block: 'nearest' });
  }

  focus(): void {
    this.#current?.element.focus({ preventScroll: true });
    if (this.#current === undefined) this.move(1);
  }

  say(message: string): void {
    const output = document.querySelector('#said');
    if (output !== null) output.textContent = message;
  }

  #go(item: Item | undefined, otherwise: string): void {
    if (item === undefined) return this.say(otherwise);
    this.say('');
    const folded = item.element.closest('details');
    if (folded !== null) folded.open = true;
    this.#select(item);
    item.element.focus({ preventScroll: true });
    item.element.scrollIntoView({ block: 'nearest' });
  }

  #select(item: Item): void {
    this.#current?.element.removeAttribute('aria-current');
    this.#current?.element.setAttribute('tabindex', '-1');
    this.#current = item;
    item.element.setAttribute('aria-current', 'true');
    item.element.setAttribute('tabindex', '0');
  }

  /** What is shown, but for what is folded. */
  #listOpen(): readonly Item[] {
    return this.#visible.filter(({ element }) => element.closest('details:not([open])') === null);
  }

  #filter(): void {
    const filter = readFilter();
    this.#visible = this.#order.items.filter((item) => this.#isShown(item, filter));
    const shown = new Set(this.#visible);
    for (const item of this.#items) item.element.classList.toggle('hidden', !shown.has(item));
    for (const part of document.querySelectorAll('section[data-page], details.more'))
      part.classList.toggle('hidden', part.querySelector('article:not(.hidden)') === null);
    if (filter.isNarrow)
      for (const details of document.querySelectorAll<HTMLDetailsElement>('details.more')) details.open = true;
    this.#count();
  }

  #isShown(item: Item, { treatments, rule, page, words, isUnread }: Filter): boolean {
    const { t = '', rules = '' } = item.element.dataset;
    if (treatments.size > 0 && !treatments.has(t)) return false;
    if (rule !== '' && !rules.split(' ').includes(rule)) return false;
    if (page !== '' && this.data.pages[Number(page)] !== item.page) return false;
    if (isUnread && this.reading(item).mark !== undefined) return false;
    return words.every((word) => item.haystack.includes(word));
  }

  #show(item: Item): void {
    const { mark, note, edit } = this.reading(item);
    const { element } = item;
    if (mark === undefined) delete element.dataset['mark'];
    else element.dataset['mark'] = mark;
    const state = element.querySelector('.state');
    if (state !== null) state.textContent = mark === undefined ? '' : mark === 'read' ? '✓ read' : '✗ needs work';
    showText(element, 'note', note);
    showText(element, 'edited', edit);
  }

  #count(): void {
    const changed = this.#items.filter(({ element }) => CHANGED.has(element.dataset['t'] ?? ''));
    const done = changed.filter((item) => this.reading(item).mark !== undefined).length;
    const counts = document.querySelector('#counts');
    if (counts !== null)
      counts.textContent = `${this.#visible.length} shown, ${done} of ${changed.length} changed ones marked`;
  }

  #keep(): void {
    if (!this.#store.write(Object.fromEntries(this.#readings)))
      this.say('this browser keeps nothing for this file: export before you close it');
  }
}

function readData(): ReviewData {
  // oxlint-disable-next-line typescript/no-unsafe-return -- what the program wrote into the page
  return JSON.parse(document.querySelector('#data')?.textContent ?? '');
}

function listItems(data: ReviewData, findEdit: (id: string) => string | undefined): Item[] {
  return data.pages.flatMap((page) =>
    page.sentences.flatMap((sentence) => {
      const element = document.getElementById(`s-${sentence.id}`);
      const proposal = proposalOf(page, sentence);
      if (element === null) return [];
      const haystack = `${sentence.source}\n${proposal}`.toLowerCase();
      return [
        {
          element,
          page,
          data: sentence,
          haystack,
          get wording() {
            return findEdit(sentence.id) ?? proposal;
          },
        },
      ];
    }),
  );
}

function showText(element: HTMLElement, kind: 'note' | 'edited', text: string | undefined): void {
  const old = element.querySelector(`:scope > .${kind}`);
  if (text === undefined || text === '') return old?.remove();
  const place = old ?? element.appendChild(document.createElement('p'));
  place.className = kind;
  place.textContent = `${kind === 'note' ? 'Note' : 'Corrected'}: ${text}`;
}
