/** The box in which a reader corrects the current sentence, or writes a note to it. */
import type { Desk, Item } from './desk.ts';
import { findLostSpans } from './spans.ts';

type Kind = 'edit' | 'note';

/** Open it, with what was written before. */
export function openEditor(desk: Desk, kind: Kind): void {
  const item = desk.current;
  if (item === undefined) return desk.say('choose a sentence first');
  if (kind === 'edit' && item.data.place === undefined) return desk.say('a removed sentence has nothing to correct');
  item.element.querySelector('.edit')?.remove();
  const { box, area, save, cancel } = buildBox(item, kind, desk);
  const close = () => {
    box.remove();
    item.element.focus({ preventScroll: true });
  };
  const keep = () => {
    keepText(desk, item, { kind, text: area.value });
    close();
  };
  save.addEventListener('click', keep);
  cancel.addEventListener('click', close);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  item.element.append(box);
  area.focus();
}

function keepText(desk: Desk, item: Item, { kind, text }: { kind: Kind; text: string }): void {
  if (kind === 'note') return desk.change(item, { note: text.trim() === '' ? undefined : text });
  const [start, end] = item.data.place ?? [0, 0];
  const isSame = text === item.page.text.slice(start, end);
  desk.change(item, { edit: isSame ? undefined : text });
  const lost = isSame ? [] : findLostSpans(item.data.spans, text);
  desk.say(lost.length === 0 ? 'kept' : `kept, but it lacks ${lost.join(', ')}`);
}

function buildBox(item: Item, kind: Kind, desk: Desk) {
  const box = document.createElement('div');
  const area = document.createElement('textarea');
  const warning = document.createElement('p');
  const [save, cancel] = [document.createElement('button'), document.createElement('button')];
  box.className = 'edit';
  area.value = kind === 'note' ? (desk.reading(item).note ?? '') : item.wording;
  area.setAttribute('aria-label', kind === 'note' ? 'Note' : 'Correction, as Markdown');
  if (kind === 'edit') area.lang = desk.data.language;
  area.dir = 'auto';
  warning.setAttribute('role', 'status');
  save.textContent = 'Keep (Ctrl+Enter)';
  cancel.textContent = 'Cancel (Esc)';
  for (const button of [save, cancel]) button.type = 'button';
  const warn = () => {
    const lost = kind === 'edit' ? findLostSpans(item.data.spans, area.value) : [];
    warning.textContent = lost.length === 0 ? '' : `The source has also: ${lost.join('  ')}`;
  };
  area.addEventListener('input', warn);
  warn();
  box.append(area, warning, save, ' ', cancel);
  return { box, area, save, cancel };
}
