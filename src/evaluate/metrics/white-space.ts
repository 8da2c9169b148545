/**
 * White space as Python has it, since the metrics are defined by Python programs: unlike `\s` it holds U+001C to
 * U+001F and U+0085, and not U+FEFF.
 */

const CLASS = String.raw`\t-\r\u001C-\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000`;
const RUN = new RegExp(`[${CLASS}]+`, 'gu');
const AT_END = new RegExp(`(?<![${CLASS}])[${CLASS}]+$`, 'u');
const AT_START = new RegExp(`^[${CLASS}]+`, 'u');

/** The words of a text; `[]` of one without any. */
export function splitWords(text: string): string[] {
  return text.split(RUN).filter((word) => word !== '');
}

/** A text without white space at its end. */
export function trimEnd(text: string): string {
  return text.replace(AT_END, '');
}

/** A text without white space at its ends. */
export function trim(text: string): string {
  return trimEnd(text).replace(AT_START, '');
}

/** A text without any white space. */
export function removeSpace(text: string): string {
  return text.replaceAll(RUN, '');
}
