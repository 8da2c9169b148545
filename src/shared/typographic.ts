/**
 * What a typist may write in more than one way: quotation marks, dashes, ellipses, composed letters. An edit of these
 * alone touches no word.
 */

/** Ligatures and full-width forms, which stand for plain signs; raised and lowered digits do not. */
const FORMS = /[\uFB00-\uFB06\uFF01-\uFF5E]/g;
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;
const QUOTES = /``|''|["'`´“”„‟‘’‚‛«»‹›]/g;
/** Two or three hyphens between words; before a word they may be an option of a command. */
const HYPHENS = /(?<=[^\s-])-{2,3}(?!-)|(?<!-)-{2,3}(?=\s)/g;
const DASHES = /[‐‑‒–—―−]/g;
const ELLIPSES = /…|\. \. \./g;

/** One spelling for all that differs in typography only; letters, digits and their order stay. */
export function foldTypography(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(FORMS, (sign) => sign.normalize('NFKC'))
    .replaceAll(INVISIBLE, '')
    .replaceAll(QUOTES, '"')
    .replaceAll(HYPHENS, '-')
    .replaceAll(DASHES, '-')
    .replaceAll(ELLIPSES, '...');
}

/** Whether two texts have the same words: equal up to typography and white space. */
export function isSameWording(a: string, b: string): boolean {
  return squeeze(a) === squeeze(b);
}

/** The same up to the case of letters as well. */
export function differsInCaseOnly(a: string, b: string): boolean {
  return squeeze(a).toLowerCase() === squeeze(b).toLowerCase();
}

function squeeze(text: string): string {
  return foldTypography(text).replaceAll(/\s+/g, '');
}
