/**
 * A stretch of a page as a list of units that are compared and taken as wholes: its sentences, each with the marks
 * around it, and its lines without sentences. Joined again, they are the stretch, byte for byte.
 */
import { listSentences, type Page } from '../markdown/page.ts';
import { matchEqual, matchSimilar, similarity } from './similarity.ts';

export interface SentenceUnit {
  readonly text: string;
  /** White space after it. */
  readonly tail: string;
  /** Whether it starts a line. */
  readonly opensLine: boolean;
}

/** Cut a stretch of whole lines. */
export function cutUnits(page: Page, { start, end }: { start: number; end: number }): SentenceUnit[] {
  if (start >= end) return [];
  const sentences = listSentences(page).filter((sentence) => sentence.end > start && sentence.start < end);
  const inner = sentences.filter(({ start: at }, index) => {
    const before = sentences[index - 1];
    return before !== undefined && at > start && !page.text.slice(before.end, at).includes('\n');
  });
  const lines = [...page.text.slice(start, end).matchAll(/^(?=[^\n]*\S)/gm)].map(({ index }) => start + index);
  const free = lines.filter((at) => !sentences.some((sentence) => sentence.start < at && at < sentence.end));
  const opening = new Set([start, ...free]);
  const cuts = [...new Set([...opening, ...inner.map((sentence) => sentence.start)])].toSorted((a, b) => a - b);
  return cuts.map((at, index) => {
    const raw = page.text.slice(at, cuts[index + 1] ?? end);
    const text = raw.trimEnd();
    return { text, tail: raw.slice(text.length), opensLine: opening.has(at) };
  });
}

/** How alike two units are at least that are taken for two versions of one. */
const LEAST_LIKENESS = 0.5;

/**
 * What became of each unit of a list in a later one, in order: equal ones first; between them, as many as there were
 * before are taken one by one, and of others those that are alike.
 *
 * @returns Positions in the later list; `undefined` for what is gone.
 */
export function followUnits(
  old: readonly SentenceUnit[],
  fresh: readonly SentenceUnit[],
  options: { readonly onlyAlike?: boolean } = {},
): (number | undefined)[] {
  const [oldTexts, freshTexts] = [old, fresh].map((units) => units.map(({ text }) => text));
  if (oldTexts === undefined || freshTexts === undefined) return [];
  const partners = old.map((): number | undefined => undefined);
  const likeness = (i: number, j: number) => similarity(oldTexts[i] ?? '', freshTexts[j] ?? '');
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...matchEqual(oldTexts, freshTexts), [old.length, fresh.length] as const]) {
    const [left, right] = [range(i, nextI), range(j, nextJ)];
    const pairs =
      left.length === right.length && options.onlyAlike !== true
        ? left.map((at, index) => ({ old: at, new: right[index] }))
        : matchSimilar(left, right, { threshold: LEAST_LIKENESS, likeness });
    for (const pair of pairs) partners[pair.old] = pair.new;
    if (nextI < old.length) partners[nextI] = nextJ;
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return partners;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
