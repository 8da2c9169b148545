/**
 * Two versions of a text to pieces that are the same or changed: words, or characters where a script writes no spaces
 * between words; a protected span is always one piece.
 */
import { diffArrays } from 'diff';
import { pushAll } from '../../shared/many.ts';
import type { ReviewSpan, ReviewText } from './review.ts';

/** A piece of a text. */
export interface Piece {
  readonly text: string;
  /** The protected span that it is; absent for text. */
  readonly span?: Omit<ReviewSpan, 'start' | 'end'>;
  readonly isChanged: boolean;
}

export interface TextDiff {
  readonly old: readonly Piece[];
  readonly fresh: readonly Piece[];
}

type Token = Omit<Piece, 'isChanged'> & { readonly key: string };

/** Sentences that differ in more pieces than this are not compared: nobody would read the difference. */
const MAX_EDITS = 600;

/** Compare two texts. */
export function diffTexts(old: ReviewText, fresh: ReviewText): TextDiff {
  const [before, after] = [tokenize(old), tokenize(fresh)];
  const changes = diffArrays(before, after, { comparator: (a, b) => a.key === b.key, maxEditLength: MAX_EDITS });
  if (changes === undefined) return { old: mark(before, true), fresh: mark(after, true) };
  const result: { old: Piece[]; fresh: Piece[] } = { old: [], fresh: [] };
  let [i, j] = [0, 0];
  for (const { value, added, removed } of changes) {
    const isChanged = added || removed;
    if (!added) pushAll(result.old, mark(before.slice(i, (i += value.length)), isChanged));
    if (!removed) pushAll(result.fresh, mark(after.slice(j, (j += value.length)), isChanged));
  }
  return { old: joinSpaces(result.old), fresh: joinSpaces(result.fresh) };
}

/** A text without anything to compare it with: its protected spans, and what stands between them. */
export function plainPieces(text: ReviewText): readonly Piece[] {
  return mark(
    cutAtSpans(text, (between) => [{ text: between, key: between }]),
    false,
  );
}

function mark(tokens: readonly Token[], isChanged: boolean): Piece[] {
  return tokens.map(({ text, span }) => ({ text, isChanged, ...(span === undefined ? {} : { span }) }));
}

/** A space between two changed words belongs to the change, so that it reads as one. */
function joinSpaces(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    const isBetween = pieces[at - 1]?.isChanged === true && pieces[at + 1]?.isChanged === true;
    return isBetween && piece.text === ' ' ? { ...piece, isChanged: true } : piece;
  });
}

function tokenize(text: ReviewText): Token[] {
  return cutAtSpans(text, splitWords);
}

function cutAtSpans({ text, spans }: ReviewText, cutText: (between: string) => readonly Token[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const addText = (end: number) => {
    if (end > at) pushAll(tokens, cutText(text.slice(at, end)));
  };
  for (const { start, end, ...span } of spans) {
    addText(start);
    const raw = text.slice(start, end);
    tokens.push({ text: raw, key: `${span.kind} ${raw}`, span });
    at = end;
  }
  addText(text.length);
  return tokens;
}

const WORDS = new Intl.Segmenter('und', { granularity: 'word' });
const CHARACTERS = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Scripts whose readers compare characters. */
const BY_CHARACTER = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** A line end is laid out as a space, and compares as one. */
function splitWords(text: string): Token[] {
  return [...WORDS.segment(text)].flatMap(({ segment }) => {
    const parts = BY_CHARACTER.test(segment) ? [...CHARACTERS.segment(segment)] : [{ segment }];
    return parts.map((part) => ({ text: part.segment, key: /^[ \n\r]+$/.test(part.segment) ? ' ' : part.segment }));
  });
}
