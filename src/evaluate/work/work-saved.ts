/**
 * How much of a translator's work a proposal saves: the characters that a person has to change on the proposal, against
 * those that would have had to be changed on the old page. Together with it what had to be read, and what was missed:
 * people change about one fiftieth of a page, so a figure over the whole page says nothing.
 */
import { distance } from 'fastest-levenshtein';
import { listSentences, type Page } from '../../markdown/page.ts';
import { proseOf, tokenizeSentence } from '../../markdown/tokens.ts';
import { type Interval, resample } from '../significance.ts';

/** A range of the proposal, UTF-16 units, end exclusive, with what the update says of it. */
export interface ProposedSentence {
  readonly start: number;
  readonly end: number;
  /** The proposal says that it is new, changed, or to be looked at. */
  readonly isMarked: boolean;
  /** It was left in the source language: nothing was written, and the translator writes over it. */
  readonly isLeft: boolean;
}

export interface WorkTexts {
  /** The page before; `undefined` for a new page, which is compared with nothing. */
  readonly old: Page | undefined;
  readonly proposal: Page;
  /** What people made of it. */
  readonly final: Page;
  readonly sentences: readonly ProposedSentence[];
}

/**
 * The work on one page; characters are code points of prose. What was left in the source language counts as not there:
 * the old page has no translation of it either.
 */
export interface Work {
  /** From the old page to the final one. */
  readonly editsOnOld: number;
  /** From the proposal to the final page. */
  readonly editsOnProposal: number;
  readonly sentences: number;
  /** Sentences that the proposal marks. */
  readonly marked: number;
  /** Sentences that people changed and the proposal did not mark. */
  readonly missed: number;
}

/** Measure the work on one page. */
export function measureWork({ old, proposal, final, sentences }: WorkTexts): Work {
  const [before, written, after] = [old, proposal, final].map((page) => (page === undefined ? [] : listProse(page)));
  const left = sentences.filter(({ isLeft }) => isLeft);
  const offered = (written ?? []).filter((prose) => !left.some((range) => isInside(prose, range)));
  return {
    editsOnOld: countEdits(joinProse(before), joinProse(after)),
    editsOnProposal: countEdits(joinProse(offered), joinProse(after)),
    sentences: sentences.length,
    marked: sentences.filter(({ isMarked }) => isMarked).length,
    missed: countMissed(sentences, offered, after ?? []),
  };
}

function isInside(prose: Prose, { start, end }: ProposedSentence): boolean {
  return prose.start >= start && prose.start < end;
}

interface Prose {
  readonly start: number;
  readonly text: string;
}

/** Prose of each sentence: no code, no formula, nothing that is copied. */
function listProse(page: Page): Prose[] {
  return listSentences(page).map((sentence) => ({
    start: sentence.start,
    text: proseOf(tokenizeSentence(page, sentence)),
  }));
}

function joinProse(list: readonly Prose[] = []): string {
  return list
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n');
}

/** Levenshtein distance in code points. */
export function countEdits(a: string, b: string): number {
  const [left, right] = trimEqual(Array.from(a), Array.from(b));
  const code = createCode();
  return distance(left.map(code).join(''), right.map(code).join(''));
}

/** What two lists do not have in common at their ends. */
function trimEqual(a: readonly string[], b: readonly string[]): [string[], string[]] {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** One UTF-16 unit for each code point: those that have two get one of the private area. */
function createCode(): (character: string) => string {
  const codes = new Map<string, string>();
  return (character) => {
    if (character.length === 1) return character;
    const code = codes.get(character) ?? String.fromCharCode(0xe000 + (codes.size % 0x1900));
    codes.set(character, code);
    return code;
  };
}

/** Sentences that nobody was told of, and that the final page does not have. */
function countMissed(
  sentences: readonly ProposedSentence[],
  offered: readonly Prose[],
  after: readonly Prose[],
): number {
  const left = new Map<string, number>();
  for (const { text } of after) left.set(text, (left.get(text) ?? 0) + 1);
  const isGone = ({ text }: Prose) => {
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    return text !== '' && count === 0;
  };
  const gone = offered.filter(isGone);
  return sentences.filter((sentence) => !sentence.isMarked && gone.some((prose) => isInside(prose, sentence))).length;
}

/** The figures of several pages. */
export interface WorkFigures {
  readonly pages: number;
  /** 0 as much work as on the old page, 1 none; below 0 more. `undefined` where people changed nothing. */
  readonly saved: number | undefined;
  /** Of pages drawn again. */
  readonly savedInterval?: Interval;
  /** Share of the sentences that were marked, and of those that were missed. */
  readonly toRead: number;
  readonly missed: number;
}

/** Sum up the work on pages. @param groups Pages that belong together, such as versions of one, are drawn together. */
export function sumUpWork(groups: readonly (readonly Work[])[]): WorkFigures {
  const all = groups.flat();
  const savedInterval = resample(groups, (drawn) => saveOf(drawn.flat()) ?? Number.NaN);
  const total = Math.max(
    1,
    sum(all, ({ sentences }) => sentences),
  );
  return {
    pages: all.length,
    saved: saveOf(all),
    ...(savedInterval === undefined ? {} : { savedInterval }),
    toRead: sum(all, ({ marked }) => marked) / total,
    missed: sum(all, ({ missed }) => missed) / total,
  };
}

function saveOf(works: readonly Work[]): number | undefined {
  const old = sum(works, ({ editsOnOld }) => editsOnOld);
  return old === 0 ? undefined : 1 - sum(works, ({ editsOnProposal }) => editsOnProposal) / old;
}

function sum(works: readonly Work[], value: (work: Work) => number): number {
  return works.reduce((total, work) => total + value(work), 0);
}
