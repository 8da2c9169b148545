/**
 * Marks around what slides show: `[**words**]`, `(**words**)`, `[~~words~~]`, `(~~words~~)`.
 */
import { matchAt, paragraphEnd, paragraphStart, type RangeFinder } from '../finders.ts';
import type { DraftSpan, Feature } from './feature.ts';
import { rangeConstruct, rangeNodes } from './range-construct.ts';

/** Slide marks of d2lbook. */
export const slideMarks: Feature = {
  name: 'slide-marks',
  syntax: (text) => {
    const open = rangeConstruct('ownSlideOpen', (offset) => findSlideOpen(text, offset));
    const close = rangeConstruct('ownSlideClose', (offset) => findSlideClose(text, offset));
    const star = rangeConstruct('ownStar', (offset) => findStarBeforeClose(text, offset));
    return { text: { 40: open, 42: [close, star], 91: open, 126: close } };
  },
  tree: rangeNodes('ownSlideOpen', 'ownSlideClose', 'ownStar'),
  spans: {
    ownSlideOpen: { place: 'open', kind: 'mark' },
    ownSlideClose: { place: 'close', kind: 'mark', closes: fits },
    ownStar: { place: 'atom', kind: 'emphasis' },
  },
  repairPairs: pairStars,
  spanKinds: { mark: { element: 'u', inSentence: 'edge', inPlainText: 'nothing', marksPassage: true } },
  evidence: { 'slide-open': 'number', 'slide-close': 'none' },
  readPieces: { mark: ({ raw }) => [{ kind: /^[[(]/.test(raw) ? 'slide-open' : 'slide-close', key: raw }] },
  inRaw: [{ kind: 'mark', pattern: /[[(](?:\*\*|~~)|(?:\*\*|~~)[\])]/gm }],
};

function fits(open: string, close: string): boolean {
  return close === open.slice(1) + (open.startsWith('[') ? ']' : ')');
}

/** A star that closes before a slide mark belongs to the stray star that opened its emphasis. */
function pairStars(text: string, spans: DraftSpan[], firstPair: number): number {
  let pairs = firstPair;
  for (const [at, close] of spans.entries()) {
    if (
      close.kind !== 'emphasis' ||
      close.place !== 'atom' ||
      !/^\*\*\*[\])]/.test(text.slice(close.start, close.start + 4))
    )
      continue;
    const open = spans.slice(0, at).findLast((span) => span.kind === 'emphasis' && span.place === 'atom');
    if (open === undefined || text.slice(open.start, open.end) !== '*') continue;
    Object.assign(open, { place: 'open', pair: pairs });
    Object.assign(close, { place: 'close', pair: pairs++ });
  }
  return pairs;
}

/** The same text, of the same length, with code and formulas blanked: a star in them marks nothing. */
function blankLiterals(text: string): string {
  return text.replaceAll(/`[^`]*`|\$[^$]*\$/g, (literal) => ' '.repeat(literal.length));
}

/** The resource of a link, but no slide mark in round brackets behind another one. */
const RESOURCE_OPEN = /^\]\((?!\*\*|~~)/;
const SLIDE_OPEN = /[[(](?:\*\*|~~)/y;
const SLIDE_CLOSE = /(?:\*\*|~~)[\])]/y;

/** UTF-16 units of marked text that are looked through. */
const LONGEST = 4_000;

/** Opening slide mark: `[**`, `(**`, `[~~` or `(~~`; a strong text in brackets is none. */
const findSlideOpen: RangeFinder = (text, offset) => {
  const end = matchAt(SLIDE_OPEN, text, offset);
  if (end === undefined) return undefined;
  const run = text.slice(offset + 1, end);
  const bracket = text[offset] === '[' ? ']' : ')';
  const rest = blankLiterals(text.slice(end, Math.min(paragraphEnd(text, offset), end + LONGEST)));
  const next = rest.indexOf(run);
  if (next === -1) return end;
  const behind = rest.slice(next).replace(/^[*~]+/, '');
  return behind.startsWith(bracket) && !RESOURCE_OPEN.test(behind) ? end : undefined;
};

/** Closing slide mark: `**]`, `**)`, `~~]` or `~~)`, where it closes no strong text. */
const findSlideClose: RangeFinder = (text, offset) => {
  const end = matchAt(SLIDE_CLOSE, text, offset);
  if (end === undefined || RESOURCE_OPEN.test(text.slice(end - 1, end + 3))) return undefined;
  const run = text.slice(offset, end - 1);
  const opener = (text[end - 1] === ']' ? '[' : '(') + run;
  const before = blankLiterals(text.slice(paragraphStart(text, offset), offset));
  const opened = before.lastIndexOf(opener);
  if (opened > before.lastIndexOf(run + text[end - 1])) return end;
  return (before.split(run).length - 1) % 2 === 0 ? end : undefined;
};

/** The one star that closes an emphasis right before a closing slide mark, as in `[**a *b***]`. */
const findStarBeforeClose: RangeFinder = (text, offset) => {
  const isBefore = /^\*\*\*[\])]/.test(text.slice(offset, offset + 4)) && text[offset - 1] !== '*';
  return isBefore && findSlideClose(text, offset + 1) !== undefined ? offset + 1 : undefined;
};
