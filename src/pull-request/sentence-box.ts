/**
 * A changed sentence as a box: old and new source, an empty line, old translation and proposal. GitHub does not wrap
 * the lines of a box, so they are wrapped here.
 */
import { renderFence, shorten } from '../report/inert-text.ts';
import type { SentenceChange } from '../report/ledger.ts';
import { diffTexts, type Piece } from '../report/review/word-diff.ts';

const MAX_SENTENCE = 400;
/** Columns that GitHub shows in a pull request without a scroll bar. */
const COLUMNS = 100;

/** Render the box; a sentence that was left in the source language is not shown twice. */
export function renderBox({ oldSource, newSource, oldTarget, proposal, outcome }: SentenceChange): string {
  const isSource = outcome === 'failed' && proposal !== undefined && isSameText(proposal, newSource);
  const translated = renderPair(oldTarget, isSource ? undefined : proposal);
  const pairs = [renderPair(oldSource, newSource), translated].filter((pair) => pair.length > 0);
  return renderFence(
    pairs.flatMap((pair, at) => (at === 0 ? pair : ['', ...pair])),
    'diff',
  );
}

function isSameText(text: string, other = ''): boolean {
  return shorten(text, Infinity) === shorten(other, Infinity);
}

/** An empty text is a sentence that the translation leaves out. */
function renderPair(old = '', fresh = ''): string[] {
  const [before, after] = dropCommonStart(old, fresh);
  if (before === after) return renderLines(' ', before);
  const [marked, now] = before === '' || after === '' ? [before, after] : markChanges(before, after);
  return [...renderLines('-', marked), ...renderLines('+', now)];
}

/** Share of the letters that may change for the changes to be marked: of what is new as a whole a mark says nothing. */
const MAX_MARKED = 0.6;

/** Changed words in brackets, which no book is likely to have. */
function markChanges(old: string, fresh: string): [string, string] {
  const [before, after] = [old, fresh].map((text) => ({ text: shorten(text, MAX_SENTENCE), spans: [] }));
  if (before === undefined || after === undefined) return [old, fresh];
  const diff = diffTexts(before, after);
  const isPartial = [diff.old, diff.fresh].every((pieces) => shareChanged(pieces) <= MAX_MARKED);
  return isPartial ? [renderMarked(diff.old), renderMarked(diff.fresh)] : [old, fresh];
}

function shareChanged(pieces: readonly Piece[]): number {
  const measure = (list: readonly Piece[]) =>
    list.reduce((sum, { text }) => sum + text.replaceAll(/[^\p{L}\p{N}]/gu, '').length, 0);
  return measure(pieces.filter(({ isChanged }) => isChanged)) / Math.max(1, measure(pieces));
}

function renderMarked(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, isChanged }) => (isChanged ? `⟦${text}⟧` : text))
    .join('')
    .replaceAll('⟧⟦', '');
}

function renderLines(sign: string, text: string): string[] {
  return text === '' ? [] : wrap(shorten(text, MAX_SENTENCE * 2)).map((line) => `${sign} ${line}`);
}

/** Characters that are left in front of a difference. */
const LEAD = 60;

/** So much of two long texts that the difference is not beyond what is shown. */
function dropCommonStart(old: string, fresh: string): [string, string] {
  if (Math.max(old.length, fresh.length) <= MAX_SENTENCE || old === fresh) return [old, fresh];
  let at = 0;
  while (at < old.length && old[at] === fresh[at]) at += 1;
  const start = old.slice(Math.max(0, at - LEAD)).search(/(?<=\s)\S/);
  const from = at - LEAD + (start >= 0 && start < LEAD ? start : 0);
  return from <= 0 ? [old, fresh] : [`…${old.slice(from)}`, `…${fresh.slice(from)}`];
}

/** Two columns wide; a line may end after such a character. */
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF01-\uFF60]/u;
const PIECE = new RegExp(`${WIDE.source}|[^\\s]+?(?=${WIDE.source}|\\s|$)|\\s`, 'gu');

/** Break a line at spaces and between wide characters; a longer word stays whole. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const [piece] of text.matchAll(PIECE)) {
    const columns = WIDE.test(piece) ? 2 : piece.length;
    if (width + columns > COLUMNS && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = '';
      width = 0;
    }
    if (line === '' && piece === ' ') continue;
    line += piece;
    width += columns;
  }
  return [...lines, line.trimEnd()];
}
