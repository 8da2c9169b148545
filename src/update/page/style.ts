/**
 * How the target page is set: what stands between two sentences, full-width or half-width marks, the space between
 * ideographs and Latin words, quotation marks. Learnt from the page where it shows a habit, else by language.
 */
import { type LineEnd, lineEndOf } from '../../shared/line-ends.ts';
import { usesFullWidth } from '../../shared/scripts.ts';
import type { DescribedPage } from './describe.ts';
import { learnSpanSpaces, type SpanSpaces } from './span-spaces.ts';

export interface PageStyle {
  /** Between two sentences of one paragraph: a line end, a space, or nothing. */
  readonly separator: string;
  /** How lines end; absent for a page of one line. */
  readonly lineEnd?: LineEnd;
  /** Full-width marks belong to Chinese and Japanese. */
  readonly punctuation: 'full-width' | 'half-width';
  /** Between an ideograph and a Latin word, a number or a formula. */
  readonly latinSpace: '' | ' ';
  /** Between an ideograph and a span, where the page has a habit of its own for the kind; else as beside Latin words. */
  readonly spanSpaces?: SpanSpaces;
  /** Opening and closing quotation mark; absent where the page has no habit, so that marks stay as they come. */
  readonly quotes?: readonly [open: string, close: string];
  /**
   * Source terms that the page gives in brackets behind their translation, in lower case; absent where the page
   * has no such habit.
   */
  readonly givenTerms?: ReadonlySet<string>;
}

const IDEOGRAPHIC = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}。，！？：；）」』”]/u;
/** Fewer examples than this are no habit. */
const HABIT = 5;

/** Learn the style of a page; what the page does not show has its language's default; `wishes` win over both. */
export function learnStyle(page: DescribedPage, wishes: Partial<PageStyle> = {}): PageStyle {
  const isUnspaced = usesFullWidth(page.page.language);
  const quotes = learnQuotes(page);
  const givenTerms = learnGivenTerms(page);
  const lineEnd = lineEndOf(page.page.text);
  // A wish for words holds for what looks like them, whatever the page does.
  const spanSpaces = learnSpanSpaces(page, { onlyWide: wishes.latinSpace !== undefined });
  return {
    separator: learnSeparator(page) ?? (isUnspaced ? '' : ' '),
    punctuation: isUnspaced ? 'full-width' : 'half-width',
    latinSpace: isUnspaced ? learnLatinSpace(page) : ' ',
    ...(isUnspaced ? { spanSpaces } : {}),
    ...(lineEnd === undefined ? {} : { lineEnd }),
    ...(quotes === undefined ? {} : { quotes }),
    ...(givenTerms === undefined ? {} : { givenTerms }),
    ...wishes,
  };
}

/** A line end where most sentences of the page start a line; `undefined` where they do not. */
function learnSeparator(page: DescribedPage): string | undefined {
  let lines = 0;
  let total = 0;
  for (const [at, { placed }] of page.sentences.entries()) {
    const next = page.sentences[at + 1];
    if (next === undefined || next.placed.segment !== placed.segment) continue;
    total += 1;
    if (page.page.text.slice(placed.end, next.placed.start).includes('\n')) lines += 1;
  }
  return total > 0 && lines * 2 > total ? '\n' : undefined;
}

function countMatches(page: DescribedPage, pattern: RegExp): number {
  return page.sentences.reduce((sum, { full }) => sum + (full.match(pattern)?.length ?? 0), 0);
}

function learnLatinSpace(page: DescribedPage): '' | ' ' {
  const spaced = countMatches(page, /\p{sc=Han} [A-Za-z0-9$`]/gu);
  const tight = countMatches(page, /\p{sc=Han}[A-Za-z0-9$`]/gu);
  return spaced + tight >= HABIT && spaced > tight ? ' ' : '';
}

const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
  ['「', '」'],
  ['"', '"'],
];

/** The pair of quotation marks that the page uses in four of five places, if it has a habit. */
function learnQuotes(page: DescribedPage): readonly [string, string] | undefined {
  const counts = QUOTES.map((quotes) => ({ quotes, count: countMatches(page, new RegExp(quotes[0], 'g')) }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return total < HABIT ? undefined : counts.find(({ count }) => count >= total * 0.8)?.quotes;
}

/** A source term behind its translation, as in `计算图（computational graph）`. */
const GIVEN_TERM =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}*])\s?[（(]([A-Za-z][A-Za-z -]*)[,，）)]/gu;

function learnGivenTerms(page: DescribedPage): ReadonlySet<string> | undefined {
  const given = page.sentences.flatMap(({ full }) => [...full.matchAll(GIVEN_TERM)].map((match) => match[1] ?? ''));
  return given.length < HABIT ? undefined : new Set(given.map((term) => term.trim().toLowerCase()));
}

/** A style in words that an engine may follow; `[]` where there is nothing to say. */
export function describeStyle({ punctuation, latinSpace, quotes }: PageStyle): string[] {
  return [
    ...(punctuation === 'full-width'
      ? [
          'full-width punctuation marks',
          `${latinSpace === '' ? 'no space' : 'a space'} between ideographs and Latin words, numbers or formulas`,
        ]
      : []),
    ...(quotes === undefined ? [] : [`quotation marks ${quotes.join('…')}`]),
  ];
}

/** What to put between two new neighbours; no separator glues a Latin word to its neighbour. */
export function separatorBetween(left: string, right: string, style: PageStyle): string {
  if (style.separator !== '') return style.separator;
  const isTight = IDEOGRAPHIC.test(left.at(-1) ?? '') || IDEOGRAPHIC.test(right[0] ?? '');
  return isTight ? '' : ' ';
}
