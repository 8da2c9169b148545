/**
 * What the aligner sees of a sentence: words, invariant tokens, a length and a block number. Nothing here knows
 * Markdown pages; `page-units.ts` makes units from them, {@link readUnit} makes them from one line of raw text.
 */

import { reduceTex } from '../markdown/features/tex-tokens.ts';
import type { Solid } from './solid.ts';
import { splitWords } from './words.ts';

/** A sentence (or a whole block such as a code cell) as the aligner sees it. */
export interface Unit {
  /** Normalised words, as {@link splitWords} gives them. */
  readonly words: readonly string[];
  /** Tokens that a translator copies: formulas, code spans, role targets, addresses, image paths, tags, note marks. */
  readonly anchors: readonly string[];
  /** UTF-8 bytes of the text. */
  readonly bytes: number;
  /** Number of the block that holds the unit, or -1 when blocks are unknown. */
  readonly block: number;
  /** What the unit is in its page (`heading2`, `item`, `cell` …), or `''` when unknown; soft evidence. */
  readonly place: string;
  /** Tab (framework) that the unit stands in, `''` outside of tabs; soft evidence. */
  readonly scope: string;
  /** Present for a block that is copied, not translated: it pairs 1-1 with a solid of its kind, or stays alone. */
  readonly solid?: Solid;
}

/** UTF-8 bytes of a text. */
export function countBytes(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) bytes += code >= 0x800 && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** The kind of an anchor is part of its token, so that a formula never matches a code span. */
export type AnchorKind = 'math' | 'code' | 'role' | 'url' | 'image' | 'tag' | 'footnote';

const MARKS: Readonly<Record<AnchorKind, string>> = {
  math: '$',
  code: '`',
  role: ':',
  url: '@',
  image: '!',
  tag: '<',
  footnote: '^',
};

/**
 * The invariant token that a protected piece of text stands for.
 *
 * Formulas lose their delimiters, white space, font commands and the bodies of `\text{}` (translators translate
 * them, write `\boldsymbol` for `\mathbf`, and so on); addresses lose their scheme; code loses its back-ticks.
 */
export function nameAnchor(kind: AnchorKind, text: string): string {
  return MARKS[kind] + REDUCERS[kind](text);
}

const ANCHOR_MARKS = new Set(Object.values(MARKS));

const REDUCERS: Readonly<Record<AnchorKind, (text: string) => string>> = {
  math: reduceTex,
  code: (text) => text.replace(/^`+|(?<!`)`+$/g, '').replace(/\s+/g, ''),
  role: (text) => text.replace(/\s+/g, '').replace(/^:\w+:|`/g, ''),
  url: (text) => text.replace(/^\w+:\/\/|(?<!\/)\/+$/g, ''),
  image: (text) => text.replace(/^.*\//, ''),
  // Several words in a tag are for readers.
  tag: (text) => text.replace(/"[^"]*\s[^"]*"|'[^']*\s[^']*'|\s+/g, ''),
  footnote: (text) => text,
};

/** Whether a token of {@link Unit.anchors} or {@link Unit.words} is an anchor. */
export function isAnchor(token: string): boolean {
  return token.length > 1 && ANCHOR_MARKS.has(token.charAt(0));
}

/** Whether a token says something when both sides have it: an anchor, a number, a word of three letters or more. */
export function isTelling(token: string): boolean {
  return token.length >= 3 || isAnchor(token) || /^\d/.test(token);
}

/** Anchors of a raw Markdown line, tried in this order at each place; none that opens looks through a line without end. */
const LINE_ANCHORS: readonly { readonly kind: AnchorKind; readonly pattern: string }[] = [
  { kind: 'image', pattern: String.raw`!\[(?:[^\]\\]|\\.){0,1000}\]\([^)\s]*\)` },
  { kind: 'math', pattern: String.raw`\$\$[^$]+\$\$|\$(?:[^$\\]|\\[^]){1,2000}\$` },
  { kind: 'role', pattern: String.raw`:\w+:` + '`+[^`]+`+' },
  { kind: 'code', pattern: '``(?:[^`]|`(?!`))+``|`[^`]+`' },
  { kind: 'url', pattern: String.raw`\]\([^)\s]{1,2000}\)|https?:\/\/[^\s)\]>]+` },
];

const LINE_ANCHOR = new RegExp(LINE_ANCHORS.map(({ pattern }) => `(${pattern})`).join('|'), 'g');

/**
 * Make a unit from one sentence of raw Markdown or plain text.
 *
 * @param line     The sentence; white space around it does not count.
 * @param language Code of its language, for the word splitter.
 */
export function readUnit(line: string, language: string, block = -1): Unit {
  const text = line.trim();
  const anchors: string[] = [];
  const prose = text.replace(LINE_ANCHOR, (match: string, ...groups: unknown[]) => {
    const kind = LINE_ANCHORS.find((_, index) => groups[index] !== undefined)?.kind ?? 'url';
    anchors.push(nameAnchor(kind, stripAddress(kind, match)));
    return kind === 'image' ? ` ${match.slice(2, match.lastIndexOf(']('))} ` : ' ';
  });
  return { words: splitWords(prose, language), anchors, bytes: countBytes(text), block, place: '', scope: '' };
}

function stripAddress(kind: AnchorKind, match: string): string {
  if (kind === 'image') return match.slice(match.lastIndexOf('](') + 2, -1);
  return kind === 'url' && match.startsWith('](') ? match.slice(2, -1) : match;
}

/** {@link readUnit} for every line. */
export function readUnits(lines: readonly string[], language: string, blocks?: readonly number[]): Unit[] {
  return lines.map((line, index) => readUnit(line, language, blocks?.[index] ?? -1));
}
