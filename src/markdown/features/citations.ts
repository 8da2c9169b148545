/**
 * References and citations of Pandoc, Quarto and bookdown: names behind an at sign, in brackets or without.
 */
import type { Feature, PieceReader } from './feature.ts';

const KEY = String.raw`[a-zA-Z_](?:[\w:.#$%&+?<>~/-]*\w)?`;
/** bookdown: references, labels of equations and texts, and what stands for a text. */
const BOOKDOWN = String.raw`\\@ref\([^()\n]*\)|\(\\#[\w:-]+\)|\(ref:[\w-]+\)`;
const AT_KEY = String.raw`-?@(?:${KEY}|\{[^{}\n]+\})`;
/** Where in the work: read by its spelling, so that a translated one is a word like others. */
const LOCATOR = String.raw`(?:pp?\.|pages?|chap(?:s?\.|ters?)|sec(?:s?\.|tions?)|figs?\.|vols?\.|nn?\.|ll?\.|§{1,2})[ \t]*[\divxlc]+(?:[-–—,][ \t]*\d+)*`;
const CITED = String.raw`${AT_KEY}(?:,?[ \t]+${LOCATOR}|\[${LOCATOR}\])?`;
/** Brackets with nothing but works; with words among them these are prose. */
const GROUP = String.raw`\[${CITED}(?:;\s*${CITED})*\]`;
/** A key behind a letter is an address of mail. */
const NAMES = new RegExp(String.raw`${BOOKDOWN}|${GROUP}|(?<![\p{L}\p{N}_.@])${CITED}`, 'gu');
const NAMES_IN_RAW = String.raw`${BOOKDOWN}|(?<![\w.@])${AT_KEY}`;

/** Prefixes of what a page refers to by name (quarto.org/docs/authoring/cross-references, read 2026-11-27). */
const REFERENCE =
  /^(?:\\@ref|@\{?(?:fig|tbl|eq|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau)-)/;

const BEHIND_KEY = new RegExp(`^(${AT_KEY}).*$`, 's');
const KEYS = new RegExp(AT_KEY, 'g');

/** Whether an author is named beside the year is an affair of the sentence. */
const readName: PieceReader = ({ raw, place }) => {
  if (raw.startsWith('[')) return [...raw.matchAll(KEYS)].flatMap(([key]) => readName({ raw: key, place }) ?? []);
  const key = raw.replace(/^-/, '').replace(BEHIND_KEY, '$1');
  if (key.startsWith('(\\#')) return [{ kind: 'label', key }];
  if (/^(?:\\?@|\(ref:)/.test(key)) return [{ kind: REFERENCE.test(key) ? 'reference' : 'citation', key }];
  return undefined;
};

/** `@fig-x`, `[@key]`, `[-@key; @other, p. 3]`, `\@ref(fig:x)`: opaque. */
export const citations: Feature = {
  name: 'citations',
  inText: [{ kind: 'citation', pattern: NAMES }],
  // Letters of all scripts may be part of a key.
  spanKinds: {
    citation: {
      isWordlike: true,
      anchor: 'role',
      keepsOff: { before: /[\p{L}\p{N}]$/u, behind: /^[\p{L}\p{N}]/u, unless: /^[[(（]/ },
    },
  },
  readPieces: { citation: readName },
  inRaw: [{ kind: 'citation', pattern: new RegExp(NAMES_IN_RAW, 'gm') }],
};
