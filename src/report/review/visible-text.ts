/**
 * Text of a page as HTML in which nothing is hidden: spaces that are no plain ones, characters that nobody sees, and
 * those that turn the direction of what follows are shown as what they are.
 */
import { type Html, html } from '../html.ts';

/** Spaces that a reader takes for plain ones; the tab among them. */
const SPACES = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
/** Joiners that scripts need; they are marked, and stay. */
const JOINERS = /[\u200C\u200D]/;
/** Shown by their numbers, instead of themselves: they act, or are invisible, or no characters. */
const HIDDEN =
  // oxlint-disable-next-line no-misleading-character-class -- each of them is meant alone
  /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|[\u{E0000}-\u{E0FFF}]/u;

const ODD = new RegExp(`(${SPACES.source}|${JOINERS.source}|${HIDDEN.source})`, 'u');

/** Characters that turn the direction of text: what is read is not what stands there. */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** Whether a text holds a character that turns the direction of what follows. */
export function turnsDirection(text: string): boolean {
  return TURNING.test(text);
}

/** Render a text. */
export function renderVisible(text: string): readonly Html[] {
  return text.split(ODD).map((part, at) => (at % 2 === 0 ? html`${part}` : renderOdd(part)));
}

function renderOdd(character: string): Html {
  const name = nameCharacter(character);
  if (SPACES.test(character)) return html`<span class="odd sp" title="${name}">${character}</span>`;
  if (JOINERS.test(character)) return html`<span class="odd zw" title="${name}">${character}</span>`;
  return html`<span class="odd ctl" title="a hidden character">${name}</span>`;
}

function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
