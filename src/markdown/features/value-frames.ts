/**
 * How values of YAML and TOML are written: a page in small around each, to read an answer back in, and what would end it.
 */
import type { Frame } from '../page.ts';

/** How a value is written: without quotation marks, in some, or on lines of its own. */
export type Notation =
  | 'yaml-plain'
  | 'yaml-double'
  | 'yaml-single'
  | 'yaml-lines'
  | 'toml-double'
  | 'toml-single'
  | 'toml-double-lines'
  | 'toml-single-lines';

/** A key whose value is read in all front matter, since it stands in frames alone. */
export const FRAME_KEY = 'amts-frame';

/** The frame of a value. */
export function frameOf(notation: Notation): Frame {
  return FRAMES[notation];
}

/** What a plain value of YAML may not hold, start or end with. */
const NEEDS_QUOTES = /^[\s\-?:,[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#|^(?:true|false|yes|no|on|off|null|~|[\d.+_-]+)$|\s$|\n/i;

const YAML = `---\n${FRAME_KEY}: `;
const TOML = `+++\n${FRAME_KEY} = `;

const FRAMES: Readonly<Record<Notation, Frame>> = {
  'yaml-plain': { before: YAML, behind: '\n---', settle: quoteWhereNeeded },
  'yaml-double': { before: `${YAML}"`, behind: '"\n---', settle: escapeDouble },
  'yaml-single': { before: `${YAML}'`, behind: "'\n---", settle: (text) => text.replaceAll(/''|'/g, "''") },
  'yaml-lines': { before: `${YAML}>\n  `, behind: '\n---', settle: (text) => text },
  'toml-double': { before: `${TOML}"`, behind: '"\n+++', settle: escapeDouble },
  // A literal string can hold no quotation mark of its own.
  'toml-single': { before: `${TOML}'`, behind: "'\n+++", settle: (text) => text.replaceAll("'", '’') },
  'toml-double-lines': { before: `${TOML}"""\n`, behind: '\n"""\n+++', settle: escapeLines },
  // Three marks in a row cannot be written: such a text is not read back.
  'toml-single-lines': { before: `${TOML}'''\n`, behind: "\n'''\n+++", settle: (text) => text },
};

function escapeDouble(text: string): string {
  return text.replaceAll(/\\(?:["\\/abefnrtv0N_LPxuU ]|$)|["\\]/g, (sign) => (sign.length === 2 ? sign : `\\${sign}`));
}

/** Quotation marks stand as they are, but for three in a row. */
function escapeLines(text: string): string {
  return text.replaceAll(/\\[\s"\\bfnrtuU]|(?<="")"|\\/g, (signs) => (signs.length === 2 ? signs : `\\${signs}`));
}

function quoteWhereNeeded(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll(/["\\]/g, '\\$&').replaceAll(/(?<!\s)\s*\n\s*/g, ' ')}"` : text;
}
