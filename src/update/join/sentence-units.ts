/**
 * A page as a list of units that are compared and taken as wholes: its sentences, each with the marks around it, and
 * its lines without sentences. Joined again, they are the page, byte for byte.
 */
import { listSentences, type Page, type PlacedSentence } from '../../markdown/page.ts';
import { matchEqual, matchSimilar } from '../../shared/match-lists.ts';
import { similarity } from '../../shared/similarity.ts';

export interface SentenceUnit {
  readonly text: string;
  /** White space after it. */
  readonly tail: string;
  /** Whether it starts a line. */
  readonly opensLine: boolean;
  /** Whether a blank line parts it from what stands before. */
  readonly opensBlock: boolean;
}

/** Cut a page; white space at its start is a unit without text. */
export function cutUnits(page: Page): SentenceUnit[] {
  if (page.text === '') return [];
  const opening = new Set([0, ...findLines(page)]);
  const cuts = [...new Set([...opening, ...findInner(page)])].toSorted((a, b) => a - b);
  return cuts.map((start, at) => {
    const raw = page.text.slice(start, cuts[at + 1]);
    const text = raw.trimEnd();
    const opensBlock = isParted(page.text.slice(Math.max(0, cuts[at - 1] ?? 0), start));
    return { text, tail: raw.slice(text.length), opensLine: opening.has(start), opensBlock };
  });
}

/** Whether a text ends with a blank line. */
export function isParted(text: string): boolean {
  return text.slice(text.trimEnd().length).split('\n').length > 2;
}

/** Sentences in order of position: what stands inside a span belongs to the sentence around it. */
function listOwn(page: Page): PlacedSentence[] {
  return listSentences(page).filter(({ host }) => host === undefined);
}

/** Starts of the lines that are not blank and go on with no sentence. */
function findLines(page: Page): number[] {
  const lines = [...page.text.matchAll(/^(?=[^\n]*\S)/gm)].map(({ index }) => index);
  const sentences = listOwn(page);
  let next = 0;
  return lines.filter((line) => {
    while ((sentences[next]?.end ?? Infinity) <= line) next += 1;
    return (sentences[next]?.start ?? Infinity) >= line;
  });
}

/** Starts of the sentences that follow another on their line. */
function findInner(page: Page): number[] {
  const sentences = listOwn(page);
  return sentences.flatMap(({ start }, at) => {
    const before = sentences[at - 1];
    return before === undefined || page.text.slice(before.end, start).includes('\n') ? [] : [start];
  });
}

/** How alike two units are at least that are taken for two versions of one. */
const LEAST_LIKENESS = 0.5;

/** Versions of a unit are no further apart than this, as counted in a gap; comparing all with all takes too long. */
const REACH = 20;

/**
 * What became of each unit of a list in a later one, in order: equal ones are found first, between them those that are
 * alike, and between these, where as many are left as there were before, one is taken for the other.
 *
 * @param options `onlyAlike`: leave out that last step.
 * @returns Positions in the later list; `undefined` for what is gone.
 */
export function followUnits(
  old: readonly SentenceUnit[],
  fresh: readonly SentenceUnit[],
  options: { readonly onlyAlike?: boolean } = {},
): (number | undefined)[] {
  const partners = matchTexts(old, fresh);
  fillGaps(partners, fresh.length, (left, right) => {
    const isNear = limitReach(left, right);
    const likeness = (i: number, j: number) =>
      isNear(i, j) ? similarity(old[i]?.text ?? '', fresh[j]?.text ?? '') : 0;
    return matchSimilar(left, right, { threshold: LEAST_LIKENESS, likeness }).map((pair) => [pair.old, pair.new]);
  });
  if (options.onlyAlike === true) return partners;
  fillGaps(partners, fresh.length, (left, right) =>
    left.length === right.length ? left.map((from, at) => [from, right[at]]) : [],
  );
  return partners;
}

type Partners = (number | undefined)[];
type Match = (left: number[], right: number[]) => (readonly [number, number | undefined])[];

function matchTexts(old: readonly SentenceUnit[], fresh: readonly SentenceUnit[]): Partners {
  const partners: Partners = old.map(() => undefined);
  const [before, after] = [old.map(({ text }) => text), fresh.map(({ text }) => text)];
  for (const [from, to] of matchEqual(before, after)) partners[from] = to;
  return partners;
}

/** Whether two places of a gap may hold versions of one unit. */
function limitReach(left: readonly number[], right: readonly number[]): (i: number, j: number) => boolean {
  const reach = REACH + Math.abs(left.length - right.length);
  const shift = (left[0] ?? 0) - (right[0] ?? 0);
  return (i, j) => Math.abs(i - j - shift) <= reach;
}

/** Match what stands between two matched units, on either side of every gap. */
function fillGaps(partners: Partners, freshCount: number, match: Match): void {
  const matched = [...partners.entries()].filter(([, to]) => to !== undefined);
  let [i, j] = [0, 0];
  for (const [from, to = freshCount] of [...matched, [partners.length, freshCount] as const]) {
    if (from > i && to > j) for (const [left, right] of match(range(i, from), range(j, to))) partners[left] = right;
    [i, j] = [from + 1, to + 1];
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/**
 * Join neighbours that are one unit in another list, where a sentence was split or two were made one: so that it is
 * compared as a whole.
 *
 * @returns The units, some of them joined.
 */
export function joinNeighbours(units: readonly SentenceUnit[], other: readonly SentenceUnit[]): SentenceUnit[] {
  const goesOn = new Set<number>();
  fillGaps(matchTexts(units, other), other.length, (left, right) => {
    const isNear = limitReach(left, right);
    for (const at of left.length > right.length ? left.slice(0, -1) : [])
      if (right.some((to) => isNear(at, to) && isWhole(other[to], units[at], units[at + 1]))) goesOn.add(at);
    return [];
  });
  const joined: SentenceUnit[] = [];
  for (const [at, unit] of units.entries()) {
    const last = goesOn.has(at - 1) ? joined.pop() : undefined;
    joined.push(last === undefined ? unit : joinUnits(last, unit));
  }
  return joined;
}

function joinUnits(first: SentenceUnit, second: SentenceUnit): SentenceUnit {
  return {
    ...second,
    text: first.text + first.tail + second.text,
    opensLine: first.opensLine,
    opensBlock: first.opensBlock,
  };
}

/** Whether a unit is more like two neighbours together than like either. */
function isWhole(whole?: SentenceUnit, first?: SentenceUnit, second?: SentenceUnit): boolean {
  if (whole === undefined || first === undefined || second === undefined) return false;
  const likeness = similarity(joinUnits(first, second).text, whole.text);
  if (likeness < LEAST_LIKENESS) return false;
  return [first, second].every(({ text }) => similarity(text, whole.text) < likeness);
}
