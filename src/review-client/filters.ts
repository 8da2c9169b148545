/** The filters of a review page as they stand. */

export interface Filter {
  /** Empty for all. */
  readonly treatments: ReadonlySet<string>;
  readonly rule: string;
  /** Number of the page, or `''`. */
  readonly page: string;
  /** Lower case; all have to occur. */
  readonly words: readonly string[];
  readonly isUnread: boolean;
  /** Whether something is asked for, so that nothing of it should stay folded. */
  readonly isNarrow: boolean;
}

/** Read the controls. */
export function readFilter(): Filter {
  const pressed = [...document.querySelectorAll<HTMLElement>('[data-filter][aria-pressed=true]')];
  const value = (id: string) => document.querySelector<HTMLInputElement | HTMLSelectElement>(id)?.value ?? '';
  const words = value('#search')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const rule = value('#rule');
  return {
    treatments: new Set(pressed.map(({ dataset }) => dataset['filter'] ?? '')),
    rule,
    page: value('#page'),
    words,
    isUnread: document.querySelector<HTMLInputElement>('#unread')?.checked ?? false,
    isNarrow: pressed.length > 0 || rule !== '' || words.length > 0,
  };
}

/** Tell of every change of the controls. */
export function watchFilters(onChange: () => void): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-filter]'))
    button.addEventListener('click', () => {
      button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
      onChange();
    });
  for (const control of document.querySelectorAll('#search, #rule, #page, #unread'))
    control.addEventListener('input', onChange);
}
