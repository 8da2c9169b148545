/**
 * References and citations of Pandoc, Quarto and bookdown: names behind an at sign, in brackets or without.
 */
import { matchAt } from '../finders.ts';
import type { Feature, PieceReader } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

const KEY = String.raw`[a-zA-Z_](?:[\w:.#$%&+?<>~/-]*\w)?`;
/** bookdown: references, labels of equations and texts, and what stands for a text. */
const BOOKDOWN = String.raw`\\@ref\([^()\n]*\)|\(\\#[\w:-]+\)|\(ref:[\w-]+\)`;
const AT_KEY = String.raw`-?@(?:${KEY}|\{[^{}\n]+\})`;
/** Where in the work: read by its spelling, so that a translated one is a word like others. */
const LOCATOR = String.raw`(?:pp?\.|pages?|chap(?:s?\.|ters?)|sec(?:s?\.|tions?)|figs?\.|vols?\.|nn?\.|ll?\.|§{1,2})[ \t]*(?:\d+|[ivxlc]+)(?!\w)(?:[-–—,][ \t]*\d+)*`;
const CITED = String.raw`${AT_KEY}(?:,?[ \t]+${LOCATOR}|[ \t]?\[${LOCATOR}\]|,?[ \t]*\{[^{}\n]*\})?`;
/** Brackets with nothing but works. */
const GROUP = String.raw`\[${CITED}(?:;\s*${CITED})*\]`;
/** Text between brackets that are none of a link: no bracket inside, but for code, and no blank line. */
const IN_BRACKETS = String.raw`(?:[^[\]\\${'`'}\n]|\\[^]|${'`'}[^${'`'}\n]*${'`'}|\n(?![ \t>]*\r?(?:\n|$)))`;
const BRACKETS = new RegExp(String.raw`\[(?!\^)${IN_BRACKETS}+\](?![[({:])`, 'y');
const KEY_IN_WORDS = new RegExp(String.raw`(?<![\p{L}\p{N}_.@])@(?:${KEY}|\{)`, 'u');
const BEHIND_KEY_ALONE = new RegExp(String.raw`(?<=(?<![\p{L}\p{N}_.@])@${KEY}[ \t]?)(?=\[)`, 'uy');
const BARE_GROUP = new RegExp(GROUP, 'y');
const BARE_LOCATOR = new RegExp(String.raw`\[${LOCATOR}\]`, 'y');
/** A key behind a letter is an address of mail. */
const NAMES = new RegExp(String.raw`${BOOKDOWN}|${GROUP}|(?<![\p{L}\p{N}_.@])${CITED}`, 'gu');
const NAMES_IN_RAW = String.raw`${BOOKDOWN}|(?<![\w.@])${AT_KEY}`;

/** Prefixes of what a page refers to by name (quarto.org/docs/authoring/cross-references, read 2026-11-27). */
const REFERENCE =
  /^(?:\\@ref|@\{?(?:fig|tbl|eq|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau)-)/;

const BEHIND_KEY = new RegExp(`^(${AT_KEY}).*$`, 's');
const KEYS = new RegExp(AT_KEY, 'g');

/** Where brackets end that hold words beside works, `[see @key, and others]`, or behind one, `@key [p. 3, and others]`. */
function findWords(text: string, offset: number): number | undefined {
  if (matchAt(BARE_GROUP, text, offset) !== undefined || matchAt(BARE_LOCATOR, text, offset) !== undefined)
    return undefined;
  const end = matchAt(BRACKETS, text, offset);
  if (end === undefined) return undefined;
  const holdsKey = KEY_IN_WORDS.test(text.slice(offset, end));
  return holdsKey || matchAt(BEHIND_KEY_ALONE, text, offset) !== undefined ? end : undefined;
}

/** Whether an author is named beside the year is an affair of the sentence. */
const readName: PieceReader = ({ raw, place }) => {
  if (raw.startsWith('[')) return [...raw.matchAll(KEYS)].flatMap(([key]) => readName({ raw: key, place }) ?? []);
  const key = raw.replace(/^-/, '').replace(BEHIND_KEY, '$1');
  if (key.startsWith('(\\#')) return [{ kind: 'label', key }];
  if (/^(?:\\?@|\(ref:)/.test(key)) return [{ kind: REFERENCE.test(key) ? 'reference' : 'citation', key }];
  return undefined;
};

/** `@fig-x`, `[@key]`, `[-@key; @other, p. 3]`, `\@ref(fig:x)`: opaque. Words beside them in brackets are prose. */
export const citations: Feature = {
  name: 'citations',
  syntax: (text) => {
    const closing = new Set<number>();
    const open = rangeConstruct('ownCitedOpen', (offset) => {
      const end = findWords(text, offset);
      if (end === undefined) return undefined;
      closing.add(end - 1);
      return offset + 1;
    });
    const close = rangeConstruct('ownCitedClose', (offset) => (closing.has(offset) ? offset + 1 : undefined));
    return { text: { 91: open, 93: close } };
  },
  tree: rangeNodes('ownCitedOpen', 'ownCitedClose'),
  spans: { ownCitedOpen: { place: 'open', kind: 'bracket' }, ownCitedClose: { place: 'close', kind: 'bracket' } },
  inText: [{ kind: 'citation', pattern: NAMES }],
  // Letters of all scripts may be part of a key.
  spanKinds: {
    bracket: { inPlainText: 'text' },
    citation: {
      isWordlike: true,
      anchor: 'role',
      keepsOff: { before: /[\p{L}\p{N}]$/u, behind: /^[\p{L}\p{N}]/u, unless: /^[[(（]/ },
    },
  },
  readPieces: { citation: readName },
  inRaw: [{ kind: 'citation', pattern: new RegExp(NAMES_IN_RAW, 'gm') }],
};
