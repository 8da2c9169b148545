/**
 * The script of a review page: filters, moves, marks, notes, corrections. The page is whole without it. It asks nobody
 * for anything, and what pages say only ever becomes text.
 */
import { createCorrections, readReadings } from './corrections.ts';
import type { Mark } from './data.ts';
import { Desk } from './desk.ts';
import { openEditor } from './editor.ts';
import { drawFormulas } from './formulas.ts';
import { suggestLines } from './suggestion.ts';

const desk = new Desk();

const ACTIONS: Readonly<Record<string, () => void>> = {
  read: () => settle('read'),
  work: () => settle('work'),
  next: () => desk.move(1),
  before: () => desk.move(-1),
  first: () => desk.moveTo('first'),
  last: () => desk.moveTo('last'),
  due: () => desk.moveToDue(1),
  'due-before': () => desk.moveToDue(-1),
  edit: () => openEditor(desk, 'edit'),
  note: () => openEditor(desk, 'note'),
  'copy-proposal': () => copy(desk.current?.wording ?? '', 'proposal copied'),
  'copy-source': () => copy(desk.current?.data.source ?? '', 'source copied'),
  'copy-suggestion': copySuggestion,
  open: () => desk.current?.element.querySelector<HTMLAnchorElement>('.where a')?.click(),
  search: () => document.querySelector<HTMLInputElement>('#search')?.focus(),
  filters: () => document.querySelector<HTMLButtonElement>('.bar button')?.focus(),
  fold: toggleSettled,
  order: () => desk.changeOrder(),
  help: () => document.querySelector<HTMLDialogElement>('#help')?.showModal(),
  export: download,
  import: () => document.querySelector<HTMLInputElement>('#file')?.click(),
};

const KEYS: Readonly<Record<string, string>> = {
  j: 'next',
  k: 'before',
  ArrowDown: 'next',
  ArrowUp: 'before',
  Home: 'first',
  End: 'last',
  a: 'read',
  Enter: 'read',
  x: 'work',
  n: 'due',
  p: 'due-before',
  e: 'edit',
  m: 'note',
  y: 'copy-proposal',
  s: 'copy-source',
  c: 'copy-suggestion',
  o: 'open',
  '/': 'search',
  f: 'filters',
  t: 'fold',
  r: 'order',
  '?': 'help',
};

function settle(mark: Mark): void {
  const { current } = desk;
  if (current === undefined) return desk.move(1);
  const isOff = desk.reading(current).mark === mark;
  desk.change(current, { mark: isOff ? undefined : mark });
  if (!isOff) desk.move(1);
}

function copy(text: string, message: string): void {
  if (text === '') return desk.say('nothing to copy');
  // A file may not use the clipboard of every browser: what is selected can be copied in all.
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'skip';
  area.setAttribute('aria-label', 'text to copy');
  document.body.append(area);
  area.select();
  const isDone = document.execCommand('copy');
  area.remove();
  desk.current?.element.focus({ preventScroll: true });
  desk.say(isDone ? message : 'this browser does not let the page copy');
}

function copySuggestion(): void {
  const { current } = desk;
  const suggestion = current && suggestLines(current.page, current.data, desk.readings);
  if (suggestion === undefined) return desk.say('a removed sentence has no line to suggest for');
  const { first, last, text } = suggestion;
  copy(text, `suggestion copied: for ${first === last ? `line ${first}` : `lines ${first} to ${last}`}`);
}

function toggleSettled(): void {
  const folded = [...document.querySelectorAll<HTMLDetailsElement>('details.more')];
  const isOpen = folded.every(({ open }) => open);
  for (const details of folded) details.open = !isOpen;
}

function download(): void {
  const text = `${JSON.stringify(createCorrections(desk.data, desk.readings), undefined, 2)}\n`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'amts-review.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  desk.say('written to amts-review.json');
}

async function readFile(input: HTMLInputElement): Promise<void> {
  const [file] = input.files ?? [];
  if (file === undefined) return;
  try {
    const readings = readReadings(await file.text(), desk.data);
    desk.take(readings);
    desk.say(`${readings.size} sentences read from ${file.name}`);
  } catch (error) {
    desk.say(`${file.name} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  input.value = '';
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog[open]') !== null;
}

/** A key that a button or a link has the focus for is theirs. */
function isTheirs(key: string, target: EventTarget | null): boolean {
  return key === 'Enter' && target instanceof HTMLElement && target.closest('button, a, summary') !== null;
}

function onKey(event: KeyboardEvent): void {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (key === 'Escape' && target instanceof HTMLElement && target.closest('.bar') !== null) return desk.focus();
  const action = KEYS[key];
  if (action === undefined || isWriting(target) || isTheirs(key, target) || !desk.hasKeys) return;
  event.preventDefault();
  ACTIONS[action]?.();
}

function start(): void {
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const name = target.closest<HTMLElement>('[data-do]')?.dataset['do'];
    if (name !== undefined) ACTIONS[name]?.();
    else desk.pick(target.closest('article'));
  });
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches('article')) desk.pick(target);
  });
  const file = document.querySelector<HTMLInputElement>('#file');
  file?.addEventListener('change', () => void readFile(file));
  desk.start();
  drawFormulas();
}

start();
