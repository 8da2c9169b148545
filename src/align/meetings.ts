/**
 * Where two long texts surely meet: units that hold the same line, number, name or anchor, or a rare word and its
 * translation, each of them once in a text. Chance finds some such pairs too, so only those are kept that lie on one
 * rising chain, in company.
 */

import type { Lexicon } from './lexicon.ts';
import { isTelling, type Unit } from './unit.ts';

/** Numbers of two units that belong together, perhaps with neighbours of theirs. */
export interface Meeting {
  readonly source: number;
  readonly target: number;
}

/**
 * Least product of the probabilities both ways that makes two rare words each other's translation. A word that was seen
 * once has a third at most, since the lexicon doubts it (`wordInertia`).
 */
const SURE_TRANSLATION = 0.08;
/** A meeting is in company when the chain has two others so near, in units of the side that is farther. */
const COMPANY = 60;
/** Steps of the chain on which that may be. */
const COMPANIONS = 2;

/** Meetings of two texts, in order, with rising numbers on both sides; `[]` when nothing is shared. */
export function findMeetings(source: readonly Unit[], target: readonly Unit[], lexicon?: Lexicon): Meeting[] {
  const own = placeOnce(source);
  const other = placeOnce(target);
  const pairs: Meeting[] = [];
  for (const [token, from] of own) {
    const to = other.get(token);
    if (from >= 0 && to !== undefined && to >= 0 && isTelling(token)) pairs.push({ source: from, target: to });
  }
  for (const [word, translation] of lexicon === undefined ? [] : listTranslations(lexicon)) {
    const [from, to] = [own.get(word) ?? -1, other.get(translation) ?? -1];
    if (from >= 0 && to >= 0) pairs.push({ source: from, target: to });
  }
  return keepCompany(findChain(pairs));
}

/** The unit that holds each token, -1 where several do. A line of several words is a token, too. */
function placeOnce(units: readonly Unit[]): Map<string, number> {
  const places = new Map<string, number>();
  const place = (token: string, at: number) => {
    const known = places.get(token);
    places.set(token, known === undefined || known === at ? at : -1);
  };
  for (const [at, { words, anchors }] of units.entries()) {
    for (const word of words) place(word, at);
    for (const anchor of anchors) place(anchor, at);
    if (words.length + anchors.length > 1) place([...words, ...anchors].join(' '), at);
  }
  return places;
}

function* listTranslations(lexicon: Lexicon): Generator<readonly [string, string]> {
  const { sourceWords, targetWords, rows, columns, forward, backward } = lexicon;
  for (const [word, text] of sourceWords.entries())
    for (let entry = rows[word] ?? 0; entry < (rows[word + 1] ?? 0); entry++)
      if ((forward[entry] ?? 0) * (backward[entry] ?? 0) >= SURE_TRANSLATION)
        yield [text, targetWords[columns[entry] ?? 0] ?? ''];
}

/** The longest chain that rises on both sides (patience sorting, as of a longest increasing subsequence). */
function findChain(pairs: readonly Meeting[]): Meeting[] {
  const sorted = pairs.toSorted((a, b) => a.source - b.source || b.target - a.target);
  /** Number in `sorted` of the last meeting of the best chain of each length, by rising target. */
  const ends: number[] = [];
  const before = new Int32Array(sorted.length).fill(-1);
  for (const [at, { target }] of sorted.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[ends[middle] ?? 0]?.target ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  }
  const chain: Meeting[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) chain.push(sorted[at] ?? { source: 0, target: 0 });
  return chain.toReversed();
}

function keepCompany(chain: readonly Meeting[]): Meeting[] {
  return chain.filter((meeting, at) => {
    const near = chain
      .slice(Math.max(0, at - COMPANIONS), at + COMPANIONS + 1)
      .filter(
        ({ source, target }) =>
          Math.max(Math.abs(source - meeting.source), Math.abs(target - meeting.target)) <= COMPANY,
      );
    return near.length > COMPANIONS;
  });
}
